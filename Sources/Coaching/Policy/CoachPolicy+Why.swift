public import Conversation
import IntentLibrary

extension CoachPolicy {
  /// Returns what was heard in the last message, in which words, by which rule, what that means,
  /// and what was chosen to answer it.
  public func why<Chance: RandomNumberGenerator>(
    state: inout CoachState, chance: inout Chance
  ) -> [Act] {
    guard let heard = state.heard else {
      return words(named: .whyNone, state: &state, chance: &chance)
    }
    let findings = heard.reading.findings.prefix(5).flatMap { lines(for: $0, in: heard) }
    let found =
      findings.isEmpty ? words(named: .whyNone, state: &state, chance: &chance) : findings
    return found + [heat(state)] + rules(heard, state) + pick(heard, state) + answer(heard)
  }

  /// The rules of the policy that made the reply; none while words are held back after danger, since
  /// whoever looks on would read them too.
  private func rules(_ heard: Heard, _ state: CoachState) -> [Act] {
    state.safety.holdsWording ? [] : heard.reasons.flatMap(rule)
  }

  /// The rule of the policy that made the reply, and where it comes from.
  private func rule(_ rule: PolicyRule) -> [Act] {
    (library.coach["rule-\(rule.rawValue)"] ?? []).compactMap { line in
      LineContext().filled(line).map { Act(.why, "rule \(rule.rawValue): \($0)", source: line.id) }
    }
  }

  /// Why these words were offered and no others.
  private func pick(_ heard: Heard, _ state: CoachState) -> [Act] {
    guard let pick = heard.pick else { return [] }
    let others = pick.fitting - pick.used - 1
    var sentence = "these words: "
    let fits = pick.fits.map { phrase($0, state) }
    sentence += fits.isEmpty ? "they fit anybody" : fits.joined(separator: "; ")
    sentence += others > 0 ? "; \(others) more would do, see /try" : "; no others are left"
    if pick.used > 0 {
      sentence += "; \(pick.used) \(pick.used == 1 ? "was" : "were") offered before"
    }
    return [Act(.why, sentence)]
  }

  private func phrase(_ fit: Pick.Fit, _ state: CoachState) -> String {
    switch fit {
    case .mover: "they answer whose move it was"
    case .me: "you said that you lean \(state.me.rawValue)"
    case .partner: "you see \(state.address.partner) as \(state.partner.rawValue)"
    case .phase: "they are for when it is \(state.heat.phase.rawValue)"
    case .tone: "you asked for this tone"
    case .event: "what happened stands in them, in your words"
    case .landed: "they landed better once"
    }
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
    let live = heat.isLive ? ", in the middle of it" : ""
    return Act(
      .why, "heat \(heat.latest) of 10 in this message\(before)\(live): \(heat.phase.rawValue)")
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
