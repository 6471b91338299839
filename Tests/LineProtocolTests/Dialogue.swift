import Foundation

@testable import LineProtocol

/// A dialogue as it is written down: `C:` the client sends the line, `S:` the server answers.
///
/// `C:` lines end in CRLF. In them `\xHH` is a byte, and `\*N` repeats the character before it N
/// times. A line that begins with `#` is a remark; `@` sets something up.
struct Dialogue {
  let name: String
  private(set) var setup = Wire.small
  private(set) var input: [UInt8] = []
  private(set) var output = ""

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Dialogues")

  static func names() -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  init(_ name: String) throws {
    self.name = name
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    for line in text.split(separator: "\n") {
      let rest = line.dropFirst(3)
      switch line.prefix(2) {
      case "C:": input += Self.bytes(rest) + Array("\r\n".utf8)
      case "S:": output += rest + "\r\n"
      case "J:": output += rest + "\n"
      case "@j": setup.face = .json
      case "@t": setup.token = AccessToken("a-token-of-tests")
      default: continue
      }
    }
  }

  private static func bytes(_ line: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(line.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let mark = rest.first else {
        bytes.append(byte)
        continue
      }
      if mark == UInt8(ascii: "x"), let value = UInt8(text(rest.dropFirst().prefix(2)), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else if mark == UInt8(ascii: "*") {
        let digits = rest.dropFirst().prefix { (48...57).contains($0) }
        bytes += Array(repeating: bytes.last ?? 0, count: (Int(text(digits)) ?? 1) - 1)
        rest = rest.dropFirst(1 + digits.count)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
