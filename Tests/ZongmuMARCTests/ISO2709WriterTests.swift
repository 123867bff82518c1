import Fixtures
import Foundation
import Testing
import ZongmuText

@testable import ZongmuMARC

private func record(_ fields: [(ZongmuMARC.Tag, String)], leader: String = "00000nam0 2200000   450 ") -> Record {
  var builder = RecordBuilder(leader: Leader(leader.utf8))
  for (tag, text) in fields {
    guard !tag.isControl else {
      builder.addControl(tag, text)
      continue
    }
    let parts = text.split(separator: "$")
    let subfields = parts.dropFirst().map { Subfield(SubfieldCode($0.utf8.first ?? 0x61), String($0.dropFirst())) }
    let indicators = Array(parts[0].utf8)
    builder.add(tag, Indicators(indicators[0], indicators[1]), subfields)
  }
  return builder.build()
}

/// CNMARC 100$a: 26 positions, then the character sets in 26–33, then two for the script of the title.
private let general = "20230615d2023    em y0chiy0110    ea"
private let sample: [(ZongmuMARC.Tag, String)] = [
  ("001", "012023000001"), ("100", "  $a\(general)"), ("200", "1 $a越秀街巷旧事$f林晓禾著"), ("905", "  $aYX$bYX0001"),
]

private func written(_ record: Record, _ encoding: TextEncoding = .utf8) throws -> [UInt8] {
  var output: [UInt8] = []
  try ISO2709Writer(encoding: encoding).append(record, to: &output)
  return output
}

@Suite("ISO 2709 writer")
struct ISO2709WriterTests {
  @Test("What is written reads back equal, without a warning", arguments: [TextEncoding.utf8, .gb18030])
  func roundTrip(encoding: TextEncoding) throws {
    let found = readISO2709(try written(record(sample), encoding))
    let back = try #require(found.first).get()
    #expect(found.count == 1)
    #expect(back.warnings.isEmpty)
    #expect(back.encoding == encoding)
    #expect(back["200", "a"] == "越秀街巷旧事" && back["200", "f"] == "林晓禾著")
    #expect(
      isoFields(back).filter { !$0.hasPrefix("100") } == isoFields(record(sample)).filter { !$0.hasPrefix("100") })
  }

  @Test("Lengths, starts and the base address are those of ISO 2709, counted in bytes of the encoding")
  func layout() throws {
    // 中 is E4 B8 AD in UTF-8 and D6 D0 in GB 2312.
    let short = record([("001", "A1"), ("200", "1 $a中")])
    // Directory 2 × 12; base 24 + 24 + 1 = 49; data (2 + 1) + (2 + 2 + 3 + 1); then 1D: 61.
    let head = "00061nam0 2200049   450 001000300000200000800003\u{1E}A1\u{1E}1 \u{1F}a"
    #expect(try written(short) == Array(head.utf8) + [0xE4, 0xB8, 0xAD, 0x1E, 0x1D])
    let national = "00060nam0 2200049   450 001000300000200000700003\u{1E}A1\u{1E}1 \u{1F}a"
    #expect(try written(short, .gb18030) == Array(national.utf8) + [0xD6, 0xD0, 0x1E, 0x1D])
  }

  @Test("The character set is declared: 50 and 0120 in CNMARC 100$a/26-33")
  func declaredCNMARC() throws {
    let national = try written(record(sample), .gb18030)
    let first = try #require(readISO2709(national).first).get()
    #expect(first["100", "a"] == "20230615d2023    em y0chiy0120    ea")
    let second = try #require(readISO2709(try written(first, .utf8)).first).get()
    #expect(second["100", "a"] == "20230615d2023    em y0chiy50      ea")
    #expect(second["200", "a"] == "越秀街巷旧事")
  }

  @Test("The character set is declared: leader/9 in MARC 21")
  func declaredMARC21() throws {
    let made = record([("001", "A1"), ("245", "10$a中文")], leader: "00000nam  2200000 a 4500")
    let national = try #require(readISO2709(try written(made, .gb18030)).first).get()
    #expect(national.leader.coding == " ")
    let unicode = try #require(readISO2709(try written(national, .utf8)).first).get()
    #expect(unicode.leader.coding == "a")
    #expect(unicode["245", "a"] == "中文")
  }

  @Test("A field of 9,999 bytes is written, one of 10,000 refused with its size; nothing is cut")
  func longField() throws {
    // Two indicators, delimiter, code and terminator are 5 bytes.
    let fits = record([("001", "A1"), ("330", "  $a" + String(repeating: "x", count: 9_994))])
    #expect(try #require(readISO2709(try written(fits)).first).get()["330", "a"]?.utf8.count == 9_994)
    let over = record([("001", "A1"), ("330", "  $a" + String(repeating: "x", count: 9_995))])
    var output = Array("before".utf8)
    let error = #expect(throws: WriteError.self) { try ISO2709Writer().append(over, to: &output) }
    #expect(output == Array("before".utf8))
    #expect(error?.reason == .fieldTooLong("330", bytes: 10_000))
    #expect(error?.description == "record A1: field 330 has 10000 bytes, ISO 2709 allows 9999; write it as MARCXML")
  }

  @Test("A record of 99,999 bytes is written, one of 100,000 refused with its size")
  func longRecord() throws {
    // 001 and eleven 330: 24 + 12 × 12 + 1 = 169 of leader and directory, 3 of 001, 1 of 1D; the rest is 330.
    func made(_ total: Int) -> Record {
      let rest = total - 169 - 3 - 1
      let lengths = (0..<10).map { _ in 9_500 } + [rest - 95_000]
      return record([("001", "A1")] + lengths.map { ("330", "  $a" + String(repeating: "x", count: $0 - 5)) })
    }
    let fits = try written(made(99_999))
    #expect(fits.count == 99_999 && fits.starts(with: "99999".utf8))
    #expect(try #require(readISO2709(fits).first).get().warnings.isEmpty)
    let error = #expect(throws: WriteError.self) { _ = try written(made(100_000)) }
    #expect(error?.reason == .recordTooLong(bytes: 100_000))
    #expect(error?.description.contains("100000 bytes, ISO 2709 allows 99999") == true)
  }

  @Test(
    "An untouched record is written byte for byte, damage and filler included",
    arguments: [Fixtures.central, Fixtures.street, Fixtures.themed])
  func passThrough(branch: Fixtures.Branch) throws {
    let input = [UInt8](try Data(contentsOf: URL(fileURLWithPath: branch.path)))
    var output: [UInt8] = []
    for element in readISO2709(input) {
      switch element {
      case .success(let record): try ISO2709Writer(encoding: record.encoding).append(record, to: &output)
      case .failure(let error): output += error.bytes
      }
    }
    #expect(output == input)
  }

  @Test("A file in GB18030 written in UTF-8 and back in GB18030 says the same")
  func thereAndBack() throws {
    let input = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Fixtures.central.path)))
    for element in isoElements(of: MemoryByteSource(input)) {
      let original = try element.get()
      let unicode = try #require(readISO2709(try written(original, .utf8)).first).get()
      let back = try #require(readISO2709(try written(unicode, .gb18030)).first).get()
      #expect(unicode.warnings.isEmpty && back.warnings.isEmpty)
      let shown = isoFields(original).filter { !$0.hasPrefix("100") }
      #expect(isoFields(unicode).filter { !$0.hasPrefix("100") } == shown)
      #expect(isoFields(back).filter { !$0.hasPrefix("100") } == shown)
    }
  }
}
