import IntentCompiler
import Testing

/// Warnings: what may be meant, but seldom is.
struct OverlapTests {
  @Test func warnsOfARuleBehindAnotherOfItsIntent() throws {
    let files = Tiny.changing(
      "blame/never.yaml", "rules:\n",
      to: """
        rules:
          - id: you-never-listen
            phrase: you never (listen|help)
            weight: 0.6
            because: never is said of the other
            hears: [you never listen, you never help]
            ignores: [you always listen, i never listen to you]

        """)
    #expect(
      try Folder(files).problems() == [
        "blame/never.yaml:6:9: warning: the rule 'you-never-listen' never shows: 'you-never' of the same intent answers for each of its sentences; give it a sentence of its own, or take it out"
      ])
  }

  @Test func warnsOfASentenceInTwoIntents() throws {
    let files = Tiny.changing(
      "safety/hits.yaml", "then she hit me again", to: "you never listen and then she hit me"
    ).merging(
      Tiny.changing(
        "blame/never.yaml", "honestly, you never help", to: "you never listen and then she hit me")
    ) { first, second in second.contains("and then she") ? second : first }
    #expect(
      try Folder(files).problems().contains {
        $0.contains("warning: this sentence is an example of 'blame.never' too")
      })
  }

  @Test func warnsOfWordsThatAreNeverReadAsTheyStand() throws {
    let files = Tiny.changing("lexicon/words.yaml", "pay attention", to: "pay attention, lets talk")
    #expect(
      try Folder(files).problems() == [
        "lexicon/words.yaml:2:12: warning: the entry 'lets talk' of the class 'GOOD-DEED' is not heard in 'lets talk': run 'mend explain' on it and write the words as they are read there"
      ])
  }

  @Test func warningsDoNotStandInTheWay() throws {
    let files = Tiny.changing("lexicon/words.yaml", "pay attention", to: "pay attention, lets talk")
    let compilation = try Folder(files).compiled()
    #expect(!compilation.hasErrors)
    #expect(compilation.library != nil)
  }
}
