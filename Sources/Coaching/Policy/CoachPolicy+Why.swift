public import Conversation
import IntentLibrary

extension CoachPolicy {
  /// Returns what was heard in the last message, in which words, by which rule, what that means,
  /// and what was chosen to answer it.
  public func why<Chance: RandomNumberGenerator>(
    state: inout CoachState, chance: inout Chance
  ) -> [Act] {
    guard let heard = state.heard, !heard.reading.findings.isEmpty else {
      let rest = state.heard.map { [heat(state)] + answer($0) } ?? []
      return words(named: .whyNone, state: &state, chance: &chance) + rest
    }
    let findings = heard.reading.findings.prefix(5).flatMap { lines(for: $0, in: heard) }
    return findings + [heat(state)] + answer(heard)
  }

  private func lines(for finding: Finding, in heard: Heard) -> [Act] {
    let intent = library.intent(finding.intent)
    let label = finding.label.map { "\($0.rawValue): " } ?? ""
    let quote = Self.shortened(finding.span.quote(from: heard.said))
    let rule = "\(finding.intent)/\(finding.rule), \(Self.hundredths(finding.confidence))"
    let title = intent.map { $0.title + ", " } ?? ""
    var acts = [Act(.why, "\(label)\(title)in \u{201C}\(quote)\u{201D} (\(rule))")]
    guard let intent, finding == heard.answered else { return acts }
    acts.append(Act(.why, "\(intent.means) Source: \(intent.source)"))
    return acts
  }

  private func heat(_ state: CoachState) -> Act {
    let heat = state.heat
    let before = heat.lingering > 0 ? ", and \(heat.lingering) left from before" : ""
    return Act(.why, "heat \(heat.latest) of 10 in this message\(before): \(heat.phase.rawValue)")
  }

  private func answer(_ heard: Heard) -> [Act] {
    guard !heard.lines.isEmpty else { return [] }
    return [Act(.why, "answered with " + heard.lines.joined(separator: ", "))]
  }

  /// The text on one line, cut after 80 characters.
  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 80 ? line.prefix(79) + "\u{2026}" : line
  }

  private static func hundredths(_ value: Double) -> String {
    let count = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(count / 100).\(count % 100 < 10 ? "0" : "")\(count % 100)"
  }
}
