import Coaching
import Conversation
import IntentClassifier
import IntentLibrary

extension CoachSession {
  /// Lets a running rehearsal or practice take a message up; nil where none is running.
  func continueRehearsal(_ text: String, _ reading: Reading, at now: Timestamp) -> [Act]? {
    guard drafts.isAwaited, let checker = draftChecker else { return nil }
    if let asked = drafts.asked {
      drafts.asked = nil
      if let acts = landed(asked, text) { return acts }
    }
    if var practice = drafts.practice {
      let acts = practice.answer(text, reading, checker)
      drafts.practice = practice
      return acts.isEmpty ? nil : acts
    }
    guard drafts.isDrafting, drafts.rehearsal != nil else { return nil }
    if drafts.rehearsal?.current != nil, let fate = Rehearsal.fate(in: text) { return mark(fate) }
    return look(at: text, reading, now)
  }

  /// Answers `/rehearse`, `/draft` and `/check`.
  func rehearse(_ request: Request) -> Reply {
    guard let checker = draftChecker else { return notes([DraftText.none]) }
    guard SafetyGate.allows(.practice, in: state) else { return Reply(words(.heldAfterRisk)) }
    switch request {
    case .rehearse(let argument): return begin(argument, checker)
    case .draft(let kind, let text): return draft(kind, text)
    case .check(let kind, let text): return check(kind, text, checker)
    default: return Reply()
    }
  }

  /// Ends a practice or a rehearsal; nil where neither runs.
  func stopRehearsal() -> Reply? {
    guard drafts.practice != nil || drafts.isDrafting else { return nil }
    let isPractice = drafts.practice != nil
    drafts.practice = nil
    if !isPractice { drafts.isDrafting = false }
    return Reply(line(.stopped))
  }

  // MARK: Beginning

  private func begin(_ argument: String, _ checker: DraftChecker) -> Reply {
    let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.first?.lowercased() == "practice" {
      return practise(with: words.dropFirst().first?.lowercased(), checker.partners)
    }
    let split = DraftKind.split(argument)
    drafts.practice = nil
    drafts.rehearsal = Rehearsal(kind: split.kind)
    drafts.keepsake = nil
    drafts.isDrafting = true
    return split.text.isEmpty ? Reply(line(.begin)) : say(split.text)
  }

  private func practise(with name: String?, _ partners: [PracticePartner]) -> Reply {
    guard let partner = partners.first(where: { $0.name == name }) else {
      return Reply(line(.whom, quote: partners.map(\.name).joined(separator: ", ")))
    }
    drafts.practice = Practice(with: partner)
    return Reply(line(.practice))
  }

  // MARK: One draft

  private func draft(_ kind: DraftKind?, _ text: String) -> Reply {
    guard text.isEmpty else {
      if drafts.rehearsal == nil { drafts.rehearsal = Rehearsal(kind: kind) }
      if let kind { drafts.rehearsal?.kind = kind }
      drafts.isDrafting = true
      drafts.practice = nil
      var reply = say(text)
      reply.prefill = prefill
      return reply
    }
    drafts.practice = nil
    if drafts.rehearsal == nil { drafts.rehearsal = waitingDraft().map(rehearsal) }
    if drafts.rehearsal == nil { drafts.rehearsal = Rehearsal(kind: kind) }
    if let kind { drafts.rehearsal?.kind = kind }
    drafts.isDrafting = true
    var reply = Reply(line(.begin))
    reply.prefill = drafts.rehearsal?.current
    return reply
  }

  private func rehearsal(_ kept: Keepsake) -> Rehearsal {
    var rehearsal = Rehearsal(kind: kept.fields[DraftField.kind].flatMap(DraftKind.init))
    if let checker = draftChecker, let text = kept.fields[DraftField.text] {
      _ = rehearsal.look(at: text, checker, address: state.partnerWord)
    }
    drafts.keepsake = kept.id
    return rehearsal
  }

  /// Looks at a draft once, without taking it up: nothing of it is kept.
  private func check(_ kind: DraftKind?, _ text: String, _ checker: DraftChecker) -> Reply {
    guard let draft = text.isEmpty ? drafts.rehearsal?.current : text else {
      return Reply(line(.nothing))
    }
    let reading = setup.classifier.read(draft)
    guard reading.safety == .none else { return say(draft) }
    var once = Rehearsal(kind: kind ?? (text.isEmpty ? drafts.rehearsal?.kind : nil))
    return Reply(once.look(at: draft, checker, address: state.partnerWord))
  }

  private func look(at text: String, _ reading: Reading, _ now: Timestamp) -> [Act] {
    guard let checker = draftChecker, var rehearsal = drafts.rehearsal else { return [] }
    let acts = rehearsal.look(at: text, checker, address: state.partnerWord)
    drafts.rehearsal = rehearsal
    if state.isHeated(by: reading, at: now) { return mark(.notSent) }
    return acts + keepDraft()
  }

  /// What stands in the next line: the last version, while something in it is flagged.
  var prefill: String? {
    guard drafts.isDrafting, drafts.practice == nil, let last = drafts.rehearsal?.versions.last,
      !last.verdict.flags.isEmpty, drafts.rehearsal?.fate == nil
    else { return nil }
    return last.text
  }

  private func mark(_ fate: Rehearsal.Fate) -> [Act] {
    guard let checker = draftChecker, var rehearsal = drafts.rehearsal else { return [] }
    let acts = rehearsal.mark(fate, address: state.partnerWord, checker.library)
    drafts.rehearsal = rehearsal
    let problem = keepDraft()
    drafts.isDrafting = false
    return acts + problem
  }

  private func keepDraft() -> [Act] {
    guard let rehearsal = drafts.rehearsal else { return [] }
    let id = drafts.keepsake ?? setup.newID()
    drafts.keepsake = id
    let keepsake = Keepsake(
      id: id, kind: .draft, at: setup.clock(), session: recorder.session, fields: rehearsal.fields)
    return recorder.keep(keepsake).map { [$0] } ?? []
  }

  /// Returns a line of a rehearsal.
  func line(_ name: RehearsalLine, quote: String? = nil) -> [Act] {
    guard let checker = draftChecker else { return [] }
    var rehearsal = drafts.rehearsal ?? Rehearsal()
    let acts = rehearsal.say(name, quote: quote, address: state.partnerWord, checker.library)
    if drafts.rehearsal != nil { drafts.rehearsal = rehearsal }
    return acts
  }
}
