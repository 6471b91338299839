import Conversation
import IntentClassifier
public import IntentLibrary

/// What `mend intents list`, `show` and `doc` print of what is looked for in drafts.
public enum DraftListing {
  /// Returns a line for every entry and every partner for practice.
  public static func list(_ library: DraftLibrary) -> String {
    let counts = library.entries.map { entry in
      library.program.rules.count { $0.intent == entry.intent(of: $0.id) }
    }
    let width = library.entries.map { $0.path.count + 6 }.max() ?? 0
    let entries = zip(library.entries, counts).map { entry, count in
      padded("draft/\(entry.path)", width) + "  \(count) rules  \(entry.title)\n"
    }
    let partners = library.partners.map { partner in
      padded("draft/practice/\(partner.name)", width)
        + "  \(partner.moves.count) moves  \(partner.title)\n"
    }
    return (entries + partners).joined()
  }

  /// Returns all that an entry says; nil if there is none under the path, as in `draft/flag/should`.
  public static func show(_ path: String, _ library: DraftLibrary) -> String? {
    guard let entry = library.entries.first(where: { "draft/\($0.path)" == path }) else {
      return nil
    }
    var lines = ["\(path)  \(entry.title)", entry.means]
    if !entry.source.isEmpty { lines.append("source: \(entry.source)") }
    if !entry.kinds.isEmpty {
      lines.append("for: " + entry.kinds.map(\.rawValue).joined(separator: ", "))
    }
    if !entry.why.isEmpty { lines.append("why: \(entry.why)") }
    if !entry.also.isEmpty { lines.append("also: " + entry.also.map(name).joined(separator: ", ")) }
    lines += ["", "rules"]
    lines += rules(of: entry, library).map { "  \($0.id): \($0.because)" }
    lines += ["", "instead"]
    lines += entry.instead.map(IntentListing.line)
    return lines.map { $0 + "\n" }.joined()
  }

  /// Returns the reference in Markdown.
  public static func markdown(_ library: DraftLibrary) -> String {
    var lines = ["", "# Drafts", "", "| entry | looks for | why | rules |", "|---|---|---|---|"]
    for entry in library.entries where entry.role != .cue {
      let also = entry.also.isEmpty ? "" : " and \(entry.also.count) of messages"
      let count = rules(of: entry, library).count
      lines.append("| \(entry.path) | \(entry.means) | \(entry.why) | \(count)\(also) |")
    }
    lines += ["", "# Practice", "", "| with | does | moves |", "|---|---|---|"]
    lines += library.partners.map { "| \($0.name) | \($0.means) | \($0.moves.count) |" }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func rules(of entry: DraftEntry, _ library: DraftLibrary) -> [Rule] {
    library.program.rules.filter { $0.intent == entry.intent(of: $0.id) }
  }

  private static func name(_ cue: Question.Cue) -> String {
    cue.rule.map { "\(cue.intent)/\($0)" } ?? "\(cue.intent)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
