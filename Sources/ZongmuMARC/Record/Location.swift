/// Where something was found in what was read: which input, which record of it, which byte.
public struct Location: Sendable, Hashable, CustomStringConvertible {
  /// The name of the input as the caller gave it, such as a file name; `-` is standard input.
  public var source: String
  /// The number of the record in its input, counted from 1, rejected records included.
  public var record: Int
  /// The offset in bytes from the start of the (decompressed) input.
  public var byte: Int
  /// The tag of the field concerned, when there is one.
  public var tag: Tag?

  /// A place in an input.
  public init(source: String, record: Int, byte: Int, tag: Tag? = nil) {
    self.source = source
    self.record = record
    self.byte = byte
    self.tag = tag
  }

  /// One grep-able line part: `nlc.mrc: record 1042, byte 2093871, field 245`.
  public var description: String {
    let place = "\(source): record \(record), byte \(byte)"
    return tag.map { "\(place), field \($0)" } ?? place
  }
}
