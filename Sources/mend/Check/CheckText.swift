import CoachTerminal
import Coaching
import Conversation
import IntentLibrary

/// A verdict on a draft for a person: each place as a compiler shows it, then what is there and what
/// is missing.
struct CheckText {
  /// The most columns of a line of the draft that are shown.
  static let widest = 76

  let draft: String
  let name: String?
  let inColor: Bool

  /// Returns the text, with a closing line end.
  func text(_ verdict: DraftVerdict) -> String {
    var lines: [String] = []
    for flag in verdict.flags {
      lines += place(flag.span, flag.type.rawValue, .problem)
      lines += ["  why      \(flag.why)", "  instead  \(said(flag.instead))", ""]
    }
    for note in verdict.notes {
      lines += place(note.span, note.name, .plain)
      lines += ["  note     \(Plain.text(note.text))", ""]
    }
    lines += summary(verdict).map(Plain.text)
    return lines.map { $0 + "\n" }.joined()
  }

  private func said(_ advice: DraftAdvice) -> String {
    let text = Plain.text(advice.text)
    return advice.isSaid ? "\u{201C}\(text)\u{201D}" : text
  }

  // MARK: The place

  private enum Look { case plain, problem }

  /// The line that the words stand in, with the words underlined.
  private func place(_ span: Span, _ title: String, _ look: Look) -> [String] {
    let bytes = Array(draft.utf8)
    let start = min(span.start, bytes.count)
    var first = start
    while first > 0, bytes[first - 1] != UInt8(ascii: "\n") { first -= 1 }
    var last = start
    while last < bytes.count, bytes[last] != UInt8(ascii: "\n") { last += 1 }
    let number = bytes[..<start].count { $0 == UInt8(ascii: "\n") } + 1
    let before = Self.plain(Span(first, start), of: draft)
    let words = Self.plain(Span(start, min(span.end, last)), of: draft)
    let after = Self.plain(Span(min(span.end, last), last), of: draft)
    let (head, tail) = Self.window(before, words, after)
    let file = name.map { "\(Plain.text($0)):" } ?? ""
    let column = Span(first, start).quote(from: draft).count + 1
    return [
      "\(file)\(number):\(column): \(colored(title, look))",
      "  \(head)\(colored(words, look))\(tail)",
      "  " + String(repeating: " ", count: DisplayWidth.of(head))
        + colored(String(repeating: "~", count: max(1, DisplayWidth.of(words))), look),
    ]
  }

  /// Cuts what stands before and after so that the line fits.
  private static func window(
    _ before: String, _ words: String, _ after: String
  ) -> (String, String) {
    let room = max(widest - words.count, 20)
    var (head, tail) = (before, after)
    if head.count + tail.count > room {
      let half = room / 2
      if head.count > half, tail.count > room - half {
        head = "\u{2026}" + head.suffix(half)
        tail = tail.prefix(room - half) + "\u{2026}"
      } else if head.count > half {
        head = "\u{2026}" + head.suffix(room - tail.count)
      } else {
        tail = tail.prefix(room - head.count) + "\u{2026}"
      }
    }
    return (head, tail)
  }

  /// Words of the draft without controls and tabs.
  private static func plain(_ span: Span, of draft: String) -> String {
    Plain.text(span.quote(from: draft)).replacing("\t", with: " ")
  }

  private func colored(_ text: String, _ look: Look) -> String {
    guard inColor else { return text }
    switch look {
    case .plain: return "\u{1B}[1m\(text)\u{1B}[0m"
    case .problem: return "\u{1B}[31m\(text)\u{1B}[0m"
    }
  }

  // MARK: The whole

  private func summary(_ verdict: DraftVerdict) -> [String] {
    let kind = Self.title(verdict.kind)
    let file = name.map { "\($0): " } ?? ""
    let count = verdict.flags.count
    let head = count == 0 ? "nothing flagged" : count == 1 ? "1 place" : "\(count) places"
    var lines = ["\(file)\(kind): \(head)"]
    for part in verdict.parts {
      lines.append("  has      \(part.part.rawValue): \u{201C}\(Self.oneLine(part.quote))\u{201D}")
    }
    for part in verdict.missing {
      lines.append("  missing  \(part.part.rawValue): \(part.ask.isEmpty ? part.why : part.ask)")
    }
    for good in verdict.good {
      lines.append("  good     \u{201C}\(Self.oneLine(good.quote))\u{201D} \(good.text)")
    }
    if let rewrite = verdict.rewrite {
      lines += ["", "It could read:"]
      lines += rewrite.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
    }
    return lines
  }

  private static func title(_ kind: DraftKind) -> String {
    switch kind {
    case .apology: "an apology"
    case .raise: "something brought up"
    case .timeout: "a time-out"
    case .reply: "an answer"
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
