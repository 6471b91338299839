public import Conversation

extension KeptThing {
  /// What a promise of the partner's is called for the person, and what for the partner.
  static let theirPromise = "What they said they would do"
  static let yourPromise = "What you said you would do"

  /// Creates what a report shows of a keepsake; nil for what stands at turns, is not finished, or is
  /// not shown.
  public init?(_ keepsake: Keepsake) {
    let fields = keepsake.fields.filter { !$0.value.isEmpty }
    switch keepsake.kind {
    case .plan: self.init(.plan, keepsake, parts: Self.result(fields))
    case .exercise:
      // An exercise that was begun and not finished has no result yet.
      if fields["state"] != nil, fields["result"] == nil { return nil }
      self.init(.exercise, keepsake, title: fields["exercise"], parts: Self.result(fields))
    case .commitment:
      self.init(
        .commitment, keepsake,
        title: fields["owner"] == "partner" ? Self.theirPromise : nil,
        parts: Self.named(fields, ["what": "", "due": "by:"]), outcome: Self.state(fields))
    case .openConflict:
      guard fields["state"] != "closed" else { return nil }
      self.init(.question, keepsake, parts: Self.named(fields, ["what": ""]))
    case .draft:
      self.init(
        .draft, keepsake, title: fields["kind"], parts: Self.named(fields, ["text": ""]),
        outcome: Self.fate(fields))
    case .favourite, .landing, .leaning, .note, .tag, .sharing, .chat: return nil
    }
  }

  private init(
    _ kind: Kind, _ keepsake: Keepsake, title: String? = nil, parts: [Part],
    outcome: String = ""
  ) {
    self.init(
      kind: kind, at: keepsake.at, title: title ?? "", parts: parts, outcome: outcome,
      sharing: TurnSharing(rawValue: keepsake.fields["sharing"] ?? "") ?? .undecided)
  }

  /// Returns the result as a person reads it; without one, every field under its name.
  private static func result(_ fields: [String: String]) -> [Part] {
    if let result = fields["result"] { return [Part(written: result)] }
    let own: Set = ["title", "name", "exercise", "state", "place", "sharing"]
    return fields.filter { !own.contains($0.key) }.sorted { $0.key < $1.key }
      .map { Part(asked: $0.key + ":", written: $0.value) }
  }

  private static func named(_ fields: [String: String], _ names: [String: String]) -> [Part] {
    names.sorted { $0.value < $1.value }.compactMap { name, shown in
      fields[name].map { Part(asked: shown, written: $0) }
    }
  }

  /// What became of something that was promised.
  private static func state(_ fields: [String: String]) -> String {
    switch fields["state"] {
    case "done": "Done."
    case "not-yet": "Not yet."
    case "dropped": "Let go."
    default: "Open."
    }
  }

  /// What became of a draft, and how it went down.
  private static func fate(_ fields: [String: String]) -> String {
    let fate: String? =
      switch fields["fate"] {
      case "said": "Said."
      case "sent": "Sent."
      case "not-sent": "Not sent."
      default: nil
      }
    let landed = fields["landed"].map { "It went: \($0)." }
    return [fate, landed].compactMap(\.self).joined(separator: " ")
  }
}

/// How words that were offered went down.
public struct LandedWords: Hashable, Sendable {
  /// The words.
  public var words: String
  /// How they went down, in a word of the person's.
  public var outcome: String

  /// Creates the outcome of words.
  public init(words: String, outcome: String) {
    self.words = words
    self.outcome = outcome
  }
}

extension ReportInput {
  /// Takes in what is kept beside the turns: notes, tags and who may read them, how words went down,
  /// and all else.
  public mutating func take(_ keepsakes: [Keepsake]) {
    for keepsake in keepsakes {
      if let thing = KeptThing(keepsake) { kept.append(thing) }
      if keepsake.kind == .landing, let words = keepsake.fields["words"] {
        landed.append(LandedWords(words: words, outcome: keepsake.fields["outcome"] ?? ""))
      }
      if let turn = keepsake.turn { take(keepsake, at: turn) }
    }
  }

  private mutating func take(_ keepsake: Keepsake, at turn: RowID) {
    switch keepsake.kind {
    case .note:
      if let text = keepsake.fields["text"] { notes[turn, default: TurnNotes()].notes.append(text) }
    case .tag:
      if let tag = keepsake.fields["tag"] { notes[turn, default: TurnNotes()].tags.append(tag) }
    case .sharing:
      let value = keepsake.fields["sharing"].flatMap(TurnSharing.init)
      notes[turn, default: TurnNotes()].sharing = value ?? .private
    case .plan, .exercise, .commitment, .openConflict, .draft, .favourite, .landing, .leaning,
      .chat:
      break
    }
  }
}
