import Conversation
import IntentLibrary

extension ReplyComposer {
  /// What the person says who answers "Was that you or them?".
  static var itWasMe: IntentID { IntentID("talk.it-was-me") }
  /// The other answer.
  static var itWasThem: IntentID { IntentID("talk.it-was-them") }

  /// Returns the reading with what the person answers about a close call put in.
  mutating func settled(_ reading: Reading) -> Reading {
    guard let call = state.openCall else { return reading }
    state.openCall = nil
    guard call.question == .who else { return reading }
    let wanted: Actor
    if reading.hears(Self.itWasMe) {
      wanted = .self
    } else if reading.hears(Self.itWasThem) {
      wanted = .partner
    } else {
      return reading
    }
    var settled = reading
    let answers = [Self.itWasMe, Self.itWasThem]
    settled.findings = [call.first, call.second].filter { $0.who == wanted }.map(whole(reading))
    settled.findings += reading.findings.filter { !answers.contains($0.intent) }
    return settled
  }

  /// Returns a finding moved from the message before to the whole of this one.
  private func whole(_ reading: Reading) -> (Finding) -> Finding {
    let span = reading.clauses.first?.span ?? Span(0, 0)
    return { finding in
      var moved = finding
      moved.span = span
      moved.clause = 0
      return moved
    }
  }

  /// Asks about the main finding when its reading is too close to call; returns whether it did.
  ///
  /// A question is asked once in a session; after that the likelier reading is taken.
  mutating func ask(about main: Finding, _ reading: Reading) -> Bool {
    guard state.heat.phase != .heated,
      let call = reading.closeCalls.first(where: { $0.first == main || $0.second == main })
    else { return false }
    let name: CoachWords = call.question == .who ? .whoWasIt : .whatWasIt
    let lines = words(name).filter { $0.act == .ask }
    guard !lines.contains(where: { state.memory.holds($0.id) }) else { return false }
    guard add(.ask, from: lines, context(about: state.topic)) else { return false }
    state.openCall = call
    return true
  }
}
