import ArgumentParser
import Foundation
import IntentClassifier
import IntentLibrary
import LineProtocol
import Synchronization

/// `mend classify`: one message a line in, one JSON object a line out, in the same order.
struct Classify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Read messages, one a line; write one JSON object a line.",
    discussion: """
      Lines are read on all cores and answered in their order, as soon as they are there; memory does \
      not grow with the input.
      """)

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Each line is a JSON object with the message under \"text\".")
  var jsonl = false

  @Option(help: "How many lines of work are done at once; as many as there are cores if not told.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Argument(help: "A file, or - for standard input.")
  var file = "-"

  func run() async throws {
    let readers = LineReaders(Classifier(try library.load().program), isJSONL: jsonl)
    var source = try LineSource(file)
    let progress = ProgressBar(total: source.size)
    defer { progress.clear() }
    let room = 2 * max(1, jobs)
    var waiting: [Task<[UInt8], Never>] = []
    while true {
      // While the input pauses, what is ready goes out before more is waited for.
      if waiting.count >= room || !waiting.isEmpty && !source.isReady {
        let next = waiting.removeFirst()
        StandardOutput.write(await next.value)
        continue
      }
      guard let lines = try source.nextBatch() else { break }
      waiting.append(Task { readers.answers(to: lines) })
      progress.show(source.bytesRead)
    }
    for next in waiting { StandardOutput.write(await next.value) }
  }
}

/// Readers that are used again, one for each piece of work that is under way.
final class LineReaders: Sendable {
  private let idle = Mutex<[LineReader]>([])
  private let classifier: Classifier
  private let isJSONL: Bool

  init(_ classifier: Classifier, isJSONL: Bool) {
    self.classifier = classifier
    self.isJSONL = isJSONL
  }

  /// Returns the JSON objects for lines, a line each.
  func answers(to lines: [LineSource.Line]) -> [UInt8] {
    var reader =
      idle.withLock { $0.popLast() } ?? LineReader(classifier: classifier, isJSONL: isJSONL)
    var result: [UInt8] = []
    for line in lines {
      result.append(contentsOf: reader.answer(line).utf8)
      result.append(0x0A)
    }
    idle.withLock { $0.append(reader) }
    return result
  }
}

/// Answers one line of `classify`.
struct LineReader: Sendable {
  let classifier: Classifier
  let isJSONL: Bool
  private var workspace = ReadingWorkspace()

  init(classifier: Classifier, isJSONL: Bool) {
    self.classifier = classifier
    self.isJSONL = isJSONL
    workspace.mirrorsClauses = false
  }

  /// Returns the JSON object for a line.
  mutating func answer(_ line: LineSource.Line) -> String {
    switch message(line) {
    case .success(let text):
      return ReadingJSON.text(classifier.read(text, workspace: &workspace), of: text)
    case .failure(let problem): return ReadingJSON.failure(problem.why)
    }
  }

  /// Why a line holds no message.
  struct Problem: Error {
    let why: String
  }

  private func message(_ line: LineSource.Line) -> Result<String, Problem> {
    guard case .bytes(let bytes) = line else {
      return .failure(Problem(why: "line is longer than \(LineSource.limit) bytes"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(Problem(why: "line is not valid UTF-8"))
    }
    guard !bytes.contains(0) else { return .failure(Problem(why: "line holds a NUL byte")) }
    guard isJSONL else {
      return text.allSatisfy(\.isWhitespace)
        ? .failure(Problem(why: "line is blank")) : .success(text)
    }
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
      return .failure(Problem(why: "line is no JSON object"))
    }
    guard let value = object["text"] as? String else {
      return .failure(Problem(why: "the object has no text under \"text\""))
    }
    return .success(value)
  }
}

/// `mend explain`: every step of the reading, for a person.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show every step of the reading of messages, one a line.")

  @OptionGroup var library: LibraryOptions

  @Argument(help: "A file, or - for standard input.")
  var file = "-"

  func run() throws {
    let classifier = Classifier(try library.load().program)
    var source = try LineSource(file)
    while let line = try source.next() {
      guard case .bytes(let bytes) = line, let text = String(validating: bytes, as: UTF8.self)
      else {
        print("(a line that is too long or not UTF-8)\n")
        continue
      }
      print("> \(Plain.text(text))\n\(Plain.text(classifier.explain(text).description))\n")
    }
  }
}
