import BundledIntents
import Coaching
import Conversation
import IntentLibrary
import Testing

/// A short talk about each intent of the program's library, with each mover.
struct EveryIntentTests {
  private static let moves: [(IntentID, Actor)] = {
    guard let library = try? BundledIntents.load() else { return [] }
    return library.intents.filter { $0.id.family != .safety }.flatMap { intent in
      let movers: [Actor] =
        switch intent.id.family {
        case .blame, .withdrawal, .pursuit, .repair: [.self, .partner]
        case .state, .talk, .safety, nil: [.self]
        }
      return movers.map { (intent.id, $0) }
    }
  }()

  @Test func noWordsAreOfferedTwiceWhileOthersFit() throws {
    for (intent, who) in Self.moves {
      var talk = try Talk.withBundledLibrary()
      _ = talk.say("one", .of(intent.name, who))
      let offered = (0..<30).flatMap { _ in talk.ask(.try) }.filter { $0.kind == .say }
      #expect(Set(offered.texts).count == offered.count, "\(intent) \(who)")
    }
  }

  @Test func noReplyIsLong() throws {
    for (intent, who) in Self.moves {
      var talk = try Talk.withBundledLibrary()
      for turn in 0..<8 {
        let back = "you told him about the scan and he went upstairs with his phone in his hand"
        let acts = talk.say("turn \(turn)", .of(intent.name, who, heat: turn % 4, back: back))
        let words = acts.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
        #expect(words <= 90, "\(intent) \(who): \(acts.texts)")
      }
    }
  }

  @Test func everyReplyNamesARuleAndItsSource() throws {
    for (intent, who) in Self.moves {
      var talk = try Talk.withBundledLibrary()
      for turn in 0..<6 {
        let acts = talk.say("turn \(turn)", .of(intent.name, who, heat: turn == 4 ? 5 : 0))
        #expect(!acts.isEmpty, "\(intent) \(who)")
        let why = talk.why().texts
        #expect(
          why.contains { $0.hasPrefix("rule ") && $0.contains("Source: ") },
          "\(intent) \(who) \(turn): \(acts.texts) \(why)")
      }
    }
  }

  @Test func repliesDoNotEndWithAQuestionEveryTime() throws {
    for (intent, who) in Self.moves where intent.family != .talk {
      var talk = try Talk.withBundledLibrary()
      let asks = try (0..<6).map { turn in
        try #require(talk.say("turn \(turn)", .of(intent.name, who)).last).kind == .ask
      }
      #expect(asks.contains(false), "\(intent) \(who)")
    }
  }
}
