import Conversation
import Reports

/// What happened in a made-up chat.
enum SampleChat {
  static var input: ChatInput {
    var input = ChatInput(events: week(2) + week(9), words: sampleWords)
    input.remarks = ["Dates are read as day, month, year."]
    return input
  }

  private static func week(_ day: Int) -> [ChatEvent] {
    [
      event(.theyWrote, day, 18),
      did("why do you never answer me", .selfPursuit, "pursuit.answer-now", day, 19),
      event(.gap, day + 1, 9),
      did("whatever then", .selfWithdrawal, "withdrawal.flat-surrender", day + 1, 9),
      event(.missed(text: "sorry, I fell asleep. Coffee?"), day + 1, 10),
      event(.iWrote, day + 2, 12),
      did("I was short with you. I'm sorry", .repair, "repair.apology", day + 2, 13),
    ]
  }

  private static func did(
    _ text: String, _ label: Label, _ intent: String, _ day: Int, _ hour: Int
  ) -> ChatEvent {
    let finding = Finding(
      label: label, intent: IntentID(intent), rule: RuleID("rule"), who: .self,
      span: Span(0, text.utf8.count), confidence: 0.8)
    return event(.iDid(text: text, findings: [finding]), day, hour)
  }

  private static func event(_ what: ChatEvent.What, _ day: Int, _ hour: Int) -> ChatEvent {
    let date = CivilDate(year: 2026, month: 11, day: day)
    return ChatEvent(what, at: date.map { LocalTime(date: $0, minute: hour * 60) })
  }
}
