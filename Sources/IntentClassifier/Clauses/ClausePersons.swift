/// Who a noun phrase or a pronoun is, seen from the one who types.
extension ClauseReader {
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
    let isOwned = ownedByAnother(first, head) || lemma(head, .ex) && last.hasPartnerNoun
    let isPartner = tag.contains(.partnerNoun) && !isOwned
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

  /// "sisters" in "my sisters husband", "husbands" in "my husbands silence": the mark is left out.
  func isPossessor(_ i: Int) -> Bool {
    may(i, .plural) && may(i, [.otherPerson, .partnerNoun])
      && (kind(i + 1) == .noun || kind(i + 1) == .adjective) && !pauses(after: i)
  }

  /// "her husband", "my friend's wife".
  private func ownedByAnother(_ first: Int, _ head: Int) -> Bool {
    if (first..<head).contains(where: { at($0, .possessive) || isPossessor($0) }) { return true }
    let owner = (first..<head).first { kind($0) == .possessive }
    return owner.map { !(at($0, .my) || at($0, .your) || at($0, .our)) } ?? false
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
      if speaker == .other, !isDirect { return .you }
      return isDirect ? addressee(clause) : .typist
    }
    return .you
  }

  /// Whom a quotation of the partner speaks to: the one who types, or whoever is named with it.
  func addressee(_ clause: Int) -> Role {
    let governor = clauses[clause].governor
    return governor >= 0 && governor < clause && clauses[governor].object == .other
      ? .other : .typist
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
