import GRDB

/// What changed since a run was published.
public struct ChangeFigures: Sendable, Equatable, Codable {
  /// The run; what it brought itself is not counted.
  public let since: Int64
  /// Runs published after it.
  public let runs: Int
  /// What became of the records of each source, by code; only sources with a change.
  public let sources: [SourceChange]
  /// Titles that are new.
  public let created: Int
  /// Titles that were there, and of which the members or their content changed.
  public let changed: Int
  /// Ids whose title went into another one.
  public let redirected: Int
  /// Ids whose title is gone.
  public let deleted: Int
  /// Decisions of people, those that undo others among them.
  public let decisions: Int

  /// What became of the records of a source: now against then, whatever was between.
  public struct SourceChange: Sendable, Equatable, Codable {
    /// The code of the source.
    public let source: String
    /// Records that were not live then.
    public let added: Int
    /// Records with other content.
    public let changed: Int
    /// Records that are no longer live.
    public let removed: Int
  }

  init(since run: PublishedRun, in db: Database) throws {
    since = run.id
    func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql, arguments: [run.ordinal]) ?? 0 }
    runs = try count("SELECT count(*) FROM run WHERE published > ?")
    sources = try Row.fetchAll(
      db,
      sql: """
        WITH touched AS (
          SELECT DISTINCT record_id FROM version JOIN run ON run.id = version.run_id WHERE run.published > ?1),
        compared AS (
          SELECT record.source_id,
            (SELECT CASE WHEN bytes IS NULL THEN NULL ELSE hash END
              FROM version JOIN run ON run.id = version.run_id
              WHERE version.record_id = touched.record_id AND run.published <= ?1
              ORDER BY run.published DESC, version.id DESC LIMIT 1) AS former,
            (SELECT hash FROM version WHERE version.id = record.version_id) AS present
          FROM touched JOIN record ON record.id = touched.record_id)
        SELECT source.code, total(former IS NULL AND present IS NOT NULL) AS added,
          total(former IS NOT NULL AND present IS NOT NULL AND former != present) AS changed,
          total(former IS NOT NULL AND present IS NULL) AS removed
        FROM compared JOIN source ON source.id = compared.source_id
        GROUP BY source.code HAVING added + changed + removed > 0 ORDER BY source.code
        """, arguments: [run.ordinal]
    ).map { row in
      SourceChange(
        source: row[0], added: Int(row[1] as Double), changed: Int(row[2] as Double), removed: Int(row[3] as Double))
    }
    let from = "FROM master JOIN run made ON made.id = created_run JOIN run last ON last.id = changed_run"
    created = try count("SELECT count(*) \(from) WHERE master.state = 'live' AND made.published > ?")
    func old(_ state: String) throws -> Int {
      try count(
        "SELECT count(*) \(from) WHERE master.state = '\(state)' AND made.published <= ?1 AND last.published > ?1")
    }
    changed = try old("live")
    redirected = try old("redirect")
    deleted = try old("deleted")
    decisions = try count(
      "SELECT count(DISTINCT act) FROM decision JOIN run ON run.id = decision.run_id WHERE run.published > ?")
  }
}
