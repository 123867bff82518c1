/// A character that an encoding cannot express.
public struct UnencodableText: Error, Equatable, Sendable, CustomStringConvertible {
  /// The first such character of the text.
  public let scalar: Unicode.Scalar
  /// The encoding that was asked for.
  public let encoding: TextEncoding

  /// A character and the encoding that lacks it.
  public init(scalar: Unicode.Scalar, encoding: TextEncoding) {
    self.scalar = scalar
    self.encoding = encoding
  }

  /// One line for people, such as `U+1F600 cannot be written in big5`.
  public var description: String { "U+\(digits) cannot be written in \(encoding.rawValue)" }

  /// The character as a numeric reference, such as `&#x1F600;`.
  public var reference: String { "&#x\(digits);" }

  private var digits: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Text to bytes.
public enum TextEncoder {
  /// The bytes of `text`.
  ///
  /// UTF-8 and GB 18030 can write every character and never throw. The others are not written: they take ASCII and
  /// throw for the rest. GB 18030 is written as the 2022 edition says: the 18
  /// characters that it moved out of private use take their two-byte forms, so that text read from old files goes
  /// back to the same bytes; the euro sign is A2E3.
  ///
  /// - Throws: `UnencodableText` with the first character that the encoding lacks.
  public static func encode(_ text: String, as encoding: TextEncoding) throws(UnencodableText) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .gb18030: return GB18030Writer.shared.encode(text)
    case .big5: return try Big5Text.bytes(text)
    case .latin1: return try singleBytes(text, below: 0x100, encoding)
    case .marc8, .iso5426, .windows1251, .ibm866: return try singleBytes(text, below: 0x80, encoding)
    }
  }

  /// The bytes of `text`, with `&#xNNNN;` for each character that the encoding lacks: four hexadecimal digits or more,
  /// as the MARC 21 specifications (character sets, part 4, lossless conversion) have it.
  ///
  /// What reads the result must know of it: `&` itself is not escaped.
  public static func encodeWithReferences(_ text: String, as encoding: TextEncoding) -> [UInt8] {
    var output: [UInt8] = []
    var rest = Substring(text)
    while true {
      do {
        return output + (try encode(String(rest), as: encoding))
      } catch {
        let scalars = rest.unicodeScalars
        guard let place = scalars.firstIndex(of: error.scalar) else { return output }
        // What stands before the first such character can be written, or goes the same way.
        if place > scalars.startIndex { output += encodeWithReferences(String(rest[..<place]), as: encoding) }
        output += Array(error.reference.utf8)
        rest = Substring(scalars[scalars.index(after: place)...])
      }
    }
  }

  /// Characters below a bound as the bytes of their numbers.
  private static func singleBytes(
    _ text: String, below bound: UInt32, _ encoding: TextEncoding
  ) throws(UnencodableText) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard scalar.value < bound else { throw UnencodableText(scalar: scalar, encoding: encoding) }
      output.append(UInt8(scalar.value))
    }
    return output
  }
}

/// The reverse of `GB18030Table`.
struct GB18030Writer: Sendable {
  static let shared = GB18030Writer()

  /// By BMP code point: the byte pair, or 0.
  private let pairs: [UInt16]
  /// By BMP code point: the index of the four-byte form, where there is no pair.
  private let indices: [UInt16]

  private init() {
    let table = GB18030Table.shared
    var pairs = [UInt16](repeating: 0, count: 0x10000)
    for pair in 0x8140...0xFEFE {
      let scalar = table.scalar(pair: pair)
      guard scalar != 0xFFFD else { continue }
      pairs[Int(scalar)] = UInt16(pair)
      if let moved = PrivateUse.national.first(where: { $0.from == scalar })?.to, moved < 0x10000 {
        pairs[Int(moved)] = UInt16(pair)
      }
    }
    var indices = [UInt16](repeating: 0, count: 0x10000)
    for (index, unit) in table.basic.enumerated() { indices[Int(unit)] = UInt16(index) }
    self.pairs = pairs
    self.indices = indices
  }

  func encode(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        output.append(UInt8(scalar.value))
        continue
      }
      let value = Int(scalar.value)
      if value < 0x10000, pairs[value] != 0 {
        output.append(UInt8(pairs[value] >> 8))
        output.append(UInt8(pairs[value] & 0xFF))
        continue
      }
      let index = value < 0x10000 ? Int(indices[value]) : value - 0x10000 + GB18030Form.supplementaryStart
      let form = GB18030Form.bytes(index: index)
      output += [form.0, form.1, form.2, form.3]
    }
    return output
  }
}
