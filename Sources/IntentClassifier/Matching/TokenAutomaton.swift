/// Finds all lexicon entries and phrases of a library in the tokens of an utterance.
///
/// **How it works.** Patterns share their beginnings as in a trie. At every token a new path may
/// begin, and each path that is under way takes a step or ends. Paths that have come to the same state
/// at the same token are one path from there on (see *latest start*), so that the work per token is
/// bounded by the automaton, however the text repeats itself. One pass finds the entries, a second one the
/// phrases: where an entry ends, it counts as one step of the phrases that wait for its class where it
/// began. An edge over a class is one edge, whatever the number of its entries.
///
/// **What it finds**, each rule by its name:
/// - *Latest start.* Of a pattern's occurrences that end at one token, the one that starts last is
///   reported; of those that start together the one whose mark starts last, then the one whose mark ends
///   last. With several marks on a path, the last one counts; an empty mark counts as none.
/// - *Every end.* A pattern is reported once for every token that it can end at.
/// - *Base form or written form.* `word` compares base forms, `exact` what is written. A word that the
///   vocabulary does not know is met only by `anyWord` and gaps.
/// - *No sentence crossed.* Apart from the first, no word of a pattern may start a sentence, unless a stop,
///   question, exclamation, message edge or clause edge is asserted just before it.
/// - *Gaps stay in the clause.* No word of a gap starts a clause or sentence or carries
///   ``TokenFeatures/stopsGap``.
/// - *Formulas are whole messages.* They start at the token with ``TokenFeatures/messageStart``, end at
///   the one with ``TokenFeatures/messageEnd``, and pay no heed to the edges between.
public struct TokenAutomaton: Sendable {
  /// The greatest number of a word.
  public static let lastWord: WordNumber = 1 << 20
  /// The greatest number of a class.
  public static let lastClass: UInt32 = 1 << 20

  /// The states; the first is the dead one, ``AutomatonGraph/roots`` follow.
  var states: [StateRecord] = []
  /// Hash tables of (symbol, target) pairs.
  var rows: [UInt32] = []
  /// Targets of steps that lead to several states: each list is its count and the targets.
  var lists: [UInt32] = []
  /// What only some states need.
  var extras: [StateExtra] = []
  /// The steps that consume nothing.
  var checks: [CheckRecord] = []
  /// The words of the patterns that states accept; see ``Target/repeats``.
  var accepts: [UInt32] = []
  /// What patterns stand for.
  var patterns: [PatternRecord] = []
  /// The classes of the entries.
  var classes: [UInt32] = []
  /// The first steps of all patterns, by word.
  var firstSteps: [FirstSteps] = []

  /// Whether there are lexicon entries.
  var hasEntries = false
  /// Whether there are phrases or formulas.
  var hasPhrases = false
  /// Whether there are formulas.
  var hasFormulas = false

  /// The state from which lexicon entries begin.
  static let entryRoot = 1
  /// The state from which phrases begin.
  static let phraseRoot = 2
  /// The state from which formulas begin.
  static let formulaRoot = 3

  /// Works out what follows from the records.
  mutating func noteContents() {
    hasEntries = patterns.contains { $0.classCount != PatternRecord.phrase }
    hasPhrases = patterns.contains { $0.classCount == PatternRecord.phrase }
    let formulas = states.dropFirst(TokenAutomaton.formulaRoot).first ?? StateRecord()
    hasFormulas =
      formulas.symbolMask | formulas.conceptMask != 0
      || !formulas.flags.isDisjoint(with: StateFlags.alwaysActs)
  }

  /// How many states there are.
  public var stateCount: Int { states.count }
  /// How many patterns there are.
  public var patternCount: Int { patterns.count }
}

/// What a step leads to: a state, the end of a pattern, or a list of these; 0 is nowhere.
enum Target {
  static let numberBits: UInt32 = 0x1FFF_FFFF
  /// Not a state but a pattern that ends, with nothing to follow.
  static let end: UInt32 = 0x2000_0000
  /// The pattern can come to an end more than once at a place.
  static let repeats: UInt32 = 0x1000_0000
  /// What is left of a pattern's word without that bit.
  static let patternBits: UInt32 = 0x0FFF_FFFF
  /// The state needs more than to be appended to the active ones.
  static let slow: UInt32 = 0x4000_0000
  /// Not a state but the place of a list of targets.
  static let list: UInt32 = 0x8000_0000

  /// One of these bits: more has to be done than to append a path.
  static let special: UInt32 = 0xE000_0000
}

/// A state, in half a cache line.
struct StateRecord {
  var flags: StateFlags = []
  /// The symbol of the only step over a word, or the place of a hash table.
  var symbolOrRow: UInt32 = 0
  /// The target of the only step, or the size of the hash table as a power of two.
  var targetOrSize: UInt32 = 0
  /// The symbols of the steps over words, each as a bit; see ``SymbolHash/bit(_:)``.
  var symbolMask: UInt32 = 0
  var anyTarget: UInt32 = 0
  var gapTarget: UInt32 = 0
  /// The place of an extra, or the word of the only pattern accepted.
  var extraOrPattern: UInt32 = 0
  /// The classes of the steps, each as bit `class % 32`.
  var conceptMask: UInt32 = 0
}

/// What a state has.
struct StateFlags: OptionSet {
  let rawValue: UInt32
  /// One step over a word.
  static let single = StateFlags(rawValue: 1 << 0)
  /// A hash table with steps over base forms.
  static let lemmas = StateFlags(rawValue: 1 << 1)
  /// A hash table with steps over written forms.
  static let exacts = StateFlags(rawValue: 1 << 2)
  /// Accepts one pattern, and has no extra.
  static let accepts = StateFlags(rawValue: 1 << 3)
  /// A ``StateExtra``.
  static let extra = StateFlags(rawValue: 1 << 4)
  /// Not entered twice at one place.
  static let deduplicates = StateFlags(rawValue: 1 << 5)
  /// Steps that consume nothing.
  static let checks = StateFlags(rawValue: 1 << 6)
  /// May not consume the first token of a sentence.
  static let staysInSentence = StateFlags(rawValue: 1 << 7)
  /// Accepts only at the end of the message and skips clause edges.
  static let formula = StateFlags(rawValue: 1 << 8)

  /// A step over any word or over the words of a gap.
  static let skips = StateFlags(rawValue: 1 << 9)

  /// Something may be noted when a path stands here.
  static let pausing: StateFlags = [.accepts, .extra]
  /// Something may happen here whatever the next word is.
  static let alwaysActs: StateFlags = [.accepts, .extra, .skips]
}

/// What only some states need.
struct StateExtra {
  var checkStart: UInt32 = 0
  var checkCount: UInt32 = 0
  var acceptStart: UInt32 = 0
  var acceptCount: UInt32 = 0
  var conceptRow: UInt32 = 0
  var conceptSize: UInt32 = 0
}

/// A step that consumes nothing; see ``Check``.
struct CheckRecord {
  var before: UInt32 = 0
  var after: UInt32 = 0
  var action: UInt32 = 0
  var target: UInt32 = 0

  static let openMark: UInt32 = 1
  static let closeMark: UInt32 = 2
  static let free: UInt32 = 4
}

/// What a pattern stands for.
struct PatternRecord {
  /// The number of a phrase, or the place of the first class of an entry.
  var idOrClassStart: UInt32
  /// How many classes an entry has.
  var classCount: UInt32

  /// Stands for ``classCount`` in a phrase.
  static let phrase = UInt32.max
}

/// The steps of ``TokenAutomaton/entryRoot`` and ``TokenAutomaton/phraseRoot`` over one number.
struct FirstSteps {
  var entryLemma: UInt32 = 0
  var entryExact: UInt32 = 0
  var phraseLemma: UInt32 = 0
  var phraseExact: UInt32 = 0

  /// Whether there is none.
  var isEmpty: Bool { entryLemma | entryExact | phraseLemma | phraseExact == 0 }
}
