import Conversation

/// Where a frame holds: the clauses, and the tokens that the tests rest on.
struct FrameFit {
  var clauses: ClosedRange<Int>
  var start: Int
  var end: Int

  /// Returns the part of the text that the fit covers.
  func span(_ tokens: [Token]) -> Span {
    tokens[start].span.union(tokens[max(start, end - 1)].span)
  }
}

/// Tests one frame against one message.
struct ClauseView {
  var clause: ClauseRecord
  var index: Int
  /// Whether "partner" in the frame means the other side of a partner who speaks.
  var isFlipped: Bool
  /// Whether what is said of the subject is asked about, so that a passive keeps its subject.
  var isPredicative: Bool

  /// Who does it, as the frame sees it.
  var agent: Role { isPredicative ? clause.subject : clause.agent }
  /// To whom it is done, as the frame sees it.
  var patient: Role { isPredicative ? clause.object : clause.patient }
}

extension ReadingWorkspace {
  /// Whether every class that the frame cannot do without is hit somewhere.
  func isPossible(_ frame: FrameTable.Frame, _ frames: FrameTable) -> Bool {
    for condition in frame {
      for index in frames.conditions[condition].terms where frames.terms[index].needsClass {
        var isHeard = false
        for test in frames.terms[index].tests {
          guard case .entry(_, let number) = frames.tests[test], isHit[number] else { continue }
          isHeard = true
          break
        }
        if !isHeard { return false }
      }
    }
    return true
  }

  /// Returns where the frame holds, when its first condition holds on the clause.
  func fit(
    _ frame: FrameTable.Frame, _ frames: FrameTable, at start: Int, _ mover: Rule.Mover
  ) -> FrameFit? {
    guard let first = frame.first, var fit = fit(first, frames, at: start, mover) else {
      return nil
    }
    var position = start
    for condition in frame.dropFirst() {
      var next: FrameFit?
      for candidate in position + 1..<min(position + 3, max(position + 1, clauses.count)) {
        if let found = self.fit(condition, frames, at: candidate, mover) {
          next = found
          position = candidate
          break
        }
      }
      guard let next else { return nil }
      fit.end = max(fit.end, next.end)
      fit.clauses = fit.clauses.lowerBound...position
    }
    return fit
  }

  private func fit(
    _ number: Int, _ frames: FrameTable, at index: Int, _ mover: Rule.Mover
  ) -> FrameFit? {
    let condition = frames.conditions[number]
    let features = clauses[index].features
    guard features.isSuperset(of: condition.required),
      features.isDisjoint(with: condition.forbidden),
      condition.mayWaive || features.isDisjoint(with: condition.banned)
    else { return nil }
    let clause = clauses[index]
    let isFlipped = mover == .speaker && !condition.namesSpeaker && clause.speaker.isPartner
    let view = ClauseView(
      clause: clause, index: index, isFlipped: isFlipped, isPredicative: condition.isPredicative)
    var fit = FrameFit(clauses: index...index, start: fitStart(clause), end: fitEnd(clause))
    var waived = ClauseFeatures()
    for term in condition.terms {
      guard meet(frames.terms[term], frames, view, &fit, &waived) else { return nil }
    }
    return features.subtracting(waived).isDisjoint(with: condition.banned) ? fit : nil
  }

  /// Returns whether the clause meets the term, and notes the tokens that this rests on.
  private func meet(
    _ term: FrameTable.Term, _ frames: FrameTable, _ view: ClauseView, _ fit: inout FrameFit,
    _ waived: inout ClauseFeatures
  ) -> Bool {
    for index in term.tests {
      let test = frames.tests[index]
      guard let hit = holdsAt(test, view) else { continue }
      if term.isForbidden { return false }
      let clause = view.clause
      let isElided = clause.elided >= 0 && hit.lowerBound < clause.tokens.lowerBound
      if hit.lowerBound >= 0, !isElided { fit.start = min(fit.start, hit.lowerBound) }
      fit.end = max(fit.end, hit.upperBound)
      if case .entry(.does, _) = test, !isElided {
        waived.formUnion(clauseReader.features(in: hit, of: clause))
      }
      return true
    }
    return term.isForbidden
  }

  private func fitStart(_ clause: ClauseRecord) -> Int {
    if let first = clause.subjectTokens.first, clause.tokens.contains(first) { return first }
    if clause.group >= 0 { return clause.group }
    return clause.tokens.lowerBound
  }

  private func fitEnd(_ clause: ClauseRecord) -> Int {
    let last = max(clause.verb, clause.objectToken)
    return last >= 0 ? last + 1 : clause.tokens.lowerBound + 1
  }

  /// Returns the tokens that make a test hold (−1 ..< 0 when it rests on none), or nil.
  private func holdsAt(_ test: CompiledTest, _ view: ClauseView) -> Range<Int>? {
    let nothing = -1..<0
    let clause = view.clause
    switch test {
    case .feature(let feature): return clause.features.isSuperset(of: feature) ? nothing : nil
    case .subject(let role):
      return meets(view.agent, role, view, subject: view.agent) ? nothing : nil
    case .object(let role):
      if role == .oneself { return clause.isReflexive ? nothing : nil }
      if meets(view.patient, role, view, subject: view.agent) { return nothing }
      guard role == .otherSide, view.patient == .thing, clause.objectToken >= 0 else { return nil }
      let owner = clauseReader.owner(of: clause.objectToken, in: clause)
      return meets(owner, role, view, subject: view.agent) ? nothing : nil
    case .speaker(let role):
      return meets(clause.speaker, role, view, subject: clause.agent) ? nothing : nil
    case .entry(let place, let number): return hit(place, number, view)
    }
  }

  private func meets(_ role: Role, _ test: RoleTest, _ view: ClauseView, subject: Role) -> Bool {
    let role = view.isFlipped ? role.flipped : role
    let subject = view.isFlipped ? subject.flipped : subject
    return switch test {
    case .typist: role == .typist || isDropped(role, view)
    case .partner: role.isPartner
    case .you: role == .you || role == .they && view.isFlipped && isCommand(view)
    case .they: role == .they
    case .someone:
      role == .typist || role.isPartner || role == .both || isDropped(role, view)
    case .both: role == .both
    case .otherSide:
      ((subject == .typist || isDropped(subject, view)) && role.isPartner)
        || (subject.isPartner && (role == .typist || role == .both))
        || (subject == .both && role == .both)
    case .oneself: false
    case .other: role == .other
    case .thing: role == .thing
    case .none: role == .none
    case .anyone: true
    }
  }

  /// Whoever a partner gives orders to is addressed.
  private func isCommand(_ view: ClauseView) -> Bool { view.clause.features.contains(.command) }

  /// A subject that was left out is the one who types, until something speaks against it.
  private func isDropped(_ role: Role, _ view: ClauseView) -> Bool {
    role == .none && view.clause.features.contains(.dropped) && view.clause.speaker == .typist
  }

  // MARK: Entries

  private func hit(_ place: Test.Place, _ number: Int, _ view: ClauseView) -> Range<Int>? {
    guard isHit[number] else { return nil }
    for index in searched(place, view) where hits[index].classNumber == number {
      let hit = hits[index]
      if stands(hit.start, hit.end, place, view) { return hit.start..<hit.end }
    }
    return nil
  }

  /// Returns the hits among which an entry may stand at the place.
  private func searched(_ place: Test.Place, _ view: ClauseView) -> Range<Int> {
    switch place {
    case .near: return hits.indices
    case .does where view.clause.elided >= 0:
      return hitRange(view.clause.elided...view.clause.elided)
    case .does, .is, .with, .their, .my: return hitRange(view.index...view.index)
    case .after: return hitRange(view.index...min(view.index + 2, clauses.count - 1))
    case .under:
      let governor = view.clause.governor
      return governor < 0 ? 0..<0 : hitRange(governor...governor)
    }
  }

  private func hitRange(_ range: ClosedRange<Int>) -> Range<Int> {
    hitStarts[range.lowerBound]..<hitStarts[range.upperBound + 1]
  }

  private func stands(_ start: Int, _ end: Int, _ place: Test.Place, _ view: ClauseView) -> Bool {
    let clause = view.clause
    switch place {
    case .does:
      return isHead(start..<end, of: clause.elided < 0 ? clause : clauses[clause.elided])
    case .is:
      guard clause.isCopular, clause.tokens.contains(start) else { return false }
      if clause.features.contains(.passive), start == clause.verb { return true }
      let from = max(clause.verb + 1, clause.subjectTokens.upperBound)
      return start > clause.verb && clauseReader.isPredicate(from: from, to: start)
    case .after: return clause.verb >= 0 && start > clause.verb && reaches(start, view)
    case .with: return clause.tokens.contains(start)
    case .their: return clause.tokens.contains(start) && owner(start, view).isPartner
    case .my: return clause.tokens.contains(start) && owner(start, view) == .typist
    case .under:
      guard clause.governor >= 0 else { return false }
      let verb = clauses[clause.governor].verb
      return start <= verb && end > verb
    case .near: return true
    }
  }

  private func isHead(_ entry: Range<Int>, of clause: ClauseRecord) -> Bool {
    guard clause.verb >= 0, entry.contains(clause.verb) else { return false }
    return entry.lowerBound >= min(clause.group < 0 ? clause.verb : clause.group, clause.verb)
  }

  /// Whether a token belongs to the clause or to one that hangs on its verb.
  private func reaches(_ token: Int, _ view: ClauseView) -> Bool {
    if view.clause.tokens.contains(token) { return true }
    let index = clauseOfToken[token]
    guard index > view.index, index <= view.index + 2 else { return false }
    for between in view.index + 1...index {
      switch clauses[between].link {
      case .gerund, .infinitive, .content, .causative: continue
      case .none, .joined, .relative, .subordinate: return false
      }
    }
    return true
  }

  private func owner(_ start: Int, _ view: ClauseView) -> Role {
    let role = clauseReader.owner(of: start, in: view.clause)
    return view.isFlipped ? role.flipped : role
  }
}

extension Role {
  /// The same seen from the partner's side.
  var flipped: Role {
    switch self {
    case .typist: .they
    case .you, .they: .typist
    case .none, .both, .other, .thing: self
    }
  }

  /// The other side.
  var otherSide: Role {
    switch self {
    case .typist: .they
    case .you, .they: .typist
    case .none, .both, .other, .thing: .none
    }
  }
}

extension ClauseRecord {
  /// Who does it: the subject, or in a passive the other side.
  var agent: Role {
    guard features.contains(.passive) else { return subject }
    if isDoneByThing { return .thing }
    return object.isPerson ? object : subject.otherSide
  }

  /// To whom it is done: the object, or in a passive the subject.
  var patient: Role { features.contains(.passive) ? subject : object }
}
