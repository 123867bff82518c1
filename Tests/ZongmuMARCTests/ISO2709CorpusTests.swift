import Foundation
import Testing

@testable import ZongmuMARC

/// Files of other people, beside the package and not part of it: the folder that ZONGMU_SHARED names, else `shared`
/// next to the package.
enum Corpus {
  static let folder: String? = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["ZONGMU_SHARED"]
    let shared = named ?? package.deletingLastPathComponent().appendingPathComponent("shared").path
    let corpus = shared + "/corpus"
    if FileManager.default.fileExists(atPath: corpus) { return corpus }
    FileHandle.standardError.write(
      Data("note: no corpus at \(corpus): the corpus test is skipped; name its folder with ZONGMU_SHARED\n".utf8))
    return nil
  }()

  /// The paths of the files that are read as ISO 2709, by path.
  static let iso2709: [String] = {
    guard let folder, let files = FileManager.default.enumerator(atPath: folder) else { return [] }
    let paths = files.compactMap { $0 as? String }.map { folder + "/" + $0 }.sorted()
    return paths.filter { path in
      do throws(InputError) {
        return try RecordReader(path: path).container == .iso2709
      } catch {
        return false
      }
    }
  }()
}

@Suite("The corpus", .enabled(if: Corpus.folder != nil, "there is no corpus; name its folder with ZONGMU_SHARED"))
struct ISO2709CorpusTests {
  /// Eight tests at a time share the files.
  @Test("Each ISO 2709 file of the corpus is read without a crash, and each byte is accounted for", arguments: 0..<8)
  func corpus(part: Int) throws {
    let paths = Corpus.iso2709
    #expect(paths.count > 100, "the corpus has some hundred files of ISO 2709")
    for (number, path) in paths.enumerated() where number % 8 == part {
      var source = try OpenedByteSource(path: path)
      var input: [UInt8] = []
      while try source.read(1 << 20, into: &input) > 0 {}
      var place = 0
      var isSame = true
      var count = 0
      for element in try RecordReader(path: path) {
        count += 1
        let bytes = isoBytes(element)
        isSame = isSame && input.dropFirst(place).starts(with: bytes)
        place += bytes.count
      }
      #expect(isSame && place == input.count, "\(path): \(place) of \(input.count) bytes in \(count) elements")
    }
  }
}
