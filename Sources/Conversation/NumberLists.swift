extension ByteWriter {
  /// Writes numbers, their count before them: here in few bytes, or apart where tables are kept apart.
  public mutating func write(_ values: [UInt32]) {
    write(values.count)
    guard let place = appendTable(values) else {
      append { StreamVByte.encode(values, to: &$0) }
      return
    }
    write(place)
  }
}

extension ByteReader {
  /// Reads numbers; a count that the bytes left cannot hold is an error.
  public mutating func readNumbers() throws(BinaryError) -> [UInt32] {
    try readNumbers(width: 1) { count, fill in
      [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
        fill(buffer)
        initialized = count
      }
    }
  }

  /// Reads a list of numbers that are the records of a type made of nothing but `width` of them.
  ///
  /// `make` is handed the number of records and what fills that many, seen as plain numbers.
  public mutating func readNumbers<Records>(
    width: Int,
    into make: (_ count: Int, _ fill: (UnsafeMutableBufferPointer<UInt32>) -> Void) -> Records
  ) throws(BinaryError) -> Records {
    let count = try readInt()
    guard count >= 0 else { throw .truncated }
    guard count.isMultiple(of: width) else { throw .invalid("count of numbers '\(count)'") }
    guard let tables else { return try readNumbers(count, width: width, into: make) }
    let numbers = try tables.numbers(at: try readInt(), count: count)
    return make(count / width) { numbers.unpack(into: .init(rebasing: $0[..<count])) }
  }

  private mutating func readNumbers<Records>(
    _ count: Int, width: Int,
    into make: (_ count: Int, _ fill: (UnsafeMutableBufferPointer<UInt32>) -> Void) -> Records
  ) throws(BinaryError) -> Records {
    let controlLength = count / 4 + (count % 4 == 0 ? 0 : 1)
    // A control byte stands for four numbers, all of which may be zeros without a byte.
    guard controlLength <= remaining else { throw .truncated }
    let (length, records) = withRemainingBytes { raw -> (Int, Records?) in
      let control = UnsafeRawBufferPointer(rebasing: raw[..<controlLength])
      let length = controlLength + StreamVByte.dataLength(control)
      guard length <= raw.count else { return (length, nil) }
      let data = UnsafeRawBufferPointer(rebasing: raw[controlLength..<length])
      let records = make(count / width) { numbers in
        StreamVByte.decode(control, data, into: .init(rebasing: numbers[..<count]))
      }
      return (length, records)
    }
    guard let records else { throw .truncated }
    try skip(length)
    return records
  }
}
