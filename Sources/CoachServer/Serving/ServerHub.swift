import Conversation
import LineProtocol
import Logging

/// What all connections of a server share.
struct ServerHub: Sendable {
  /// Opens a conversation for a connection.
  var openCoach: @Sendable () -> any Responding
  /// What has been counted.
  var counts: ServerCounts
  /// Where the server tells what it does; never a word that somebody typed.
  var log: Logger
}
