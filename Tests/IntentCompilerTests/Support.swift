import Foundation
import IntentClassifier
import IntentCompiler
import IntentLibrary

/// A folder of intents that lives as long as a test.
struct Folder: ~Copyable {
  let path: String

  /// Writes the files, by their paths below the folder.
  init(_ files: [String: String]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("intents-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func compiled(checkingExamples: Bool = true) -> Compilation {
    compile(folder: path, checkingExamples: checkingExamples)
  }

  /// What is wrong, each as "path:line:column: severity: message", without the path of the folder.
  func problems(checkingExamples: Bool = true) -> [String] {
    compiled(checkingExamples: checkingExamples).diagnostics.map { diagnostic in
      let file = diagnostic.file.replacingOccurrences(of: path + "/", with: "")
      let place = "\(file):\(diagnostic.line):\(diagnostic.column)"
      return "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message)"
    }
  }
}

/// A whole library in which nothing is wrong.
enum Tiny {
  static let files = [
    "blame/never.yaml": never, "lexicon/words.yaml": lexicon, "safety/hits.yaml": hits,
    "coach.yaml": coach, "helplines.yaml": helplines,
  ]

  static let never = """
    intent: blame.never
    title: You never
    means: Says that the other never does something good.
    source: Gottman 1994
    rules:
      - id: you-never
        phrase: you never GOOD-DEED
        because: never is said of the other
        hears:
          - you never listen -> self.blame
          - honestly, you never help
        ignores:
          - you never know
          - i never listen to the radio
    replies:
      - {act: hear, for: self, text: "You wanted to be heard."}
      - {act: ask, text: "What did {they} miss?"}
      - act: say
        me: anxious
        partner: [avoidant, unknown]
        phase: calm
        tone: softer
        text: >
          I felt alone on Tuesday.
          Could we talk for ten minutes?

    """

  static let lexicon = """
    classes:
      - class: GOOD-DEED
        kind: verb
        means: what one hopes that the other does
        words: >
          listen, help (out)?,
          pay attention

    """

  static let hits = """
    intent: safety.hits
    title: Hits
    means: Somebody is hit.
    rules:
      - id: hit-me
        phrase: (he|she) hit me
        mover: partner
        live: no
        safety: check
        hears:
          - he hit me -> safety
          - then she hit me again
        ignores:
          - he hit the wall
          - it hit me that i was wrong
    replies:
      - {act: safety, level: check, text: "Are you safe right now?"}
      - {act: safety, level: act, text: "That was not your fault."}

    """

  static let coach = """
    opening:
      - What happened?
      - {act: ask, text: "Where would you like to start?"}
    no-more: [That's all I have for this.]

    """

  static let helplines = """
    checked: 2026-11-22
    countries:
      - code: IE
        name: Ireland
        emergency: 112 or 999
        lines:
          - {for: crisis, name: Samaritans, reach: 116 123}
    anywhere:
      - {for: partner-abuse, name: A list, reach: on the web}

    """

  /// The library with one file changed by replacing a part of it.
  static func changing(_ path: String, _ part: String, to text: String) -> [String: String] {
    var files = files
    files[path] = files[path]?.replacingOccurrences(of: part, with: text)
    return files
  }
}
