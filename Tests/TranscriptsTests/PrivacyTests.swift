import Conversation
import Foundation
import Testing

@testable import Transcripts

@Suite struct PrivacyTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// What must not be found in any file: words, labels, rules, and times in several spellings.
  private static let traces: [Data] = {
    let milliseconds: Int64 = 1_712_345_678_901
    let words = [
      "marmalade", "door was loud", "self.blame", "partner.blame", "blame.generalisation",
      "you-never", "state.tired", "ask.now", "\(milliseconds)", "\(milliseconds / 1000)",
      "2024-04-05",
    ]
    let numbers = [milliseconds, milliseconds / 1000].flatMap { number in
      [number.bigEndian, number.littleEndian].map { number in
        withUnsafeBytes(of: number) { bytes in
          Data(bytes).trimmingZeros
        }
      }
    }
    return words.map { Data($0.utf8) } + numbers
  }()

  private func expectNoTrace(in files: [String: Data]) {
    for (name, bytes) in files {
      for trace in Self.traces {
        #expect(bytes.range(of: trace) == nil, "\(name) holds \(Array(trace))")
      }
    }
  }

  @Test func noWordLabelOrTimeStandsInAnyFile() throws {
    let store = try TranscriptStore.open(folder.store)
    store.begin(.number(100), at: Timestamp(milliseconds: 1_712_345_678_901))
    for number in 1...30 as ClosedRange<UInt64> {
      let said = "you never pass the marmalade"
      try store.append(.example(number, said: said, at: 1_712_345_678_901), to: .number(100))
    }
    #expect(try store.search("marmalade").count == 30)
    let open = try folder.files()
    #expect(
      Set(open.keys) == [
        "key", "transcripts.sqlite", "transcripts.sqlite-shm", "transcripts.sqlite-wal",
      ])
    expectNoTrace(in: open)
    try store.close()
    let closed = try folder.files()
    #expect(Set(closed.keys) == ["key", "transcripts.sqlite"])
    expectNoTrace(in: closed)
  }

  @Test func folderAndFilesAreForTheirOwnerAloneWhateverTheUmask() throws {
    let before = umask(0)
    defer { umask(before) }
    let store = try TranscriptStore.open(folder.store)
    try store.append(.example(1), to: .number(100))
    #expect(try TestFolder.permissions(folder.store) == 0o700)
    #expect(try TestFolder.permissions(folder.path + "/data") == 0o700)
    for name in try folder.files().keys {
      #expect(try TestFolder.permissions(folder.store + "/" + name) == 0o600, "\(name)")
    }
  }

  @Test func anEmptyFolderBecomesPrivateAndAnyOtherStaysAsItIs() throws {
    let empty = folder.path + "/empty"
    let shared = folder.path + "/shared"
    for path in [empty, shared] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    try Data().write(to: URL(fileURLWithPath: shared + "/letter"))
    _ = try TranscriptStore.open(empty)
    _ = try TranscriptStore.open(shared)
    #expect(try TestFolder.permissions(empty) == 0o700)
    #expect(try TestFolder.permissions(shared) == 0o755)
    #expect(try TestFolder.permissions(shared + "/transcripts.sqlite") == 0o600)
  }

  @Test func filesThatOthersCouldReadAreTakenBack() throws {
    try TranscriptStore.open(folder.store).close()
    for file in [folder.database, folder.keyFile] {
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    }
    _ = try TranscriptStore.open(folder.store)
    #expect(try TestFolder.permissions(folder.database) == 0o600)
    #expect(try TestFolder.permissions(folder.keyFile) == 0o600)
  }

  @Test func sizesTellLittle() throws {
    let sealer = try Sealer(key: SecretBytes.random(count: 32))
    let place = Sealer.Place(table: .turn, row: .number(1), session: .number(2))
    let sizes = [0, 1, 126, 127].map { sealer.seal(Data(count: $0), at: place).count }
    #expect(Set(sizes) == [1 + 24 + 128 + 16])
    #expect(sealer.seal(Data(count: 128), at: place).count == 1 + 24 + 256 + 16)
  }
}

extension Data {
  /// The bytes without zeros at either end.
  fileprivate var trimmingZeros: Data {
    Data(drop { $0 == 0 }.reversed().drop { $0 == 0 }.reversed())
  }
}
