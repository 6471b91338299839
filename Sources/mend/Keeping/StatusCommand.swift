import ArgumentParser
import Conversation
import LineProtocol
import Transcripts

/// `mend status`: what is on disk, where, since when, and who could read it.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say what is kept on disk, where, since when, and who could read it.")

  @OptionGroup var store: StoreOptions

  @Option(help: "text or json.")
  var format = TextOrJSON.text

  func run() throws {
    guard let outline = try TranscriptStore.outline(of: store.folder) else {
      switch format {
      case .text: print("Nothing is kept in \(store.folder).")
      case .json:
        print(JSONText.object([("folder", JSONText.string(store.folder)), ("kept", "false")]))
      }
      return
    }
    var problem: TranscriptError?
    var opened: TranscriptStore?
    do { opened = try open(outline) } catch let error as TranscriptError { problem = error }
    let since = try opened.flatMap { try $0.sessions().last?.began }
    let expiry = try opened.flatMap { try $0.expiryDays() }
    let status = StoreStatus(
      folder: store.folder, outline: outline, since: since, isOpen: opened != nil,
      problem: problem?.description, expiryDays: expiry)
    switch format {
    case .text: print(status.lines.joined(separator: "\n"))
    case .json: print(status.json)
    }
    if problem != nil { throw ExitCode.failure }
  }

  /// Opens the store if that needs nobody to be asked.
  private func open(_ outline: StoreOutline) throws -> TranscriptStore? {
    ProcessPrivacy.harden()
    let secret = try store.givenPassphrase()
    guard outline.hasPassphrase else { return try TranscriptStore.open(store.folder) }
    return try secret.map { try TranscriptStore.open(store.folder, passphrase: $0) }
  }
}

/// What there is to say of a store.
struct StoreStatus {
  var folder: String
  var outline: StoreOutline
  var since: Timestamp?
  /// Whether it could be opened, so that times are known.
  var isOpen: Bool
  /// Why it could not be opened, where somebody tried.
  var problem: String?
  var expiryDays: Int?

  /// The status for a person.
  var lines: [String] {
    let unknown = problem == nil ? "needs the passphrase" : "not known, since it does not open"
    let began = since.map(Moment.text) ?? (isOpen ? "nothing is kept yet" : unknown)
    var lines = [
      "where        \(folder)",
      "what         \(Counted.text(outline.sessions, "session")), "
        + "\(Counted.text(outline.turns, "turn")), \(size)",
      "since        \(began)",
      "who          \(reader)",
      "protects     \(protection)",
      "does not     an open account, a screen that others see, backups and synced folders that copy",
      "             the folder, exports and reports (plain files); whoever has the files sees how",
      "             many sessions and turns there are and about how long, not a word and not when",
      "by itself    \(isOpen ? TranscriptsCommand.Expire.sentence(expiryDays) : unknown)",
      "typed lines  the names of commands alone, in \(folder)/history",
    ]
    if let problem { lines.append("does not open: \(problem)") }
    if outline.isOpenToOthers {
      lines.append(
        "careful      others on this machine may look into the folder: chmod go= '\(folder)'")
    }
    if outline.hasPassphrase, outline.hasKeyFile {
      lines.append("careful      an old key file lies in the folder; it opens older copies alone")
    }
    if outline.hasSideFile {
      lines.append("open now     another mend may have it open: SQLite's side file is in use")
    }
    return lines
  }

  /// The status for a program.
  var json: String {
    JSONText.object([
      ("folder", JSONText.string(folder)), ("kept", "true"), ("sessions", "\(outline.sessions)"),
      ("turns", "\(outline.turns)"), ("bytes", "\(outline.bytes)"),
      ("since", since.map { JSONText.string($0.utc) } ?? "null"),
      ("opens_with", JSONText.string(outline.hasPassphrase ? "passphrase" : "key file")),
      ("private", outline.isOpenToOthers ? "false" : "true"),
      ("expiry_days", expiryDays.map(String.init) ?? "null"),
      ("problem", problem.map { JSONText.string($0) } ?? "null"),
    ])
  }

  private var size: String {
    let kilobytes = (outline.bytes + 1023) / 1024
    return kilobytes < 10_000 ? "\(kilobytes) KB" : "\(kilobytes / 1024) MB"
  }

  private var reader: String {
    outline.hasPassphrase
      ? "whoever knows the passphrase"
      : "whoever can open your account on this machine, and its administrators"
  }

  private var protection: String {
    outline.hasPassphrase
      ? "each row is sealed; the key is sealed by the passphrase, which is kept nowhere"
      : "each row is sealed, but the key lies beside them; 'mend passphrase set' changes that"
  }
}
