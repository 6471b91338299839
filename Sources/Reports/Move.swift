import Conversation

/// What somebody did in a conflict, as far as it was heard.
struct Move: Hashable, Sendable {
  /// What kind of move.
  enum Kind: String, CaseIterable, Hashable, Sendable {
    case blame, pressing, withdrawal, repair
  }

  var kind: Kind
  var who: Actor

  init(_ kind: Kind, _ who: Actor) {
    self.kind = kind
    self.who = who
  }

  /// Creates the move that a finding tells of; nil where it tells of none.
  init?(_ finding: Finding) {
    switch finding.label {
    case .selfBlame: self.init(.blame, .self)
    case .partnerBlame: self.init(.blame, .partner)
    case .selfPursuit: self.init(.pressing, .self)
    case .partnerPursuit: self.init(.pressing, .partner)
    case .selfWithdrawal: self.init(.withdrawal, .self)
    case .partnerWithdrawal: self.init(.withdrawal, .partner)
    case .repair: self.init(.repair, finding.who)
    case .safety, nil: return nil
    }
  }

  /// Returns what happened in a few words, told to the one who typed or by them.
  func words(_ voice: Voice) -> String {
    let subject = voice.subject(who)
    switch kind {
    case .blame: return "\(subject) blamed"
    case .pressing: return "\(subject) pressed"
    case .withdrawal: return "\(subject) pulled back"
    case .repair: return "\(subject) reached out"
    }
  }
}

/// Who tells a report.
enum Voice: Hashable, Sendable {
  /// The report speaks to the person: "you pressed".
  case you
  /// The person speaks: "I pressed".
  case first

  /// Returns who did it, as a subject.
  func subject(_ who: Actor) -> String {
    switch (who, self) {
    case (.self, .you): "you"
    case (.self, .first): "I"
    case (.partner, _): "they"
    case (.both, .you): "you both"
    case (.both, .first): "we both"
    case (.other, _): "somebody else"
    case (.unknown, _): "one of you"
    }
  }
}

/// A move, where it was heard.
struct Step: Hashable, Sendable {
  var move: Move
  /// The words in which it was heard.
  var quote: String
  /// The turn.
  var turn: RowID
  /// When it was said.
  var at: Timestamp
  var finding: Finding
}

extension Session {
  /// The moves of the session in order; turns about danger are left out.
  var steps: [Step] {
    harmlessTurns.flatMap { turn in
      turn.reading.findings.compactMap { finding in
        Move(finding).map {
          Step(
            move: $0, quote: finding.span.quote(from: turn.said), turn: turn.id, at: turn.at,
            finding: finding)
        }
      }
    }
  }

  /// The turns that have nothing to do with danger, in order.
  var harmlessTurns: [Turn] {
    let dangerous = Danger.turns(of: self)
    return turns.filter { !dangerous.contains($0.id) }
  }
}

/// A sequence of moves in which the same move by the same one in a row is one.
struct Cycle: Hashable, Sendable {
  var steps: [Step]

  init(_ steps: [Step]) {
    self.steps = steps.reduce(into: []) { kept, step in
      if kept.last?.move != step.move { kept.append(step) }
    }
  }

  /// Each move with the one that came after it.
  var pairs: [(first: Move, second: Move)] {
    zip(steps, steps.dropFirst()).map { ($0.move, $1.move) }
  }
}

/// Which turns have to do with danger.
enum Danger {
  /// Returns the turns in which danger was heard, was answered to, or was asked about just before.
  ///
  /// An answer to the question about danger may hold no sign of it by itself ("yes, last year"),
  /// so that the turn after one of these belongs to them.
  static func turns(of session: Session) -> Set<RowID> {
    var found: Set<RowID> = []
    var isAnswer = false
    for turn in session.turns {
      let isDangerous = isAbout(turn)
      if isDangerous || isAnswer { found.insert(turn.id) }
      isAnswer = isDangerous
    }
    return found
  }

  private static func isAbout(_ turn: Turn) -> Bool {
    turn.reading.safety != .none
      || turn.reading.findings.contains { $0.label == .safety || $0.intent.family == .safety }
      || turn.replied.contains { $0.kind == .safety || $0.kind == .helpline }
      || turn.replied.contains { $0.source.map(isSafetyLine) ?? false }
  }

  private static func isSafetyLine(_ source: String) -> Bool {
    source.hasPrefix("safety.") || source.hasPrefix("coach/safety") || source.hasPrefix("question")
  }
}
