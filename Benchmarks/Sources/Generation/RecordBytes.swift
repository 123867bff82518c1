/// Builds the bytes of one record by ISO 2709 (GB/T 2901): leader, directory, fields.
///
/// It knows nothing of the engine's writer. A field over 9,999 bytes or a record over 99,999 is a fault of the
/// generator and stops it.
public struct RecordBytes {
  private struct Entry {
    let tag: String
    let length: Int
    let start: Int
  }

  /// Bytes 5 to 8 of the leader: status, type, level, hierarchy.
  private let kind: String
  private let encoding: OutputEncoding
  private var entries: [Entry] = []
  private var body: [UInt8] = []

  /// A record without fields. `kind` has four characters, such as `nam0`.
  public init(kind: String, encoding: OutputEncoding) {
    precondition(kind.utf8.count == 4, "bytes 5 to 8 of the leader are four")
    self.kind = kind
    self.encoding = encoding
  }

  /// Adds a field without indicators.
  public mutating func control(_ tag: String, _ text: String) {
    let start = body.count
    encoding.append(text, to: &body)
    close(tag, start)
  }

  /// Adds a field. Subfields without text are left out; a field without any subfield too.
  public mutating func field(_ tag: String, _ indicators: String, _ subfields: (code: Unicode.Scalar, text: String?)...)
  {
    field(tag, indicators, subfields)
  }

  /// Adds a field.
  public mutating func field(_ tag: String, _ indicators: String, _ subfields: [(code: Unicode.Scalar, text: String?)])
  {
    let start = body.count
    body.append(contentsOf: indicators.utf8)
    for (code, text) in subfields {
      guard let text, !text.isEmpty else { continue }
      body.append(0x1F)
      body.append(UInt8(ascii: code))
      encoding.append(text, to: &body)
    }
    if body.count == start + 2 {
      body.removeLast(2)
    } else {
      close(tag, start)
    }
  }

  private mutating func close(_ tag: String, _ start: Int) {
    body.append(0x1E)
    let length = body.count - start
    precondition(length <= 9_999, "field \(tag) has \(length) bytes")
    entries.append(Entry(tag: tag, length: length, start: start))
  }

  /// Appends the record to `output`.
  public func write(to output: inout [UInt8]) {
    let base = 24 + 12 * entries.count + 1
    let length = base + body.count + 1
    precondition(length <= 99_999, "the record has \(length) bytes")
    RecordBytes.append(length, width: 5, to: &output)
    output.append(contentsOf: kind.utf8)
    output.append(contentsOf: " 22".utf8)
    RecordBytes.append(base, width: 5, to: &output)
    output.append(contentsOf: "   450 ".utf8)
    for entry in entries {
      output.append(contentsOf: entry.tag.utf8)
      RecordBytes.append(entry.length, width: 4, to: &output)
      RecordBytes.append(entry.start, width: 5, to: &output)
    }
    output.append(0x1E)
    output.append(contentsOf: body)
    output.append(0x1D)
  }

  private static func append(_ number: Int, width: Int, to output: inout [UInt8]) {
    var divisor = (1..<width).reduce(1) { product, _ in product * 10 }
    while divisor > 0 {
      output.append(UInt8(0x30 + number / divisor % 10))
      divisor /= 10
    }
  }
}
