import Coaching
import Conversation
import IntentLibrary

extension CoachSession {
  /// Answers `/commit`: the list; `done N`, `not yet N` or `drop N`; or something new to keep.
  func followUp(_ request: Request) -> Reply {
    guard case .commit(let text) = request else { return Reply() }
    let kept = openCommitments()
    guard text.contains(where: { !$0.isWhitespace }) else {
      return notes(FollowUpText.list(kept.map(\.commitment), today: today()))
    }
    if let (state, number) = FollowUpText.change(text) {
      return mark(state, number, among: kept)
    }
    guard text.utf8.count <= 500, let commitment = Commitment(text, today: today()) else {
      return notes([FollowUpText.usage])
    }
    let problem = keep(.commitment, commitment.fields)
    return Reply([Act(.note, FollowUpText.kept(commitment, today: today()))] + problem)
  }

  /// Returns what is asked after an earlier session was taken up: the oldest thing that was meant to
  /// be done by now, or a conflict left open; kindly, and once in a session. Nothing after danger.
  func followUpAfterResume() -> [Act] {
    guard !state.safety.holdsWording, !state.isJoint, state.caution.confirmed.isEmpty,
      pending == nil, !hasFollowedUp
    else { return [] }
    hasFollowedUp = true
    let due = openCommitments().filter { ($0.commitment.due ?? today()) <= today() }
    if let first = due.first {
      pending = first
      let isMine = first.commitment.owner == .typist
      return policy.followUp(
        isMine ? "follow-up-typist" : "follow-up-partner", about: first.commitment.what,
        state: &state, chance: &chance)
    }
    guard
      let open = recorder.keepsakes(.openConflict).first(where: { $0.fields["state"] != "closed" }),
      let what = open.fields["what"]
    else { return [] }
    pending = KeptCommitment(keepsake: open, commitment: Commitment(what: what, owner: .typist))
    return policy.followUp("follow-up-conflict", about: what, state: &state, chance: &chance)
  }

  /// Loads what earlier sessions left that bears on this one: how words landed. Nothing of it is shown
  /// by itself.
  func loadWhatWasKept() {
    guard !hasLoaded else { return }
    hasLoaded = true
    for one in recorder.keepsakes(.landing) {
      guard let line = one.fields["line"],
        let outcome = one.fields["outcome"].flatMap(Landing.Outcome.init)
      else { continue }
      state.landed[line] = outcome
    }
  }

  /// Looks for the plan of the two when it runs hot, if none is known yet.
  func loadPlan() {
    guard state.savedPlan == nil, let plan = recorder.keepsakes(.plan).last else { return }
    state.savedPlan = SavedPlan(plan)
  }

  /// Keeps what came of the last message: how words landed, what became of a promise, a conflict
  /// that stays open, signs of how closeness goes. Returns what to add to the reply.
  func keepWhatFollows() -> [Act] {
    guard !state.safety.holdsWording, !state.isJoint else { return [] }
    var acts: [Act] = []
    for landing in state.takeLandings() {
      let fields = [
        "line": landing.line, "words": landing.words, "outcome": landing.outcome.rawValue,
      ]
      acts += keep(.landing, fields)
    }
    if let outcome = state.takeFollowed(), let asked = pending {
      pending = nil
      acts += close(asked, outcome)
    }
    keepOpenConflict()
    return acts + askAboutLeaning()
  }

  // MARK: Keeping

  private func close(_ asked: KeptCommitment, _ outcome: Followed) -> [Act] {
    var keepsake = asked.keepsake
    keepsake.at = setup.clock()
    switch keepsake.kind {
    case .openConflict: keepsake.fields["state"] = outcome == .notYet ? "open" : "closed"
    default:
      keepsake.fields["state"] = outcome.state.rawValue
    }
    return recorder.keep(keepsake).map { [$0] } ?? []
  }

  /// Remembers, once in a session, that the talk went round one event more than twice.
  private func keepOpenConflict() {
    guard openConflict == nil, state.event.rounds >= 3, let topic = state.topic else { return }
    let what = topic.mirror ?? setup.library.intent(topic.intent)?.title.lowercased() ?? ""
    let isKept = recorder.keepsakes(.openConflict).contains {
      $0.fields["state"] != "closed" && $0.fields["intent"] == topic.intent.name
    }
    guard !what.isEmpty, !isKept else { return }
    let id = setup.newID()
    openConflict = id
    _ = recorder.keep(
      Keepsake(
        id: id, kind: .openConflict, at: setup.clock(), session: recorder.session,
        fields: ["what": what, "intent": topic.intent.name, "state": "open"]))
  }

  /// Keeps the signs of this session, and asks once, in the calm, whether they fit, when enough of
  /// them were there in at least two sessions.
  private func askAboutLeaning() -> [Act] {
    guard !state.cues.heard.isEmpty, state.me == .unknown else { return [] }
    let earlier = recorder.keepsakes(.leaning)
    let signs = earlier.first {
      $0.session == recorder.session && $0.fields[Keepsake.leaningFields.whose] == nil
    }
    let id = signs?.id ?? setup.newID()
    var fields = state.cues.heard.reduce(into: [String: String]()) { fields, one in
      fields[one.key.rawValue] = one.value.sorted().joined(separator: " ")
    }
    fields["asked"] = earlier.first { $0.id == id }?.fields["asked"]
    let wasAsked = earlier.contains { $0.fields["asked"] != nil }
    var acts: [Act] = []
    if !wasAsked, state.heat.phase != .heated, state.menu == nil,
      let leaning = state.cues.leaning(
        with: LeaningCues.earlier(earlier, besides: recorder.session))
    {
      acts = policy.ask(about: leaning, state: &state, chance: &chance)
      if !acts.isEmpty { fields["asked"] = leaning.rawValue }
    }
    let kept = Keepsake(
      id: id, kind: .leaning, at: setup.clock(), session: recorder.session, fields: fields)
    if earlier.first(where: { $0.id == id })?.fields != fields { _ = recorder.keep(kept) }
    return acts
  }

  private func keep(_ kind: Keepsake.Kind, _ fields: [String: String]) -> [Act] {
    let one = Keepsake(
      id: setup.newID(), kind: kind, at: setup.clock(), session: recorder.session, fields: fields)
    return recorder.keep(one).map { [$0] } ?? []
  }

  private func mark(
    _ new: Commitment.State, _ number: Int, among kept: [KeptCommitment]
  ) -> Reply {
    guard kept.indices.contains(number - 1) else { return notes([FollowUpText.noSuch(number)]) }
    var one = kept[number - 1]
    one.commitment.state = new
    let sharing = one.keepsake.fields["sharing"]
    one.keepsake.fields = one.commitment.fields
    one.keepsake.fields["sharing"] = sharing
    one.keepsake.at = setup.clock()
    let problem = recorder.keep(one.keepsake).map { [$0] } ?? []
    return Reply([Act(.note, FollowUpText.marked(one.commitment))] + problem)
  }

  /// What is still to be done, soonest first, then oldest.
  private func openCommitments() -> [KeptCommitment] {
    let kept = recorder.keepsakes(.commitment).compactMap { keepsake in
      Commitment(fields: keepsake.fields).map { KeptCommitment(keepsake: keepsake, commitment: $0) }
    }
    let latest = Day(number: Day.latestNumber)
    return kept.filter(\.commitment.isOpen).enumerated().sorted { a, b in
      let (one, other) = (a.element.commitment.due ?? latest, b.element.commitment.due ?? latest)
      return one == other ? a.offset < b.offset : one < other
    }.map(\.element)
  }

  private func today() -> Day { Day(at: setup.clock()) }
}

/// A commitment with the keepsake that holds it.
struct KeptCommitment {
  var keepsake: Keepsake
  var commitment: Commitment
}
