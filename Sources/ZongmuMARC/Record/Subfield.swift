/// The code of a subfield: one byte, such as `a`. ISO 2709 §4.4.2 calls it the data element identifier.
public struct SubfieldCode: Hashable, Sendable, ExpressibleByUnicodeScalarLiteral, CustomStringConvertible {
  /// The byte.
  public let byte: UInt8
  /// The code that is a byte.
  public init(_ byte: UInt8) { self.byte = byte }
  /// A code written in the source code; one outside Latin-1 is a programming error.
  public init(unicodeScalarLiteral value: Unicode.Scalar) {
    precondition(value.value < 0x100, "a subfield code is one byte")
    byte = UInt8(value.value)
  }
  /// The code as a character.
  public var description: String { String(Character(Unicode.Scalar(byte))) }
}

/// A subfield: a code and its text, decoded.
public struct Subfield: Hashable, Sendable {
  /// The code, such as `a`.
  public var code: SubfieldCode
  /// The text, without the delimiter and the code.
  public var value: String
  /// A subfield.
  public init(_ code: SubfieldCode, _ value: String) {
    self.code = code
    self.value = value
  }
}
