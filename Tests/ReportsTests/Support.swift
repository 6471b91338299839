import Conversation
import Foundation
import Reports
import Testing

/// Words as the library might have them.
let sampleWords = ReportWords(
  Dictionary(
    uniqueKeysWithValues: ReportWords.Name.allCases.map { name in
      (name.rawValue, ["Words for \(name.rawValue.dropFirst("report-".count))."])
    }))

/// What a made-up turn holds.
struct Line {
  var said: String
  var heard: [(quote: String, label: Label?, intent: String)] = []
  var heat = 2
  var safety = SafetyLevel.none
  var replied: [Act] = [Act(.ask, "What happened then?")]
  var sharing = TurnSharing.undecided
}

/// Builds sessions by hand, so that reports don't change with the library.
struct Sample {
  var input: ReportInput
  private var next: UInt64 = 0

  init() {
    input = ReportInput(
      sessions: [], words: sampleWords, now: Timestamp(milliseconds: Self.moment(30, 12)))
    input.secondsFromUTC = { _ in 3600 }
  }

  /// A moment of November 2026, in UTC.
  static func moment(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Int64 {
    let date = CivilDate(year: 2026, month: 11, day: day)?.daysSinceEpoch ?? 0
    return (Int64(date) * 1440 + Int64(hour * 60 + minute)) * 60_000
  }

  private mutating func id() -> RowID {
    next += 1
    return RowID(high: 7, low: next)
  }

  mutating func add(day: Int, hour: Int = 20, _ lines: [Line]) {
    var session = Session(id: id(), began: Timestamp(milliseconds: Self.moment(day, hour)))
    for (index, line) in lines.enumerated() {
      let turn = Turn(
        id: id(), at: Timestamp(milliseconds: Self.moment(day, hour, index * 3 + 1)),
        said: line.said, reading: Self.reading(line), replied: line.replied)
      input.notes[turn.id] = TurnNotes(sharing: line.sharing)
      session.turns.append(turn)
    }
    input.sessions.append(session)
  }

  private static func reading(_ line: Line) -> Reading {
    let findings = line.heard.map { quote, label, intent in
      Finding(
        label: label, intent: IntentID(intent), rule: RuleID("rule"), who: who(label, quote),
        span: span(of: quote, in: line.said), confidence: 0.84)
    }
    let clause = ReadClause(
      span: Span(0, line.said.utf8.count), subject: line.said.hasPrefix("he ") ? .partner : .self,
      mirrored: nil, isTold: true)
    return Reading(findings: findings, heat: line.heat, safety: line.safety, clauses: [clause])
  }

  private static func who(_ label: Label?, _ quote: String) -> Actor {
    switch label {
    case .repair where quote.hasPrefix("said"): .partner
    case .partnerBlame, .partnerPursuit, .partnerWithdrawal: .partner
    case .selfBlame, .selfPursuit, .selfWithdrawal, .repair, .safety, nil: .self
    }
  }

  private static func span(of quote: String, in said: String) -> Span {
    guard let range = said.range(of: quote) else { return Span(0, 0) }
    return Span(
      said.utf8.distance(from: said.startIndex, to: range.lowerBound),
      said.utf8.distance(from: said.startIndex, to: range.upperBound))
  }
}

/// Files that reports have to equal.
enum Golden {
  /// Compares a text with a file; with `MEND_RECORD` set it is written, and the run fails.
  static func check(_ text: String, _ name: String, file: String = #filePath) throws {
    let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens/\(name)")
    guard ProcessInfo.processInfo.environment["MEND_RECORD"] == nil else {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("'\(name)' was recorded; look at it, then run again without MEND_RECORD")
      return
    }
    let wanted = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let other = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, other).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(
      text == wanted,
      "'\(name)' differs at line \((first?.offset ?? min(lines.count, other.count)) + 1)")
  }
}
