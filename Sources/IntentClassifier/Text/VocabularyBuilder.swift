/// Collects the words of English and of a library, and makes a ``Vocabulary`` of them.
struct VocabularyBuilder {
  private var numbers: [String: WordNumber] = [:]
  private var words: [String] = [""]
  private var tags: [WordTags] = [[]]
  private var lemmas: [WordNumber: WordNumber] = [:]
  private var expansions: [WordNumber: [WordNumber]] = [:]
  /// Two bits for each word; see ``Vocabulary/flagBits``.
  private var flags: [WordNumber: UInt32] = [:]

  private static let functionWords = WordNumber(FunctionWord.allCases.count)

  /// Starts with the words of English.
  init() {
    for word in FunctionWord.allCases { add(word.text, []) }
    for word in AmbiguousWord.allCases { add(word.rawValue, []) }
    for group in EnglishGrammar.tags + EnglishGrammar.extras { addAll(group.words, group.tags) }
    for group in EnglishNouns.groups { addAll(group.words, group.tags) }
    for group in EnglishVerbs.groups { addAll(group.words, group.tags.union(.base)) }
    for group in EnglishAdjectives.groups { addAll(group.words, group.tags) }
    addIrregularForms()
    addSpellings()
  }

  /// Adds a word, or adds to what a known one may be; returns its number.
  @discardableResult
  mutating func add(_ word: String, _ new: WordTags) -> WordNumber {
    if let number = numbers[word] {
      if number > Self.functionWords || new.contains(.participle) || new.contains(.past)
        || tags[Int(number)].isEmpty || new.contains(.report)
        || new.contains(.control)
      {
        tags[Int(number)].formUnion(new)
      }
      return number
    }
    let number = WordNumber(words.count)
    numbers[word] = number
    words.append(word)
    tags.append(new)
    return number
  }

  /// Adds a word of the library.
  mutating func use(_ word: String, _ new: WordTags) { flags[add(word, new), default: 0] |= 1 }

  private mutating func addAll(_ list: StaticString, _ tags: WordTags) {
    for word in Self.fields(list) { add(word, tags) }
  }

  private mutating func addIrregularForms() {
    for line in Self.lines(EnglishGrammar.irregularVerbs) where line.count == 3 {
      let base = add(line[0], [.verb, .base])
      let kept = tags[Int(base)].intersection([.report, .control])
      let past = add(line[1], kept.union([.verb, .past]))
      let participle = add(line[2], kept.union([.verb, .participle]))
      if past != base {
        lemmas[past] = base
        tags[Int(past)].subtract(.base)
      }
      if participle != base { lemmas[participle] = base }
    }
    let got = add("got", [.verb, .past, .participle])
    lemmas[got] = FunctionWord.get.rawValue
    for line in Self.lines(EnglishGrammar.irregularPlurals) where line.count == 2 {
      let base = add(line[0], .noun)
      let plural = add(
        line[1], tags[Int(base)].union([.noun, .plural]).subtracting([.verb, .base]))
      lemmas[plural] = base
    }
    let forms: [(FunctionWord, [FunctionWord])] = [
      (.be, [.am, .is, .are, .was, .were, .been, .being]),
      (.have, [.has, .had, .having]), (.do, [.does, .did, .doing, .done]),
      (.become, [.become2]), (.try, [.trying]), (.go, [.going]), (.decide, [.decided]),
      (.use, [.used]), (.suppose, [.supposed]), (.realize, [.realise]), (.make, [.makes]),
      (.law, [.laws]),
    ]
    for (base, all) in forms { for form in all { lemmas[form.rawValue] = base.rawValue } }
    let baseForms: [(String, WordTags)] = [
      ("boring", .adjective), ("counselling", .noun), ("counseling", .noun),
    ]
    for (word, tags) in baseForms {
      let number = add(word, tags)
      lemmas[number] = number
    }
  }

  private mutating func addSpellings() {
    for line in Self.lines(EnglishSpelling.expansions) where line.count > 1 {
      expand(line[0], Array(line.dropFirst()))
    }
    for list in [EnglishMisspellings.slips, EnglishMisspellings.regional] {
      for line in Self.lines(list) where line.count > 1 {
        let meant = line[0].split(separator: "_").map(String.init)
        for typed in line.dropFirst() { expand(typed, meant) }
      }
    }
    for modal in ["should", "could", "would", "must", "might"] {
      flags[add(modal, []), default: 0] |= 2
      expand("\(modal) of", [modal, "have"])
    }
    for line in Self.lines(EnglishMisspellings.halves) where line.count > 1 {
      flags[add(line[0], []), default: 0] |= 2
      for second in line.dropFirst() { expand("\(line[0]) \(second)", [line[0] + second]) }
    }
  }

  private mutating func expand(_ typed: String, _ meant: [String]) {
    let spelling = add(typed, [])
    expansions[spelling] = meant.map { add($0, []) }
  }

  /// Returns the vocabulary; base forms are worked out for every word that has none yet.
  func build() -> Vocabulary {
    var vocabulary = Vocabulary(
      pool: [], starts: [0], lemmas: [], tagBits: [], expansionStarts: [0], expansionWords: [],
      table: [], flagBits: [])
    for (index, word) in words.enumerated() {
      let number = WordNumber(index)
      vocabulary.pool.append(contentsOf: word.utf8)
      vocabulary.starts.append(UInt32(vocabulary.pool.count))
      vocabulary.lemmas.append(lemmas[number] ?? number)
      vocabulary.tagBits.append(tags[index].rawValue)
      vocabulary.expansionWords.append(contentsOf: expansions[number] ?? [])
      vocabulary.expansionStarts.append(UInt32(vocabulary.expansionWords.count))
    }
    vocabulary.flagBits = packedFlags()
    vocabulary.rebuildTable()
    leadBackForms(in: &vocabulary)
    return vocabulary
  }

  private func packedFlags() -> [UInt32] {
    var packed = [UInt32](repeating: 0, count: words.count / 16 + 1)
    for (number, flag) in flags { packed[Int(number >> 4)] |= flag << ((number & 15) * 2) }
    return packed
  }

  /// Gives known words that are forms of a verb or noun ("feeling", "kids") their base form.
  private func leadBackForms(in vocabulary: inout Vocabulary) {
    for index in FunctionWord.allCases.count + 1..<words.count {
      let number = WordNumber(index)
      guard lemmas[number] == nil, expansions[number] == nil else { continue }
      let bytes = Array(words[index].utf8)
      guard let form = bytes.withUnsafeBufferPointer({ vocabulary.inflected($0) }),
        form.lemma != number
      else { continue }
      if words[index].hasSuffix("n") { continue }
      vocabulary.lemmas[index] = form.lemma
      vocabulary.tagBits[index] |= form.tags.rawValue
    }
  }

  private static func fields(_ list: StaticString) -> [String] {
    list.description.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static func lines(_ list: StaticString) -> [[String]] {
    list.description.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}

extension Vocabulary {
  /// Fills the hash table anew from the words.
  mutating func rebuildTable() {
    var size = 1024
    while size < count * 2 { size *= 2 }
    table = [UInt32](repeating: 0, count: size)
    for number in 1..<max(1, count) {
      let word = pool[Int(starts[number])..<Int(starts[number + 1])]
      let hash = word.withUnsafeBufferPointer { Self.hash($0) }
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while table[place] != 0 { place = (place + 1) & (size - 1) }
      table[place] = UInt32(number)
    }
  }
}
