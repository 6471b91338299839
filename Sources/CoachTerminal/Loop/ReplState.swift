import Conversation

/// How a conversation at the terminal ended.
public enum ReplEnd: Hashable, Sendable {
  /// The person left, or the input ended.
  case left
  /// The person cleared the screen and left at once.
  case cleared
  /// This signal asked the process to end.
  case signal(Int32)
  /// What is printed can no longer be written anywhere.
  case outputClosed
}

/// Something that happened at the terminal or behind it.
enum ReplEvent: Hashable, Sendable {
  /// A message was entered.
  case entered(Message)
  /// Ctrl-D on an empty line, or the terminal went away.
  case inputEnded
  /// Ctrl-C.
  case interrupted
  /// The answer to the request is there.
  case replied(Reply)
  /// The coach speaks without being asked.
  case announced(Reply)
  /// The answer is taking long.
  case overdue
  /// A signal asks the process to end.
  case ending(Int32)
  /// A passphrase was typed.
  case secret([UInt8])
  /// Nothing was typed for as long as was allowed.
  case idle
}

/// Something to do at the terminal.
enum ReplAction: Hashable, Sendable {
  /// Show the prompt and let a line be entered.
  case prompt
  /// Show the prompt with a line in it that may be changed.
  case promptWith(String)
  /// Keep the line that was entered last for the Up key.
  case remember
  /// Give up the line that is being entered.
  case abandonLine
  /// Go to a fresh row.
  case startRow
  /// Ask the coach.
  case ask(Request)
  /// Print the reply, unless the coach holds all commands back.
  case explain(Reply)
  /// Forget what the Up key finds.
  case forgetLines
  /// Tell the coach that nobody waits any more.
  case cancel
  /// Print a reply where no line is being entered.
  case show(Reply)
  /// Print a reply above the line that is being entered.
  case announce(Reply)
  /// Show that an answer is awaited.
  case showWaiting
  /// Ask for the passphrase, unseen.
  case askSecret
  /// Hand the passphrase to the coach.
  case unlock([UInt8])
  /// Clear the screen and what was scrolled off it.
  case clearScreen
  /// End.
  case leave(ReplEnd)
}

/// Decides what the terminal does next; does nothing itself.
struct ReplState: Hashable, Sendable {
  private enum Waiting { case no, yes, impatiently }
  private var waiting = Waiting.no
  private var isLeaving = false
  /// Whether nothing but the passphrase is taken.
  private(set) var isLocked = false

  /// The signal of Ctrl-\, the key that does what `/x` does, also while an answer is awaited.
  static let quitKey: Int32 = 3

  /// Whether an answer is awaited.
  var isWaiting: Bool { waiting != .no }

  /// Takes an event and returns what to do, in order.
  mutating func take(_ event: ReplEvent) -> [ReplAction] {
    switch event {
    case .entered(let message): return isWaiting ? [] : entered(message)
    case .inputEnded: return isWaiting ? [.leave(.left)] : [.startRow] + leave()
    case .interrupted: return interrupted()
    case .replied(let reply): return replied(reply)
    case .announced(let reply): return [isWaiting ? .show(reply) : .announce(reply)]
    case .overdue: return isWaiting ? [.showWaiting] : []
    case .ending(Self.quitKey): return [.abandonLine, .clearScreen, .leave(.cleared)]
    case .ending(let signal): return [.leave(.signal(signal))]
    case .secret(let bytes): return isWaiting ? [] : secret(bytes)
    case .idle: return idle()
    }
  }

  /// While locked, three commands are known at the prompt for the passphrase: the ways out.
  private mutating func secret(_ bytes: [UInt8]) -> [ReplAction] {
    switch String(decoding: bytes, as: UTF8.self) {
    case "/x": return [.clearScreen, .leave(.cleared)]
    case "/quit": return leave()
    case "/safety":
      waiting = .yes
      return [.ask(.safety)]
    case "": return [.askSecret]
    default:
      waiting = .yes
      return [.unlock(bytes)]
    }
  }

  private mutating func idle() -> [ReplAction] {
    guard !isWaiting, !isLocked else { return [] }
    waiting = .yes
    return [.abandonLine, .ask(.lock)]
  }

  private mutating func entered(_ message: Message) -> [ReplAction] {
    switch message {
    case .problem(let problem):
      let sentence = Sentences.refusal(problem) + Sentences.upBringsItBack
      return [.remember, .show(.problem(sentence)), .prompt]
    case .text(let text): return entered(InputLine(text))
    }
  }

  private mutating func entered(_ line: InputLine) -> [ReplAction] {
    switch line {
    case .nothing: return [.prompt]
    case .request(.quit): return [.remember] + leave()
    case .request(.forget):
      waiting = .yes
      return [.forgetLines, .ask(.forget)]
    case .request(let request):
      waiting = .yes
      return [.remember, .ask(request)]
    case .clear: return [.remember, .clearScreen, .prompt]
    case .leaveAtOnce: return [.clearScreen, .leave(.cleared)]
    case .problem(let error):
      waiting = .yes
      return [.remember, .explain(.problem(Sentences.explanation(of: error)))]
    case .noWordsToSay: return [.remember, .show(.problem(Sentences.noWordsToSay)), .prompt]
    }
  }

  private mutating func leave() -> [ReplAction] {
    isLeaving = true
    waiting = .yes
    return [.ask(.quit)]
  }

  private mutating func interrupted() -> [ReplAction] {
    switch waiting {
    case .no: return isLocked ? [.askSecret] : [.abandonLine, .prompt]
    case .yes:
      waiting = .impatiently
      return [.cancel, .show(.problem(Sentences.stillWaiting))]
    case .impatiently: return [.leave(.left)]
    }
  }

  private mutating func replied(_ reply: Reply) -> [ReplAction] {
    waiting = .no
    if reply.isLocked, !isLeaving {
      let hiding: [ReplAction] = isLocked ? [] : [.forgetLines, .clearScreen]
      isLocked = true
      return hiding + [.show(reply), .askSecret]
    }
    isLocked = false
    if isLeaving || reply.isLast { return [.show(reply), .leave(.left)] }
    return [.show(reply), reply.prefill.map(ReplAction.promptWith) ?? .prompt]
  }
}
