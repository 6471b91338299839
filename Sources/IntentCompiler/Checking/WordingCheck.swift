import Conversation
import IntentClassifier
import IntentLibrary

/// Checks how the replies are put: short, plain, and nothing that the coach itself would flag.
struct WordingCheck {
  /// The most words of a line, by what it does.
  static let mostWords: [Act.Kind: Int] = [.hear: 18, .ask: 14, .say: 35]
  /// Beginnings of words that belong to therapists, not to a friend.
  static let therapyWords = ["validat", "trigger", "boundar", "attachment"]

  private let classifier: Classifier
  private var workspace = ReadingWorkspace()
  private(set) var diagnostics: [Diagnostic] = []

  init(classifier: Classifier) { self.classifier = classifier }

  mutating func check(_ reply: ReplySource) {
    let words = ReplyWords(reply.text.text)
    checkLength(reply, words)
    checkMarks(reply.text)
    checkTherapyWords(reply.text, words)
    for problem in SlotGrammar(words).problems {
      diagnostics.append(reply.text.diagnostic(problem))
    }
    if reply.line.act == .say { checkSaying(reply) }
  }

  private mutating func report(
    _ text: SourceText, _ message: String, at offset: Int? = nil, length: Int? = nil
  ) {
    diagnostics.append(text.diagnostic(message, at: offset, length: length))
  }

  private mutating func checkLength(_ reply: ReplySource, _ words: ReplyWords) {
    let act = reply.line.act
    guard let most = Self.mostWords[act], words.count > most else { return }
    report(
      reply.text,
      "a line 'act: \(act.rawValue)' has \(most) words at most, but this one has \(words.count): "
        + "shorten it"
    )
  }

  private mutating func checkMarks(_ text: SourceText) {
    var offset = 0
    for scalar in text.text.unicodeScalars {
      let length = UTF8.width(scalar)
      if scalar == "!" || scalar == "\u{FF01}" {
        report(
          text, "no exclamation marks in what the coach says: end it quietly", at: offset,
          length: length)
      } else if Self.isEmoji(scalar) {
        report(text, "no emoji in what the coach says: take it out", at: offset, length: length)
      }
      offset += length
    }
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiPresentation || (0x2600...0x27BF).contains(scalar.value)
      || (0x1F000...0x1FAFF).contains(scalar.value)
  }

  private mutating func checkTherapyWords(_ text: SourceText, _ words: ReplyWords) {
    for word in words.words where !word.isSlot {
      guard Self.therapyWords.contains(where: { word.text.hasPrefix($0) }) else { continue }
      report(
        text, "'\(word.text)' is a word of therapists: say it as a friend would", at: word.offset,
        length: word.text.utf8.count)
    }
  }

  // MARK: What one may say to the partner

  private mutating func checkSaying(_ reply: ReplySource) {
    if let first = reply.text.text.first, "\"'\u{201C}\u{2018}«".contains(first) {
      report(
        reply.text, "no quotation marks around a line 'act: say': they are added when it is shown",
        at: 0)
    }
    let filled = reply.line.text.map(Self.filled).joined()
    let reading = classifier.read(filled, workspace: &workspace)
    let flagged = reading.labels.filter { $0 != .repair }
    guard let label = flagged.first else { return }
    let finding = reading.findings.first { $0.label == label }
    let rule =
      finding.map { ": '\($0.intent)/\($0.rule)' hears '\($0.span.quote(from: filled))'" } ?? ""
    report(
      reply.text,
      "the coach itself would flag this line as '\(label.rawValue)'\(rule); put it another way")
  }

  /// Returns the piece with neutral words for a slot.
  private static func filled(_ piece: ReplyLine.Piece) -> String {
    switch piece {
    case .words(let words): words
    case .slot(let slot):
      switch slot {
      case .mirror, .quote, .rest: "that happened"
      case .mirrorCapital, .restCapital, .quoteCapital: "That happened"
      case .sorry: "I'm sorry I shouted"
      case .they: "they"
      case .them: "them"
      case .their: "their"
      case .theyCapital: "They"
      case .theirCapital: "Their"
      case .partner: "your partner"
      case .theyDid: "you went upstairs"
      case .iDid: "I went upstairs"
      case .thing: "the scan"
      case .wish: "one Sunday off"
      case .under: "loneliness"
      case .need: "to be heard"
      case .surface: "anger"
      case .signal: "pineapple"
      case .pause: "thirty minutes"
      case .comesBack: "you come back"
      }
    }
  }
}
