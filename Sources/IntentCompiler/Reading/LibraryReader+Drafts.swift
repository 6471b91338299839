import Conversation
import IntentClassifier
import IntentLibrary

extension LibraryReader {
  static let draftKeys =
    DraftEntry.Role.allCases.map(\.rawValue) + [
      "title", "means", "source", "for", "also", "rules", "yields", "once", "edit", "why",
      "instead",
    ]
  static let conditionKeys = [
    "for", "after", "before", "without", "times", "rest", "from", "whole", "leans", "lean",
  ]
  static let draftRuleKeys = ruleKeys + conditionKeys
  static let insteadActs: [Act.Kind] = [.say, .ask, .step]

  /// Reads a file in `draft/`.
  mutating func draft(_ root: SourceNode, of file: SourceFile) {
    guard case .map(let entries) = root.kind else {
      return report(root.place, "the file has to hold keys, as in 'flag: but-cancels'")
    }
    let keys = Set(entries.map(\.key.text))
    if file.path == "draft/words.yaml" {
      source.drafts.words += coach(root)
    } else if keys.contains("classes") {
      source.drafts.classes += classes(root)
    } else if file.path.hasPrefix("draft/practice/") {
      if let partner = partner(root) { source.drafts.partners.append(partner) }
    } else if let role = DraftEntry.Role.allCases.first(where: { keys.contains($0.rawValue) }) {
      if let entry = draftEntry(root, role) { source.drafts.entries.append(entry) }
    } else {
      report(
        root.place,
        "a file in 'draft/' begins with 'flag', 'part', 'good', 'note', 'cue', "
          + "'practice' or 'classes'", length: 1)
    }
  }

  // MARK: What is looked for

  private mutating func draftEntry(
    _ root: SourceNode, _ role: DraftEntry.Role
  ) -> DraftEntrySource? {
    guard let map = map(root, "a file of drafts", keys: Self.draftKeys),
      let name = text(map, role.rawValue)
    else { return nil }
    checkDraftName(name, role)
    var entry = DraftEntry(
      role: role, name: name.text, title: line(map, "title"), means: line(map, "means"),
      source: line(map, "source", isRequired: false), kinds: choices(map, "for"))
    let also = texts(map, "also")
    entry.also = also.map { Self.cue($0.text) }
    entry.yields = choices(map, "yields")
    entry.isOnce = flag(map, "once") ?? false
    entry.edit = choice(map, "edit") ?? .none
    entry.why = line(map, "why", isRequired: role == .flag || role == .part || role == .note)
    let replies = replies(
      list(map, "instead", of: "lines"), owner: "draft/\(role.rawValue)/\(name.text)",
      defaultAct: .ask, acts: Self.insteadActs)
    entry.instead = replies.map(\.line)
    if role == .flag, !replies.contains(where: { $0.line.act != .say }) {
      report(name, "'instead' needs a line 'act: ask' for when nothing else fits: add one")
    }
    var names: [SourceText] = []
    var rules: [RuleSource] = []
    for node in list(map, "rules", of: "rules") {
      guard var rule = rule(node, of: entry.intent, keys: Self.draftRuleKeys) else { continue }
      // Each rule is heard by itself, since its conditions are looked at afterwards.
      rule.rule.intent = entry.intent(of: rule.rule.id)
      let read = condition(node)
      names += read.names
      entry.conditions[rule.rule.id] = read.condition
      rules.append(rule)
    }
    if rules.isEmpty, also.isEmpty {
      report(name, "nothing can be found without 'rules' or 'also': add one of them")
    }
    return DraftEntrySource(
      name: name, also: also, names: names, replies: replies, rules: rules, entry: entry)
  }

  fileprivate mutating func line(_ map: SourceMap, _ key: String, isRequired: Bool = true) -> String
  {
    Self.oneLine(text(map, key, isRequired: isRequired)?.text ?? "")
  }

  private mutating func checkDraftName(_ name: SourceText, _ role: DraftEntry.Role) {
    let isKnown: Bool =
      switch role {
      case .flag: (choice(name, "flag", among: FlagType.allCases) as FlagType?) != nil
      case .part: (choice(name, "part", among: DraftPart.allCases) as DraftPart?) != nil
      case .good, .note, .cue: Self.isName(name.text)
      }
    if !isKnown, role != .flag, role != .part {
      report(name, "a name is written in small letters and hyphens, as in 'soft-start'")
    }
    let path = "draft/\(role.rawValue)/\(name.text).yaml"
    if name.file.path != path {
      report(name, "the file has to be '\(path)', but it is '\(name.file.path)'")
    }
  }

  private mutating func condition(
    _ node: SourceNode
  ) -> (condition: DraftCondition, names: [SourceText]) {
    var condition = DraftCondition()
    guard case .map(let entries) = node.kind else { return (condition, []) }
    let map = SourceMap(place: node.place, what: "a rule", entries: entries)
    let after = texts(map, "after")
    let before = texts(map, "before")
    let without = texts(map, "without")
    condition.kinds = choices(map, "for")
    condition.after = after.map(\.text)
    condition.before = before.map(\.text)
    condition.without = without.map(\.text)
    condition.times = Int(number(map, "times", within: 1...20, isWhole: true) ?? 1)
    condition.rest = texts(map, "rest").map(\.text)
    condition.from = texts(map, "from").map(\.text)
    condition.isWhole = flag(map, "whole") ?? false
    condition.leans = choice(map, "leans")
    condition.lean = Int(number(map, "lean", within: 0...5, isWhole: true) ?? 1)
    return (condition, after + before + without)
  }
}

// MARK: Practice

extension LibraryReader {
  static let partnerKeys = ["practice", "title", "means", "source", "moves"]
  static let moveKeys = ["to", "door", "opens", "text"]
  /// The fewest moves that a partner needs, so that practice does not go in circles.
  static let fewestMoves = 12

  fileprivate mutating func partner(_ root: SourceNode) -> PartnerSource? {
    guard let map = map(root, "a partner for practice", keys: Self.partnerKeys),
      let name = text(map, "practice")
    else { return nil }
    var moves: [PracticePartner.Move] = []
    var replies: [ReplySource] = []
    for node in list(map, "moves", of: "moves") {
      guard let read = move(node, owner: name.text, number: moves.count + 1) else { continue }
      moves.append(read.move)
      replies.append(read.reply)
    }
    if moves.count < Self.fewestMoves {
      report(name, "'\(name.text)' has \(moves.count) of the \(Self.fewestMoves) moves it needs")
    }
    if !moves.contains(where: { $0.cues.isEmpty && $0.doors.isEmpty }) {
      report(
        name, "'\(name.text)' needs a move without 'to' and 'door', for when nothing else fits")
    }
    let partner = PracticePartner(
      name: name.text, title: line(map, "title"), means: line(map, "means"),
      source: line(map, "source", isRequired: false), moves: moves)
    return PartnerSource(name: name, replies: replies, partner: partner)
  }

  private mutating func move(
    _ node: SourceNode, owner: String, number place: Int
  ) -> (move: PracticePartner.Move, reply: ReplySource)? {
    guard let map = map(node, "a move", keys: Self.moveKeys), let text = text(map, "text") else {
      return nil
    }
    var line = ReplyLine(id: "draft/practice/\(owner)/\(place)", act: .note, text: [])
    line.text = [.words(Self.oneLine(text.text))]
    let move = PracticePartner.Move(
      cues: choices(map, "to"), doors: choices(map, "door"),
      opens: Int(number(map, "opens", within: -2...2, isWhole: true) ?? 0), line: line)
    return (move, ReplySource(line: line, text: text))
  }
}
