/// What the one who types calls the partner: a pronoun and a noun, as in "he" and "your husband".
///
/// Both come from the person's own words. A noun that says he or she outranks pronouns, which may
/// be about anybody; otherwise the last mention wins. Names are never used.
public struct PartnerWord: Hashable, Sendable {
  /// The pronouns that a partner may go by.
  public enum Pronoun: String, CaseIterable, Hashable, Sendable {
    case he, she, they
  }

  /// The pronoun; `they` until another is heard.
  public private(set) var pronoun: Pronoun = .they
  /// The noun without its owner; "partner" until another is heard.
  public private(set) var noun = "partner"
  /// The name, once it followed the noun.
  public private(set) var name: String?
  private var isFixed = false

  /// Creates the word for a partner that nothing was said about yet.
  public init() {}

  /// The partner as a subject.
  public var they: String { pronoun.rawValue }

  /// The partner as an object.
  public var them: String {
    switch pronoun {
    case .he: "him"
    case .she: "her"
    case .they: "them"
    }
  }

  /// The partner as an owner.
  public var their: String {
    switch pronoun {
    case .he: "his"
    case .she: "her"
    case .they: "their"
    }
  }

  /// The partner by name, else by noun, as in "your husband".
  public var partner: String { name ?? "your " + noun }

  /// Takes in how the partner is called in a message.
  mutating func hear(_ said: String) {
    let words = Words.of(said)
    for (index, word) in words.enumerated() {
      if let (noun, pronoun) = Self.nouns[word], Self.isOwned(index, words) {
        self.noun = noun
        isFixed = pronoun != nil
        if let pronoun { self.pronoun = pronoun }
        name = Self.name(after: index, in: said) ?? name
      } else if !isFixed, let pronoun = Self.pronouns[word] {
        self.pronoun = pronoun
      }
    }
  }

  /// Whether the noun at the index is the typist's own: "my husband", "my lovely husband".
  private static func isOwned(_ index: Int, _ words: [String]) -> Bool {
    if familiar.contains(words[index]) { return true }
    return words[max(0, index - 2)..<index].contains("my")
  }

  /// The word after the noun, where it is written like a name.
  private static func name(after index: Int, in said: String) -> String? {
    let words = said.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "\u{2019}" }
    guard index + 1 < words.count else { return nil }
    let word = words[index + 1]
    guard word.count > 1, word.count < 20, word.first?.isUppercase == true,
      word.dropFirst().allSatisfy({ $0.isLowercase })
    else { return nil }
    return String(word)
  }

  private static let familiar: Set<String> = ["hubby", "hubs", "wifey", "bf", "gf", "dh", "dw"]

  private static let pronouns: [String: Pronoun] = [
    "he": .he, "him": .he, "his": .he, "himself": .he, "he's": .he, "hes": .he, "he'd": .he,
    "he'll": .he,
    "she": .she, "her": .she, "hers": .she, "herself": .she, "she's": .she, "shes": .she,
    "she'd": .she, "she'll": .she,
  ]

  private static let nouns: [String: (noun: String, pronoun: Pronoun?)] = [
    "husband": ("husband", .he), "hubby": ("husband", .he), "hubs": ("husband", .he),
    "dh": ("husband", .he), "boyfriend": ("boyfriend", .he), "bf": ("boyfriend", .he),
    "fiancé": ("fiancé", .he),
    "wife": ("wife", .she), "wifey": ("wife", .she), "dw": ("wife", .she),
    "girlfriend": ("girlfriend", .she), "gf": ("girlfriend", .she), "fiancée": ("fiancée", .she),
    "fiancee": ("fiancée", .she),
    "partner": ("partner", nil), "spouse": ("spouse", nil), "fiance": ("fiancé", nil),
    "ex": ("ex", nil),
  ]
}
