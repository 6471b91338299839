import ArgumentParser
import ChatImport
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
    let (messages, kept) = try chats.contents(of: chat)
    guard let (heard, passage) = try await heard(kept, in: messages, of: chat) else { return }
    let making = ReportMaking(library: library, now: Present.moment)
    var input = ChatInput(events: ChatReading.events(messages, heard), words: making.words)
    input.remarks = chat.remarks
    input.isHeld = passage == .held
    try PlainFile.write(try Report.text(ofChat: input, as: format), to: output)
  }

  /// Returns what was heard in the chat: as it was kept, or, where another reader kept it, read
  /// again; nil where danger has the last word.
  private func heard(
    _ kept: HeardChat?, in messages: [ChatMessage], of chat: KeptChat
  ) async throws -> (HeardChat, ChatPassage)? {
    if let kept, chat.mark == ReaderMark(library) { return (kept, chat.passage) }
    let heard = await ChatRun(library).heard(in: messages)
    let desk = ChatSafetyDesk(library: library, store: store, country: country)
    return try desk.passage(of: heard, after: chat.passage).map { (heard, $0) }
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
