/// What somebody will do, by when, and what became of it.
public struct Commitment: Hashable, Sendable {
  /// Who will do it.
  public enum Owner: String, CaseIterable, Hashable, Sendable {
    /// The one who types.
    case typist
    /// The partner, as the one who types tells it.
    case partner
  }

  /// What became of it.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case open, done, dropped
    case notYet = "not-yet"
  }

  /// What is to be done, as typed.
  public var what: String
  /// Who will do it.
  public var owner: Owner
  /// By when, if that was said.
  public var due: Day?
  /// What became of it.
  public var state: State

  /// Creates a commitment.
  public init(what: String, owner: Owner, due: Day? = nil, state: State = .open) {
    self.what = what
    self.owner = owner
    self.due = due
    self.state = state
  }

  /// Reads "i will fix the bike by sunday" or "he said he'd ring his mother tomorrow"; nil where
  /// nothing is left to be done. Anything else counts as one's own.
  public init?(_ text: String, today: Day) {
    let read = DueReader(today: today).due(in: text)
    let words = (read?.rest ?? text).split(whereSeparator: \.isWhitespace).map(String.init)
    let plain = words.map { $0.lowercased().filter { $0.isLetter || $0 == "'" } }
    let theirs: Set<String> = ["he", "she", "they", "he'd", "she'd", "he'll", "she'll", "they'll"]
    guard words.contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
    let owner: Owner = plain.first.map(theirs.contains) == true ? .partner : .typist
    self.init(what: words.joined(separator: " "), owner: owner, due: read?.day)
  }

  /// Whether it is still to be done.
  public var isOpen: Bool {
    switch state {
    case .open, .notYet: true
    case .done, .dropped: false
    }
  }

  /// The fields of a keepsake.
  public var fields: [String: String] {
    var fields = ["what": what, "owner": owner.rawValue, "state": state.rawValue]
    fields["due"] = due?.text
    return fields
  }

  /// Creates a commitment from the fields of a keepsake; nil if they are not those of one.
  public init?(fields: [String: String]) {
    guard let what = fields["what"], let owner = fields["owner"].flatMap(Owner.init),
      let state = fields["state"].flatMap(State.init)
    else { return nil }
    self.init(what: what, owner: owner, due: fields["due"].flatMap(Day.init(text:)), state: state)
  }
}
