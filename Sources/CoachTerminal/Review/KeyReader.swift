import Glibc

/// Reads keys from a terminal that hands every byte over at once.
struct KeyReader {
  private let descriptor: Int32
  private var waiting: [UInt8] = []

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Returns the next key, or nil at the end of the input or when a signal came in between.
  mutating func next() -> ReviewKey? {
    guard let first = byte(within: -1) else { return nil }
    switch first {
    case 0x03, 0x04: return .interrupt
    case 0x0A, 0x0D: return .enter
    case 0x7F, 0x08: return .erase
    case 0x1B: return escape()
    case 0x00...0x1F: return .character(" ")
    default: return character(first)
    }
  }

  /// An escape by itself, or the sequence of a cursor key (ECMA-48 section 8.3).
  private mutating func escape() -> ReviewKey {
    guard let second = byte(within: 30) else { return .escape }
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else { return .escape }
    var last = byte(within: 30)
    while let value = last, (0x20...0x3F).contains(value) { last = byte(within: 30) }
    switch last {
    case UInt8(ascii: "A")?: return .up
    case UInt8(ascii: "B")?: return .down
    case UInt8(ascii: "C")?: return .right
    case UInt8(ascii: "D")?: return .left
    default: return .character("\u{0}")
    }
  }

  private mutating func character(_ first: UInt8) -> ReviewKey {
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    var bytes = [first]
    while bytes.count < width, let more = byte(within: 30) { bytes.append(more) }
    let text = String(decoding: bytes, as: UTF8.self)
    return .character(text.first ?? " ")
  }

  /// Returns the next byte if it comes within so many milliseconds; -1 waits for ever.
  private mutating func byte(within milliseconds: Int32) -> UInt8? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else {
      isAtEnd = count == 0
      return nil
    }
    waiting = Array(buffer.prefix(count))
    return waiting.removeFirst()
  }

  /// Whether the terminal is gone.
  private(set) var isAtEnd = false
}

/// A terminal that hands keys over one by one, on a screen of its own, until it is put back.
struct RawTerminal: ~Copyable {
  private let descriptor: Int32
  private let before: termios
  private let output: Output

  private init(descriptor: Int32, before: termios, output: Output) {
    self.descriptor = descriptor
    self.before = before
    self.output = output
  }

  /// Changes the terminal; nil if it is none.
  static func entered(input descriptor: Int32, output: Output) -> RawTerminal? {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    let before = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    settings.c_iflag &= ~tcflag_t(IXON | ICRNL)
    guard tcsetattr(descriptor, TCSAFLUSH, &settings) == 0 else { return nil }
    // Another screen and no cursor, so that nothing is left in the scrollback.
    output.write("\u{1B}[?1049h\u{1B}[?25l")
    return RawTerminal(descriptor: descriptor, before: before, output: output)
  }

  /// The columns and rows of the terminal.
  var size: (columns: Int, rows: Int) {
    var window = winsize()
    guard ioctl(output.descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return (80, 24)
    }
    return (Int(window.ws_col), Int(window.ws_row))
  }

  deinit {
    output.write("\u{1B}[2J\u{1B}[H\u{1B}[?25h\u{1B}[?1049l")
    var settings = before
    tcsetattr(descriptor, TCSAFLUSH, &settings)
  }
}
