import Conversation
import Foundation
import GRDB
import Testing

@testable import Transcripts

@Suite struct TamperingTests {
  private let place = Sealer.Place(table: .turn, row: .number(1), session: .number(2))

  @Test func aFlippedBitNeverOpens() throws {
    let sealer = try Sealer(key: SecretBytes.random(count: 32))
    let blob = sealer.seal(Data("we said a lot of things".utf8), at: place)
    for index in blob.indices {
      for bit in 0..<8 {
        var changed = blob
        changed[index] ^= 1 << UInt8(bit)
        #expect(sealer.open(changed, at: place) == nil, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func aBlobOfAnyOtherLengthNeverOpens() throws {
    let sealer = try Sealer(key: SecretBytes.random(count: 32))
    let blob = sealer.seal(Data("we said a lot of things".utf8), at: place)
    for size in 0..<blob.count { #expect(sealer.open(blob.prefix(size), at: place) == nil) }
    #expect(sealer.open(blob + [0], at: place) == nil)
  }

  @Test func noiseNeverOpens() throws {
    let sealer = try Sealer(key: SecretBytes.random(count: 32))
    var chance = SeededGenerator(seed: 20)
    for _ in 0..<2_000 {
      let size = Int.random(in: 0...300, using: &chance)
      let noise = (0..<size).map { _ in UInt8.random(in: 0...255, using: &chance) }
      #expect(sealer.open(Data([1] + noise), at: place) == nil)
    }
  }

  @Test(arguments: [
    Sealer.Place(table: .session, row: .number(1), session: .number(2)),
    Sealer.Place(table: .turn, row: .number(3), session: .number(2)),
    Sealer.Place(table: .turn, row: .number(1), session: .number(3)),
    Sealer.Place(table: .turn, row: .number(2), session: .number(1)),
  ])
  func aBlobOpensOnlyInItsPlace(other: Sealer.Place) throws {
    let sealer = try Sealer(key: SecretBytes.random(count: 32))
    let blob = sealer.seal(Data("words".utf8), at: place)
    #expect(sealer.open(blob, at: place) == Data("words".utf8))
    #expect(sealer.open(blob, at: other) == nil)
  }

  @Test func anotherKeyNeverOpens() throws {
    let blob = try Sealer(key: SecretBytes.random(count: 32)).seal(Data("words".utf8), at: place)
    #expect(try Sealer(key: SecretBytes.random(count: 32)).open(blob, at: place) == nil)
  }

  @Test func theSameWordsAreSealedDifferentlyEachTime() throws {
    let sealer = try Sealer(key: SecretBytes.random(count: 32))
    let blobs = (0..<50).map { _ in sealer.seal(Data("words".utf8), at: place).prefix(25) }
    #expect(Set(blobs).count == 50)
  }

  @Test(arguments: [
    "UPDATE turn SET sealed = (SELECT sealed FROM turn AS other WHERE other.id <> turn.id)",
    "UPDATE turn SET session = (SELECT id FROM session WHERE id <> turn.session)",
    "UPDATE turn SET id = randomblob(16)", "UPDATE turn SET id = substr(id, 14)",
    "UPDATE turn SET sealed = x''", "UPDATE turn SET sealed = x'01'",
    "UPDATE session SET sealed = (SELECT sealed FROM session AS o WHERE o.id <> session.id)",
    "UPDATE session SET sealed = (SELECT sealed FROM turn WHERE turn.session = session.id)",
  ])
  func aRowThatWasChangedOrMovedIsNoticed(sql: String) throws {
    let folder = try TestFolder()
    let store = try TranscriptStore.open(folder.store)
    try store.append(.example(1), to: .number(100))
    try store.append(.example(2), to: .number(200))
    try store.pool.write { try $0.execute(sql: sql) }
    #expect(throws: TranscriptError.tampered(folder.database)) { try store.search("walked") }
    try store.close()
    let again = try TranscriptStore.open(folder.store)
    #expect(throws: TranscriptError.tampered(folder.database)) { try again.search("walked") }
  }
}
