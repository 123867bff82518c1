/// Whole records that follow one another in an input, and what stands between them that is no record.
///
/// A sequence of the same elements as the reader gives, with the same places and warnings. It can be sent to another
/// task and iterated there, more than once; a batch of ISO 2709 is parsed as it is iterated.
public struct RecordBatch: Sendable, Sequence {
  private enum Content {
    case elements([Result<Record, ReadError>])
    case iso2709(bytes: [UInt8], place: Location, count: Int)
  }

  /// The size that batches are cut to, in bytes; the last record of a batch may go beyond it.
  static let size = 256 << 10

  private let content: Content
  private let options: ReaderOptions

  /// A batch of elements that are read already.
  init(_ elements: [Result<Record, ReadError>]) {
    content = .elements(elements)
    options = ReaderOptions()
  }

  /// A batch of `count` records of ISO 2709; `place` is where their bytes begin, with the number of the first record.
  init(bytes: [UInt8], place: Location, count: Int, options: ReaderOptions) {
    content = .iso2709(bytes: bytes, place: place, count: count)
    self.options = options
  }

  /// The number of elements.
  public var count: Int {
    switch content {
    case .elements(let elements): elements.count
    case .iso2709(_, _, let count): count
    }
  }

  /// The bytes of all elements.
  public var byteCount: Int {
    switch content {
    case .elements(let elements):
      elements.reduce(0) { sum, element in
        switch element {
        case .success(let record): sum + record.bytes.count
        case .failure(let error): sum + error.bytes.count
        }
      }
    case .iso2709(let bytes, _, _): bytes.count
    }
  }

  /// `count`.
  public var underestimatedCount: Int { count }

  /// Iterates over the elements, parsing them where that is still to be done.
  public func makeIterator() -> Iterator {
    switch content {
    case .elements(let elements): Iterator(elements: elements.makeIterator(), reader: nil)
    case .iso2709(let bytes, let place, _):
      Iterator(elements: nil, reader: ISO2709Reader(cutOut: bytes, at: place, options: options))
    }
  }

  /// Gives the elements of a batch.
  public struct Iterator: IteratorProtocol {
    fileprivate var elements: IndexingIterator<[Result<Record, ReadError>]>?
    fileprivate var reader: ISO2709Reader?

    /// The next record or error; nil at the end of the batch.
    public mutating func next() -> Result<Record, ReadError>? {
      reader != nil ? reader?.next() : elements?.next()
    }
  }
}
