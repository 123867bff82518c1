import Foundation

/// A tab-separated file with a header line, as the contract of the command line has them.
struct TableFile {
  let path: String
  private let columns: [String: Int]
  private let rows: [[String]]

  /// Reads a file; it must have the named columns.
  init(path: String, requires names: [String]) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw TableError("\(path): cannot be read; check the name and the permissions")
    }
    guard var text = String(data: data, encoding: .utf8) else { throw TableError("\(path): is not UTF-8 text") }
    // Spreadsheets write a byte order mark before the first column's name.
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    let lines = text.split(omittingEmptySubsequences: true) { $0.isNewline }
    guard let header = lines.first else { throw TableError("\(path): is empty; a header line is expected") }
    self.path = path
    columns = Dictionary(
      header.split(separator: "\t", omittingEmptySubsequences: false).enumerated().map {
        (String($0.element), $0.offset)
      },
      uniquingKeysWith: { first, _ in first })
    for name in names where columns[name] == nil {
      throw TableError("\(path): has no column \(name); the first line names the columns, separated by tabs")
    }
    rows = lines.dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let least = names.compactMap { columns[$0] }.max() ?? 0
    for (number, row) in rows.enumerated() where row.count <= least {
      throw TableError("\(path): line \(number + 2) has \(row.count) columns, \(least + 1) are needed")
    }
  }

  var count: Int { rows.count }

  func has(_ column: String) -> Bool { columns[column] != nil }

  /// The cells of one column in order; empty strings where a line is too short.
  func values(of column: String) -> [String] {
    guard let place = columns[column] else { return rows.map { _ in "" } }
    return rows.map { $0.count > place ? $0[place] : "" }
  }
}

/// A table file is wrong. The description says what and where.
struct TableError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
