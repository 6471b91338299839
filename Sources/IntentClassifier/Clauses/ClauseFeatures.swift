/// The yes-or-no features of a clause as a set of bits.
public struct ClauseFeatures: OptionSet, Hashable, Sendable {
  /// The bits, one for each ``ClauseFeature``.
  public let rawValue: UInt64

  /// Creates a set from its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  static var negated: ClauseFeatures { ClauseFeatures(rawValue: 1 << 0) }
  static var never: ClauseFeatures { ClauseFeatures(rawValue: 1 << 1) }
  static var stated: ClauseFeatures { ClauseFeatures(rawValue: 1 << 2) }
  static var asked: ClauseFeatures { ClauseFeatures(rawValue: 1 << 3) }
  static var wh: ClauseFeatures { ClauseFeatures(rawValue: 1 << 4) }
  static var why: ClauseFeatures { ClauseFeatures(rawValue: 1 << 5) }
  static var what: ClauseFeatures { ClauseFeatures(rawValue: 1 << 6) }
  static var how: ClauseFeatures { ClauseFeatures(rawValue: 1 << 7) }
  static var command: ClauseFeatures { ClauseFeatures(rawValue: 1 << 8) }
  static var tagged: ClauseFeatures { ClauseFeatures(rawValue: 1 << 9) }
  static var past: ClauseFeatures { ClauseFeatures(rawValue: 1 << 10) }
  static var present: ClauseFeatures { ClauseFeatures(rawValue: 1 << 11) }
  static var future: ClauseFeatures { ClauseFeatures(rawValue: 1 << 12) }
  static var bare: ClauseFeatures { ClauseFeatures(rawValue: 1 << 13) }
  static var passive: ClauseFeatures { ClauseFeatures(rawValue: 1 << 14) }
  static var progressive: ClauseFeatures { ClauseFeatures(rawValue: 1 << 15) }
  static var perfect: ClauseFeatures { ClauseFeatures(rawValue: 1 << 16) }
  static var dropped: ClauseFeatures { ClauseFeatures(rawValue: 1 << 17) }
  static var can: ClauseFeatures { ClauseFeatures(rawValue: 1 << 18) }
  static var could: ClauseFeatures { ClauseFeatures(rawValue: 1 << 19) }
  static var would: ClauseFeatures { ClauseFeatures(rawValue: 1 << 20) }
  static var should: ClauseFeatures { ClauseFeatures(rawValue: 1 << 21) }
  static var must: ClauseFeatures { ClauseFeatures(rawValue: 1 << 22) }
  static var may: ClauseFeatures { ClauseFeatures(rawValue: 1 << 23) }
  static var keeps: ClauseFeatures { ClauseFeatures(rawValue: 1 << 24) }
  static var stops: ClauseFeatures { ClauseFeatures(rawValue: 1 << 25) }
  static var starts: ClauseFeatures { ClauseFeatures(rawValue: 1 << 26) }
  static var refuses: ClauseFeatures { ClauseFeatures(rawValue: 1 << 27) }
  static var wants: ClauseFeatures { ClauseFeatures(rawValue: 1 << 28) }
  static var tries: ClauseFeatures { ClauseFeatures(rawValue: 1 << 29) }
  static var decides: ClauseFeatures { ClauseFeatures(rawValue: 1 << 30) }
  static var needs: ClauseFeatures { ClauseFeatures(rawValue: 1 << 31) }
  static var pretends: ClauseFeatures { ClauseFeatures(rawValue: 1 << 32) }
  static var fails: ClauseFeatures { ClauseFeatures(rawValue: 1 << 33) }
  static var threatens: ClauseFeatures { ClauseFeatures(rawValue: 1 << 34) }
  static var usedTo: ClauseFeatures { ClauseFeatures(rawValue: 1 << 35) }
  static var madeTo: ClauseFeatures { ClauseFeatures(rawValue: 1 << 36) }
  static var getsTo: ClauseFeatures { ClauseFeatures(rawValue: 1 << 37) }
  static var `if`: ClauseFeatures { ClauseFeatures(rawValue: 1 << 38) }
  static var when: ClauseFeatures { ClauseFeatures(rawValue: 1 << 39) }
  static var wish: ClauseFeatures { ClauseFeatures(rawValue: 1 << 40) }
  static var reported: ClauseFeatures { ClauseFeatures(rawValue: 1 << 41) }
  static var thought: ClauseFeatures { ClauseFeatures(rawValue: 1 << 42) }
  static var quoted: ClauseFeatures { ClauseFeatures(rawValue: 1 << 43) }
  static var denied: ClauseFeatures { ClauseFeatures(rawValue: 1 << 44) }
  static var relative: ClauseFeatures { ClauseFeatures(rawValue: 1 << 45) }
  static var but: ClauseFeatures { ClauseFeatures(rawValue: 1 << 46) }
  static var because: ClauseFeatures { ClauseFeatures(rawValue: 1 << 47) }
  static var many: ClauseFeatures { ClauseFeatures(rawValue: 1 << 48) }
  static var shouted: ClauseFeatures { ClauseFeatures(rawValue: 1 << 49) }
  static var again: ClauseFeatures { ClauseFeatures(rawValue: 1 << 50) }
  static var still: ClauseFeatures { ClauseFeatures(rawValue: 1 << 51) }
  static var anymore: ClauseFeatures { ClauseFeatures(rawValue: 1 << 52) }
  static var just: ClauseFeatures { ClauseFeatures(rawValue: 1 << 53) }
  static var even: ClauseFeatures { ClauseFeatures(rawValue: 1 << 54) }
  static var ever: ClauseFeatures { ClauseFeatures(rawValue: 1 << 55) }
  static var infinitive: ClauseFeatures { ClauseFeatures(rawValue: 1 << 56) }
  static var almost: ClauseFeatures { ClauseFeatures(rawValue: 1 << 57) }

  /// Returns the set that holds just the feature.
  static func of(_ feature: ClauseFeature) -> ClauseFeatures {
    switch feature {
    case .negated: .negated
    case .never: .never
    case .stated: .stated
    case .asked: .asked
    case .wh: .wh
    case .why: .why
    case .what: .what
    case .how: .how
    case .command: .command
    case .tagged: .tagged
    case .past: .past
    case .present: .present
    case .future: .future
    case .bare: .bare
    case .passive: .passive
    case .progressive: .progressive
    case .perfect: .perfect
    case .dropped: .dropped
    case .can: .can
    case .could: .could
    case .would: .would
    case .should: .should
    case .must: .must
    case .may: .may
    case .keeps: .keeps
    case .stops: .stops
    case .starts: .starts
    case .refuses: .refuses
    case .wants: .wants
    case .tries: .tries
    case .decides: .decides
    case .needs: .needs
    case .pretends: .pretends
    case .fails: .fails
    case .threatens: .threatens
    case .usedTo: .usedTo
    case .madeTo: .madeTo
    case .getsTo: .getsTo
    case .`if`: .`if`
    case .when: .when
    case .wish: .wish
    case .reported: .reported
    case .thought: .thought
    case .quoted: .quoted
    case .denied: .denied
    case .relative: .relative
    case .but: .but
    case .because: .because
    case .many: .many
    case .shouted: .shouted
    case .again: .again
    case .still: .still
    case .anymore: .anymore
    case .just: .just
    case .even: .even
    case .ever: .ever
    case .infinitive: .infinitive
    case .almost: .almost
    }
  }

  /// The features that a frame hears only when it names them: what is not told as real.
  static let bannedByDefault: ClauseFeatures = [
    .negated, .asked, .`if`, .wish, .could, .would, .may, .wants, .stops, .usedTo, .threatens,
    .denied,
    .infinitive,
  ]
}
