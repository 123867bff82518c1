/// Names fields and subfields of a record: `001`, `200`, `200$a`, `6XX$a`.
///
/// Grammar: a tag of three characters, in which `X` stands for any one character, and optionally `$` and a subfield
/// code. A path without a code means whole fields.
public struct FieldPath: Sendable, Hashable, CustomStringConvertible {
  private let first: UInt8
  private let second: UInt8
  private let third: UInt8
  /// The code of the subfield; nil for whole fields.
  public let code: SubfieldCode?

  /// The path that `text` writes; nil when it is none.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 3 || bytes.count == 5 && bytes[3] == UInt8(ascii: "$") else { return nil }
    guard bytes[0..<3].allSatisfy(Tag.isPlausible) else { return nil }
    (first, second, third) = (bytes[0], bytes[1], bytes[2])
    if bytes.count == 5 {
      guard bytes[4] > 0x20, bytes[4] < 0x7F else { return nil }
      code = SubfieldCode(bytes[4])
    } else {
      code = nil
    }
  }

  /// The path of a tag and perhaps a subfield.
  public init(tag: Tag, code: SubfieldCode? = nil) {
    (first, second, third) = tag.bytes
    self.code = code
  }

  /// Whether fields with a tag are meant.
  public func matches(_ tag: Tag) -> Bool {
    func fits(_ pattern: UInt8, _ byte: UInt8) -> Bool { pattern == byte || pattern == UInt8(ascii: "X") }
    let (a, b, c) = tag.bytes
    return fits(first, a) && fits(second, b) && fits(third, c)
  }

  /// The texts that the path names in a record, in the order of the record.
  public func values(in record: Record) -> [String] {
    record.fields.filter { matches($0.tag) }.flatMap { field -> [String] in
      guard let code else { return [field.value] }
      return field.values(of: code)
    }
  }

  /// As it is written.
  public var description: String {
    let tag = "\(Tag(first, second, third))"
    return code.map { "\(tag)$\($0)" } ?? tag
  }
}
