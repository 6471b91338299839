/// Finds the known word that is one slip of the fingers away from what was typed.
///
/// Every word at distance one (a letter lost, added, changed, or two swapped) is made in turn and
/// looked up, as in Norvig's "How to Write a Spelling Corrector" (2007). That needs no index: a word
/// of eight letters has some 430 neighbours, most of which are never looked up since a better one has
/// been found. Only words that neither the library nor the English word list knows come here, so most
/// messages pay nothing.
struct SpellingRepair {
  /// The most letters of a word that is repaired.
  static let longest = 20

  private var candidate: [UInt8] = []
  private var best = Best()

  /// The likeliest word so far.
  private struct Best {
    var cost = Int.max
    var analysis = WordAnalysis()
    /// Whether another word of another meaning is as likely.
    var isTied = false
    /// The cost of the likeliest word that exists but is not in the vocabulary.
    var rival = Int.max
  }

  /// Returns the word that was meant and what the slip costs, or nil where there is none, or two.
  ///
  /// `typed` holds letters in lower case, a to z.
  mutating func repair(
    _ typed: [UInt8], _ vocabulary: Vocabulary
  ) -> (word: WordAnalysis, cost: Int)? {
    guard typed.count > 3, typed.count <= Self.longest else { return nil }
    best = Best()
    trySwaps(typed, vocabulary)
    tryExtras(typed, vocabulary)
    tryLost(typed, vocabulary)
    tryWrong(typed, vocabulary)
    guard best.cost <= Self.limit(typed.count), !best.isTied, best.rival >= best.cost else {
      return nil
    }
    return (best.analysis, best.cost)
  }

  /// The shorter the word, the likelier the slip must be.
  private static func limit(_ length: Int) -> Int {
    switch length {
    case 4: 2
    case 5: 4
    default: 6
    }
  }

  // MARK: The four slips

  private mutating func trySwaps(_ typed: [UInt8], _ vocabulary: Vocabulary) {
    candidate = typed
    for i in 1..<typed.count where typed[i] != typed[i - 1] {
      candidate.swapAt(i, i - 1)
      weigh(KeyboardSlip.swap(at: i - 1), vocabulary)
      candidate.swapAt(i, i - 1)
    }
  }

  private mutating func tryExtras(_ typed: [UInt8], _ vocabulary: Vocabulary) {
    candidate = Array(typed.dropFirst())
    for i in typed.indices {
      if i > 0 {
        if typed[i] == typed[i - 1] { continue }
        for k in 0..<i { candidate[k] = typed[k] }
        for k in i..<candidate.count { candidate[k] = typed[k + 1] }
      }
      weigh(KeyboardSlip.extra(typed, at: i), vocabulary)
    }
  }

  private mutating func tryLost(_ typed: [UInt8], _ vocabulary: Vocabulary) {
    candidate = [0] + typed
    for i in 0...typed.count {
      if i > 0 { candidate[i - 1] = typed[i - 1] }
      for letter in Self.alphabet where i == 0 || letter != typed[i - 1] {
        candidate[i] = letter
        weigh(KeyboardSlip.lost(letter, typed, at: i), vocabulary)
      }
    }
  }

  private mutating func tryWrong(_ typed: [UInt8], _ vocabulary: Vocabulary) {
    candidate = typed
    for i in typed.indices {
      for letter in Self.alphabet where letter != typed[i] {
        candidate[i] = letter
        weigh(KeyboardSlip.wrong(letter, typed, at: i), vocabulary)
      }
      candidate[i] = typed[i]
    }
  }

  private static let alphabet = UInt8(ascii: "a")...UInt8(ascii: "z")

  // MARK: Weighing

  /// Looks the candidate up and keeps it if nothing likelier has been met.
  private mutating func weigh(_ slip: Int, _ vocabulary: Vocabulary) {
    guard slip - Familiarity.most <= best.cost, candidate.count > 3 || slip <= 2 else { return }
    candidate.withUnsafeBufferPointer { bytes in
      let hash = Vocabulary.hash(bytes)
      let number = vocabulary.number(bytes, hash: hash)
      if number != 0 {
        keep(vocabulary.analysis(number), slip - vocabulary.familiarity(number), vocabulary)
      } else if EnglishWords.contains(hash) {
        guard let form = vocabulary.inflected(bytes) else {
          best.rival = min(best.rival, slip)
          return
        }
        keep(form, slip - min(1, vocabulary.familiarity(form.lemma)), vocabulary)
      }
    }
  }

  private mutating func keep(_ word: WordAnalysis, _ cost: Int, _ vocabulary: Vocabulary) {
    guard vocabulary.mayBeMeant(word.word) else { return }
    if cost < best.cost {
      best.cost = cost
      best.analysis = word
      best.isTied = false
    } else if cost == best.cost, vocabulary.meaning(word) != vocabulary.meaning(best.analysis) {
      best.isTied = true
    }
  }
}

/// How often a word is met, roughly.
enum Familiarity {
  /// Words that hold sentences together.
  static let most = 2
}

extension Vocabulary {
  /// How much likelier a word is than one that the vocabulary only knows by name.
  func familiarity(_ number: WordNumber) -> Int {
    if FunctionWord.isOne(number) { return Familiarity.most }
    return isUsed(number) ? 1 : 0
  }

  /// Whether a slip may lead to this word: not to text-speak, which is short and looks like a slip.
  func mayBeMeant(_ number: WordNumber) -> Bool {
    number == 0 || expansion(number).isEmpty
      || starts[Int(number) + 1] - starts[Int(number)] > 4
  }

  /// What tells apart two words of different meaning: forms of one word, and spellings of it, agree.
  func meaning(_ word: WordAnalysis) -> [WordNumber] {
    let meant = expansion(word.word)
    return meant.isEmpty ? [word.lemma] : meant.map(lemma)
  }

  func analysis(_ number: WordNumber) -> WordAnalysis {
    WordAnalysis(word: number, lemma: lemma(number), tags: tags(number))
  }
}
