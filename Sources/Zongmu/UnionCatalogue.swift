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
    from path: String, source: String, options: ImportOptions = ImportOptions(),
    progress: (ImportProgress) -> Void = { _ in }
  ) throws -> ImportReport {
    try catalogue.importRecords(from: path, source: source, options: options, progress: progress)
  }
}
