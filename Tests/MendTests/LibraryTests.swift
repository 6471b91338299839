import Foundation
import Testing

@Test func theBundledLibraryPassesItsOwnChecks() throws {
  let result = try Command.run(
    ["intents", "check", "\(Command.root)/Intents"], data: try Command.folder())
  #expect(result.status == 0, "\(result.output)\(result.errors)")
}

@Test
func aNewIntentIsAFileAndNothingElse() throws {
  let folder = try Command.folder()
  let library = "\(folder)/Intents"
  try FileManager.default.copyItem(atPath: "\(Command.root)/Intents", toPath: library)
  let intent = """
    intent: pursuit.windows
    title: Shouting up at the window
    means: Stands below the window and calls until somebody looks out.
    source: made for a test
    rules:
      - id: bakes-a-cake
        frame: who:someone does:bake with:cake
        hears:
          - i baked her a cake at midnight -> self.pursuit
          - he bakes me a cake every evening -> partner.pursuit
        ignores:
          - i opened the oven
          - the cake stood by the door
    replies:
      - {act: hear, text: "A cake at midnight is a long way to say it."}
      - {act: ask, text: "What were you hoping to hear?"}
      - {act: say, text: "I miss talking with you. Could we find ten minutes tomorrow?"}
    """
  try intent.write(
    toFile: "\(library)/pursuit/windows.yaml", atomically: true, encoding: .utf8)
  let line = Data("i baked him a cake again last night\n".utf8)
  let before = try Command.run(["classify"], input: line, data: folder)
  #expect(!before.output.contains("pursuit.windows"))
  let after = try Command.run(["classify", "--intents", library], input: line, data: folder)
  #expect(after.output.contains("pursuit.windows"), "\(after.errors)")
  let spoken = try Command.run(["--intents", library], input: line, data: folder)
  #expect(spoken.output.contains("cake"))
}

@Test func aBrokenLibraryIsRefusedWithThePlace() throws {
  let folder = try Command.folder()
  try FileManager.default.createDirectory(
    atPath: "\(folder)/bad/blame", withIntermediateDirectories: true)
  try "intent: blame.x\nrules:\n  - id: a\n    frame: does:NOWHERE\n".write(
    toFile: "\(folder)/bad/blame/x.yaml", atomically: true, encoding: .utf8)
  let result = try Command.run(
    ["classify", "--intents", "\(folder)/bad"], input: Data("hi\n".utf8), data: folder)
  #expect(result.status != 0)
  #expect(result.errors.contains("x.yaml:4"))
}
