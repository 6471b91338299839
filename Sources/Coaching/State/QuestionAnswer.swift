import IntentLibrary

/// What an answer to a question with choices comes to.
enum QuestionAnswer {
  /// Returns the choice that the answer makes: by its number, else by its words, where a choice
  /// that tells of danger goes before one that does not; nil if it makes none.
  static func choice(in said: String, of question: Question) -> Question.Choice? {
    if let number = number(said), question.choices.indices.contains(number - 1) {
      return question.choices[number - 1]
    }
    let answer = SafetyAnswer.marked(said)
    let heard = question.choices.filter { choice in
      choice.hears.contains { answer.contains(SafetyAnswer.marked($0)) }
    }
    return heard.first { if case .danger = $0.leads { true } else { false } } ?? heard.first
  }

  /// The number that an answer begins with, if it is one of few words.
  private static func number(_ said: String) -> Int? {
    let words = Words.of(said)
    guard words.count <= 3, let first = words.first else { return nil }
    return Int(first)
  }
}

extension Question {
  /// Returns a wording of the question with its answers, each after its number.
  func shown(_ wording: String) -> String {
    let answers = choices.enumerated().map { "\($0.offset + 1) \($0.element.says)" }
    return wording + "\n" + answers.joined(separator: " \u{B7} ")
  }
}
