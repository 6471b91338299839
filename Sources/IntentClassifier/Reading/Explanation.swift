public import Conversation

/// Every step of the reading of one message, for a person to read.
public struct Explanation: Sendable, CustomStringConvertible {
  /// What was read in the end.
  public var reading: Reading
  /// The lines: what was heard and why, what was put aside and why, the verdict; then, for authors of
  /// rules, words, clauses and classes.
  public var lines: [String]

  /// The lines, one below the other.
  public var description: String { lines.joined(separator: "\n") }

  init(
    text: String, reading: Reading, workspace: ReadingWorkspace, trace: Trace,
    _ program: RuleProgram
  ) {
    self.reading = reading
    let writer = ExplanationWriter(text: text, workspace: workspace, program: program)
    lines = writer.findings(reading) + writer.nearMisses(trace) + writer.weak(trace)
    lines += writer.verdict(reading)
    lines += writer.tokens() + writer.clauses() + writer.classes()
  }
}

/// Writes the parts of an explanation.
struct ExplanationWriter {
  let text: String
  let workspace: ReadingWorkspace
  let program: RuleProgram

  func tokens() -> [String] {
    var line = ""
    for token in workspace.tokens {
      let word = program.vocabulary.text(token.word)
      let lemma = program.vocabulary.text(token.lemma)
      let typed = token.span.quote(from: text)
      line += line.isEmpty ? "" : " "
      let isMended = token.features.contains(.repaired) && !token.features.contains(.joined)
      if isMended, typed.lowercased() != word { line += "\(typed)⇒" }
      line +=
        token.word == 0
        ? (lemma.isEmpty ? "\(typed)?" : "\(typed)→\(lemma)")
        : (word == lemma ? word : "\(word)→\(lemma)")
    }
    return ["words", "  \(line)"]
  }

  func clauses() -> [String] {
    ["clauses"]
      + workspace.clauses.indices.map { i in
        let record = workspace.clauses[i]
        return "  \(i)  “\(quote(record.tokens))”  \(workspace.describe(i, program.vocabulary))"
      }
  }

  func classes() -> [String] {
    let hits = workspace.matches.classHits.filter {
      program.classNames[$0.classNumber].first?.isUppercase == true
    }
    guard !hits.isEmpty else { return [] }
    return ["classes"]
      + hits.map { "  \(program.classNames[$0.classNumber])  “\(quote($0.start..<$0.end))”" }
  }

  func findings(_ reading: Reading) -> [String] {
    guard !reading.findings.isEmpty else { return ["heard", "  nothing"] }
    return ["heard"] + reading.findings.flatMap(lines)
  }

  /// What one finding says, for a person without training.
  private func lines(_ finding: Finding) -> [String] {
    let label = finding.label.map { "\($0.rawValue), " } ?? ""
    let rule = program.rules.first { $0.intent == finding.intent && $0.id == finding.rule }
    let because = rule.map(\.because) ?? ""
    return [
      "  “\(finding.span.quote(from: text))”",
      "      \(label)\(Self.sureness(finding.confidence)): \(finding.intent)/\(finding.rule)"
        + (because.isEmpty ? "" : "\n      because \(because)"),
    ]
  }

  private static func sureness(_ confidence: Double) -> String {
    let hundredths = Int(confidence * 100 + 0.5)
    let number = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    switch confidence {
    case 0.8...: return "quite sure (\(number))"
    case 0.65..<0.8: return "fairly sure (\(number))"
    default: return "not very sure (\(number))"
    }
  }

  func nearMisses(_ trace: Trace) -> [String] {
    let lines = trace.nearMisses.map { miss in
      "  “\(miss.span.quote(from: text))” is not \(miss.rule.intent)/\(miss.rule.id): "
        + reason(miss.reason)
    }
    return lines.isEmpty ? [] : ["nearly heard"] + lines
  }

  private func reason(_ reason: Trace.Reason) -> String {
    switch reason {
    case .notReal: "it is asked, imagined, taken back or said by somebody else"
    case .othersMove: "it is neither yours nor your partner's to do"
    case .words(let span): "“\(span.quote(from: text))” stands with it"
    case .clause(let index): "“\(quote(workspace.clauses[index].tokens))” speaks against it"
    case .silenced(let rule): "\(rule.intent)/\(rule.id) says it better"
    }
  }

  func weak(_ trace: Trace) -> [String] {
    trace.weak.isEmpty ? [] : ["too weak to report"] + trace.weak.flatMap(lines)
  }

  func verdict(_ reading: Reading) -> [String] {
    let labels = reading.labels.map(\.rawValue).joined(separator: ", ")
    return [
      "verdict",
      "  \(labels.isEmpty ? "no label" : labels); heat \(reading.heat) of 10; safety \(reading.safety.rawValue)",
      "",
    ]
  }

  private func quote(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return workspace.tokens[first].span.union(workspace.tokens[last].span).quote(from: text)
  }
}

extension ReadingWorkspace {
  /// Returns a clause as the table of clauses writes it: who does what to whom, and its features.
  public func describe(_ index: Int, _ vocabulary: Vocabulary) -> String {
    let record = clauses[index]
    var verb = "-"
    if record.verb >= 0 {
      let token = tokens[record.verb]
      verb = vocabulary.text(token.lemma)
      if verb.isEmpty { verb = "?" }
    }
    let features = ClauseFeature.allCases.filter { record.features.contains(.of($0)) }
    var names = features.map(\.rawValue)
    if record.governor >= 0 || record.speaker != .typist {
      names.append("by:\(record.speaker.name)")
    }
    return "\(record.subject.name) \(verb) \(record.object.name) | \(names.joined(separator: " "))"
  }

  /// Reads only as far as the clauses, for tests of the clause reader.
  public mutating func clauseTable(_ text: String, _ vocabulary: Vocabulary) -> [String] {
    var text = text
    text.withUTF8 { tokenizer.read($0, vocabulary) }
    clauseReader.read(tokenizer.tokens, tokenizer.tags)
    tokens = tokenizer.tokens
    clauses = clauseReader.clauses
    return clauses.indices.map { describe($0, vocabulary) }
  }
}

extension Vocabulary {
  /// The words of English alone, without any library.
  public static func english() -> Vocabulary { VocabularyBuilder().build() }
}

extension ReadingWorkspace {
  /// Returns what each token is taken for, for tests of the tagger.
  public func tokenClasses(_ vocabulary: Vocabulary) -> [String] {
    tokens.indices.map { "\(vocabulary.text(tokens[$0].word)):\(clauseReader.kind($0))" }
  }

  /// The words of the message read last; unknown ones are empty.
  public func words(_ vocabulary: Vocabulary) -> [String] {
    tokens.map { vocabulary.text($0.word) }
  }

  /// The base forms of the message read last; unknown ones are empty.
  public func lemmas(_ vocabulary: Vocabulary) -> [String] {
    tokens.map { vocabulary.text($0.lemma) }
  }

  /// What is seen of the tokens of the message read last.
  public var features: [TokenFeatures] { tokens.map(\.features) }

  /// Where the tokens of the message read last stand in the text as typed.
  public var spans: [Span] { tokens.map(\.span) }
}
