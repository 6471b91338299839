import Foundation
import Glibc

/// `mend serve` as a process that is measured.
final class CoachProcess {
  private let process = Process()
  /// The socket that it listens on.
  let path: String

  /// Starts the program beside this one, with a fresh data folder, and waits until it listens.
  init(_ arguments: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "load-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = "\(folder.path)/s"
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "mend")
    process.arguments = ["serve", "--unix", path, "--data", folder.path] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, !FileManager.default.fileExists(atPath: path) { usleep(10_000) }
    usleep(100_000)
  }

  /// The memory that is resident, in MiB.
  var residentMegabytes: Double { figure("VmRSS:") / 1024 }

  /// The time that it has spent on a processor, in seconds.
  var cpuSeconds: Double {
    let path = "/proc/\(process.processIdentifier)/stat"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let fields = text.split(separator: " ")
    guard fields.count > 14, let user = Double(fields[13]), let system = Double(fields[14]) else {
      return 0
    }
    return (user + system) / Double(max(1, sysconf(Int32(_SC_CLK_TCK))))
  }

  /// Ends it.
  func end() {
    process.terminate()
    process.waitUntilExit()
  }

  private func figure(_ name: String) -> Double {
    let status =
      (try? String(
        contentsOfFile: "/proc/\(process.processIdentifier)/status",
        encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    return line.flatMap { Double($0.split(whereSeparator: \.isWhitespace).dropFirst().first ?? "") }
      ?? 0
  }
}

/// Lets this process open as many files as the system allows.
func raiseOpenFiles() {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
  limit.rlim_cur = limit.rlim_max
  _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}
