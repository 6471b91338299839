import Conversation
import IntentClassifier
import IntentLibrary

extension LibraryReader {
  static let intentKeys = [
    "intent", "title", "means", "source", "reviewed_by", "reviewed_on", "rules", "surface",
    "maybe_under", "need", "replies",
  ]

  /// Reads an intent file.
  mutating func intent(_ root: SourceNode) -> IntentSource? {
    guard let map = map(root, "an intent", keys: Self.intentKeys),
      let id = text(map, "intent")
    else { return nil }
    checkName(id)
    let title = text(map, "title")?.text ?? ""
    let means = text(map, "means")?.text ?? ""
    let source = text(map, "source", isRequired: false)?.text ?? ""
    let intent = IntentID(id.text)
    let rules = rules(map, intent)
    let replies = replies(list(map, "replies", of: "replies"), owner: id.text, defaultAct: nil)
    let layers = LayersSource(
      surface: layer(map, "surface", of: id.text),
      maybeUnder: layer(map, "maybe_under", of: id.text),
      need: layer(map, "need", of: id.text))
    return IntentSource(
      id: id, title: Self.oneLine(title), means: Self.oneLine(means),
      source: Self.oneLine(source), review: review(map), rules: rules, replies: replies,
      layers: layers, intent: intent)
  }

  /// Reads what may lie under a move: a phrase, or a list of them, each for anybody or for one mover.
  private mutating func layer(_ map: SourceMap, _ key: String, of owner: String) -> [ReplySource] {
    guard let node = map[key] else { return [] }
    let nodes = if case .list(let nodes) = node.kind { nodes } else { [node] }
    return replies(nodes, owner: "\(owner)/\(key)", defaultAct: .note)
  }

  /// Reads who reviewed the file and when: nothing until both stand there.
  mutating func review(_ map: SourceMap) -> Review? {
    guard let by = filled(map, "reviewed_by") else { return nil }
    guard let on = filled(map, "reviewed_on") else {
      report(by, "somebody reviewed this, but not when: add 'reviewed_on' as 2026-11-22")
      return nil
    }
    guard Self.isDay(on.text) else {
      report(on, "'reviewed_on' is a day, written as 2026-11-22")
      return nil
    }
    return Review(by: Self.oneLine(by.text), on: on.text)
  }

  /// Returns the text under a key that may be left empty.
  private mutating func filled(_ map: SourceMap, _ key: String) -> SourceText? {
    guard let place = map[key]?.place, place.text.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    return text(map, key)
  }

  private mutating func rules(_ map: SourceMap, _ intent: IntentID) -> [RuleSource] {
    var rules: [RuleSource] = []
    let nodes = list(map, "rules", of: "rules")
    if nodes.isEmpty, let place = map.key("intent") {
      report(place, "the intent has no rules, so nothing can be heard: add 'rules'")
    }
    for node in nodes { if let rule = rule(node, of: intent) { rules.append(rule) } }
    return rules
  }

  /// Reports an id that is no family and name, or not the one that the path says.
  private mutating func checkName(_ id: SourceText) {
    let parts = id.text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let family = parts.first.map(String.init), Self.isName(parts[1]) else {
      return report(
        id, "an id is a family, a full stop and a name in small letters, as in 'blame.never'")
    }
    guard Family(rawValue: family) != nil else {
      let names = Family.allCases.map(\.rawValue)
      let nearest = Suggestion.nearest(to: family, among: names)
      return report(
        id,
        "there is no family '\(family)': "
          + (nearest.map { "did you mean '\($0)'?" } ?? "write \(Self.either(names))"),
        at: 0, length: family.utf8.count)
    }
    let path = parts.joined(separator: "/") + ".yaml"
    if id.file.path != path {
      report(id, "the file of '\(id.text)' has to be '\(path)', but it is '\(id.file.path)'")
    }
  }

  /// Whether the text is made of small letters, digits and inner hyphens.
  static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.first != "-" && text.last != "-"
      && text.utf8.allSatisfy {
        ("a"..."z").contains(Unicode.Scalar($0)) || ("0"..."9").contains(Unicode.Scalar($0))
          || $0 == UInt8(ascii: "-")
      }
  }

  /// Returns the text with every run of blanks and line ends as one blank.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Examples

  /// Reads sentences, each with the labels after its arrow.
  mutating func examples(_ map: SourceMap, _ key: String) -> [Example] {
    var examples: [Example] = []
    for node in list(map, key, of: "sentences") {
      guard let place = text(node, "a sentence of '\(key)'") else { continue }
      let text = Self.trimmed(place.text)
      guard let arrow = Self.lastArrow(in: text) else {
        examples.append(Example(sentence: text, place: place, labels: nil))
        continue
      }
      let sentence = Self.trimmed(text[..<arrow.lowerBound])
      let labels = labels(String(text[arrow.upperBound...]), place)
      guard !sentence.isEmpty else {
        report(place, "no sentence stands before the arrow: write one")
        continue
      }
      examples.append(Example(sentence: sentence, place: place, labels: labels))
    }
    return examples
  }

  private mutating func labels(_ names: String, _ place: SourceText) -> [Label]? {
    var labels: Set<Label> = []
    let words = names.split { $0 == "," || $0.isWhitespace }.map(String.init)
    if words == ["none"] { return [] }
    for word in words {
      if let label = Label(rawValue: word) {
        labels.insert(label)
        continue
      }
      let all = Label.allCases.map(\.rawValue)
      let nearest = Suggestion.nearest(to: word, among: all)
      report(
        place,
        "there is no label '\(word)': "
          + (nearest.map { "did you mean '\($0)'?" } ?? "write \(Self.either(all + ["none"]))"),
        at: place.offset(of: word) ?? 0, length: word.utf8.count)
      return nil
    }
    if words.isEmpty {
      report(place, "no label stands after the arrow: write one, or 'none', or take the arrow out")
      return nil
    }
    return labels.sorted()
  }

  private static func lastArrow(in text: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var start = text.startIndex
    while let range = text[start...].firstRange(of: "->") {
      found = range
      start = range.upperBound
    }
    return found
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var part = text[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
