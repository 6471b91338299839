import Conversation
import Testing

@testable import LineProtocol

/// Random bytes and damaged dialogues: nothing traps, everything sent is a reply, and what is sent
/// does not depend on chunking. The long form is `MEND_FUZZ=1 swift run … fuzz-protocol`.
@Suite struct FuzzTests {
  @Test(arguments: 0..<40)
  func staysWholeWhateverComesIn(seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    let seeds = try Dialogue.names().map { try Dialogue($0) }
    for _ in 0..<50 {
      guard let dialogue = seeds.randomElement(using: &dice) else { return }
      var input = dialogue.input
      for _ in 0..<Int.random(in: 1...8, using: &dice) { Self.damage(&input, &dice) }
      let whole = Wire.answers(to: input, dialogue.setup)
      #expect(Self.answersInParts(input, dialogue.setup, &dice) == whole)
      if dialogue.setup.face == .lines, !whole.contains("250 json") { try Self.check(whole) }
    }
  }

  private static func damage(_ input: inout [UInt8], _ dice: inout SeededGenerator) {
    let place = input.indices.randomElement(using: &dice) ?? 0
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: input.insert(UInt8.random(in: 0...255, using: &dice), at: place)
    case 1 where !input.isEmpty: input.remove(at: place)
    case 2 where !input.isEmpty: input[place] = UInt8.random(in: 0...255, using: &dice)
    case 3: input.removeSubrange(place...)
    default: input.insert(contentsOf: input.suffix(40), at: place)
    }
  }

  private static func answersInParts(
    _ input: [UInt8], _ setup: ProtocolConnection.Setup, _ dice: inout SeededGenerator
  ) -> String {
    var wire = Wire(setup)
    var rest = input[...]
    while !rest.isEmpty {
      let size = Int.random(in: 1...30, using: &dice)
      wire.take(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    wire.take(.inputEnded)
    return wire.sent
  }

  private static func check(_ sent: String) throws {
    var decoder = ReplyDecoder()
    decoder.append(Array(sent.utf8))
    while try decoder.next() != nil {}
    #expect(sent.hasSuffix("\r\n") || sent.isEmpty)
  }
}
