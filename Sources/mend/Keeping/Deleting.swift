import ArgumentParser
import Conversation
import Transcripts

extension TranscriptsCommand {
  /// `mend transcripts delete`.
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete",
      abstract: "Delete a turn, a session, a span of time or everything, for good.",
      discussion: """
        What was deleted is gone from the files of mend: rows are overwritten, the side file is \
        folded in and cut off, and the files are searched for remains. Backups, exports, snapshots \
        of the file system and the spare blocks of a drive are beyond its reach.
        """)

    @OptionGroup var store: StoreOptions

    @Argument(help: ArgumentHelp(SessionChoice.help), completion: SessionChoice.completion)
    var sessions: [SessionChoice] = []

    @Option(help: ArgumentHelp("Only this turn of the session.", valueName: "number"))
    var turn: [Int] = []

    @Option(help: ArgumentHelp("All turns from this day or minute on.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("All turns up to this day or minute.", valueName: "date"))
    var to: String?

    @Flag(help: "Everything, what is remembered of danger included.")
    var all = false

    @Flag(help: "Do not ask.")
    var yes = false

    func validate() throws {
      let ways = [!sessions.isEmpty, from != nil || to != nil, all].filter { $0 }.count
      guard ways == 1 else {
        throw ValidationError(
          "name sessions, or a span with --from and --to, or --all; one of these")
      }
      guard turn.isEmpty || sessions.count == 1 else {
        throw ValidationError("--turn wants one session, as in 'delete last --turn 3'")
      }
    }

    func run() throws {
      let store = try store.openKept()
      let removals = try removals(in: store)
      try Confirmation.need(all ? "everything" : "yes", for: "deleting this", isGiven: yes)
      var gone = RemovalReport()
      for removal in removals { gone.add(try store.remove(removal)) }
      try store.close()
      print(gone.sentence)
    }

    private func removals(in store: TranscriptStore) throws -> [Removal] {
      if all { return [.everything] }
      if from != nil || to != nil {
        var filter = FilterOptions()
        (filter.from, filter.to) = (from, to)
        let span = try filter.span()
        return [.span(from: span.from, until: span.until)]
      }
      guard turn.isEmpty else { return [.turns(try turns(in: store))] }
      return try sessions.map { .session(try $0.find(in: store)) }
    }

    private func turns(in store: TranscriptStore) throws -> Set<RowID> {
      let session = try store.session(try sessions[0].find(in: store))
      return Set(
        try turn.map { number in
          guard session.turns.indices.contains(number - 1) else {
            throw ValidationError("the session has \(session.turns.count) turns, and no \(number)")
          }
          return session.turns[number - 1].id
        })
    }
  }

  /// `mend transcripts expire`.
  struct Expire: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "expire",
      abstract: "Delete turns by themselves once they are some days old; off unless set.")

    @OptionGroup var store: StoreOptions

    @Option(help: ArgumentHelp("Delete turns older than so many days.", valueName: "days"))
    var after: Int?

    @Flag(help: "Never delete anything by itself.")
    var never = false

    func validate() throws {
      guard after == nil || !never else { throw ValidationError("--after or --never, not both") }
      guard after.map({ $0 > 0 }) ?? true else {
        throw ValidationError("--after wants a number of days, 1 or more")
      }
    }

    func run() throws {
      let store = try store.open()
      if after != nil || never { try store.setExpiry(days: after) }
      let gone = try store.expire(at: Moment.now())
      try store.close()
      print(Self.sentence(after != nil || never ? after : try self.store.open().expiryDays()))
      if let gone, gone.turns > 0 { print(gone.sentence) }
    }

    /// Says what is set.
    static func sentence(_ days: Int?) -> String {
      guard let days else { return "Nothing is deleted by itself." }
      return "Turns are deleted by themselves after \(days) \(days == 1 ? "day" : "days")."
    }
  }
}

extension RemovalReport {
  /// Adds what else is gone.
  mutating func add(_ other: RemovalReport) {
    self = RemovalReport(
      sessions: sessions + other.sessions, turns: turns + other.turns,
      keepsakes: keepsakes + other.keepsakes, isPending: isPending || other.isPending)
  }

  /// Says what is gone, and whether all of it.
  var sentence: String {
    let others = [
      sessions > 0 ? Counted.text(sessions, "whole session") : nil,
      keepsakes > 0
        ? Counted.text(keepsakes, "note or other thing", "notes and other things") : nil,
    ]
    let what = ([Counted.text(turns, "turn")] + others.compactMap(\.self)).joined(separator: ", ")
    guard isPending else { return "Gone from mend's files: \(what)." }
    return """
      Deleted: \(what). Another process has the transcripts open, so remains may stand in their side \
      file until it lets go; they are taken out the next time mend is opened or closed.
      """
  }
}

/// Numbers of things in words.
enum Counted {
  /// Returns as in "1 turn" or "2 turns".
  static func text(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? "1 " + one : "\(number) " + (many ?? one + "s")
  }
}
