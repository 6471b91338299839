import Conversation
import Foundation

/// What is sealed of a session: numbers in a row; in the first version JSON.
struct SessionRecord: Codable, Hashable {
  /// The version of the form.
  var v = 1
  /// When the session began, in milliseconds.
  var began: Int64
}

/// What is sealed of a turn: numbers and texts in a row; in the first version JSON.
///
/// Types of their own, so that what is on disk does not follow the names in the program.
struct TurnRecord: Codable, Hashable {
  /// Where something stands, in UTF-8 bytes.
  struct Place: Codable, Hashable {
    var start: Int
    var end: Int
  }

  /// One finding.
  struct Heard: Codable, Hashable {
    var label: String?
    var intent: String
    var rule: String
    var who: String
    var span: Place
    var confidence: Double
    var clause: Int
  }

  /// One clause.
  struct Clause: Codable, Hashable {
    var span: Place
    var subject: String
    var mirrored: String?
    var told: Bool
  }

  /// One act of the reply.
  struct Answer: Codable, Hashable {
    var kind: String
    var text: String
    var source: String?
  }

  /// The version of the form.
  var v = 1
  /// How many turns the session had before, which tells turns of the same millisecond apart.
  var sequence: Int
  /// When it was said, in milliseconds.
  var at: Int64
  var said: String
  var heat: Int
  var safety: String
  var findings: [Heard]
  var clauses: [Clause]
  var replied: [Answer]
}

/// What reads and writes records; any record that is not as it should be gives an error.
enum RecordCoding {
  /// Why a record was not read.
  enum Failure: Error {
    case broken, newer
  }

  private struct Version: Decodable {
    var v: Int
  }

  /// How numbers are written that JSON has none for.
  static let floatWriting = JSONEncoder.NonConformingFloatEncodingStrategy.convertToString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  /// How they are read.
  static let floatReading = JSONDecoder.NonConformingFloatDecodingStrategy.convertFromString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")

  /// Returns the JSON of a record.
  static func encode(_ record: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = floatWriting
    return try encoder.encode(record)
  }

  /// Returns the record in `json`, or throws a ``Failure``.
  static func decode<Record: Decodable>(_: Record.Type, from json: Data) throws(Failure) -> Record {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = floatReading
    guard let version = try? decoder.decode(Version.self, from: json) else { throw .broken }
    guard version.v <= 1 else { throw .newer }
    guard let record = try? decoder.decode(Record.self, from: json) else { throw .broken }
    return record
  }
}

extension TurnRecord {
  /// Creates the record of a turn.
  init(_ turn: Turn, sequence: Int) {
    self.sequence = sequence
    at = turn.at.milliseconds
    said = turn.said
    heat = turn.reading.heat
    safety = turn.reading.safety.rawValue
    findings = turn.reading.findings.map(Heard.init)
    clauses = turn.reading.clauses.map(Clause.init)
    replied = turn.replied.map { Answer(kind: $0.kind.rawValue, text: $0.text, source: $0.source) }
  }

  /// Returns the turn with that identity, or throws ``RecordCoding/Failure/broken``.
  func turn(_ id: RowID) throws(RecordCoding.Failure) -> Turn {
    guard let safety = SafetyLevel(rawValue: safety) else { throw .broken }
    var reading = Reading(heat: heat, safety: safety)
    for heard in findings { reading.findings.append(try heard.finding()) }
    for clause in clauses { reading.clauses.append(try clause.clause()) }
    var acts: [Act] = []
    for answer in replied {
      guard let kind = Act.Kind(rawValue: answer.kind) else { throw .broken }
      acts.append(Act(kind, answer.text, source: answer.source))
    }
    return Turn(
      id: id, at: Timestamp(milliseconds: at), said: said, reading: reading, replied: acts)
  }
}

extension TurnRecord.Place {
  init(_ span: Span) { self.init(start: span.start, end: span.end) }

  func span() throws(RecordCoding.Failure) -> Span {
    guard start >= 0, end >= start else { throw .broken }
    return Span(start, end)
  }
}

extension TurnRecord.Heard {
  init(_ finding: Finding) {
    self.init(
      label: finding.label?.rawValue, intent: finding.intent.name, rule: finding.rule.name,
      who: finding.who.rawValue, span: TurnRecord.Place(finding.span),
      confidence: finding.confidence, clause: finding.clause)
  }

  func finding() throws(RecordCoding.Failure) -> Finding {
    let known = label.flatMap(Label.init(rawValue:))
    guard let who = Actor(rawValue: who), clause >= 0, (known == nil) == (label == nil) else {
      throw .broken
    }
    return Finding(
      label: known, intent: IntentID(intent), rule: RuleID(rule), who: who, span: try span.span(),
      confidence: confidence, clause: clause)
  }
}

extension TurnRecord.Clause {
  init(_ clause: ReadClause) {
    self.init(
      span: TurnRecord.Place(clause.span), subject: clause.subject.rawValue,
      mirrored: clause.mirrored, told: clause.isTold)
  }

  func clause() throws(RecordCoding.Failure) -> ReadClause {
    guard let subject = Actor(rawValue: subject) else { throw .broken }
    return ReadClause(span: try span.span(), subject: subject, mirrored: mirrored, isTold: told)
  }
}
