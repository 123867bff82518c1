/// Whole records that follow one another in an input, and what stands between them that is no record.
///
/// A sequence of the same elements as the reader gives, with the same places and warnings. It can be sent to another
/// task and iterated there, more than once; a batch of ISO 2709 is parsed as it is iterated. `forEach(lending:otherwise:)`
/// goes through it without making a `Record` of each.
public struct RecordBatch: Sendable, Sequence {
  private enum Content {
    case elements([Result<Record, ReadError>])
    /// ISO 2709 from an index of the bytes on; the number of elements where it is known.
    case iso2709(PooledBytes, from: Int, place: Location, count: Int?)
    /// MARCXML that was read without looking for what is odd.
    case plain(PlainBatch)
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

  /// A batch of records of the plain layout.
  init(_ records: PlainBatch) {
    content = .plain(records)
    options = ReaderOptions()
  }

  /// A batch of `count` records of ISO 2709; `place` is where their bytes begin, with the number of the first record.
  init(bytes: PooledBytes, from start: Int, place: Location, count: Int, options: ReaderOptions) {
    content = .iso2709(bytes, from: start, place: place, count: count)
    self.options = options
  }

  /// The records of ISO 2709 that is in memory already; the bytes are not copied.
  public init(iso2709 bytes: [UInt8], name: String = "memory", options: ReaderOptions = ReaderOptions()) {
    let place = Location(source: name, record: 1, byte: 0)
    content = .iso2709(PooledBytes(bytes), from: 0, place: place, count: nil)
    self.options = options
  }

  /// The number of elements. Bytes that were in memory already are gone through for it, all others are counted.
  public var count: Int {
    switch content {
    case .elements(let elements): return elements.count
    case .plain(let batch): return batch.records.places.count
    case .iso2709(_, _, _, let count?): return count
    case .iso2709:
      var count = 0
      forEach {
        _ in
        count += 1
        return true
      } otherwise: { _ in
        count += 1
      }
      return count
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
    case .plain(let batch): batch.records.bytes.count
    case .iso2709(let bytes, let start, _, _): bytes.bytes.count - start
    }
  }

  /// The number of elements where it is known, else 0.
  public var underestimatedCount: Int {
    if case .iso2709(_, _, _, nil) = content { return 0 }
    return count
  }

  /// Goes through the elements, in order. `lent` is called with a look at each record of ISO 2709 that has no fault in
  /// its structure, and of MARCXML of the usual shape; `rest` with the element, as iterating gives it, where there is no
  /// such look or `lent` answers false.
  ///
  /// What is lent has not been decoded, so that faults of the text, which strict reading refuses, are not known. Who
  /// reads text asks for `certainEncoding`, and answers false where that is nil. Allocates nothing a record.
  public func forEach(lending lent: (RecordView) -> Bool, otherwise rest: (Result<Record, ReadError>) -> Void) {
    switch content {
    case .elements(let elements): for element in elements { rest(element) }
    case .plain(let batch):
      let records = batch.records
      for (number, place) in records.places.enumerated() where !lent(records.view(place)) {
        rest(.success(batch.record(number)))
      }
    case .iso2709(let pooled, let start, let place, _):
      let bytes = pooled.bytes
      var reader = ISO2709Reader(cutOut: bytes, from: start, at: place, options: options)
      let span = bytes.span
      var bounds: [Record.FieldBounds] = []
      while true {
        let start = reader.position
        if let end = span.plainRecordEnd(from: start), end - start <= options.maximumRecordLength {
          let record = span.extracting(start..<end)
          if reader.parser.isSound(record, &bounds) {
            let view = RecordView(bytes: record, bounds: bounds.span, leader: Leader(record, at: 0), layout: .iso2709)
            if view.hasRegularIndicators, lent(view) {
              reader.passOver(to: end)
              continue
            }
          }
        }
        guard let element = reader.next() else { return }
        rest(element)
      }
    }
  }

  /// Whether an encoding is assumed for all records, right or wrong, so that their bytes do not tell it.
  package var isEncodingForced: Bool { options.encoding != nil }

  /// Iterates over the elements, parsing them where that is still to be done.
  public func makeIterator() -> Iterator {
    switch content {
    case .elements(let elements): Iterator(elements: elements.makeIterator())
    case .plain(let batch): Iterator(batch: batch)
    case .iso2709(let bytes, let start, let place, _):
      Iterator(reader: ISO2709Reader(cutOut: bytes.bytes, from: start, at: place, options: options))
    }
  }

  /// Gives the elements of a batch.
  public struct Iterator: IteratorProtocol {
    fileprivate var elements: IndexingIterator<[Result<Record, ReadError>]>?
    fileprivate var batch: PlainBatch?
    fileprivate var reader: ISO2709Reader?
    private var number = 0

    fileprivate init(
      elements: IndexingIterator<[Result<Record, ReadError>]>? = nil, batch: PlainBatch? = nil,
      reader: ISO2709Reader? = nil
    ) {
      self.elements = elements
      self.batch = batch
      self.reader = reader
    }

    /// The next record or error; nil at the end of the batch.
    public mutating func next() -> Result<Record, ReadError>? {
      if reader != nil { return reader?.next() }
      guard let batch else { return elements?.next() }
      guard number < batch.records.places.count else { return nil }
      defer { number += 1 }
      return .success(batch.record(number))
    }
  }
}
