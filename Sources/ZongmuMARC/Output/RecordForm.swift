/// A form that records are written in, besides those of `RecordFormat`: what another module knows how to write, such as a
/// description in other terms than MARC. `RecordWriter` writes it.
public protocol RecordForm: Sendable {
  /// Appends what stands before the first record.
  func open(into buffer: inout [UInt8])
  /// Appends a record. What a record says does not depend on those before it.
  func append(_ record: Record, into buffer: inout [UInt8])
  /// Appends what stands after the last record.
  func close(into buffer: inout [UInt8])
}
