import CoachService
import Coaching
import Conversation
import IntentLibrary
import Reports
import Transcripts

/// How a chat came to be read back.
enum ChatPassage: String {
  /// No sign of danger was heard in it.
  case free
  /// There was a soft sign, and the person said that there is no danger. Nothing that speaks for
  /// coming closer is shown.
  case held
}

/// What stands between a chat and its reading back: the answer to danger, or one question.
struct ChatSafetyDesk {
  let library: IntentLibrary
  let store: TranscriptStore
  let country: String?

  /// Returns how the chat may be read back; nil where it may not, and the answer to danger was given.
  ///
  /// A question is only asked at a terminal, and once for a chat; elsewhere a doubt ends it.
  func passage(of heard: HeardChat, after earlier: ChatPassage = .free) throws -> ChatPassage? {
    var caution = store.caution()
    // What was asked about when the chat was taken in is not another sign.
    if earlier == .held { caution.signs = [] }
    switch ChatDanger(heard.signs, after: caution) {
    case .none: return earlier
    case .danger(let kind):
      SafetyWords.say(.chatDanger, kind, library, country: country)
      return nil
    case .doubt(let kind):
      if earlier == .held { return .held }
      return try ask(about: kind)
    }
  }

  private func ask(about kind: IntentID) throws -> ChatPassage? {
    let words = ReportMaking(library: library, now: Present.moment).words
    let question = words[ChatAnswer.isOfDying(kind) ? .chatAskDying : .chatAsk].first
    guard Asking.isPossible, let question else {
      SafetyWords.say(.chatDoubt, kind, library, country: country)
      return nil
    }
    let answer = ChatAnswer(
      Asking.line(question), about: kind, after: store.caution(), at: Present.moment)
    try store.keep(answer.caution)
    guard answer.goesOn else {
      SafetyWords.say(.chatDanger, kind, library, country: country)
      return nil
    }
    for line in words[.chatResume] { StandardError.say(line) }
    return .held
  }
}
