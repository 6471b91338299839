import Conversation
import IntentClassifier
import IntentLibrary

extension LibraryReader {
  static let replyKeys = ["act", "for", "me", "partner", "phase", "tone", "level", "text"]
  /// What the replies of an intent may do.
  static let intentActs: [Act.Kind] = [.hear, .ask, .say, .step, .safety, .note]
  /// What the lines of the coach itself may do.
  static let coachActs: [Act.Kind] = intentActs + [.why, .error]

  /// Reads the lines of the coach itself: a name, and the replies under it.
  mutating func coach(_ root: SourceNode) -> [(name: SourceText, replies: [ReplySource])] {
    guard case .map(let entries) = root.kind else {
      report(root.place, "the file has to hold names, each with a list of replies", length: 1)
      return []
    }
    let map = SourceMap(place: root.place, what: "the coach", entries: entries)
    var coach: [(SourceText, [ReplySource])] = []
    for entry in entries {
      if !Self.isName(entry.key.text) {
        report(entry.key, "a name is written in small letters and hyphens, as in 'plain-hear'")
      }
      let nodes = list(map, entry.key.text, of: "replies")
      coach.append(
        (entry.key, replies(nodes, owner: "coach/\(entry.key.text)", defaultAct: .note)))
    }
    return coach
  }

  /// Reads a list of replies; where there is a default act, a reply may be a text alone.
  mutating func replies(
    _ nodes: [SourceNode], owner: String, defaultAct: Act.Kind?, acts: [Act.Kind]? = nil
  ) -> [ReplySource] {
    var counts: [Act.Kind: Int] = [:]
    var replies: [ReplySource] = []
    for node in nodes {
      let isText = if case .text = node.kind { true } else { false }
      let reply =
        isText && defaultAct != nil
        ? text(node, "a reply").map { (ReplyLine(id: "", act: defaultAct ?? .note, text: []), $0) }
        : reply(node, defaultAct: defaultAct, acts: acts)
      guard let (read, text) = reply, let pieces = pieces(text) else { continue }
      if acts == nil { checkSlots(pieces, text) }
      var line = read
      counts[line.act, default: 0] += 1
      line.id = "\(owner)/\(line.act.rawValue)/\(counts[line.act, default: 0])"
      line.text = pieces
      replies.append(ReplySource(line: line, text: text))
    }
    return replies
  }

  private mutating func reply(
    _ node: SourceNode, defaultAct: Act.Kind?, acts only: [Act.Kind]?
  ) -> (ReplyLine, SourceText)? {
    guard let map = map(node, "a reply", keys: Self.replyKeys) else { return nil }
    if defaultAct == nil, map["act"] == nil { _ = text(map, "act") }
    let acts = only ?? (defaultAct == nil ? Self.intentActs : Self.coachActs)
    let act: Act.Kind? = choice(map, "act", among: acts)
    var line = ReplyLine(id: "", act: act ?? defaultAct ?? .hear, text: [])
    line.mover = mover(map)
    line.me = choices(map, "me")
    line.partner = choices(map, "partner")
    line.phases = choices(map, "phase")
    line.tone = choice(map, "tone") ?? .plain
    line.level = choice(map, "level", among: [.check, .act])
    guard let text = text(map, "text"), act != nil || map["act"] == nil && defaultAct != nil else {
      return nil
    }
    return (line, text)
  }

  private mutating func mover(_ map: SourceMap) -> Actor? {
    guard let text = text(map, "for", isRequired: false), text.text != "any" else { return nil }
    return choice(text, "for", among: [.self, .partner, .both])
  }

  // MARK: Slots

  /// Cuts the text of a reply at its slots; nil when one cannot be read.
  private mutating func pieces(_ text: SourceText) -> [ReplyLine.Piece]? {
    var reader = ReplyTextReader(Self.trimmedEnd(text.text))
    let pieces = reader.read()
    for problem in reader.problems { report(text, problem) }
    return reader.problems.isEmpty ? pieces : nil
  }

  /// Reports slots that only what is said about drafts can fill.
  private mutating func checkSlots(_ pieces: [ReplyLine.Piece], _ text: SourceText) {
    for case .slot(let slot) in pieces where slot.isOfDrafts {
      report(text, "the slot '{\(slot.rawValue)}' is filled in drafts alone: take it out")
    }
  }

  private static func trimmedEnd(_ text: String) -> String {
    var part = text[...]
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}

/// Cuts the text of a reply into words and slots.
struct ReplyTextReader {
  private let bytes: [UInt8]
  private(set) var problems: [SyntaxProblem] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func read() -> [ReplyLine.Piece] {
    var pieces: [ReplyLine.Piece] = []
    var start = 0
    var place = 0
    func words(upTo end: Int) -> [ReplyLine.Piece] {
      end > start ? [.words(String(decoding: bytes[start..<end], as: UTF8.self))] : []
    }
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"):
        pieces += words(upTo: place)
        let end = endOfSlot(from: place)
        if let slot = slot(place, end) { pieces.append(.slot(slot)) }
        place = end
        start = end
      case UInt8(ascii: "}"):
        problems.append(
          SyntaxProblem(
            "a '}' stands without its '{': take it out or write '{' before", offset: place))
        place += 1
      default: place += 1
      }
    }
    return pieces + words(upTo: bytes.count)
  }

  private func endOfSlot(from start: Int) -> Int {
    let rest = bytes[(start + 1)...]
    let end = rest.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    guard let end else { return bytes.count }
    return bytes[end] == UInt8(ascii: "}") ? end + 1 : end
  }

  private mutating func slot(_ start: Int, _ end: Int) -> ReplyLine.Slot? {
    guard bytes[end - 1] == UInt8(ascii: "}") else {
      problems.append(
        SyntaxProblem("the slot has no end: write '}' after its name", offset: start))
      return nil
    }
    let name = String(decoding: bytes[(start + 1)..<(end - 1)], as: UTF8.self)
    if let slot = ReplyLine.Slot(rawValue: name) { return slot }
    let names = ReplyLine.Slot.allCases.map(\.rawValue)
    let nearest = Suggestion.nearest(to: name, among: names)
    problems.append(
      SyntaxProblem(
        "there is no slot '{\(name)}': "
          + (nearest.map { "did you mean '{\($0)}'?" }
            ?? "write \(LibraryReader.either(names.map { "{\($0)}" }))"),
        offset: start, length: end - start))
    return nil
  }
}
