import Conversation
import IntentClassifier
public import IntentLibrary

/// What `mend intents doc` prints: a reference of all intents in Markdown, made from the files.
public enum IntentDoc {
  /// Returns the reference of a folder, with the words of the rules and their sentences.
  public static func markdown(_ source: LibrarySource) -> String {
    var lines = heading(source.intents.map { ($0.intent, $0.title) })
    for intent in source.intents {
      lines += section(intent.intent, intent.title, intent.means, intent.source)
      lines += layers(intent.layers.layers)
      for rule in intent.rules { lines += section(rule) }
      lines += replies(intent.replies.map(\.line))
    }
    lines += exercises(source.book)
    lines += classes(source)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the reference of a library whose files are not at hand.
  public static func markdown(_ library: IntentLibrary) -> String {
    let rules = Dictionary(grouping: library.program.rules, by: \.intent)
    var lines = heading(library.intents.map { ($0.id, $0.title) })
    for intent in library.intents {
      lines += section(intent.id, intent.title, intent.means, intent.source)
      lines += layers(intent.layers)
      for rule in rules[intent.id] ?? [] { lines += summary(rule) + [""] }
      lines += replies(intent.replies)
    }
    lines += exercises(library.exercises)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Sections

  private static func heading(_ intents: [(id: IntentID, title: String)]) -> [String] {
    ["# The intents", ""]
      + intents.map { "- [\($0.id)](#\(anchor($0.id.name))): \(plain($0.title))" }
  }

  private static func section(
    _ id: IntentID, _ title: String, _ means: String, _ source: String
  ) -> [String] {
    var lines = ["", "## \(id)", "", "**\(plain(title)).** \(plain(means))"]
    if !source.isEmpty { lines += ["", "Source: \(plain(source))"] }
    return lines + [""]
  }

  private static func layers(_ layers: Layers) -> [String] {
    let parts = [
      ("What shows", layers.surface), ("Maybe under it", layers.maybeUnder),
      ("Needed", layers.need),
    ]
    let lines = parts.filter { !$0.1.isEmpty }.map { name, lines in
      let phrases = lines.map { line in
        plain(line.written) + (line.mover.map { " (\($0.rawValue))" } ?? "")
      }
      return "- \(name): \(phrases.joined(separator: "; "))"
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  private static func section(_ rule: RuleSource) -> [String] {
    var lines = summary(rule.rule)
    lines += ["", "- \(rule.kind.rawValue): \(code(rule.trigger.text))"]
    lines += zip(rule.rule.unless, rule.unless).map { "- unless \(kind($0)): \(code($1.text))" }
    lines += rule.hears.map { "- hears: \(code($0.sentence))\(arrow($0.labels))" }
    lines += rule.ignores.map { "- ignores: \(code($0.sentence))\(arrow($0.labels))" }
    return lines + [""]
  }

  private static func summary(_ rule: Rule) -> [String] {
    let because = rule.because.isEmpty ? "" : " \(plain(rule.because))."
    var facts =
      "Weight \(IntentListing.hundredths(rule.weight)), the move of the \(rule.mover.rawValue)"
    if rule.safety != .none { facts += ", safety \(rule.safety.rawValue)" }
    if rule.heat != 0 { facts += ", heat \(rule.heat)" }
    if !rule.silences.isEmpty { facts += ", silences \(rule.silences.joined(separator: ", "))" }
    return ["### \(rule.id)", "", "\(facts).\(because)"]
  }

  private static func kind(_ veto: Rule.Veto) -> String {
    switch veto {
    case .frame: "the clause meets"
    case .phrase: "the clause holds"
    case .anywhere: "the message holds"
    }
  }

  private static func arrow(_ labels: [Label]?) -> String {
    guard let labels else { return "" }
    return " → " + (labels.isEmpty ? "none" : labels.map(\.rawValue).joined(separator: ", "))
  }

  private static func replies(_ replies: [ReplyLine]) -> [String] {
    guard !replies.isEmpty else { return [] }
    return ["### Replies", ""]
      + replies.map { reply in
        let conditions = IntentListing.conditions(of: reply)
        let fits = conditions.isEmpty ? "" : " (\(conditions.joined(separator: "; ")))"
        return "- \(reply.act.rawValue)\(fits): \(plain(reply.written))"
      }
  }

  private static func classes(_ source: LibrarySource) -> [String] {
    guard !source.classes.isEmpty else { return [] }
    var lines = [
      "", "# The lexicon", "", "| class | kind | means | entries |", "|---|---|---|---|",
    ]
    for one in source.classes.sorted(by: { $0.name.text < $1.name.text }) {
      let lexicon = one.lexicon
      let includes =
        lexicon.includes.isEmpty ? "" : " and \(lexicon.includes.joined(separator: ", "))"
      lines.append(
        "| \(lexicon.name) | \(lexicon.kind.rawValue) | \(cell(one.means)) "
          + "| \(lexicon.entries.count)\(includes) |"
      )
    }
    return lines
  }

  // MARK: Text

  private static func anchor(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  private static func code(_ text: String) -> String {
    let line = LibraryReader.oneLine(text)
    return line.contains("`") ? "`` \(line) ``" : "`\(line)`"
  }

  private static func cell(_ text: String) -> String { plain(text).replacing("|", with: "\\|") }

  /// Returns the text on one line, with the signs of Markdown taken as they stand.
  static func plain(_ text: String) -> String {
    var result = ""
    for character in LibraryReader.oneLine(text) {
      if "\\`*_{}[]<>#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
