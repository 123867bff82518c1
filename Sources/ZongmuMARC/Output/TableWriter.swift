/// Writes chosen fields as tab-separated values: a header line of the paths, then a line a record. Several values of
/// one path are joined with ` | `; tabs and line ends in a value become blanks.
public struct TableWriter: Sendable {
  private let paths: [FieldPath]

  /// A writer of these columns.
  public init(paths: [FieldPath]) { self.paths = paths }

  /// Appends the header line.
  public func open(_ output: inout [UInt8]) {
    output.append(contentsOf: (paths.map(\.description).joined(separator: "\t") + "\n").utf8)
  }

  /// Appends the line of a record.
  public func append(_ record: Record, to output: inout [UInt8]) {
    let cells = paths.map { $0.values(in: record).joined(separator: " | ").onOneLine }
    output.append(contentsOf: (cells.joined(separator: "\t") + "\n").utf8)
  }
}

extension String {
  /// The text with tabs and line ends as blanks, for a cell of a tab-separated line.
  package var onOneLine: String {
    // Tabs and the line ends of ASCII are these bytes; those beyond it begin with one of the other two.
    guard utf8.contains(where: { 0x09...0x0D ~= $0 || $0 == 0xC2 || $0 == 0xE2 }) else { return self }
    return String(map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
