/// What leads up to the subject: "instead of talking he …", "as soon as i …", "the moment he …".
extension ClauseReader {
  /// "as soon as", "as long as": the first "as", with a "soon" after it.
  func opensAsSoonAs(_ i: Int) -> Bool {
    at(i, .as) && at(i + 2, .as) && (at(i + 1, .soon) || at(i + 1, .long))
      && kind(i + 2) == .subordinator
  }

  /// Whether a preposition with an -ing form opens the sentence, whose subject comes later.
  func opensFrontedGerund(_ i: Int, _ end: Int) -> Bool {
    guard current.link == .none else { return false }
    let first = at(i, .instead) && at(i + 1, .of) ? i + 2 : i + 1
    let j = skipAdverbs(first, end)
    guard j < end, kind(j).isVerbal || kind(i) == .subordinator, may(j, .ing) else { return false }
    var k = j + 1
    while k < end {
      if kind(k) == .subject { return true }
      if pauses(after: k - 1), startsSubject(k, end) { return true }
      k += 1
      if k > j + Self.longestFront { return false }
    }
    return false
  }

  private static let longestFront = 8

  /// Takes in the preposition; returns where the -ing form begins.
  mutating func readFronted(_ i: Int, _ end: Int) -> Int {
    current.link = .gerund
    current.isFronted = true
    if [.after, .before, .since, .until, .till].contains(where: { at(i, $0) }) {
      current.features.insert(.when)
    }
    let first = at(i, .instead) && at(i + 1, .of) ? i + 2 : i + 1
    let j = skipAdverbs(first, end)
    if kind(j) == .noun || kind(j) == .adjective { tagger.promote(j) }
    return first
  }

  /// Whether what stands before an -ing form says that it is not done: "without", "instead of".
  func deniesGerund(_ i: Int) -> Bool {
    at(i - 1, .without) || at(i - 1, .of) && at(i - 2, .instead)
      || at(i - 1, .than) && at(i - 2, .rather)
  }

  /// Whether a fragment before a clause says when: "every time", "the moment", "by the time".
  func saysWhen(_ fragment: Range<Int>) -> Bool {
    guard let first = fragment.first, let last = fragment.last else { return false }
    if at(first, .every) || at(first, .each) { return true }
    if at(last, .minute) || at(last, .moment) { return at(first, .the) || at(first, .any) }
    return at(first, .by) && may(last, .time)
  }
}
