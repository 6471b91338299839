import Foundation
import Testing

struct GoldenConversationTests {
  /// With MEND_RECORD in the environment the files are written anew, and the run fails so that it
  /// cannot pass for a test.
  @Test func conversationsGoAsRecorded() throws {
    let isRecording = ProcessInfo.processInfo.environment["MEND_RECORD"] != nil
    let conversations = try GoldenConversation.all()
    #expect(!conversations.isEmpty)
    for conversation in conversations {
      let (recorded, replayed) = try conversation.replay()
      let name = conversation.url.lastPathComponent
      if isRecording {
        try replayed.write(to: conversation.url, atomically: true, encoding: .utf8)
        Issue.record("'\(name)' was recorded; run again without MEND_RECORD")
      } else {
        #expect(recorded == replayed, "'\(name)' goes differently now; record with MEND_RECORD=1")
      }
    }
  }
}
