import Conversation
import Testing

@testable import Transcripts

@Suite struct SessionMemoryTests {
  private static func id(_ number: Int) -> RowID { RowID(high: 0, low: UInt64(number)) }

  @Test func holdsTheLastSessionsAndLetsOldOnesGo() {
    var memory = SessionMemory<Int>(limit: 100)
    for number in 0..<10_000 { memory.remember(number, of: Self.id(number)) }
    #expect((9_900..<10_000).allSatisfy { memory.value(of: Self.id($0)) == $0 })
    #expect((0..<9_800).allSatisfy { memory.value(of: Self.id($0)) == nil })
  }

  @Test func keepsASessionThatGoesOn() {
    var memory = SessionMemory<Int>(limit: 10)
    for number in 1..<1000 {
      memory.remember(number, of: Self.id(0))
      memory.remember(number, of: Self.id(number))
      #expect(memory.value(of: Self.id(0)) == number)
    }
  }
}
