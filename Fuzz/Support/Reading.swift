import ZongmuMARC
import ZongmuText

/// An element of a reader: a record, or a stretch that is none.
typealias Element = Result<Record, ReadError>

/// What a reader makes of bytes that it gets in pieces of a length; none where it refuses the input as a whole.
func elements(
  of bytes: [UInt8], in container: RecordFormat?, piece: Int = .max, encoding: TextEncoding? = nil
) -> [Element] {
  var options = ReaderOptions()
  options.encoding = encoding
  options.container = container
  do {
    return Array(try RecordReader(source: MemoryByteSource(bytes, piece: piece), options: options))
  } catch {
    return []
  }
}

/// The bytes of an input as readers get them, up to its end or to where it breaks: unpacked, and not in UTF-16.
func unpacked(_ bytes: [UInt8], piece: Int = .max) -> (bytes: [UInt8], failure: InputError?) {
  var output: [UInt8] = []
  do {
    var source = try OpenedByteSource(MemoryByteSource(bytes, piece: piece))
    while try source.read(1 << 20, into: &output) > 0 {}
    return (output, nil)
  } catch {
    return (output, error)
  }
}

extension Element {
  /// The bytes of a record or of a rejected stretch.
  var bytes: [UInt8] {
    switch self {
    case .success(let record): record.bytes
    case .failure(let error): error.bytes
    }
  }

  /// All that a reader says; of markup that is broken, only that: words and place are libxml2's, and go by how much it has.
  var everything: String {
    switch self {
    case .success(let record):
      "\(record.location) \(record.leader) \(record.encoding) \(record.warnings) \(record.bytes)"
    case .failure(let error):
      error.code == .markupBroken
        ? "\(error.location.record) \(error.code)"
        : "\(error) \(error.bytes)"
    }
  }
}
