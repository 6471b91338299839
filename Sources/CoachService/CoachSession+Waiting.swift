import Coaching
import Conversation
import IntentLibrary

extension CoachSession {
  /// What checks drafts; nil where the library says nothing about them. Read when first needed.
  var draftChecker: DraftChecker? {
    setup.shared.checker { [setup] in
      let library = try? setup.library.drafts.load()
      return library.map { DraftChecker($0, messages: setup.classifier) }
    }
  }

  /// Adds to the answer to `/resume` what waits of drafts, where the person is calm: a draft that
  /// was not sent, or a question how one that was said went down.
  func offeringDrafts(_ reply: Reply) -> Reply {
    guard !state.safety.holdsWording, state.heat.phase == .calm, draftChecker != nil,
      SafetyGate.allows(.practice, in: state)
    else { return reply }
    var reply = reply
    if let waiting = waitingDraft(), let text = waiting.fields[DraftField.text] {
      reply.acts += line(.waiting, quote: DraftText.shortened(text))
    } else if let said = unlandedDraft(), let text = said.fields[DraftField.text] {
      drafts.asked = said
      reply.acts += line(.howDidItLand, quote: DraftText.shortened(text))
    }
    return reply
  }

  /// The last draft that was written while heated and not sent.
  func waitingDraft() -> Keepsake? {
    recorder.keepsakes(.draft).last {
      $0.fields[DraftField.fate] == Rehearsal.Fate.notSent.rawValue
    }
  }

  /// The last draft of an earlier session that was said or sent and not asked about.
  private func unlandedDraft() -> Keepsake? {
    recorder.keepsakes(.draft).last { one in
      let fate = one.fields[DraftField.fate].flatMap(Rehearsal.Fate.init)
      return (fate == .said || fate == .sent) && one.fields[DraftField.landed] == nil
        && one.session != recorder.session
    }
  }

  /// Takes the answer to how a draft went down; nil where the message is none.
  func landed(_ draft: Keepsake, _ answer: String) -> [Act]? {
    let first = answer.split { !$0.isLetter && !$0.isNumber }.first.map { $0.lowercased() }
    let outcomes = ["1": "better", "2": "same", "3": "worse"]
    let said = first.flatMap { outcomes[$0] ?? (outcomes.values.contains($0) ? $0 : nil) }
    guard let said, answer.utf8.count < 40 else { return nil }
    var kept = draft
    kept.at = setup.clock()
    kept.fields[DraftField.landed] = said
    let landing = Keepsake(
      id: setup.newID(), kind: .landing, at: setup.clock(), session: recorder.session,
      fields: [
        "line": "draft", "words": draft.fields[DraftField.text] ?? "", "outcome": said,
      ])
    let problems = [recorder.keep(kept), recorder.keep(landing)].compactMap { $0 }
    return line(.landed) + problems
  }
}

/// Sentences of the program about drafts.
enum DraftText {
  static let none = "these intents say nothing about drafts: there is no folder 'draft' in them"

  /// Returns the text on one line, cut after 60 characters.
  static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "\u{2026}" : line
  }
}
