import Conversation
import Foundation
import Testing

@testable import Transcripts

/// A file system of its own for one test, small enough to be filled; gone with the value.
private final class SmallDisk {
  let path: String

  /// Mounts it; nil where that is not allowed.
  init?(kilobytes: Int) {
    path = NSTemporaryDirectory() + "/mend-disk-" + UUID().uuidString
    guard
      (try? FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false)) != nil
    else { return nil }
    let size = "size=\(kilobytes)k"
    guard Self.run("mount", "-t", "tmpfs", "-o", size, "tmpfs", path) else {
      rmdir(path)
      return nil
    }
  }

  deinit {
    _ = Self.run("umount", "-l", path)
    rmdir(path)
  }

  /// Makes it one that cannot be written, or again one that can.
  func makeReadOnly(_ isReadOnly: Bool) -> Bool {
    Self.run("mount", "-o", "remount,\(isReadOnly ? "ro" : "rw")", path)
  }

  /// Whether such a disk can be had here.
  static let isAllowed = SmallDisk(kilobytes: 64) != nil

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

@Suite(.enabled(if: SmallDisk.isAllowed, "no file system can be mounted here"))
struct SmallDiskTests {
  @Test func fullDiskLosesNothingAndGoesOnWhenThereIsRoom() throws {
    let disk = try #require(SmallDisk(kilobytes: 600))
    let ballast = disk.path + "/ballast"
    try Data(count: 100_000).write(to: URL(fileURLWithPath: ballast))
    let store = try TranscriptStore.open(disk.path + "/data")
    var kept: UInt64 = 0
    let error = #expect(throws: TranscriptError.self) {
      for number in 1...5000 as ClosedRange<UInt64> {
        try store.append(.example(number), to: .number(100))
        kept = number
      }
    }
    #expect(error == .diskFull(disk.path + "/data/transcripts.sqlite"))
    #expect(error?.isDiskTrouble == true)
    #expect(kept > 5)
    #expect(try store.session(.number(100)).turns.map(\.id) == (1...kept).map { .number($0) })
    unlink(ballast)
    try store.append(.example(9000), to: .number(100))
    try store.close()
    let again = try TranscriptStore.open(disk.path + "/data")
    #expect(try again.session(.number(100)).turns.count == Int(kept) + 1)
    try again.check()
    try again.close()
  }

  @Test func diskThatIsFullFromTheStartIsSaid() throws {
    let disk = try #require(SmallDisk(kilobytes: 64))
    try? Data(count: 64 << 10).write(to: URL(fileURLWithPath: disk.path + "/ballast"))
    let error = #expect(throws: TranscriptError.self) {
      try TranscriptStore.open(disk.path + "/data")
    }
    guard case .diskFull? = error else {
      Issue.record("a full disk gave \(String(describing: error))")
      return
    }
  }

  @Test func storeOnADiskThatFilledUpSaysThatItIsFull() throws {
    let disk = try #require(SmallDisk(kilobytes: 600))
    let store = try TranscriptStore.open(disk.path + "/data")
    try store.append(.example(1), to: .number(100))
    try store.close()
    try? Data(count: 600 << 10).write(to: URL(fileURLWithPath: disk.path + "/ballast"))
    #expect(throws: TranscriptError.diskFull(disk.path + "/data/transcripts.sqlite")) {
      try TranscriptStore.open(disk.path + "/data")
    }
    unlink(disk.path + "/ballast")
    #expect(try TranscriptStore.open(disk.path + "/data").latest()?.turns == [.example(1)])
  }

  @Test func readOnlyDiskIsSaidAndChangesNothing() throws {
    let disk = try #require(SmallDisk(kilobytes: 600))
    let path = disk.path + "/data"
    let store = try TranscriptStore.open(path)
    try store.append(.example(1), to: .number(100))
    try store.close()
    try #require(disk.makeReadOnly(true))
    #expect(throws: TranscriptError.readOnlyDisk(path)) { try TranscriptStore.open(path) }
    try #require(disk.makeReadOnly(false))
    #expect(try TranscriptStore.open(path).latest()?.turns == [.example(1)])
  }
}
