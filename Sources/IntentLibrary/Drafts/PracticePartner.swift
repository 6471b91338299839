/// The other side as mend plays it in practice: a leaning, and what it answers to what.
public struct PracticePartner: Hashable, Sendable {
  /// What the line of the one who practises does; the raw value is its name in the library.
  public enum Cue: String, CaseIterable, Hashable, Sendable {
    case blame, demand, pressing, apology, validation
    case softStart = "soft-start"
    case request
    case timeOut = "time-out"
    case withdrawal, thanks, plain
  }

  /// How far the other side has opened; the raw value is its name in the library.
  public enum Door: String, CaseIterable, Hashable, Sendable {
    case shut, ajar, open
  }

  /// One answer, and when it fits.
  public struct Move: Hashable, Sendable {
    /// What it answers; empty for anything.
    public var cues: [Cue]
    /// How far the other side has to be open; empty for any.
    public var doors: [Door]
    /// How far it opens the door, from −2 to 2.
    public var opens: Int
    /// The words.
    public var line: ReplyLine

    /// Creates a move.
    public init(cues: [Cue], doors: [Door], opens: Int, line: ReplyLine) {
      self.cues = cues
      self.doors = doors
      self.opens = opens
      self.line = line
    }
  }

  /// The name, as in `/rehearse practice withdraws`.
  public var name: String
  /// A short name for a person.
  public var title: String
  /// What somebody does who leans so, in a sentence.
  public var means: String
  /// Where the idea comes from.
  public var source: String
  /// The answers.
  public var moves: [Move]

  /// Creates a partner.
  public init(name: String, title: String, means: String, source: String, moves: [Move]) {
    self.name = name
    self.title = title
    self.means = means
    self.source = source
    self.moves = moves
  }
}
