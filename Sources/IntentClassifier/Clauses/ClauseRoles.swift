extension ClauseReader {
  /// Works out who the subjects and objects are, seen from the one who types.
  mutating func assignRoles() {
    var last = Antecedent()
    for i in clauses.indices {
      resolveSpeaker(i)
      let clause = clauses[i]
      var subject = Role.none
      if let first = clause.subjectTokens.first {
        subject = role(first, clause.subjectTokens.upperBound, in: i, &last)
      } else if clause.link == .gerund, kind(clause.tokens.lowerBound - 1) == .preposition {
        subject = inheritedSubject(i)
      } else if clause.shared >= 0 {
        subject = clauses[clause.shared].subject
      } else if clause.features.contains(.command) {
        subject = clause.speaker.isPartner ? .typist : .you
      } else if clause.link == .infinitive || clause.link == .gerund || clause.link == .causative {
        subject = inheritedSubject(i)
      }
      update(i) { $0.subject = subject }
      resolveObject(i, &last)
      readSubjectFromObject(i)
    }
  }

  /// "gave me the cold shoulder": whoever was left out did it to the one who types.
  private mutating func readSubjectFromObject(_ i: Int) {
    let clause = clauses[i]
    guard clause.features.contains(.dropped), clause.subject == .none, clause.object == .typist,
      !clause.isReflexive, clause.speaker == .typist, !clause.features.contains(.passive)
    else { return }
    update(i) { $0.subject = .they }
  }

  /// The last third persons mentioned, to tell "he" the partner from "he" the boss.
  struct Antecedent {
    var she = Role.they
    var he = Role.they
    var they = Role.other
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
    let isControlled = above.verb >= 0 && may(above.verb, .control) && above.object.isPerson
    return isControlled ? above.object : above.subject
  }

  private mutating func resolveObject(_ i: Int, _ last: inout Antecedent) {
    let clause = clauses[i]
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
    }
    update(i) { $0.object = object }
  }

  private func isThirdPerson(_ i: Int) -> Bool { at(i, .him) || at(i, .her) }

  private func phraseStart(_ token: Int) -> Int {
    var first = token
    while first > 0, [.determiner, .possessive, .adjective].contains(kind(first - 1)) { first -= 1 }
    return first
  }

  /// Returns who a noun phrase is.
  func role(_ first: Int, _ end: Int, in clause: Int, _ last: inout Antecedent) -> Role {
    let head = headToken(first, end)
    let speaker = clauses[clause].speaker
    let isDirect = clauses[clause].features.contains(.quoted) || isDirectSpeech(clause)
    if at(first, .there) { return .thing }
    if kind(first) == .interrogative {
      let isUnknown = at(first, .who) || clauses[clause].link == .content
      return isUnknown ? .none : .thing
    }
    if hasPair(first, end) { return pairRole(first, end, in: clause, &last) }
    if at(head, .i) || at(head, .me) || at(head, .myself) {
      return isDirect || isTagged(clause) ? firstPerson(speaker) : .typist
    }
    if at(head, .you) || at(head, .yourself) { return secondPerson(clause, isDirect) }
    if at(head, .we) || at(head, .us) || at(head, .ourselves) { return .both }
    if at(head, .he) || at(head, .him) || at(head, .himself) { return last.he }
    if at(head, .she) || at(head, .her) || at(head, .herself) { return last.she }
    if at(head, .they) || at(head, .them) || at(head, .themselves) { return last.they }
    if tags[head].contains(.pronoun) { return tags[head].contains(.otherPerson) ? .other : .thing }
    return nounRole(first, head, &last)
  }

  private func headToken(_ first: Int, _ end: Int) -> Int {
    for i in first..<max(first, end) where at(i, .of) || at(i, .in) && kind(i) == .preposition {
      return max(first, i - 1)
    }
    if kind(first) == .subject || kind(first) == .pronoun { return first }
    return max(first, end - 1)
  }

  private func nounRole(_ first: Int, _ head: Int, _ last: inout Antecedent) -> Role {
    let tag = tags[head]
    let isPartner = tag.contains(.partnerNoun) && !ownedByAnother(first, head)
    guard isPartner || tag.contains(.otherPerson) || tag.contains(.partnerNoun) else {
      return tokens[head].features.contains(.capitalised) && tokens[head].lemma == 0
        ? .other : .thing
    }
    let role: Role = isPartner ? .they : .other
    if tag.contains(.plural) {
      last.they = role
    } else if tag.contains(.feminine) {
      last.she = role
    } else if tag.contains(.masculine) {
      last.he = role
    } else {
      last.he = role
      last.she = role
      last.they = role
    }
    if isPartner { last.they = .they }
    return role
  }

  /// "her husband", "my friend's wife".
  private func ownedByAnother(_ first: Int, _ head: Int) -> Bool {
    for i in first..<head {
      if at(i, .possessive) { return true }
      if kind(i) == .possessive { return !(at(i, .my) || at(i, .your) || at(i, .our)) }
    }
    return false
  }

  private func hasPair(_ first: Int, _ end: Int) -> Bool {
    (first..<max(first, end)).contains { at($0, .and) }
  }

  private func pairRole(_ first: Int, _ end: Int, in clause: Int, _ last: inout Antecedent) -> Role
  {
    var roles: [Role] = []
    for i in first..<end where kind(i) == .subject || kind(i) == .pronoun || kind(i) == .noun {
      roles.append(role(i, i + 1, in: clause, &last))
    }
    let hasTypist = roles.contains(.typist) || roles.contains(.both)
    let hasPartner = roles.contains { $0.isPartner } || roles.contains(.both)
    if hasTypist && hasPartner { return .both }
    return hasTypist ? .typist : roles.contains { $0.isPerson } ? .other : .thing
  }

  private func firstPerson(_ speaker: Role) -> Role { speaker == .none ? .typist : speaker }

  private func secondPerson(_ clause: Int, _ isDirect: Bool) -> Role {
    let speaker = clauses[clause].speaker
    if speaker == .they || speaker == .other {
      return speaker == .other && !isDirect ? .you : .typist
    }
    return .you
  }

  private func isTagged(_ clause: Int) -> Bool {
    clauses[clause].governor < 0 && clauses[clause].speaker != .typist
  }

  /// "he was like you always do this", "she goes".
  private func isDirectSpeech(_ clause: Int) -> Bool {
    let governor = clauses[clause].governor
    guard governor >= 0, clauses[governor].verb >= 0 else { return false }
    return isBeLike(governor) || lemma(clauses[governor].verb, .go)
  }
}
