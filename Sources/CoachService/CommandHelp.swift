public import Conversation

/// The list of commands for a face, for a client that shows it by itself.
public enum CommandHelp {
  /// Returns the list, or what one command does.
  public static func reply(_ verb: Verb?, face: CoachSetup.Face) -> Reply {
    Reply(ServiceText.help(verb, face).map { Act(.note, $0) })
  }
}

extension Record {
  /// Where words are kept and who can read them, in a few words.
  public var notice: String { ServiceText.record(self) }
}
