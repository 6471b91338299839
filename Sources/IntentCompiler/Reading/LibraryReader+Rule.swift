import Conversation
import IntentClassifier

extension LibraryReader {
  static let ruleKeys =
    RuleSource.Kind.allCases.map(\.rawValue) + [
      "id", "weight", "mover", "because", "unless", "silences", "safety", "heat", "live", "hears",
      "ignores",
    ]

  /// Reads a rule; nil when it has no id, or no frame or pattern that can be read.
  mutating func rule(
    _ node: SourceNode, of intent: IntentID, keys: [String] = Self.ruleKeys
  ) -> RuleSource? {
    guard let map = map(node, "a rule", keys: keys) else { return nil }
    let id = text(map, "id")
    if let id, !Self.isName(id.text) {
      report(id, "the id of a rule is written in small letters and hyphens, as in 'walks-out'")
    }
    let trigger = trigger(map)
    let vetoes = vetoes(map)
    let silences = texts(map, "silences")
    let hears = examples(map, "hears")
    let ignores = examples(map, "ignores")
    let kind = trigger?.kind ?? .frame
    var rule = Rule(
      id: RuleID(id?.text ?? ""), intent: intent,
      trigger: trigger?.trigger ?? .phrase(.sequence([])),
      mover: choice(map, "mover") ?? (kind == .frame ? .subject : .speaker))
    rule.weight = number(map, "weight", within: 0...1) ?? rule.weight
    rule.heat = Int(number(map, "heat", within: -5...5, isWhole: true) ?? 0)
    rule.because = Self.oneLine(text(map, "because", isRequired: false)?.text ?? "")
    rule.unless = vetoes.map(\.veto)
    rule.silences = silences.map(\.text)
    rule.safety = safety(map, intent)
    rule.isLiveOnly = live(map, kind, isSafety: intent.family == .safety)
    guard let id, let trigger else { return nil }
    return RuleSource(
      id: id, kind: trigger.kind, trigger: trigger.text, unless: vetoes.map(\.text),
      silences: silences, rule: rule, hears: hears, ignores: ignores)
  }

  // MARK: Trigger

  private struct Trigger {
    let kind: RuleSource.Kind
    let text: SourceText
    let trigger: Rule.Trigger
  }

  private mutating func trigger(_ map: SourceMap) -> Trigger? {
    let kinds = RuleSource.Kind.allCases.filter { map[$0.rawValue] != nil }
    guard let kind = kinds.first else {
      report(map.place, "a rule has no 'frame', 'phrase' or 'formula': add one", length: 1)
      return nil
    }
    if kinds.count > 1, let second = map.key(kinds[1].rawValue) {
      report(
        second,
        "a rule has either '\(kind.rawValue)' or '\(kinds[1].rawValue)': make two rules of it")
    }
    guard let text = text(map, kind.rawValue) else { return nil }
    do throws(SyntaxProblem) {
      let trigger: Rule.Trigger =
        switch kind {
        case .frame: .frame(try FrameParser.parse(text.text))
        case .phrase: .phrase(try PatternParser.parse(text.text))
        case .formula: .formula(try PatternParser.parse(text.text))
        }
      return Trigger(kind: kind, text: text, trigger: trigger)
    } catch {
      report(text, error)
      return nil
    }
  }

  // MARK: Vetoes

  private mutating func vetoes(_ map: SourceMap) -> [(veto: Rule.Veto, text: SourceText)] {
    var vetoes: [(Rule.Veto, SourceText)] = []
    for node in list(map, "unless", of: "conditions") {
      let keys = ["frame", "phrase", "anywhere"]
      guard let condition = self.map(node, "a condition of 'unless'", keys: keys) else { continue }
      let given = condition.entries.filter { keys.contains($0.key.text) }
      guard let entry = given.first, given.count == 1 else {
        report(
          node.place, "a condition of 'unless' has one of 'frame', 'phrase' and 'anywhere'",
          length: 1)
        continue
      }
      guard let text = text(entry.value, "'\(entry.key.text)'") else { continue }
      do throws(SyntaxProblem) {
        vetoes.append((try Self.veto(entry.key.text, text.text), text))
      } catch { report(text, error) }
    }
    return vetoes
  }

  private static func veto(_ key: String, _ text: String) throws(SyntaxProblem) -> Rule.Veto {
    switch key {
    case "frame": .frame(try FrameParser.parse(text, isVeto: true))
    case "phrase": .phrase(try PatternParser.parse(text))
    default: .anywhere(try PatternParser.parse(text))
    }
  }

  // MARK: Safety

  private mutating func safety(_ map: SourceMap, _ intent: IntentID) -> SafetyLevel {
    let level: SafetyLevel? = choice(map, "safety", among: [.check, .act])
    let isSafety = intent.family == .safety
    if let key = map.key("safety"), !isSafety {
      report(key, "only rules of the family 'safety' tell of danger: take it out or move the rule")
      return .none
    }
    if isSafety, level == nil, map["safety"] == nil {
      report(map.place, "a rule of the family 'safety' needs 'safety: act' or 'check'", length: 1)
    }
    return level ?? (isSafety ? .check : .none)
  }

  private mutating func live(_ map: SourceMap, _ kind: RuleSource.Kind, isSafety: Bool) -> Bool {
    let isLive = flag(map, "live")
    if kind == .frame, isLive != nil, let key = map.key("live") {
      report(key, "'live' is for phrases and formulas: in a frame name the feature, as in 'if?'")
    }
    if kind != .frame, isSafety, isLive == nil {
      report(
        map.place, "a danger counts under 'if' and in what others say too: add 'live: no'",
        length: 1,
        severity: .warning)
    }
    return isLive ?? true
  }
}
