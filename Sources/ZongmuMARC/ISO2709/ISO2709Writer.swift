import ZongmuText

/// A record that cannot be written as asked: what and why, with the sizes measured.
public struct WriteError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Why a record cannot be written.
  public enum Reason: Sendable, Equatable {
    /// A field is longer than the 9,999 bytes that ISO 2709 can say.
    case fieldTooLong(Tag, bytes: Int)
    /// The record is longer than the 99,999 bytes that ISO 2709 can say.
    case recordTooLong(bytes: Int)
    /// A character has no place in the target encoding.
    case unencodable(Unicode.Scalar, TextEncoding, Tag)
    /// Written in this encoding, the record would be taken for one in another, which it cannot deny.
    case mistakable(TextEncoding, as: TextEncoding)
    /// The form has no way to say this field: its tag or its indicators are no letters, digits or signs of ASCII.
    case inexpressible(Tag, RecordFormat)
  }
  /// The control number of the record, or its place where it has none.
  public let record: String
  /// Why it cannot be written.
  public let reason: Reason

  /// One line: which record, what, what to do.
  public var description: String {
    switch reason {
    case .fieldTooLong(let tag, let bytes):
      "record \(record): field \(tag) has \(bytes) bytes, ISO 2709 allows 9999; write it as MARCXML"
    case .recordTooLong(let bytes):
      "record \(record): \(bytes) bytes, ISO 2709 allows 99999; write it as MARCXML"
    case .unencodable(let scalar, let encoding, let tag):
      "record \(record): field \(tag): U+\(String(scalar.value, radix: 16, uppercase: true)) has no place in \(encoding.rawValue)"
    case .mistakable(let encoding, let other):
      "record \(record): in \(encoding.rawValue) it would be read back as \(other.rawValue); write it as utf-8"
    case .inexpressible(let tag, let form):
      "record \(record): field \(tag) cannot be written as \(form.rawValue); write it as marcjson or ISO 2709"
    }
  }
}

/// Writes ISO 2709: an untouched record as its own bytes, any other with a directory made anew.
///
/// Nothing is ever cut: a field or record over the limits of the standard is an error with its size. `OversizeWriter`
/// knows what else can be done with such a record.
public struct ISO2709Writer: Sendable {
  /// The encoding that is written.
  public let encoding: TextEncoding
  /// Whether a length, a start or a base address with more digits than there is room for is written as zeros instead of
  /// being refused. Readers have to find such fields by their terminators, as `RecordReader` does.
  public let writesZeroLengths: Bool

  /// Whether a character that the encoding lacks is written as `&#xNNNN;`. Otherwise it is an error.
  public let writesReferences: Bool

  /// A writer into an encoding.
  public init(encoding: TextEncoding = .utf8, writesReferences: Bool = false, writesZeroLengths: Bool = false) {
    self.encoding = encoding
    self.writesReferences = writesReferences
    self.writesZeroLengths = writesZeroLengths
  }

  /// Appends a record. One that was read from ISO 2709 in the same encoding is written byte for byte as it was,
  /// filler included; any other is written anew with its character set declared.
  public func append(_ record: Record, to output: inout [UInt8]) throws(WriteError) {
    if record.layout == .iso2709, record.encoding == encoding {
      output.append(contentsOf: record.bytes)
    } else if encoding == .latin1 {
      try appendMadeSure(record, to: &output)
    } else {
      // What came from another container may still declare the charset that it had before.
      let isDeclared = record.encoding == encoding && (record.declaredEncoding ?? encoding) == encoding
      try encode(isDeclared ? record : record.declaring(encoding), to: &output)
    }
  }

  /// Appends a record in ISO 8859-1, which no record can declare, so that a reader finds it by itself: with references
  /// in place of its letters where those are allowed and needed.
  private func appendMadeSure(_ record: Record, to output: inout [UInt8]) throws(WriteError) {
    var bytes: [UInt8] = []
    let declared = record.declaring(encoding)
    try encode(declared, to: &bytes)
    var found = ISO2709Writer.encodingFound(in: bytes)
    if found != encoding, found != nil, writesReferences {
      bytes = []
      try ISO2709Writer(encoding: .marc8, writesReferences: true).encode(declared, to: &bytes)
      found = nil
    }
    guard let found, found != encoding else { return output.append(contentsOf: bytes) }
    throw WriteError(record: name(record), reason: .mistakable(encoding, as: found))
  }

  /// The encoding that a reader finds in a record; nil where all are alike to it.
  private static func encodingFound(in bytes: [UInt8]) -> TextEncoding? {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    let place = Location(source: "", record: 0, byte: 0)
    let read = ISO2709Reader.record(content: bytes, place: place, forced: nil)
    guard case .success(let record) = read else { return nil }
    return record.encoding
  }

  /// Appends a record with leader lengths and directory made from its fields.
  public func encode(_ record: Record, to output: inout [UInt8]) throws(WriteError) {
    let reason: WriteError.Reason?
    if record.encoding == encoding {
      reason = layOut(record.view, to: &output)
    } else {
      var data: [UInt8] = []
      var bounds: [Record.FieldBounds] = []
      for field in record.fields {
        let start = data.count
        try append(field, of: record, to: &data)
        bounds.append(Record.FieldBounds(tag: field.tag, start: start, end: data.count))
      }
      let made = RecordView(bytes: data.span, bounds: bounds.span, leader: record.leader, layout: .iso2709)
      reason = layOut(made, to: &output)
    }
    if let reason { throw WriteError(record: name(record), reason: reason) }
  }

  /// The bytes that a field takes in the data, its terminator included.
  func length(of field: Field, in record: Record) throws(WriteError) -> Int {
    if field.encoding == encoding { return field.bytes.count + 1 }
    var data: [UInt8] = []
    try append(field, of: record, to: &data)
    return data.count + 1
  }

  private func append(_ field: Field, of record: Record, to data: inout [UInt8]) throws(WriteError) {
    if field.isControl {
      data.append(contentsOf: try encoded(field.value, field.tag, record))
      return
    }
    data.append(field.indicators.first)
    data.append(field.indicators.second)
    for subfield in field.subfields {
      data.append(ISO2709.delimiter)
      data.append(subfield.code.byte)
      data.append(contentsOf: try encoded(subfield.value, field.tag, record))
    }
  }

  private func encoded(_ text: String, _ tag: Tag, _ record: Record) throws(WriteError) -> [UInt8] {
    if writesReferences { return TextEncoder.encodeWithReferences(text, as: encoding) }
    do {
      return try TextEncoder.encode(text, as: encoding)
    } catch {
      throw WriteError(record: name(record), reason: .unencodable(error.scalar, encoding, tag))
    }
  }

  func name(_ record: Record) -> String { record.controlNumber ?? record.location.description }
}
