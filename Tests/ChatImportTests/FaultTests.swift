import ChatImport
import Conversation
import Testing

@Test(arguments: [
  ("", ChatProblem.noMessages(line: 1)),
  ("\n\nnothing here\n", .noMessages(line: 3)),
  (
    "12/11/24, 21:05 - Bo: hi\n12/11/24, 21:06 - Cy: hi\n", .noSuchName("Ann", names: ["Bo", "Cy"])
  ),
  (
    "12/11/24, 21:05 - Ann: a\n12/11/24, 21:05 - Bo: b\n12/11/24, 21:05 - Cy: c\n",
    .tooManyPeople(["Ann", "Bo", "Cy"])
  ),
  ("12/11/24, 21:05 - Ann: a\n31/02/2024, 21:05 - Bo: b\n", .noSuchDate(line: 2)),
  (
    "{\"messages\": [\n {\"type\": \"message\", \"from\": \"Ann\", \"text\": \"a",
    .brokenJSON(line: 2, column: 47, "the JSON breaks off inside a text")
  ),
  ("{\"messages\": [1,\n 2", .brokenJSON(line: 2, column: 3, "the JSON breaks off here")),
  ("{\"messages\": [{\"a\" 1}]}", .brokenJSON(line: 1, column: 20, "a ':' is missing here")),
  ("{\"name\": \"x\"}", .noTelegramChat(missing: "messages")),
  ("{\"chats\": {\"list\": []}}", .manyChats),
  ("{\"messages\": []}", .noTelegramChat(missing: "from")),
])
func tellsWhereAFileIsBroken(text: String, problem: ChatProblem) {
  #expect(Chats.problem(text) == problem)
}

@Test func tellsTheLineThatIsNoText() {
  var bytes = Array("Ann: a\nBo: b\nAnn: ".utf8)
  bytes += [0xFF, 0xFE]
  #expect(throws: ChatProblem.notText(line: 3)) { try ChatReader(me: "Ann").read(bytes) }
  #expect(throws: ChatProblem.notText(line: 2)) {
    try ChatReader(me: "Ann").read(Array("Ann: a\nBo: \u{0}b\n".utf8))
  }
}

@Test func tellsALineThatIsTooLong() {
  let text = "Ann: a\nBo: " + String(repeating: "x", count: ChatReader.longestLine)
  #expect(Chats.problem(text) == .tooLong(line: 2))
}

@Test func refusesJSONThatIsNestedTooDeep() {
  let text = "{\"messages\": " + String(repeating: "[", count: 100_000)
  guard case .brokenJSON = Chats.problem(text) else {
    Issue.record("it was read")
    return
  }
}

@Test func countsWhatStandsBeforeTheFirstMessage() throws {
  let text = "a stray line\nanother\n12/11/24, 21:05 - Ann: a\n12/11/24, 21:05 - Bo: b\n"
  let chat = try ChatReader(me: "Ann").read(Array(text.utf8))
  #expect(chat.leftOver.unread == 2 && chat.leftOver.lines == [1, 2])
}

@Test(arguments: 0..<300)
func noBytesTrapTheReader(seed: Int) throws {
  var generator = SeededGenerator(seed: UInt64(seed))
  let names = ["android-british.txt", "ios-german.txt", "arabic.txt", "plain.txt", "telegram.json"]
  var bytes = try Chats.bytes(names[seed % names.count])
  for _ in 0..<Int.random(in: 1...8, using: &generator) {
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.remove(at: place)
    default: bytes.removeSubrange(place...)
    }
    if bytes.isEmpty { break }
  }
  _ = try? ChatReader(me: "Ann").read(bytes)
}

@Test func messagesComeBackFromTheirParts() throws {
  let chat = try ChatReader(me: "Ann").read(try Chats.bytes("android-british.txt"))
  let many = (0..<5000).flatMap { _ in chat.messages }
  let parts = ChatCoding.parts(of: many)
  #expect(parts.count > 1)
  #expect(try ChatCoding.messages(parts) == many)
  #expect(throws: BinaryError.self) { try ChatCoding.messages([[1, 2, 3]]) }
}
