/// A form in which records are kept: the container around them. One list for reading and for writing.
public enum RecordFormat: String, Sendable, CaseIterable {
  /// ISO 2709, GB/T 2901.
  case iso2709
  /// MARCXML; read are MarcXchange and its like too.
  case marcxml
  /// MARC-in-JSON: `{"leader": …, "fields": […]}`, in an array, a line a record, or inside other objects.
  case marcjson
  /// The text of MARCMaker, MARCBreaker and MarcEdit: `=245  10$a…`.
  case mrk
  /// A worksheet (工作单): a line a field, for people.
  case worksheet
  /// Aleph sequential: system number, tag, indicators and `$$` subfields, a line a field.
  case aleph
  /// Tab-separated values of chosen field paths, one line a record.
  case tsv

  /// Whether records can be read from it. All can be written.
  public var canRead: Bool { self != .tsv }

  /// The forms that can be read.
  public static let readable = allCases.filter(\.canRead)
}
