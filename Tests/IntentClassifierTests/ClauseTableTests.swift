import Foundation
import IntentClassifier
import Testing

/// A sentence of the table with the records that are expected of it.
struct TableEntry: Sendable, CustomTestStringConvertible {
  let sentence: String
  let records: [String]
  let line: Int
  var testDescription: String { "line \(line): \(sentence)" }
}

private let english = Vocabulary.english()

private func table() throws -> [TableEntry] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ClauseTable.txt")
  var entries: [TableEntry] = []
  for (number, line) in try String(contentsOf: file, encoding: .utf8)
    .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
  {
    if line.hasPrefix("> ") {
      entries.append(TableEntry(sentence: String(line.dropFirst(2)), records: [], line: number + 1))
    } else if !line.isEmpty, !line.hasPrefix("#"), let last = entries.popLast() {
      entries.append(
        TableEntry(
          sentence: last.sentence, records: last.records + [canonical(String(line))],
          line: last.line))
    }
  }
  return entries
}

/// The features that the table speaks of.
private let spoken: Set<String> = [
  "negated", "never", "asked", "wh", "why", "command", "past", "future", "passive", "progressive",
  "dropped", "keeps", "stops", "starts", "refuses", "wants", "tries", "decides", "needs",
  "pretends",
  "fails", "threatens", "used-to", "made-to", "if", "when", "wish", "can", "could", "would",
  "should",
  "must", "may", "reported", "thought", "quoted", "denied", "relative", "because", "but", "almost",
]

/// Keeps the features that the table speaks of, and the speaker of what is said or thought.
private func comparable(_ record: String) -> String {
  let parts = record.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
  let all = parts[1].split(separator: " ").map(String.init)
  let isSaid = !Set(all).isDisjoint(with: ["reported", "quoted", "thought"])
  let kept = all.filter {
    spoken.contains($0) || ($0.hasPrefix("by:") && (isSaid || $0 != "by:typist"))
  }
  return canonical("\(parts[0])| \(kept.joined(separator: " "))")
}

/// Sorts the features of a record, so that their order does not matter.
private func canonical(_ record: String) -> String {
  let parts = record.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
  let features = parts.count > 1 ? parts[1].split(separator: " ").map(String.init).sorted() : []
  return parts[0].trimmingCharacters(in: .whitespaces) + " | " + features.joined(separator: " ")
}

@Test func theTableHoldsTwoHundredSentences() throws {
  #expect(try table().count >= 200)
}

@Test(arguments: try table())
func readsTheClausesOf(entry: TableEntry) {
  var workspace = ReadingWorkspace()
  let records = workspace.clauseTable(entry.sentence, english).map(comparable)
  #expect(records == entry.records)
}
