import BundledIntents
import Coaching
import Conversation
import IntentClassifier
import IntentLibrary

/// A conversation with the policy alone; readings are handed in, a minute passes with each message.
struct Talk {
  let policy: CoachPolicy
  var state = CoachState()
  var chance: SeededGenerator
  var now = Timestamp(milliseconds: 1_700_000_000_000)

  init(seed: UInt64 = 7, place: HelpPlace = .known("AA")) throws {
    policy = CoachPolicy(library: try TestLibrary.shared.get(), place: place)
    chance = SeededGenerator(seed: seed)
  }

  private init(library: IntentLibrary, place: HelpPlace) {
    policy = CoachPolicy(library: library, place: place)
    chance = SeededGenerator(seed: 7)
  }

  private static let bundled = Result { try BundledIntents.load() }

  /// A conversation in the words of the program.
  static func withBundledLibrary() throws -> Talk {
    Talk(library: try bundled.get(), place: .known("GB"))
  }

  /// What a command is answered with that is held back, or nothing.
  mutating func refusal() -> [Act] {
    guard state.safety.holdsWording else { return [] }
    return policy.words(named: .heldAfterRisk, state: &state, chance: &chance)
  }

  mutating func say(_ text: String, _ reading: Reading = Reading()) -> [Act] {
    pass(minutes: 1)
    return policy.reply(to: text, reading: reading, state: &state, now: now, chance: &chance)
  }

  /// A message as the program itself reads it.
  func read(_ text: String) -> Reading { Classifier(policy.library.program).read(text) }

  mutating func ask(_ wish: SuggestionWish) -> [Act] {
    policy.suggestion(wish, state: &state, chance: &chance)
  }

  mutating func gate(_ draft: String, _ reading: Reading = Reading()) -> [Act]? {
    policy.gate(draft: draft, reading: reading, state: &state, now: now, chance: &chance)
  }

  mutating func why() -> [Act] { policy.why(state: &state, chance: &chance) }

  mutating func pass(minutes: Int64) {
    now = Timestamp(milliseconds: now.milliseconds + minutes * 60_000)
  }
}

extension Reading {
  /// A reading with one finding.
  static func of(
    _ intent: String, _ who: Actor, in span: Span = Span(0, 4), confidence: Double = 0.9,
    heat: Int = 0, back: String? = nil
  ) -> Reading {
    Reading.of([.of(intent, who, in: span, confidence: confidence)], heat: heat, back: [back])
  }

  /// A reading with findings, each in the clause with its number.
  static func of(
    _ findings: [Finding], heat: Int = 0, safety: SafetyLevel = .none, back: [String?] = []
  ) -> Reading {
    let numbered = findings.enumerated().map { index, finding in
      var finding = finding
      finding.clause = index
      return finding
    }
    let clauses = back.enumerated().map { index, words in
      ReadClause(span: Span(index, index), subject: .self, mirrored: words, isTold: words != nil)
    }
    return Reading(findings: numbered, heat: heat, safety: safety, clauses: clauses)
  }

  /// A reading of danger.
  static func danger(_ intent: String, _ level: SafetyLevel) -> Reading {
    Reading.of([.of(intent, .partner)], safety: level)
  }
}

extension Finding {
  /// A finding whose label follows from its family and its actor.
  static func of(
    _ intent: String, _ who: Actor, in span: Span = Span(0, 4), confidence: Double = 0.9
  ) -> Finding {
    let id = IntentID(intent)
    return Finding(
      label: id.family.flatMap { Label(family: $0, actor: who) }, intent: id, rule: RuleID("rule"),
      who: who, span: span, confidence: confidence)
  }
}

extension [Act] {
  var kinds: [Act.Kind] { map(\.kind) }
  var texts: [String] { map(\.text) }
  var sources: [String] { compactMap(\.source) }
  func has(_ kind: Act.Kind) -> Bool { contains { $0.kind == kind } }
  func has(from owner: String) -> Bool { sources.contains { $0.hasPrefix(owner + "/") } }
}
