/// The words of a text, for the few things that the coach looks up in it by itself.
enum Words {
  /// Returns the words in lower case, with straight apostrophes.
  static func of(_ text: String) -> [String] {
    text.lowercased()
      .split { !isPart($0) }
      .map { word in String(word.map { $0 == "\u{2019}" ? "'" : $0 }) }
  }

  /// Returns how many words a person would count.
  static func count(_ text: String) -> Int {
    text.split { $0.isWhitespace }.filter { word in word.contains(where: isPart) }.count
  }

  /// Returns whether two words or more are in capitals.
  static func areShouted(_ text: String) -> Bool {
    text.split { !isPart($0) }.count { word in
      word.count > 1 && word.contains(where: \.isLetter) && word.uppercased() == word
    } > 1
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "\u{2019}"
  }
}
