import Conversation
import Foundation
import Testing

@testable import LineProtocol

@Suite struct DialogueTests {
  @Test(arguments: Dialogue.names())
  func goesAsItIsWrittenDown(name: String) throws {
    let dialogue = try Dialogue(name)
    var wire = Wire(dialogue.setup)
    wire.take(dialogue.input)
    let actual = wire.sent.split(whereSeparator: \.isNewline)
    let wanted = dialogue.output.split(whereSeparator: \.isNewline)
    for (actual, wanted) in zip(actual, wanted) { #expect(actual == wanted) }
    #expect(wire.sent == dialogue.output)
  }

  @Test(arguments: Dialogue.names())
  func answersTheSameForEverySplit(name: String) throws {
    let dialogue = try Dialogue(name)
    for cut in 0...dialogue.input.count {
      var wire = Wire(dialogue.setup)
      wire.take(dialogue.input[..<cut])
      wire.take(dialogue.input[cut...])
      try #require(wire.sent == dialogue.output, "split at byte \(cut)")
    }
  }

  @Test(arguments: Dialogue.names(), [1, 2, 3, 7, 64])
  func answersTheSameForEveryChunkSize(name: String, size: Int) throws {
    let dialogue = try Dialogue(name)
    var wire = Wire(dialogue.setup)
    var rest = dialogue.input[...]
    while !rest.isEmpty {
      wire.take(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    #expect(wire.sent == dialogue.output)
  }

  @Test(arguments: Dialogue.names())
  func saysTheBeginningOfItWhereverTheInputEnds(name: String) throws {
    let dialogue = try Dialogue(name)
    for end in 0..<dialogue.input.count {
      var wire = Wire(dialogue.setup)
      wire.take(dialogue.input[..<end])
      try #require(dialogue.output.hasPrefix(wire.sent), "cut at byte \(end)")
      wire.take(.inputEnded)
      #expect(wire.connection.isClosed)
    }
  }
}
