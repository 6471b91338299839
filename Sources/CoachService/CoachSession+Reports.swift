import Coaching
import Conversation
import Reports

extension CoachSession {
  /// Answers `/report`: for whom (else oneself), the format (else Markdown), and what is wanted from
  /// a therapist. The content is returned; no file is written.
  func report(_ request: Request) -> Reply {
    guard case .report(let argument) = request else { return Reply() }
    let wish = ReportArgument(argument)
    let isForTwo = wish.audience == .partner || wish.audience == .together
    guard !isForTwo || SafetyGate.allows(.sharing, in: state) else {
      return Reply(words(.heldAfterRisk))
    }
    let now = setup.clock()
    let making = ReportMaking(
      library: setup.library, now: now, secondsFromUTC: setup.secondsFromUTC)
    if wish.audience == .therapist, wish.want.isEmpty {
      return Reply(making.words[.therapistWant].map { Act(.ask, $0) } + [ServiceText.wantUsage])
    }
    let session = Session(id: id, began: turns.first?.at ?? now, turns: turns)
    var input = making.input([session], Keepsake.Kind.allCases.flatMap { recorder.keepsakes($0) })
    input.want = wish.want
    do throws(ReportError) {
      let text = try Report.text(input, for: wish.audience, as: wish.format)
      return text.map { Reply([Act(.note, $0)]) } ?? notes([ServiceText.nothingShared])
    } catch {
      return Reply([Act(.error, error.description)])
    }
  }
}

/// What stands after `/report`, in any order save that the wish comes last.
struct ReportArgument: Hashable {
  var audience = Audience.`self`
  var format = ReportFormat.md
  /// What is wanted from the session with the therapist.
  var want = ""

  init(_ text: String) {
    var words = text.split(whereSeparator: \.isWhitespace)[...]
    while let word = words.first?.lowercased() {
      if let audience = Audience(rawValue: word) {
        self.audience = audience
      } else if let format = ReportFormat(rawValue: word) {
        self.format = format
      } else {
        break
      }
      words.removeFirst()
    }
    want = words.joined(separator: " ")
  }
}

extension ServiceText {
  /// Says that nothing may be read by the partner yet.
  static let nothingShared = "no turn is marked shared yet; 'mend review' is where turns are marked"
  /// How to say what is wanted.
  static let wantUsage = Act(.note, "say it after the command, as in: report therapist WORDS")
}
