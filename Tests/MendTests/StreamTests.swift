import Foundation
import Testing

private let lines = (0..<700).map { "i asked him \($0) times and he walked out again" }
private var input: Data { Data((lines.joined(separator: "\n") + "\n").utf8) }

@Test func answersInTheOrderOfTheLinesOnAllCores() throws {
  let folder = try Command.folder()
  let one = try Command.run(["classify", "--jobs", "1"], input: input, data: folder)
  let all = try Command.run(["classify", "--jobs", "8"], input: input, data: folder)
  #expect(all.output == one.output)
  #expect(all.output.split(separator: "\n").count == lines.count)
}

@Test func answersALineBeforeTheNextOneIsThere() throws {
  let process = Process()
  process.executableURL = Command.executable
  process.arguments = ["classify"]
  let (input, output) = (Pipe(), Pipe())
  process.standardInput = input
  process.standardOutput = output
  try process.run()
  for line in ["he never listens\n", "we had a good evening\n"] {
    try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
    var answer = Data()
    while answer.last != 0x0A {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty)
      answer.append(more)
    }
    #expect(answer.starts(with: Data("{\"labels\":".utf8)))
  }
  try input.fileHandleForWriting.close()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
}

/// Spark in its local mode, where Python and Java have it.
private enum Spark {
  static let script = """
    import sys
    from pyspark import SparkContext
    context = SparkContext('local[2]')
    context.setLogLevel('OFF')
    lines = open(sys.argv[1]).read().splitlines()
    for answer in context.parallelize(lines, 4).pipe(sys.argv[2] + ' classify').collect():
        print(answer)
    """

  static func run(_ code: String, _ arguments: [String]) throws -> (text: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", code] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  static var isThere: Bool {
    let probe = "import pyspark, shutil; assert shutil.which('java')"
    return (try? run(probe, []).status) == 0
  }
}

@Test(.enabled(if: Spark.isThere)) func givesTheSameAsAStageOfSpark() throws {
  let folder = try Command.folder()
  let file = "\(folder)/lines"
  try input.write(to: URL(filePath: file))
  let alone = try Command.run(["classify", file], data: folder)
  let spark = try Spark.run(Spark.script, [file, Command.executable.path])
  #expect(spark.status == 0)
  #expect(spark.text == alone.output)
}
