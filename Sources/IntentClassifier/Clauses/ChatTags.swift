/// Chat tags, "Me: … Him: …", which say who speaks until the next one.
extension ClauseReader {
  /// "Me:", "Him:", "My wife:" at the head of a line of chat; where "Me:" is used, names are tags too.
  func isChatTag(_ i: Int) -> Bool {
    let isOwned = kind(i) == .possessive && i + 1 < tokens.count && may(i + 1, .partnerNoun)
    let last = isOwned ? i + 1 : i
    if !isOwned, kind(i - 1) == .possessive { return false }
    guard tokens[last].features.contains(.colon), !isToldTo(i) else { return false }
    return isOwned || may(last, .partnerNoun) || isTagPronoun(last) || isNameTag(last)
  }

  private func isTagPronoun(_ i: Int) -> Bool {
    [.me, .i, .him, .her, .he, .she, .them].contains { at(i, $0) }
  }

  /// "i told him:", "he said to me:" are no tags.
  private func isToldTo(_ i: Int) -> Bool {
    guard i > 0, !tokens[i].features.contains(.sentenceStart) else { return false }
    return kind(i - 1) == .preposition || kind(i - 1) == .verb && may(i - 1, [.report, .control])
  }

  /// A name with a colon at the head of a line or sentence of a chat that also holds "Me:".
  private func isNameTag(_ i: Int) -> Bool {
    hasOwnTag && tokens[i].features.contains(.capitalised) && kind(i) == .noun
      && (i == 0 || !tokens[i].features.isDisjoint(with: [.sentenceStart, .lineStart]))
  }

  /// Whether the one who types has a tag: "Me: …".
  func findsOwnTag() -> Bool {
    tokens.indices.contains { i in
      tokens[i].features.contains(.colon) && at(i, .me) && !isToldTo(i)
    }
  }

  /// Gives what stands after a tag to whoever it names.
  mutating func attributeTags() {
    var speaker: Role?
    for i in clauses.indices {
      if let tagged = tagSpeaker(clauses[i].tokens.lowerBound) { speaker = tagged }
      if let speaker { update(i) { $0.speaker = speaker } }
    }
  }

  private func tagSpeaker(_ i: Int) -> Role? {
    guard i < tokens.count, isChatTag(i) else { return nil }
    return at(i, .me) || at(i, .i) ? .typist : .they
  }
}
