import GRDB

/// Where the copies are.
public struct HoldingFigures: Sendable, Equatable, Codable {
  /// The places, by source, library and location.
  public let places: [Place]
  /// Barcodes that one library has on several items, as far as records say so.
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

  /// A barcode on several items.
  ///
  /// That several records name one barcode of a library is no conflict: a branch and the district hand in the same item.
  public struct Conflict: Sendable, Equatable, Codable {
    /// What says that there are several items.
    public enum Reason: String, Sendable, Codable {
      /// Records of several titles have the barcode.
      case titles
      /// One record has it in holdings fields that are not the same.
      case fields
      /// Records of one title give it call numbers that are not the same.
      case callNumbers
    }

    /// The library that has it.
    public let library: String
    /// The barcode.
    public let barcode: String
    /// The ids of the titles, in order.
    public let masters: [String]
    /// What says that there are several items; of several reasons the first.
    public let reason: Reason
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
    conflicts = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(HoldingFigures.conflicting))") ?? 0
    conflictList = try Row.fetchAll(
      db, sql: HoldingFigures.conflicting + " ORDER BY 1, 2 LIMIT \(HoldingFigures.listLimit)"
    ).map { row in
      let masters = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT master_id FROM barcode JOIN member ON member.record_id = barcode.record_id
          WHERE library = ? AND barcode = ? ORDER BY master_id
          """, arguments: [row[0] as String, row[1] as String])
      let (records, fields): (Int, Int) = (row["records"], row["fields"])
      return Conflict(
        library: row[0], barcode: row[1], masters: masters.map { catalogue.masterID($0).description },
        reason: masters.count > 1 ? .titles : fields > records ? .fields : .callNumbers)
    }
  }

  /// The barcodes that stand for several items. Few are named twice; of those alone the holdings are looked at.
  static let conflicting = """
    WITH shared AS (SELECT library, barcode FROM barcode GROUP BY library, barcode HAVING count(*) > 1)
    SELECT shared.library, shared.barcode, count(DISTINCT member.master_id) AS titles,
      count(DISTINCT holding.record_id) AS records,
      count(DISTINCT holding.record_id || ' ' || holding.raw) AS fields,
      count(DISTINCT holding.call_number) AS call_numbers
    FROM shared JOIN barcode USING (library, barcode) JOIN member USING (record_id)
    JOIN holding USING (record_id, occurrence)
    GROUP BY 1, 2 HAVING titles > 1 OR fields > records OR call_numbers > 1
    """
}
