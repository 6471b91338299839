import IntentCompiler
import Testing

/// Mistakes that only show when the examples are read and the words of the replies are weighed.
struct CheckTests {
  @Test(arguments: examples + wording + grammar + coverage)
  func saysWhereAMistakeStandsAndWhatToDo(mistake: Mistake) throws {
    let problems = try mistake.problems(checkingExamples: true)
    #expect(problems == mistake.expected)
  }

  @Test func tellsRulesThatCannotBeToldApart() throws {
    var files = Tiny.files
    files["blame/ever.yaml"] = Tiny.never.replacing("blame.never", with: "blame.ever")
    #expect(
      try Folder(files).problems().filter { $0.contains("error") } == [
        "blame/never.yaml:6:9: error: the rule 'blame.never/you-never' and the rule 'blame.ever/you-never' hear all of each other's sentences: join them, or let one silence the other"
      ])
  }

  @Test func acceptsTwinsOfWhichOneSilencesTheOther() throws {
    var files = Tiny.changing("blame/never.yaml", "    because", to: "    weight: 0.9\n    because")
    files["withdrawal/ever.yaml"] = Tiny.never
      .replacing("blame.never", with: "withdrawal.ever").replacing("-> self.blame", with: "")
      .replacing("    because", with: "    weight: 0.95\n    silences: [blame]\n    because")
    let problems = try Folder(files).problems()
    #expect(problems.allSatisfy { !$0.contains("each other") })
    #expect(problems.contains { $0.contains("heard in it: withdrawal.ever/you-never") })
  }

  @Test func hearsWeakRulesToo() throws {
    let files = Tiny.changing("blame/never.yaml", "    because", to: "    weight: 0.4\n    because")
      .mapValues { $0.replacing("-> self.blame", with: "-> none") }
    #expect(try Folder(files).problems() == [])
  }

  static let examples = [
    Mistake(
      "blame/never.yaml", "honestly, you never help", "honestly, you always help",
      "11:9: error: the rule 'you-never' does not hear this sentence; nothing is heard in it"),
    Mistake(
      "blame/never.yaml", "you never listen -> self.blame\n      - honestly, you never help",
      "you hit me\n      - then he hit me",
      "7:13: error: the rule 'you-never' hears none of its own sentences: mend the phrase or its 'unless'; heard in it: safety.hits/hit-me"
    ),
    Mistake(
      "blame/never.yaml", "    because", "    unless: [{anywhere: anyway}]\n    because",
      "11:9: error: the rule 'you-never' hears this sentence, but not when it is inside a longer message: 'so this happened. you never listen. anyway.'",
      "12:9: error: the rule 'you-never' hears this sentence, but not when it is inside a longer message: 'so this happened. honestly, you never help. anyway.'"
    ),
    Mistake(
      "blame/never.yaml", "- i never listen to the radio", "- at work you never listen",
      "14:9: error: the rule 'you-never' hears this sentence, which it has to ignore: narrow it or add to its 'unless'"
    ),
    Mistake(
      "blame/never.yaml", "-> self.blame", "-> repair self.blame",
      "10:9: error: the sentence gets 'self.blame', but 'repair' and 'self.blame' stands after its arrow: run 'mend explain' on it"
    ),
    Mistake(
      "blame/never.yaml", "-> self.blame", "-> none",
      "10:9: error: the sentence gets 'self.blame', but no label stands after its arrow: run 'mend explain' on it"
    ),
    Mistake(
      "blame/never.yaml", "      - honestly, you never help\n", "",
      "6:9: error: 'hears' of the rule 'you-never' has 1 of the 2 sentences it needs: add some that it hears"
    ),
    Mistake(
      "blame/never.yaml", "      - you never know\n", "",
      "6:9: error: 'ignores' of the rule 'you-never' has 1 of the 2 sentences it needs: add near-misses that it must not hear"
    ),
  ]

  static let wording = [
    Mistake(
      "blame/never.yaml", "to be heard.", "to be heard!",
      "16:57: error: no exclamation marks in what the coach says: end it quietly"),
    Mistake(
      "blame/never.yaml", "to be heard.", "to be heard 💔.",
      "16:58: error: no emoji in what the coach says: take it out"),
    Mistake(
      "blame/never.yaml", "to be heard.", "to be validated.",
      "16:52: error: 'validated' is a word of therapists: say it as a friend would"),
    Mistake(
      "coach.yaml", "for this.", "for now. Boundaries next.",
      "4:38: error: 'boundaries' is a word of therapists: say it as a friend would"),
    Mistake(
      "blame/never.yaml", "You wanted to be heard.",
      "One two three four five six seven eight nine ten eleven twelve thirteen fourteen a b c d e.",
      "16:35: error: a line 'act: hear' has 18 words at most, but this one has 19: shorten it"),
    Mistake(
      "blame/never.yaml", "Could we talk for ten minutes?", "You never listen.",
      "24:7: error: the coach itself would flag this line as 'self.blame': 'blame.never/you-never' hears 'You never listen'; put it another way"
    ),
    Mistake(
      "blame/never.yaml", "I felt alone on Tuesday.\n      Could we talk for ten minutes?",
      "\"Could we talk for ten minutes?\"",
      "24:7: error: no quotation marks around a line 'act: say': they are added when it is shown"),
  ]

  static let grammar = [
    Mistake(
      "blame/never.yaml", "What did {they} miss", "What is it that {they} wants",
      "17:39: error: '{they}' takes a verb that fits 'he', 'she' and 'they' alike: the past tense, or would, could, can (not 'wants')"
    ),
    Mistake(
      "blame/never.yaml", "What did {they} miss", "{They} were late, and {they}'re sorry",
      "17:23: error: '{They}' takes a verb that fits 'he', 'she' and 'they' alike: the past tense, or would, could, can (not 'were')",
      "17:45: error: '{they}' takes a verb that fits 'he', 'she' and 'they' alike: the past tense, or would, could, can (not ''re')"
    ),
    Mistake(
      "blame/never.yaml", "What did {they} miss", "What does {they} miss",
      "17:33: error: '{they}' takes a verb that fits 'he', 'she' and 'they' alike: the past tense, or would, could, can (not 'does')"
    ),
    Mistake(
      "blame/never.yaml", "What did {they} miss", "What did {They} miss",
      "17:32: error: '{They}' starts a sentence: write '{they}' here"),
    Mistake(
      "blame/never.yaml", "What did {they} miss", "Did {they} always have time? {They}'d said so"),
  ]

  static let coverage = [
    Mistake(
      "blame/never.yaml", "  - {act: ask, text: \"What did {they} miss?\"}\n", "",
      "1:9: error: the intent 'blame.never' has no reply 'act: ask': add one"),
    Mistake(
      "safety/hits.yaml", "level: act", "level: check",
      "1:9: error: the intent 'safety.hits' has no reply 'act: safety, level: act': add one"),
    Mistake(
      "lexicon/words.yaml", "classes:\n",
      "classes:\n  - {class: UNUSED, kind: noun, words: radio}\n",
      "2:13: error: no rule uses the class 'UNUSED': use it or take it out"),
  ]
}
