import IntentClassifier

/// A text in a file of the library, with the place it was read from.
struct SourceText: Sendable {
  /// How it is written.
  enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted
    /// After `|` or `>`, in the lines below.
    case block
  }

  /// What it says.
  let text: String
  /// The file it stands in.
  let file: SourceFile
  /// Where it starts in the file, quotation mark or block sign included.
  let start: Int
  /// How it is written.
  let style: Style

  /// Returns a diagnostic for a part of the text, given in UTF-8 bytes, or for all of it.
  func diagnostic(
    _ message: String, at offset: Int? = nil, length: Int? = nil,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let from = offset ?? 0
    let count = length ?? (offset == nil ? text.utf8.count : 1)
    let start = fileOffset(of: from)
    let last = count > 0 ? fileOffset(of: from + count - 1) : start
    return file.diagnostic(severity, message, from: start, to: last + 1)
  }

  /// Returns a diagnostic for a mistake in a pattern or frame that is a part of the text.
  func diagnostic(_ problem: SyntaxProblem) -> Diagnostic {
    diagnostic(problem.message, at: problem.offset, length: problem.length)
  }

  /// Returns where `word` stands in the text, with no letter, digit or hyphen beside it.
  func offset(of word: String) -> Int? {
    let bytes = Array(text.utf8)
    let wanted = Array(word.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    for start in 0...bytes.count - wanted.count {
      let end = start + wanted.count
      guard bytes[start..<end].elementsEqual(wanted) else { continue }
      let isCutBefore = start == 0 || !Self.isNamePart(bytes[start - 1])
      if isCutBefore, end == bytes.count || !Self.isNamePart(bytes[end]) { return start }
    }
    return nil
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.properties.isAlphabetic || scalar == "-" || ("0"..."9").contains(scalar)
  }
}

extension SourceText {
  /// Returns where the byte of the text stands in the file.
  ///
  /// Walks along text and file together: YAML folds line ends and blanks, and resolves escapes, but
  /// keeps all other characters in order.
  func fileOffset(of offset: Int) -> Int {
    guard start < file.bytes.count else { return file.bytes.count }
    var place = firstPlace
    var reached = 0
    for scalar in text.unicodeScalars {
      defer { reached += UTF8.width(scalar) }
      guard !scalar.properties.isWhitespace else { continue }
      place = skipBlanks(from: place)
      guard place < file.bytes.count else { return start }
      if reached + UTF8.width(scalar) > offset { return place }
      place += writtenLength(at: place)
    }
    return min(place, file.bytes.count)
  }

  private var firstPlace: Int {
    switch style {
    case .plain: start
    case .singleQuoted, .doubleQuoted: start + 1
    case .block: file.nextLine(after: start)
    }
  }

  /// Skips blanks and line ends, in double quotation marks those written as escapes too.
  private func skipBlanks(from start: Int) -> Int {
    var place = start
    while place < file.bytes.count {
      let byte = file.bytes[place]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        place += 1
      } else if isBlankEscape(at: place) {
        place += 2
      } else if [0xC2A0, 0xC285].contains(pair(at: place)) {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  private func pair(at place: Int) -> Int {
    place + 1 < file.bytes.count ? Int(file.bytes[place]) << 8 | Int(file.bytes[place + 1]) : 0
  }

  private func isBlankEscape(at place: Int) -> Bool {
    guard style == .doubleQuoted, file.bytes[place] == UInt8(ascii: "\\"),
      place + 1 < file.bytes.count
    else { return false }
    return "\n\r nrtvfN_LP".utf8.contains(file.bytes[place + 1])
  }

  /// The number of bytes in the file that stand for one character of the text.
  private func writtenLength(at place: Int) -> Int {
    let next = place + 1 < file.bytes.count ? file.bytes[place + 1] : 0
    switch (style, file.bytes[place]) {
    case (.singleQuoted, UInt8(ascii: "'")): return 2
    case (.doubleQuoted, UInt8(ascii: "\\")):
      switch next {
      case UInt8(ascii: "x"): return 4
      case UInt8(ascii: "u"): return 6
      case UInt8(ascii: "U"): return 10
      default: return 2
      }
    case (.plain, _), (.singleQuoted, _), (.doubleQuoted, _), (.block, _):
      return file.scalarLength(at: place)
    }
  }
}
