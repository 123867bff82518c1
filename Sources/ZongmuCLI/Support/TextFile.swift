import Foundation
import Zongmu

/// A text that a command writes beside its output.
enum TextFile {
  /// Writes a file; one that is there is left alone unless `force` is given. A device such as /dev/null is no file.
  static func write(_ text: String, to path: String, force: Bool) throws {
    let exists = FileManager.default.fileExists(atPath: path)
    let isDevice = path.hasPrefix("/dev/")
    guard force || !exists || isDevice else { throw OutputError(path: path, reason: .exists) }
    guard isDevice || FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw OutputError(path: path, reason: .system("the file cannot be made")) }
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    } catch {
      throw OutputError(path: path, reason: .system(error.localizedDescription))
    }
  }
}
