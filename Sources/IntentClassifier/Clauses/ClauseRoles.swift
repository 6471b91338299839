extension ClauseReader {
  /// Works out who the subjects and objects are, seen from the one who types.
  mutating func assignRoles() {
    var last = Antecedent()
    last.hasPartnerNoun = namesPartner
    for i in clauses.indices {
      resolveSpeaker(i)
      let before = last
      let subject = subject(of: i, &last)
      update(i) {
        $0.subject = subject
        $0.his = last.he
        $0.hers = last.she
      }
      if isNeutralSource(i) { last = before }
      resolveObject(i, &last)
      readDropped(i)
      lendGerundSubject(i)
      addressCommand(i)
      if i > 0, clauses[i - 1].isFronted { shareBackwards(i) }
    }
  }

  private func subject(of i: Int, _ last: inout Antecedent) -> Role {
    let clause = clauses[i]
    if let first = clause.subjectTokens.first {
      if isAskedOfCoach(i) { return .other }
      return role(first, clause.subjectTokens.upperBound, in: i, &last)
    }
    if clause.isFronted { return .none }
    if clause.link == .gerund, kind(clause.tokens.lowerBound - 1) == .preposition {
      return inheritedSubject(i)
    }
    if clause.shared >= 0 { return clauses[clause.shared].subject }
    if clause.features.contains(.command), !clause.features.contains(.infinitive) {
      return clause.speaker.isPartner ? addressee(i) : .you
    }
    switch clause.link {
    case .infinitive, .gerund, .causative: return inheritedSubject(i)
    case .none, .joined, .content, .relative, .subordinate: return .none
    }
  }

  /// Whether some noun names the partner, other than "ex".
  private var namesPartner: Bool {
    tokens.indices.contains { may($0, .partnerNoun) && !at($0, .so) && !lemma($0, .ex) }
  }

  /// "my therapist says he shuts down": who says it is not the "he" that it is said of.
  private func isNeutralSource(_ i: Int) -> Bool {
    guard clauses[i].subject == .other, i + 1 < clauses.count, clauses[i + 1].governor == i,
      let last = clauses[i].subjectTokens.last
    else { return false }
    return !may(last, [.feminine, .masculine])
  }

  /// "i told him to leave me alone": a command to the one addressed, as if it were said here.
  private mutating func addressCommand(_ i: Int) {
    let clause = clauses[i]
    guard clause.features.isSuperset(of: [.command, .infinitive]), clause.subject == .they,
      clause.speaker == .typist
    else { return }
    update(i) { $0.subject = .you }
  }

  /// "instead of talking he walks off": the -ing clause in front takes the subject after it.
  private mutating func shareBackwards(_ i: Int) {
    let subject = clauses[i].subject
    update(i - 1) {
      $0.subject = subject
      if $0.isReflexive { $0.object = subject }
    }
  }

  /// "i value him cooking": whoever does it is valued too.
  private mutating func lendGerundSubject(_ i: Int) {
    let clause = clauses[i]
    guard i > 0, clause.link == .gerund, !clause.subjectTokens.isEmpty, clause.subject.isPerson,
      clauses[i - 1].object == .none, clauses[i - 1].verb >= 0,
      clauses[i - 1].verb + 1 == clause.tokens.lowerBound,
      !may(clauses[i - 1].verb, [.report, .control]), kind(clauses[i - 1].verb) == .verb
    else { return }
    update(i - 1) { $0.object = clause.subject }
  }

  /// The last third persons mentioned, to tell "he" the partner from "he" the boss.
  struct Antecedent {
    var she = Role.they
    var he = Role.they
    var they = Role.other
    /// Whether a noun names the partner, so that an "ex" is somebody else.
    var hasPartnerNoun = false
  }

  private mutating func resolveSpeaker(_ i: Int) {
    let governor = clauses[i].governor
    guard governor >= 0 else { return }
    let above = clauses[governor]
    let isSpoken = clauses[i].features.contains(.reported) || clauses[i].features.contains(.thought)
    var speaker = above.speaker
    if isSpoken, governor < i || above.subject != .none {
      speaker = above.subject == .none ? earlySubject(governor) : above.subject
    } else if isSpoken {
      speaker = earlySubject(governor)
    }
    if isAccording(governor) { speaker = above.object }
    if lemma(above.verb, .be), !isBeLike(governor) { speaker = above.speaker }
    if endsInLike(governor), !isBeLike(governor) { speaker = above.speaker }
    if speaker == .none || speaker == .thing { speaker = above.speaker }
    update(i) { $0.speaker = speaker }
  }

  /// The subject of a clause that stands after the words that it reports.
  private func earlySubject(_ i: Int) -> Role {
    guard let first = clauses[i].subjectTokens.first else { return .none }
    var ignored = Antecedent()
    return role(first, clauses[i].subjectTokens.upperBound, in: i, &ignored)
  }

  private func inheritedSubject(_ i: Int) -> Role {
    let governor = clauses[i].governor >= 0 ? clauses[i].governor : i - 1
    guard governor >= 0 else { return .none }
    let above = clauses[governor]
    guard above.verb >= 0 else { return above.subject }
    if may(above.verb, .control), above.object.isPerson { return above.object }
    // "would it kill you to …"
    if above.subject == .thing, above.object.isPerson { return above.object }
    // "she said to stop calling"
    if clauses[i].features.contains(.command) { return above.subject.otherSide }
    return above.subject
  }

  private mutating func resolveObject(_ i: Int, _ last: inout Antecedent) {
    let clause = clauses[i]
    if clause.elided >= 0 { return resolveElidedObject(i) }
    guard clause.objectToken >= 0 else {
      update(i) { $0.object = .none }
      return
    }
    var object = Role.thing
    if clause.object == .other {
      object =
        clause.isReflexive
        ? clause.subject
        : role(phraseStart(clause.objectToken), clause.objectToken + 1, in: i, &last)
    }
    if object == .other, clause.subject == .other, isThirdPerson(clause.objectToken) {
      object = .they
    } else if object == .they, isRival(clause) {
      object = .other
    }
    update(i) { $0.object = object }
  }

  /// "i talk to him, he doesn't": the object is the other of the two.
  private mutating func resolveElidedObject(_ i: Int) {
    let source = clauses[clauses[i].elided]
    let subject = clauses[i].subject
    let isTurned = source.object == subject || source.object.isPartner && subject.isPartner
    update(i) { $0.object = isTurned ? source.subject : source.object }
  }

  /// "he texted her": where "he" is the partner, "her" is not.
  private func isRival(_ clause: ClauseRecord) -> Bool {
    guard let subject = clause.subjectTokens.first, clause.subject == .they else { return false }
    return at(subject, .he) && at(clause.objectToken, .her)
      || at(subject, .she) && at(clause.objectToken, .him)
  }

  private func isThirdPerson(_ i: Int) -> Bool { at(i, .him) || at(i, .her) }

  private func phraseStart(_ token: Int) -> Int {
    var first = token
    while first > 0, [.determiner, .possessive, .adjective].contains(kind(first - 1)) { first -= 1 }
    return first
  }
}
