import Conversation
import Testing

@Test func readsVerbsInAnyCase() throws {
  #expect(try Request(verb: "WHY", argument: "") == .why)
  #expect(try Request(verb: "Mode", argument: "Vent") == .mode(.vent))
  #expect(try Request(verb: "say", argument: "hi") == .say("hi"))
  #expect(try Request(verb: "me", argument: "") == .me(nil))
}

@Test func offersTheNearestVerb() {
  #expect(throws: RequestError.unknownVerb("whi", nearest: .why)) {
    try Request(verb: "whi", argument: "")
  }
  #expect(throws: RequestError.unknownVerb("histo", nearest: .history)) {
    try Request(verb: "histo", argument: "")
  }
}

@Test func forgivesLettersThatChangedPlaces() {
  #expect(Verb.nearest(to: "wyh") == .why)
  #expect(Verb.nearest(to: "hlep") == .help)
  #expect(Verb.nearest(to: "zzz") == nil)
}

@Test func refusesArgumentsThatAVerbDoesNotKnow() {
  #expect(throws: RequestError.badArgument(.mode, choices: ["vent", "rehearse", "review"])) {
    try Request(verb: "mode", argument: "shout")
  }
  #expect(throws: RequestError.unexpectedArgument(.why)) {
    try Request(verb: "why", argument: "me")
  }
  #expect(throws: RequestError.terminalOnly(.clear)) { try Request(verb: "clear", argument: "") }
}
