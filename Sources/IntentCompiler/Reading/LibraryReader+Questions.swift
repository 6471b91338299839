import Conversation
import IntentClassifier
import IntentLibrary

extension LibraryReader {
  static let questionKeys = ["question", "about", "for", "help", "asks", "choices", "otherwise"]
  static let choiceKeys = ["says", "hears", "leads", "replies"]

  /// Reads the file of questions that are asked before anything is concluded.
  mutating func questions(_ root: SourceNode) -> [QuestionSource] {
    guard let map = map(root, "the file of questions", keys: ["questions"]) else { return [] }
    var questions: [QuestionSource] = []
    for node in list(map, "questions", of: "questions") {
      if let question = question(node) { questions.append(question) }
    }
    return questions
  }

  private mutating func question(_ node: SourceNode) -> QuestionSource? {
    guard let map = map(node, "a question", keys: Self.questionKeys),
      let id = text(map, "question")
    else { return nil }
    let owner = "questions/\(id.text)"
    let about = texts(map, "about")
    let who: Actor? = choice(map, "for", among: [.self, .partner])
    let asks = lines(map, "asks", owner: owner + "/asks")
    var choices: [Question.Choice] = []
    var leads: [SourceText] = []
    var replies = asks
    for (number, node) in list(map, "choices", of: "choices").enumerated() {
      guard let read = choice(node, owner: "\(owner)/\(number + 1)") else { continue }
      choices.append(read.choice)
      leads.append(read.leads)
      replies += read.replies
    }
    let otherwise = lines(map, "otherwise", owner: owner + "/otherwise")
    if asks.isEmpty { report(id, "the question '\(id.text)' has no 'asks': add a wording") }
    if choices.count < 2 { report(id, "the question '\(id.text)' needs at least two 'choices'") }
    let question = Question(
      id: id.text, about: about.map { Self.cue($0.text) }, mover: who,
      showsHelp: map["help"]?.place.text == "yes", asks: asks.map(\.line), choices: choices,
      otherwise: otherwise.map(\.line))
    return QuestionSource(
      id: id, about: about, leads: leads, replies: replies + otherwise, question: question)
  }

  private mutating func choice(
    _ node: SourceNode, owner: String
  ) -> (choice: Question.Choice, leads: SourceText, replies: [ReplySource])? {
    guard let map = map(node, "a choice", keys: Self.choiceKeys), let says = text(map, "says"),
      let leads = text(map, "leads")
    else { return nil }
    let replies = lines(map, "replies", owner: owner)
    let choice = Question.Choice(
      says: Self.oneLine(says.text), hears: texts(map, "hears").map { Self.oneLine($0.text) },
      leads: Question.Outcome(name: leads.text), replies: replies.map(\.line))
    return (choice, leads, replies)
  }

  /// The lines under a key; each may be a text alone, and all of them speak about danger.
  private mutating func lines(_ map: SourceMap, _ key: String, owner: String) -> [ReplySource] {
    replies(list(map, key, of: "lines"), owner: owner, defaultAct: .safety)
  }

  /// Returns what `safety.fear` or `safety.fear/appeases` means.
  static func cue(_ text: String) -> Question.Cue {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    return Question.Cue(
      intent: IntentID(parts.first ?? ""), rule: parts.count > 1 ? RuleID(parts[1]) : nil)
  }
}
