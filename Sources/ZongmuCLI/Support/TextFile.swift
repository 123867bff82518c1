import Zongmu

/// A text that a command writes beside its output.
enum TextFile {
  /// Writes a file; one that is there is left alone unless `force` is given. A device such as /dev/null is no file.
  static func write(_ text: String, to path: String, force: Bool) throws {
    let file = try RecordWriter(path: path, format: .iso2709, overwrites: force)
    try file.append(encoded: Array(text.utf8), records: 1)
    try file.close()
  }
}
