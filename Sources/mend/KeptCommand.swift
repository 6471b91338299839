public import ArgumentParser
import CoachService
import Coaching
import Conversation
import IntentClassifier
import IntentLibrary
public import Reports
import Transcripts

extension TurnSharing: ExpressibleByArgument {}

/// `mend kept`: exercises, promises, plans and drafts, and which of them the partner may read.
struct KeptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kept",
    abstract: "List what you keep beside your talks, and say what your partner may read.",
    subcommands: [List.self, Share.self], defaultSubcommand: List.self)

  /// `mend kept list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List exercises, promises, plans and drafts: number, day, and who may read them.")

    @OptionGroup var store: StoreOptions

    func run() throws {
      let things = try SharableThings(store.open()).all
      if things.isEmpty { print("Nothing is kept yet.") }
      for (index, one) in things.enumerated() {
        print(Plain.text("\(index + 1)  \(SharableThings.line(one.thing))"))
      }
    }
  }

  /// `mend kept share`.
  struct Share: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "share",
      abstract: "Say whether one of them may stand in a copy for the partner.",
      discussion: "What is undecided counts as private.")

    @OptionGroup var library: LibraryOptions
    @OptionGroup var store: StoreOptions

    @Argument(help: "Its number in the list.")
    var number: Int

    @Argument(help: "private, shared or undecided.")
    var mark: TurnSharing

    func run() throws {
      let kept = try store.open()
      let things = try SharableThings(kept).all
      guard things.indices.contains(number - 1) else {
        throw ValidationError("there is no '\(number)'; 'mend kept' shows which there are")
      }
      let (keepsake, thing) = things[number - 1]
      if mark == .shared {
        let library = try library.load()
        guard SafetyGate.allows(.sharing, after: kept.caution()),
          !Self.speaksOfDanger(thing, library)
        else { return SafetyWords.say(.heldAfterRisk, library) }
      }
      var marked = keepsake
      marked.fields["sharing"] = mark.rawValue
      try kept.keep(marked)
      try kept.close()
    }

    /// Whether a sign of danger is heard in any of its words.
    private static func speaksOfDanger(_ thing: KeptThing, _ library: IntentLibrary) -> Bool {
      let classifier = Classifier(library.program)
      let words = thing.parts.flatMap { [$0.asked, $0.written] } + [thing.title]
      return words.contains { classifier.read($0).safety != .none }
    }
  }
}

/// What the partner may be shown beside turns.
struct SharableThings {
  /// The keepsakes and what a report shows of them, oldest first.
  let all: [(keepsake: Keepsake, thing: KeptThing)]

  init(_ store: TranscriptStore) throws {
    all = try store.keepsakes().compactMap { keepsake in
      KeptThing(keepsake).map { (keepsake, $0) }
    }
  }

  /// One line: the day, what it is, who may read it, and how it begins.
  static func line(_ thing: KeptThing) -> String {
    let day = LocalTime(thing.at, secondsFromUTC: Zone.seconds(thing.at)).date.written
    let name = thing.title.isEmpty ? thing.kind.rawValue : "\(thing.kind.rawValue) \(thing.title)"
    let words = thing.parts.map(\.written).joined(separator: "; ").split(
      whereSeparator: \.isNewline
    )
    .joined(separator: " ")
    return "\(day)  \(name)  \(thing.sharing.rawValue)  \(words.prefix(60))"
  }
}
