// FuzzLineProtocol: libFuzzer over the framing, the request parser, both faces and the client's
// decoder, with AddressSanitizer. Not part of the package's build: `Sources/FuzzLineProtocol/run`
// compiles it with the instrumented modules and starts it.

import Conversation
import LineProtocol

/// A coach that says back what is said, and holds commands back after a word.
struct FuzzCoach {
  private var isHolding = false

  var refusal: Reply? { isHolding ? Reply([Act(.note, "not now")]) : nil }

  mutating func respond(to request: Request) -> Reply {
    switch request {
    case .say(let text):
      if text.hasPrefix("!") { isHolding = true }
      let finding = Finding(
        label: .repair, intent: IntentID("repair.amends"), rule: RuleID("r"), who: .self,
        span: Span(1, 5), confidence: 0.5)
      return Reply([Act(.hear, text)], reading: Reading(findings: [finding]))
    case .draft(_, let text), .check(_, let text): return Reply([Act(.say, text)])
    case .quit: return Reply(isLast: true)
    default: return Reply([Act(.error, "no")])
    }
  }
}

/// Returns everything that is sent for the bytes, which come in chunks of a size.
func answers(_ bytes: ArraySlice<UInt8>, _ setup: ProtocolConnection.Setup, chunk: Int) -> String {
  var connection = ProtocolConnection(setup)
  var coach = FuzzCoach()
  var sent = ""
  func perform(_ first: [ConnectionAction]) {
    var actions = first
    while !actions.isEmpty {
      var next: [ConnectionAction] = []
      for action in actions {
        switch action {
        case .send(let text): sent += text
        case .ask(let request):
          next = connection.take(.answered(coach.respond(to: request), nil))
        case .askRefusal: next = connection.take(.refusal(coach.refusal))
        case .close: break
        }
      }
      actions = next
    }
  }
  perform(connection.greeting())
  var rest = bytes
  while !rest.isEmpty {
    perform(connection.take(.bytes(Array(rest.prefix(chunk)))))
    rest = rest.dropFirst(chunk)
  }
  perform(connection.take(.inputEnded))
  return sent
}

/// Reads one input: the first byte chooses the setup, the second the chunks.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard input.count > 2 else { return 0 }
  var setup = ProtocolConnection.Setup()
  setup.limits.line = 64
  setup.limits.text = 128
  setup.limits.jsonLine = 256
  setup.limits.replyLine = 100
  setup.limits.errors = 8
  if input[0] & 1 != 0 { setup.face = .json }
  if input[0] & 14 == 2 { setup.token = AccessToken("t") }
  let bytes = input[2...]
  let whole = answers(bytes, setup, chunk: bytes.count)
  if input[0] & 48 == 0 {
    let parts = answers(bytes, setup, chunk: 1 + Int(input[1] & 15))
    precondition(parts == whole, "what is sent depends on the chunks")
  }
  var decoder = ReplyDecoder()
  decoder.append(setup.face == .lines ? Array(whole.utf8)[...] : bytes)
  while let reply = try? decoder.next() { _ = reply.reply }
  return 0
}
