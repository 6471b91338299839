import ChatImport
import Conversation
import Reports

/// What happened in a chat, in order, from its messages and what was heard in them.
struct ChatEvents {
  /// The hours without a message after which there is a gap.
  static let gapHours = 12

  let messages: [ChatMessage]
  let findings: [[Finding]]

  /// Whether so long a silence lies between two moments that it is a gap.
  static func isGap(from earlier: LocalTime, to later: LocalTime) -> Bool {
    later.minutesSinceEpoch - earlier.minutesSinceEpoch >= gapHours * 60
  }

  /// The events.
  var all: [ChatEvent] {
    var events: [ChatEvent] = []
    events.reserveCapacity(messages.count)
    let answers = answers
    var last: LocalTime?
    for (index, message) in messages.enumerated() {
      if let last, let at = message.at, Self.isGap(from: last, to: at) {
        events.append(ChatEvent(.gap, at: at))
      }
      last = message.at ?? last
      events.append(ChatEvent(what(index, answer: answers[index]), at: message.at))
    }
    return events
  }

  /// For each message the next one of the person's own, if there is one.
  private var answers: [Int?] {
    var answers = [Int?](repeating: nil, count: messages.count)
    var next: Int?
    for index in messages.indices.reversed() {
      answers[index] = next
      if messages[index].isMine { next = index }
    }
    return answers
  }

  private func what(_ index: Int, answer: Int?) -> ChatEvent.What {
    let message = messages[index]
    let heard = findings(index)
    if message.isMine {
      return heard.isEmpty ? .iWrote : .iDid(text: message.text, findings: heard)
    }
    let isTaken = answer.map { takes(index, $0) } ?? true
    return heard.isEmpty || isTaken ? .theyWrote : .missed(text: message.text)
  }

  /// Whether the answer takes a hand that may have been held out: it comes within the day, and
  /// neither blames nor pulls back.
  private func takes(_ index: Int, _ answer: Int) -> Bool {
    if let then = messages[index].at, let at = messages[answer].at, Self.isGap(from: then, to: at) {
      return false
    }
    return !findings(answer).contains { $0.label == .selfBlame || $0.label == .selfWithdrawal }
  }

  private func findings(_ index: Int) -> [Finding] {
    findings.indices.contains(index) ? findings[index] : []
  }
}
