import Conversation
import IntentLibrary

/// Puts a whole draft anew: flagged words left out or put another way, all else as it stands.
struct DraftRewrite {
  private let wording: DraftWording
  private let flags: [DraftHit]
  private let verdict: DraftVerdict

  init(wording: DraftWording, flags: [DraftHit], verdict: DraftVerdict) {
    self.wording = wording
    self.flags = flags
    self.verdict = verdict
  }

  /// The draft anew; nil where nothing is flagged, or a flag is for the person to solve, or the
  /// checker would still flag something, or a part of the draft would be lost.
  var text: String? {
    guard !flags.isEmpty, let edits, keepsAll(edits) else { return nil }
    var text = wording.draft
    var last = Int.max
    for edit in edits.reversed() {
      guard edit.range.end <= last else { return nil }
      text = Self.apply(edit, to: text)
      last = edit.range.start
    }
    let isWhole = text.contains(where: \.isLetter) && !Self.hasFragment(text)
    return isWhole && passes(text) ? text : nil
  }

  private struct Edit {
    var range: Span
    var words: String
  }

  /// What to do at each flag, by where it begins; nil where one is for the person to solve.
  private var edits: [Edit]? {
    let rest = DraftRest(wording.draft)
    var edits: [Edit] = []
    for (hit, flag) in zip(flags, verdict.flags) {
      let range = Span(hit.span.start, rest.endOfThought(from: hit.span.end))
      switch wording.checker.library.entries[hit.entry].edit {
      case .none: return nil
      case .cut: edits.append(Edit(range: range, words: ""))
      case .put:
        guard flag.instead.isSaid else { return nil }
        edits.append(Edit(range: range, words: flag.instead.text))
      }
    }
    return edits
  }

  /// Whether every part, good thing and cue of the draft stands somewhere outside the edits.
  private func keepsAll(_ edits: [Edit]) -> Bool {
    let entries = wording.checker.library.entries
    let wanted = wording.found.filter { hit in
      switch entries[hit.entry].role {
      case .part, .good, .cue: true
      case .flag, .note: false
      }
    }
    let kept = Set(
      wanted.filter { hit in !edits.contains { $0.range.overlaps(hit.span) } }.map(\.entry))
    return wanted.allSatisfy { kept.contains($0.entry) }
  }

  /// Whether nothing would be flagged in the sentences that are new, each read with the one before.
  private func passes(_ text: String) -> Bool {
    let old = Set(Self.sentences(of: wording.draft))
    var last = ""
    for sentence in Self.sentences(of: text) {
      if !old.contains(sentence), !wording.checker.passes(last + sentence, verdict.kind) {
        return false
      }
      last = sentence
    }
    return true
  }

  /// The sentences with their closing marks, without blanks around them.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    for character in text {
      current.append(character)
      guard ".?!\n".contains(character) else { continue }
      sentences.append(current)
      current = ""
    }
    return (sentences + [current]).map { $0.filter { $0 != "\n" } }
      .map { String($0.drop { $0 == " " }) + " " }
  }

  // MARK: Putting words together

  /// Words that join, and say nothing when they are left alone.
  private static let joints: Set<String> = [
    "and", "as", "because", "but", "cos", "if", "or", "since", "so", "that", "then", "though",
    "when", "while",
  ]

  /// Words that no sentence ends in: something was cut off behind them.
  private static let stubs: Set<String> = [
    "a", "an", "and", "because", "i", "i'd", "i'll", "i'm", "i've", "im", "ive", "my", "the",
    "they're", "we're", "you'd", "you'll", "you're", "you've", "your", "youre",
  ]

  /// Whether a joining word is all that is left of a sentence, or one breaks off.
  private static func hasFragment(_ text: String) -> Bool {
    text.split { ".?!\n".contains($0) }.contains { sentence in
      let words = Words.of(String(sentence))
      guard let last = words.last else { return false }
      return stubs.contains(last) || words.count == 1 && joints.contains(last)
    }
  }

  private static func apply(_ edit: Edit, to text: String) -> String {
    let bytes = text.utf8.count
    var before = trimmedEnd(Span(0, edit.range.start).quote(from: text))
    var after = Span(edit.range.end, bytes).quote(from: text)
    if edit.words.isEmpty {
      after = String(after.drop { ",;:".contains($0) })
      let next = after.first(where: { !$0.isWhitespace })
      if next.map({ ".?!".contains($0) }) ?? true { return before + after }
      return end(before) + String(start(after).drop { $0 == " " })
    }
    before = end(before)
    let words = edit.words.last.map { ".?!".contains($0) } == true ? edit.words : edit.words + "."
    after = String(after.drop { ",.;:?!".contains($0) })
    return before + words + start(after)
  }

  /// Ends what stands before with a full stop and a blank.
  private static func end(_ text: String) -> String {
    guard let last = text.last else { return "" }
    return text + (".?!".contains(last) ? " " : ". ")
  }

  /// Begins what comes after as a sentence.
  private static func start(_ text: String) -> String {
    let words = text.drop { $0 == " " }
    guard !words.isEmpty else { return "" }
    let gap = words.first?.isNewline == true ? "" : " "
    return gap + words
  }

  private static func trimmedEnd(_ text: String) -> String {
    var part = text[...]
    while let last = part.last, last.isWhitespace || ",;:-".contains(last) { part.removeLast() }
    return String(part)
  }
}
