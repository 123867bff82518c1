import Fixtures
import Foundation
import Testing

@testable import ZongmuMARC

private let sample = ISO2709Sample.A.draft.bytes
private let document =
  Array("<collection><record><leader>00000nam0 2200000   450 </leader>".utf8)
  + Array("<controlfield tag=\"001\">X1</controlfield></record></collection>".utf8)

/// An input as its first bytes show it; nil is no MARC.
private struct Beginning: CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let container: RecordReader.Container?

  init(_ name: String, _ bytes: [UInt8], _ container: RecordReader.Container?) {
    testDescription = name
    self.bytes = bytes
    self.container = container
  }

  static let table = [
    Beginning("ISO 2709", sample, .iso2709),
    Beginning("ISO 2709 behind a BOM", [0xEF, 0xBB, 0xBF] + sample, .iso2709),
    Beginning("ISO 2709 behind line ends", [0x0D, 0x0A] + sample, .iso2709),
    Beginning("ISO 2709 behind a header line", Array("Export\r\n".utf8) + sample, .iso2709),
    Beginning("ISO 2709 of unknown length", ISO2709Sample.A.damaged(["length=?????"]), .iso2709),
    Beginning("MARCXML", document, .marcxml),
    Beginning("MARCXML behind a BOM and a line end", [0xEF, 0xBB, 0xBF, 0x0A] + document, .marcxml),
    Beginning("text", Array("Dear colleague,\nthe records follow.\n".utf8), nil),
    Beginning("Chinese text", Array("各位同事：数据随后寄出。\n".utf8), nil),
    Beginning("blanks", [0x20, 0x0D, 0x0A], nil),
    Beginning("XML in UTF-16", [0xFF, 0xFE, 0x3C, 0x00, 0x72, 0x00], .marcxml),
    Beginning("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00], nil),
  ]
}

@Suite("Record reader")
struct RecordReaderTests {
  @Test("The container is known by the content, whatever the pieces", arguments: Beginning.table)
  private func container(_ beginning: Beginning) {
    for piece in [1, 7, .max] {
      do throws(InputError) {
        let reader = try RecordReader(source: MemoryByteSource(beginning.bytes, name: "in", piece: piece))
        #expect(reader.container == beginning.container)
      } catch {
        #expect(beginning.container == nil, "\(error)")
        guard case .notMARC = error.reason else {
          Issue.record("\(error)")
          continue
        }
        #expect(error.description.hasPrefix("in: is not MARC: "))
      }
    }
  }

  @Test("Each branch file gives the records that EXPECTED.tsv counts", arguments: Fixtures.branches)
  func branches(branch: Fixtures.Branch) throws {
    let lines = try String(contentsOfFile: Fixtures.expectedCounts, encoding: .utf8).split(separator: "\n")
    let row = try #require(lines.first { $0.hasPrefix(branch.fileName + "\t") }).split(separator: "\t")
    let elements = Array(try RecordReader(path: branch.path))
    let records = elements.compactMap { try? $0.get() }
    let counts = [elements.count, records.count, elements.count - records.count].map { String($0) }
    #expect(counts == row.suffix(3).map { String($0) })
    #expect(records.allSatisfy { $0.controlNumber != nil })
  }

  /// What is expected of the defective records is in Fixtures/defects/README.md.
  @Test(
    "The defective records of the fixtures, alone in a file",
    arguments: [
      ("length-plus-7.mrc", ["length-mismatch"], []), ("garbage-directory.mrc", [], ["directory-unreadable"]),
      ("short-leader.mrc", [], ["junk"]),
    ] as [(String, [String], [String])])
  func defects(name: String, warnings: [String], errors: [String]) throws {
    let input = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Fixtures.defect(name))))
    let elements = readISO2709(input)
    var found: (warnings: [String], errors: [String]) = ([], [])
    for element in elements {
      switch element {
      case .success(let record): found.warnings += record.warnings.map(\.code.rawValue)
      case .failure(let error): found.errors.append(error.code.rawValue)
      }
    }
    #expect(elements.count == 1)
    #expect(found.warnings == warnings)
    if name == "garbage-directory.mrc" {
      // Without any 1E it cannot be told from junk; what counts is that it is rejected and kept.
      #expect(found.errors.count == 1)
    } else {
      #expect(found.errors == errors)
    }
  }

  @Test("XML without a MARC record gives one error that ends the input")
  func otherXML() throws {
    let reader = try RecordReader(source: MemoryByteSource(Array("<html><body/></html>".utf8), name: "in"))
    guard case .failure(let error)? = reader.next() else {
      Issue.record("no error")
      return
    }
    #expect(error.code == .noRecord && error.endsInput)
    #expect(reader.next() == nil)
  }

  @Test("A forced encoding holds for every record")
  func forced() throws {
    var options = ReaderOptions()
    options.encoding = .gb18030
    let input = ISO2709Sample.G.draft.bytes + ISO2709Sample.C.draft.bytes
    let reader = try RecordReader(source: MemoryByteSource(input), options: options)
    #expect(try reader.map { try $0.get().encoding } == [.gb18030, .gb18030])
  }
}
