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
  private var isEmpty = true

  /// Begins the listing.
  init(_ format: TableFormat) {
    self.format = format
    if format == .tsv { Swift.print(Row.columns.joined(separator: "\t")) }
  }

  mutating func add(_ row: Row) throws {
    var text = ""
    try Listing.append(row, format, to: &text)
    add(text)
  }

  /// Adds rows that were written out before, in their order.
  mutating func add(_ written: String) {
    guard !written.isEmpty else { return }
    // The first object stands behind the bracket that opens the array.
    let isOpening = format == .json && isEmpty
    Console.put(isOpening ? "[" + written.dropFirst() : written)
    isEmpty = false
  }

  /// Writes a row out; for JSON with the comma before it.
  static func append(_ row: Row, _ format: TableFormat, to text: inout String) throws {
    switch format {
    case .table: break
    case .tsv:
      var isFirst = true
      for cell in row.cells {
        if !isFirst { text += "\t" }
        text += cell.onOneLine
        isFirst = false
      }
      text += "\n"
    case .json:
      text += ",\n"
      text += try JSONText.line(row)
    case .jsonl:
      text += try JSONText.line(row)
      text += "\n"
    }
  }

  /// Ends the listing.
  func end() {
    if format == .json { Swift.print(isEmpty ? "[]" : "\n]") }
  }

  /// Prints all rows.
  static func print(_ rows: some Sequence<Row>, _ format: TableFormat) throws {
    var listing = Listing(format)
    for row in rows { try listing.add(row) }
    listing.end()
  }
}
