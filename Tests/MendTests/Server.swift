import Foundation
import Glibc

/// `mend serve` as a process of its own.
final class Server {
  struct Failure: Error {}

  private let process = Process()
  private let errorFile: String
  /// Where it listens.
  private(set) var address = ""

  /// Starts a server and waits until it listens.
  init(_ arguments: [String], data: String) throws {
    errorFile = "\(data)/errors"
    _ = FileManager.default.createFile(atPath: errorFile, contents: nil)
    process.executableURL = Command.executable
    process.arguments = ["serve"] + arguments
    process.environment = ["HOME": data, "MEND_DATA": data, "LANG": "en_GB.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: errorFile)
    try process.run()
    address = try waitForAddress()
  }

  deinit { if process.isRunning { process.terminate() } }

  /// What it wrote to standard error.
  var errors: String { (try? String(contentsOfFile: errorFile, encoding: .utf8)) ?? "" }

  /// The port of an address of TCP.
  var port: String { address.split(separator: ":").last.map(String.init) ?? "" }

  /// Asks it to end, and returns how it ended.
  func end() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Kills it.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func waitForAddress() throws -> String {
    while process.isRunning {
      let line = errors.split(separator: "\n").first { $0.hasPrefix("listening ") }
      if let line { return String(line.dropFirst("listening ".count)) }
      usleep(5000)
    }
    throw Failure()
  }
}

/// Runs another program with arguments and input; nil if it is not on this machine.
func other(_ program: String, _ arguments: [String], input: String) throws -> String? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  let paths = folders.map { "\($0)/\(program)" }
  let found = paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  guard let found else { return nil }
  let process = Process()
  let (output, standardInput) = (Pipe(), Pipe())
  process.executableURL = URL(filePath: found)
  process.arguments = arguments
  process.standardInput = standardInput
  process.standardOutput = output
  try process.run()
  standardInput.fileHandleForWriting.write(Data(input.utf8))
  try standardInput.fileHandleForWriting.close()
  let bytes = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: bytes, as: UTF8.self)
}
