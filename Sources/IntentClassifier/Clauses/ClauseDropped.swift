/// Subjects that are left out, as in "keeps asking if im ok" or "got called lazy again".
extension ClauseReader {
  /// Works out from the form of the clause and from its neighbours who was left out.
  ///
  /// What was done to somebody was done to the one who types; whoever does it to them, and whoever a
  /// verb in the third person speaks of, is the last third person mentioned, or else the partner.
  mutating func readDropped(_ i: Int) {
    let clause = clauses[i]
    guard clause.features.contains(.dropped), clause.subject == .none, clause.speaker == .typist
    else { return }
    if clause.features.contains(.passive) {
      update(i) { $0.subject = .typist }
      return
    }
    guard !clause.object.isPartner || clause.isReflexive else { return }
    let isDoneToTypist = clause.object == .typist && !clause.isReflexive
    let isPartner =
      isDoneToTypist && !speaksOfThing(clause) || isThirdSingular(clause)
      || refusesMine(clause) || carriesOn(i)
    guard isPartner else { return }
    let who = lastThird(before: i)
    update(i) { $0.subject = who }
  }

  /// The third person that the clause before is about, or the partner.
  private func lastThird(before i: Int) -> Role {
    guard i > 0, clauses[i - 1].subject == .other else { return .they }
    return .other
  }

  /// "keeps asking", "hasn't called", but not "makes me sad", "hurts", "depends".
  private func isThirdSingular(_ clause: ClauseRecord) -> Bool {
    guard clause.group >= 0, may(clause.group, .third), !speaksOfThing(clause) else { return false }
    return !at(clause.group, .am) && !at(clause.group, .are)
  }

  /// Verbs whose dropped subject tends to be "it" or "that".
  private func speaksOfThing(_ clause: ClauseRecord) -> Bool {
    guard clause.verb >= 0 else { return true }
    let verbs: [FunctionWord] = [
      .make, .feel, .seem, .look, .sound, .turn, .happen, .mean, .appear, .hurt, .kill, .drive,
      .suck, .scare, .piss, .matter, .depend, .bother, .end, .go, .use, .work,
    ]
    if at(clause.verb, .is) || at(clause.verb, .was) { return true }
    let isAction =
      lemma(clause.verb, .go) && clause.isCopular
      || lemma(clause.verb, .look)
        && !clause.isCopular
    return !isAction && verbs.contains { lemma(clause.verb, $0) }
  }

  /// "won't answer my calls".
  private func refusesMine(_ clause: ClauseRecord) -> Bool {
    clause.features.isSuperset(of: [.future, .negated]) && clause.objectToken >= 0
      && owner(of: clause.objectToken, in: clause) == .typist
  }

  /// "he came home. went straight to bed": goes on telling of the person before.
  private func carriesOn(_ i: Int) -> Bool {
    guard i > 0, clauses[i].group >= 0 else { return false }
    let before = clauses[i - 1]
    let isTold = before.features.isDisjoint(with: [.asked, .wh, .reported, .thought, .command, .if])
    guard isTold, before.subject == .they || before.subject == .other,
      !before.features.contains(.when)
    else { return false }
    let group = clauses[i].group
    let isAct = kind(group) == .verb ? may(group, .past) : at(group, .did) || at(group, .will)
    return isAct && !lemma(clauses[i].verb, .feel)
  }
}
