public import Conversation

extension KeptThing {
  /// Creates what a report shows of a keepsake; nil for what stands at turns or is not shown.
  public init?(_ keepsake: Keepsake) {
    let kind: Kind
    switch keepsake.kind {
    case .plan: kind = .plan
    case .exercise: kind = .exercise
    case .commitment: kind = .commitment
    case .openConflict: kind = .question
    case .draft: kind = .draft
    case .favourite, .landing, .leaning, .note, .tag, .sharing, .chat: return nil
    }
    let fields = keepsake.fields.filter { !$0.value.isEmpty }
    // An exercise that was begun and not finished has no result yet.
    if kind == .exercise, fields["state"] != nil, fields["result"] == nil { return nil }
    let parts =
      fields["result"].map { [Part(written: $0)] }
      ?? fields.filter { !Self.own.contains($0.key) }.sorted { $0.key < $1.key }
      .map { Part(asked: Self.shown($0.key), written: $0.value) }
    self.init(
      kind: kind, at: keepsake.at,
      title: fields["title"] ?? fields["name"] ?? fields["exercise"] ?? "", parts: parts,
      outcome: fields["outcome"] ?? "",
      sharing: TurnSharing(rawValue: fields["sharing"] ?? "") ?? .undecided)
  }

  /// Fields that stand elsewhere than among the parts.
  private static let own: Set = ["title", "name", "outcome", "sharing"]

  /// Returns the name of a field as a person reads it; a text alone needs none.
  private static func shown(_ name: String) -> String {
    name == "text" ? "" : name.split(separator: "-").joined(separator: " ") + ":"
  }
}

extension ReportInput {
  /// Takes in what is kept beside the turns: notes, tags and who may read them, and all else.
  public mutating func take(_ keepsakes: [Keepsake]) {
    for keepsake in keepsakes {
      if let thing = KeptThing(keepsake) { kept.append(thing) }
      guard let turn = keepsake.turn else { continue }
      switch keepsake.kind {
      case .note: notes[turn, default: TurnNotes()].notes += keepsake.values("text")
      case .tag: notes[turn, default: TurnNotes()].tags += keepsake.values("tag")
      case .sharing:
        let value = keepsake.fields["sharing"].flatMap(TurnSharing.init)
        notes[turn, default: TurnNotes()].sharing = value ?? .private
      case .plan, .exercise, .commitment, .openConflict, .draft, .favourite, .landing, .leaning,
        .chat:
        break
      }
    }
  }
}

extension Keepsake {
  /// Returns the field of a name as a list; without it, all that the keepsake holds.
  fileprivate func values(_ name: String) -> [String] {
    fields[name].map { [$0] } ?? fields.sorted { $0.key < $1.key }.map(\.value)
  }
}
