import Coaching
import Conversation
import Foundation

/// A conversation in a plain file: `>` said, `?` reading, `<` replied, `=` a setting.
///
/// The lines with `?` are handed to the policy, so that these files speak about the policy alone:
///
///     ? partner withdrawal.leaving/walks-out 0.90 "he left"
///     ? back "you told him and he left"
///     ? heat 3
///     ? safety check
///
/// The words come from a small library made for tests; with `= library bundled`, as in the files
/// about danger, from the one that the program has. With `= read` the program reads the messages
/// itself, and the lines with `?` only show what it heard.
struct GoldenConversation {
  struct Problem: Error { var line: String }

  var url: URL

  static func all() throws -> [GoldenConversation] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Conversations")
    return try ["", "Safety", "Evenings"].flatMap { part in
      try FileManager.default.contentsOfDirectory(
        at: folder.appendingPathComponent(part), includingPropertiesForKeys: nil)
    }
    .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    .map(GoldenConversation.init)
  }

  /// Returns the file as it is, and as it would be with the replies given now.
  func replay() throws -> (recorded: String, replayed: String) {
    let recorded = try String(contentsOf: url, encoding: .utf8)
    let lines = recorded.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isRead = lines.contains("= read")
    let isBundled = isRead || lines.contains("= library bundled")
    var talk = try isBundled ? Talk.withBundledLibrary() : Talk()
    var result: [String] = []
    var pending: (said: String, reading: Reading)?
    for line in lines where !line.hasPrefix("< ") && !(isRead && line.hasPrefix("? ")) {
      if !line.hasPrefix("? "), let turn = pending {
        result += answer(turn.said, turn.reading, &talk)
        pending = nil
      }
      result.append(line)
      if line.hasPrefix("> ") {
        let said = String(line.dropFirst(2))
        pending = (said, isRead && !said.hasPrefix("/") ? talk.read(said) : Reading())
        if isRead, let reading = pending?.reading { result += Self.shown(reading) }
      }
      if line.hasPrefix("? "), var turn = pending {
        try read(String(line.dropFirst(2)), said: turn.said, into: &turn.reading)
        pending = turn
      }
      if line.hasPrefix("= ") { try set(String(line.dropFirst(2)), &talk) }
    }
    if let turn = pending { result += answer(turn.said, turn.reading, &talk) }
    return (recorded, result.joined(separator: "\n"))
  }

  /// What was heard, in a line or two.
  private static func shown(_ reading: Reading) -> [String] {
    let heard = Set(
      reading.findings.map { "\($0.label?.rawValue ?? $0.who.rawValue) \($0.intent)" })
    let heat = reading.heat > 0 ? ["? heat \(reading.heat)"] : []
    let safety = reading.safety == .none ? [] : ["? safety \(reading.safety.rawValue)"]
    return (heard.isEmpty ? [] : ["? " + heard.sorted().joined(separator: ", ")]) + heat + safety
  }

  private func answer(_ said: String, _ reading: Reading, _ talk: inout Talk) -> [String] {
    let acts: [Act] =
      switch said {
      case "/try": talk.ask(.try)
      case "/softer": talk.ask(.softer)
      case "/plainer": talk.ask(.plainer)
      case "/why": talk.why()
      case "/forget", "/safety", "/quit": []
      case let command where command.hasPrefix("/"): talk.refusal()
      default: talk.say(said, reading)
      }
    return acts.map { act in
      "< \(act.kind.rawValue)  " + act.text.replacingOccurrences(of: "\n", with: "\n<   ")
    }
  }

  private func read(_ line: String, said: String, into reading: inout Reading) throws {
    let words = line.split(separator: " ").map(String.init)
    let quoted = line.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first
    switch (words.first, words.dropFirst().first) {
    case ("heat", let heat?): reading.heat = Int(heat) ?? 0
    case ("safety", let level?): reading.safety = SafetyLevel(rawValue: level) ?? .none
    case ("back", _):
      reading.clauses.append(
        ReadClause(
          span: Span(0, 0), subject: .self, mirrored: quoted.map(String.init), isTold: true))
    case (let who?, let name?):
      guard let actor = Actor(rawValue: who), words.count > 2, let quoted else {
        throw Problem(line: line)
      }
      let names = name.split(separator: "/").map(String.init)
      let start = said.range(of: quoted).map {
        said.utf8.distance(from: said.startIndex, to: $0.lowerBound)
      }
      var finding = Finding.of(
        names[0], actor, in: Span(start ?? 0, (start ?? 0) + quoted.utf8.count),
        confidence: Double(words[2]) ?? 0)
      finding.rule = RuleID(names.last ?? "")
      reading.findings.append(finding)
    default: throw Problem(line: line)
    }
  }

  private func set(_ line: String, _ talk: inout Talk) throws {
    let words = line.split(separator: " ").map(String.init)
    switch words.first {
    case "library", "read": break
    case "plan":
      let parts = line.dropFirst(5).split(separator: ",").map(String.init)
      let fields = Dictionary(
        zip(["signal", "break", "returner"], parts), uniquingKeysWith: { first, _ in first })
      talk.state.savedPlan = SavedPlan(fields: fields)
    case "joint": talk.state.isJoint = true
    case "me": talk.state.me = Leaning(rawValue: words[1]) ?? .unknown
    case "partner": talk.state.partner = Leaning(rawValue: words[1]) ?? .unknown
    case "mode": talk.state.mode = Mode(rawValue: words[1]) ?? .vent
    case "minutes": talk.pass(minutes: Int64(words[1]) ?? 0)
    default: throw Problem(line: line)
    }
  }
}
