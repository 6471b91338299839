import Coaching
import Conversation
import IntentLibrary
import LineProtocol

/// A verdict on a draft as one JSON object: the format of `mend check --format json`.
enum CheckJSON {
  /// Returns the object; `file` stands first where there are several.
  static func object(_ verdict: DraftVerdict, _ isClean: Bool, file: String?) -> String {
    let head = file.map { [("file", JSONText.string($0))] } ?? []
    let missing = verdict.missing.map { JSONText.string($0.part.rawValue) }
    return JSONText.object(
      head + [
        ("kind", JSONText.string(verdict.kind.rawValue)),
        ("safety", JSONText.string(verdict.safety.rawValue)),
        ("clean", isClean ? "true" : "false"),
        ("missing", JSONText.array(missing)),
        ("flags", JSONText.array(verdict.flags.map(flag))),
        ("parts", JSONText.array(verdict.parts.map(part))),
        ("good", JSONText.array(verdict.good.map(note))),
        ("notes", JSONText.array(verdict.notes.map(note))),
        ("rewrite", verdict.rewrite.map(JSONText.string) ?? "null"),
      ])
  }

  private static func flag(_ flag: DraftFlag) -> String {
    JSONText.object([
      ("type", JSONText.string(flag.type.rawValue)), ("start", "\(flag.span.start)"),
      ("end", "\(flag.span.end)"), ("quote", JSONText.string(flag.quote)),
      ("why", JSONText.string(flag.why)), ("instead", JSONText.string(flag.instead.text)),
    ])
  }

  private static func part(_ part: FoundPart) -> String {
    JSONText.object([
      ("part", JSONText.string(part.part.rawValue)), ("start", "\(part.span.start)"),
      ("end", "\(part.span.end)"), ("quote", JSONText.string(part.quote)),
    ])
  }

  private static func note(_ note: DraftNote) -> String {
    JSONText.object([
      ("type", JSONText.string(note.name)), ("start", "\(note.span.start)"),
      ("end", "\(note.span.end)"), ("quote", JSONText.string(note.quote)),
      ("text", JSONText.string(note.text)),
    ])
  }
}
