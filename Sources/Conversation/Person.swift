/// How somebody tends to meet closeness in this relationship: a leaning that can change, never a diagnosis.
public enum Leaning: String, CaseIterable, Hashable, Sendable {
  case anxious, avoidant, secure, unknown
}

/// What the person came for.
public enum Mode: String, CaseIterable, Hashable, Sendable {
  case vent, rehearse, review
}

/// How worked up the person is, from the last few utterances.
public enum Phase: String, CaseIterable, Hashable, Sendable {
  case heated, cooling, calm
  /// Calm, and about what is still to come.
  case preventive
}
