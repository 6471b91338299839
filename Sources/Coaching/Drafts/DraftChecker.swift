// Drafts: what somebody will say or send, looked at before it goes out.
//
// A draft is read twice by the same matcher: by the rules for messages, for danger and for what
// they know already, and by the rules for drafts. `DraftFinder` joins both into hits and holds them
// against what else stands in the draft: a "but" counts after a sorry, an excuse before one.
// `DraftWording` looks for something to say instead, made of the person's own words, and keeps it
// back when the checker would flag it or a fact would be lost. `DraftRewrite` puts the whole anew.
//
// Danger comes first: a draft that shows some is not judged at all.

public import Conversation
public import IntentClassifier
public import IntentLibrary

/// Checks drafts. Pure: equal drafts get equal verdicts.
public struct DraftChecker: Sendable {
  /// What is looked for, and the words around it.
  public let library: DraftLibrary
  let finder: DraftFinder
  let messages: Classifier

  /// Creates a checker; `messages` reads for danger and for what any message may do.
  public init(_ library: DraftLibrary, messages: Classifier) {
    self.library = library
    self.messages = messages
    finder = DraftFinder(library)
  }

  /// Returns what is found in a draft; a nil kind is guessed.
  ///
  /// Takes time linear in the length of the draft and in the number of flags.
  public func check(_ draft: String, as kind: DraftKind? = nil) -> DraftVerdict {
    check(draft, as: kind, reading: messages.read(draft))
  }

  /// Returns what is found in a draft of which the reading is at hand.
  public func check(_ draft: String, as kind: DraftKind?, reading: Reading) -> DraftVerdict {
    let hits = finder.hits(in: draft, reading)
    let kind = kind ?? finder.kind(of: hits)
    guard reading.safety == .none else { return DraftVerdict(kind: kind, safety: reading.safety) }
    let found = finder.holding(hits, in: draft, kind)
    var verdict = DraftVerdict(kind: kind)
    addParts(found, draft, to: &verdict)
    verdict.notes = notes(found, .note, draft)
    verdict.good = notes(found, .good, draft)
    let wording = DraftWording(checker: self, draft: draft, kind: kind, found: found)
    let flags = finder.flags(among: found)
    verdict.flags = flags.map(wording.flag)
    verdict.rewrite = DraftRewrite(wording: wording, flags: flags, verdict: verdict).text
    return verdict
  }

  /// Those whom one can practise with.
  public var partners: [PracticePartner] { library.partners }

  /// Returns what is heard in a draft as in any message.
  public func reading(of draft: String) -> Reading { messages.read(draft) }

  /// Returns whether nothing would be flagged in words of a draft of the kind, and no danger seen.
  func passes(_ words: String, _ kind: DraftKind) -> Bool {
    let reading = messages.read(words)
    guard reading.safety == .none else { return false }
    let hits = finder.hits(in: words, reading)
    return finder.flags(among: finder.holding(hits, in: words, kind)).isEmpty
  }

  // MARK: Parts and notes

  private func addParts(_ found: [DraftHit], _ draft: String, to verdict: inout DraftVerdict) {
    for part in DraftPart.allCases {
      guard let place = finder.place(.part, part.rawValue) else { continue }
      let entry = library.entries[place]
      guard entry.kinds.isEmpty || entry.kinds.contains(verdict.kind) else { continue }
      if let hit = found.first(where: { $0.entry == place }) {
        verdict.parts.append(
          FoundPart(part: part, span: hit.span, quote: hit.span.quote(from: draft)))
      } else {
        let ask = entry.instead.first { LineContext().filled($0) != nil }
        verdict.missing.append(
          MissingPart(
            part: part, why: entry.why, ask: ask.flatMap { LineContext().filled($0) } ?? ""))
      }
    }
  }

  /// What is found of the role, each name once.
  private func notes(
    _ found: [DraftHit], _ role: DraftEntry.Role, _ draft: String
  ) -> [DraftNote] {
    var names: Set<String> = []
    return found.compactMap { hit in
      let entry = library.entries[hit.entry]
      guard entry.role == role, names.insert(entry.name).inserted else { return nil }
      let quote = hit.span.quote(from: draft)
      var context = LineContext()
      context.quote = Quotation.sayable(quote)
      let line = entry.instead.lazy.compactMap { context.filled($0) }.first
      let text = [entry.why, line ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      return DraftNote(name: entry.name, span: hit.span, quote: quote, text: text)
    }
  }
}
