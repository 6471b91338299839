import Foundation
import IntentCompiler
import Testing

/// The schemas that editors use.
struct SchemaTests {
  @Test(arguments: IntentSchema.allCases)
  func isJSONThatEndsItsLine(schema: IntentSchema) throws {
    let object = try JSONSerialization.jsonObject(with: Data(schema.json.utf8)) as? [String: Any]
    #expect(object?["type"] as? String == "object")
    #expect(schema.json.hasSuffix("}\n"))
  }

  @Test func namesEveryKeyOfARuleAndNoOther() throws {
    let text = IntentSchema.intent.json
    for key in ["frame", "phrase", "formula", "unless", "silences", "hears", "ignores", "live"] {
      #expect(text.contains("\"\(key)\""))
    }
    #expect(text.contains("\"additionalProperties\" : false"))
  }

  /// The schemas beside the library are those of this program: `mend intents schema` writes them.
  @Test(arguments: IntentSchema.allCases)
  func standsBesideTheLibraryAsItIs(schema: IntentSchema) throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Intents/.schema/\(schema.rawValue).json")
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(kept == schema.json)
  }
}
