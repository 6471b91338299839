import ArgumentParser
import Conversation
import Foundation
import Glibc
import LineProtocol
import Transcripts

extension Bench {
  /// `mend bench write`: writes and deletes turns until it is killed.
  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "write",
      abstract: "Write and delete turns without end; print each number once it is on disk.",
      discussion: "N: written. ~N: about to be deleted. -N: deleted.",
      shouldDisplay: false)

    @Argument(help: "The folder of the store.")
    var folder: String

    @Option(help: "Where chance starts from; it also names the session.")
    var seed: UInt64

    func run() throws {
      let store = try TranscriptStore.open(folder)
      var chance = SeededGenerator(seed: seed)
      var kept: [Int] = []
      for number in 1... {
        try store.append(KillTurn.turn(number, seed), to: KillTurn.session(seed))
        acknowledge("\(number)")
        kept.append(number)
        guard kept.count > 4, Int.random(in: 0..<8, using: &chance) == 0 else { continue }
        let place = Int.random(in: 0..<kept.count, using: &chance)
        let gone = kept.remove(at: place)
        acknowledge("~\(gone)")
        try store.forget(KillTurn.turn(gone, seed).id)
        acknowledge("-\(gone)")
      }
    }

    private func acknowledge(_ text: String) {
      let bytes = Array((text + "\n").utf8)
      _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
    }
  }

  /// `mend bench kill`: kills writers at random moments and looks at what they leave.
  struct Kill: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "kill",
      abstract:
        "Kill a writing mend (SIGKILL) at random moments; count what was acknowledged and lost.")

    @Argument(help: "A folder for the store; a new one, or that of an earlier run.")
    var folder: String

    @Option(help: "How many times.")
    var times = 1000

    @Option(help: "Where chance starts from.")
    var seed: UInt64 = 1

    func run() throws {
      var chance = SeededGenerator(seed: seed)
      var tally = KillTally()
      for round in 0..<max(0, times) {
        let name = seed &* 1_000_000 &+ UInt64(round)
        let output = try killedOutput(of: name, &chance)
        tally.wordsFound += KillScan.wordsFound(in: folder, sideFilesOnly: round % 50 != 49)
        try tally.take(output, of: name, in: folder)
      }
      print(tally.json)
      guard tally.isClean else { throw ExitCode.failure }
    }

    /// Starts a writer, kills it after some acknowledgements and a moment more, and returns all that
    /// it printed.
    private func killedOutput(of name: UInt64, _ chance: inout SeededGenerator) throws -> String {
      let process = Process()
      let pipe = Pipe()
      process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = ["bench", "write", folder, "--seed", "\(name)"]
      process.standardOutput = pipe
      try process.run()
      let wanted = Int.random(in: 0...30, using: &chance)
      var printed = Data()
      while printed.count(where: { $0 == UInt8(ascii: "\n") }) < wanted {
        let some = pipe.fileHandleForReading.availableData
        guard !some.isEmpty else { break }
        printed += some
      }
      usleep(UInt32.random(in: 0...4000, using: &chance))
      kill(process.processIdentifier, SIGKILL)
      printed += pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: printed, as: UTF8.self)
    }
  }
}

/// What killed writers left.
struct KillTally {
  var killed = 0
  var acknowledged = 0
  var lost = 0
  var returned = 0
  var wordsFound = 0

  /// Whether all is as it should be.
  var isClean: Bool { lost == 0 && returned == 0 && wordsFound == 0 }

  /// Opens the store and holds a session against what its writer printed.
  mutating func take(_ output: String, of name: UInt64, in folder: String) throws {
    killed += 1
    var (there, gone): (Set<RowID>, Set<RowID>) = ([], [])
    for line in output.split(separator: "\n") {
      let number = Int(line.drop { !$0.isNumber }) ?? 0
      let id = KillTurn.turn(number, name).id
      switch line.first {
      case "~": there.remove(id)
      case "-": gone.insert(id)
      default: there.insert(id)
      }
      if line.first != "~" { acknowledged += 1 }
    }
    let store = try TranscriptStore.open(folder)
    let kept = Set(try Self.turns(of: KillTurn.session(name), in: store).map(\.id))
    lost += there.subtracting(kept).count
    returned += gone.intersection(kept).count
    try store.close()
  }

  private static func turns(of session: RowID, in store: TranscriptStore) throws -> [Turn] {
    do {
      return try store.session(session).turns
    } catch TranscriptError.noSuchSession {
      return []
    }
  }

  /// The tally for a program.
  var json: String {
    JSONText.object([
      ("killed", "\(killed)"), ("acknowledged", "\(acknowledged)"), ("lost", "\(lost)"),
      ("returned", "\(returned)"), ("words_found", "\(wordsFound)"),
    ])
  }
}

/// Turns with words that are easy to find, by number and session.
enum KillTurn {
  /// 200 words that no file holds by chance.
  static let words = (0..<200).map { "zqxword\(1000 + $0)" }

  /// Returns the session of a writer.
  static func session(_ name: UInt64) -> RowID {
    var chance = SeededGenerator(seed: name)
    return RowID(using: &chance)
  }

  /// Returns a turn of a writer.
  static func turn(_ number: Int, _ name: UInt64) -> Turn {
    var chance = SeededGenerator(seed: name &* 7919 &+ UInt64(number))
    let said = (0..<Int.random(in: 1...60, using: &chance)).map { _ in
      words[Int.random(in: 0..<words.count, using: &chance)]
    }
    return Turn(
      id: RowID(using: &chance), at: Timestamp(milliseconds: Int64(number)),
      said: said.joined(separator: " "), reading: Reading(),
      replied: [Act(.hear, words[number % 200])])
  }
}

/// Looks for the words of ``KillTurn`` in files.
enum KillScan {
  /// Returns how many of the files hold one of the words.
  static func wordsFound(in folder: String, sideFilesOnly: Bool) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let mark = Data("zqxword".utf8)
    return names.filter { name in
      guard !sideFilesOnly || name.hasSuffix("-wal") || name.hasSuffix("-shm") else { return false }
      let bytes = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
      return bytes.range(of: mark) != nil
    }.count
  }
}
