import Conversation
import IntentClassifier

/// A library just big enough to ask who does what, and whether it is live.
enum WhoDoesWhat {
  static let classes = [
    Fixture.words("TALK", .verb, "talk, listen, answer, reply, open up, ring, text back"),
    Fixture.words("CLOSE", .verb, "shut down, go quiet, clam up, stonewall, pull away"),
    Fixture.words("LOCK-OUT", .verb, "ignore, shut _ out, blank, freeze _ out"),
    Fixture.words("WALK", .verb, "walk out, storm off, hang up"),
    Fixture.words("TRAIT", .adjective, "selfish, lazy, cold, useless, pathetic, stupid"),
    Fixture.words("INSULT", .noun, "idiot, child, problem, loser"),
    Fixture.words("GOOD", .verb, "listen, help, care, thank"),
    Fixture.words("ATTACK", .verb, "yell at, insult, accuse, have a go at, call _ an idiot"),
    Fixture.words("NAG", .verb, "nag, chase, check, beg"),
    Fixture.words("STAY-AWAY", .verb, "leave _ alone, go away, get out"),
    Fixture.words("ALWAYS", .adverb, "always, every time, constantly"),
    Fixture.words("HIT", .verb, "hit, slap"),
    Fixture.words("BAD-ACT", .noun, "lies, silence, nagging, excuses, temper"),
  ]

  static func rules() throws -> [Rule] {
    [
      try Fixture.frame(
        "withdrawal.silence", "not-talk",
        "does:TALK to:other-side|none negated|refuses|stops -can -could"),
      try Fixture.frame("withdrawal.closing", "closes", "does:CLOSE"),
      try Fixture.frame("withdrawal.closing", "locks-out", "does:LOCK-OUT to:other-side|thing"),
      try Fixture.frame("withdrawal.leaving", "walks", "does:WALK"),
      try Fixture.frame(
        "withdrawal.cutting", "sends-away", "who:you does:STAY-AWAY command", mover: .speaker),
      try Fixture.frame("blame.character", "is", "who:partner is:TRAIT|INSULT", mover: .speaker),
      try Fixture.frame(
        "blame.character", "says-is", "by:partner who:typist is:TRAIT|INSULT", mover: .speaker),
      try Fixture.frame("blame.never", "never", "who:partner does:GOOD never", mover: .speaker),
      try Fixture.frame(
        "blame.always", "always", "who:partner does:CLOSE|LOCK-OUT with:ALWAYS", mover: .speaker),
      try Fixture.frame(
        "blame.always", "says-always", "by:partner who:typist does:LOCK-OUT with:ALWAYS",
        mover: .speaker),
      try Fixture.frame(
        "blame.acts", "acts", "who:anyone their:BAD-ACT negated? can?", mover: .typist),
      try Fixture.frame("blame.attack", "attack", "does:ATTACK to:other-side"),
      try Fixture.frame(
        "blame.wish", "if-just", "who:partner does:GOOD if just would?", mover: .speaker),
      try Fixture.frame("pursuit.nagging", "nags", "does:NAG to:other-side|thing|none"),
      try Fixture.frame(
        "pursuit.asking", "keeps-asking", "does:ask|text to:other-side|none keeps|many"),
      try Fixture.frame("safety.violence", "hits", "does:HIT to:other-side"),
    ]
  }

  static func classifier() throws -> Classifier {
    Classifier(try RuleProgram(rules: rules(), classes: classes))
  }
}
