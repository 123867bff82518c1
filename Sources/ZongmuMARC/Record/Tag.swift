/// A field tag: three ASCII characters, `[0-9A-Za-z-]{3}` in the files we have seen (ISO 2709 §4.3 asks for three
/// characters and nothing more; dt1000 writes `-01`).
///
/// The three bytes are packed in one integer, so that comparing tags costs one instruction. Order is byte-wise.
public struct Tag: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The three bytes, first byte highest.
  public let rawValue: UInt32

  /// The tag made of three bytes, whatever they are.
  @inlinable
  public init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    rawValue = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// The tag written in `text`, or nil unless it is three bytes of `[0-9A-Za-z-]`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 3, bytes.allSatisfy(Tag.isPlausible) else { return nil }
    self.init(bytes[0], bytes[1], bytes[2])
  }

  /// A tag written in the source code; a literal that is not three ASCII characters is a programming error.
  ///
  /// Costs nothing: the compiler knows the bytes.
  @inlinable
  public init(stringLiteral value: StaticString) {
    precondition(value.utf8CodeUnitCount == 3, "a tag literal has three ASCII characters")
    // A static string is its bytes in the program; there are three.
    let bytes = unsafe value.utf8Start
    unsafe self.init(bytes[0], bytes[1], bytes[2])
  }

  /// Whether fields with this tag have neither indicators nor subfields: 001–009 (ISO 2709 §4.4), and `-01`, the
  /// record path that dt1000 exports.
  public var isControl: Bool { rawValue >> 8 == 0x3030 && rawValue & 0xFF != 0x30 || rawValue == 0x2D_30_31 }

  /// The three bytes in order.
  public var bytes: (UInt8, UInt8, UInt8) {
    (
      UInt8(truncatingIfNeeded: rawValue >> 16), UInt8(truncatingIfNeeded: rawValue >> 8),
      UInt8(truncatingIfNeeded: rawValue)
    )
  }

  /// The tag as text; a byte outside ASCII shows as its Latin-1 character.
  public var description: String {
    let (first, second, third) = bytes
    var text = String.UnicodeScalarView()
    text.append(Unicode.Scalar(first))
    text.append(Unicode.Scalar(second))
    text.append(Unicode.Scalar(third))
    return String(text)
  }

  /// Byte-wise order.
  public static func < (left: Tag, right: Tag) -> Bool { left.rawValue < right.rawValue }

  /// Whether a byte can stand in a tag: a digit, an ASCII letter or a hyphen.
  static func isPlausible(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
      return true
    default: return false
    }
  }
}

extension Tag: Codable {
  /// Reads the tag from its three characters.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let tag = Tag(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a tag has three letters or digits, not “\(text)”"))
    }
    self = tag
  }

  /// Writes the tag as its three characters.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
