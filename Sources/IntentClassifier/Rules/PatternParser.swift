/// Reads the written form of token patterns.
///
/// What it returns is canonical: no sequence lies in a sequence, no choice in a choice, neither has
/// fewer than two parts, and nothing is optional twice. Printing and reading again gives the same
/// pattern.
public enum PatternParser {
  /// The most bytes that one pattern may have.
  public static let longestPattern = 2_000
  /// How deep brackets may lie in one another.
  public static let deepestNesting = 16

  /// Returns the pattern of a phrase or a formula.
  public static func parse(_ text: String) throws(SyntaxProblem) -> TokenPattern {
    try parse(text[...], offset: 0, isEntry: false)
  }

  static func parse(
    _ text: Substring, offset: Int, isEntry: Bool
  ) throws(SyntaxProblem) -> TokenPattern {
    guard text.utf8.count <= longestPattern else {
      throw SyntaxProblem(
        "the pattern is too long: \(longestPattern) bytes is the most", offset: offset,
        length: text.utf8.count)
    }
    var lexer = PatternLexer(text, offset: offset)
    var reader = PatternReader(try lexer.read(), isEntry: isEntry)
    let whole = offset..<offset + text.utf8.count
    let pattern = try reader.read(whole)
    guard !pattern.isNullable else {
      throw SyntaxProblem(
        "the pattern would be met by no words at all: one word must not be optional",
        offset: whole.lowerBound, length: whole.count)
    }
    return pattern
  }
}
