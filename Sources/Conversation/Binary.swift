/// Writes values into bytes: fixed-width little-endian numbers and length-prefixed text.
public struct ByteWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// The lists of numbers, where they are kept apart; each begins at a whole unit of ``PackedText``.
  public private(set) var tables: [UInt8] = []
  /// Whether lists of numbers are kept apart, so that they can be read at once rather than one by one.
  private let keepsTablesApart: Bool

  /// Creates an empty writer.
  public init(keepsTablesApart: Bool = false) { self.keepsTablesApart = keepsTablesApart }

  /// Writes numbers among the tables and returns the unit that they begin at; nil where there are none.
  mutating func appendTable(_ values: [UInt32]) -> Int? {
    guard keepsTablesApart else { return nil }
    let place = tables.count / PackedText.unitBytes
    for value in values {
      for shift in stride(from: 0, to: 32, by: 8) {
        tables.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
      }
    }
    while !tables.count.isMultiple(of: PackedText.unitBytes) { tables.append(0) }
    return place
  }

  /// Writes something with its length in bytes before it, so that a reader can leave it for later.
  public mutating func writeSized(_ body: (inout ByteWriter) -> Void) {
    let start = bytes.count
    write(0)
    body(&self)
    let length = UInt32(clamping: bytes.count - start - 4)
    for place in 0..<4 {
      bytes[start + place] = UInt8(truncatingIfNeeded: length >> UInt32(8 * place))
    }
  }

  /// Writes a 32-bit number.
  public mutating func write(_ value: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
    }
  }

  /// Writes a number that fits 32 bits, signed.
  public mutating func write(_ value: Int) { write(UInt32(bitPattern: Int32(clamping: value))) }

  /// Writes text, its length in bytes before it.
  public mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes text that may be absent.
  public mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  /// Lets bytes be appended.
  mutating func append(_ body: (inout [UInt8]) -> Void) { body(&bytes) }

  /// Writes a list, its count before it, each element by `body`.
  public mutating func write<T>(_ values: [T], _ body: (inout ByteWriter, T) -> Void) {
    write(values.count)
    for value in values { body(&self, value) }
  }
}

/// Why bytes could not be read back.
public enum BinaryError: Error, Hashable, Sendable {
  /// The bytes end too early.
  case truncated
  /// A value is out of range; what it was meant to be.
  case invalid(String)
}

/// Reads what ``ByteWriter`` wrote; never traps, whatever the bytes.
public struct ByteReader: Sendable {
  private let bytes: [UInt8]
  private var offset = 0

  /// The lists of numbers, where they were kept apart.
  let tables: PackedText?
  /// Whether the bytes are the program's own, so that what is not needed at once may be left for later.
  public let isOwn: Bool

  /// Creates a reader at the start of the bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.tables = nil
    self.isOwn = false
  }

  /// Creates a reader of what the program was built with.
  ///
  /// - Throws: ``BinaryError/truncated`` where letters are missing.
  public init(own bytes: PackedText, tables: PackedText) throws(BinaryError) {
    self.bytes = try bytes.bytes()
    self.tables = tables
    self.isOwn = true
  }

  /// Whether everything has been read.
  public var isAtEnd: Bool { offset == bytes.count }

  /// Reads a 32-bit number.
  public mutating func readUInt32() throws(BinaryError) -> UInt32 {
    guard bytes.count - offset >= 4 else { throw .truncated }
    let value =
      UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
      | UInt32(bytes[offset + 3]) << 24
    offset += 4
    return value
  }

  /// Reads a signed number.
  public mutating func readInt() throws(BinaryError) -> Int {
    Int(Int32(bitPattern: try readUInt32()))
  }

  /// Reads a count that cannot exceed the bytes left.
  public mutating func readCount() throws(BinaryError) -> Int {
    let count = try readInt()
    guard count >= 0, count <= bytes.count - offset else { throw .truncated }
    return count
  }

  /// Reads text; broken UTF-8 is an error.
  public mutating func readString() throws(BinaryError) -> String {
    let count = try readCount()
    let range = offset..<offset + count
    offset += count
    if isOwn {
      return bytes.withUnsafeBufferPointer {
        String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
      }
    }
    guard let text = String(validating: bytes[range], as: UTF8.self) else { throw .invalid("text") }
    return text
  }

  /// Reads text that may be absent.
  public mutating func readOptionalString() throws(BinaryError) -> String? {
    try readInt() == 0 ? nil : try readString()
  }

  /// How many bytes are left.
  var remaining: Int { bytes.count - offset }

  /// Lends the bytes that are left.
  func withRemainingBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[offset...])) }
  }

  /// Reads what was written with its length before it, later or at once: a reader of just that.
  public mutating func readSized() throws(BinaryError) -> ByteReader {
    let count = try readCount()
    let part = self
    try skip(count)
    return part
  }

  /// Passes bytes over.
  mutating func skip(_ count: Int) throws(BinaryError) {
    guard count <= remaining else { throw .truncated }
    offset += count
  }

  /// Reads a list, each element by `body`.
  @inlinable
  public mutating func readList<T>(
    _ body: (inout ByteReader) throws(BinaryError) -> T
  ) throws(BinaryError) -> [T] {
    let count = try readCount()
    var values: [T] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  /// Reads the name of a case.
  @inlinable
  public mutating func readCase<T: RawRepresentable<String>>(
    _ type: T.Type
  ) throws(BinaryError) -> T {
    let name = try readString()
    guard let value = T(rawValue: name) else { throw .invalid("\(type) '\(name)'") }
    return value
  }
}
