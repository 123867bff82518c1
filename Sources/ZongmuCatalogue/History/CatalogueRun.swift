import Foundation
import GRDB

/// A run: one import, one nightly run, one act of a person.
public struct CatalogueRun: Sendable, Equatable, Codable {
  /// Its number.
  public let number: Int64
  /// `import`, `dedup`, `withdraw`, `decide`, `rules`.
  public let kind: String
  /// `published`, `staging` (not ended), `abandoned`.
  public let state: String
  /// The source whose records it was about; nil where it was about all.
  public let source: String?
  /// The name of the file that was imported.
  public let input: String?
  /// When it began, UTC.
  public let startedAt: String
  /// When it ended, UTC; nil while it has not.
  public let endedAt: String?
  /// Its place in the order in which runs were published; a run that was killed is published after those that overtook
  /// it. Nil where it was not published.
  public let published: Int64?
  /// What it counted, as JSON: an `ImportReport` or a `DerivationReport`.
  public let counts: String

  init(_ row: Row) {
    number = row["id"]
    kind = row["kind"]
    state = row["state"]
    source = row["code"]
    input = row["input"]
    startedAt = row["started_at"]
    endedAt = row["ended_at"]
    published = row["published"]
    counts = row["counts"]
  }

  static let query = "SELECT run.*, source.code FROM run LEFT JOIN source ON source.id = run.source_id"
}

extension Catalogue {
  /// All runs, the latest first.
  public func runs(limit: Int = .max) throws(CatalogueError) -> [CatalogueRun] {
    try read { db in
      try Row.fetchAll(db, sql: CatalogueRun.query + " ORDER BY run.id DESC LIMIT ?", arguments: [limit])
        .map(CatalogueRun.init)
    }
  }
}
