import Conversation
import IntentLibrary

extension ReplyComposer {
  /// Asks the question that what was heard has to be asked about before anything is concluded, if
  /// there is one; returns whether there was.
  ///
  /// Where there is danger, all of it has to be what the question is about: anything graver is
  /// answered at once. Each question is asked once in a session.
  mutating func ask(_ reading: Reading) -> Bool {
    let grave = distinctSigns(reading)
    let heard = grave.isEmpty ? mainFinding(reading) : grave
    guard let first = heard.first,
      let question = library.questions.first(where: { question in
        heard.allSatisfy(question.covers)
      }), !state.asked.contains(question.id)
    else { return false }
    state.asked.insert(question.id)
    return ask(question, first, reading)
  }

  private func mainFinding(_ reading: Reading) -> [Finding] {
    FindingChoice(reading: reading, mode: state.mode).main.map { [$0] } ?? []
  }

  private mutating func ask(_ question: Question, _ about: Finding, _ reading: Reading) -> Bool {
    let isDanger = about.label == .safety
    state.heard?.answered = about
    // Words about it wait for the answer.
    state.topic = isDanger ? nil : topic(of: about, reading, state.heard?.said ?? "")
    state.suggestion = nil
    var context = context(about: nil)
    if !isDanger {
      context.mirror = MirrorChoice(reading: reading).mirror(for: about)
      add(.plainHear, context)
    }
    let choice = LineChoice(context: context, memory: state.memory)
    guard let line = choice.choose(among: question.asks, &chance),
      let text = context.filled(line)
    else { return false }
    add(Act(isDanger ? .safety : .ask, question.shown(text), source: line.id))
    state.memory.note(line.id)
    if isDanger, question.showsHelp, reading.safety == .act {
      let help = HelpChoice(helplines: library.helplines, place: place)
      for act in help.acts(about: about.intent, isShort: true) { add(act) }
    }
    state.safety = .asking(question.id, about: isDanger ? about.intent : nil)
    if isDanger { state.caution.signs.insert(about.intent) }
    state.caution.heardAt = isDanger ? now : state.caution.heardAt
    return true
  }

  /// Takes what is said while a question with choices is open; returns whether that is the whole
  /// reply.
  mutating func takeAnswer(
    _ said: String, _ reading: Reading, to question: Question, about: IntentID?
  ) -> Bool {
    let choice = QuestionAnswer.choice(in: said, of: question)
    if let other = graver(reading, than: choice, of: question, about) {
      stop(other, said)
      return true
    }
    guard let choice else { return takeUnclear(said, reading, question, about) }
    switch choice.leads {
    case .danger(let intent):
      if let about, about != intent { state.caution.signs.remove(about) }
      stop(intent, saying: choice.replies)
    case .care: goOn(choice, to: .held)
    case .calm:
      if about == nil { state.calmed.insert(question.id) }
      goOn(choice, to: about == nil ? .none : .held)
    case .leaveBe:
      state.topic = nil
      goOn(choice, to: about == nil ? .none : .held)
    }
    return true
  }

  /// Returns danger in the answer that weighs more than the answer itself.
  private func graver(
    _ reading: Reading, than choice: Question.Choice?, of question: Question, _ about: IntentID?
  ) -> Finding? {
    guard reading.safety != .none else { return nil }
    let other = reading.findings.first { $0.label == .safety && !question.covers($0) }
    switch choice?.leads {
    case .danger(let intent):
      guard let other, !Self.isAlike(other.intent, intent) else { return nil }
      return reading.safety == .act ? other : nil
    case .care, .calm, .leaveBe:
      return reading.safety == .act || other != nil
        ? FindingChoice(reading: reading, mode: state.mode).danger(library) : nil
    case nil: return other
    }
  }

  /// Whether the one danger is told with the other in one breath, as fear with violence.
  private static func isAlike(_ one: IntentID, _ other: IntentID) -> Bool {
    let close = ["safety.fear", "safety.violence"].map(IntentID.init)
    return one == other || close.contains(one) || DangerHand(one) == .typist
  }

  private mutating func goOn(_ choice: Question.Choice, to safety: SafetyState) {
    state.safety = safety
    let kind = choice.replies.first?.act ?? .safety
    if !add(kind, from: choice.replies, context(about: nil)) { add(.safetyResume) }
  }

  /// An answer that none of the choices fits. Where danger was heard, it stays danger.
  private mutating func takeUnclear(
    _ said: String, _ reading: Reading, _ question: Question, _ about: IntentID?
  ) -> Bool {
    if let about, SafetyAnswer.isMisreading(said) { return resume(reading, takenBack: about) }
    if let about, reading.safety != .none || !question.otherwise.isEmpty || question.showsHelp {
      stop(about, saying: question.otherwise)
      return true
    }
    if reading.safety != .none {
      stop(FindingChoice(reading: reading, mode: state.mode).danger(library), said)
      return true
    }
    if about != nil, SafetyAnswer(said, yesIsSafe: false) == .cleared {
      return resume(reading, takenBack: nil)
    }
    state.topic = nil
    state.safety = about == nil ? .none : .held
    state.passedOver = about != nil
    return false
  }

  /// Whether the finding is one that no return time and no wording is offered for: it has to be
  /// asked about, and the answer was not that there was nothing to it.
  func isLeftBe(_ finding: Finding?) -> Bool {
    guard let finding else { return false }
    return library.questions.contains { question in
      question.covers(finding) && !state.calmed.contains(question.id)
    }
  }

  // MARK: The country

  /// Where the person is: where they said they are, else what was handed in.
  var place: HelpPlace { policy.place(in: state) }

  /// Takes the bare name of a country as the answer to where the person is, once lines of help were
  /// shown; returns whether it was one.
  mutating func namesCountry(_ said: String) -> Bool {
    guard state.canNameCountry, let country = HelpChoice.country(named: said, in: library.helplines)
    else { return false }
    state.caution.country = country.code
    let help = HelpChoice(helplines: library.helplines, place: place)
    let danger = state.openDanger ?? state.caution.confirmed.min()
    for act in danger.map({ help.acts(about: $0) }) ?? help.acts() { add(act) }
    return true
  }
}
