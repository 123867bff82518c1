import ZongmuMARC

/// How bad a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing; nothing need be done.
  case note
  /// Probably wrong.
  case warning
  /// Wrong: the record should not go on without correction.
  case error

  private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }

  /// A note is the least, an error the most.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// Something in a record that the rules of its format do not allow, or do not recommend.
public struct Finding: Sendable, Equatable {
  /// What kind of rule was not kept. The raw value is the second half of the rule's identifier.
  public enum Kind: String, Sendable, CaseIterable {
    /// A mandatory field or subfield is not there.
    case missing
    /// A field that such a record usually has is not there.
    case recommended
    /// A field or subfield that may stand once stands twice.
    case repeated
    /// The format has no such field or subfield.
    case unknown
    /// The field is one that libraries define for themselves (a 9 in the tag, or a letter).
    case local
    /// What was right once and is not used in new records.
    case obsolete
    /// The first indicator is none of those allowed.
    case indicator1
    /// The second indicator is none of those allowed.
    case indicator2
    /// A subfield has no text.
    case empty
    /// A control character stands in the text, such as a line end.
    case control
    /// A private-use character stands in the text: what it means only some fonts know.
    case privateUse = "private-use"
    /// A data field has no subfield, or a control field has some.
    case structure
    /// A coded text is longer or shorter than prescribed.
    case length
    /// Coded data stand some places off, so that nothing in them can be judged.
    case shifted
    /// A code is none of those allowed at its place.
    case code
    /// A field inside a linking field is not written as it should be.
    case embedded
    /// The check digit of a number is wrong.
    case checkDigit = "check-digit"
    /// A number, class or address has not the form that it should have.
    case form
    /// A date is no date.
    case date
    /// The dates in the coded data and in the description do not agree.
    case dateConflict = "date-conflict"
    /// What 101 says of a translation contradicts itself.
    case translation
    /// A field and its form in another script do not point at each other.
    case link
    /// Which format the record is in cannot be made out.
    case profile
    /// The record describes no publication: an authority, a reader, holdings.
    case notBibliographic = "not-bibliographic"
  }

  /// Where in a record something was found.
  public struct Place: Sendable, Hashable, CustomStringConvertible {
    /// The tag; `LDR` is the leader, nil the whole record.
    public var tag: Tag?
    /// Which of the fields with this tag, from 1; 0 where no single field is concerned.
    public var occurrence = 0
    /// The field embedded in this one, in which it was found.
    public var embedded: Tag?
    /// The code of the subfield.
    public var subfield: SubfieldCode?
    /// The positions in the coded text, from 0 as in the standard.
    public var positions: ClosedRange<Int>?

    /// `100[1]$a/8`, `430[2]/011$a`: the tag, which of those fields, subfield and positions.
    public var description: String {
      guard let tag else { return "" }
      let number = occurrence > 0 ? "[\(occurrence)]" : ""
      let inner = embedded.map { "/\($0)" } ?? ""
      return "\(tag)\(number)\(inner)\(Place.tail(subfield, positions))"
    }

    static func tail(_ subfield: SubfieldCode?, _ positions: ClosedRange<Int>?) -> String {
      let code = subfield.map { "$\($0)" } ?? ""
      guard let positions else { return code }
      return positions.count == 1
        ? "\(code)/\(positions.lowerBound)" : "\(code)/\(positions.lowerBound)-\(positions.upperBound)"
    }
  }

  /// The kind of rule.
  public let kind: Kind
  /// How bad it is.
  public let severity: Severity
  /// Where it is.
  public let place: Place
  /// The record: its input, number and byte.
  public let location: Location
  /// The text concerned as it stands; empty where something is missing.
  public let value: String
  /// The particulars.
  let detail: Detail

  /// What the message says besides kind and place.
  struct Detail: Sendable, Equatable {
    var label: BilingualText?
    var hint: BilingualText?
  }

  /// The stable name of the rule: the place without occurrence, a colon, the kind: `200:missing`, `010$a:check-digit`,
  /// `100$a/8:code`. A field inside another is named by its own tag.
  public var rule: String { Finding.rule(kind, place) }

  static func rule(_ kind: Kind, _ place: Place) -> String {
    guard let tag = place.embedded ?? place.tag else { return "record:\(kind.rawValue)" }
    return "\(tag)\(Place.tail(place.subfield, place.positions)):\(kind.rawValue)"
  }

  /// The tag that findings in the leader carry.
  public static let leaderTag: Tag = "LDR"
}
