import Conversation

extension Question {
  func encode(into writer: inout ByteWriter) {
    writer.write(id)
    writer.write(about) { writer, cue in
      writer.write(cue.intent.name)
      writer.write(cue.rule?.name)
    }
    writer.write(mover?.rawValue)
    writer.write(showsHelp ? 1 : 0)
    writer.write(asks) { $1.encode(into: &$0) }
    writer.write(choices) { $1.encode(into: &$0) }
    writer.write(otherwise) { $1.encode(into: &$0) }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      id: try reader.readString(),
      about: try reader.readList { (r: inout ByteReader) throws(BinaryError) in
        Cue(
          intent: IntentID(try r.readString()), rule: try r.readOptionalString().map(RuleID.init))
      },
      mover: try reader.readOptionalCase(Actor.self), showsHelp: try reader.readInt() == 1,
      asks: try reader.readReplies(),
      choices: try reader.readList { (r: inout ByteReader) throws(BinaryError) in
        try Choice(from: &r)
      },
      otherwise: try reader.readReplies())
  }
}

extension Question.Choice {
  func encode(into writer: inout ByteWriter) {
    writer.write(says)
    writer.write(hears) { $0.write($1) }
    writer.write(leads.name)
    writer.write(replies) { $1.encode(into: &$0) }
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    self.init(
      says: try reader.readString(),
      hears: try reader.readList { (r: inout ByteReader) throws(BinaryError) in
        try r.readString()
      },
      leads: Question.Outcome(name: try reader.readString()), replies: try reader.readReplies())
  }
}

extension Question.Outcome {
  /// Creates the outcome from its name in the library: `care`, `calm`, `leave-be`, or an intent.
  public init(name: String) {
    switch name {
    case "care": self = .care
    case "calm": self = .calm
    case "leave-be": self = .leaveBe
    default: self = .danger(IntentID(name))
    }
  }

  /// The name in the library.
  public var name: String {
    switch self {
    case .care: "care"
    case .calm: "calm"
    case .leaveBe: "leave-be"
    case .danger(let intent): intent.name
    }
  }
}
