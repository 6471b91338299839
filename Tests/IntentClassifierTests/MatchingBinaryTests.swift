import Conversation
import IntentClassifier
import Testing

@Suite struct MatchingBinaryTests {
  @Test func findsTheSameAfterWritingAndReading() throws {
    for seed in 0..<200 as Range<UInt64> {
      var library = RandomLibrary(seed: seed)
      var reference = library.matcher()
      let automaton = reference.automaton()
      let copy = try read(bytes(of: automaton))
      #expect(bytes(of: copy) == bytes(of: automaton))
      let tokens = library.tokens(for: reference)
      var (workspace, other) = (MatchWorkspace(), MatchWorkspace())
      automaton.match(tokens, workspace: &workspace)
      copy.match(tokens, workspace: &other)
      #expect(workspace.matches == other.matches && workspace.classHits == other.classHits)
    }
  }

  @Test func refusesBytesThatEndEarly() {
    let whole = bytes(of: anAutomaton(seed: 1))
    for count in stride(from: 0, to: whole.count, by: 7) {
      #expect(throws: BinaryError.self) { try read(Array(whole.prefix(count))) }
    }
  }

  @Test func neverTrapsOnDamagedBytes() {
    var generator = SeededGenerator(seed: 7)
    var refused = 0
    for seed in 0..<40 as Range<UInt64> {
      var library = RandomLibrary(seed: seed)
      var reference = library.matcher()
      let whole = bytes(of: reference.automaton())
      let tokens = library.tokens(for: reference)
      for _ in 0..<60 {
        var damaged = whole
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let place = Int.random(in: 0..<whole.count, using: &generator)
          damaged[place] = UInt8.random(in: 0...255, using: &generator)
        }
        guard let automaton = try? read(damaged) else {
          refused += 1
          continue
        }
        var workspace = MatchWorkspace()
        automaton.match(tokens, workspace: &workspace)
      }
    }
    #expect(refused > 0)
  }

  private func anAutomaton(seed: UInt64) -> TokenAutomaton {
    var library = RandomLibrary(seed: seed)
    var reference = library.matcher()
    return reference.automaton()
  }

  private func bytes(of automaton: TokenAutomaton) -> [UInt8] {
    var writer = ByteWriter()
    automaton.encode(into: &writer)
    return writer.bytes
  }

  private func read(_ bytes: [UInt8]) throws -> TokenAutomaton {
    var reader = ByteReader(bytes)
    return try TokenAutomaton(decoding: &reader)
  }
}
