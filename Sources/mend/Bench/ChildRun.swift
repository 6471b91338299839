import Foundation
import Glibc

/// A program run to its end, and what it took.
struct ChildRun {
  /// CPU seconds, of the system too.
  let seconds: Double
  /// Seconds on the clock.
  let elapsed: Double
  /// The most memory that was resident, in MiB.
  let megabytes: Double
  /// What it wrote to standard output.
  let output: String

  /// This program's own file.
  static var ownProgram: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
  }

  /// Runs a program with a file as its standard input; nil when it cannot be run or fails.
  init?(_ program: String, _ arguments: [String], input: String = "/dev/null") {
    let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { unlink(output) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words = Self.copies(of: [program] + arguments)
    let surroundings = Self.copies(
      of: ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }.sorted())
    defer { for word in words + surroundings { free(word) } }
    let began = ContinuousClock.now
    var child = pid_t()
    guard posix_spawnp(&child, program, &actions, nil, words, surroundings) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 { guard errno == EINTR else { return nil } }
    guard status == 0 else { return nil }
    let parts = (ContinuousClock.now - began).components
    elapsed = Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    seconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    megabytes = Double(usage.ru_maxrss) / 1024
    self.output = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
  }

  /// Returns what stands under a key of the JSON object that it wrote; nil where there is none.
  func number(_ key: String) -> Double? {
    let object = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return (object?[key] as? NSNumber)?.doubleValue
  }

  /// Returns the texts as C wants them, with nothing at the end; to be freed.
  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }
}
