import Glibc

/// Reads lines of bytes from a file or standard input, in bounded memory and without waiting for more
/// than there is.
struct LineSource {
  /// A line, or why there is none.
  enum Line: Sendable {
    case bytes([UInt8])
    /// Longer than the limit; the rest of it was skipped.
    case tooLong
  }

  /// The most bytes that a line may have.
  static let limit = 1 << 20
  /// The most lines that are handed on together.
  private static let most = 1024

  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var count = 0
  private var isAtEnd = false
  /// How many bytes have been read.
  private(set) var bytesRead = 0

  /// Opens a file; `-` is standard input. The file stays open as long as the process.
  init(_ path: String) throws {
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path) }
  }

  /// The size of the file in bytes; 0 where it has none, as a pipe.
  var size: Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// Whether a line, or more of one, can be had without waiting.
  var isReady: Bool {
    if isAtEnd || holdsLine { return true }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) != 0
  }

  /// Returns the next lines, as many as are there; nil at the end of the input.
  mutating func nextBatch() throws -> [Line]? {
    guard let first = try next() else { return nil }
    var lines = [first]
    while lines.count < Self.most, holdsLine, let line = try next() { lines.append(line) }
    return lines
  }

  private var holdsLine: Bool { buffer[position..<count].contains(0x0A) }

  /// Returns the next line without its end, or nil at the end of the input.
  mutating func next() throws -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if position == count, !(try fill()) {
        if isTooLong { return .tooLong }
        return line.isEmpty ? nil : .bytes(line)
      }
      let end = buffer[position..<count].firstIndex(of: 0x0A) ?? count
      if !isTooLong { line.append(contentsOf: buffer[position..<end]) }
      if line.count > Self.limit {
        isTooLong = true
        line = []
      }
      position = min(end + 1, count)
      guard end < count else { continue }
      if line.last == 0x0D { line.removeLast() }
      return isTooLong ? .tooLong : .bytes(line)
    }
  }

  private mutating func fill() throws -> Bool {
    guard !isAtEnd else { return false }
    let descriptor = descriptor
    while true {
      let got = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw ReadingError(code: errno) }
      isAtEnd = got == 0
      (position, count) = (0, got)
      bytesRead += got
      return got > 0
    }
  }
}

/// A file that cannot be opened.
struct FileError: Error, CustomStringConvertible {
  let path: String
  var description: String {
    "'\(path)' cannot be opened for reading; check the name and its permissions"
  }
}

/// Input that ended in an error.
struct ReadingError: Error, CustomStringConvertible {
  let code: Int32
  var description: String {
    "the input cannot be read: \(String(cString: strerror(code))); name a file, or - for a pipe"
  }
}
