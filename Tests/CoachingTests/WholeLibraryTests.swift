import BundledIntents
import Conversation
import IntentClassifier
import IntentLibrary
import Testing

@testable import Coaching

/// What holds for every line of the library that the program has, with everything that may be
/// filled in, one after the other and not by chance.
struct WholeLibraryTests {
  private static let library = Result { try BundledIntents.load() }

  private static let partners = [
    "my husband", "my wife", "my partner", "he left", "she left", "my ex", "my husband Tom left",
    "my wife Anna left", "my spouse", "my boyfriend", "my girlfriend", "my fiance", "they left",
  ]
  private static let deeds = [
    Deeds(theirs: "you went upstairs", mine: "I shouted at you", wish: "you to look at me"),
    Deeds(theirs: "you forgot our day", mine: "I told you about the scan", wish: "one Sunday off"),
    Deeds(theirs: "you weren't there", mine: "I forgot", wish: "a bit of quiet after work"),
  ]

  /// What is said back, of one, of two and of the typist; the words; what a plan says of coming back.
  private static let told = [
    (mirror: "he went upstairs", quote: "results thursday", back: "you come back"),
    (mirror: "you two were late", quote: "the dishes", back: "she will come back"),
    (mirror: "you told them about the scan", quote: "nothing", back: "whoever calls it comes back"),
  ]

  private func contexts(_ intent: Intent?) -> [LineContext] {
    Self.partners.flatMap { words in
      zip(Self.deeds, Self.told).map { deeds, told in
        var context = LineContext(mirror: told.mirror, quote: told.quote)
        context.address.hear(words)
        context.deeds = deeds
        context.thing = "the scan"
        context.plan = SavedPlan(signal: "pineapple", pause: "thirty minutes", returner: "me")
        context.comesBack = told.back
        context.under = "loneliness"
        context.need = "to be heard"
        context.surface = "anger"
        return context
      }
    }
  }

  private func lines(_ library: IntentLibrary) -> [(Intent?, ReplyLine)] {
    library.intents.filter { $0.id.family != .safety }.flatMap { intent in
      intent.replies.map { (intent, $0) }
    } + library.coach.values.flatMap { $0.map { (nil, $0) } }
  }

  /// What no sentence may hold, whatever was filled in.
  private static let faults = [
    "{", "}", "  ", " .", " ,", "..", "they was", "they is", "they has", "they'll come back back",
    "he were", "she were", "he are", "she are", "you was", "i were",
    "to to ", "the the ", "of of ", "a a ", "him's", "them's",
  ]

  private func problem(_ text: String) -> String? {
    let padded = " " + text.lowercased() + " "
    return Self.faults.first { padded.contains($0) }
  }

  @Test func everyLineIsASentenceWithEverySlotFilled() throws {
    let library = try Self.library.get()
    var count = 0
    for (intent, line) in lines(library) {
      for context in contexts(intent) {
        let text = try #require(context.filled(line), "\(line.id)")
        count += 1
        #expect(problem(text) == nil, "\(line.id): \(text)")
        let opensSmall = text.first.map { $0.isLowercase } ?? true
        let isPhrase =
          line.id.contains("-words/") || line.id.contains("-options/")
          || line.id.contains("plan-back") || line.id.contains("rule-") || line.act == .why
          || line.id.contains("opening") || line.text.first == .slot(.quote)
        #expect(!opensSmall || isPhrase, "\(line.id): \(text)")
      }
    }
    #expect(count > 20_000)
  }

  @Test func whatMayBeUnderAMoveFitsEveryQuestionAboutIt() throws {
    let library = try Self.library.get()
    let asks = (library.coach["under-ask"] ?? []) + (library.coach["need-ask"] ?? [])
    for intent in library.intents where intent.id.family != .safety {
      let layers = intent.layers
      #expect(
        !layers.surface.isEmpty && !layers.maybeUnder.isEmpty && !layers.need.isEmpty,
        "\(intent.id) says nothing of what may be under it")
      for (context, ask) in contexts(intent).flatMap({ c in asks.map { (c, $0) } }) {
        for surface in layers.surface {
          for (under, need) in layers.maybeUnder.flatMap({ u in layers.need.map { (u, $0) } }) {
            var context = context
            context.surface = context.filled(surface)
            context.under = context.filled(under)
            context.need = context.filled(need)
            let text = try #require(context.filled(ask))
            #expect(problem(text) == nil && text.hasSuffix("?"), "\(intent.id): \(text)")
          }
        }
      }
      #expect(layers.need.allSatisfy { $0.written.hasPrefix("to ") }, "\(intent.id)")
    }
  }

  @Test
  func everySentenceToSayIsRepairOrNothingToTheProgramsOwnEars() throws {
    let library = try Self.library.get()
    let classifier = Classifier(library.program)
    var workspace = ReadingWorkspace()
    let checker = try BundledDrafts.checker()
    var texts: Set<String> = []
    for (intent, line) in lines(library) where line.act == .say {
      // With what happened in it, a line is read before it is offered: see `EveningTests`.
      let holdsDeed = line.text.contains(where: LineContext.isDeed)
      for context in contexts(intent) where !holdsDeed {
        if let text = context.filled(line) { texts.insert(text) }
      }
    }
    for text in texts.sorted() {
      let reading = classifier.read(text, workspace: &workspace)
      #expect(reading.labels.allSatisfy { $0 == .repair }, "\(text): \(reading.labels)")
      let flags = checker.check(text).flags
      #expect(flags.isEmpty, "\(text): \(flags.map(\.quote))")
    }
    #expect(texts.count > 500)
  }

  @Test func thereAreSeveralHundredSuggestions() throws {
    let all = lines(try Self.library.get()).map(\.1)
    #expect(all.count { $0.act == .say } > 500)
    #expect(all.count { $0.act == .step } > 120)
  }

  @Test func everyRuleOfThePolicySaysWhatItMeansAndItsSource() throws {
    let library = try Self.library.get()
    for rule in PolicyRule.allCases {
      let text = library.coach["rule-\(rule.rawValue)"]?.first?.written ?? ""
      #expect(text.contains("Source: "), "\(rule.rawValue)")
    }
  }

  @Test(arguments: ["short", "wish", "landing", "leaning", "followed"])
  func everyMenuHasWordsForEachOfItsAnswers(_ name: String) throws {
    let library = try Self.library.get()
    let options = library.coach["menu-\(name)-options"] ?? []
    #expect(options.count > 1)
    for index in options.indices {
      #expect(library.coach["menu-\(name)-\(index + 1)"]?.isEmpty == false)
      #expect(library.coach["menu-\(name)-\(index + 1)-words"]?.isEmpty == false)
    }
  }
}
