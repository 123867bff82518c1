/// Something odd that the reader tolerated, with its place. The record is usable.
public struct Warning: Sendable, Hashable, CustomStringConvertible {
  /// What was odd. The set is open: more codes come with more questions to the reader.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The stable name that reports and tables use.
    public let rawValue: String
    /// The code with a name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The stable name.
    public var description: String { rawValue }

    /// The record length in leader/0-4 is not the number of bytes up to the terminator.
    public static let lengthMismatch = Code(rawValue: "length-mismatch")
    /// leader/0-4 holds no number (`?????`, blanks) or 00000.
    public static let lengthAbsent = Code(rawValue: "length-absent")
    /// The leader holds bytes that no leader has; the record was told by its directory.
    public static let leaderDamaged = Code(rawValue: "leader-damaged")
    /// The base address or a directory entry does not fit the data; fields were paired with tags by their terminators.
    public static let directoryRepaired = Code(rawValue: "directory-repaired")
    /// There is no directory; the fields bear their tags themselves.
    public static let directoryMissing = Code(rawValue: "directory-missing")
    /// There are more or fewer fields than directory entries; what could be paired was paired.
    public static let fieldCountMismatch = Code(rawValue: "field-count-mismatch")
    /// The record has no terminator (0x1D): the input ends, or the next record begins.
    public static let terminatorMissing = Code(rawValue: "terminator-missing")
    /// The input ends, or the next record begins, before the record does: by the length in its leader data are missing.
    /// What is there was read; an import does not take it for the record.
    public static let recordCut = Code(rawValue: "record-cut")
    /// A record terminator (0x1D) or a field terminator (0x1E) stands inside the data.
    public static let terminatorInData = Code(rawValue: "terminator-in-data")
    /// Bytes between records that are no record: line ends, blanks, NUL, 0x1A, a byte order mark.
    public static let fillerBetweenRecords = Code(rawValue: "filler-between-records")
    /// Line ends stand behind the field terminators; they are no part of the fields.
    public static let lineEndBeforeField = Code(rawValue: "line-end-before-field")
    /// A field has no indicators, or something other than two bytes of ASCII in their place.
    public static let indicatorsIrregular = Code(rawValue: "indicators-irregular")
    /// A subfield delimiter stands straight before text, without a code; the text is a subfield `?`.
    public static let subfieldCodeMissing = Code(rawValue: "subfield-code-missing")
    /// Bytes that are no character in the record's encoding; each shows as U+FFFD.
    public static let malformedText = Code(rawValue: "malformed-text")
    /// Some fields are in another encoding than the others; each was read in its own.
    public static let encodingsMixed = Code(rawValue: "encodings-mixed")
    /// The bytes fit no encoding but one that anything fits (ISO 8859-1), and the record does not declare it.
    public static let encodingGuessed = Code(rawValue: "encoding-guessed")
    /// The record declares another character set than the one that its bytes are in.
    public static let charsetMismatch = Code(rawValue: "charset-mismatch")
    /// Markup inside a MARCXML record that is not part of the format was passed over.
    public static let markupIgnored = Code(rawValue: "markup-ignored")
    /// A MARCXML leader is not 24 characters long; it was filled with blanks or cut.
    public static let leaderLength = Code(rawValue: "leader-length")
  }

  /// What was odd.
  public let code: Code
  /// Where it is.
  public let location: Location
  /// The particulars, in English, for a person.
  public let detail: String

  /// A warning.
  public init(_ code: Code, at location: Location, _ detail: String) {
    self.code = code
    self.location = location
    self.detail = detail
  }

  /// `nlc.mrc: record 1042, byte 2093871, field 245: field ends 12 bytes past the record [directory-repaired]`
  public var description: String { "\(location): \(detail) [\(code)]" }
}
