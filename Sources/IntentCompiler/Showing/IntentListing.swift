public import Conversation
import IntentClassifier
public import IntentLibrary

/// What `mend intents list` and `mend intents show` print.
public enum IntentListing {
  /// Returns a line for every intent: its id, how many rules and replies it has, and its title.
  public static func list(_ library: IntentLibrary) -> String {
    let counts = Dictionary(grouping: library.program.rules, by: \.intent).mapValues(\.count)
    let width = library.intents.map(\.id.name.count).max() ?? 0
    let lines = library.intents.map { intent in
      let rules = number(counts[intent.id] ?? 0, "rule")
      let replies = number(intent.replies.count, "reply", "replies")
      return
        [padded(intent.id.name, width), padded(rules, 8), padded(replies, 10), intent.title]
        .joined(separator: "  ") + review(of: intent)
    }
    return (lines + exercises(library.exercises)).map { $0 + "\n" }.joined()
  }

  /// Returns all that an intent says: what it means, its rules, its replies; nil if there is none.
  ///
  /// The words of the rules and their sentences are only there where the source is.
  public static func show(
    _ id: IntentID, _ library: IntentLibrary, source: LibrarySource? = nil
  ) -> String? {
    guard let intent = library.intent(id) else { return nil }
    var lines = ["\(intent.id)  \(intent.title)", intent.means]
    if !intent.source.isEmpty { lines.append("source: \(intent.source)") }
    let written = source?.intents.first { $0.intent == id }?.rules ?? []
    lines += ["", "rules"]
    for rule in library.program.rules where rule.intent == id {
      lines += self.lines(rule, written.first { $0.rule.id == rule.id })
    }
    lines += ["", "replies"]
    lines += intent.replies.map(line)
    return lines.map { $0 + "\n" }.joined()
  }

  /// Returns the nearest id that there is.
  public static func nearest(to id: String, _ library: IntentLibrary) -> String? {
    Suggestion.nearest(to: id, among: library.intents.map(\.id.name))
  }

  /// Says of what is about danger who has read it: no clinician, until one has.
  private static func review(of intent: Intent) -> String {
    guard intent.id.family == .safety else { return "" }
    guard let review = intent.review else { return " (no clinician has read this yet)" }
    return " (read by \(review.by) on \(review.on))"
  }

  // MARK: Lines

  private static func lines(_ rule: Rule, _ written: RuleSource?) -> [String] {
    var lines = ["  \(rule.id)  weight \(hundredths(rule.weight))\(extras(rule))"]
    if !rule.because.isEmpty { lines.append("    because \(rule.because)") }
    guard let written else { return lines }
    lines.append("    \(written.kind.rawValue) \(LibraryReader.oneLine(written.trigger.text))")
    lines += written.unless.map { "    unless \(LibraryReader.oneLine($0.text))" }
    lines += written.hears.map { "    hears  \($0.sentence)" }
    lines += written.ignores.map { "    ignores  \($0.sentence)" }
    return lines
  }

  private static func extras(_ rule: Rule) -> String {
    var text = "  mover \(rule.mover.rawValue)"
    if rule.safety != .none { text += "  safety \(rule.safety.rawValue)" }
    if rule.heat != 0 { text += "  heat \(rule.heat)" }
    if !rule.silences.isEmpty { text += "  silences \(rule.silences.joined(separator: ", "))" }
    return text
  }

  /// Returns a reply as a line: when it fits, then its words.
  static func line(_ reply: ReplyLine) -> String {
    let conditions = conditions(of: reply)
    let fits = conditions.isEmpty ? "" : " (\(conditions.joined(separator: "; ")))"
    return "  \(reply.act.rawValue)\(fits): \(LibraryReader.oneLine(reply.written))"
  }

  /// Returns when a reply fits, in words.
  static func conditions(of reply: ReplyLine) -> [String] {
    var conditions: [String] = []
    if let mover = reply.mover { conditions.append("for \(mover.rawValue)") }
    if !reply.me.isEmpty { conditions.append("me \(names(reply.me))") }
    if !reply.partner.isEmpty { conditions.append("partner \(names(reply.partner))") }
    if !reply.phases.isEmpty { conditions.append("when \(names(reply.phases))") }
    if reply.tone != .plain { conditions.append(reply.tone.rawValue) }
    if let level = reply.level { conditions.append("level \(level.rawValue)") }
    return conditions
  }

  private static func names<T: RawRepresentable<String>>(_ values: [T]) -> String {
    values.map(\.rawValue).joined(separator: " or ")
  }

  static func number(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Returns a weight with two decimals.
  static func hundredths(_ value: Double) -> String {
    let hundredths = Int(value * 100 + 0.5)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
