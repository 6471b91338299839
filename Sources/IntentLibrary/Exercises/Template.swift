/// Words with places for what was answered.
public struct Template: Hashable, Sendable {
  /// How an answer stands in the words.
  public enum Form: String, CaseIterable, Hashable, Sendable {
    /// As typed, without the mark at its end.
    case plain
    /// As a sentence of its own, or behind the stem of its step.
    case sentence
    /// As the end of a sentence, without a capital.
    case inside
  }

  /// A part of a template.
  public enum Part: Hashable, Sendable {
    /// Words as they stand.
    case words(String)
    /// The answer of this name.
    case answer(String, Form)
    /// Something that is known of the partner.
    case slot(ReplyLine.Slot)
    /// Something that the session knows.
    case known(Known)
  }

  /// Something that the session knows; the raw value is its name in braces.
  public enum Known: String, CaseIterable, Hashable, Sendable {
    /// The one who is asked, where there are two.
    case name
    /// The other one of the two.
    case other
    /// The time of day at which a countdown ends, as in "at 18:40", or how long that is.
    case until
    /// What is left of it, as in "12 minutes".
    case left
  }

  /// The parts, in order.
  public var parts: [Part]

  /// Creates a template.
  public init(_ parts: [Part] = []) { self.parts = parts }

  /// The names of the answers in it.
  public var answers: [String] {
    parts.compactMap { if case .answer(let name, _) = $0 { name } else { nil } }
  }

  /// The text as it is written in the library.
  public var written: String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .answer(let name, .plain): "{\(name)}"
      case .answer(let name, let form): "{\(name):\(form.rawValue)}"
      case .slot(let slot): "{\(slot.rawValue)}"
      case .known(let known): "{\(known.rawValue)}"
      }
    }.joined()
  }
}
