import Conversation
import Transcripts

/// What the program says about earlier sessions, exports and locking.
enum KeepingText {
  static let nothingToResume = "no earlier session is kept here"
  static let howToResume = "'/resume' and the letters of one take it up; 'last' is the latest"
  static let noSuchSession =
    "no single session is called that; '/resume' alone lists the latest"
  static let formats = "'/export' takes text, md or json, or nothing"
  static let locked =
    "locked: the transcripts are closed and their keys are gone from memory; the passphrase opens "
    + "them, '/safety' shows lines to call, '/x' leaves"
  static let stillLocked = "locked; the passphrase opens it"
  static let unlocked = "open again"

  /// A session in a list.
  static func line(_ session: SessionSummary, _ time: (Timestamp) -> String) -> String {
    "\(SessionName(session.id))  \(time(session.began))  \(messages(session.turnCount))"
  }

  /// Says which session goes on.
  static func resumed(_ session: Session, _ time: (Timestamp) -> String) -> String {
    "going on with \(SessionName(session.id)) of \(time(session.began)), "
      + messages(session.turns.count)
  }

  /// The last exchange of a session, for picking up the thread.
  static func lastSaid(_ turn: Turn) -> [String] {
    ["you said: " + turn.said] + turn.replied.prefix(1).map { "mend: " + $0.text }
  }

  /// Says how to have it as a file, and what that is.
  static func plainFile(_ name: SessionName, _ format: SessionText.Format) -> String {
    "as a file: mend transcripts export \(name) --format \(format.rawValue) --output FILE; that's a "
      + "plain file, which anyone who can open it can read"
  }

  /// Says why nothing can be locked.
  static func cannotLock(_ notice: StoreNotice?) -> String {
    guard let notice else {
      return "nothing is written down, so there is nothing to lock; '/clear' clears the screen, "
        + "'/x' leaves at once"
    }
    switch notice.lock {
    case .passphrase:
      return "there is nobody here to ask for the passphrase again; leave instead"
    case .keyFile:
      return "there is no passphrase to lock with: whoever can open your account could open it "
        + "again. 'mend passphrase set' sets one; '/clear' clears the screen, '/x' leaves at once"
    }
  }

  private static func messages(_ count: Int) -> String {
    count == 1 ? "1 message" : "\(count) messages"
  }
}
