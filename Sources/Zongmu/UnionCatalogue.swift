import Foundation

/// The whole pipeline in a few calls: branch files in, master records out.
///
///     let union = try UnionCatalogue(path: "district.sqlite")
///     let report = try union.importRecords(from: "branch.mrc", source: "YXJD03")
///     try union.export(to: "masters.xml", format: .marcxml)
///
/// Used from one task at a time.
public final class UnionCatalogue {
  /// The store beneath, for all that is not here.
  public let catalogue: Catalogue
  /// Judges pairs of records by the catalogue's rules.
  public let matcher: Matcher
  /// Makes masters by the catalogue's rules.
  public let merger: Merger

  /// Opens the catalogue at a path, or makes one with the default rules where there is none.
  public convenience init(path: String) throws(CatalogueError) {
    let exists = FileManager.default.fileExists(atPath: path)
    self.init(exists ? try Catalogue.open(path: path) : try Catalogue.create(path: path))
  }

  /// The pipeline over a catalogue.
  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    matcher = Matcher(rules: catalogue.rules.matching)
    merger = Merger(policy: catalogue.rules.merging)
  }

  /// Takes a file into the catalogue; see `Catalogue.importRecords(from:source:options:progress:)`.
  public func importRecords(
    from path: String, source: String, options: ImportOptions = ImportOptions(), progress: (Int) -> Void = { _ in }
  ) throws -> ImportReport {
    try catalogue.importRecords(from: path, source: source, options: options, progress: progress)
  }

  /// What an export did.
  public struct ExportReport: Sendable, Equatable {
    /// Masters written.
    public var written = 0
    /// Masters that the form cannot hold, and why; they were left out.
    public var refused: [WriteError] = []
    /// Masters that could not be turned into the other format; they were left out.
    public var uncrossed: [CrosswalkError] = []
  }

  /// Writes all live masters, in the order of their ids.
  ///
  /// - Parameters:
  ///   - path: a file, or `-` for standard output.
  ///   - form: written instead of `format`, where it is given: Dublin Core, MODS.
  ///   - includesHoldings: whether each master carries its holdings as 905 (CNMARC) or 852 (MARC 21).
  ///   - source: only masters that this source has a record in; nil is all.
  ///   - oversize: takes the masters that ISO 2709 cannot hold; nil refuses them.
  ///   - crosswalk: turns the masters into one format; nil leaves each in that of its base record.
  ///   - onLosses: is called with a master, as it was, and what is not carried into the other format.
  public func export(
    to path: String, format: RecordFormat, form: (any RecordForm)? = nil, encoding: TextEncoding = .utf8,
    columns: [FieldPath] = [], includesHoldings: Bool = true, source: String? = nil, overwrites: Bool = false,
    oversize: OversizeWriter? = nil, crosswalk: Crosswalk? = nil, onLosses: (Record, [Loss]) -> Void = { _, _ in }
  ) throws -> ExportReport {
    let writer =
      if let form {
        try RecordWriter(path: path, form: form, overwrites: overwrites)
      } else {
        try RecordWriter(path: path, format: format, encoding: encoding, columns: columns, overwrites: overwrites)
      }
    var report = ExportReport()
    try catalogue.forEachMaster { master in
      if let source, !master.members.contains(where: { $0.source == source }) { return }
      var record = includesHoldings ? master.recordWithHoldings(merger) : master.master.record
      do {
        if let crossing = try crosswalk?.cross(record) {
          if !crossing.losses.isEmpty { onLosses(record, crossing.losses) }
          record = crossing.record
        }
        if let oversize { try oversize.append(record, to: writer) } else { try writer.append(record) }
        report.written += 1
      } catch let error as CrosswalkError {
        report.uncrossed.append(error)
      } catch let error as WriteError {
        report.refused.append(error)
      }
    }
    try writer.close()
    try oversize?.close()
    return report
  }
}
