import ZongmuBibliography
import ZongmuMARC

/// Something that a person decided. It is never deleted: to undo it is a later decision.
public struct PersonDecision: Sendable, Equatable {
  /// What was decided.
  public enum Kind: String, Sendable, CaseIterable {
    /// Two records describe one edition.
    case same
    /// Two records do not describe one edition.
    case different
    /// Several records, or all records of several masters, are one edition.
    case join
    /// Records leave their master.
    case split
    /// A field of the master stays as it is.
    case lock
    /// A field of the master, or a part of it, is what the person says.
    case set
    /// A pair is left undecided for now.
    case skip
    /// An earlier decision still holds after a record changed.
    case confirm
    /// An earlier decision holds no longer.
    case undo
  }

  /// Two records that a decision speaks of together.
  public struct Pair: Sendable, Hashable {
    /// One record.
    public let left: RecordIdentity
    /// The other; nil where the decision is about one record.
    public let right: RecordIdentity?
  }

  /// Its number, by which it is undone.
  public let number: Int64
  /// What was decided.
  public let kind: Kind
  /// The records; one pair but for joins and splits.
  public let pairs: [Pair]
  /// The field or path of `lock` and `set`.
  public let field: String?
  /// What the field is to say, as people read it; nil for other kinds.
  public let value: String?
  /// Who decided.
  public let person: String
  /// When, UTC: `2026-11-24T08:15:00Z`.
  public let at: String
  /// Why, in the person's words.
  public let why: String
  /// The run that put it in force.
  public let run: Int64?
  /// The decision that this one undoes.
  public let undoes: Int64?
  /// The decision that this one confirms.
  public let confirms: Int64?
  /// The decision that undid this one; nil while it holds.
  public let undoneBy: Int64?

  /// Whether nobody undid it.
  public var isActive: Bool { undoneBy == nil }
  /// The records that it names, each once, in order.
  public var identities: [RecordIdentity] {
    var seen: Set<RecordIdentity> = []
    return pairs.flatMap { [$0.left, $0.right].compactMap(\.self) }.filter { seen.insert($0).inserted }
  }
}

/// Who decides, why, and when.
public struct Signature: Sendable, Equatable {
  /// The name of the person.
  public var person: String
  /// The reason, for those who come after.
  public var why: String

  /// A signature.
  public init(person: String, why: String = "") {
    self.person = person
    self.why = why
  }
}

/// What a person wants to decide.
public enum Proposal: Sendable, Equatable {
  /// Two records describe one edition, whatever the engine says of the two.
  case same(RecordIdentity, RecordIdentity)
  /// Two records do not describe one edition.
  case different(RecordIdentity, RecordIdentity)
  /// All these records are one edition.
  case join([RecordIdentity])
  /// These records of one master are not what its other records are: each is kept apart from each of those that are in
  /// the master now.
  case split([RecordIdentity])
  /// The fields with a tag stay as they are in the master that the record is in.
  case lock(RecordIdentity, Tag)
  /// The fields with a tag are these.
  case setFields(RecordIdentity, Tag, [FieldContent])
  /// A place in the master's fields has this text.
  case setValue(RecordIdentity, FieldPath, String)
  /// Two records are left undecided until one of them changes.
  case skip(RecordIdentity, RecordIdentity)
  /// A decision still holds after its records changed.
  case confirm(Int64)
  /// A decision holds no longer; undoing an undoing puts the first decision in force again.
  case undo(Int64)
}

/// What became of a proposal.
public struct DecisionOutcome: Sendable, Equatable {
  /// The number of the decision: a new one, or the one that says the same already.
  public let number: Int64
  /// Whether it was written down now; false where it was said before and is still in force.
  public let isNew: Bool
}
