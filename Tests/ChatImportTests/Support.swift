import ChatImport
import Conversation
import Foundation
import Testing

/// Exported chats as files.
enum Chats {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Chats")

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// A chat as lines that a person can read: what is known of it, then a message a line.
  static func shown(_ chat: ImportedChat) -> String {
    var lines = [
      "\(chat.format.rawValue): me '\(chat.me)', other '\(chat.other)'",
      "dates: \(chat.dates.map(shown) ?? "none")",
      "notices: \(chat.leftOver.notices), unread: \(chat.leftOver.unread) \(chat.leftOver.lines)",
    ]
    lines += chat.messages.map { message in
      let at = message.at.map { "\($0.date.digits) \($0.clock)" } ?? "no time"
      let marks =
        (message.kind == .text ? "" : " [\(message.kind.rawValue)]")
        + (message.isEdited ? " [edited]" : "")
      return "\(at) \(message.isMine ? "me   " : "other")\(marks) \(message.text.debugDescription)"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func shown(_ dates: DateReading) -> String {
    let others = dates.otherwise.map(\.rawValue).joined(separator: " ")
    return "\(dates.order.rawValue) (\(dates.reason.rawValue))"
      + (others.isEmpty ? "" : " or \(others)")
  }

  /// Compares with the file beside the chat; with `MEND_RECORD` set it is written, and the run fails.
  static func check(_ chat: ImportedChat, _ name: String) throws {
    let url = folder.appending(path: "\(name).read")
    guard ProcessInfo.processInfo.environment["MEND_RECORD"] == nil else {
      try shown(chat).write(to: url, atomically: true, encoding: .utf8)
      Issue.record("'\(name).read' was recorded; look at it, then run again without MEND_RECORD")
      return
    }
    #expect(try shown(chat) == String(contentsOf: url, encoding: .utf8))
  }

  static func problem(_ text: String, me: String = "Ann") -> ChatProblem? {
    do throws(ChatProblem) {
      _ = try ChatReader(me: me).read(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }
}
