public import Conversation
public import IntentLibrary

/// Practice with the other side as mend plays it, by moves that anybody can read.
///
/// It opens or shuts with what the person says. Every answer is marked as practice, and it never
/// claims to be the partner.
public struct Practice: Hashable, Sendable {
  /// What stands before each answer.
  public static let mark = "practice \u{B7} "

  /// Whom it is with.
  public let partner: PracticePartner
  private var opening = 0
  private var uses: [Int: Int] = [:]
  private var count = 0

  /// Begins a practice.
  public init(with partner: PracticePartner) { self.partner = partner }

  /// How far the other side has opened.
  public var door: PracticePartner.Door {
    switch opening {
    case ..<0: .shut
    case 0...1: .ajar
    default: .open
    }
  }

  /// Returns the answer to a line, or nothing if there is danger in it.
  public mutating func answer(_ line: String, _ reading: Reading, _ checker: DraftChecker) -> [Act]
  {
    guard reading.safety == .none else { return [] }
    let cue = PracticePartner.Cue(reading, checker.check(line, as: nil, reading: reading))
    guard let place = choose(cue) else { return [] }
    let move = partner.moves[place]
    count += 1
    uses[place] = count
    opening = min(3, max(-2, opening + move.opens))
    let words = LineContext().filled(move.line) ?? ""
    return [Act(.note, Self.mark + words, source: move.line.id)]
  }

  /// The move that fits best: an unused one before a used one, one for just this cue before one for
  /// any, then the first; when all were used, the one whose use is longest ago.
  private func choose(_ cue: PracticePartner.Cue) -> Int? {
    let fitting = partner.moves.indices.filter { place in
      let move = partner.moves[place]
      return (move.cues.isEmpty || move.cues.contains(cue))
        && (move.doors.isEmpty || move.doors.contains(door))
    }
    func rank(_ place: Int) -> Int {
      let move = partner.moves[place]
      return (move.cues.isEmpty ? 0 : 2) + (move.doors.isEmpty ? 0 : 1)
    }
    let unused = fitting.filter { uses[$0] == nil }
    if let most = unused.map(rank).max(), most > 0 || uses.isEmpty {
      return unused.first { rank($0) == most }
    }
    let specific = fitting.filter { rank($0) > 0 }
    return (specific + unused).min { uses[$0, default: 0] < uses[$1, default: 0] }
      ?? fitting.first
  }
}

extension PracticePartner.Cue {
  /// Creates what a line does, from its two readings; what hurts outweighs what helps.
  init(_ reading: Reading, _ verdict: DraftVerdict) {
    let labels = Set(reading.labels)
    let good = Set(verdict.good.map(\.name))
    let families = Set(reading.findings.map(\.intent.name))
    if let flag = verdict.flags.first(where: { Self.cue(of: $0.type) != .plain }) {
      self = Self.cue(of: flag.type)
    } else if labels.contains(.selfBlame) {
      self = .blame
    } else if labels.contains(.selfPursuit) {
      self = .pressing
    } else if families.contains("repair.time-out") || verdict.kind == .timeout {
      self = .timeOut
    } else if labels.contains(.selfWithdrawal), good.isEmpty {
      self = .withdrawal
    } else if families.contains(where: { $0 == "repair.apology" || $0 == "repair.responsibility" })
      || verdict.kind == .apology
    {
      self = .apology
    } else {
      self = Self.kindness(good, families)
    }
  }

  private static func kindness(_ good: Set<String>, _ families: Set<String>) -> Self {
    if good.contains("sees-them") || families.contains("repair.validation") { return .validation }
    if families.contains("repair.appreciation") { return .thanks }
    if good.contains("doable-request") || families.contains("repair.request") { return .request }
    let isSoft =
      good.contains("one-feeling") || good.contains("no-answer-needed")
      || families.contains("repair.soft-start")
    return isSoft ? .softStart : .plain
  }

  private static func cue(of flag: FlagType) -> Self {
    switch flag {
    case .butCancels, .crimeSheet, .counterBlame, .alwaysNever, .character, .nameCalling,
      .mindReading, .should, .comparison, .sarcasm, .fakeFeeling, .ultimatum, .minimises,
      .yourFeelings, .conditional:
      .blame
    case .demand: .demand
    case .reassurancePress, .asksForgiveness, .overdo: .pressing
    case .noReturnTime: .withdrawal
    case .passiveEvasion, .excuse: .plain
    }
  }
}
