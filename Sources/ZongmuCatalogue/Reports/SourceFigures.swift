import GRDB

/// How a source stands.
public struct SourceFigures: Sendable, Equatable, Codable {
  /// The code of the source.
  public let code: String
  /// Its name; empty where none was given.
  public let name: String
  /// Its live records.
  public let records: Int
  /// The titles that they are of.
  public let titles: Int
  /// Titles that no other source has.
  public let unique: Int
  /// Completeness of the records in hundredths; nil without records.
  public let completeness: Int?
  /// Stretches and records of it that are in quarantine, without those that are resolved.
  public let rejected: Int
  /// Warnings of its published imports.
  public let warnings: Int
  /// Its published imports.
  public let imports: Int
  /// When the last of them ended, UTC; nil where there was none.
  public let lastImport: String?
  /// Its records of which the last change was in that import.
  public let fresh: Int

  static func all(overlap: OverlapFigures, quality: [QualityFigures], in db: Database) throws -> [SourceFigures] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT source.code, source.name,
          (SELECT count(*) FROM record WHERE source_id = source.id AND version_id IS NOT NULL) AS records,
          (SELECT count(*) FROM quarantine JOIN run ON run.id = quarantine.run_id
            WHERE run.source_id = source.id AND run.state = 'published' AND resolved_run IS NULL) AS rejected,
          (SELECT coalesce(sum(count), 0) FROM run_warning JOIN run ON run.id = run_warning.run_id
            WHERE run.source_id = source.id AND run.state = 'published') AS warnings,
          (SELECT count(*) FROM run WHERE source_id = source.id AND kind = 'import' AND state = 'published') AS imports,
          (SELECT max(ended_at) FROM run WHERE source_id = source.id AND kind = 'import' AND state = 'published')
            AS last_import,
          (SELECT count(*) FROM record JOIN version ON version.id = record.version_id
            WHERE record.source_id = source.id AND version.run_id = (
              SELECT id FROM run WHERE source_id = source.id AND kind = 'import' AND published IS NOT NULL
              ORDER BY published DESC LIMIT 1)) AS fresh
        FROM source ORDER BY source.code
        """)
    return rows.enumerated().map { place, row in
      SourceFigures(
        code: row["code"], name: row["name"], records: row["records"], titles: overlap.shared[place][place],
        unique: overlap.unique[place], completeness: quality[place].completeness, rejected: row["rejected"],
        warnings: row["warnings"], imports: row["imports"], lastImport: row["last_import"], fresh: row["fresh"])
    }
  }
}
