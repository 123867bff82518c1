import Foundation
import Zongmu

/// A file of pairs: who is compared with whom.
struct PairFile {
  let table: TableFile
  /// Whether records are named with their sources: the file has the columns `source_a` and `source_b`.
  let namesSources: Bool
  /// The first record of each pair: a record id, or `SOURCE/record id`.
  let left: [String]
  /// The second record of each pair.
  let right: [String]

  init(path: String, requires further: [String] = []) throws {
    table = try TableFile(path: path, requires: ["record_a", "record_b"] + further)
    namesSources = table.has("source_a") && table.has("source_b")
    if table.has("source_a") != table.has("source_b") {
      throw TableError("\(path): has only one of the columns source_a and source_b")
    }
    left = try table.names(record: "record_a", source: namesSources ? "source_a" : nil)
    right = try table.names(record: "record_b", source: namesSources ? "source_b" : nil)
  }
}

extension TableFile {
  /// The records of a column, as `SOURCE/record id` where a column of sources is given.
  func names(record: String, source: String?) throws -> [String] {
    guard let source else { return values(of: record) }
    guard has(source) else {
      throw TableError("\(path): has no column \(source), but the truth file names sources")
    }
    return zip(values(of: source), values(of: record)).map { "\($0)/\($1)" }
  }
}

/// Views of the records of some files, by the names that a file of pairs uses.
enum MatchViews {
  /// Reads the records that are wanted. Of several with one name the first counts.
  ///
  /// Where records are named with their sources, the source of a file is its name up to the first full stop (`S01` of
  /// `data/S01.mrc`), or what stands before an equals sign in front of it (`YX00=central.mrc`).
  static func read(
    _ input: InputOptions, _ talk: TalkOptions, wanted: Set<String>, namesSources: Bool
  ) throws -> [String: MatchView] {
    let describer = Describer()
    var views: [String: MatchView] = [:]
    for file in input.inputs {
      var one = input
      let source = namesSources ? SourcedFile(file) : nil
      one.inputs = [source?.path ?? file]
      _ = try one.forEachRecord(talk) { record in
        guard let id = record.controlNumber else { return }
        let name = source.map { "\($0.code)/\(id)" } ?? id
        guard wanted.contains(name), views[name] == nil else { return }
        views[name] = MatchView(describer.describe(record))
      }
    }
    return views
  }

  private struct SourcedFile {
    let code: String
    let path: String

    init(_ input: String) {
      if let mark = input.firstIndex(of: "="), !FileManager.default.fileExists(atPath: input) {
        code = String(input[..<mark])
        path = String(input[input.index(after: mark)...])
      } else {
        let name = input.split(separator: "/").last ?? ""
        code = String(name.prefix { $0 != "." })
        path = input
      }
    }
  }
}
