import ZongmuText

/// One MARC record: a byte buffer, a table of where its fields are, and what was odd about it.
///
/// The bytes are those that were read, so that an untouched record is written back byte for byte; text is decoded
/// when it is asked for. A record that was not read from ISO 2709 keeps its bytes in the *plain layout*: the leader,
/// then for each field its tag, its bytes and 0x1E, and 0x1D at the end, in UTF-8 and without limits on length.
///
/// Records are values: copying one shares the buffer.
public struct Record: Sendable {
  /// How the bytes of a record are laid out.
  public enum Layout: String, Sendable {
    /// ISO 2709 as it was read, repairs not applied, with the filler that stood after it.
    case iso2709
    /// Leader, tagged fields, terminators; made by this library.
    case plain
  }

  /// Where a field's bytes are, tag and terminator not included.
  @usableFromInline
  struct FieldBounds: Sendable {
    @usableFromInline var tag: Tag
    @usableFromInline var start: Int
    @usableFromInline var end: Int
  }

  /// All bytes that belong to the record. In the ISO 2709 layout the filler before (at the start of a file) and after
  /// it (line ends, blanks, byte order marks) is included, so that the records of a file joined are the file.
  public let bytes: [UInt8]
  /// How `bytes` is laid out.
  public let layout: Layout
  /// The encoding that the text is in, as found from the bytes or as forced.
  public let encoding: TextEncoding
  /// The 24 bytes of the leader.
  public let leader: Leader
  /// Where the record was found.
  public let location: Location
  /// What the reader tolerated.
  public let warnings: [Warning]
  let bounds: [FieldBounds]
  private let contentStart: Int
  private let contentEnd: Int

  /// A record whose parts are known. `content` is where in `bytes` the record itself is; nil is all of it.
  init(
    bytes: [UInt8], content: Range<Int>? = nil, layout: Layout, encoding: TextEncoding, leader: Leader,
    bounds: [FieldBounds], location: Location, warnings: [Warning]
  ) {
    self.bytes = bytes
    contentStart = content?.lowerBound ?? 0
    contentEnd = content?.upperBound ?? bytes.count
    self.layout = layout
    self.encoding = encoding
    self.leader = leader
    self.bounds = bounds
    self.location = location
    self.warnings = warnings
  }

  /// The number of fields.
  public var fieldCount: Int { bounds.count }

  /// The number of subfields: of the delimiters (0x1F) in the fields.
  public var subfieldCount: Int { view.subfieldCount }

  /// The fields in the order of the directory.
  public var fields: [Field] { bounds.map(field(at:)) }

  /// The field with a number, counted from 0 in the order of the directory.
  package func field(_ number: Int) -> Field { field(at: bounds[number]) }

  /// The tag of that field.
  package func tag(of number: Int) -> Tag { bounds[number].tag }

  /// The first field with a tag.
  public subscript(tag: Tag) -> Field? {
    bounds.first { $0.tag == tag }.map(field(at:))
  }

  /// All fields with a tag, in order.
  public subscript(fields tag: Tag) -> [Field] {
    bounds.filter { $0.tag == tag }.map(field(at:))
  }

  /// The text of the first subfield with this code in the first field with this tag that has one.
  public subscript(tag: Tag, code: SubfieldCode) -> String? {
    for each in bounds where each.tag == tag {
      if let value = field(at: each)[code] { return value }
    }
    return nil
  }

  /// The texts of all subfields with this code in all fields with this tag, in order.
  public subscript(values tag: Tag, code: SubfieldCode) -> [String] {
    bounds.filter { $0.tag == tag }.flatMap { field(at: $0).values(of: code) }
  }

  /// The text of field 001 without blanks at its ends, or nil when there is none or it is blank.
  public var controlNumber: String? {
    guard let value = self["001"]?.value else { return nil }
    let trimmed = value.trimmingBlanks()
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The bytes of the record itself: `bytes` without the filler before and after it.
  public var contentBytes: [UInt8] {
    guard contentStart > 0 || contentEnd < bytes.count else { return bytes }
    return Array(bytes[contentStart..<contentEnd])
  }

  /// The same record with warnings added.
  public func adding(_ more: [Warning]) -> Record {
    Record(
      bytes: bytes, content: contentStart..<contentEnd, layout: layout, encoding: encoding, leader: leader,
      bounds: bounds, location: location, warnings: warnings + more)
  }

  private func field(at bounds: FieldBounds) -> Field {
    Field(tag: bounds.tag, storage: bytes, start: bounds.start, end: bounds.end, encoding: encoding)
  }
}

extension StringProtocol {
  /// The text without ASCII blanks and line ends at both ends.
  package func trimmingBlanks() -> String {
    // Most texts begin and end with a sign of ASCII, and are whole.
    let signs: ClosedRange<Unicode.Scalar> = "!"..."~"
    if let first = unicodeScalars.first, let last = unicodeScalars.last, signs ~= first, signs ~= last {
      return String(self)
    }
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
