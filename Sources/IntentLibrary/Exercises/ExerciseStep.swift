/// One step of an exercise: something told, a question, or time that passes.
public struct ExerciseStep: Hashable, Sendable {
  /// One of the answers that are offered.
  public struct Choice: Hashable, Sendable {
    /// The answer as it is offered, after its number.
    public var says: String
    /// What is remembered of it.
    public var value: String

    /// Creates a choice.
    public init(says: String, value: String) {
      self.says = says
      self.value = value
    }
  }

  /// How long a quiet countdown runs.
  public enum Countdown: Hashable, Sendable {
    /// So many seconds.
    case seconds(Int)
    /// As many minutes as the first number in the answer of this name says.
    case minutes(inAnswer: String)
  }

  /// How an answer is read.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    /// As it stands; a few words such as `skip` and `back` move on or back instead.
    case words
    /// As it stands, whatever it is.
    case literal
    /// Lines, until `done`.
    case lines
    /// Words that are to be said to the partner: one look at whether they point or speak past them.
    case said
    /// A number of minutes.
    case minutes
  }

  /// Its name, under which the answer is kept.
  public var id: String
  /// What is told first; empty where there is nothing.
  public var text: Template
  /// What can be said to the partner at this step.
  public var says: [ResultLine]
  /// What is told after that; empty where there is nothing.
  public var then: Template
  /// The question; empty where nothing is asked.
  public var ask: Template
  /// Both in a few words, for somebody who types a word or two; empty where the question alone will do.
  public var short: Template
  /// The answers offered.
  public var choices: [Choice]
  /// How an answer is read.
  public var answer: Answer
  /// When the step is there.
  public var fits: Fitting
  /// How long one waits before going on.
  public var countdown: Countdown?
  /// What is said when that time is over.
  public var timeUp: Template
  /// What comes before an answer that is no sentence by itself, as in "I'm sorry for".
  public var stem: String
  /// What comes before an answer that begins with a verb, as in "I".
  public var verbStem: String
  /// What comes before an answer that begins with a form in -ing, as in "Would you mind".
  public var ingStem: String
  /// What comes before an answer that is a sentence about the partner, as in "I imagine".
  public var clauseStem: String

  /// Creates a step that asks nothing yet.
  public init(id: String) {
    self.id = id
    text = Template()
    says = []
    then = Template()
    ask = Template()
    short = Template()
    choices = []
    answer = .words
    fits = Fitting()
    timeUp = Template()
    stem = ""
    verbStem = ""
    ingStem = ""
    clauseStem = ""
  }

  /// Whether something is asked.
  public var isQuestion: Bool { !ask.parts.isEmpty }
}
