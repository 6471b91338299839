import Conversation

/// A rule in the compiled form: what reading and explaining need; patterns travel in the automaton.
extension Rule {
  func encode(into writer: inout ByteWriter) {
    writer.write(id.name)
    writer.write(intent.name)
    writer.write(mover.rawValue)
    writer.write(Int(weight * 1000 + 0.5))
    writer.write(safety.rawValue)
    writer.write(heat)
    writer.write(silences) { $0.write($1) }
    writer.write(because)
    writer.write(isLiveOnly ? 1 : 0)
    writer.write(isFrame ? 1 : 0)
    writer.write(unless.count)
  }

  init(from reader: inout ByteReader) throws(BinaryError) {
    let id = RuleID(try reader.readString())
    let intent = IntentID(try reader.readString())
    let mover = try reader.readCase(Mover.self)
    let weight = Double(try reader.readInt()) / 1000
    let safety = try reader.readCase(SafetyLevel.self)
    let heat = try reader.readInt()
    let silences = try reader.readList { (r: inout ByteReader) throws(BinaryError) in
      try r.readString()
    }
    let because = try reader.readString()
    let isLiveOnly = try reader.readInt() == 1
    let isFrame = try reader.readInt() == 1
    let vetoCount = try reader.readCount()
    self.init(
      id: id, intent: intent, trigger: isFrame ? .frame(Frame([])) : .phrase(.sequence([])),
      mover: mover, weight: weight, safety: safety, heat: min(5, max(-5, heat)),
      unless: [Veto](repeating: .anywhere(.sequence([])), count: min(vetoCount, 1)),
      silences: silences, because: because, isLiveOnly: isLiveOnly)
  }

  /// Whether it tests clauses rather than words.
  var isFrame: Bool {
    if case .frame = trigger { return true }
    return false
  }
}
