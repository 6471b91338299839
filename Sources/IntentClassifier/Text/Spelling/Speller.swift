/// Mends the words of one message that neither the vocabulary nor the English word list knows.
struct Speller {
  /// The most words of a message that are looked at; a message with more unknown words is no English.
  static let mostWords = 64

  private var repair = SpellingRepair()
  private var looked = 0
  /// The word as it was typed, while its letters are being tried.
  private var typed: [UInt8] = []

  /// What an unknown word was taken for.
  enum Outcome {
    case word(WordAnalysis)
    /// Two words; the first has so many letters.
    case halves(Int)
    case unknown
  }

  /// Begins a message.
  mutating func start() { looked = 0 }

  /// Returns what was meant by letters that make no word.
  mutating func mend(_ letters: [UInt8], _ vocabulary: Vocabulary) -> Outcome {
    guard letters.count > 3, looked < Self.mostWords, letters.allSatisfy(Self.isLetter) else {
      return .unknown
    }
    looked += 1
    let meant = repair.repair(letters, vocabulary)
    if let meant, meant.cost <= 2 { return .word(meant.word) }
    if let split = WordSplit.find(letters, vocabulary),
      meant.map({ $0.cost > Self.likely(split.worth) }) ?? true
    {
      return .halves(split.place)
    }
    return meant.map { .word($0.word) } ?? .unknown
  }

  /// The cost up to which a slip is likelier than a missing space between words of this worth.
  private static func likely(_ worth: Int) -> Int {
    switch worth {
    case 6...: 2
    case 4...: 4
    default: Int.max
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}

/// What the scanner saw of a word besides its letters.
struct Spelling {
  /// The letters before the last apostrophe; less than one if there is none.
  var apostrophe: Int
  var digits: Int
  var capitals: Int
  /// Whether it is neither a name nor part of an address.
  var isRepairable: Bool
}

extension Vocabulary {
  /// Returns whether letters make a word that exists, whether or not the vocabulary has it.
  func exists(_ letters: [UInt8]) -> Bool {
    letters.withUnsafeBufferPointer { EnglishWords.contains(Self.hash($0)) }
  }
}
