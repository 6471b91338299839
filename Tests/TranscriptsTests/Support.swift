import Conversation
import Foundation

@testable import Transcripts

/// A folder of its own for one test, gone with the value.
final class TestFolder {
  let path: String

  init() throws {
    let name = "transcripts-" + UUID().uuidString
    path = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder of the store, which is not there at first.
  var store: String { path + "/data/mend" }
  var database: String { store + "/transcripts.sqlite" }
  var keyFile: String { store + "/key" }

  /// The bytes of every file of a store, by name.
  func files(in folder: String? = nil) throws -> [String: Data] {
    let folder = folder ?? store
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
      })
  }

  /// The permissions of a file or folder.
  static func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

extension PassphraseCost {
  /// The cheapest that Argon2id allows, so that tests are quick.
  static let cheap = PassphraseCost(passes: 1, memory: 8 << 10)
}

extension RowID {
  /// An identity that is easy to name in a test.
  static func number(_ number: UInt64) -> RowID { RowID(high: 0xA5A5, low: number) }
}

extension Turn {
  /// A turn that uses every part of a turn.
  static func example(
    _ number: UInt64, said: String = "you never listen, and i walked out", at: Int64? = nil
  ) -> Turn {
    let finding = Finding(
      label: .selfBlame, intent: IntentID("blame.generalisation"), rule: RuleID("you-never"),
      who: .`self`, span: Span(0, 16), confidence: 0.93, clause: 0)
    let state = Finding(
      label: nil, intent: IntentID("state.tired"), rule: RuleID("worn-out"), who: .unknown,
      span: Span(4, 9), confidence: 0.1 + 0.2, clause: 1)
    let clauses = [
      ReadClause(span: Span(0, 16), subject: .partner, mirrored: nil, isTold: true),
      ReadClause(
        span: Span(18, 34), subject: .`self`, mirrored: "you walked out", isTold: false),
    ]
    let reading = Reading(findings: [finding, state], heat: 3, safety: .check, clauses: clauses)
    return Turn(
      id: .number(number), at: Timestamp(milliseconds: at ?? 1_700_000_000_000 + Int64(number)),
      said: said, reading: reading,
      replied: [Act(.hear, "That door was loud."), Act(.ask, "And now?", source: "ask.now")])
  }
}
