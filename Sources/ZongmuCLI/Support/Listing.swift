import Zongmu

/// A row of results: its columns as TSV has them, and its names as JSON has them.
protocol TableRow: Encodable {
  static var columns: [String] { get }
  var cells: [String] { get }
}

/// Prints rows for programs as they come: TSV with a header line, JSON as one array with an object a line, or JSON
/// lines. What a person reads at a terminal each command lays out itself.
struct Listing<Row: TableRow> {
  private let format: TableFormat
  private var count = 0

  /// Begins the listing.
  init(_ format: TableFormat) {
    self.format = format
    if format == .tsv { Swift.print(Row.columns.joined(separator: "\t")) }
  }

  mutating func add(_ row: Row) throws {
    switch format {
    case .table: break
    case .tsv: Swift.print(row.cells.map(\.onOneLine).joined(separator: "\t"))
    case .json: Swift.print(count == 0 ? "[\n" : ",\n", try JSONText.line(row), separator: "", terminator: "")
    case .jsonl: Swift.print(try JSONText.line(row))
    }
    count += 1
  }

  /// Ends the listing.
  func end() {
    if format == .json { Swift.print(count == 0 ? "[]" : "\n]") }
  }

  /// Prints all rows.
  static func print(_ rows: some Sequence<Row>, _ format: TableFormat) throws {
    var listing = Listing(format)
    for row in rows { try listing.add(row) }
    listing.end()
  }
}
