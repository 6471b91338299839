import IntentClassifier
import IntentLibrary

/// Cuts a text of an exercise into words and the places for what was answered.
///
/// `{signal}` is the answer of the step `signal`, `{act:sentence}` the same as a sentence; the slots
/// of replies and what the session knows stand in braces too.
struct TemplateReader {
  private let bytes: [UInt8]
  private(set) var problems: [SyntaxProblem] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func read() -> Template {
    var parts: [Template.Part] = []
    var start = 0
    while let open = bytes[start...].firstIndex(where: Self.isBrace) {
      if open > start { parts.append(.words(text(start..<open))) }
      let close = bytes[(open + 1)...].firstIndex(where: Self.isBrace)
      guard let close, bytes[open] == UInt8(ascii: "{"), bytes[close] == UInt8(ascii: "}") else {
        problems.append(
          SyntaxProblem("a brace stands alone: write a name between '{' and '}'", offset: open))
        return Template(parts)
      }
      if let part = part(named: text((open + 1)..<close), at: open, length: close + 1 - open) {
        parts.append(part)
      }
      start = close + 1
    }
    if start < bytes.count { parts.append(.words(text(start..<bytes.count))) }
    return Template(parts)
  }

  private static func isBrace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func part(named name: String, at offset: Int, length: Int) -> Template.Part? {
    if let slot = ReplyLine.Slot(rawValue: name), Self.slots.contains(slot) { return .slot(slot) }
    if let known = Template.Known(rawValue: name) { return .known(known) }
    let halves = name.split(separator: ":", maxSplits: 1).map(String.init)
    let form = halves.count == 2 ? Template.Form(rawValue: halves[1]) : .plain
    guard let answer = halves.first, LibraryReader.isName(answer), let form else {
      let forms = LibraryReader.either(Template.Form.allCases.map(\.rawValue))
      problems.append(
        SyntaxProblem(
          "there is no '{\(name)}': write the name of a step, or a name, a colon and \(forms)",
          offset: offset, length: length))
      return nil
    }
    return .answer(answer, form)
  }

  /// The slots of replies that an exercise can fill: it knows the partner, and nothing heard before.
  private static let slots: [ReplyLine.Slot] = [
    .they, .them, .their, .theyCapital, .theirCapital, .partner,
  ]
}
