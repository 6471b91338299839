/// Reads the written form of frames.
///
/// What it returns is printed in one way only, and reading that again gives the same frame.
public enum FrameParser {
  /// The most bytes that one frame may have.
  public static let longestFrame = 2_000
  /// The most clauses that one frame may join.
  public static let mostClauses = 4
  /// The most terms that one clause may have.
  public static let mostTerms = 32

  /// Returns the frame.
  ///
  /// Unless `isVeto`, one of its clauses must ask for a word or a class, as the frame would else be
  /// met by nearly everything that people say. A veto only ever narrows a rule, so it may be as
  /// broad as it likes.
  public static func parse(
    _ text: String, isVeto: Bool = false
  ) throws(SyntaxProblem) -> Frame {
    guard text.utf8.count <= longestFrame else {
      throw SyntaxProblem(
        "the frame is too long: \(longestFrame) bytes is the most", offset: 0,
        length: text.utf8.count)
    }
    let frame = Frame(try clauses(pieces(text), end: text.utf8.count))
    guard isVeto || frame.clauses.contains(where: \.namesAnEntry) else {
      throw SyntaxProblem(
        "the frame is too broad: ask for a word or a class too, as in 'does:LEAVE'",
        offset: 0, length: text.utf8.count)
    }
    return frame
  }

  /// Puts terms together into clauses.
  private static func clauses(
    _ pieces: [FramePiece], end: Int
  ) throws(SyntaxProblem) -> [ClauseCondition] {
    var clauses: [ClauseCondition] = []
    var terms: [Term] = []
    var reader = TermReader()
    for piece in pieces {
      guard piece.text == "then" else {
        guard terms.count < mostTerms else {
          throw piece.problem("too many terms in one clause: \(mostTerms) is the most")
        }
        terms.append(try reader.read(piece))
        continue
      }
      guard !terms.isEmpty else { throw piece.problem("nothing stands before 'then': write terms") }
      guard clauses.count + 1 < mostClauses else {
        throw piece.problem("too many clauses: \(mostClauses) is the most")
      }
      clauses.append(ClauseCondition(terms))
      terms = []
    }
    if let last = pieces.last, terms.isEmpty {
      throw last.problem("nothing stands after 'then': write terms")
    }
    guard !terms.isEmpty else {
      throw SyntaxProblem(
        "the frame is empty: write terms, as in 'does:LEAVE'", offset: 0, length: end)
    }
    return clauses + [ClauseCondition(terms)]
  }

  /// Cuts the text at its blanks.
  private static func pieces(_ text: String) -> [FramePiece] {
    var pieces: [FramePiece] = []
    var word = String.UnicodeScalarView()
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !word.isEmpty { pieces.append(FramePiece(String(word), endingAt: offset)) }
        word = String.UnicodeScalarView()
      } else {
        word.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    if !word.isEmpty { pieces.append(FramePiece(String(word), endingAt: offset)) }
    return pieces
  }
}

/// A part of the written form of a frame, and where it stands.
struct FramePiece {
  let text: String
  let offset: Int

  init(_ text: String, at offset: Int) {
    self.text = text
    self.offset = offset
  }

  init(_ text: String, endingAt end: Int) {
    self.init(text, at: end - text.utf8.count)
  }

  /// Returns a problem that covers the part.
  func problem(_ message: String) -> SyntaxProblem {
    SyntaxProblem(message, offset: offset, length: text.utf8.count)
  }

  /// Returns the parts between the separators; there is always one.
  func split(at separator: Unicode.Scalar) -> [FramePiece] {
    var parts: [FramePiece] = []
    var part = String.UnicodeScalarView()
    var start = offset
    for scalar in text.unicodeScalars {
      guard scalar == separator else {
        part.append(scalar)
        continue
      }
      parts.append(FramePiece(String(part), at: start))
      start += String(part).utf8.count + 1
      part = String.UnicodeScalarView()
    }
    return parts + [FramePiece(String(part), at: start)]
  }

  /// Returns the part without as many ASCII characters at its start and end.
  func dropping(first: Int, last: Int) -> FramePiece {
    let kept = text.unicodeScalars.dropFirst(first).dropLast(last)
    return FramePiece(String(String.UnicodeScalarView(kept)), at: offset + first)
  }
}

extension ClauseCondition {
  /// Whether a word or a class has to be there, or as much else that it is as telling.
  var namesAnEntry: Bool {
    terms.filter { $0.mode == .required }.count > 2
      || terms.contains { term in
        term.mode == .required
          && term.alternatives.contains { test in
            if case .entry = test { true } else { false }
          }
      }
  }
}
