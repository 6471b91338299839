import Conversation
import IntentClassifier

/// A small library of its own, so that the reader is tested without the real one.
enum Fixture {
  static func frame(
    _ intent: String, _ id: String, _ text: String, mover: Rule.Mover = .subject,
    unless: [Rule.Veto] = [], silences: [String] = [], weight: Double = 0.8
  ) throws -> Rule {
    Rule(
      id: RuleID(id), intent: IntentID(intent), trigger: .frame(try FrameParser.parse(text)),
      mover: mover, weight: weight, unless: unless, silences: silences)
  }

  static func phrase(
    _ intent: String, _ id: String, _ text: String, safety: SafetyLevel = .none,
    isLiveOnly: Bool = true, unless: [Rule.Veto] = [], silences: [String] = []
  ) throws -> Rule {
    Rule(
      id: RuleID(id), intent: IntentID(intent), trigger: .phrase(try PatternParser.parse(text)),
      mover: .speaker, safety: safety, unless: unless, silences: silences, isLiveOnly: isLiveOnly)
  }

  static func formula(_ intent: String, _ id: String, _ text: String) throws -> Rule {
    Rule(
      id: RuleID(id), intent: IntentID(intent), trigger: .formula(try PatternParser.parse(text)),
      mover: .speaker)
  }

  static func words(
    _ name: String, _ kind: LexiconClass.Kind, _ text: String, includes: [String] = []
  ) -> LexiconClass {
    LexiconClass(
      name: name, kind: kind, includes: includes,
      entries: PatternParser.parseEntries(text).entries.map(\.pattern))
  }

  static let classes = [
    words("TALK", .verb, "talk, listen, answer, reply, open up"),
    words("LEAVE", .verb, "walk out, storm off, hang up, slam the door"),
    words("SHUT", .verb, "shut down, go quiet", includes: []),
    words("GO-AWAY", .verb, "drive off", includes: ["LEAVE", "SHUT"]),
    words("TRAIT", .adjective, "selfish, lazy, cold"),
    words("INSULT", .noun, "idiot, child, piece of work"),
    words("GOOD", .verb, "listen, help, care, text"),
    words("BAD", .verb, "ignore, interrupt, forget"),
    words("ALWAYS", .adverb, "always, every time"),
    words("ATTACK", .verb, "yell at, insult, call _ names"),
    words("HIT", .verb, "hit, slap, push"),
  ]

  static func rules() throws -> [Rule] {
    [
      try frame("withdrawal.silence", "not-talk", "does:TALK negated|refuses|stops"),
      try frame(
        "withdrawal.leaving", "leaves", "does:GO-AWAY",
        unless: [.phrase(try PatternParser.parse("back (at|in|by)"))]),
      try frame("blame.character", "is", "who:partner is:TRAIT|INSULT", mover: .speaker),
      try frame("blame.generalisation", "never", "who:partner does:GOOD never", mover: .speaker),
      try frame(
        "blame.generalisation", "always", "who:partner does:BAD with:ALWAYS", mover: .speaker),
      try frame("blame.attack", "attack", "does:ATTACK to:other-side"),
      try frame(
        "blame.sting", "praise-then-sting", "who:partner is:kind then but who:partner is:TRAIT",
        mover: .speaker),
      try frame(
        "safety.violence", "hits", "does:HIT to:other-side", silences: ["blame", "withdrawal"]),
      try phrase("pursuit.answer", "answer", "answer me"),
      try phrase("safety.self-harm", "end-it", "end it all", safety: .act, isLiveOnly: false),
      try formula("withdrawal.flat", "k", "(k|fine|whatever)"),
    ]
  }

  static func classifier() throws -> Classifier {
    Classifier(try RuleProgram(rules: rules(), classes: classes))
  }
}
