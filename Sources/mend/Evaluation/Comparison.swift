import ArgumentParser
import Conversation
import Foundation

/// What a change fixed and broke.
struct Comparison {
  private var fixed: [String] = []
  private var broken: [String] = []
  private var other: [String] = []

  /// Compares two readings of a message.
  mutating func count(_ gold: Gold, before: Set<Label>, now: Set<Label>) {
    let old = gold.mistakes(before)
    let new = gold.mistakes(now)
    let mended =
      old.missed.subtracting(new.missed).map { "found \($0.rawValue)" }
      + old.wrong.subtracting(new.wrong).map { "dropped \($0.rawValue)" }
    let harmed =
      new.missed.subtracting(old.missed).map { "lost \($0.rawValue)" }
      + new.wrong.subtracting(old.wrong).map { "gave \($0.rawValue)" }
    if !mended.isEmpty { fixed.append(line(mended, gold)) }
    if !harmed.isEmpty { broken.append(line(harmed, gold)) }
    if mended.isEmpty, harmed.isEmpty, before != now { other.append(line(["optional"], gold)) }
  }

  private func line(_ changes: [String], _ gold: Gold) -> String {
    "  \(changes.sorted().joined(separator: ", "))  \(gold.text)"
  }

  /// Returns the messages that changed, and how many.
  func report() -> String {
    let parts = [
      ["\(fixed.count) fixed"], fixed, ["\(broken.count) broken"], broken,
      other.isEmpty ? [] : ["\(other.count) changed that count neither way"], other,
    ]
    return parts.flatMap { $0 }.joined(separator: "\n") + "\n"
  }
}

/// The labels that `mend classify --jsonl` gave before, message by message.
struct EarlierReadings {
  private let file: String
  private var source: LineSource

  /// Opens the file; throws when it cannot be read.
  init(_ file: String) throws {
    self.file = file
    source = try LineSource(file)
  }

  /// Returns the labels of the next message; throws when the file ends too early or has no labels.
  mutating func next(line number: Int) throws -> Set<Label> {
    guard let line = try source.next() else {
      throw ValidationError(
        "'\(file)' ends before line \(number); make it anew from the same messages with "
          + "mend classify --jsonl")
    }
    guard case .bytes(let bytes) = line,
      let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let names = object["labels"] as? [String]
    else {
      throw ValidationError("'\(file)' line \(number) is no object with \"labels\"")
    }
    return Set(names.compactMap(Label.init(rawValue:)))
  }

  /// Throws when the file goes on after the last message.
  mutating func finish(after number: Int) throws {
    guard try source.next() != nil else { return }
    throw ValidationError(
      "'\(file)' has more than \(number) lines; it is not a reading of these messages")
  }
}
