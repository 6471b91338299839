public import Conversation

/// Who or what fills a slot of a clause.
public enum Role: UInt8, Hashable, Sendable {
  /// Nobody named.
  case none
  /// The one who types.
  case typist
  /// The partner, addressed.
  case you
  /// The partner, spoken of.
  case they
  /// The one who types and the partner.
  case both
  /// Another person.
  case other
  /// A thing, an event, a clause.
  case thing

  /// Whether it is the partner, addressed or spoken of.
  public var isPartner: Bool { self == .you || self == .they }

  /// Whether it is a person.
  public var isPerson: Bool { self != .none && self != .thing }

  /// The same as seen from the one who types.
  public var actor: Actor {
    switch self {
    case .typist: .self
    case .you, .they: .partner
    case .both: .both
    case .other: .other
    case .none, .thing: .unknown
    }
  }

  /// Its name in the table of clauses.
  var name: String {
    switch self {
    case .none: "-"
    case .typist: "typist"
    case .you, .they: "partner"
    case .both: "both"
    case .other: "other"
    case .thing: "thing"
    }
  }
}
