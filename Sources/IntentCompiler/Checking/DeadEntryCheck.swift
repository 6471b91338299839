import Conversation
import IntentClassifier

/// Finds lexicon entries that no text can hold, since the words in them are always read as others.
///
/// Each way of putting an entry is written out as a text and read: the entry's own class has to be
/// among those heard in it.
struct DeadEntryCheck {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func check(_ source: LibrarySource, _ program: RuleProgram) {
    let classifier = Classifier(program)
    var workspace = ReadingWorkspace()
    for one in source.classes {
      for entry in one.lexicon.entries {
        let dead = entry.wordings.filter { text in
          !text.isEmpty
            && !classifier.classes(in: text, workspace: &workspace).contains(one.lexicon.name)
        }
        guard let first = dead.first else { continue }
        diagnostics.append(
          one.name.diagnostic(
            "the entry '\(entry)' of the class '\(one.name.text)' is not heard in '\(first)': "
              + "run 'mend explain' on it and write the words as they are read there",
            severity: .warning))
      }
    }
  }
}

extension TokenPattern {
  /// Texts that the pattern hears: one with the first choice everywhere, and one for each other choice.
  var wordings: [String] {
    variants.map { $0.joined(separator: " ") }
  }

  private var variants: [[String]] {
    switch self {
    case .word(let word), .exact(let word): [[word]]
    case .anyWord: [["something"]]
    case .gap(let min, _): [[String](repeating: "very", count: min)]
    case .concept, .assertion: [[]]
    case .optional(let part): [[]] + part.variants
    case .marked(let part): part.variants
    case .alternatives(let parts): parts.flatMap(\.variants)
    case .sequence(let parts): Self.joined(parts.map(\.variants))
    }
  }

  /// Puts parts in a row: the first choice of all, then every other choice of one part alone.
  private static func joined(_ parts: [[[String]]]) -> [[String]] {
    let firsts = parts.map { $0.first ?? [] }
    var rows = [firsts.flatMap { $0 }]
    for (index, choices) in parts.enumerated() {
      for choice in choices.dropFirst() {
        var row = firsts
        row[index] = choice
        rows.append(row.flatMap { $0 })
      }
    }
    return rows
  }
}
