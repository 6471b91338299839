/// What a run of words has to look like: the pattern of a phrase, a formula or a lexicon entry.
///
/// The written form is taught in `Intents/README.md`; ``PatternParser`` reads it and
/// `description` writes it.
public indirect enum TokenPattern: Hashable, Sendable {
  /// A word in any of its forms: `walk` also hears "walks" and "walked".
  case word(String)
  /// A word just as it is written: `=left`.
  case exact(String)
  /// Any entry of a lexicon class: `LEAVE`.
  case concept(String)
  /// Any one word: `_`.
  case anyWord
  /// From `min` to `max` words that hold no verb and cross no clause edge: `...` is 0 to 3, `..5` is 0 to 5.
  case gap(min: Int, max: Int)
  /// One after the other.
  case sequence([TokenPattern])
  /// One of several: `(a|b c)`.
  case alternatives([TokenPattern])
  /// There or not: `word?`, `(a b)?`.
  case optional(TokenPattern)
  /// The part that is reported as the span: `{a b}`.
  case marked(TokenPattern)
  /// A place or a feature that takes up no word of its own.
  case assertion(Assertion)

  /// A place between words, or a feature of the word before.
  public enum Assertion: String, CaseIterable, Hashable, Sendable {
    /// The first word of the message.
    case messageStart = "<<"
    /// The last word of the message.
    case messageEnd = ">>"
    /// The first word of a clause.
    case clauseStart = "<"
    /// The last word of a clause.
    case clauseEnd = ">"
    /// The word before is followed by a comma.
    case comma = ","
    /// The word before ends a sentence with a full stop.
    case stop = "."
    /// The word before is followed by a question mark.
    case question = "?"
    /// The word before is followed by more than one question mark.
    case questions = "??"
    /// The word before is followed by an exclamation mark.
    case exclamation = "!"
    /// The word before is written in capitals, and has two letters or more.
    case capitals = "^"
  }
}
