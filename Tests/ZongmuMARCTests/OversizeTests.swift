import Fixtures
import Foundation
import Testing
import ZongmuText

@testable import ZongmuMARC

/// Records over the limits of ISO 2709: 9,999 bytes a field, 99,999 a record (DOMAIN §1.5).
struct OversizeTests {
  /// A record with notes of these lengths in bytes, indicators, delimiter, code and terminator included, and with as many
  /// holdings of 100 bytes.
  static func made(notes: [Int] = [], holdings: Int = 0) -> Record {
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    builder.addControl("001", "BIG1")
    builder.add("100", .blank, [Subfield("a", "20230510d2023    em y0chiy50      ea")])
    builder.add("200", Indicators(0x31, 0x20), [Subfield("a", "长编")])
    for length in notes { builder.add("330", .blank, [Subfield("a", String(repeating: "n", count: length - 5))]) }
    for number in 0..<holdings {
      let digits = String(number)
      builder.add("905", .blank, [Subfield("b", digits + String(repeating: "b", count: 95 - digits.count))])
    }
    return builder.build()
  }

  /// The bytes of the record as ISO 2709 beside its notes and holdings: leader 24, directory 3 × 12 + 1, fields 5 + 41 +
  /// 11, terminator 1.
  static let frame = 24 + 37 + 57 + 1

  @Test("a field of 9,999 bytes is written, one of 10,000 is refused with its size and the id of the record")
  func fieldLimit() throws {
    var output: [UInt8] = []
    try ISO2709Writer().append(Self.made(notes: [9_999]), to: &output)
    #expect(output.count == Self.frame + 12 + 9_999)
    let kept = output
    let error = WriteError(record: "BIG1", reason: .fieldTooLong("330", bytes: 10_000))
    #expect(throws: error) { try ISO2709Writer().append(Self.made(notes: [10_000]), to: &output) }
    #expect(output == kept)
    #expect(error.description.contains("BIG1") && error.description.contains("10000 bytes"))
  }

  @Test("a record of 99,999 bytes is written, one of 100,000 is refused with its size")
  func recordLimit() throws {
    // Nine notes of 9,999 and one of what remains.
    let rest = 99_999 - Self.frame - 9 * (9_999 + 12) - 12
    let notes = Array(repeating: 9_999, count: 9) + [rest]
    var output: [UInt8] = []
    try ISO2709Writer().append(Self.made(notes: notes), to: &output)
    #expect(output.count == 99_999)
    #expect(output.prefix(5).elementsEqual("99999".utf8))
    let error = WriteError(record: "BIG1", reason: .recordTooLong(bytes: 100_000))
    #expect(throws: error) {
      try ISO2709Writer().append(Self.made(notes: notes.dropLast() + [rest + 1]), to: &output)
    }
  }

  /// Writes records by a policy into a fresh folder; gives what is in the output and in the side file, and what was
  /// refused.
  private func written(
    _ records: [Record], _ policy: OversizePolicy, encoding: TextEncoding = .utf8
  ) throws -> (output: [UInt8], side: [UInt8]?, refused: [WriteError], count: Int) {
    let folder = try Folder()
    let path = folder.file("out.mrc")
    let writer = try RecordWriter(path: path, format: .iso2709, encoding: encoding)
    let oversize = OversizeWriter(policy, beside: path, encoding: encoding)
    var refused: [WriteError] = []
    for record in records {
      do {
        try oversize.append(record, to: writer)
      } catch let error as WriteError {
        refused.append(error)
      }
    }
    try writer.close()
    try oversize.close()
    let output = try #require(FileManager.default.contents(atPath: path))
    let side = oversize.sideFile.flatMap { FileManager.default.contents(atPath: $0) }
    #expect((side != nil) == oversize.hasSideFile)
    return (Array(output), side.map { Array($0) }, refused, oversize.count)
  }

  private func read(_ bytes: [UInt8]) throws -> [Record] {
    try RecordReader(source: MemoryByteSource(bytes)).map { try $0.get() }
  }

  @Test("refused by default: the others are written, nothing else is")
  func refuse() throws {
    let result = try written([Self.made(), Self.made(notes: [10_000]), Self.made(notes: [9])], .refuse)
    #expect(result.refused == [WriteError(record: "BIG1", reason: .fieldTooLong("330", bytes: 10_000))])
    #expect(try read(result.output).map(\.fieldCount) == [3, 4])
    #expect(result.side == nil)
    #expect(result.count == 0)
  }

  @Test("as MARCXML in a side file, whole")
  func marcxml() throws {
    let big = Self.made(notes: [30_000, 12], holdings: 1_200)
    let result = try written([Self.made(), big, Self.made(notes: [9])], .marcxml)
    #expect(result.refused.isEmpty)
    #expect(result.count == 1)
    #expect(try read(result.output).map(\.fieldCount) == [3, 4])
    let side = try read(try #require(result.side))
    #expect(side.map(fieldLines) == [fieldLines(big)])
  }

  @Test("holdings that do not fit go to a side file under the same 001", arguments: [TextEncoding.utf8, .gb18030])
  func splitHoldings(_ encoding: TextEncoding) throws {
    // 112 bytes each with the directory: 891 fit beside the frame of 119 bytes, 99,911 in all.
    let big = Self.made(holdings: 2_000)
    let result = try written([Self.made(), big], .splitHoldings, encoding: encoding)
    #expect(result.refused.isEmpty)
    let main = try read(result.output)
    let side = try read(try #require(result.side))
    #expect(main.count == 2)
    #expect(side.map { $0.controlNumber } == ["BIG1", "BIG1"])
    #expect((main + side).allSatisfy { $0.warnings.isEmpty && $0.bytes.count <= 99_999 })
    // 长编 has 4 bytes in GB18030 and 6 in UTF-8, which is not enough to let another holding in.
    #expect(main[1][fields: "905"].count == 891)
    let numbers = ([main[1]] + side).flatMap { $0[fields: "905"].map(\.value) }
    #expect(numbers == big[fields: "905"].map(\.value))
    #expect(side.allSatisfy { record in record.fields.allSatisfy { ["001", "100", "905"].contains($0.tag) } })
  }

  @Test("splitting does not help a field that is too long, nor a record that is without holdings")
  func unsplittable() throws {
    let long = Self.made(notes: [10_000], holdings: 2_000)
    let heavy = Self.made(notes: Array(repeating: 9_999, count: 11), holdings: 1)
    let result = try written([long, heavy], .splitHoldings)
    #expect(
      result.refused.map(\.reason) == [
        .fieldTooLong("330", bytes: 10_000), .recordTooLong(bytes: Self.frame + 11 * (9_999 + 12)),
      ])
    #expect(result.output.isEmpty)
    #expect(result.side == nil)
    #expect(result.count == 0)
  }

  @Test("with zeros for the lengths that have no room, the directory keeps its form and the record its content")
  func zeroLength() throws {
    let bigs = [
      Self.made(notes: [30_000, 12]), Self.made(holdings: 2_000), Self.made(notes: [10_000], holdings: 9_000),
    ]
    for big in bigs {
      let result = try written([Self.made(), big, Self.made()], .zeroLength)
      #expect(result.refused.isEmpty)
      #expect(result.count == 1)
      let records = try read(result.output)
      #expect(records.map(fieldLines) == [fieldLines(Self.made()), fieldLines(big), fieldLines(Self.made())])
      // Base address: the directory has 12 bytes a field, and nothing but digits after each tag.
      let bytes = records[1].contentBytes
      let directory = bytes[24..<(24 + 12 * big.fieldCount)]
      #expect(directory.allSatisfy { 0x30...0x39 ~= $0 })
      #expect(bytes[24 + 12 * big.fieldCount] == 0x1E)
      #expect(bytes.prefix(5).elementsEqual((bytes.count > 99_999 ? "00000" : "\(bytes.count)").utf8))
    }
    let one = try written([bigs[0]], .zeroLength).output
    // The fourth entry is the note of 30,000 bytes: length 0000, start 57. The fifth starts at 30,057.
    #expect(one[60..<84].elementsEqual("330000000057330001230057".utf8))
  }

  @Test("text that the encoding lacks is not a question of size")
  func otherErrors() {
    let reason = WriteError.Reason.unencodable("x", .gb18030, "200")
    #expect(!WriteError(record: "A", reason: reason).isOversize)
    #expect(WriteError(record: "A", reason: .recordTooLong(bytes: 100_000)).isOversize)
  }

  @Test(
    "side files stand beside the output; standard output has none, and then the record is refused",
    arguments: [
      (OversizePolicy.marcxml, "a/out.mrc", "a/out.mrc.oversize.xml"),
      (.splitHoldings, "a/out.mrc", "a/out.mrc.holdings.mrc"),
      (.refuse, "a/out.mrc", nil), (.zeroLength, "a/out.mrc", nil), (.marcxml, "-", nil), (.splitHoldings, "-", nil),
    ] as [(OversizePolicy, String, String?)])
  func sideFiles(_ policy: OversizePolicy, _ path: String, _ expected: String?) {
    #expect(policy.sideFile(beside: path) == expected)
  }
}
