import ChatImport
import Conversation
import Testing

@Test(arguments: [
  ("android-british.txt", "Ann"), ("ios-german.txt", "ann"), ("ios-american.txt", "Ann"),
  ("android-spanish.txt", "Ana"), ("arabic.txt", "\u{644}\u{64A}\u{644}\u{649}"),
  ("finnish.txt", "Aino"), ("korean.txt", "\u{C9C0}\u{C6B0}"), ("dutch.txt", "An"),
  ("japanese.txt", "\u{84EE}"), ("ambiguous.txt", "Ann"), ("autumn.txt", "Ann"),
  ("plain.txt", "Ann"), ("telegram.json", "Ann"),
])
func readsTheChatAsItStandsInTheFileBesideIt(name: String, me: String) throws {
  try Chats.check(try ChatReader(me: me).read(try Chats.bytes(name)), name)
}

@Test(arguments: [
  ("12/11/10, 21:05 - Ann: a\n12/13/10, 21:05 - Bo: b", DateOrder.monthDayYear),
  ("12/11/10, 21:05 - Ann: a\n13/11/10, 21:05 - Bo: b", .dayMonthYear),
  ("31/11/12, 21:05 - Ann: a\n31/11/13, 21:05 - Bo: b", .yearMonthDay),
  ("10.11.12, 21:05 - Ann: a", .dayMonthYear),
  ("10-11-12, 21:05 - Ann: a", .yearMonthDay),
])
func looksAtTheWholeFileForTheOrderOfDates(text: String, order: DateOrder) throws {
  let chat = try ChatReader(me: "Ann").read(Array(text.utf8))
  #expect(chat.dates?.order == order)
}

@Test func takesTheOrderInWhichDaysFollowEachOther() throws {
  let text = (1...12).map { "0\($0 % 10 + 1)/03/10, 21:0\($0 % 10) - Ann: a" }.joined(
    separator: "\n")
  let american = (1...9).map { "03/0\($0)/10, 21:00 - Ann: a" }.joined(separator: "\n")
  let british = (1...9).map { "0\($0)/03/10, 21:00 - Ann: a" }.joined(separator: "\n")
  #expect(try ChatReader(me: "Ann").read(Array(text.utf8)).dates?.order == .dayMonthYear)
  #expect(try ChatReader(me: "Ann").read(Array(american.utf8)).dates?.order == .monthDayYear)
  #expect(try ChatReader(me: "Ann").read(Array(british.utf8)).dates?.order == .dayMonthYear)
  #expect(try ChatReader(me: "Ann").read(Array(british.utf8)).dates?.otherwise.isEmpty == true)
}

@Test func saysWhenAnotherOrderIsPossible() throws {
  let chat = try ChatReader(me: "Ann").read(try Chats.bytes("ambiguous.txt"))
  #expect(chat.dates?.otherwise.isEmpty == false)
}

@Test func doesAsThePersonSaysOfDates() throws {
  let chat = try ChatReader(me: "Ann", order: .yearMonthDay).read(try Chats.bytes("ambiguous.txt"))
  #expect(chat.messages[0].at?.date == CivilDate(year: 2012, month: 11, day: 10))
  #expect(chat.dates == DateReading(order: .yearMonthDay, reason: .told))
}

@Test func takesNoDayThatIsYetToCome() throws {
  let today = CivilDate(year: 2010, month: 11, day: 20)
  let chat = try ChatReader(me: "Ann", today: today).read(try Chats.bytes("ambiguous.txt"))
  #expect(chat.dates?.order == .dayMonthYear && chat.dates?.reason == .onlyPossible)
}

@Test func dropsNoWord() throws {
  for name in ["android-british.txt", "plain.txt", "autumn.txt"] {
    let bytes = try Chats.bytes(name)
    let chat = try ChatReader(me: "Ann").read(bytes)
    let kept = chat.messages.map(\.text).joined(separator: "\n")
    for word in ["stops", "still here", "look at this", "train", "twice", "winter now"]
    where String(decoding: bytes, as: UTF8.self).contains(word) {
      #expect(kept.contains(word))
    }
  }
}

@Test(arguments: 0..<200)
func theQuickLookNeverPassesWhatAnAppWrote(seed: Int) throws {
  var generator = SeededGenerator(seed: UInt64(seed))
  let words = [
    "This message was deleted", "Du hast diese Nachricht gelöscht", "<Media omitted>", "ok)",
    "null",
    "Вы удалили это сообщение", "IMG-1.jpg (file attached)", "image omitted", "x: GIF omitted",
    "hi <This message was edited>", "ja 😂", "so", "ça alors\u{200E}",
  ]
  let marks = ["", "\u{200E}", " ", "\u{202F}", "\u{FEFF}", "\u{A0}"]
  var text = "12/11/24, 21:05 - Ann: "
  for _ in 0..<2 {
    text += (marks.randomElement(using: &generator) ?? "")
    text += (words.randomElement(using: &generator) ?? "")
    text += (marks.randomElement(using: &generator) ?? "")
    if Bool.random(using: &generator) { text += "\n" }
  }
  let quick = try ChatReader(me: "Ann").read(Array(text.utf8)).messages
  // A blank line at the end makes the last line short, which always brings the closer look.
  let close = try ChatReader(me: "Ann").read(Array((text + "\n\n").utf8)).messages
  #expect(quick == close)
}
