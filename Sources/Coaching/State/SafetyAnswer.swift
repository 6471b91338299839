/// What an answer to the one question about danger comes to.
///
/// In doubt it is taken as a yes: a needless list of help does less harm than a missed danger.
enum SafetyAnswer: Hashable, Sendable {
  /// It was a misreading, or there is no danger.
  case cleared
  /// There is danger, or there may be.
  case confirmed
  /// Something else was said.
  case other

  /// Reads an answer. Where `yesIsSafe`, a bare "yes" means that there is no danger.
  init(_ said: String, yesIsSafe: Bool) {
    let answer = Self.marked(said)
    if Self.holds(answer, Self.unsafe) { self = .confirmed; return }
    if Self.takesBack(answer) { self = .cleared; return }
    if Self.isShort(answer), Self.holds(answer, Self.doubts) { self = .confirmed; return }
    if Self.starts(answer, Self.yes) {
      self = yesIsSafe || Self.holds(answer, Self.safe) ? .cleared : .confirmed
    } else if Self.starts(answer, Self.no) {
      self = yesIsSafe && !Self.holds(answer, Self.fine) ? .confirmed : .cleared
    } else if Self.isShort(answer), Self.holds(answer, Self.fine) {
      self = .cleared
    } else {
      self = .other
    }
  }

  /// Returns whether somebody says that danger was misread. That they are fine is not enough, nor
  /// is what another person calls a joke.
  static func isMisreading(_ said: String) -> Bool { takesBack(marked(said)) }

  /// Returns whether somebody begins with a plain no and takes nothing of it back.
  static func isPlainNo(_ said: String) -> Bool {
    let answer = marked(said)
    return starts(answer, no) && !holds(answer, unsafe + doubts + ["but", "except", "unless"])
  }

  /// Returns whether "yes" to a text means that there is no danger.
  ///
  /// Its last question counts; one that offers two answers is taken to end with the grave one.
  static func yesIsSafe(_ text: String) -> Bool {
    let sentences = text.split(whereSeparator: { ".!\n".contains($0) })
    let asked = sentences.flatMap { sentence in
      sentence.split(separator: "?", omittingEmptySubsequences: false).dropLast()
    }
    guard let question = asked.last.map({ marked(String($0)) }) else { return false }
    return holds(question, questionsOfSafety) && !holds(question, ["or"])
  }

  // MARK: Words

  /// The words in lower case without apostrophes, each with a blank on both sides.
  static func marked(_ text: String) -> String {
    let words = Words.of(text).map { word in String(word.filter { $0 != "'" }) }
    return " " + words.joined(separator: " ") + " "
  }

  private static func holds(_ text: String, _ phrases: [String]) -> Bool {
    phrases.contains { text.contains(" \($0) ") }
  }

  private static func starts(_ text: String, _ phrases: [String]) -> Bool {
    phrases.contains { text.hasPrefix(" \($0) ") }
  }

  private static func takesBack(_ answer: String) -> Bool {
    guard !holds(answer, unsafe) else { return false }
    return holds(answer, corrections) || (holds(answer, misreadings) && !holds(answer, others))
  }

  private static func isShort(_ text: String) -> Bool {
    text.split(separator: " ").count <= 7
  }

  private static let unsafe = [
    "not safe", "isnt safe", "unsafe", "dont feel safe", "not ok", "not okay", "not fine",
    "not alright", "not all right", "im scared", "i am scared", "im afraid", "i am afraid",
    "terrified", "help me", "not yet",
  ]
  private static let misreadings = [
    "misread", "misunderstood", "misunderstand", "misheard", "not like that", "nothing like that",
    "not what i meant", "not what i mean", "didnt mean it", "didnt mean that", "did not mean it",
    "did not mean that", "dont mean it", "figure of speech", "way of speaking", "way of talking",
    "expression", "joking", "just a joke", "kidding", "exaggerating", "being dramatic",
    "got me wrong", "got that wrong", "got it wrong", "youre wrong", "false alarm",
    "wrong end of the stick",
  ]
  private static let corrections = [
    "you misread", "you misunderstood", "you misheard", "you got", "youve got", "youre wrong",
    "your mistake",
  ]
  private static let others = ["he", "hes", "she", "shes", "they", "theyre", "him", "her", "them"]
  private static let doubts = [
    "sometimes", "maybe", "kinda", "kind of", "sort of", "sorta", "i guess", "guess so",
    "not sure", "dont know", "do not know", "idk", "dunno", "a bit", "a little", "probably",
    "possibly", "perhaps", "it depends", "depends", "hard to say", "not really sure",
    "used to", "once", "almost", "nearly",
  ]
  private static let yes = [
    "yes", "yeah", "yea", "yep", "yup", "ya", "y", "ye", "i do", "i am", "i have", "i did",
    "i was", "he did", "he does", "he has", "she did", "she does", "she has", "they did",
    "they do", "they have", "it is", "it does", "a lot", "definitely", "very", "often", "always",
    "true", "correct", "right", "uh huh", "mhm",
  ]
  private static let no = [
    "no", "nope", "nah", "na", "n", "noo", "nooo", "never", "not at all", "of course not",
    "god no", "lol no", "oh no", "not really", "certainly not", "absolutely not", "im not",
    "i dont", "he doesnt", "he didnt", "hes not", "she doesnt", "she didnt", "shes not",
    "they dont", "they didnt", "haha no", "well no",
  ]
  private static let fine = [
    "im fine", "i am fine", "im ok", "i am ok", "im okay", "i am okay", "im safe", "i am safe",
    "im good", "im alright", "i am alright", "im all right", "were fine", "we are fine",
    "were safe", "feel safe", "all good", "its fine", "it is fine", "just venting",
    "only venting", "just tired", "just angry", "just upset", "just sad",
  ]
  private static let safe = [
    "im safe", "i am safe", "feel safe", "was safe", "always safe", "were safe", "am safe",
  ]
  private static let questionsOfSafety = [
    "are you safe", "you safe", "feel safe", "is it safe", "are you ok", "are you okay",
    "are you all right", "are you alright",
  ]
}
