import Fixtures
import Foundation
import Testing

/// An input that cannot be read: how it is made, and the words that the error has.
struct BadInput: CustomTestStringConvertible {
  let testDescription: String
  let file: String
  let words: [String]
  let make: @Sendable (Folder) throws -> Void

  static let table: [BadInput] = [
    BadInput("a missing file", "missing.mrc", ["no such file", "check the name"]) { _ in },
    BadInput("an empty file", "empty.mrc", ["is empty"]) { _ = try $0.write([], "empty.mrc") },
    BadInput("a text file", "letter.txt", ["is not MARC", "text"]) {
      _ = try $0.write(Array("Dear colleague,\nthe records follow next week.\n".utf8), "letter.txt")
    },
    BadInput("a directory", "folder", ["is a folder", "name the files in it"]) {
      try FileManager.default.createDirectory(atPath: $0.file("folder"), withIntermediateDirectories: false)
    },
    BadInput("a PDF", "list.pdf", ["is not MARC", "PDF"]) {
      _ = try $0.write(Array("%PDF-1.4\n%\u{E2}\n1 0 obj\n".utf8), "list.pdf")
    },
    BadInput("a spreadsheet", "list.xlsx", ["is not MARC", "office document", "as MARC"]) {
      _ = try $0.write(Array("PK\u{3}\u{4}\u{14}\u{0}[Content_Types].xml".utf8), "list.xlsx")
    },
    // It has the bytes of all its records in it, which could be read.
    BadInput("a catalogue", "other.sqlite", ["is not MARC", "catalogue"]) {
      let records = try Data(contentsOf: URL(fileURLWithPath: Fixtures.central.path))
      _ = try $0.write(Array("SQLite format 3\u{0}".utf8) + records, "other.sqlite")
    },
    BadInput("a truncated gzip", "cut.mrc.gz", ["gzip", "fetch the file again"]) {
      let whole = try gzipped(Fixtures.central.path, in: $0)
      _ = try $0.write(Array(whole.prefix(whole.count * 2 / 3)), "cut.mrc.gz")
    },
    BadInput("XML that is not MARC", "page.xml", ["no MARC record in it"]) {
      _ = try $0.write(Array("<?xml version=\"1.0\"?>\n<html><body>hello</body></html>\n".utf8), "page.xml")
    },
    BadInput("XML that is not well formed", "broken.xml", ["line 1"]) {
      _ = try $0.write(Array("<collection><record><leader>x</lead".utf8), "broken.xml")
    },
    BadInput("UTF-16 that breaks off", "wide.xml", ["markup-broken"]) {
      _ = try $0.write([0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00], "wide.xml")
    },
  ]

  init(_ name: String, _ file: String, _ words: [String], make: @escaping @Sendable (Folder) throws -> Void) {
    testDescription = name
    self.file = file
    self.words = words
    self.make = make
  }

  /// A file packed by gzip.
  static func gzipped(_ path: String, in folder: Folder) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-c", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let packed = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0 && packed.starts(with: [0x1F, 0x8B]))
    return [UInt8](packed)
  }
}

@Suite("Inputs that cannot be read")
struct BadInputTests {
  private func expectRefused(_ outcome: Outcome, _ input: BadInput) {
    #expect(outcome.status == 3, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.error.hasPrefix("zongmu: ") && outcome.error.contains(input.file))
    for words in input.words { #expect(outcome.error.contains(words), "\(outcome.error)") }
  }

  @Test(
    "An import ends with 3 and one line that says what to do; the catalogue is as it was", arguments: BadInput.table)
  func importing(input: BadInput) throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    try input.make(folder)
    let before = try shown(folder)
    // A source that is there, and one that is not yet.
    for source in ["YX00", "YXNEW"] {
      let outcome = try Tool.run(["import", "--catalogue", "c.sqlite", "--source", source, input.file], in: folder)
      expectRefused(outcome, input)
      #expect(try shown(folder) == before, "source \(source)")
    }
    let snapshot = ["import", "--catalogue", "c.sqlite", "--source", "YX00", "--snapshot", input.file]
    expectRefused(try Tool.run(snapshot, in: folder), input)
    #expect(try shown(folder) == before)
    // And the catalogue takes the next file.
    let next = try Tool.run(
      ["import", "--catalogue", "c.sqlite", "--source", "YX00", Fixtures.central.path], in: folder)
    #expect(next.status == 0 && next.output.contains("new 0, changed 0, unchanged 44"), "\(next)")
  }

  @Test("A first import leaves no catalogue behind", arguments: BadInput.table)
  func firstImport(input: BadInput) throws {
    let folder = try Folder()
    try input.make(folder)
    let before = try names(in: folder)
    expectRefused(
      try Tool.run(["import", "--catalogue", "c.sqlite", "--source", "YX00", input.file], in: folder), input)
    #expect(try names(in: folder) == before)
    let dry = ["import", "--catalogue", "c.sqlite", "--source", "YX00", "--dry-run", input.file]
    #expect(try Tool.run(dry, in: folder).status == 4)
    #expect(try names(in: folder) == before)
  }

  @Test(
    "Standard input is no better", arguments: BadInput.table.filter { $0.file != "missing.mrc" && $0.file != "folder" })
  func standardInput(input: BadInput) throws {
    let folder = try Folder()
    try input.make(folder)
    let before = try names(in: folder)
    let outcome = try Tool.run(
      ["import", "--catalogue", "c.sqlite", "--source", "YX00", "-"], in: folder, input: folder.file(input.file))
    #expect(outcome.status == 3, "\(outcome)")
    #expect(outcome.errorLines.count == 1 && outcome.error.hasPrefix("zongmu: -: "))
    for words in input.words { #expect(outcome.error.contains(words), "\(outcome.error)") }
    #expect(try names(in: folder) == before)
  }

  @Test("The commands that read files end with 3 as well, and write no output", arguments: BadInput.table)
  func reading(input: BadInput) throws {
    let folder = try Folder()
    try input.make(folder)
    let before = try names(in: folder)
    for command in [["count"], ["show"], ["keys"], ["convert", "-o", "out.mrc"]] {
      let outcome = try Tool.run(command + [input.file], in: folder)
      #expect(outcome.status == 3, "\(command) \(outcome)")
      #expect(outcome.errorLines.count == 1)
      for words in input.words { #expect(outcome.error.contains(words), "\(command) \(outcome.error)") }
      #expect(try names(in: folder) == before, "\(command)")
    }
  }
}
