/// Lists of 32-bit numbers in as few bytes as each needs: Stream VByte in its variant 0124 (Lemire,
/// Kurz & Rupp 2018), in which a zero takes no byte at all.
///
/// First come two bits a number, four numbers to a byte from the lowest bits up, that say whether it takes
/// 0, 1, 2 or 4 bytes; then the bytes, little-endian. Nothing in decoding depends on what was decoded
/// before but a place, so the processor need not wait.
enum StreamVByte {
  /// The bytes of a number by its code.
  static let lengths: [Int] = [0, 1, 2, 4]

  /// The bytes that four numbers take, by their control byte.
  static let groupLengths: [Int] = (0..<256).map { control in
    (0..<4).reduce(0) { $0 + lengths[control >> (2 * $1) & 3] }
  }

  /// Returns the code of the fewest bytes that hold the number.
  static func code(of value: UInt32) -> Int {
    switch value {
    case 0: 0
    case ...0xFF: 1
    case ...0xFFFF: 2
    default: 3
    }
  }

  /// Appends the control bytes and the bytes of the numbers.
  static func encode(_ values: [UInt32], to bytes: inout [UInt8]) {
    var data: [UInt8] = []
    for start in stride(from: 0, to: values.count, by: 4) {
      var control: UInt8 = 0
      for (place, value) in values[start..<min(start + 4, values.count)].enumerated() {
        let code = code(of: value)
        control |= UInt8(code) << UInt8(2 * place)
        for byte in 0..<lengths[code] {
          data.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * byte)))
        }
      }
      bytes.append(control)
    }
    bytes += data
  }

  /// Returns how many bytes the numbers take whose control bytes are these.
  static func dataLength(_ control: UnsafeRawBufferPointer) -> Int {
    groupLengths.withUnsafeBufferPointer { lengths in
      control.reduce(0) { $0 + lengths[Int($1)] }
    }
  }

  /// Decodes numbers into `result`, which has room for all of them; `data` holds what
  /// ``dataLength(_:)`` says.
  static func decode(
    _ control: UnsafeRawBufferPointer, _ data: UnsafeRawBufferPointer,
    into result: UnsafeMutableBufferPointer<UInt32>
  ) {
    var place = 0
    // Whole words may be read as long as they lie inside the data.
    let last = data.count - 4
    for index in result.indices {
      let code = Int(control[index >> 2] >> UInt8(2 * (index & 3)) & 3)
      let length = code == 3 ? 4 : code
      let number =
        place <= last
        ? data.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian & mask(code)
        : tail(data, at: place, length)
      result.initializeElement(at: index, to: number)
      place += length
    }
  }

  private static func tail(_ data: UnsafeRawBufferPointer, at place: Int, _ length: Int) -> UInt32 {
    (0..<length).reduce(0) { $0 | UInt32(data[place + $1]) << UInt32(8 * $1) }
  }

  @inline(__always)
  private static func mask(_ code: Int) -> UInt32 {
    // 0, one byte, two bytes, four bytes.
    UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(code == 3 ? 32 : 8 * code)) &- 1)
  }
}
