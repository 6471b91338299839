/// Why a pattern cannot be matched.
public enum PatternFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// It would match where nothing stands.
  case matchesNothing
  /// A group has no alternatives.
  case noAlternatives
  /// A gap ends before it starts, or is longer than ``longestGap``.
  case badGap(min: Int, max: Int)
  /// A marked part holds another one.
  case markInMark
  /// A lexicon entry names a class.
  case classInEntry(String)
  /// No class has this name.
  case unknownClass(String)
  /// The vocabulary has no number for this word.
  case unknownWord(String)

  /// The most words that a gap may span.
  public static let longestGap = 32

  /// What is wrong and what to do, in a sentence without a closing full stop.
  public var description: String {
    switch self {
    case .matchesNothing: "the pattern also matches no word at all: make one word mandatory"
    case .noAlternatives: "a group is empty: write a word into it or take it out"
    case .badGap(let min, let max):
      "a gap of '\(min)' to '\(max)' words is out of range: use 0 to \(PatternFault.longestGap)"
    case .markInMark: "a marked part stands inside a marked part: keep one of them"
    case .classInEntry(let name):
      "a lexicon entry names the class '\(name)': list that class under includes instead"
    case .unknownClass(let name): "no class is called '\(name)': add it to the lexicon or rename it"
    case .unknownWord(let word): "the word '\(word)' has no number: add it to the vocabulary first"
    }
  }
}
