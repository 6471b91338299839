import Conversation

/// Moves that followed each other in more than one session.
struct Patterns {
  /// A move with the one after it, and when the sessions began in which that happened.
  struct Pair: Hashable {
    var first: Move
    var second: Move
    var sessions: [Timestamp]
  }

  /// The pairs of at least two sessions, in the order in which they were first heard.
  let returning: [Pair]

  init(_ sessions: [Session]) {
    var pairs: [Pair] = []
    for session in sessions {
      for (first, second) in Cycle(session.steps).pairs {
        let known = pairs.firstIndex { $0.first == first && $0.second == second }
        guard let known else {
          pairs.append(Pair(first: first, second: second, sessions: [session.began]))
          continue
        }
        if pairs[known].sessions.last != session.began {
          pairs[known].sessions.append(session.began)
        }
      }
    }
    returning = pairs.filter { $0.sessions.count > 1 }
  }
}

/// What happened in each week in which something was said.
struct Weeks {
  /// A week.
  struct Row: Hashable {
    /// Its Monday.
    var from: String
    /// What followed what, session after session.
    var sequence: String
    /// The least and the most heat.
    var heat: String
  }

  let rows: [Row]

  init(_ input: ReportInput) {
    var weeks: [(monday: CivilDate, sessions: [Session])] = []
    for session in input.sessions where !session.turns.isEmpty {
      let monday = input.local(session.began).date.weekStart
      if weeks.last?.monday == monday {
        weeks[weeks.count - 1].sessions.append(session)
      } else {
        weeks.append((monday, [session]))
      }
    }
    rows = weeks.map { Row(from: $0.monday.written, sessions: $0.sessions) }
  }
}

extension Weeks.Row {
  fileprivate init(from: String, sessions: [Session]) {
    self.from = from
    sequence = sessions.map { session in
      Cycle(session.steps).steps.map { $0.move.words(.you) }.joined(separator: " → ")
    }.filter { !$0.isEmpty }.joined(separator: "\n")
    let heats = sessions.flatMap(\.turns).map(\.reading.heat)
    let (low, high) = (heats.min() ?? 0, heats.max() ?? 0)
    heat = low == high ? "\(low)" : "\(low) to \(high)"
  }
}

/// What the coach offered to say or to do.
struct Suggestions {
  /// One of them.
  struct Suggestion: Hashable {
    var text: String
    var at: Timestamp
    /// What the person wrote when they came back to it.
    var answer: String?
    /// How it went down, as the person said later.
    var outcome: String?

    /// What is known of how it landed; empty where nothing is.
    var landing: String {
      [outcome, answer.map { "“\($0)”" }].compactMap(\.self).joined(separator: ": ")
    }
  }

  let all: [Suggestion]

  init(_ sessions: [Session], landed: [LandedWords]) {
    let outcomes = Dictionary(landed.map { ($0.words, $0.outcome) }) { $1 }
    all = sessions.flatMap(Self.suggestions).map { suggestion in
      var known = suggestion
      known.outcome = outcomes[suggestion.text]
      return known
    }
  }

  private static let triedThat = IntentID("talk.tried-that")

  private static func suggestions(_ session: Session) -> [Suggestion] {
    var found: [Suggestion] = []
    for turn in session.harmlessTurns {
      if turn.reading.hears(triedThat), let last = found.indices.last, found[last].answer == nil {
        found[last].answer = Telling.clipped(turn.said)
      }
      for act in turn.replied where act.kind == .say || act.kind == .step {
        found.append(Suggestion(text: act.text, at: turn.at))
      }
    }
    return found
  }
}

/// What is open: questions that nobody answered, and those that the moves ask for.
struct OpenQuestions {
  let all: [String]

  init(_ input: ReportInput) {
    let unanswered = input.sessions.compactMap { session -> String? in
      guard let last = session.turns.last, session.harmlessTurns.contains(last) else { return nil }
      return last.replied.last { $0.kind == .ask }?.text
    }
    let kept = input.kept.filter { $0.kind == .question }.flatMap(\.parts).map(\.written)
    let kinds = Set(input.sessions.flatMap(\.steps).map(\.move.kind))
    let names: [(Move.Kind, ReportWords.Name)] = [
      (.pressing, .questionPursuit), (.withdrawal, .questionWithdrawal), (.blame, .questionBlame),
      (.repair, .questionRepair),
    ]
    let asked = names.filter { kinds.contains($0.0) }.flatMap { input.words[$0.1].prefix(1) }
    all = (kept + unanswered.suffix(5) + asked).reduce(into: []) { all, question in
      if !question.isEmpty, !all.contains(question) { all.append(question) }
    }
  }
}
