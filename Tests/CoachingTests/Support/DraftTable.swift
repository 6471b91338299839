import BundledIntents
import Coaching
import Conversation
import Foundation
import IntentClassifier
import IntentLibrary
import Testing

/// A table of drafts with what is wrong in them, and how well the checker finds it.
struct DraftTable {
  struct Row: Decodable {
    struct Flag: Decodable {
      let type: String
      let quote: String
    }

    let kind: String
    let text: String
    let flags: [Flag]
    let missing: [String]?
  }

  /// What a run over the table gave.
  struct Score {
    var right = 0
    var found = 0
    var wanted = 0
    var clean = 0
    var cleanFlagged: [String] = []
    var parts = 0
    var partsRight = 0
    var kinds = 0
    var kindsRight = 0

    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
    var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
    var missing: Double { parts == 0 ? 1 : Double(partsRight) / Double(parts) }
  }

  let rows: [Row]

  /// Reads a table beside the tests.
  static func read(_ path: String) throws -> DraftTable {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: tests.appending(path: path), encoding: .utf8)
    let rows = try text.split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    return DraftTable(rows: rows)
  }

  /// Checks every draft, as what it is, and counts.
  func score(_ checker: DraftChecker) -> Score {
    var score = Score()
    for row in rows {
      let kind = DraftKind(rawValue: row.kind)
      let verdict = checker.check(row.text, as: kind)
      count(row, verdict, &score)
      score.kinds += 1
      if checker.check(row.text).kind == kind { score.kindsRight += 1 }
    }
    return score
  }

  private func count(_ row: Row, _ verdict: DraftVerdict, _ score: inout Score) {
    var open = row.flags
    score.wanted += row.flags.count
    score.found += verdict.flags.count
    for flag in verdict.flags {
      let match = open.firstIndex { one in
        one.type == flag.type.rawValue
          && Self.spans(of: one.quote, in: row.text).contains {
            $0.overlaps(flag.span)
          }
      }
      guard let match else { continue }
      open.remove(at: match)
      score.right += 1
    }
    if row.flags.isEmpty {
      score.clean += 1
      if !verdict.flags.isEmpty { score.cleanFlagged.append(row.text) }
    }
    guard let missing = row.missing, row.kind == "apology" || row.kind == "timeout" else { return }
    let parts: [DraftPart] = row.kind == "timeout" ? [.returnTime] : DraftPart.ofApology
    let found = Set(verdict.missing.map(\.part.rawValue))
    for part in parts {
      score.parts += 1
      let isRight = found.contains(part.rawValue) == missing.contains(part.rawValue)
      if isRight { score.partsRight += 1 }
    }
  }

  private static func spans(of quote: String, in text: String) -> [Span] {
    var spans: [Span] = []
    var start = text.startIndex
    while let range = text[start...].firstRange(of: quote) {
      let from = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      spans.append(Span(from, from + quote.utf8.count))
      start = range.upperBound
    }
    return spans
  }
}

extension DraftPart {
  /// The parts of an apology.
  static let ofApology: [DraftPart] = [
    .namesAct, .responsibility, .impact, .amends, .changePlan,
  ]
}

/// The checker of the bundled library, made once.
enum BundledDrafts {
  private static let made = Result { try make() }

  static func checker() throws -> DraftChecker { try made.get() }

  private static func make() throws -> DraftChecker {
    let library = try BundledIntents.load()
    return DraftChecker(try library.drafts.load(), messages: Classifier(library.program))
  }
}
