public import Conversation
import IntentLibrary

extension ExerciseRunner {
  /// The most characters of an answer that are kept.
  static let longestAnswer = 4000

  /// Takes what was typed as the answer to the present step, or as the word to move about.
  ///
  /// There is no danger in it: that is answered before anything gets here.
  public mutating func take(_ said: String, at now: Timestamp) -> [Act] {
    run.last = nil
    if run.isNaming { return name(said, at: now) }
    guard let step else { return finish(at: now) }
    if let acts = move(said, step, at: now) { return acts }
    guard step.isQuestion else { return goOn(at: now) }
    switch step.answer {
    case .words where step.choices.isEmpty && Self.leavesOpen(said): return pass(at: now)
    case .words, .literal: return keep(Self.value(said, of: step), step, at: now)
    case .lines: return takeLine(said, at: now)
    case .said: return takeSaid(said, step, at: now)
    case .minutes: return takeMinutes(said, step, at: now)
    }
  }

  // MARK: Moving about

  private enum Move { case pass, back, next, pause }

  private static let moves: [(move: Move, words: [String])] = [
    (.pass, ["skip", "pass", "skip this", "i pass", "skip it"]),
    (.back, ["back", "go back"]),
    (.next, ["next"]),
    (.pause, ["pause", "later", "stop", "stop it", "please stop", "enough", "i want to stop"]),
  ]

  /// Returns the answer to a word that moves about; nil for any other words.
  private mutating func move(_ said: String, _ step: ExerciseStep, at now: Timestamp) -> [Act]? {
    guard step.answer != .literal || ["skip", "back"].contains(said.lowercased()) else {
      return nil
    }
    if run.endsAt != nil, Self.asksTime(said) { return timeLeft(at: now) }
    if run.endsAt != nil, !step.isQuestion, Self.endsWait(said) { return goOn(at: now) }
    let words = Words.of(said).joined(separator: " ")
    switch Self.moves.first(where: { $0.words.contains(words) })?.move {
    case nil: return nil
    case .pass: return pass(at: now)
    case .back: return back(at: now)
    case .next: return next(at: now)
    case .pause: return pause(at: now)
    }
  }

  /// Whether the message is none of the exercise's business: while time passes and nothing is
  /// asked, the talk goes on as ever, but for the few words that end the wait or ask about it.
  public func leavesToTalk(_ said: String) -> Bool {
    guard run.endsAt != nil, step?.isQuestion == false else { return false }
    return !Self.endsWait(said) && !Self.asksTime(said)
  }

  private static func endsWait(_ said: String) -> Bool {
    let words = Words.of(said).filter { !["i", "i'm", "im", "am", "we're"].contains($0) }
    return waitWords.contains(words.joined(separator: " "))
  }

  private static func asksTime(_ said: String) -> Bool {
    let words = Words.of(said).joined(separator: " ")
    return words.hasPrefix("how long") || words.hasPrefix("how much time") || words == "time"
  }

  private static let waitWords: Set<String> = [
    "back", "done", "next", "ready", "ok", "okay", "go on", "skip", "pass", "here", "over",
  ]

  // MARK: Answers

  private mutating func keep(_ answer: String, _ step: ExerciseStep, at now: Timestamp) -> [Act] {
    store(answer)
    if step.choices.isEmpty, step.answer != .minutes {
      run.shortAnswers = Words.count(answer) <= 2 ? run.shortAnswers + 1 : 0
    }
    return goOn(at: now)
  }

  private mutating func store(_ answer: String) {
    guard let name = presentName else { return }
    run.last = ExerciseRun.LastAnswer(place: run.place, name: name, before: run.answers[name])
    run.answers[name] = String(answer.prefix(Self.longestAnswer))
  }

  /// Whether a word or two say that there is nothing to answer.
  private static func leavesOpen(_ said: String) -> Bool {
    let words = Words.of(said).map { $0.filter { $0 != "'" } }.joined(separator: " ")
    return [
      "no", "nope", "none", "nothing", "not really", "idk", "dont know", "i dont know", "dunno",
      "no idea", "not sure",
    ].contains(words)
  }

  /// Returns what an answer says: the value of the choice made by it, else the answer itself.
  public func meaning(of said: String) -> String {
    step.map { Self.value(said, of: $0) } ?? said
  }

  /// The value of the choice that was made by number or by its words, else what was typed.
  private static func value(_ said: String, of step: ExerciseStep) -> String {
    let trimmed = AnswerText.bare(said)
    if let number = Int(trimmed), step.choices.indices.contains(number &- 1) {
      return step.choices[number - 1].value
    }
    let words = Words.of(said)
    let named = step.choices.first { Words.of($0.says) == words || Words.of($0.value) == words }
    return named?.value ?? trimmed
  }

  /// Collects a line; nothing is said to it.
  private mutating func takeLine(_ said: String, at now: Timestamp) -> [Act] {
    let words = Words.of(said)
    guard words != ["done"], words != ["i'm", "done"], words != ["finished"] else {
      return goOn(at: now)
    }
    let before = presentName.flatMap { run.answers[$0] }
    store(before.map { $0 + "\n" + said } ?? said)
    return []
  }

  /// Takes words that are to be said to the partner, after one look at them.
  private mutating func takeSaid(
    _ said: String, _ step: ExerciseStep, at now: Timestamp
  ) -> [Act] {
    let words = Words.of(said)
    if run.isLookedAt, let name = presentName, let first = run.answers[name], Self.keeps(words) {
      return keep(first, step, at: now)
    }
    let answer = Self.value(said, of: step)
    guard !run.isLookedAt, let doubt = doubt(words, about: answer, step) else {
      return keep(answer, step, at: now)
    }
    store(answer)
    run.isLookedAt = true
    return self.words(doubt, .ask, at: now)
  }

  private static func keeps(_ words: [String]) -> Bool {
    [["keep"], ["keep", "it"], ["yes"], ["ok"], ["leave", "it"], ["as", "it", "is"], ["1"]]
      .contains(words)
  }

  private func doubt(
    _ words: [String], about answer: String, _ step: ExerciseStep
  ) -> ExerciseWords? {
    let isOffered = step.choices.contains { $0.value == answer }
    let sentence = AnswerText.sentence(answer, AnswerText.Stems(step))
    if !isOffered, reader(sentence).labels.contains(.selfBlame) { return .points }
    let third: Set<String> = ["he", "she", "him", "her", "his", "hers", "he's", "she's"]
    let second: Set<String> = ["you", "your", "you're", "u", "ur", "yours", "youre"]
    return !run.isTogether && words.contains(where: third.contains)
      && !words.contains(where: second.contains)
      ? .sayToThem : nil
  }

  private mutating func takeMinutes(
    _ said: String, _ step: ExerciseStep, at now: Timestamp
  ) -> [Act] {
    let value = Self.value(said, of: step)
    if let minutes = AnswerMinutes.of(value) {
      return keep(AnswerMinutes.said(minutes), step, at: now)
    }
    guard run.isLookedAt else {
      run.isLookedAt = true
      return words(.notMinutes, .ask, at: now)
    }
    return goOn(at: now)
  }

  // MARK: Names

  /// Takes the names of two people, or gives them some.
  mutating func name(_ said: String, at now: Timestamp) -> [Act] {
    let parts = said.replacing(" and ", with: ",").replacing("&", with: ",")
      .split { $0 == "," || $0 == "/" || $0.isNewline }
      .map { AnswerText.bare(String($0)) }.filter { !$0.isEmpty }
    let words = said.split(whereSeparator: \.isWhitespace).map(String.init)
    let names = parts.count == 2 ? parts : parts.count == 1 && words.count == 2 ? words : []
    run.people = zip([ExerciseWords.first, .second], [0, 1]).map { name, index in
      guard names.count == 2 else { return book.words[name.rawValue]?.first?.written ?? "" }
      return String(names[index].prefix(24))
    }
    run.isNaming = false
    return arriveAfterNames(at: now)
  }

  private mutating func arriveAfterNames(at now: Timestamp) -> [Act] {
    run.place -= 1
    return goOn(at: now)
  }
}
