import Conversation

/// What happened, in clauses that can be said to the partner.
public struct Deeds: Hashable, Sendable {
  /// What the partner did: "you went upstairs".
  public var theirs: String?
  /// What the one who types did: "I told you about the scan".
  public var mine: String?
  /// What they wish for, as it stands after "I'd love": "you to look at me", "one Sunday off".
  public var wish: String?

  /// Creates deeds.
  public init(theirs: String? = nil, mine: String? = nil, wish: String? = nil) {
    self.theirs = theirs
    self.mine = mine
    self.wish = wish
  }
}

/// Turns a clause about the partner into one said to them: "he went upstairs" into "you went
/// upstairs".
///
/// Only the past is turned, where verbs have one form for all, and only short clauses with one kind
/// of pronoun; anything else is left out rather than said wrongly.
struct Addressed {
  /// The most words of a clause that is turned.
  static let longest = 10

  var address: PartnerWord

  /// Returns what was done, first what stands in the clause with that index.
  func deeds(in reading: Reading, said: String, near clause: Int) -> Deeds {
    let order = [clause] + reading.clauses.indices.filter { $0 != clause }
    var deeds = Deeds()
    for index in order where reading.clauses.indices.contains(index) {
      let clause = reading.clauses[index]
      guard clause.isTold, clause.mirrored != nil else { continue }
      let words = clause.span.quote(from: said)
      switch clause.subject {
      case .partner: deeds.theirs = deeds.theirs ?? turned(words, mine: false)
      case .self: deeds.mine = deeds.mine ?? turned(words, mine: true)
      case .both, .other, .unknown: break
      }
    }
    return deeds
  }

  /// Returns the clause as it is said to the partner, or nil if that cannot be done safely.
  func turned(_ clause: String, mine: Bool) -> String? {
    guard var words = plain(clause) else { return nil }
    if mine {
      if words.first != "i" { words.insert("i", at: 0) }
      if words.count > 2, words[1] == "did", let past = Self.pasts[words[2]] {
        words.replaceSubrange(1...2, with: [past])
      }
    } else {
      guard let rest = withoutSubject(words) else { return nil }
      words = ["you"] + rest
    }
    guard words.count >= 2, words.count <= Self.longest, isPast(words[1]), isWhole(words, mine)
    else { return nil }
    var turned: [String] = []
    for index in words.indices {
      guard let word = word(at: index, in: words, isMine: mine) else { return nil }
      turned.append(word)
    }
    return turned.map { Quotation.named(Substring($0)) }.joined(separator: " ")
  }

  /// The words in lower case, without a joining word before and without what hangs in the air.
  func plain(_ clause: String) -> [String]? {
    guard clause.unicodeScalars.allSatisfy({ $0.isASCII && $0.value >= 32 || $0 == "\u{2019}" })
    else { return nil }
    var words = Words.of(clause)
    while let first = words.first, Self.joining.contains(first) { words.removeFirst() }
    words.removeAll { Self.fillers.contains($0) }
    guard let last = words.last, !Self.open.contains(last) else { return nil }
    let others: Set<String> = ["you", "your", "yours", "u", "ur"]
    return Set(words).isDisjoint(with: others) ? words : nil
  }

  /// The words after "he" or "my husband", or nil if they do not begin so.
  private func withoutSubject(_ words: [String]) -> [String]? {
    if words.first == address.they, address.pronoun != .they { return Array(words.dropFirst()) }
    if words.count > 3, words[0] == "my", words[2] == address.name?.lowercased() {
      return Array(words.dropFirst(3))
    }
    if words.count > 2, words[0] == "my", words[1] == address.noun {
      return Array(words.dropFirst(2))
    }
    return nil
  }

  /// Whether it stands by itself: what was told or promised mostly comes in another clause, and what
  /// one told is nothing to be sorry for.
  private func isWhole(_ words: [String], _ mine: Bool) -> Bool {
    guard Self.telling.contains(words[1]) else { return true }
    return words.count > 3 && !mine || words.count == 3 && words[2] == "nothing"
  }

  func word(at index: Int, in words: [String], isMine: Bool) -> String? {
    let word = words[index]
    if index == 0 { return word == "i" ? "I" : word }
    switch word {
    case "was" where index == 1 && !isMine: return "were"
    case "wasn't", "wasnt": return index == 1 && !isMine ? "weren't" : "wasn't"
    case "i": return "I"
    case "im", "i'm", "ive", "i've", "ill", "i'll", "id", "i'd": return nil
    case "she", "he", "they":
      return nil
    case "him", "himself", "his", "her", "herself", "hers": return object(at: index, in: words)
    case address.noun where words[index - 1] == "my": return nil
    case let other where Self.unsure.contains(other): return nil
    default: return Self.spelt[word] ?? word
    }
  }

  /// "Him" as "you", "his" as "your"; "her" by what follows it.
  private func object(at index: Int, in words: [String]) -> String? {
    let word = words[index]
    guard Self.pronoun(of: word) == address.pronoun else { return nil }
    switch word {
    case "him": return "you"
    case "his": return index + 1 < words.count ? "your" : "yours"
    case "himself", "herself": return "yourself"
    case "hers": return "yours"
    default:
      guard index + 1 < words.count, !Self.afterObject.contains(words[index + 1]) else {
        return "you"
      }
      return "your"
    }
  }

  private static func pronoun(of word: String) -> PartnerWord.Pronoun {
    word.hasPrefix("h") && word != "her" && word != "hers" && word != "herself" ? .he : .she
  }

  /// Whether the verb is in the past, where it has one form for all.
  private func isPast(_ verb: String) -> Bool {
    verb.hasSuffix("ed") && verb.count > 3 || Self.past.contains(verb)
  }

  private static let joining: Set<String> = [
    "and", "but", "so", "then", "because", "cos", "cause", "when", "while", "after", "well",
  ]
  private static let fillers: Set<String> = [
    "just", "literally", "like", "basically", "actually", "totally", "fucking", "bloody", "really",
    "then", "even", "lol", "omg",
  ]
  private static let open: Set<String> = [
    "and", "but", "or", "that", "because", "so", "the", "a", "to", "if", "when", "of", "my", "what",
  ]
  private static let unsure: Set<String> = [
    "is", "are", "has", "does", "hes", "shes", "he's", "she's", "dont", "cant", "wont", "theyre",
    "them", "their", "said", "thinks", "who", "whose",
  ]
  private static let afterObject: Set<String> = [
    "and", "but", "or", "to", "about", "that", "again", "when", "if", "for", "in", "at", "on",
    "with", "the", "a", "an", "my", "how", "what", "why", "where", "by", "from", "off", "out", "up",
    "down", "yesterday", "today", "tonight", "twice", "once", "last", "this", "before", "after",
    "because", "so", "not", "back", "alone", "everything", "something", "nothing", "anything",
  ]
  private static let telling: Set<String> = [
    "told", "said", "asked", "promised", "wanted", "felt", "meant", "tried", "needed", "kept",
    "was", "had", "did", "didn't", "didnt", "swore", "wasn't", "wasnt",
  ]
  /// The past of what is mostly owned up to with "I did".
  private static let pasts = [
    "forget": "forgot", "leave": "left", "lie": "lied", "shout": "shouted", "snap": "snapped",
    "push": "pushed", "ignore": "ignored", "miss": "missed", "walk": "walked", "raise": "raised",
  ]
  private static let spelt = [
    "didnt": "didn't", "couldnt": "couldn't", "wouldnt": "wouldn't", "hadnt": "hadn't",
    "werent": "weren't", "n": "and", "bday": "birthday", "bf": "boyfriend", "gf": "girlfriend",
  ]
  private static let past: Set<String> = [
    "went", "left", "told", "came", "got", "took", "gave", "made", "put", "forgot", "said", "sat",
    "slept", "kept", "let", "hung", "hid", "drove", "ran", "walked", "threw", "broke", "lost",
    "spent", "bought", "sold", "sent", "wrote", "read", "rang", "met", "saw", "heard", "felt",
    "cut", "shut", "stood", "swore", "woke", "chose", "ate", "drank", "paid", "began", "brought",
    "was", "wasn't", "wasnt", "were", "had", "hadn't", "hadnt", "did", "didn't", "didnt",
    "couldn't",
    "couldnt", "wouldn't", "wouldnt",
  ]
}
