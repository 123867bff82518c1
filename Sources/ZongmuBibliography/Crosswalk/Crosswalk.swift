import ZongmuMARC

/// Turns records of CNMARC (and other UNIMARC) into MARC 21, and records of MARC 21 into CNMARC.
///
///     let crosswalk = Crosswalk(to: .marc21)
///     let crossing = try crosswalk.cross(record)
///     crossing.record             // the record in MARC 21, text in UTF-8
///     crossing.losses             // what it does not say any more
///
/// The tables are data: Docs/Crosswalk.md. What is not carried is told as a `Loss`, never dropped in silence. Fields that
/// libraries define for themselves (a 9 in the tag, or a letter) are carried as they are where the tag has no meaning
/// in the other format. It holds tables only and may be used from several tasks.
public struct Crosswalk: Sendable {
  /// A record in another format, and what was lost on the way.
  public struct Crossing: Sendable {
    /// The record in the plain layout and in UTF-8, declared as such.
    public let record: Record
    /// What is not carried, in the order of the fields.
    public let losses: [Loss]
  }

  /// The format to turn records into.
  public let target: RuleSet.Profile
  /// The agency that CNMARC 801 names when a record of MARC 21 says of none where it comes from.
  public let agency: String
  let table: CrosswalkTable
  let limits: TargetLimits

  /// A crosswalk to a format.
  public init(to target: RuleSet.Profile, agency: String = "ZM") {
    self.target = target
    self.agency = agency
    table = .builtIn
    limits = TargetLimits(.builtIn(target))
  }

  /// The record in the other format. One that is in that format already comes back as it is, without losses.
  ///
  /// - Throws: `CrosswalkError` where the record is in neither format, or describes no publication.
  public func cross(_ record: Record) throws(CrosswalkError) -> Crossing {
    let dialect = Dialect.detect(in: record)
    switch (dialect, target) {
    case (.unknown, _): throw CrosswalkError(location: record.location, reason: .unknownDialect)
    case (.marc21, .marc21), (.cnmarc, .cnmarc), (.unimarc, .cnmarc): return Crossing(record: record, losses: [])
    case (.marc21, .cnmarc), (.cnmarc, .marc21), (.unimarc, .marc21): break
    }
    guard !"xyzquvw".contains(record.leader.type) || dialect != .marc21 && "uvw".contains(record.leader.type) else {
      throw CrosswalkError(location: record.location, reason: .notBibliographic)
    }
    var crossing = RecordCrossing(self, record, from: dialect)
    crossing.cross()
    return Crossing(record: crossing.record(), losses: crossing.losses)
  }
}

/// A record cannot be turned into another format.
public struct CrosswalkError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Why.
  public enum Reason: Sendable, Equatable {
    /// It is neither CNMARC nor MARC 21 by its fields.
    case unknownDialect
    /// It is an authority, a holdings record or something else that describes no publication.
    case notBibliographic
  }
  /// The record.
  public let location: Location
  /// Why.
  public let reason: Reason

  /// An error of a record.
  public init(location: Location, reason: Reason) {
    self.location = location
    self.reason = reason
  }

  /// One line: where, and what is wrong.
  public var description: String {
    switch reason {
    case .unknownDialect: "\(location): neither CNMARC nor MARC 21 by its fields; it is not converted"
    case .notBibliographic: "\(location): describes no publication; it is not converted"
    }
  }
}
