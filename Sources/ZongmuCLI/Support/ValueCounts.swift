import Zongmu

/// How often each value of a field path occurs.
struct ValueCounts {
  private let path: FieldPath
  private var counts: [String: Int] = [:]
  /// Records seen.
  private(set) var records = 0
  /// Those in which the path names nothing.
  private(set) var without = 0

  init(_ path: FieldPath) { self.path = path }

  mutating func add(_ record: Record) {
    records += 1
    let values = path.values(in: record)
    if values.isEmpty { without += 1 }
    for value in values { counts[value, default: 0] += 1 }
  }

  /// The most frequent first, those of equal frequency in the byte order of their UTF-8.
  private var rows: [(value: String, count: Int)] {
    counts.map { (value: $0.key, count: $0.value) }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.value.utf8.lexicographicallyPrecedes($1.value.utf8)
    }
  }

  func print(_ format: TableFormat, _ words: Language) throws {
    switch format {
    case .table:
      var table = TextTable(header: [words("数量", "count"), path.description], alignsRight: [0])
      for row in rows { table.add([String(row.count), row.value]) }
      Swift.print(table.text)
    case .tsv, .json, .jsonl: try Listing.print(rows.map { Line(value: $0.value, count: $0.count) }, format)
    }
  }

  private struct Line: TableRow {
    let value: String
    let count: Int

    static let columns = ["value", "count"]
    var cells: [String] { [value, String(count)] }
  }
}
