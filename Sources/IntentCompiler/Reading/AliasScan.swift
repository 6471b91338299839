/// Looks for YAML's anchors and aliases before a file is parsed.
///
/// A file of a few lines can name itself over and over and so grow beyond all memory ("billion
/// laughs"). No file of intents needs them. The scan follows comments, quotation marks and block
/// texts; a plain text that goes on in the next line with `&` or `*` is refused too, and quotation
/// marks help.
struct AliasScan {
  /// What is said of an anchor or an alias.
  static let message =
    "anchors and aliases ('&', '*') are not read here: write it out, or put a text that "
    + "begins with such a sign in quotation marks"

  private let bytes: [UInt8]
  private var place = 0
  private var lineStart = 0
  /// The column of the last key or dash that opened something in this line.
  private var column = 0
  /// How many brackets and braces are open.
  private var flowDepth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the place of the first anchor or alias, if there is one.
  static func firstSign(in bytes: [UInt8]) -> Int? {
    var scan = AliasScan(bytes)
    return scan.run()
  }

  private mutating func run() -> Int? {
    var startsToken = true
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\n"):
        place += 1
        lineStart = place
        startsToken = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): place += 1
      case UInt8(ascii: "#") where place == lineStart || isBlank(place - 1): skipLine()
      case UInt8(ascii: "&") where startsToken, UInt8(ascii: "*") where startsToken: return place
      case UInt8(ascii: "\"") where startsToken, UInt8(ascii: "'") where startsToken:
        skipQuoted(byte)
        startsToken = false
      case UInt8(ascii: "|") where startsToken, UInt8(ascii: ">") where startsToken:
        skipBlock()
        startsToken = true
      default:
        startsToken = opensToken(byte, startsToken)
        place += 1
      }
    }
    return nil
  }

  /// Whether a text may start after this character.
  private mutating func opensToken(_ byte: UInt8, _ startsToken: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard startsToken else { return false }
      flowDepth += 1
      return true
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      flowDepth = max(0, flowDepth - 1)
      return false
    case UInt8(ascii: ","): return flowDepth > 0
    case UInt8(ascii: ":"): return isBlank(place + 1) || isQuote(place - 1)
    case UInt8(ascii: "-"), UInt8(ascii: "?"):
      guard startsToken, isBlank(place + 1) else { return false }
      column = place - lineStart
      return true
    default:
      if startsToken { column = place - lineStart }
      return false
    }
  }

  private func isQuote(_ place: Int) -> Bool {
    bytes.indices.contains(place)
      && (bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'"))
  }

  private func isBlank(_ place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return true }
    return [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place])
  }

  private mutating func skipLine() {
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
  }

  private mutating func skipQuoted(_ mark: UInt8) {
    place += 1
    while place < bytes.count, bytes[place] != mark {
      place += mark == UInt8(ascii: "\"") && bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    place += 1
  }

  /// Skips the lines of a block text: those further in than the key or dash that it belongs to.
  private mutating func skipBlock() {
    let outer = column
    skipLine()
    while place < bytes.count {
      var indent = 0
      let start = place + 1
      while start + indent < bytes.count, bytes[start + indent] == 0x20 { indent += 1 }
      let isEmpty = start + indent >= bytes.count || isBlank(start + indent)
      guard isEmpty || indent > outer else { return }
      place = start
      lineStart = start
      skipLine()
    }
  }
}
