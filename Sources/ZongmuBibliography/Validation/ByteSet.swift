/// A set of ASCII characters; no other byte is ever in it.
struct ByteSet: Sendable, Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The empty set.
  init() {}

  /// The set that a class writes: characters one after the other, `#` for a blank, `a-f` for a range. A hyphen at the
  /// beginning or the end is itself. Nil where a character is not ASCII or a range runs backwards.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte >= 0x20, byte < 0x7F else { return nil }
      if place + 2 < bytes.count, bytes[place + 1] == UInt8(ascii: "-") {
        guard bytes[place + 2] >= byte, bytes[place + 2] < 0x7F else { return nil }
        for each in byte...bytes[place + 2] { insert(each) }
        place += 3
      } else {
        insert(byte == UInt8(ascii: "#") ? 0x20 : byte)
        place += 1
      }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
  }

  /// The characters in order, `#` for a blank.
  var text: String {
    var text = String.UnicodeScalarView()
    for byte in UInt8(0x20)..<0x7F where contains(byte) {
      text.append(byte == 0x20 ? "#" : Unicode.Scalar(byte))
    }
    return String(text)
  }
}

/// Codes of up to eight bytes, each packed into a number so that looking one up allocates nothing.
struct CodeSet: Sendable, Equatable {
  private var packed: Set<UInt64> = []
  /// The codes as they were written.
  private(set) var written: [String] = []

  /// The codes in a list, `#` for a blank; nil where one is empty, longer than eight bytes, or not ASCII.
  init?(_ codes: [String]) {
    for code in codes {
      let bytes = code.utf8.map { $0 == UInt8(ascii: "#") ? 0x20 : $0 }
      guard (1...8).contains(bytes.count), bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      packed.insert(CodeSet.pack(bytes[...]))
    }
    written = codes
  }

  func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= 8 && packed.contains(CodeSet.pack(bytes))
  }

  private static func pack(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var packed: UInt64 = 0
    for byte in bytes { packed = packed << 8 | UInt64(byte) }
    return packed
  }
}
