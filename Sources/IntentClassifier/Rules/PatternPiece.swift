/// A piece of the written form of a pattern: a word, a sign or a bracket.
struct PatternPiece {
  /// What it is.
  enum Kind: Hashable {
    /// A word, a class, `_` or a gap.
    case atom(TokenPattern)
    /// A sign that stands alone.
    case assertion(TokenPattern.Assertion)
    /// `(` or `{`.
    case open(Bracket)
    /// `)` or `}`.
    case close(Bracket)
    /// `|`.
    case bar
    /// A question mark right behind what may be missing.
    case optional
  }

  /// The two kinds of brackets.
  enum Bracket: Hashable {
    /// `(…)`: one of several, or several words taken together.
    case group
    /// `{…}`: the part that is reported.
    case mark

    var opening: String { self == .group ? "(" : "{" }
    var closing: String { self == .group ? ")" : "}" }
  }

  let kind: Kind
  /// The bytes that it takes up in the text.
  let range: Range<Int>
  /// How it is written.
  let text: String
  /// Whether it may touch a word before or after it, as the tokenizer cuts there anyway.
  var isEmoji = false

  /// Whether the next piece may touch this one.
  var mayTouchNext: Bool {
    switch kind {
    case .open, .bar: true
    case .atom, .assertion, .close, .optional: isEmoji
    }
  }

  /// Whether this piece may touch the one before.
  var mayTouchPrevious: Bool {
    switch kind {
    case .close, .bar, .optional: true
    case .atom, .assertion, .open: isEmoji
    }
  }

  /// Returns a problem that covers the piece.
  func problem(_ message: String) -> SyntaxProblem {
    SyntaxProblem(message, offset: range.lowerBound, length: range.count)
  }
}
