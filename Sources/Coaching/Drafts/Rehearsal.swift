public import Conversation
public import IntentLibrary

/// A rehearsal: one draft in its versions, looked at again and again until it is good.
///
/// A value; it decides what is said and leaves keeping to whoever holds it.
public struct Rehearsal: Hashable, Sendable {
  /// One version of the draft.
  public struct Version: Hashable, Sendable {
    /// The words.
    public var text: String
    /// What was found in it.
    public var verdict: DraftVerdict
  }

  /// What became of the draft; the raw value stands where it is kept.
  public enum Fate: String, CaseIterable, Hashable, Sendable {
    /// It was written while heated, and is not sent.
    case notSent = "not-sent"
    /// It is kept.
    case kept
    /// It was said aloud.
    case said
    /// It was sent.
    case sent
  }

  /// What kind of draft it is, where that was said.
  public var kind: DraftKind?
  /// The versions, oldest first.
  public private(set) var versions: [Version] = []
  /// What became of it, once that was said.
  public private(set) var fate: Fate?
  private var words = RehearsalWords()

  /// The most places that are spoken of at once: one, and the rest by their words.
  static let mostQuotes = 3

  /// Begins a rehearsal.
  public init(kind: DraftKind? = nil) { self.kind = kind }

  /// The last version, to be edited.
  public var current: String? { versions.last?.text }

  // MARK: Looking

  /// Takes a version in and returns what is said of it.
  public mutating func look(
    at draft: String, _ checker: DraftChecker, address: PartnerWord
  ) -> [Act] {
    let verdict = checker.check(draft, as: kind ?? versions.last?.verdict.kind)
    let before = versions.last?.verdict
    versions.append(Version(text: draft, verdict: verdict))
    var acts = better(than: before, verdict, address, checker.library)
    guard let first = verdict.flags.first else {
      return acts + clean(verdict, address, checker.library)
    }
    acts.append(Act(.note, "\u{201C}\(Self.shown(first.quote))\u{201D}"))
    acts.append(Act(.note, first.why))
    acts.append(Act(first.instead.isSaid ? .say : .ask, first.instead.text))
    let others = verdict.flags.dropFirst().filter { flag in
      !verdict.flags.contains { $0 != flag && $0.span.covers(flag.span) }
    }
    let rest = others.prefix(Self.mostQuotes).map { Self.shown($0.quote) }
    if !rest.isEmpty {
      let quotes = rest.joined(separator: "\u{201D}, \u{201C}")
      acts += words.acts(.more, quote: quotes, address: address, checker.library)
    }
    return acts
  }

  private mutating func better(
    than before: DraftVerdict?, _ verdict: DraftVerdict, _ address: PartnerWord,
    _ library: DraftLibrary
  ) -> [Act] {
    guard let before else { return [] }
    let left = Set(verdict.flags.map(\.quote))
    let types = Set(verdict.flags.map(\.type))
    guard
      let gone = before.flags.first(where: { !left.contains($0.quote) && !types.contains($0.type) })
    else { return [] }
    return words.acts(.better, quote: Self.shown(gone.quote), address: address, library)
  }

  private mutating func clean(
    _ verdict: DraftVerdict, _ address: PartnerWord, _ library: DraftLibrary
  ) -> [Act] {
    var acts: [Act] = []
    if let good = verdict.good.first, !good.text.isEmpty {
      acts.append(Act(.note, "\u{201C}\(Self.shown(good.quote))\u{201D} \(good.text)"))
    }
    if let note = verdict.notes.first { acts.append(Act(.note, note.text)) }
    if let missing = verdict.missing.first {
      acts += words.acts(.cleanButMissing, address: address, library)
      acts.append(Act(.ask, missing.ask))
    } else {
      acts += words.acts(.clean, address: address, library)
    }
    return acts + words.acts(.whatNow, address: address, library)
  }

  private static func shown(_ quote: String) -> String {
    let line = quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "\u{2026}" : line
  }

  // MARK: What becomes of it

  /// Returns what a message says became of the draft, if it says just that.
  public static func fate(in message: String) -> Fate? {
    switch Words.of(message).joined(separator: " ") {
    case "said", "said it", "i said it", "told them", "i told them": .said
    case "sent", "sent it", "i sent it", "send", "send it": .sent
    case "keep", "keep it", "kept", "save", "save it", "later", "not yet": .kept
    default: nil
    }
  }

  /// Marks what became of the draft and returns what is said to that.
  public mutating func mark(
    _ fate: Fate, address: PartnerWord, _ library: DraftLibrary
  ) -> [Act] {
    self.fate = fate
    let line: RehearsalLine =
      switch fate {
      case .notSent: .notSent
      case .kept: .kept
      case .said: .said
      case .sent: .sent
      }
    return words.acts(line, address: address, library)
  }

  /// Returns the line under a name.
  public mutating func say(
    _ line: RehearsalLine, quote: String? = nil, address: PartnerWord, _ library: DraftLibrary
  ) -> [Act] {
    words.acts(line, quote: quote, address: address, library)
  }
}

extension Span {
  /// Whether all of the other span lies within this one.
  fileprivate func covers(_ other: Span) -> Bool { start <= other.start && other.end <= end }
}

extension CoachState {
  /// What the person calls the partner, for lines that name them.
  public var partnerWord: PartnerWord { address }

  /// Takes the heat of a draft in; returns whether the person is heated.
  public mutating func isHeated(by reading: Reading, at now: Timestamp) -> Bool {
    heat.take(reading.heat, at: now)
    return heat.phase == .heated
  }
}
