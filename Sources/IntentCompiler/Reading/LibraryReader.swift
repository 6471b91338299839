import Conversation
import IntentClassifier
import IntentLibrary

/// Reads the files of a library into values; all that goes wrong is collected.
struct LibraryReader {
  var source = LibrarySource()
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads every file of a folder.
  mutating func read(folder: String) {
    var files = FolderReader(folder: folder)
    for (file, root) in files.read() { read(root, of: file) }
    diagnostics += files.diagnostics
    source.intents.sort { $0.intent < $1.intent }
  }

  private mutating func read(_ root: SourceNode, of file: SourceFile) {
    switch file.path {
    case "coach.yaml", "reports.yaml": source.coach += coach(root)
    case "helplines.yaml": source.helplines = helplines(root)
    case "questions.yaml": source.questions += questions(root)
    case let path where path.hasPrefix("draft/"): draft(root, of: file)
    case "exercises/cards.yaml": source.cards += cards(root)
    case "exercises/words.yaml": source.exerciseWords += exerciseWords(root)
    default:
      guard case .map(let entries) = root.kind else {
        return report(root.place, "the file has to hold keys, as in 'intent: blame.never'")
      }
      if entries.contains(where: { $0.key.text == "classes" }) {
        source.classes += classes(root)
      } else if entries.contains(where: { $0.key.text == "intent" }) {
        if let intent = intent(root) { source.intents.append(intent) }
      } else if entries.contains(where: { $0.key.text == "exercise" }) {
        if let exercise = exercise(root) { source.exercises.append(exercise) }
      } else {
        report(
          root.place,
          "neither 'intent', 'classes' nor 'exercise' stands here: say which of them the file holds",
          length: 1)
      }
    }
  }

  /// Adds an error at a text, or at a part of it.
  mutating func report(
    _ place: SourceText, _ message: String, at offset: Int? = nil, length: Int? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(
      place.diagnostic(message, at: offset, length: length, severity: severity))
  }

  /// Adds a mistake in a pattern or a frame.
  mutating func report(_ place: SourceText, _ problem: SyntaxProblem) {
    diagnostics.append(place.diagnostic(problem))
  }

  // MARK: Types

  /// Returns the entries of a map; keys that are not among `keys` are reported.
  mutating func map(_ node: SourceNode, _ what: String, keys: [String]) -> SourceMap? {
    guard case .map(let entries) = node.kind else {
      report(node.place, "\(what) is written as keys and values, but \(node.kindName) stands here")
      return nil
    }
    for entry in entries where !keys.contains(entry.key.text) {
      let nearest = Suggestion.nearest(to: entry.key.text, among: keys)
      report(
        entry.key,
        "\(what) has no key '\(entry.key.text)'"
          + (nearest.map { ": did you mean '\($0)'?" }
            ?? ": it may have \(keys.joined(separator: ", "))"))
    }
    return SourceMap(place: node.place, what: what, entries: entries)
  }

  /// Returns the text under a key; reports what is missing, empty or no text.
  mutating func text(_ map: SourceMap, _ key: String, isRequired: Bool = true) -> SourceText? {
    guard let node = map[key] else {
      if isRequired { report(map.place, "\(map.what) has no '\(key)': add it", length: 1) }
      return nil
    }
    return text(node, "'\(key)'")
  }

  /// Returns the node as a text that is not empty.
  mutating func text(_ node: SourceNode, _ what: String) -> SourceText? {
    guard case .text = node.kind else {
      let isSplit = if case .map = node.kind { true } else { false }
      report(
        node.place,
        "\(what) is one text, but \(node.kindName) stands here"
          + (isSplit ? ": put a text that holds ': ' in quotation marks" : ""),
        length: 1)
      return nil
    }
    guard node.place.text.contains(where: { !$0.isWhitespace }) else {
      report(node.place, "\(what) is empty: write it or take it out", length: 1)
      return nil
    }
    return node.place
  }

  /// Returns the list under a key.
  mutating func list(_ map: SourceMap, _ key: String, of what: String) -> [SourceNode] {
    guard let node = map[key] else { return [] }
    guard case .list(let nodes) = node.kind else {
      report(
        node.place,
        "'\(key)' is a list of \(what), each after a dash, but \(node.kindName) stands here",
        length: 1)
      return []
    }
    return nodes
  }

  /// Returns the texts under a key: a list, or one text alone.
  mutating func texts(_ map: SourceMap, _ key: String) -> [SourceText] {
    guard let node = map[key] else { return [] }
    guard case .list(let nodes) = node.kind else {
      return text(node, "'\(key)'").map { [$0] } ?? []
    }
    var result: [SourceText] = []
    for one in nodes { if let text = text(one, "an entry of '\(key)'") { result.append(text) } }
    return result
  }
}

/// The keys and values of one place, and what they are there for.
struct SourceMap {
  let place: SourceText
  let what: String
  let entries: [SourceEntry]

  subscript(key: String) -> SourceNode? { entries.first { $0.key.text == key }?.value }

  /// The key as it is written.
  func key(_ name: String) -> SourceText? { entries.first { $0.key.text == name }?.key }
}
