import Conversation
import Foundation

/// One line of an export in JSON Lines: a session, a turn, or something kept beside them.
///
/// Times are UTC (RFC 3339, to the millisecond), identities 32 hexadecimal digits. What is remembered
/// of danger is not exported: a plain file is no place for it.
enum ExchangeLine: Hashable {
  case session(SessionLine)
  case turn(TurnLine)
  case keepsake(KeepsakeLine)

  /// A session.
  struct SessionLine: Codable, Hashable {
    var type = "session"
    var v = 1
    var id: String
    var began: String
  }

  /// A turn with what was heard in it and answered.
  struct TurnLine: Codable, Hashable {
    var type = "turn"
    var v = 1
    var id: String
    var session: String
    var at: String
    var said: String
    var labels: [String]
    var heat: Int
    var safety: String
    var findings: [TurnRecord.Heard]
    var clauses: [TurnRecord.Clause]
    var replied: [TurnRecord.Answer]
  }

  /// A plan, a promise, a note and the like.
  struct KeepsakeLine: Codable, Hashable {
    var type = "keepsake"
    var v = 1
    var id: String
    var kind: String
    var at: String
    var session: String?
    var turn: String?
    var fields: [String: String]
  }

  private struct Head: Decodable {
    var type: String
    var v: Int
  }

  /// The line without its end, keys in alphabetical order.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = RecordCoding.floatWriting
    let bytes =
      switch self {
      case .session(let line): try encoder.encode(line)
      case .turn(let line): try encoder.encode(line)
      case .keepsake(let line): try encoder.encode(line)
      }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a line; throws for one that is not as it was written.
  init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = RecordCoding.floatReading
    let head = try decoder.decode(Head.self, from: json)
    guard head.v == 1 else { throw RecordCoding.Failure.newer }
    switch head.type {
    case "session": self = .session(try decoder.decode(SessionLine.self, from: json))
    case "turn": self = .turn(try decoder.decode(TurnLine.self, from: json))
    case "keepsake": self = .keepsake(try decoder.decode(KeepsakeLine.self, from: json))
    default: throw RecordCoding.Failure.broken
    }
  }
}

extension ExchangeLine.TurnLine {
  /// Creates the line of a turn.
  init(_ turn: Turn, session: RowID) {
    let record = TurnRecord(turn, sequence: 0)
    self.init(
      id: turn.id.hex, session: session.hex, at: UTCTime.text(turn.at), said: turn.said,
      labels: turn.reading.labels.map(\.rawValue), heat: record.heat, safety: record.safety,
      findings: record.findings, clauses: record.clauses, replied: record.replied)
  }

  /// Returns the turn and its session; throws for what cannot be right. Labels follow from the
  /// findings and are not read.
  func turn() throws -> (session: RowID, turn: Turn) {
    guard let id = RowID(hex: id), let session = RowID(hex: session), let at = UTCTime.moment(at)
    else { throw RecordCoding.Failure.broken }
    let record = TurnRecord(
      sequence: 0, at: at.milliseconds, said: said, heat: heat, safety: safety, findings: findings,
      clauses: clauses, replied: replied)
    return (session, try record.turn(id))
  }
}

extension ExchangeLine.KeepsakeLine {
  /// Creates the line of a keepsake.
  init(_ keepsake: Keepsake) {
    self.init(
      id: keepsake.id.hex, kind: keepsake.kind.rawValue, at: UTCTime.text(keepsake.at),
      session: keepsake.session?.hex, turn: keepsake.turn?.hex, fields: keepsake.fields)
  }

  /// Returns the keepsake; throws for what cannot be right.
  func keepsake() throws -> Keepsake {
    guard let id = RowID(hex: id), let kind = Keepsake.Kind(rawValue: kind),
      let at = UTCTime.moment(at)
    else { throw RecordCoding.Failure.broken }
    func row(_ text: String?) throws -> RowID? {
      guard let text else { return nil }
      guard let id = RowID(hex: text) else { throw RecordCoding.Failure.broken }
      return id
    }
    return Keepsake(
      id: id, kind: kind, at: at, session: try row(session), turn: try row(turn), fields: fields)
  }
}

extension RowID {
  /// The identity as 32 hexadecimal digits.
  var hex: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Reads 32 hexadecimal digits; nil for anything else.
  init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 32,
      digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let high = UInt64(String(decoding: digits[..<16], as: UTF8.self), radix: 16),
      let low = UInt64(String(decoding: digits[16...], as: UTF8.self), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }
}
