/// Why the bytes of a message are not taken.
enum MessageProblem: Error, Hashable, Sendable {
  /// More than ``Message/limit`` bytes.
  case tooLong
  /// Not well-formed UTF-8.
  case notUTF8
  /// A byte 0 among them.
  case holdsNUL
}

/// One message as it came in, checked.
enum Message: Hashable, Sendable {
  case text(String)
  case problem(MessageProblem)

  /// The most bytes that a message may have, its line end not counted.
  static let limit = 8192

  /// Reads the bytes of a message.
  init(bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.limit else {
      self = .problem(.tooLong)
      return
    }
    guard !bytes.contains(0) else {
      self = .problem(.holdsNUL)
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      self = .problem(.notUTF8)
      return
    }
    self = .text(text)
  }
}
