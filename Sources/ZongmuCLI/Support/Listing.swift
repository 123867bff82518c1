import Foundation

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

/// Values as JSON, their names in alphabetical order.
enum JSONText {
  /// On one line.
  static func line(_ value: some Encodable) throws -> String { try text(value, []) }

  /// On many lines, for people too.
  static func pretty(_ value: some Encodable) throws -> String { try text(value, .prettyPrinted) }

  private static func text(_ value: some Encodable, _ style: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, style]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// A report of figures: a name for programs, words for people, and a figure.
struct Figures {
  private(set) var rows: [(name: String, label: String, value: String)] = []

  mutating func add(_ name: String, _ label: String, _ count: Int) { rows.append((name, label, String(count))) }

  mutating func add(_ name: String, _ label: String, _ value: String) { rows.append((name, label, value)) }

  /// Prints the figures; JSON is that of `report`, which may say more.
  func print(_ format: TableFormat, header: [String], json report: some Encodable) throws {
    switch format {
    case .table:
      var table = TextTable(header: header, alignsRight: [1])
      for row in rows { table.add([row.label, row.value]) }
      Swift.print(table.text)
    case .tsv:
      Swift.print("what\tcount")
      for row in rows { Swift.print("\(row.name)\t\(row.value)") }
    case .json: Swift.print(try JSONText.pretty(report))
    case .jsonl: Swift.print(try JSONText.line(report))
    }
  }
}

extension String {
  /// The text with tabs and line ends as blanks, for a cell of a tab-separated line.
  var onOneLine: String {
    // Tabs and the line ends of ASCII are these bytes; those beyond it begin with one of the other two.
    guard utf8.contains(where: { 0x09...0x0D ~= $0 || $0 == 0xC2 || $0 == 0xE2 }) else { return self }
    return String(map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
