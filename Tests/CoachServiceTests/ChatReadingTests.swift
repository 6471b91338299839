import BundledIntents
import ChatImport
import CoachService
import Coaching
import Conversation
import IntentClassifier
import IntentLibrary
import Reports
import Testing

private func messages(_ texts: [String]) -> [ChatMessage] {
  texts.enumerated().map { number, text in
    ChatMessage(
      isMine: number % 2 == 0,
      at: CivilDate(year: 2026, month: 11, day: 1).map {
        LocalTime(date: $0, minute: number % 1440)
      },
      text: text)
  }
}

private func reading(_ readers: Int) throws -> ChatReading {
  ChatReading(classifier: Classifier(try BundledIntents.load().program), readers: readers)
}

private let talk = [
  "why do you never answer me", "sorry, i fell asleep", "whatever", "ok", "",
  "you always do this", "k", "i love you", "can we talk about it tonight, please",
]

@Test func hearsTheSameHoweverManyReadItSideBySide() async throws {
  let many = messages((0..<700).flatMap { _ in talk })
  let one = try await reading(1).heard(in: many)
  #expect(try await reading(3).heard(in: many) == one)
  #expect(one.findings.contains { !$0.isEmpty })
}

@Test func whatWasHeardComesBackFromItsParts() async throws {
  let many = messages((0..<1500).flatMap { _ in talk })
  let heard = try await reading(2).heard(in: many)
  let back = try HeardChat(parts: heard.parts, messages: many.count)
  #expect(heard.parts.count > 1)
  #expect(back.findings.map { $0.map(\.intent) } == heard.findings.map { $0.map(\.intent) })
  #expect(ChatReading.events(many, back).map(\.at) == ChatReading.events(many, heard).map(\.at))
  #expect(throws: BinaryError.self) { try HeardChat(parts: [[1, 2, 3]], messages: 5) }
  #expect(throws: BinaryError.self) { try HeardChat(parts: heard.parts, messages: 1) }
}

@Test func theOthersMessagesAreNotReadForMoves() async throws {
  let heard = try await reading(1).heard(
    in: messages(["ok", "you always do this, you're useless"]))
  #expect(heard.findings[1].allSatisfy { $0.label == .repair })
}

@Test func hearsDangerOnEitherSide() async throws {
  let heard = try await reading(1).heard(in: messages(["ok", "i will kill you if you leave"]))
  #expect(heard.signs.contains { $0.level == .act })
}
