public import ChatImport
import Coaching
import Conversation
public import IntentClassifier
public import Reports
import Synchronization

/// Reads a chat by the rules: one's own moves in order, and any sign of danger on either side.
public struct ChatReading: Sendable {
  private let classifier: Classifier
  /// How many readers work side by side.
  private let readers: Int

  /// How many messages a reader takes at a time.
  private static let chunk = 2048

  /// Creates a reading by a classifier, with so many readers side by side.
  public init(classifier: Classifier, readers: Int) {
    self.classifier = classifier
    self.readers = max(1, readers)
  }

  /// Returns what happened in the messages, in order.
  public static func events(_ messages: [ChatMessage], _ heard: HeardChat) -> [ChatEvent] {
    ChatEvents(messages: messages, findings: heard.findings).all
  }

  /// Returns what is heard in the messages; `progress` is told how many were read, now and then.
  ///
  /// Danger of the gravest kind ends the reading of what is left: nothing more can change the answer.
  public func heard(
    in messages: [ChatMessage], progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> HeardChat {
    let work = ChatWork(count: messages.count, chunk: Self.chunk)
    let chunks = await withTaskGroup(of: [ChatWork.Done].self) { group in
      for _ in 0..<readers { group.addTask { read(messages, work, progress) } }
      return await group.reduce(into: []) { $0 += $1 }.sorted {
        $0.range.lowerBound < $1.range.lowerBound
      }
    }
    return Self.putTogether(chunks, messages)
  }

  private func read(
    _ messages: [ChatMessage], _ work: ChatWork, _ progress: @Sendable (Int) -> Void
  ) -> [ChatWork.Done] {
    var reader = MessageReader(classifier: classifier)
    var chunks: [ChatWork.Done] = []
    while let range = work.next() {
      let heard = messages[range].map { reader.heard(in: $0) }
      chunks.append(ChatWork.Done(range: range, heard: heard))
      progress(work.finished(range))
      if heard.contains(where: { $0.level == .act }) { work.stop() }
    }
    return chunks
  }

  private static func putTogether(
    _ chunks: [ChatWork.Done], _ messages: [ChatMessage]
  ) -> HeardChat {
    var chat = HeardChat(findings: Array(repeating: [], count: messages.count))
    var stretch = 0
    var last: LocalTime?
    for chunk in chunks {
      for (index, heard) in zip(chunk.range, chunk.heard) {
        let at = messages[index].at
        if let last, let at, ChatEvents.isGap(from: last, to: at) { stretch += 1 }
        last = at ?? last
        chat.findings[index] = heard.findings
        chat.signs += heard.dangers.map {
          ChatSign(level: heard.level, danger: $0, stretch: stretch)
        }
      }
    }
    return chat
  }
}

/// What readers that work side by side share: which messages come next, and how many are done.
private final class ChatWork: Sendable {
  /// Messages that one reader has read.
  struct Done: Sendable {
    var range: Range<Int>
    var heard: [HeardMessage]
  }

  private let count: Int
  private let chunk: Int
  private let state = Mutex((next: 0, done: 0))

  init(count: Int, chunk: Int) {
    self.count = count
    self.chunk = chunk
  }

  /// Returns the messages to read next; nil when none are left.
  func next() -> Range<Int>? {
    state.withLock { state in
      guard state.next < count else { return nil }
      let range = state.next..<min(state.next + chunk, count)
      state.next = range.upperBound
      return range
    }
  }

  /// Returns how many messages are read, with these.
  func finished(_ range: Range<Int>) -> Int {
    state.withLock { state in
      state.done += range.count
      return state.done
    }
  }

  /// Leaves out what nobody has begun.
  func stop() { state.withLock { $0.next = count } }
}

/// What was heard in a message.
private struct HeardMessage: Sendable {
  var findings: [Finding] = []
  var level = SafetyLevel.none
  /// The kinds of danger.
  var dangers: [IntentID] = []
}

/// Reads messages one after another. Short ones, which come again and again in a chat, are read once.
private struct MessageReader {
  /// The most bytes of a message that is remembered, and how many are.
  private static let longest = 24
  private static let most = 8192

  private let classifier: Classifier
  private var workspace = ReadingWorkspace()
  private var known: [String: HeardMessage] = [:]

  init(classifier: Classifier) { self.classifier = classifier }

  mutating func heard(in message: ChatMessage) -> HeardMessage {
    guard !message.text.isEmpty else { return HeardMessage() }
    var heard = known[message.text] ?? read(message.text)
    if !message.isMine { heard.findings.removeAll { $0.label != .repair } }
    return heard
  }

  private mutating func read(_ text: String) -> HeardMessage {
    let reading = classifier.read(text, workspace: &workspace)
    let heard = HeardMessage(
      findings: reading.findings.filter(Self.isShown), level: reading.safety,
      dangers: Self.dangers(of: reading))
    if text.utf8.count <= Self.longest, known.count < Self.most { known[text] = heard }
    return heard
  }

  /// One's own moves; of the other's messages only whether one may reach out.
  private static func isShown(_ finding: Finding) -> Bool {
    switch finding.label {
    case .repair, .selfBlame, .selfPursuit, .selfWithdrawal: true
    case .partnerBlame, .partnerPursuit, .partnerWithdrawal, .safety, nil: false
    }
  }

  /// The kinds of danger; what two rules hear in the same words is one, of the kind that is surer.
  private static func dangers(of reading: Reading) -> [IntentID] {
    guard reading.safety != .none else { return [] }
    let signs = reading.findings.filter { $0.label == .safety }
      .sorted { $0.confidence > $1.confidence }
    var kept: [Finding] = []
    for sign in signs where !kept.contains(where: { $0.span.overlaps(sign.span) }) {
      kept.append(sign)
    }
    return kept.isEmpty ? [IntentID("safety")] : kept.map(\.intent)
  }
}
