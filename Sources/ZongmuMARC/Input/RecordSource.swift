import ZongmuText

/// A container being read: gives its records one after the other.
///
/// Faults of a record are values and the stream goes on; where the input itself fails, the last element is a
/// `ReadError` whose `endsInput` is true.
protocol RecordSource {
  /// The next record or the next stretch that is none; nil at the end.
  mutating func next() -> Result<Record, ReadError>?

  /// Whether the next record is so plain that `sureRecords()` gives it.
  mutating func holdsSureRecord() -> Bool

  /// The next records that are plain enough to be told from one another without being parsed, as their bytes: what
  /// `next()` would give one after the other. Nil where the next element has to be asked for with `next()`.
  mutating func sureRecords() -> RecordBatch?
}

extension RecordSource {
  mutating func holdsSureRecord() -> Bool { false }
  mutating func sureRecords() -> RecordBatch? { nil }
}

/// How to read.
public struct ReaderOptions: Sendable {
  /// Whether anything that would be tolerated with a warning is an error instead.
  public var isStrict = false
  /// The encoding to assume for all records; nil finds it for each record from its bytes.
  public var encoding: TextEncoding?
  /// The container to read; nil finds it from the content. `.tsv` cannot be read.
  public var container: RecordFormat?
  /// The longest record that is read, in bytes.
  public var maximumRecordLength = 16 << 20
  /// The most fields a record may have.
  public var maximumFieldCount = 100_000

  /// The defaults.
  public init() {}
}
