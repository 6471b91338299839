import Conversation
import Foundation
import IntentClassifier
import IntentLibrary

/// The JSON Schemas (draft 7) by which editors complete and check the files of a library.
///
/// They say which keys and values there are; what sentences are heard, `mend intents check` tells.
public enum IntentSchema: String, CaseIterable, Sendable {
  /// A file of one intent.
  case intent
  /// A file of lexicon classes.
  case lexicon
  /// What the coach says of its own accord.
  case coach
  /// The lines of help.
  case helplines
  /// What is asked before anything is concluded.
  case questions
  /// A file of one exercise.
  case exercise
  /// The cards.
  case cards
  /// The words around the exercises.
  case exerciseWords = "exercise-words"
  /// What is looked for in drafts.
  case draft
  /// A partner for practice.
  case practice

  /// The schema as JSON text, with sorted keys and a closing line end.
  public var json: String {
    var root = schema
    root["$schema"] = "http://json-schema.org/draft-07/schema#"
    let options: JSONSerialization.WritingOptions = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    guard let data = try? JSONSerialization.data(withJSONObject: root, options: options) else {
      return "{}\n"
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private var schema: [String: Any] {
    switch self {
    case .intent: Self.intentFile
    case .lexicon: Self.lexiconFile
    case .coach: Self.coachFile
    case .helplines: Self.helplinesFile
    case .questions: Self.questionsFile
    case .exercise: Self.exerciseFile
    case .cards: Self.cardsFile
    case .exerciseWords: Self.exerciseWordsFile
    case .draft: Self.draftFile
    case .practice: Self.practiceFile
    }
  }
}

// MARK: The files

extension IntentSchema {
  private static var intentFile: [String: Any] {
    object(
      [
        "intent": text(
          "The id: family and name, as the path of the file has them.",
          pattern: "^(\(Family.allCases.map(\.rawValue).joined(separator: "|")))\\.[a-z0-9-]+$"),
        "title": text("A short name."),
        "means": text("What somebody does who says this, in one sentence."),
        "source": text("Where the idea comes from."),
        "reviewed_by": blank("The clinician who has read the file; empty until one has."),
        "reviewed_on": blank("The day of that, as 2026-11-22; empty until then."),
        "surface": layer("What shows, as a noun."),
        "maybe_under": layer("A feeling that may be under it, as a noun; asked, never asserted."),
        "need": layer("What may be needed, as in 'to be heard'; asked, never asserted."),
        "rules": list(of: rule), "replies": list(of: reply(LibraryReader.intentActs)),
      ], keys: LibraryReader.intentKeys, required: ["intent", "title", "means", "rules"])
  }

  private static var lexiconFile: [String: Any] {
    let one = object(
      [
        "class": text(
          "The name, in capitals with hyphens.", pattern: "^[A-Z][A-Z0-9-]*[A-Z0-9]$"),
        "kind": oneOf(LexiconClass.Kind.self, "What the first word of each entry is."),
        "means": text("What the entries have in common."),
        "includes": list(of: text("A class whose entries belong to this one too.")),
        "words": text("The entries, with commas between them."),
      ], keys: LibraryReader.classKeys, required: ["class", "kind"])
    return object(["classes": list(of: one)], keys: ["classes"], required: ["classes"])
  }

  private static var coachFile: [String: Any] {
    let line: [String: Any] = [
      "oneOf": [text("Words of the coach."), reply(LibraryReader.coachActs, isActNeeded: false)]
    ]
    return ["type": "object", "additionalProperties": list(of: line)]
  }

  private static var helplinesFile: [String: Any] {
    let line = object(
      [
        "for": oneOf(Helplines.Purpose.self, "What the line is for."),
        "name": text("Who answers."), "reach": text("How to reach them."),
        "hours": text("When somebody answers, if that is known."),
        "page": text("The organisation's own page, without https."),
        "checked": text("The day on which this line was checked, if another.", pattern: day),
      ], keys: LibraryReader.helplineKeys, required: ["for", "name", "reach"])
    let country = object(
      [
        "code": text("The two letters of ISO 3166.", pattern: "^[A-Z]{2}$"),
        "name": text("The country's name."), "emergency": text("The number in an emergency."),
        "lines": list(of: line),
      ], keys: LibraryReader.countryKeys, required: LibraryReader.countryKeys)
    return object(
      [
        "checked": text("The day on which all was checked.", pattern: day),
        "countries": list(of: country), "anywhere": list(of: line),
      ], keys: LibraryReader.helplinesKeys, required: LibraryReader.helplinesKeys)
  }
}

// MARK: Their parts

extension IntentSchema {
  static var day: String { "^\\d{4}-\\d{2}-\\d{2}$" }

  static var questionsFile: [String: Any] {
    let line: [String: Any] = [
      "oneOf": [text("Words about danger."), reply(LibraryReader.coachActs, isActNeeded: false)]
    ]
    let answer = object(
      [
        "says": text("The answer as it is offered."),
        "hears": list(of: text("Words by which it is known when it is typed out.")),
        "leads": text(
          "An intent of danger; care, to go on with care; calm, for nothing to it; leave-be, too."),
        "replies": list(of: line),
      ], keys: LibraryReader.choiceKeys, required: ["says", "leads"])
    let one = object(
      [
        "question": text("A name in small letters and hyphens."),
        "about": list(of: text("An intent, or a rule of one, as in safety.fear/appeases."), 1),
        "for": choice(["self", "partner"], "Whose move it has to be."),
        "help": choice(["yes", "no"], "Whether lines of help stand before the question."),
        "asks": list(of: line, 1), "choices": list(of: answer, 2), "otherwise": list(of: line),
      ], keys: LibraryReader.questionKeys, required: ["question", "about", "asks", "choices"])
    return object(["questions": list(of: one)], keys: ["questions"], required: ["questions"])
  }

  static func blank(_ meaning: String) -> [String: Any] {
    ["type": ["string", "null"], "description": meaning]
  }

  /// A phrase, or a list of phrases, each for anybody or for one mover.
  private static func layer(_ meaning: String) -> [String: Any] {
    let one = object(
      [
        "for": choice(["self", "partner", "both", "any"], "Whose move it is about."),
        "text": text(meaning),
      ], keys: ["for", "text"], required: ["text"])
    return ["oneOf": [text(meaning), list(of: ["oneOf": [text(meaning), one]], 1)]]
  }

  static var rule: [String: Any] {
    let trigger = RuleSource.Kind.allCases.map { ["required": [$0.rawValue]] }
    var rule = object(
      ruleProperties, keys: LibraryReader.ruleKeys,
      required: ["id", "because", "hears", "ignores"])
    rule["oneOf"] = trigger
    return rule
  }

  static var ruleProperties: [String: Any] {
    [
      "id": text("A name within the intent.", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"),
      "frame": text("Who does what: conditions on a clause."),
      "phrase": text("Words in a row, anywhere in the message."),
      "formula": text("Words that make up the whole message."),
      "weight": number("How sure it is; under 0.5 it is heard weakly.", 0, 1),
      "mover": oneOf(Rule.Mover.self, "Whose move it is."),
      "because": text("Why these words mean it, for the person who asks."),
      "unless": list(
        of: [
          "type": "object", "minProperties": 1, "maxProperties": 1,
          "additionalProperties": false,
          "properties": [
            "frame": text("A condition on the same clause."),
            "phrase": text("Words in the same clause."),
            "anywhere": text("Words anywhere in the message."),
          ],
        ]),
      "silences": ["type": ["array", "string"], "items": text("A family or an intent.")],
      "safety": choice(["act", "check"], "How much danger it tells of."),
      "heat": number("Added to the heat when it is heard.", -5, 5),
      "live": [
        "type": ["boolean", "string"], "enum": [true, false, "yes", "no"],
        "description": "Whether it has to be said as one's own and as real.",
      ],
      "hears": list(of: text("A sentence that it hears, with labels after an arrow."), 2),
      "ignores": list(of: text("A sentence that looks like it and is something else."), 2),
    ]
  }

  static func reply(_ acts: [Act.Kind], isActNeeded: Bool = true) -> [String: Any] {
    object(
      [
        "act": choice(acts.map(\.rawValue), "What the line does."),
        "for": choice(["self", "partner", "both", "any"], "Whose move it answers."),
        "me": some(Leaning.self, "The leaning of the one who types."),
        "partner": some(Leaning.self, "The leaning of the partner."),
        "phase": some(Phase.self, "How heated it is."),
        "tone": oneOf(ReplyLine.Tone.self, "Which wording it is."),
        "level": choice(["act", "check"], "The level of danger that it answers."),
        "text": text("The words, with slots in braces."),
      ], keys: LibraryReader.replyKeys, required: isActNeeded ? ["act", "text"] : ["text"])
  }

  static func object(
    _ properties: [String: Any], keys: [String], required: [String]
  ) -> [String: Any] {
    [
      "type": "object", "properties": properties.filter { keys.contains($0.key) },
      "required": required.sorted(), "additionalProperties": false,
    ]
  }

  static func text(_ meaning: String, pattern: String? = nil) -> [String: Any] {
    var text: [String: Any] = ["type": "string", "description": meaning]
    if let pattern { text["pattern"] = pattern }
    return text
  }

  static func number(_ meaning: String, _ low: Int, _ high: Int) -> [String: Any] {
    ["type": "number", "minimum": low, "maximum": high, "description": meaning]
  }

  static func list(of item: [String: Any], _ fewest: Int = 0) -> [String: Any] {
    ["type": "array", "items": item, "minItems": fewest]
  }

  static func choice(_ values: [String], _ meaning: String) -> [String: Any] {
    ["enum": values, "description": meaning]
  }

  static func oneOf<T: RawRepresentable<String> & CaseIterable>(
    _ type: T.Type, _ meaning: String
  ) -> [String: Any] {
    choice(T.allCases.map(\.rawValue), meaning)
  }

  /// One value or a list of them.
  static func some<T: RawRepresentable<String> & CaseIterable>(
    _ type: T.Type, _ meaning: String
  ) -> [String: Any] {
    let one = oneOf(type, meaning)
    return ["oneOf": [one, list(of: one, 1)]]
  }
}
