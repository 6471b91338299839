public import Conversation

/// The compiled form as text that fits a source file: what the program is built with.
///
/// Lists of numbers stand apart from the rest, so that each is unpacked straight to where it is used.
public struct PackedForm: Sendable {
  /// All but the lists of numbers.
  public let body: PackedText
  /// The lists of numbers.
  public let tables: PackedText

  /// Creates the form from its two parts.
  public init(body: PackedText, tables: PackedText) {
    self.body = body
    self.tables = tables
  }

  /// Returns Swift source for the form of what `encode` writes.
  static func source(_ encode: (inout ByteWriter) -> Void) -> String {
    var writer = ByteWriter(keepsTablesApart: true)
    encode(&writer)
    return """
      PackedForm(
        body: PackedText("\(PackedText.source(writer.bytes))", count: \(writer.bytes.count)),
        tables: PackedText("\(PackedText.source(writer.tables))", count: \(writer.tables.count)))
      """
  }

  func reader() throws(BinaryError) -> ByteReader {
    try ByteReader(own: body, tables: tables)
  }
}

extension IntentLibrary {
  /// Reads the library that the program was built with.
  ///
  /// - Throws: ``BinaryError`` where it is not whole.
  public init(packed form: PackedForm) throws(BinaryError) {
    var reader = try form.reader()
    try self.init(body: &reader)
  }

  /// Swift source for its ``PackedForm``.
  public var packedSource: String { PackedForm.source { encode(into: &$0) } }
}

extension DraftLibrary {
  /// Reads the library that the program was built with.
  ///
  /// - Throws: ``BinaryError`` where it is not whole.
  public init(packed form: PackedForm) throws(BinaryError) {
    var reader = try form.reader()
    try self.init(body: &reader)
  }

  /// Swift source for its ``PackedForm``.
  public var packedSource: String { PackedForm.source { encode(into: &$0) } }
}
