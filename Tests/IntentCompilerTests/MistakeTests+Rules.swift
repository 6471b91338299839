extension MistakeTests {
  static let patterns = [
    Mistake(
      "blame/never.yaml", "phrase: you never GOOD-DEED", "phrase: you (never GOOD-DEED",
      "7:17: error"),
    Mistake(
      "blame/never.yaml", "phrase: you never GOOD-DEED",
      "phrase: >\n      you\n      (never GOOD-DEED", "9:7: error"),
    Mistake(
      "blame/never.yaml", "phrase: you never GOOD-DEED", "phrase: 'you''re (never GOOD-DEED'",
      "7:22: error"),
    Mistake(
      "blame/never.yaml", "phrase: you never GOOD-DEED", "phrase: \"\\u0079ou (never GOOD-DEED\"",
      "7:23: error"),
    Mistake(
      "blame/never.yaml", "phrase: you never GOOD-DEED", "frame: who:you doess:GOOD-DEED",
      "7:20: error"),
    Mistake(
      "blame/never.yaml", "    because", "    unless:\n      - phrase: (not\n    because",
      "9:17: error"),
    Mistake(
      "lexicon/words.yaml", "help (out)?,\n      pay attention",
      "help ((out)?,\n      pay GOOD-DEED", "6:20: error", "7:11: error"),
    Mistake(
      "lexicon/words.yaml", "pay attention", "pay attention, help (out)?", "7:22: warning"),
  ]

  static let names = [
    Mistake(
      "blame/never.yaml", "you never GOOD-DEED", "you never GOOD-DEEDS",
      "7:23: error: there is no class 'GOOD-DEEDS': did you mean 'GOOD-DEED'?"),
    Mistake(
      "blame/never.yaml", "phrase: you never GOOD-DEED", "frame: who:you does:GOOD-DEED with:XYZZY",
      "7:40: error: there is no class 'XYZZY': add it to a file in 'lexicon/'"),
    Mistake(
      "blame/never.yaml", "    because", "    unless: [{anywhere: XYZZY}]\n    because",
      "8:25: error: there is no class 'XYZZY': add it to a file in 'lexicon/'"),
    Mistake(
      "blame/never.yaml", "    because", "    silences: [pursuits]\n    because",
      "8:16: error: there is no family and no intent 'pursuits' to silence: did you mean 'pursuit'?"
    ),
    Mistake(
      "lexicon/words.yaml", "    words", "    includes: [GOOD-DEEDS]\n    words",
      "5:16: error: there is no class 'GOOD-DEEDS': did you mean 'GOOD-DEED'?"),
    Mistake(
      "lexicon/words.yaml", "    words", "    includes: [GOOD-DEED]\n    words",
      "5:16: error: the class 'GOOD-DEED' comes to include itself (GOOD-DEED, GOOD-DEED): take this out"
    ),
  ]
}
