import ArgumentParser
import CoachServer
import CoachTerminal
import Conversation

/// `mend connect`: the conversation of the terminal, with a coach behind a server.
struct Connect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connect",
    abstract: "Open a conversation with a server started by 'mend serve'.")

  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("The file that holds the token for TCP.", valueName: "file"))
  var tokenFile: String?

  @Option(help: "Colour: auto, always or never; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  @Argument(help: "127.0.0.1:PORT, or the path of a Unix socket.")
  var address: String

  func run() async throws {
    let address = try ServerAddress(address)
    let options = ReplOptions(color: color, historyFile: "\(store.folder)/history")
    let token = try token(for: address)
    let end = try await CoachClient.connect(to: address, token: token) { client, greeting in
      var options = options
      options.greeting = greeting
      return try await converse(with: client, options: options)
    }
    switch end {
    case .left, .cleared, .outputClosed: return
    case .signal(let number): throw ExitCode(128 + number)
    }
  }

  private func token(for address: ServerAddress) throws -> String? {
    guard address.needsToken else { return nil }
    let file = tokenFile.map { TokenFile($0) } ?? .usual(in: store.folder)
    return try file.text()
  }
}
