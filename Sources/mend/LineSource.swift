import Foundation

/// Reads lines of bytes from a file or standard input, in bounded memory.
struct LineSource {
  /// A line, or why there is none.
  enum Line {
    case bytes([UInt8])
    /// Longer than the limit; the rest of it was skipped.
    case tooLong
  }

  /// The most bytes that a line may have.
  static let limit = 1 << 20

  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws {
    if path == "-" {
      handle = .standardInput
    } else if let opened = FileHandle(forReadingAtPath: path) {
      handle = opened
    } else {
      throw FileError(path: path)
    }
  }

  /// Returns the next line without its end, or nil at the end of the input.
  mutating func next() throws -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if position == buffer.count, !(try fill()) {
        if isTooLong { return .tooLong }
        return line.isEmpty ? nil : .bytes(line)
      }
      let end = buffer[position...].firstIndex(of: 0x0A) ?? buffer.count
      if !isTooLong { line.append(contentsOf: buffer[position..<end]) }
      if line.count > Self.limit {
        isTooLong = true
        line = []
      }
      position = min(end + 1, buffer.count)
      guard end < buffer.count else { continue }
      if line.last == 0x0D { line.removeLast() }
      return isTooLong ? .tooLong : .bytes(line)
    }
  }

  private mutating func fill() throws -> Bool {
    guard !isAtEnd else { return false }
    guard let data = try handle.read(upToCount: 1 << 16), !data.isEmpty else {
      isAtEnd = true
      return false
    }
    buffer = Array(data)
    position = 0
    return true
  }
}

/// A file that cannot be opened.
struct FileError: Error, CustomStringConvertible {
  let path: String
  var description: String {
    "'\(path)' cannot be opened for reading; check the name and its permissions"
  }
}
