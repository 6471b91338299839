import ArgumentParser
import CoachServer
import CoachService
import Coaching
import Conversation
import Foundation
import IntentClassifier
import IntentLibrary
import LineProtocol
import Logging
import ServiceLifecycle

/// `mend serve`: the coach for other programs, over the line protocol.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Let other programs talk to the coach, over the line protocol.",
    discussion: """
      Standard output carries the protocol only; logs go to standard error and hold no word that \
      somebody typed. A server on TCP listens on this machine alone and always wants a token; \
      without --token-file a fresh one is written into the data folder.
      """)

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions

  @Flag(help: "Serve one client on standard input and output.")
  var stdio = false

  @Option(help: ArgumentHelp("Listen on a Unix socket.", valueName: "path"))
  var unix: String?

  @Option(
    help: ArgumentHelp(
      "Listen on a loopback address; port 0 takes a free one.", valueName: "host:port"))
  var tcp: String?

  @Option(help: ArgumentHelp("The file that holds the token for TCP.", valueName: "file"))
  var tokenFile: String?

  @Flag(help: "Speak JSON-RPC 2.0 from the start.")
  var json = false

  @Flag(help: "Write nothing down, for any client.")
  var off = false

  @Option(help: ArgumentHelp("Show the lines of help of this country.", valueName: "code"))
  var country: String?

  @Option(help: "The most connections at the same time.")
  var sessions: Int = ProtocolLimits().sessions

  @Option(help: "The seconds that a connection may go without a whole line.")
  var idleSeconds: Int = ProtocolLimits().idleSeconds

  @Option(help: "The most errors in a row before a connection is closed.")
  var errors: Int = ProtocolLimits().errors

  @Option(help: "What to log: debug, info, notice, warning or error.")
  var logLevel = "info"

  func validate() throws {
    guard [stdio, unix != nil, tcp != nil].filter(\.self).count == 1 else {
      throw ValidationError("give one of --stdio, --unix PATH and --tcp 127.0.0.1:PORT")
    }
    guard sessions > 0, idleSeconds > 0, errors > 0 else {
      throw ValidationError("'--sessions', '--idle-seconds' and '--errors' want numbers above 0")
    }
    guard Logger.Level(rawValue: logLevel) != nil else {
      throw ValidationError("'\(logLevel)' is no level; give debug, info, notice, warning or error")
    }
  }

  func run() async throws {
    let address = try listeningAddress()
    let shared = try sharedSetup()
    var setup = ProtocolConnection.Setup()
    setup.limits.sessions = sessions
    setup.limits.idleSeconds = idleSeconds
    setup.limits.errors = errors
    setup.face = json ? .json : .lines
    setup.notice = shared.record.notice
    if address?.needsToken == true { setup.token = try token() }
    var log = Logger(label: "mend.serve") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = Logger.Level(rawValue: logLevel) ?? .info
    let service = service(at: address, setup, log) { [shared] in CoachSession(shared.fresh) }
    try await runServer(service, drainSeconds: setup.limits.drainSeconds, log: log)
  }

  private func service(
    at address: ServerAddress?, _ setup: ProtocolConnection.Setup, _ log: Logger,
    _ openCoach: @escaping @Sendable () -> any Responding
  ) -> any Service {
    guard let address else { return StandardServer(setup, log: log, openCoach: openCoach) }
    let tell: @Sendable (ServerAddress) -> Void = { address in
      FileHandle.standardError.write(Data("listening \(address)\n".utf8))
    }
    return SocketServer(at: address, setup, log: log, isListening: tell, openCoach: openCoach)
  }

  private func listeningAddress() throws -> ServerAddress? {
    if let unix { return try .path(unix) }
    return try tcp.map { text throws in try ServerAddress.loopback(text) }
  }

  private func token() throws -> AccessToken {
    if let tokenFile { return try TokenFile(tokenFile).read() }
    let file = TokenFile.usual(in: store.folder)
    StandardError.say("the token stands in '\(file.path)'")
    return try file.readOrCreate()
  }

  /// What all sessions share: one library, one classifier, one store.
  private func sharedSetup() throws -> CoachSetup {
    let record = off ? Record.none(reason: "the server was started with --off") : store.record()
    var setup = CoachSetup(
      library: try library.load(), record: record, clock: Surroundings.now, seed: 0,
      place: Surroundings.place(country))
    setup.face = .program
    setup.secondsFromUTC = Zone.seconds
    setup.timeOfDay = Talk.timeOfDay
    setup.timeText = Moment.text
    return setup
  }
}

extension CoachSetup {
  /// The same with choices of its own.
  fileprivate var fresh: CoachSetup {
    var copy = self
    copy.seed = SystemRandomNumberGenerator.seed
    return copy
  }
}
