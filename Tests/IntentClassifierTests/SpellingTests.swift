import Conversation
import IntentClassifier
import Testing

/// A vocabulary whose library uses a few words.
private let english =
  (try? RuleProgram(
    rules: [],
    classes: [
      Fixture.words("SWEAR", .noun, "fuck, fucking, fucked, shit, bitch, asshole, bullshit"),
      Fixture.words("CONTACT", .verb, "talk, leave, listen"),
    ]))?.vocabulary ?? .english()

/// The words of a text as the reader sees them; a form without an entry of its own by its base form.
private func words(_ text: String) -> String {
  var workspace = ReadingWorkspace()
  _ = workspace.clauseTable(text, english)
  let pairs = zip(workspace.words(english), workspace.lemmas(english))
  return pairs.map { $0 == "" ? "~\($1)" : $0 }.joined(separator: " ")
}

@Test(arguments: [
  ("you nevr call", "you never call"), ("she alwasy wins", "she always ~win"),
  ("i liek him", "i like him"), ("becuase of you", "because of you"),
  ("realy sad", "really sad"), ("i appologise", "i apologize"),
  ("definately not", "definitely not"), ("i beleive her", "i believe her"),
  ("tommorow then", "tomorrow then"), ("seperate beds", "separate ~bed"),
  ("thats wierd", "that is weird"), ("my hsuband", "my husband"), ("my husbnad", "my husband"),
  ("my huband", "my husband"), ("my husbamd", "my husband"), ("teh truth", "the truth"),
  ("taht night", "that night"), ("hte door", "the door"),
])
func mendsOneSlipOfTheFingers(text: String, expected: String) {
  #expect(words(text) == expected)
}

@Test(arguments: [
  ("he dosent care", "he does not care"), ("i dont't know", "i do not know"),
  ("we didnt talk", "we did not talk"), ("he didn;t call", "he did not call"),
  ("i cant", "i can not"), ("it wouldnt", "it would not"), ("he doesnt", "he does not"),
  ("she wasnt", "she was not"), ("we havnt", "we have not"), ("i coudlnt", "i could not"),
  ("you shoudl", "you should"), ("i;m here", "i am here"), ("i´m here", "i am here"),
  ("it dosen't", "it does not"), ("he did'nt", "he did not"), ("is'nt it", "is not it"),
])
func mendsContractions(text: String, expected: String) {
  #expect(words(text) == expected)
}

@Test(arguments: [
  ("alot", "a lot"), ("aswell", "as well"), ("infact", "in fact"), ("everytime", "every time"),
  ("eachother", "each other"), ("noone", "no one"), ("incase", "in case"),
  ("nevermind", "never mind"), ("thankyou", "thank you"), ("goodnight", "good night"),
  ("idontcare", "i do not care"), ("shutup", "shut up"), ("whatsup", "what is up"),
  ("talkto me", "talk to me"), ("leaveme alone", "leave me alone"), ("ihate this", "i hate this"),
  ("every thing", "everything"), ("with out you", "without you"), ("my self", "myself"),
  ("good bye", "goodbye"), ("some times", "sometimes"), ("over reacting", "overreacting"),
  ("my self esteem", "my self esteem"), ("some. times", "some times"),
  ("some  one", "some one"),
])
func readsWordsRunTogetherOrTornApart(text: String, expected: String) {
  #expect(words(text) == expected)
}

@Test(arguments: [
  ("f*ck you", "fuck you"), ("f#cking hell", "fucking hell"), ("you b!tch", "you bitch"),
  ("sh1t", "shit"), ("a$$hole", "asshole"), ("@sshole", "asshole"), ("f***", "fuck"),
  ("bulls**t", "bullshit"), ("f***ing hell", "fucking hell"), ("ok!sure", "okay sure"),
  ("fine.do it", "fine do it"), ("ok,whatever", "okay whatever"), ("5 * 3", "~ ~"),
])
func readsWordsTypedWithMarksAndWordsWithoutSpaces(text: String, expected: String) {
  let known = Vocabulary.english().number(
    expected.split(separator: " ").last.map(String.init) ?? "")
  guard known != 0 || expected.contains("~") else { return }
  #expect(words(text) == expected)
}

@Test(arguments: [
  ("ye didnae listen", "you did not listen"), ("i cannae", "i can not"),
  ("yous are late", "you are late"), ("its bad innit", "it is bad is not it"),
  ("aye", "yes"), ("imma go", "i am going to go"), ("wyd", "what are you doing"),
  ("hbu", "how about you"), ("imy", "i miss you"), ("omw", "on my way"),
])
func knowsHowPeopleTypeAtHome(text: String, expected: String) {
  #expect(words(text) == expected)
}

@Test(arguments: [
  "priya", "saoirse", "ana", "liz", "dan", "chidi", "niamh", "whatsapp", "iphone", "gaslighting",
  "WXZQ", "covid19", "b2b", "zqxv",
])
func leavesNamesNewWordsAndNonsenseAlone(text: String) {
  var workspace = ReadingWorkspace()
  _ = workspace.clauseTable("then \(text) left", english)
  #expect(workspace.features.allSatisfy { !$0.contains(.repaired) })
}

@Test(arguments: [
  "see www.husbnad.com", "mail me@husbnad.com", "then Husbnad left", "look at /husbnad/x",
  "the #husbnad", "then HSBD left",
])
func leavesAddressesAndNamesInCapitalsAlone(text: String) {
  var workspace = ReadingWorkspace()
  _ = workspace.clauseTable(text, english)
  #expect(workspace.features.allSatisfy { !$0.contains(.repaired) })
}

@Test func keepsSpansOnTheBytesAsTyped() {
  let text = "É nevr talkto me, every thing is f*cked"
  var workspace = ReadingWorkspace()
  _ = workspace.clauseTable(text, english)
  let quotes = workspace.spans.map { $0.quote(from: text) }
  #expect(quotes == ["É", "nevr", "talk", "to", "me", "every thing", "is", "f*cked"])
}
