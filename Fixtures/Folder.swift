import Foundation

/// A folder for one test, deleted with it.
public final class Folder: Sendable {
  /// Where it is.
  public let path: String

  /// A new, empty folder among the temporary ones.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("zongmu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = url.path
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("the folder \(path) is left: \(error)")
    }
  }

  /// The path of a file in it.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and gives its path.
  public func write(_ bytes: [UInt8], _ name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }
}
