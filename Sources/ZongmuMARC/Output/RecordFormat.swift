/// A form in which records are written.
public enum RecordFormat: String, Sendable, CaseIterable {
  /// ISO 2709, GB/T 2901.
  case iso2709
  /// MARCXML.
  case marcxml
  /// A worksheet (工作单): a line a field, for people.
  case worksheet
  /// Tab-separated values of chosen field paths, one line a record.
  case tsv
}
