import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

/// What is deleted is gone from the files, whatever stands in the way.
@Suite struct DeletingTests {
  private let folder: TestFolder
  private let store: TranscriptStore

  init() throws {
    folder = try TestFolder()
    store = try TranscriptStore.open(folder.store)
  }

  /// Keeps turns of some sessions, in an order that splits and joins pages.
  private func fill(_ count: UInt64, seed: UInt64 = 3) throws {
    var chance = SeededGenerator(seed: seed)
    for number in 1...count {
      let said = String(repeating: "word ", count: Int.random(in: 1...80, using: &chance))
      var turn = Turn.example(number, said: said)
      turn.id = RowID(using: &chance)
      try store.append(turn, to: .number(number % 7))
    }
  }

  private func nonces(_ sql: String) throws -> [Data] {
    try store.pool.read { db in
      try Data.fetchAll(db, sql: sql).compactMap(Sealer.nonce(of:)).map { Data($0) }
    }
  }

  private func expectGone(_ nonces: [Data], from folder: String? = nil) throws {
    for (name, bytes) in try self.folder.files(in: folder) {
      for nonce in nonces { #expect(bytes.range(of: nonce) == nil, "\(name) holds remains") }
    }
  }

  @Test func deletedTurnsLeaveNoNonceInAnyFile() throws {
    try fill(900)
    let doomed = try store.sessions().flatMap { try store.session($0.id).turns.prefix(60) }
    let ids = Set(doomed.map(\.id))
    let nonces = try nonces("SELECT sealed FROM turn").count
    let gone = try store.pool.read { db in
      try ids.compactMap { id in
        try Data.fetchOne(
          db, sql: "SELECT sealed FROM turn WHERE id = ?", arguments: [Data(id.bytes)])
      }.compactMap(Sealer.nonce(of:)).map { Data($0) }
    }
    #expect(gone.count == ids.count && nonces == 900)
    let report = try store.remove(.turns(ids))
    #expect(report == RemovalReport(turns: ids.count))
    try expectGone(gone)
    try store.check()
  }

  @Test func deletedTurnsStayGoneOneByOne() throws {
    try fill(300)
    while let turn = try store.latest()?.turns.first {
      let nonces = try nonces("SELECT sealed FROM turn")
      let left = try store.search(TurnFilter()).total
      try store.forget(turn.id)
      let after = Set(try self.nonces("SELECT sealed FROM turn"))
      try expectGone(nonces.filter { !after.contains($0) })
      #expect(try store.search(TurnFilter()).total == left - 1)
      if left < 280 { break }
    }
  }

  @Test func sessionGoesWithItsTurnsAndWhatWasKeptBesideIt() throws {
    try fill(40)
    let beside = Keepsake(
      id: .number(900), kind: .plan, at: Timestamp(milliseconds: 1), session: .number(3),
      fields: ["signal": "pineapple"])
    let loose = Keepsake(
      id: .number(901), kind: .plan, at: Timestamp(milliseconds: 1), fields: ["signal": "lantern"])
    try store.keep(beside)
    try store.keep(loose)
    let report = try store.remove(.session(.number(3)))
    #expect(report.sessions == 1 && report.turns == 6 && report.keepsakes == 1)
    #expect(try store.keepsakes() == [loose])
    #expect(throws: TranscriptError.noSuchSession) { try store.session(.number(3)) }
    #expect(try !store.latestSessions(9).map(\.id).contains(.number(3)))
  }

  @Test func spanTakesTurnsOfThatTimeAlone() throws {
    for hour in 0..<10 as Range<UInt64> {
      try store.append(.example(hour + 1, at: Int64(hour) * 3_600_000), to: .number(hour / 5))
    }
    let report = try store.remove(
      .span(
        from: Timestamp(milliseconds: 2 * 3_600_000), until: Timestamp(milliseconds: 7 * 3_600_000))
    )
    #expect(report.turns == 5 && report.sessions == 0)
    let left = try store.sessions().flatMap { try store.session($0.id).turns.map(\.id) }
    #expect(Set(left) == [.number(1), .number(2), .number(8), .number(9), .number(10)])
  }

  @Test func everythingTakesWhatIsRememberedOfDangerToo() throws {
    try fill(60)
    try store.keep(Caution(confirmed: [IntentID("safety.fear")]))
    let before = try nonces("SELECT sealed FROM turn UNION ALL SELECT sealed FROM caution")
    let report = try store.remove(.everything)
    #expect(report.turns == 60 && report.sessions == 7)
    #expect(store.caution() == Caution())
    #expect(try store.sessions().isEmpty && store.latest() == nil)
    try expectGone(before)
    try store.append(.example(1), to: .number(1))
    #expect(try store.latestSessions(3).map(\.id) == [.number(1)])
  }

  @Test func deletionThatWasCutShortIsFinishedByTheNextOpening() throws {
    try fill(400)
    let doomed = try #require(try store.latest())
    let before = Set(try nonces("SELECT sealed FROM turn"))
    // What a kill after the deletion, before anything was cleared away, leaves behind.
    try store.pool.write { db in
      try db.execute(sql: "DELETE FROM turn WHERE session = ?", arguments: [Data(doomed.id.bytes)])
      try db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [Data(doomed.id.bytes)])
      var setting = try StoreSetting.fetch(db, of: store)
      setting.isUnclean = true
      try setting.put(db, in: store)
    }
    let gone = before.subtracting(try nonces("SELECT sealed FROM turn"))
    let copy = folder.path + "/after-a-kill"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
    for name in ["key", "transcripts.sqlite", "transcripts.sqlite-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.store + "/" + name, toPath: copy + "/" + name)
    }
    let again = try TranscriptStore.open(copy)
    try expectGone(Array(gone), from: copy)
    #expect(try again.check() > 0)
  }

  @Test func readerInTheWayIsSaidAndTheRestIsDoneWhenItLetsGo() throws {
    try fill(30)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let beside = try DatabaseQueue(path: folder.database, configuration: configuration)
    let nonces = try nonces("SELECT sealed FROM turn")
    try beside.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN")
      _ = try Row.fetchAll(db, sql: "SELECT * FROM session")
    }
    #expect(try store.remove(.everything, waiting: 50).isPending)
    try beside.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    try beside.close()
    try store.close()
    try expectGone(nonces)
  }

  /// A reader in another process, which leaves by itself or is killed.
  @Test(arguments: [false, true])
  func anotherProcessInTheWayIsSaidAndTheRestIsDoneWhenItIsGone(isKilled: Bool) throws {
    try fill(30)
    let nonces = try nonces("SELECT sealed FROM turn")
    let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let reader = Process()
    let (input, output) = (Pipe(), Pipe())
    reader.executableURL = tests.appending(path: "mend")
    reader.arguments = ["bench", "read", folder.store]
    reader.standardInput = input
    reader.standardOutput = output
    try reader.run()
    #expect(output.fileHandleForReading.availableData == Data("reading\n".utf8))
    #expect(try store.remove(.everything, waiting: 50).isPending)
    if isKilled {
      kill(reader.processIdentifier, SIGKILL)
    } else {
      try input.fileHandleForWriting.close()
    }
    reader.waitUntilExit()
    try store.close()
    try expectGone(nonces)
  }
}
