import ArgumentParser
import CoachService
import Coaching
import Conversation
import IntentLibrary
import Reports
import Transcripts

/// `mend report --chat`: a chat read back, unless there is danger in it.
struct ChatReportRun {
  let library: IntentLibrary
  let store: TranscriptStore
  let name: String?
  let country: String?
  let format: ReportFormat
  let output: String?

  func run() async throws {
    guard SafetyGate.allows(.chatImport, after: store.caution()) else {
      return SafetyWords.say(.heldAfterRisk, library)
    }
    let chats = KeptChats(store)
    let chat = try chosen(try chats.all())
    switch await ChatRun(library).outcome(try chats.messages(of: chat)) {
    case .danger(let level, let danger):
      SafetyWords.say(level, danger, library, country: country)
    case .events(let events):
      let making = ReportMaking(library: library, now: Present.moment)
      var input = ChatInput(events: events, words: making.words)
      input.remarks = chat.remarks
      try PlainFile.write(try Report.text(ofChat: input, as: format), to: output)
    }
  }

  private func chosen(_ chats: [KeptChat]) throws -> KeptChat {
    guard let latest = chats.first else {
      throw ValidationError("no chat was taken in yet; see 'mend help import chat'")
    }
    guard let name else { return latest }
    guard let chat = chats.first(where: { $0.other.lowercased() == name.lowercased() }) else {
      throw ValidationError(
        "there is no chat with '\(name)'; 'mend import list' shows which there are")
    }
    return chat
  }
}
