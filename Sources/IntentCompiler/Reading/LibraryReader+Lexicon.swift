import IntentClassifier

extension LibraryReader {
  static let classKeys = ["class", "kind", "means", "includes", "words"]

  /// Reads a lexicon file.
  mutating func classes(_ root: SourceNode) -> [ClassSource] {
    guard let map = map(root, "a lexicon file", keys: ["classes"]) else { return [] }
    var classes: [ClassSource] = []
    for node in list(map, "classes", of: "classes") {
      if let one = lexiconClass(node) { classes.append(one) }
    }
    return classes
  }

  private mutating func lexiconClass(_ node: SourceNode) -> ClassSource? {
    guard let map = map(node, "a class", keys: Self.classKeys), let name = text(map, "class") else {
      return nil
    }
    if !Self.isClassName(name.text) {
      report(name, "the name of a class is written in capitals and hyphens, as in 'WALK-OUT'")
    }
    let kind: LexiconClass.Kind? = choice(map, "kind")
    if map["kind"] == nil { _ = text(map, "kind") }
    let means = Self.oneLine(text(map, "means", isRequired: false)?.text ?? "")
    let includes = texts(map, "includes")
    let words = text(map, "words", isRequired: includes.isEmpty)
    let entries = words.map { self.entries($0) } ?? []
    return ClassSource(
      name: name, means: means, includes: includes, words: words,
      lexicon: LexiconClass(
        name: name.text, kind: kind ?? .phrase, includes: includes.map(\.text), entries: entries))
  }

  private mutating func entries(_ words: SourceText) -> [TokenPattern] {
    let (entries, problems) = PatternParser.parseEntries(words.text)
    for problem in problems { report(words, problem) }
    var seen: Set<TokenPattern> = []
    for (pattern, offset) in entries where !seen.insert(pattern).inserted {
      report(
        words, "'\(pattern)' stands twice in this class: take one out", at: offset,
        length: pattern.description.utf8.count, severity: .warning)
    }
    return entries.map(\.pattern)
  }

  private static func isClassName(_ text: String) -> Bool {
    text.utf8.count > 1 && text == text.uppercased() && isName(text.lowercased())
      && text.first?.isLetter == true
  }
}
