public import Conversation

/// The number of a word in a ``Vocabulary``; 0 is every word that it does not know.
public typealias WordNumber = UInt32

/// A word, number or emoji of an utterance, normalised.
///
/// Punctuation is no token: it shows as features of the token before. A contraction gives two
/// tokens ("don't" is `do` and `not`), each with its own span or, where letters are shared, the same.
public struct Token: Hashable, Sendable {
  /// Where it stands in the text as typed.
  public var span: Span
  /// The word as written, in lower case and spelt out ("u" is `you`).
  public var word: WordNumber
  /// The word's base form; equal to `word` where there is none.
  public var lemma: WordNumber
  /// What is seen of it.
  public var features: TokenFeatures

  /// Creates a token.
  public init(span: Span, word: WordNumber, lemma: WordNumber, features: TokenFeatures = []) {
    self.span = span
    self.word = word
    self.lemma = lemma
    self.features = features
  }
}

/// What is seen of a token, apart from which word it is.
public struct TokenFeatures: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt32

  /// Creates a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  // Place
  /// The first word of the message; emoji before it do not count.
  public static let messageStart = TokenFeatures(rawValue: 1 << 0)
  /// The last word of the message; emoji after it do not count.
  public static let messageEnd = TokenFeatures(rawValue: 1 << 1)
  /// The first token of a sentence.
  public static let sentenceStart = TokenFeatures(rawValue: 1 << 2)
  /// The first token of a clause.
  public static let clauseStart = TokenFeatures(rawValue: 1 << 3)
  /// The last token of a clause.
  public static let clauseEnd = TokenFeatures(rawValue: 1 << 4)
  /// A gap may not run over it: a verb, a clause head.
  public static let stopsGap = TokenFeatures(rawValue: 1 << 5)

  // Punctuation right after it
  /// A comma or a dash.
  public static let comma = TokenFeatures(rawValue: 1 << 6)
  /// A full stop, a semicolon or a line end.
  public static let stop = TokenFeatures(rawValue: 1 << 7)
  /// A question mark.
  public static let question = TokenFeatures(rawValue: 1 << 8)
  /// Two question marks or more.
  public static let questions = TokenFeatures(rawValue: 1 << 9)
  /// An exclamation mark.
  public static let exclamation = TokenFeatures(rawValue: 1 << 10)
  /// Two exclamation marks or more.
  public static let exclamations = TokenFeatures(rawValue: 1 << 11)
  /// Three full stops or more.
  public static let ellipsis = TokenFeatures(rawValue: 1 << 12)
  /// A colon.
  public static let colon = TokenFeatures(rawValue: 1 << 13)

  // Form
  /// Written in capitals, two letters or more.
  public static let capitals = TokenFeatures(rawValue: 1 << 14)
  /// Its first letter is a capital.
  public static let capitalised = TokenFeatures(rawValue: 1 << 15)
  /// Written with a letter stretched ("sooo").
  public static let stretched = TokenFeatures(rawValue: 1 << 16)
  /// A number in digits.
  public static let number = TokenFeatures(rawValue: 1 << 17)
  /// An emoji or emoticon.
  public static let emoji = TokenFeatures(rawValue: 1 << 18)
  /// Inside quotation marks.
  public static let quoted = TokenFeatures(rawValue: 1 << 19)
  /// The first token after an opening quotation mark.
  public static let quoteStart = TokenFeatures(rawValue: 1 << 20)
  /// Shares its letters with the token before ("u" in "ur").
  public static let joined = TokenFeatures(rawValue: 1 << 21)
  /// Preceded by a line break.
  public static let lineStart = TokenFeatures(rawValue: 1 << 22)
  /// Not typed as its word is written: a slip was mended.
  public static let repaired = TokenFeatures(rawValue: 1 << 23)
}
