import IntentCompiler
import Testing

/// A change of the tiny library that makes it wrong, and what is said of it.
struct Mistake: CustomTestStringConvertible, Sendable {
  let path: String
  let part: String
  let replacement: String
  let expected: [String]

  var testDescription: String { "\(path): \(replacement)" }

  init(_ path: String, _ part: String, _ replacement: String, _ expected: String...) {
    self.path = path
    self.part = part
    self.replacement = replacement
    self.expected = expected.map { "\(path):\($0)" }
  }

  func problems(checkingExamples: Bool) throws -> [String] {
    try Folder(Tiny.changing(path, part, to: replacement)).problems(
      checkingExamples: checkingExamples)
  }
}

/// Mistakes that stand in the way of building the library.
struct MistakeTests {
  @Test(arguments: keys + ids + values + names + replies + others)
  func saysWhereAMistakeStandsAndWhatToDo(mistake: Mistake) throws {
    let problems = try mistake.problems(checkingExamples: false)
    #expect(problems == mistake.expected)
  }

  /// What is said there is up to the parsers of patterns and frames.
  @Test(arguments: patterns)
  func pointsAtTheMistakeInAPatternOrFrame(mistake: Mistake) throws {
    let places = try mistake.problems(checkingExamples: false).map { problem in
      problem.split(separator: ": ").prefix(2).joined(separator: ": ")
    }
    #expect(places == mistake.expected)
  }

  static let keys = [
    Mistake(
      "blame/never.yaml", "title: You", "titel: You",
      "1:1: error: an intent has no 'title': add it",
      "2:1: error: an intent has no key 'titel': did you mean 'title'?"),
    Mistake(
      "blame/never.yaml", "because: never", "reason: never",
      "8:5: error: a rule has no key 'reason': it may have frame, phrase, formula, id, weight, mover, because, unless, silences, safety, heat, live, hears, ignores"
    ),
    Mistake(
      "blame/never.yaml", "- id: you-never\n    phrase: you never GOOD-DEED", "- id: you-never",
      "6:5: error: a rule has no 'frame', 'phrase' or 'formula': add one"),
    Mistake(
      "blame/never.yaml", "    because", "    frame: does:GOOD-DEED\n    because",
      "7:5: error: a rule has either 'frame' or 'phrase': make two rules of it"),
    Mistake(
      "blame/never.yaml", "  - {act: ask, text: \"What did {they} miss?\"}", "  - {act: ask}",
      "17:5: error: a reply has no 'text': add it"),
    Mistake(
      "blame/never.yaml", "text: \"You wanted to be heard.\"", "text: \"\"",
      "16:35: error: 'text' is empty: write it or take it out"),
    Mistake(
      "blame/never.yaml", "{act: hear, for: self,", "{for: self,",
      "16:5: error: a reply has no 'act': add it"),
  ]

  static let ids = [
    Mistake(
      "blame/never.yaml", "intent: blame.never", "intent: blame.nevver",
      "1:9: error: the file of 'blame.nevver' has to be 'blame/nevver.yaml', but it is 'blame/never.yaml'"
    ),
    Mistake(
      "blame/never.yaml", "intent: blame.never", "intent: blam.never",
      "1:9: error: there is no family 'blam': did you mean 'blame'?"),
    Mistake(
      "blame/never.yaml", "intent: blame.never", "intent: never",
      "1:9: error: an id is a family, a full stop and a name in small letters, as in 'blame.never'"),
    Mistake(
      "blame/never.yaml", "id: you-never", "id: You Never",
      "6:9: error: the id of a rule is written in small letters and hyphens, as in 'walks-out'"),
    Mistake(
      "lexicon/words.yaml", "classes:\n",
      "classes:\n  - {class: Good-Deed, kind: noun, words: radio}\n",
      "2:13: error: the name of a class is written in capitals and hyphens, as in 'WALK-OUT'"),
  ]

  static let values = [
    Mistake(
      "blame/never.yaml",
      "hears:\n      - you never listen -> self.blame\n      - honestly, you never help",
      "hears: you never listen",
      "9:12: error: 'hears' is a list of sentences, each after a dash, but a text stands here"),
    Mistake(
      "blame/never.yaml", "honestly, you", "honestly: you",
      "11:9: error: a sentence of 'hears' is one text, but a map of keys and values stands here: put a text that holds ': ' in quotation marks"
    ),
    Mistake(
      "blame/never.yaml", "because", "weight: 1.5\n    because",
      "8:13: error: 'weight' is a number from 0 to 1"),
    Mistake(
      "blame/never.yaml", "because", "heat: 2.5\n    because",
      "8:11: error: 'heat' is a whole number from -5 to 5"),
    Mistake(
      "blame/never.yaml", "because", "mover: speeker\n    because",
      "8:12: error: 'mover' knows no 'speeker': did you mean 'speaker'?"),
    Mistake(
      "blame/never.yaml", "because", "live: perhaps\n    because",
      "8:11: error: 'live' is 'yes' or 'no'"),
    Mistake(
      "blame/never.yaml", "because", "safety: act\n    because",
      "8:5: error: only rules of the family 'safety' tell of danger: take it out or move the rule"),
    Mistake(
      "safety/hits.yaml", "    safety: check\n", "",
      "5:5: error: a rule of the family 'safety' needs 'safety: act' or 'check'"),
    Mistake(
      "safety/hits.yaml", "    live: no\n", "",
      "5:5: warning: a danger counts under 'if' and in what others say too: add 'live: no'"),
    Mistake(
      "blame/never.yaml", "-> self.blame", "-> self.blam",
      "10:29: error: there is no label 'self.blam': did you mean 'self.blame'?"),
    Mistake(
      "blame/never.yaml", "-> self.blame", "->",
      "10:9: error: no label stands after the arrow: write one, or 'none', or take the arrow out"),
    Mistake(
      "blame/never.yaml", "partner: [avoidant, unknown]", "partner: [avoidant, avoiding]",
      "20:25: error: 'partner' knows no 'avoiding': did you mean 'avoidant'?"),
    Mistake(
      "lexicon/words.yaml", "kind: verb", "kind: doing",
      "3:11: error: 'kind' knows no 'doing': write 'verb', 'noun', 'adjective', 'adverb' or 'phrase'"
    ),
  ]

  static let replies = [
    Mistake(
      "blame/never.yaml", "What did {they} miss", "What did {tehy} miss",
      "17:32: error: there is no slot '{tehy}': did you mean '{they}'?"),
    Mistake(
      "blame/never.yaml", "What did {they} miss", "What did {they miss",
      "17:32: error: the slot has no end: write '}' after its name"),
    Mistake(
      "blame/never.yaml", "What did {they} miss", "What did they} miss",
      "17:36: error: a '}' stands without its '{': take it out or write '{' before"),
    Mistake(
      "blame/never.yaml", "Could we talk", "Could {tem} talk",
      "25:13: error: there is no slot '{tem}': did you mean '{them}'?"),
    Mistake(
      "coach.yaml", "act: ask", "act: helpline",
      "3:11: error: 'act' knows no 'helpline': write 'hear', 'ask', 'say', 'step', 'safety', 'note', 'why' or 'error'"
    ),
  ]

  static let others = [
    Mistake(
      "coach.yaml", "no-more:", "No more:",
      "4:1: error: a name is written in small letters and hyphens, as in 'plain-hear'"),
    Mistake(
      "helplines.yaml", "for: crisis", "for: crises",
      "7:15: error: 'for' knows no 'crises': did you mean 'crisis'?"),
    Mistake(
      "helplines.yaml", "checked: 2026-11-22", "checked: last week",
      "1:10: error: 'checked' is a day, written as 2026-11-22"),
    Mistake(
      "helplines.yaml", "code: IE", "code: Ireland",
      "3:11: error: 'code' is the country's two letters of ISO 3166, in capitals, as in 'IE'"),
  ]
}
