/// One raw occurrence of a holdings field in a source record: what one library has of the publication.
///
/// One field occurrence is one holding, so that holdings can be counted and conserved; several items in it are
/// several barcodes.
public struct Holding: Sendable, Equatable, Hashable {
  /// The field it stood in: 905, 852 …
  public var tag: String
  /// Its place among the holdings fields of the record, from 0.
  public var occurrence: Int
  /// The library code ($a of 905; $b of 852, else its $a); nil when the field does not say.
  public var library: String?
  /// Barcodes or accession numbers, ranges expanded, in order.
  public var barcodes: [String]
  /// The shelving area or collection ($c).
  public var location: String?
  /// The call number: class and book number joined with a slash.
  public var callNumber: String?
  /// The number of copies: that of the barcodes where there are any, since a number stated beside them may differ and
  /// is trusted less; else as stated; else nil.
  public var copies: Int?
  /// Volumes or issues held, as written (serials).
  public var coverage: String?
  /// The field as it stood, for export: indicators and subfields with `$` as delimiter.
  public var raw: String

  /// A holding.
  public init(
    tag: String, occurrence: Int, library: String? = nil, barcodes: [String] = [], location: String? = nil,
    callNumber: String? = nil, copies: Int? = nil, coverage: String? = nil, raw: String
  ) {
    self.tag = tag
    self.occurrence = occurrence
    self.library = library
    self.barcodes = barcodes
    self.location = location
    self.callNumber = callNumber
    self.copies = copies
    self.coverage = coverage
    self.raw = raw
  }
}
