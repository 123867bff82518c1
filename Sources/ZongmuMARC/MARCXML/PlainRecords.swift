/// Records in the plain layout, one after the other in one buffer.
struct PlainRecords: Sendable {
  /// Where a record is.
  struct Place: Sendable {
    var bytes: Range<Int>
    var bounds: Range<Int>
    /// Its offset in the input.
    var offset: Int
  }

  var bytes: [UInt8] = []
  /// The fields of all, counted from the beginning of the record that they belong to.
  var bounds: [Record.FieldBounds] = []
  private(set) var places: [Place] = []

  /// No records; `room` is what their bytes go into.
  init(room: [UInt8] = []) { bytes = room }

  /// Ends the record that was added last; `place` is its offset in the input.
  mutating func close(place: Int) {
    let (first, firstField) = (places.last?.bytes.upperBound ?? 0, places.last?.bounds.upperBound ?? 0)
    places.append(Place(bytes: first..<bytes.count, bounds: firstField..<bounds.count, offset: place))
  }

  /// A look at a record.
  @_lifetime(borrow self)
  func view(_ place: Place) -> RecordView {
    let bytes = bytes.span.extracting(place.bytes)
    return RecordView(
      bytes: bytes, bounds: bounds.span.extracting(place.bounds), leader: Leader(bytes, at: 0), layout: .plain)
  }

  /// The record at a place, which is the one with this number in the input.
  func record(_ place: Place, number: Int, source: String) -> Record {
    let bytes = Array(bytes[place.bytes])
    return Record(
      bytes: bytes, layout: .plain, encoding: .utf8, leader: Leader(bytes.span, at: 0),
      bounds: Array(bounds[place.bounds]),
      location: Location(source: source, record: number, byte: place.offset), warnings: [])
  }
}

/// Records in the plain layout as a batch, whose buffer goes back to a pool when nobody has it any more.
final class PlainBatch: Sendable {
  let records: PlainRecords
  private let source: String
  private let first: Int
  private let pool: BufferPool

  /// A batch of records of which the first has this number in the input.
  init(_ records: PlainRecords, source: String, first: Int, pool: BufferPool) {
    self.records = records
    self.source = source
    self.first = first
    self.pool = pool
  }

  deinit { pool.give(records.bytes) }

  /// The record with a number in the batch, counted from 0.
  func record(_ number: Int) -> Record {
    records.record(records.places[number], number: first + number, source: source)
  }
}
