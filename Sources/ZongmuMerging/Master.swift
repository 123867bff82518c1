import ZongmuBibliography
import ZongmuMARC

/// Where a field of a master comes from.
public struct Provenance: Sendable, Equatable, Hashable, CustomStringConvertible {
  /// The source record.
  public let identity: RecordIdentity
  /// The rule that brought the field in: one of the names in `Rule`.
  public let rule: String

  /// A provenance.
  public init(identity: RecordIdentity, rule: String) {
    self.identity = identity
    self.rule = rule
  }

  /// The names of the rules.
  public enum Rule {
    /// The base record has it, and such fields come from one record.
    public static let base = "base"
    /// The base record has no such field; this is the best record that has one.
    public static let filled = "filled"
    /// The values of all records are united; this occurrence says most.
    public static let union = "union"
    /// The record with the longest whole text.
    public static let longest = "longest"
    /// A note of one library, marked with its code.
    public static let perSource = "per-source"
    /// The control number of a source record, as 035.
    public static let identity = "identity"
    /// An ISBN or ISSN of a record in the other dialect, under the tag of this one.
    public static let converted = "converted"
    /// A holdings field, added for export.
    public static let holding = "holding"
    /// A person keeps the field as it was.
    public static let locked = "locked"
    /// A person gave the value.
    public static let set = "set"
  }

  /// `YX00/012023000001 (union)`
  public var description: String { "\(identity) (\(rule))" }
}

/// One holding of a master: what one library has, and the source record that says so.
public struct HeldCopy: Sendable {
  /// The source record.
  public let identity: RecordIdentity
  /// The dialect of the source record, which says what the tag of the holding means.
  public let dialect: Dialect
  /// The field that it was read from; nil where it cannot be pointed at, as when a master comes out of a store. Then
  /// `holding.raw` stands for it.
  public let field: Field?
  /// Its place among the holdings of the record, from 0.
  let occurrence: Int
  private let content: Content

  private enum Content: Sendable {
    case read(Holding)
    case unread(Field, HoldingsReader)
  }

  /// A held copy.
  public init(identity: RecordIdentity, dialect: Dialect, holding: Holding, field: Field? = nil) {
    self.identity = identity
    self.dialect = dialect
    self.field = field
    occurrence = holding.occurrence
    content = .read(holding)
  }

  /// What `reader` reads from a field, which is a holding, when it is asked for.
  init(identity: RecordIdentity, dialect: Dialect, reader: HoldingsReader, occurrence: Int, field: Field) {
    self.identity = identity
    self.dialect = dialect
    self.field = field
    self.occurrence = occurrence
    content = .unread(field, reader)
  }

  /// The holding.
  public var holding: Holding {
    switch content {
    case .read(let holding): holding
    case .unread(let field, let reader):
      reader.holding(in: field, dialect: dialect, occurrence: occurrence)
        ?? Holding(tag: field.tag.description, occurrence: occurrence, raw: "")
    }
  }
}

/// A field of a member that is not in the master, and why.
public struct SuppressedField: Sendable, Equatable, Hashable, CustomStringConvertible {
  /// Why a field was not carried. The set is open.
  public struct Reason: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// The stable name that reports use.
    public let rawValue: String
    /// The reason with a name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The stable name.
    public var description: String { rawValue }

    /// Such fields come from one record, and another one gives them.
    public static let single = Reason(rawValue: "single")
    /// Another occurrence says the same, and at least as much.
    public static let sameValue = Reason(rawValue: "same-value")
    /// Another record has the longer text.
    public static let shorter = Reason(rawValue: "shorter")
    /// The text is damaged, and there is a whole one.
    public static let damaged = Reason(rawValue: "damaged")
    /// The field belongs to links inside its own record.
    public static let baseOnly = Reason(rawValue: "base-only")
    /// The record is in another dialect than the base.
    public static let otherDialect = Reason(rawValue: "other-dialect")
    /// The catalogue makes such a field itself.
    public static let recomputed = Reason(rawValue: "recomputed")
    /// The policy does not hand it on.
    public static let dropped = Reason(rawValue: "dropped")
    /// There is nothing in it.
    public static let empty = Reason(rawValue: "empty")
    /// A person fixed the fields with this tag.
    public static let locked = Reason(rawValue: "locked")
    /// It is a holdings field, but no holding was read from it.
    public static let unreadHolding = Reason(rawValue: "unread-holding")
  }

  /// The source record.
  public let identity: RecordIdentity
  /// The tag.
  public let tag: Tag
  /// The place of the field among the fields of its record, from 0.
  public let position: Int
  /// Why it was not carried.
  public let reason: Reason

  /// A suppressed field.
  public init(identity: RecordIdentity, tag: Tag, position: Int, reason: Reason) {
    self.identity = identity
    self.tag = tag
    self.position = position
    self.reason = reason
  }

  /// `YX00/012023000001 330 #13: shorter`
  public var description: String { "\(identity) \(tag) #\(position): \(reason)" }
}

/// A master record: what the members of a cluster say together.
///
/// Each field of each member is in `record`, in `holdings` or in `suppressed`.
public struct Master: Sendable {
  /// The record, in UTF-8 and the plain layout, fields sorted by tag, without holdings.
  public let record: Record
  /// The dialect of the record.
  public let dialect: Dialect
  /// The member that the record is built on.
  public let base: RecordIdentity
  /// For each field of `record`, in the same order, where it comes from; nil where the catalogue made it.
  public let provenance: [Provenance?]
  /// All holdings of all members, by identity and then in the order of the record.
  public let holdings: [HeldCopy]
  /// The fields of members that are not in `record`, by identity and position.
  public let suppressed: [SuppressedField]

  /// A master.
  public init(
    record: Record, dialect: Dialect, base: RecordIdentity, provenance: [Provenance?], holdings: [HeldCopy],
    suppressed: [SuppressedField]
  ) {
    precondition(provenance.count == record.fieldCount, "each field has its provenance")
    self.record = record
    self.dialect = dialect
    self.base = base
    self.provenance = provenance
    self.holdings = holdings
    self.suppressed = suppressed
  }
}
