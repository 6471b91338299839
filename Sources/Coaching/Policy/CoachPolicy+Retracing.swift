public import Conversation

extension CoachPolicy {
  /// Moves the state through turns of an earlier session, as if they had just been said.
  ///
  /// What was heard then is taken as it was heard; lines that were used count as used. Danger that
  /// stands when it begins goes on standing.
  public func retrace(_ turns: [Turn], state: inout CoachState) {
    var chance = SeededGenerator(seed: 0)
    let (safety, caution) = (state.safety, state.caution)
    for turn in turns {
      _ = reply(
        to: turn.said, reading: turn.reading, state: &state, now: turn.at, chance: &chance)
      for line in turn.replied.compactMap(\.source) { state.memory.note(line) }
    }
    if safety != .none { state.safety = safety }
    state.caution.confirmed.formUnion(caution.confirmed)
    state.caution.signs.formUnion(caution.signs)
    state.caution.country = caution.country ?? state.caution.country
    state.caution.heardAt = [caution.heardAt, state.caution.heardAt].compactMap(\.self).max()
  }
}

extension Keepsake {
  /// The names of the fields of a ``Kind/leaning``: whose it is, and what was said.
  public static let leaningFields = (whose: "whose", leaning: "leaning")

  /// Creates the memory of a leaning that the person set; `whose` is `me` or `partner`.
  public init(leaning: Leaning, of whose: Verb, id: RowID, at now: Timestamp) {
    let fields = [
      Self.leaningFields.whose: whose.rawValue, Self.leaningFields.leaning: leaning.rawValue,
    ]
    self.init(id: id, kind: .leaning, at: now, fields: fields)
  }
}

extension CoachState {
  /// Takes in what the person said of their own or the partner's ways in an earlier session.
  public mutating func take(_ keepsake: Keepsake) {
    guard let leaning = keepsake.fields[Keepsake.leaningFields.leaning].flatMap(Leaning.init) else {
      return
    }
    switch keepsake.fields[Keepsake.leaningFields.whose] {
    case Verb.me.rawValue: me = leaning
    case Verb.partner.rawValue: partner = leaning
    default: break
    }
  }
}
