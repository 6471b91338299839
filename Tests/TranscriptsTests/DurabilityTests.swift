import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

@Suite struct DurabilityTests {
  private let folder: TestFolder
  private let store: TranscriptStore

  init() throws {
    folder = try TestFolder()
    store = try TranscriptStore.open(folder.store)
  }

  private func pragma(_ name: String, of store: TranscriptStore) throws -> String? {
    try store.pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
  }

  @Test(arguments: [
    ("synchronous", "2"), ("secure_delete", "1"), ("foreign_keys", "1"), ("journal_mode", "wal"),
    ("busy_timeout", "5000"),
  ])
  func everyWriterIsSetUp(name: String, value: String) throws {
    try store.append(.example(1), to: .number(100))
    #expect(try pragma(name, of: store) == value)
    let beside = try TranscriptStore.open(folder.store)
    #expect(try pragma(name, of: beside) == value)
    try store.close()
    let again = try TranscriptStore.open(folder.store)
    #expect(try pragma(name, of: again) == value)
  }

  @Test func twoStoresWorkSideBySide() async throws {
    let beside = try TranscriptStore.open(folder.store)
    try await withThrowingTaskGroup { group in
      for (store, session) in [(store, 1), (beside, 2)] as [(TranscriptStore, UInt64)] {
        group.addTask {
          for number in 0..<50 as Range<UInt64> {
            try store.append(.example(session * 1000 + number), to: .number(session))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.sessions().map(\.turnCount) == [50, 50])
    #expect(try beside.session(.number(1)) == store.session(.number(1)))
  }

  @Test func manyFirstOpeningsAtOnceMakeOneStore() async throws {
    let path = folder.path + "/together"
    try await withThrowingTaskGroup { group in
      for number in 1...8 as ClosedRange<UInt64> {
        group.addTask {
          let store = try TranscriptStore.open(path)
          try store.append(.example(number), to: .number(number))
        }
      }
      try await group.waitForAll()
    }
    #expect(try TranscriptStore.open(path).sessions().count == 8)
  }

  @Test func aCopyMadeMidwayHoldsEveryAcknowledgedTurn() throws {
    for number in 1...40 as ClosedRange<UInt64> {
      try store.append(.example(number), to: .number(100))
      guard number.isMultiple(of: 10) else { continue }
      let copy = folder.path + "/copy-\(number)"
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
      for name in ["key", "transcripts.sqlite", "transcripts.sqlite-wal"] {
        try FileManager.default.copyItem(
          atPath: folder.store + "/" + name, toPath: copy + "/" + name)
      }
      let after = try TranscriptStore.open(copy)
      #expect(try after.session(.number(100)).turns == (1...number).map { Turn.example($0) })
    }
  }

  @Test func aStoreThatWasDroppedUnclosedHoldsEveryTurn() throws {
    let path = folder.path + "/dropped"
    do {
      let dropped = try TranscriptStore.open(path)
      for number in 1...20 as ClosedRange<UInt64> {
        try dropped.append(.example(number), to: .number(100))
      }
    }
    #expect(try TranscriptStore.open(path).sessions().map(\.turnCount) == [20])
  }

  @Test func aTurnIsKeptWholeOrNotAtAll() throws {
    try store.append(.example(1), to: .number(100))
    #expect(throws: TranscriptError.self) { try store.append(.example(1), to: .number(200)) }
    #expect(try store.sessions().map(\.id) == [.number(100)])
  }

  @Test func aFullDiskHasItsOwnErrorAndLeavesWhatWasKept() throws {
    try store.append(.example(1), to: .number(100))
    try store.pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA max_page_count = 1")
    }
    let long = Turn.example(2, said: String(repeating: "words ", count: 50_000))
    let error = #expect(throws: TranscriptError.diskFull(folder.database)) {
      try store.append(long, to: .number(200))
    }
    #expect(error?.isDiskTrouble == true)
    #expect(try store.sessions().map(\.turnCount) == [1])
    try store.pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    try store.append(long, to: .number(200))
    #expect(try store.session(.number(200)).turns == [long])
  }

  @Test(arguments: [
    (ResultCode.SQLITE_IOERR_WRITE, TranscriptError.diskFailing("p")),
    (.SQLITE_IOERR_FSYNC, .diskFailing("p")), (.SQLITE_FULL, .diskFull("p")),
    (.SQLITE_BUSY, .busy("p")), (.SQLITE_READONLY, .unwritable("p")),
    (.SQLITE_CORRUPT, .tampered("p")), (.SQLITE_ERROR, .failed("p", code: 1)),
  ])
  func namesTheErrorsOfSQLite(code: ResultCode, error: TranscriptError) {
    #expect(TranscriptError(DatabaseError(resultCode: code), at: "p") == error)
  }
}
