import Foundation
import IntentClassifier
import Testing

/// A line of the handbook that shows how to write a pattern or a frame.
struct HandbookLine: Sendable, CustomTestStringConvertible {
  let kind: String
  let text: String
  var testDescription: String { "\(kind): \(text)" }
}

private func handbook() throws -> String {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try String(contentsOf: root.appending(path: "Intents/README.md"), encoding: .utf8)
}

/// Returns the lines of all blocks that are fenced as `pattern` or `frame`.
private func shownLines() throws -> [HandbookLine] {
  var lines: [HandbookLine] = []
  var kind: String?
  for line in try handbook().split(separator: "\n") {
    if line.hasPrefix("```") {
      kind = kind == nil ? String(line.dropFirst(3)) : nil
    } else if let kind, ["pattern", "frame"].contains(kind) {
      lines.append(HandbookLine(kind: kind, text: String(line)))
    }
  }
  return lines
}

@Suite("What the handbook shows can be written")
struct RulesHandbookTests {
  @Test func showsPatternsAndFrames() throws {
    let kinds = try shownLines().map(\.kind)
    #expect(kinds.contains("pattern") && kinds.contains("frame"))
  }

  @Test(arguments: try shownLines())
  func isReadable(line: HandbookLine) throws {
    if line.kind == "frame" {
      #expect(try FrameParser.parse(line.text).description == line.text)
    } else {
      #expect(try PatternParser.parse(line.text).description == line.text)
    }
  }

  @Test func namesEveryFeatureRoleAndSlot() throws {
    let text = try handbook()
    for feature in ClauseFeature.allCases { #expect(text.contains("`\(feature.rawValue)`")) }
    for role in RoleTest.allCases { #expect(text.contains("`\(role.rawValue)`")) }
    for place in ClauseTest.Place.allCases { #expect(text.contains("`\(place.rawValue):`")) }
  }
}
