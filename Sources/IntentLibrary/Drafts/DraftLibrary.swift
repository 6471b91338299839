public import Conversation
public import IntentClassifier

/// What `Intents/draft/` says: what is looked for in drafts, and how the other side answers in practice.
public struct DraftLibrary: Sendable {
  /// What is looked for, sorted by role and name.
  public var entries: [DraftEntry]
  /// Those whom one can practise with, sorted by name.
  public var partners: [PracticePartner]
  /// What is said around a rehearsal, by name.
  public var words: [String: [ReplyLine]]
  /// The rules of all entries, ready to read with.
  public var program: RuleProgram

  /// Creates a library.
  public init(
    entries: [DraftEntry], partners: [PracticePartner] = [], words: [String: [ReplyLine]] = [:],
    program: RuleProgram
  ) {
    self.entries = entries
    self.partners = partners
    self.words = words
    self.program = program
  }

  /// Returns the entry of the role with the name.
  public func entry(_ role: DraftEntry.Role, _ name: String) -> DraftEntry? {
    entries.first { $0.role == role && $0.name == name }
  }
}

/// A ``DraftLibrary`` that is not read before it is needed, so that it costs nothing at the start.
public enum DraftForm: Sendable {
  /// There is none.
  case none
  /// In its compiled form.
  case compiled([UInt8])
  /// As the program was built with it.
  case packed(PackedForm)

  /// Reads the library; takes some milliseconds.
  ///
  /// - Throws: ``BinaryError`` on bytes that are no such library, or where there is none.
  public func load() throws(BinaryError) -> DraftLibrary {
    switch self {
    case .none: throw .invalid("drafts, of which there are none")
    case .compiled(let bytes): return try DraftLibrary(compiled: bytes)
    case .packed(let form): return try DraftLibrary(packed: form)
    }
  }
}
