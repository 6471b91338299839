import Foundation

/// Runs the `mend` that was built with the tests.
struct Command {
  /// What a run gave.
  struct Result {
    let output: String
    let errors: String
    let status: Int32
  }

  /// A folder of its own for each test, removed by nobody but the system.
  static func folder() throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "mend-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.path
  }

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The `mend` that was built with the tests.
  static var executable: URL {
    let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return tests.appending(path: "mend")
  }

  /// Runs `mend` with arguments, input and a data folder; returns what it printed.
  static func run(
    _ arguments: [String], input: Data = Data(), data: String, environment: [String: String] = [:]
  ) throws -> Result {
    let files = try folder()
    let inputFile = "\(files)/in"
    _ = FileManager.default.createFile(atPath: inputFile, contents: input)
    _ = FileManager.default.createFile(atPath: "\(files)/out", contents: nil)
    _ = FileManager.default.createFile(atPath: "\(files)/err", contents: nil)
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    var surroundings = ["HOME": data, "MEND_DATA": data, "LANG": "en_GB.UTF-8"]
    surroundings["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    process.environment = surroundings.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: inputFile)
    process.standardOutput = FileHandle(forWritingAtPath: "\(files)/out")
    process.standardError = FileHandle(forWritingAtPath: "\(files)/err")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) -> String {
      String(
        decoding: FileManager.default.contents(atPath: "\(files)/\(name)") ?? Data(), as: UTF8.self)
    }
    return Result(output: text("out"), errors: text("err"), status: process.terminationStatus)
  }
}
