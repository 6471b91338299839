import BundledIntents
import Coaching
import Conversation
import Foundation
import IntentClassifier
import IntentLibrary
import Testing

struct DraftCheckerTests {
  private func flags(_ text: String, as kind: DraftKind? = nil) throws -> [FlagType] {
    try BundledDrafts.checker().check(text, as: kind).flags.map(\.type)
  }

  @Test func quotesTheWordsAfterTheSorry() throws {
    let verdict = try BundledDrafts.checker().check("sorry i shouted, but you started it")
    #expect(verdict.kind == .apology)
    #expect(verdict.flags.map(\.type) == [.butCancels])
    #expect(verdict.flags.first?.quote == "but you started it")
    #expect(verdict.flags.first?.span == Span(17, 35))
  }

  @Test(arguments: [
    "I'm sorry I snapped, but I did hurt you and that's on me.",
    "Sorry I shouted at you, but you didn't deserve it.",
    "I was tired, but that's no excuse. I was wrong.",
    "I didn't do it and I won't say I did.",
    "We both said things and my part was the name calling. I'm sorry.",
    "Sorry if this is a bad time.",
    "It was my fault and I'm sorry I forgot.",
  ])
  func leavesOwningUpAlone(text: String) throws {
    #expect(try flags(text, as: .apology) == [])
  }

  @Test func judgesExplanationsByTheirPlace() throws {
    #expect(try flags("I was exhausted. I'm sorry I snapped at you.", as: .apology) == [.excuse])
    let after = "I'm sorry I snapped at you. That was wrong of me. I was exhausted."
    #expect(try flags(after, as: .apology) == [])
  }

  @Test func dangerComesFirst() throws {
    let verdict = try BundledDrafts.checker().check(
      "sorry i made you angry, please dont hit me again", as: .apology)
    #expect(verdict.safety == .act)
    #expect(verdict.flags.isEmpty && verdict.missing.isEmpty && verdict.rewrite == nil)
    #expect(!verdict.isClean)
  }

  @Test func unpacksAFeelingWithAStoryWithoutAFlag() throws {
    let verdict = try BundledDrafts.checker().check("I feel ignored lately.", as: .raise)
    #expect(verdict.isClean)
    #expect(verdict.notes.map(\.name) == ["feeling-with-story"])
  }

  @Test(
    arguments: [
      ("I'm sorry I forgot your birthday.", DraftKind.apology),
      ("I need twenty minutes, back at eight.", .timeout),
      ("You're right about the dishes, I left them.", .reply),
      ("I felt alone on Friday. Could we talk tonight?", .raise),
    ])
  func guessesWhatADraftIsFor(text: String, kind: DraftKind) throws {
    #expect(try BundledDrafts.checker().check(text).kind == kind)
  }

  @Test func putsTheDraftAnewFromItsOwnWords() throws {
    let verdict = try BundledDrafts.checker().check(
      "I'm sorry I shouted at you on Friday, but you started it. I'll call your mum.", as: .apology)
    #expect(
      verdict.rewrite == "I'm sorry I shouted at you on Friday. I'll call your mum.")
  }

  @Test func keepsADirectComplaintDirect() throws {
    let text =
      "You told the whole table about my debts. I felt humiliated. Please don't do that again."
    #expect(try flags(text, as: .raise) == [])
  }

  /// What the coach offers to be said would pass its own check, slots filled with plain words.
  @Test
  func everySuggestionPassesTheCheck() throws {
    let library = try BundledIntents.load()
    let checker = try BundledDrafts.checker()
    for line in library.intents.flatMap(\.replies) where line.act == .say {
      let text = line.text.map { piece in
        switch piece {
        case .words(let words): words
        case .slot(let slot): slot == .partner ? "my partner" : "that"
        }
      }.joined()
      let verdict = checker.check(text)
      #expect(verdict.flags.isEmpty, "\(line.id): \(text): \(verdict.flags.map(\.quote))")
    }
  }
}
