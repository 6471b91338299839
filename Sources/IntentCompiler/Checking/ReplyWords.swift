/// The words and slots of a reply, with their places.
struct ReplyWords {
  /// A word in small letters, or a slot in its braces.
  struct Word {
    let text: String
    /// The UTF-8 offset in the text.
    let offset: Int
    let isSlot: Bool
    /// Whether nothing but blanks stands between it and the word before.
    let followsDirectly: Bool
    /// Whether it is the first of a sentence.
    let startsSentence: Bool
    /// Whether it is tied to the word before, as the end of `{they}'d`.
    let isTied: Bool
  }

  private(set) var words: [Word] = []

  /// How many words a reader counts; a slot counts as one.
  var count: Int { words.count { !$0.isTied } }

  init(_ text: String) {
    var gap = ""
    var current = ""
    var start = 0
    var offset = 0
    for character in text {
      let isInSlot = current.first == "{" && current.last != "}"
      if isInSlot || Self.isWordPart(character) && current.last != "}" {
        if current.isEmpty { start = offset }
        current.append(character)
      } else {
        if !current.isEmpty { add(current, start, &gap) }
        current = ""
        if character == "{" || Self.isWordPart(character) {
          current = String(character)
          start = offset
        } else {
          gap.append(character)
        }
      }
      offset += character.utf8.count
    }
    if !current.isEmpty { add(current, start, &gap) }
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "\u{2019}"
  }

  private mutating func add(_ word: String, _ offset: Int, _ gap: inout String) {
    let isSlot = word.hasPrefix("{")
    let plain = word.replacing("\u{2019}", with: "'")
    let ending = gap.last { !$0.isWhitespace && !"\"'\u{201C}\u{2018}(".contains($0) }
    words.append(
      Word(
        text: isSlot ? word : plain.lowercased(), offset: offset, isSlot: isSlot,
        followsDirectly: gap.allSatisfy { $0 == " " },
        startsSentence: words.isEmpty || gap.contains("\n")
          || ending.map { ".?!:…".contains($0) } ?? false,
        isTied: gap.isEmpty && !words.isEmpty))
    gap = ""
  }
}
