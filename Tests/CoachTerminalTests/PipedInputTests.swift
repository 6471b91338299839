import Conversation
import Testing

@testable import CoachTerminal

@Suite struct PipedInputTests {
  private func read(_ bytes: [UInt8], chunk: Int) -> [Message] {
    var input = PipedInput()
    var messages: [Message] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      messages += input.take(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
    }
    if let last = input.finish() { messages.append(last) }
    return messages
  }

  private let mixed: [UInt8] =
    Array("a\nb\r\n\nné 😀\n".utf8) + [0xFF, 0x0A] + Array("nul\0\nfine\r\nlast".utf8)

  private let expected: [Message] = [
    .text("a"), .text("b"), .text(""), .text("né 😀"), .problem(.notUTF8), .problem(.holdsNUL),
    .text("fine"), .text("last"),
  ]

  @Test(arguments: 1...40)
  func readsTheSameForEveryChunkSize(chunk: Int) {
    #expect(read(mixed, chunk: chunk) == expected)
  }

  @Test func readsTheSameForEveryCut() {
    for cut in 0...mixed.count {
      var input = PipedInput()
      let messages = input.take(mixed[..<cut]) + input.take(mixed[cut...])
      #expect(messages + [input.finish()].compactMap(\.self) == expected)
    }
  }

  @Test(arguments: [1, 7, 4096, 8192, 8193, 8194, 100_000])
  func holdsTheLimitForEveryChunkSize(chunk: Int) {
    let within = [UInt8](repeating: 0x78, count: 8192)
    let beyond = within + [0x79]
    let bytes = within + [0x0D, 0x0A] + beyond + [0x0A] + within + [0x0A] + [0x61, 0x0A]
    let text = String(repeating: "x", count: 8192)
    #expect(
      read(bytes, chunk: chunk) == [.text(text), .problem(.tooLong), .text(text), .text("a")])
  }

  @Test func doesNotTakeACarriageReturnBeyondTheLimitForALineEnd() {
    let bytes = [UInt8](repeating: 0x78, count: 8192) + [0x0D, 0x0D, 0x0A, 0x61]
    #expect(read(bytes, chunk: 8193) == [.problem(.tooLong), .text("a")])
  }

  @Test func answersALineThatNeverEnds() {
    var input = PipedInput()
    let chunk = [UInt8](repeating: 0x78, count: 65536)
    for _ in 0..<160 { #expect(input.take(chunk).isEmpty) }
    #expect(input.finish() == .problem(.tooLong))
    #expect(input.finish() == nil)
  }

  @Test func hasNoMessageInNoBytes() {
    var input = PipedInput()
    #expect(input.take([]).isEmpty)
    #expect(input.finish() == nil)
  }
}

@Suite struct PipedMessageTests {
  @Test func asksTheCoach() {
    #expect(PipedMessage(.text("hello")) == .ask(.say("hello")))
    #expect(PipedMessage(.text("/why")) == .ask(.why))
    #expect(PipedMessage(.text("/quit")) == .ask(.quit))
  }

  @Test func answersABlankLineWithNothing() {
    #expect(PipedMessage(.text(" ")) == .answer(Reply()))
  }

  @Test func leavesAtOnce() {
    #expect(PipedMessage(.text("/x")) == .leaveAtOnce)
  }

  @Test(arguments: [
    Message.text("/clear"), .text("/nope"), .text("/say"), .problem(.tooLong), .problem(.notUTF8),
    .problem(.holdsNUL),
  ])
  func answersTroubleWithOneSentence(message: Message) {
    let reply: Reply
    switch PipedMessage(message) {
    case .answer(let sentence), .unread(let sentence): reply = sentence
    case .ask, .leaveAtOnce:
      Issue.record("expected an answer")
      return
    }
    #expect(reply.acts.map(\.kind) == [.error])
    #expect(reply.acts.allSatisfy { !$0.text.isEmpty && !$0.text.contains("\n") })
  }
}
