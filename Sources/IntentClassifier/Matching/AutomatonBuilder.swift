/// Builds a ``TokenAutomaton`` from patterns.
///
/// ```swift
/// var builder = AutomatonBuilder(wordNumber: number, lemmaNumber: number, classNumber: { names[$0] })
/// try builder.add(entry: .word("sulk"), classes: [0])
/// try builder.add(phrase: .sequence([.word("he"), .concept("SULK")]), id: 7)
/// let automaton = builder.build()
/// ```
public struct AutomatonBuilder {
  /// How many steps may be copied, as a multiple of those there are, to make matching faster.
  public var mergeBudget = 4

  private let numbering: PatternNumbering
  private var graph = AutomatonGraph()
  private var patterns: [PatternRecord] = []
  private var classes: [UInt32] = []

  /// Creates a builder without patterns.
  ///
  /// - Parameters:
  ///   - wordNumber: The number that ``Token/word`` has for a word just as it is written; never 0.
  ///   - lemmaNumber: The number that ``Token/lemma`` has for all forms of a word; never 0.
  ///   - classNumber: The number of a class by its name, `nil` when there is none.
  public init(
    wordNumber: @escaping (String) -> WordNumber, lemmaNumber: @escaping (String) -> WordNumber,
    classNumber: @escaping (String) -> Int?
  ) {
    self.numbering = PatternNumbering(
      wordNumber: wordNumber, lemmaNumber: lemmaNumber, classNumber: classNumber)
  }

  /// Adds an entry of the lexicon that belongs to the classes with the given numbers.
  public mutating func add(entry: TokenPattern, classes numbers: [Int]) throws(PatternFault) {
    let element = try numbering.entry(entry)
    patterns.append(
      PatternRecord(idOrClassStart: UInt32(classes.count), classCount: UInt32(numbers.count)))
    classes += numbers.map { UInt32(clamping: $0) }
    graph.add(element, pattern: patterns.count - 1, root: AutomatonGraph.entryRoot)
  }

  /// Adds a phrase, or a formula, whose matches are reported with the given number.
  public mutating func add(
    phrase: TokenPattern, id: Int, isFormula: Bool = false
  ) throws(PatternFault) {
    let element = try numbering.phrase(phrase)
    patterns.append(
      PatternRecord(idOrClassStart: UInt32(clamping: id), classCount: PatternRecord.phrase))
    graph.add(
      element, pattern: patterns.count - 1,
      root: isFormula ? AutomatonGraph.formulaRoot : AutomatonGraph.phraseRoot)
  }

  /// Returns the automaton of the patterns added so far.
  public func build() -> TokenAutomaton {
    let merged = SubsetMerge(graph, budget: mergeBudget)
    return AutomatonLayout(merged.states, patterns: patterns, classes: classes).automaton
  }
}
