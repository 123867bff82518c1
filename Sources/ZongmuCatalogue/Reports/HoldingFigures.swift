import GRDB

/// Where the copies are.
public struct HoldingFigures: Sendable, Equatable, Codable {
  /// The places, by source, library and location.
  public let places: [Place]
  /// Barcodes that one library has on records of several titles.
  public let conflicts: Int
  /// The first of them by library and barcode; at most `listLimit`.
  public let conflictList: [Conflict]

  /// How many conflicts are listed.
  public static let listLimit = 100

  /// What records of a source say a library has in a place.
  public struct Place: Sendable, Equatable, Codable {
    /// The code of the source whose records say so.
    public let source: String
    /// The library; that of the source where a field names none.
    public let library: String
    /// The shelving area; empty where none is named.
    public let location: String
    /// Holdings fields.
    public let holdings: Int
    /// Titles.
    public let titles: Int
    /// Copies; what does not say how many it is counts none.
    public let copies: Int
  }

  /// A barcode on several titles.
  public struct Conflict: Sendable, Equatable, Codable {
    /// The library that has it.
    public let library: String
    /// The barcode.
    public let barcode: String
    /// The ids of the titles, in order.
    public let masters: [String]
  }

  init(catalogue: Catalogue, db: Database) throws {
    places = try Row.fetchAll(
      db,
      sql: """
        SELECT source.code, coalesce(holding.library, ''), coalesce(location, ''), count(*), count(DISTINCT master_id),
          coalesce(sum(copies), 0)
        FROM holding JOIN record ON record.id = holding.record_id JOIN source ON source.id = record.source_id
        LEFT JOIN member ON member.record_id = holding.record_id
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """
    ).map {
      Place(source: $0[0], library: $0[1], location: $0[2], holdings: $0[3], titles: $0[4], copies: $0[5])
    }
    let conflicting = """
      SELECT library, barcode FROM barcode JOIN member ON member.record_id = barcode.record_id
      GROUP BY library, barcode HAVING count(DISTINCT member.master_id) > 1
      """
    conflicts = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(conflicting))") ?? 0
    conflictList = try Row.fetchAll(
      db, sql: conflicting + " ORDER BY library, barcode LIMIT \(HoldingFigures.listLimit)"
    ).map { row in
      let masters = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT master_id FROM barcode JOIN member ON member.record_id = barcode.record_id
          WHERE library = ? AND barcode = ? ORDER BY master_id
          """, arguments: [row[0] as String, row[1] as String])
      return Conflict(
        library: row[0], barcode: row[1], masters: masters.map { catalogue.masterID($0).description })
    }
  }
}
