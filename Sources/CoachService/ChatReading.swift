public import ChatImport
public import Conversation
public import IntentClassifier
public import Reports

/// Reads a chat by the rules: one's own moves in order, and any sign of danger on either side.
public struct ChatReading: Sendable {
  private let classifier: Classifier
  /// How many readers work side by side.
  private let readers: Int

  /// The hours without a message after which there is a gap.
  private static let gapHours = 12
  /// How many messages a reader takes at a time.
  private static let chunk = 2048

  /// What the rules made of a chat.
  public enum Outcome: Sendable {
    /// What happened, in order.
    case events([ChatEvent])
    /// There is a sign of danger: the gravest, and what kind of danger.
    case danger(SafetyLevel, IntentID)
  }

  /// Creates a reading by a classifier, with so many readers side by side.
  public init(classifier: Classifier, readers: Int) {
    self.classifier = classifier
    self.readers = max(1, readers)
  }

  /// Returns what happened in the messages; `progress` is told how many were read, now and then.
  ///
  /// Danger ends the reading of what is left.
  public func outcome(
    _ messages: [ChatMessage], progress: @Sendable (Int) -> Void = { _ in }
  ) async -> Outcome {
    let readings = await readings(of: messages, progress)
    let signs = readings.compactMap(\.sign)
    if let gravest = signs.max(by: { ($0.level, $1.danger) < ($1.level, $0.danger) }) {
      return .danger(gravest.level, gravest.danger)
    }
    return .events(Self.events(messages, readings))
  }

  // MARK: Reading

  /// What is kept of the reading of a message.
  private struct Heard: Sendable {
    var findings: [Finding] = []
    var sign: Sign?
  }

  /// A sign of danger.
  private struct Sign: Sendable {
    var level: SafetyLevel
    var danger: IntentID
  }

  private func readings(
    of messages: [ChatMessage], _ progress: @Sendable (Int) -> Void
  ) async -> [Heard] {
    let starts = Array(stride(from: 0, to: messages.count, by: Self.chunk))
    var chunks = [[Heard]](repeating: [], count: starts.count)
    var done = 0
    await withTaskGroup(of: (Int, [Heard]).self) { group in
      var next = 0
      func addOne() {
        guard next < starts.count else { return }
        let number = next
        let part = messages[starts[number]..<min(starts[number] + Self.chunk, messages.count)]
        next += 1
        group.addTask { (number, self.read(part)) }
      }
      for _ in 0..<readers { addOne() }
      while let (number, heard) = await group.next() {
        chunks[number] = heard
        done += heard.count
        progress(done)
        // Danger of the gravest kind ends it: nothing more can change the answer.
        if !heard.contains(where: { $0.sign?.level == .act }) {
          addOne()
        } else {
          next = starts.count
        }
      }
    }
    return chunks.flatMap(\.self)
  }

  private func read(_ messages: ArraySlice<ChatMessage>) -> [Heard] {
    var workspace = ReadingWorkspace()
    return messages.map { message in
      guard !message.text.isEmpty else { return Heard() }
      let reading = classifier.read(message.text, workspace: &workspace)
      return Heard(findings: Self.kept(reading, message), sign: Self.sign(reading))
    }
  }

  private static func sign(_ reading: Reading) -> Sign? {
    guard reading.safety != .none else { return nil }
    let finding = reading.findings.first { $0.label == .safety }
    return Sign(level: reading.safety, danger: finding?.intent ?? IntentID("safety"))
  }

  /// One's own moves; of the other's messages only whether one may reach out.
  private static func kept(_ reading: Reading, _ message: ChatMessage) -> [Finding] {
    reading.findings.filter { finding in
      switch finding.label {
      case .repair: true
      case .selfBlame, .selfPursuit, .selfWithdrawal: message.isMine
      case .partnerBlame, .partnerPursuit, .partnerWithdrawal, .safety, nil: false
      }
    }
  }

  // MARK: Events

  private static func events(_ messages: [ChatMessage], _ readings: [Heard]) -> [ChatEvent] {
    var events: [ChatEvent] = []
    events.reserveCapacity(messages.count)
    var last: LocalTime?
    for (index, (message, heard)) in zip(messages, readings).enumerated() {
      if let last, let at = message.at,
        at.minutesSinceEpoch - last.minutesSinceEpoch >= gapHours * 60
      {
        events.append(ChatEvent(.gap, at: at))
      }
      last = message.at ?? last
      let isMissed =
        !message.isMine && !heard.findings.isEmpty && !isTaken(index, messages, readings)
      events.append(event(message, heard, isMissed: isMissed))
    }
    return events
  }

  private static func event(
    _ message: ChatMessage, _ heard: Heard, isMissed: Bool
  ) -> ChatEvent {
    if message.isMine {
      return heard.findings.isEmpty
        ? ChatEvent(.iWrote, at: message.at)
        : ChatEvent(.iDid(text: message.text, findings: heard.findings), at: message.at)
    }
    return ChatEvent(isMissed ? .missed(text: message.text) : .theyWrote, at: message.at)
  }

  /// Whether a hand that may have been held out was taken: what the person wrote next, within the
  /// day, neither blamed nor pulled back.
  private static func isTaken(
    _ index: Int, _ messages: [ChatMessage], _ readings: [Heard]
  ) -> Bool {
    var next = index + 1
    while next < messages.count, !messages[next].isMine { next += 1 }
    guard next < messages.count else { return true }
    if let then = messages[index].at, let at = messages[next].at,
      at.minutesSinceEpoch - then.minutesSinceEpoch >= gapHours * 60
    {
      return false
    }
    return !readings[next].findings.contains {
      $0.label == .selfBlame || $0.label == .selfWithdrawal
    }
  }
}
