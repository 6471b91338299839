import IntentClassifier

/// The other ways in which people may type an example, in which it has to be read just the same.
struct ExampleVariants {
  /// One way of typing an example.
  struct Variant {
    /// What was done to it, to go after "when it is".
    let name: String
    let text: String
  }

  let sentence: String
  let rule: RuleSource

  /// The variants that differ from the sentence as written.
  var all: [Variant] {
    var variants = [
      Variant(
        name: "written with a capital", text: sentence.prefix(1).uppercased() + sentence.dropFirst()
      ),
      Variant(name: "written with curly quotes", text: curly),
      Variant(
        name: "written without apostrophes",
        text: sentence.filter { $0 != "'" && $0 != "\u{2019}" }),
    ]
    if !needsStart { variants.append(Variant(name: "behind an emoji", text: "😔 " + sentence)) }
    if !endsWithMark {
      variants.append(Variant(name: "ended with a full stop", text: sentence + "."))
      variants.append(Variant(name: "ended with an exclamation mark", text: sentence + "!"))
    }
    if rule.kind != .formula, !needsStart, !needsEnd {
      let stop = endsWithMark ? "" : "."
      variants.append(
        Variant(
          name: "inside a longer message", text: "so this happened. \(sentence)\(stop) anyway."))
    }
    return variants.filter { $0.text != sentence }
  }

  private var curly: String {
    var opens = true
    return String(
      sentence.map { character in
        switch character {
        case "'": return "\u{2019}"
        case "\"":
          defer { opens.toggle() }
          return opens ? "\u{201C}" : "\u{201D}"
        default: return character
        }
      })
  }

  private var endsWithMark: Bool {
    sentence.last.map { ".?!…,:;".contains($0) } ?? true
  }

  private var needsStart: Bool { rule.pattern?.asserts(.messageStart) ?? false }

  private var needsEnd: Bool { rule.pattern?.asserts(.messageEnd) ?? false }
}

extension RuleSource {
  /// The words that the rule looks for, if it is no frame.
  var pattern: TokenPattern? {
    switch rule.trigger {
    case .frame: nil
    case .phrase(let pattern), .formula(let pattern): pattern
    }
  }
}

extension TokenPattern {
  /// Whether the assertion stands somewhere in the pattern.
  func asserts(_ assertion: Assertion) -> Bool {
    switch self {
    case .assertion(let own): own == assertion
    case .sequence(let parts), .alternatives(let parts): parts.contains { $0.asserts(assertion) }
    case .optional(let part), .marked(let part): part.asserts(assertion)
    case .word, .exact, .concept, .anyWord, .gap: false
    }
  }
}
