import Foundation
import IntentCompiler
import IntentLibrary
import Testing

/// The files of exercises, cards and the words around them.
struct ExerciseTests {
  private static let talk = """
    exercise: talk
    title: Ten minutes
    why: Ten minutes a day, with no plan.
    source: made for a test
    gate: practice
    people: one or two
    steps:
      - step: when
        text: Pick an hour.
        ask: When will it be?
        choices: [after dinner, {says: in the morning, is: at seven}]
      - step: long
        if: when is not at seven
        ask: How long?
        answer: minutes
      - step: wait
        text: Now wait.
        countdown: 2 minutes
        up: That's it.
    result:
      - heading: Ten minutes
      - "When: {when}"
      - {say: "Could we talk for {long:inside}?", if: [when, not wait]}
    closing: ["That's all."]

    """

  private func files(_ exercise: String, _ more: [String: String] = [:]) -> [String: String] {
    Tiny.files.merging(["exercises/talk.yaml": exercise]) { $1 }.merging(more) { $1 }
  }

  @Test func isReadAndComesBackFromTheCompiledForm() throws {
    let cards = "cards:\n  - theme: us\n    cards: [What made you laugh?, What next?]\n"
    let words = "kept: [It's kept.]\n"
    let folder = try Folder(
      files(Self.talk, ["exercises/cards.yaml": cards, "exercises/words.yaml": words]))
    #expect(folder.problems() == [])
    let library = try #require(folder.compiled(checkingExamples: false).library)
    let exercise = try #require(library.exercises.exercise("talk"))
    #expect(exercise.steps.map(\.id) == ["when", "long", "wait"])
    #expect(exercise.steps[0].choices.map(\.value) == ["after dinner", "at seven"])
    #expect(exercise.steps[2].countdown == .seconds(120))
    #expect(exercise.result[2].isSaid && exercise.result[2].text.answers == ["long"])
    #expect(library.exercises.cards.map(\.id) == ["us/1", "us/2"])
    #expect(try IntentLibrary(compiled: library.compiled).exercises == library.exercises)
  }

  @Test(arguments: [
    ("gate: practice", "gate: practise", "'gate' knows no 'practise': did you mean 'practice'?"),
    ("{when}", "{wen}", "no step is called 'wen': did you mean 'when'?"),
    ("{long:inside}", "{long:inner}", "there is no '{long:inner}'"),
    ("if: when is not at seven", "if: wen", "no step is called 'wen'"),
    ("if: when is not at seven", "if: when is at nine", "'when' is never 'at nine'"),
    ("if: when is not at seven", "if: when was seven", "a condition is 'NAME'"),
    ("step: long", "step: when", "two steps are called 'when'"),
    ("countdown: 2 minutes", "countdown: a while", "'countdown' is a time"),
    ("countdown: 2 minutes", "countdown: whenever", "no step is called 'whenever'"),
    ("That's it.", "That's it!", "no exclamation marks"),
    ("Pick an hour.", "Pick your boundaries.", "is a word of therapists"),
    ("source: made for a test\n", "", "has no 'source'"),
    ("exercise: talk", "exercise: chat", "its file is 'exercises/chat.yaml'"),
    ("Could we talk for", "You never listen for", "the coach itself would flag this line"),
    ("is: at seven", "is: \"{when}\"", "has a brace in it"),
    ("say: \"Could", "shout: \"Could", "a line has no key 'shout'"),
  ])
  func mistakesAreFound(part: String, wrong: String, message: String) throws {
    let text = Self.talk.replacingOccurrences(of: part, with: wrong)
    let problems = try Folder(files(text)).problems()
    #expect(problems.contains { $0.contains(message) }, "\(problems)")
  }

  @Test func aLongStepIsAMistake() throws {
    let long = String(repeating: "word ", count: 61)
    let text = Self.talk.replacingOccurrences(of: "Pick an hour.", with: long)
    let problems = try Folder(files(text)).problems()
    #expect(problems.contains { $0.contains("60 are the most") })
  }

  @Test func isListedAndDescribed() throws {
    let compiled = try Folder(files(Self.talk)).compiled()
    let library = try #require(compiled.library)
    #expect(IntentListing.list(library).contains("exercises/talk  3 steps"))
    #expect(IntentListing.list(library).contains("no clinician has read this yet"))
    for doc in [IntentDoc.markdown(compiled.source), IntentDoc.markdown(library)] {
      #expect(doc.contains("- long (if when is not at seven): How long?"))
    }
  }
}
