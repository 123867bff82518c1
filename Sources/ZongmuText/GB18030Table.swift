/// What the two-byte forms and the four-byte forms of the BMP mean, taken from ICU once (a few milliseconds).
struct GB18030Table: Sendable {
  static let shared = GB18030Table()

  /// By byte pair: the UTF-8 bytes of the character in the low three bytes, first byte lowest, and their number above
  /// them. 0 where the pair is no character or one of private use, which the slow path looks at.
  let packed: [UInt32]
  /// By byte pair: the BMP code point that the standard's older editions give, private use included; 0 for none.
  private let pairs: [UInt16]
  /// By index of the four-byte form.
  let basic: [UInt16]

  /// The code point of a byte pair, private use unrepaired; U+FFFD for a pair that is no character.
  func scalar(pair: Int) -> UInt32 { pairs[pair] == 0 ? 0xFFFD : UInt32(pairs[pair]) }

  private init() {
    var bytes: [UInt8] = []
    var places: [Int] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        bytes += [lead, trail]
        places.append(Int(lead) << 8 | Int(trail))
      }
    }
    var pairs = [UInt16](repeating: 0, count: 0x10000)
    var packed = [UInt32](repeating: 0, count: 0x10000)
    for (place, unit) in zip(places, Self.units(of: bytes, count: places.count)) {
      pairs[place] = unit
      guard !PrivateUse.contains(UInt32(unit)), let scalar = Unicode.Scalar(UInt32(unit)) else { continue }
      let utf8 = UTF8.encode(scalar).map { Array($0) } ?? []
      packed[place] = utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } | UInt32(utf8.count) << 24
    }
    self.pairs = pairs
    self.packed = packed

    var four: [UInt8] = []
    four.reserveCapacity(4 * GB18030Form.basicCount)
    for index in 0..<GB18030Form.basicCount {
      let form = GB18030Form.bytes(index: index)
      four += [form.0, form.1, form.2, form.3]
    }
    basic = Self.units(of: four, count: GB18030Form.basicCount)
  }

  /// The BMP code points of a text of `count` characters.
  private static func units(of bytes: [UInt8], count: Int) -> [UInt16] {
    guard let converter = ICUConverter(name: "gb18030") else {
      preconditionFailure("this ICU has no gb18030 converter: it was built without its legacy encodings")
    }
    let decoded = converter.decode(bytes)
    let units = Array(String(decoding: decoded.utf8, as: UTF8.self).utf16)
    precondition(decoded.malformed == 0 && units.count == count, "ICU's gb18030 has other characters than the standard")
    return units
  }
}
