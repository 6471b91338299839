import Foundation
import Testing

/// The batches of strangers' messages: their figures are complete, and what was understood once
/// still is.
struct FreshBatchTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("FreshBatches")

  /// A line of `figures.tsv`.
  struct Figures: CustomTestStringConvertible {
    let name: String
    let messages: Int
    let micro: Double
    var testDescription: String { "batch \(name)" }

    init?(_ line: Substring) {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 7, let messages = Int(parts[2]), let micro = Double(parts[5]) else {
        return nil
      }
      (name, self.messages, self.micro) = (parts[0], messages, micro)
    }
  }

  static let all: [Figures] = {
    let file = folder.appendingPathComponent("figures.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().compactMap { Figures($0) }
  }()

  @Test func everyBatchHasItsFigures() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".jsonl") }.sorted()
    #expect(files == Self.all.map { "batch-\($0.name).jsonl" })
    #expect(files.count >= 3)
  }

  @Test(arguments: all)
  func whatWasUnderstoodOnceStillIs(figures: Figures) throws {
    let file = Self.folder.appendingPathComponent("batch-\(figures.name).jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == figures.messages)
    let result = try Command.run(["eval", file.path], data: try Command.folder())
    let after = try #require(result.output.firstRange(of: "micro-F1 ")?.upperBound)
    let micro = try #require(Double(result.output[after...].prefix { $0 != " " }))
    #expect(micro >= figures.micro - 0.05)
  }
}
