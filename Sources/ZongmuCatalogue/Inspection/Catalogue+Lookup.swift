import GRDB
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMatching

/// What a text that a person typed names.
public enum CatalogueObject: Sendable, Equatable {
  /// A master record.
  case master(MasterID)
  /// A live source record.
  case record(RecordIdentity)
}

extension Catalogue {
  /// Finds what `text` names: a master id (`ZM000000042`), `SOURCE/record id`, or a record id that only one source has.
  public func lookUp(_ text: String) throws(CatalogueError) -> CatalogueObject {
    try read { db in
      if let id = MasterID(text, agency: self.rules.merging.agency),
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM master WHERE id = ?)", arguments: [id.number]) == true
      {
        return .master(id)
      }
      if let slash = text.firstIndex(of: "/") {
        let identity = RecordIdentity(source: String(text[..<slash]), key: String(text[text.index(after: slash)...]))
        if try self.liveRecord(identity, in: db) != nil { return .record(identity) }
      }
      let sources = try String.fetchAll(
        db,
        sql: """
          SELECT source.code FROM record JOIN source ON source.id = record.source_id
          WHERE record.key = ? AND record.version_id IS NOT NULL ORDER BY source.code
          """, arguments: [text])
      guard let source = sources.first else { throw CatalogueError.unknownID(text) }
      guard sources.count == 1 else { throw CatalogueError.ambiguousID(text, sources: sources) }
      return .record(RecordIdentity(source: source, key: text))
    }
  }

  /// Finds what `text` names, records that were withdrawn included; those are to be written `SOURCE/record id`.
  public func lookUpWithHistory(_ text: String) throws(CatalogueError) -> CatalogueObject {
    do {
      return try lookUp(text)
    } catch .unknownID {
      guard let slash = text.firstIndex(of: "/") else { throw .unknownID(text) }
      let identity = RecordIdentity(source: String(text[..<slash]), key: String(text[text.index(after: slash)...]))
      _ = try history(of: identity)
      return .record(identity)
    }
  }

  /// The live record with an identity.
  public func record(_ identity: RecordIdentity) throws(CatalogueError) -> Record {
    try read { db in try self.stored(identity, in: db).record }
  }

  /// The master that a live record is in; nil while its derivation is deferred.
  public func masterID(of identity: RecordIdentity) throws(CatalogueError) -> MasterID? {
    try read { db in
      guard let id = try self.liveRecord(identity, in: db) else { throw CatalogueError.unknownID(identity.description) }
      return try Int64.fetchOne(db, sql: "SELECT master_id FROM member WHERE record_id = ?", arguments: [id])
        .map(self.masterID)
    }
  }

  func liveRecord(_ identity: RecordIdentity, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT record.id FROM record JOIN source ON source.id = record.source_id
        WHERE source.code = ? AND record.key = ? AND record.version_id IS NOT NULL
        """, arguments: [identity.source, identity.key])
  }

  func stored(_ identity: RecordIdentity, in db: Database) throws -> RecordStore.Stored {
    guard let id = try liveRecord(identity, in: db),
      let stored = try RecordStore(catalogue: self, db: db).stored(id)
    else { throw CatalogueError.unknownID(identity.description) }
    return stored
  }
}

/// The verdict on two records, and whether it is the one that the catalogue keeps.
public struct PairExplanation: Sendable {
  /// The first record.
  public let left: RecordIdentity
  /// The second record.
  public let right: RecordIdentity
  /// The decision, made anew from the kept bytes.
  public let decision: Decision
  /// The records as they were compared: what is kept of them, and their numbers as all bearers weigh them.
  let views: (left: MatchView, right: MatchView)
  let rules: MatchRules
  /// The verdict and weight that the catalogue keeps; nil where it keeps none: no key brought the two together, or
  /// they are unlike.
  public let kept: Kept?

  /// The decision with its proof: vetoes that were tried and the nearest change that would flip it.
  public var proof: Proof { Matcher(rules: rules).proof(views.left, views.right) }

  /// A verdict that is kept.
  public struct Kept: Sendable, Equatable {
    /// The verdict.
    public let verdict: Decision.Verdict
    /// The weight, in hundredths of a bit.
    public let weight: Int
  }
}

extension Catalogue {
  /// Judges two live records again from the bytes that are kept.
  public func explain(_ left: RecordIdentity, _ right: RecordIdentity) throws(CatalogueError) -> PairExplanation {
    try read { db in
      let (a, b) = (try self.stored(left, in: db), try self.stored(right, in: db))
      let row = try Row.fetchOne(
        db, sql: "SELECT verdict, weight FROM pair WHERE a = ? AND b = ?",
        arguments: [min(a.id, b.id), max(a.id, b.id)])
      let kept = try row.map { row in
        PairExplanation.Kept(verdict: try self.verdict(kept: row[0], of: left, right), weight: row[1])
      }
      var store = try RecordStore(catalogue: self, db: db)
      guard let first = try store.compared(a.id), let second = try store.compared(b.id) else {
        throw CatalogueError.damaged(path: self.path, detail: "a live record has no version")
      }
      let rules = self.rules.matching
      return PairExplanation(
        left: left, right: right, decision: Matcher(rules: rules).compare(first.view, second.view),
        views: (first.view, second.view), rules: rules, kept: kept)
    }
  }

  /// The pairs that the catalogue keeps of the members of a master: among themselves, or with records of others.
  ///
  /// - Returns: pairs of identities with their verdicts, by identity.
  public func pairs(of id: MasterID) throws(CatalogueError) -> [KeptPair] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          WITH own AS (SELECT record_id FROM member WHERE master_id = ?),
            found AS (
              SELECT a, b, verdict, weight FROM own JOIN pair ON pair.a = own.record_id
              UNION SELECT a, b, verdict, weight FROM own JOIN pair ON pair.b = own.record_id)
          SELECT sa.code, ra.key, sb.code, rb.key, found.verdict, found.weight, ma.master_id, mb.master_id
          FROM found JOIN record ra ON ra.id = found.a JOIN source sa ON sa.id = ra.source_id
          JOIN record rb ON rb.id = found.b JOIN source sb ON sb.id = rb.source_id
          JOIN member ma ON ma.record_id = found.a JOIN member mb ON mb.record_id = found.b
          """, arguments: [id.number])
      return try rows.map { row in
        let a = RecordIdentity(source: row[0], key: row[1])
        let b = RecordIdentity(source: row[2], key: row[3])
        let isInside = row[6] as Int64 == row[7] as Int64
        let other: Int64 = row[6] as Int64 == id.number ? row[7] : row[6]
        return KeptPair(
          left: min(a, b), right: max(a, b), verdict: try self.verdict(kept: row[4], of: a, b), weight: row[5],
          otherMaster: isInside ? nil : self.masterID(other))
      }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }
  }
}

/// A pair of records whose verdict the catalogue keeps.
public struct KeptPair: Sendable, Equatable {
  /// The record with the smaller identity.
  public let left: RecordIdentity
  /// The other record.
  public let right: RecordIdentity
  /// The verdict.
  public let verdict: Decision.Verdict
  /// The weight, in hundredths of a bit.
  public let weight: Int
  /// The other master that one of the two is in; nil where both are in the same.
  public let otherMaster: MasterID?
}
