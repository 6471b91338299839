import Testing

@testable import LineProtocol

@Suite struct FramerTests {
  private func frames(_ bytes: [UInt8], chunk: Int, limit: Int = 8) -> [Frame] {
    var framer = LineFramer()
    var frames: [Frame] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      framer.append(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
      while let frame = framer.next(limit: limit) { frames.append(frame) }
    }
    if let last = framer.finish() { frames.append(last) }
    return frames
  }

  @Test(arguments: 1...30)
  func cutsAtLineEndsForEveryChunkSize(chunk: Int) {
    let bytes: [UInt8] =
      Array("a\r\n\nab\rcd\n12345678\r\n123456789\n".utf8) + [0xFF, 0x0A, 0, 0x0A]
    let long = Frame.broken(.tooLong, head: Array("123456789".utf8))
    #expect(
      frames(bytes + Array("end".utf8), chunk: chunk) == [
        .line("a"), .line(""), .line("ab\rcd"), .line("12345678"), long,
        .broken(.notUTF8, head: [0xFF]), .broken(.holdsNUL, head: [0]),
        .broken(.unended, head: Array("end".utf8)),
      ])
  }

  @Test func keepsLittleOfALineThatNeverEnds() {
    var framer = LineFramer()
    let chunk = [UInt8](repeating: 0x78, count: 4096)
    for _ in 0..<1000 {
      framer.append(chunk)
      #expect(framer.next(limit: 8192) == nil)
      #expect(framer.unreadCount <= 8193 + chunk.count)
    }
    framer.append(Array("\nfine\n".utf8))
    let head = [UInt8](repeating: 0x78, count: 16)
    #expect(framer.next(limit: 8192) == .broken(.tooLong, head: head))
    #expect(framer.next(limit: 8192) == .line("fine"))
    #expect(framer.finish() == nil)
  }
}
