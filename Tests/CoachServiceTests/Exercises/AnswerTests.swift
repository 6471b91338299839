import Conversation
import Testing

/// Answers put into sentences, through the exercises that ask for them.
struct AnswerTests {
  private func said(_ lines: [String]) async throws -> String {
    try await Bench().type(lines).said.joined(separator: " / ")
  }

  @Test(
    arguments: [
      ("shouting at you", "I'm sorry for shouting at you."),
      ("Shouting at you.", "I'm sorry for shouting at you."),
      ("shouted at you", "I'm sorry that I shouted at you."),
      ("i shouted at you", "I'm sorry that I shouted at you."),
      ("im sorry for the shouting", "I'm sorry for the shouting."),
      ("sorry for the shouting", "I'm sorry for the shouting."),
      ("\u{201C}the shouting\u{201D}", "I'm sorry for the shouting."),
      ("forgot your birthday", "I'm sorry that I forgot your birthday."),
    ])
  func anApologyNamesWhatWasDone(answer: String, sentence: String) async throws {
    let rest = [String](repeating: "skip", count: 5)
    #expect(try await said(["/exercise apology", answer] + rest) == sentence)
  }

  @Test(arguments: [
    ("scared about money", "I was scared about money. That's no excuse."),
    ("i had slept badly", "I had slept badly. That's no excuse."),
    ("had a bad day", "I had a bad day. That's no excuse."),
  ])
  func aReasonIsNoExcuse(answer: String, sentence: String) async throws {
    let lines = ["/exercise apology", "skip", "skip", "skip", answer, "skip", "skip"]
    #expect(try await said(lines) == sentence)
  }

  @Test(arguments: [
    ("leave the phone in the hall", "Could you leave the phone in the hall?"),
    ("to leave the phone in the hall", "Could you leave the phone in the hall?"),
    ("could you call at six", "Could you call at six?"),
    ("leaving the phone in the hall", "Would you mind leaving the phone in the hall?"),
    ("ten minutes after dinner", "I'd like ten minutes after dinner."),
    ("i'd love a walk on sundays", "I'd love a walk on sundays."),
  ])
  func aRequestCanBeAnswered(answer: String, sentence: String) async throws {
    let lines = ["/exercise request", "skip", "skip", answer, "skip", "skip"]
    #expect(try await said(lines) == sentence + " If that doesn't work, tell me what would.")
  }

  @Test(arguments: [
    (["the phone came out", "skip"], "It's about when the phone came out."),
    (["when the phone came out", "alone"], "When the phone came out, I felt alone."),
    (["skip", "i felt small"], "I felt small."),
  ])
  func whatIsLeftOutStaysOut(answers: [String], sentence: String) async throws {
    let lines = ["/exercise request"] + answers + ["skip", "skip", "skip"]
    #expect(try await said(lines) == sentence)
  }

  @Test(arguments: [
    ("you called it yours", "It did me good to hear that you called it yours."),
    ("that you called it yours", "It did me good to hear that you called it yours."),
    ("your voice", "It did me good to hear your voice."),
  ])
  func anApologyIsWeighed(answer: String, sentence: String) async throws {
    let lines = ["/exercise receive", "skip", "skip", answer, "skip", "skip"]
    #expect(try await said(lines) == sentence)
  }

  @Test(arguments: [
    ("looked after", "I felt looked after."), ("made me smile", "It made me smile."),
    ("helped me sleep", "It helped me sleep."), ("i felt seen", "I felt seen."),
  ])
  func thanksSayWhatItDid(answer: String, sentence: String) async throws {
    let lines = ["/exercise appreciation", "skip", "skip", answer, "skip"]
    #expect(try await said(lines) == sentence)
  }

  @Test func anAnswerThatPointsIsAskedAboutOnce() async throws {
    let bench = try Bench()
    let reply = try await bench.type(["/exercise apology", "shouting, but you started it"])
    #expect(reply.has("That may land as a charge."))
    #expect(try await bench.type("shouting at you").has("this part was yours"))
  }

  @Test func anAnswerStaysAsItIsWhenThePersonSaysSo() async throws {
    let bench = try Bench()
    _ = try await bench.type(["/exercise apology", "shouting at her", "keep"])
    #expect(bench.kept.first?.fields["answer.act"] == "shouting at her")
  }
}
