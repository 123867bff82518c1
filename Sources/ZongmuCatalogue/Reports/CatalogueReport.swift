import GRDB

/// Figures on a whole catalogue, in the sections that were asked for: plain numbers, whose words are in `Zongmu`.
///
/// All are of one published state. A *title* is a live master; a record that waits for the next `dedup` is in none, and
/// counts as a record only. The same state gives the same figures: nothing depends on the clock or on the order of imports.
public struct CatalogueReport: Sendable, Equatable, Codable {
  /// A part of the report.
  public enum Section: String, Sendable, CaseIterable, Codable {
    case sources, duplicates, overlap, coverage, holdings, quality, changes
  }

  /// The last published run; nil in an empty catalogue.
  public var run: Int64?
  /// When it ended, UTC.
  public var asOf: String?
  /// How much the catalogue holds.
  public var totals = CatalogueTotals()
  /// How each source stands, by code.
  public var sources: [SourceFigures]?
  /// What was merged, and what is doubtful.
  public var duplicates: DuplicateFigures?
  /// Which sources have the same titles.
  public var overlap: OverlapFigures?
  /// What there is of each main class, by its letter, the unclassed last.
  public var coverage: [ClassFigures]?
  /// Where the copies are.
  public var holdings: HoldingFigures?
  /// How complete the records of each source are, by code.
  public var quality: [QualityFigures]?
  /// What changed since a run.
  public var changes: ChangeFigures?
}

extension Catalogue {
  /// Figures on the catalogue.
  ///
  /// `sources`, `coverage` and `quality` read and describe each record once, `overlap` goes through the members of each
  /// master; the others are sums that SQLite makes. Memory does not grow with the number of records.
  ///
  /// - Parameters:
  ///   - sections: what is to be counted.
  ///   - run: what `changes` counts from; without it there are none.
  ///   - progress: told how many records were gone through.
  /// - Throws: `unknownRun` where `run` was never published.
  public func report(
    _ sections: Set<CatalogueReport.Section> = Set(CatalogueReport.Section.allCases), since run: Int64? = nil,
    progress: (Int) -> Void = { _ in }
  ) throws(CatalogueError) -> CatalogueReport {
    try read { db in
      var report = CatalogueReport()
      let last = try Row.fetchOne(
        db, sql: "SELECT id, ended_at FROM run WHERE published IS NOT NULL ORDER BY published DESC LIMIT 1")
      (report.run, report.asOf) = (last?["id"], last?["ended_at"])
      report.totals = try self.totals(in: db)
      if sections.contains(.duplicates) { report.duplicates = try DuplicateFigures(catalogue: self, db: db) }
      if sections.contains(.holdings) { report.holdings = try HoldingFigures(catalogue: self, db: db) }
      if sections.contains(.changes), let run {
        report.changes = try ChangeFigures(since: PublishedRun(run, in: db, path: self.path), in: db)
      }
      guard !sections.isDisjoint(with: [.sources, .overlap, .coverage, .quality]) else { return report }
      let sources = try Row.fetchAll(db, sql: "SELECT id, code FROM source ORDER BY code")
      let codes = sources.map { $0["code"] as String }
      var overlap = OverlapFigures(sources: codes)
      var classes = ClassCounts(sources: codes)
      var quality = codes.map { QualityFigures(code: $0) }
      let readsRecords = !sections.isDisjoint(with: [.sources, .coverage, .quality])
      var survey = try MasterSurvey(
        catalogue: self, db: db, sources: sources.map { $0["id"] }, readsRecords: readsRecords)
      try survey.run(progress: progress) { members in
        overlap.add(members)
        classes.add(members)
        for member in members { if let reading = member.reading { quality[member.source].add(reading) } }
      }
      if sections.contains(.sources) {
        report.sources = try SourceFigures.all(overlap: overlap, quality: quality, in: db)
      }
      if sections.contains(.overlap) { report.overlap = overlap }
      if sections.contains(.coverage) { report.coverage = classes.figures }
      if sections.contains(.quality) { report.quality = quality }
      return report
    }
  }
}
