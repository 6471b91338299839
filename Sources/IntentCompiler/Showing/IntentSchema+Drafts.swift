import Conversation
import IntentClassifier
import IntentLibrary

// MARK: What is looked for in drafts

extension IntentSchema {
  static var draftFile: [String: Any] {
    var names: [String: Any] = [
      "flag": oneOf(FlagType.self, "A flaw."), "part": oneOf(DraftPart.self, "A needed part."),
    ]
    for role in [DraftEntry.Role.good, .note, .cue] {
      names[role.rawValue] = text("A name in small letters and hyphens.")
    }
    let properties: [String: Any] = [
      "title": text("A short name."), "means": text("What it is, in one sentence."),
      "source": text("Where the idea comes from."),
      "for": some(DraftKind.self, "The kinds of draft that it belongs to; none for all."),
      "also": list(of: text("An intent, or a rule of one, that is this, too.")),
      "rules": list(of: draftRule),
      "yields": list(of: oneOf(FlagType.self, "A flag that says it all on the same words.")),
      "once": choice(["yes", "no"], "Whether only its first place in a draft is flagged."),
      "edit": oneOf(DraftEntry.Edit.self, "What becomes of the words in a draft put anew."),
      "why": text("Why it matters, in one sentence."),
      "instead": list(of: reply(LibraryReader.insteadActs)),
    ]
    var file = object(
      properties.merging(names) { first, _ in first }, keys: LibraryReader.draftKeys,
      required: ["title", "means"])
    file["oneOf"] = DraftEntry.Role.allCases.map { ["required": [$0.rawValue]] }
    return file
  }

  private static var draftRule: [String: Any] {
    let entry = text("An entry of drafts, as in cue/sorry.")
    let conditions: [String: Any] = [
      "for": some(DraftKind.self, "The kinds of draft in which it counts."),
      "after": list(of: entry), "before": list(of: entry), "without": list(of: entry),
      "times": number("How often the words have to be there.", 1, 20),
      "rest": list(of: text("Words behind which the slot {rest} begins.")),
      "from": list(of: text("Words right before it with which it begins.")),
      "whole": choice(["yes", "no"], "Whether it goes on to the end of the thought."),
      "leans": oneOf(DraftKind.self, "The kind of draft that it speaks for."),
      "lean": number("How strongly.", 0, 5),
    ]
    return object(
      ruleProperties.merging(conditions) { first, _ in first },
      keys: LibraryReader.draftRuleKeys, required: ["id", "because", "hears", "ignores"])
  }

  static var practiceFile: [String: Any] {
    let move = object(
      [
        "to": some(PracticePartner.Cue.self, "What it answers; none for anything."),
        "door": some(PracticePartner.Door.self, "How far the other side is open; none for any."),
        "opens": number("How far it opens the other side.", -2, 2),
        "text": text("The words of the other side."),
      ], keys: LibraryReader.moveKeys, required: ["text"])
    return object(
      [
        "practice": text("A name in small letters and hyphens."), "title": text("A short name."),
        "means": text("What somebody does who leans so."),
        "source": text("Where the idea comes from."),
        "moves": list(of: move, LibraryReader.fewestMoves),
      ], keys: LibraryReader.partnerKeys, required: ["practice", "title", "means", "moves"])
  }
}
