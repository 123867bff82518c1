/// A stretch of the input that could not be read as a record: a value, not a crash. Its bytes are kept.
public struct ReadError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong. The set is open.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The stable name that reports and tables use.
    public let rawValue: String
    /// The code with a name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The stable name.
    public var description: String { rawValue }

    /// Bytes that no record begins with.
    public static let junk = Code(rawValue: "junk")
    /// No directory can be made out, or its tags cannot be paired with the fields for sure.
    public static let directoryUnreadable = Code(rawValue: "directory-unreadable")
    /// A directory stands where the leader should be, so that the type of record is not known.
    public static let leaderMissing = Code(rawValue: "leader-missing")
    /// The record is longer than the reader's limit.
    public static let recordTooLong = Code(rawValue: "record-too-long")
    /// The input ends inside the record, and what is there cannot be read.
    public static let recordTruncated = Code(rawValue: "record-truncated")
    /// The markup is not well formed from here on; nothing after it can be read.
    public static let markupBroken = Code(rawValue: "markup-broken")
    /// A limit on nesting, text size or number of fields was passed.
    public static let limitPassed = Code(rawValue: "limit-passed")
    /// The input itself failed (disk, damaged gzip): what follows was not seen. The stream ends here.
    public static let inputBroken = Code(rawValue: "input-broken")
    /// The input is well formed, but nothing in it is a record.
    public static let noRecord = Code(rawValue: "no-record")
    /// The reader was strict, and the record would have been read with the warning named in the detail.
    public static let strict = Code(rawValue: "strict")
  }

  /// What is wrong.
  public let code: Code
  /// Where the stretch begins.
  public let location: Location
  /// The particulars, in English, for a person.
  public let detail: String
  /// The bytes concerned, as they were read; empty where the input itself failed.
  public let bytes: [UInt8]

  /// An error with its bytes.
  public init(_ code: Code, at location: Location, _ detail: String, bytes: [UInt8] = []) {
    self.code = code
    self.location = location
    self.detail = detail
    self.bytes = bytes
  }

  /// Whether nothing of the input after this place was seen.
  public var endsInput: Bool { code == .inputBroken || code == .markupBroken || code == .noRecord }

  /// Equal when the code and the place are.
  public static func == (left: ReadError, right: ReadError) -> Bool {
    left.code == right.code && left.location == right.location
  }

  /// `nlc.mrc: record 1042, byte 2093871: no directory of tags can be made out [directory-unreadable]`
  public var description: String { "\(location): \(detail) [\(code)]" }
}
