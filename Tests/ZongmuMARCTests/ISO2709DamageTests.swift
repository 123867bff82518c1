import Fixtures
import Testing

@testable import ZongmuMARC

/// A line of Fixtures/damage.tsv, which says how it is written: a damaged file, and what a reader makes of it.
struct DamageCase: CustomTestStringConvertible {
  let name: String
  let file: String
  let outcome: String

  var testDescription: String { name }

  static let table = TableOfCases.rows(of: Fixtures.damage).map { DamageCase(name: $0[0], file: $0[1], outcome: $0[2]) }
}

extension DamageCase {
  /// The bytes of the file.
  func input() throws -> [UInt8] {
    try file.split(separator: " ").flatMap { piece -> [UInt8] in
      if piece.hasPrefix("'") { return piece.dropFirst().dropLast().utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 } }
      switch piece {
      case "CRLF": return [0x0D, 0x0A]
      case "LF": return [0x0A]
      case "BLANK": return [0x20]
      case "TAB": return [0x09]
      case "NUL": return [0x00]
      case "SUB": return [0x1A]
      case "BOM": return [0xEF, 0xBB, 0xBF]
      case "1D": return [0x1D]
      default:
        let sample = try #require(ISO2709Sample(rawValue: String(piece.prefix(1))), "\(piece)")
        return sample.damaged(piece.dropFirst(2).dropLast().split(separator: ","))
      }
    }
  }

  /// An element as the outcome writes it; with its title where `showsTitle`.
  static func shown(_ element: Result<Record, ReadError>, showsTitle: Bool = false) -> String {
    switch element {
    case .failure(let error): return "!\(error.code):\(error.bytes.count)"
    case .success(let record):
      let number = record.controlNumber ?? "-"
      let sample = ISO2709Sample(rawValue: String(number.prefix(1)))
      // The order of fields, a path and a declared character set are no matter of the damage.
      let fields = isoFields(record).filter { !$0.hasPrefix("-01") && !$0.hasPrefix("100") }
      let isWhole = sample?.shown.sorted() == fields.sorted()
      let codes = record.warnings.map(\.code.rawValue).joined(separator: ",")
      let title = showsTitle ? "{\(TableOfCases.shown(record["200", "a"] ?? record["245", "a"] ?? ""))}" : ""
      return number.prefix(1) + (isWhole ? "" : "~") + title + (codes.isEmpty ? "" : "[\(codes)]")
    }
  }

  /// The elements as the outcome of this case writes them.
  func shown(_ elements: [Result<Record, ReadError>]) -> [String] {
    let wanted = parts
    return elements.enumerated().map { number, element in
      DamageCase.shown(element, showsTitle: number < wanted.count && wanted[number].contains("{"))
    }
  }

  var parts: [Substring] { outcome.split(separator: " ") }
}

@Suite("ISO 2709 that is damaged")
struct ISO2709DamageTests {
  @Test(
    "What can be read is read, with a warning; the rest is kept; the next record follows", arguments: DamageCase.table)
  func damage(_ damage: DamageCase) throws {
    let elements = readISO2709(try damage.input())
    #expect(damage.shown(elements).joined(separator: " ") == damage.outcome)
  }

  @Test("Strict: what would be read with a warning is rejected, with all its bytes", arguments: DamageCase.table)
  func strict(_ damage: DamageCase) throws {
    var options = ReaderOptions()
    options.isStrict = true
    let shown = damage.shown(readISO2709(try damage.input(), options))
    let wanted = damage.parts
    try #require(shown.count == wanted.count)
    for (found, expected) in zip(shown, wanted) {
      if expected.contains("[") {
        #expect(found.hasPrefix("!strict:"))
      } else {
        #expect(found == expected)
      }
    }
  }

  @Test("The table has a case for each fault that the domain brief names")
  func completeness() {
    let rows = Set(TableOfCases.rows(of: Fixtures.damage).map { $0[3] })
    // 8 and 16 are other containers and encodings: Fixtures/damage-containers.tsv.
    let named = ["1", "2", "3", "4", "5", "6", "7", "9", "10", "11", "12", "13", "14", "15", "limits"]
    #expect(rows.isSuperset(of: named))
    #expect(DamageCase.table.count >= 60)
    #expect(Set(DamageCase.table.map(\.name)).count == DamageCase.table.count)
  }

  @Test("A warning and an error say where: input, number, byte, tag")
  func places() throws {
    let first = ISO2709Sample.A.draft.bytes
    let second = ISO2709Sample.B.damaged(["noind"])
    let found = readISO2709(first + Array("xyz".utf8) + second + [0x1D])
    #expect(found.count == 4)
    guard case .failure(let junk) = found[1], case .success(let record) = found[2] else {
      Issue.record("\(found.map(isoSummary))")
      return
    }
    #expect(junk.location == Location(source: "test.mrc", record: 2, byte: first.count))
    #expect(junk.description.hasPrefix("test.mrc: record 2, byte \(first.count): "))
    #expect(junk.description.hasSuffix("[junk]"))
    #expect(record.location == Location(source: "test.mrc", record: 3, byte: first.count + 3))
    let warning = try #require(record.warnings.first)
    #expect(warning.location == Location(source: "test.mrc", record: 3, byte: first.count + 3, tag: "200"))
  }

  @Test(
    "Without a directory, a control number may look like the entry of one", arguments: ["012002042", "012002042862"])
  func machineForm(number: String) throws {
    let text = "00000nam0 2200000   45  001\(number)\u{1E}2001 \u{1F}a书\u{1F}f某著\u{1E}905  \u{1F}b1\u{1E}\u{1D}"
    let record = try #require(readISO2709(Array(text.utf8)).first).get()
    #expect(record.fields.map(\.tag) == ["001", "200", "905"])
    #expect(record.controlNumber == number)
    #expect(record["200"]?.subfields == [Subfield("a", "书"), Subfield("f", "某著")])
    #expect(record.warnings.map(\.code) == [.lengthAbsent, .directoryMissing])
  }

  @Test("A record is found behind text that looks like a leader, and a page of a catalogue is read for it")
  func recordInPage() throws {
    let text = "<HTML><p>159594-5b<BR>159597b<BR>159596?</td> <input value=\""
    let marc = "00000nam0 2200000   45  0011\u{1E}2001 \u{1F}abook\u{1E}\u{1D}"
    var source = try OpenedByteSource(MemoryByteSource(Array((text + marc + "\n\"></HTML>").utf8), name: "page"))
    #expect(try ContainerDetection.container(of: &source) == .iso2709)
    let found = readISO2709(Array((text + marc).utf8))
    let record = try #require(found.last).get()
    #expect(record["200", "a"] == "book")
    #expect(record.location.byte == text.utf8.count)
    #expect(found.dropLast().allSatisfy { (try? $0.get()) == nil })
  }

  @Test("A 1D inside a title stays in the text, and the fields behind it are whole")
  func terminatorInData() throws {
    let record = try #require(readISO2709(ISO2709Sample.C.damaged(["1D"])).first).get()
    // Two indicators, delimiter and code; then Riv.
    #expect(record["200", "a"] == "Riv\u{1D}er and street")
    #expect(record["905", "b"] == "YX0000001")
  }

  @Test("One invalid byte in Chinese text costs one character")
  func invalidByte() throws {
    let record = try #require(readISO2709(ISO2709Sample.A.damaged(["invalid"])).first).get()
    #expect(record["200", "a"]?.filter { $0 == "\u{FFFD}" }.isEmpty == false)
    #expect(record.encoding == .utf8)
  }

  @Test("One byte outside ASCII in English text is taken as ISO 8859-1, and the guess is said")
  func latin1Byte() throws {
    let record = try #require(readISO2709(ISO2709Sample.C.damaged(["invalid"])).first).get()
    #expect(record["200", "a"] == "R\u{FF}ver and street")
    #expect(record.warnings.map(\.code) == [.encodingGuessed])
  }

  @Test("A declared character set that is not the one of the text is a warning")
  func charset() throws {
    var draft = ISO2709Sample.A.draft
    // 100$a: 26 positions, then the character sets: 0120 is GB 2312 or GB18030, 50 is UTF-8 (CNMARC, field 100).
    draft.fields.insert(("100", ISO2709Draft.field("  $a20230615d2023    em y0chiy0120    ea")), at: 1)
    let record = try #require(readISO2709(draft.bytes).first).get()
    #expect(record.encoding == .utf8)
    #expect(record.warnings.map(\.code) == [.charsetMismatch])
    draft.fields[1].bytes = ISO2709Draft.field("  $a20230615d2023    em y0chiy50      ea")
    #expect(try #require(readISO2709(draft.bytes).first).get().warnings.isEmpty)
  }

  @Test("A record over the limit is rejected, and memory is not filled with it")
  func tooLong() throws {
    var options = ReaderOptions()
    options.maximumRecordLength = 1000
    let endless = Array("00000nam0 2200000   450 ".utf8) + [UInt8](repeating: 0x41, count: 600_000)
    let input = ISO2709Sample.A.draft.bytes + endless + [0x1D] + ISO2709Sample.B.draft.bytes
    let found = isoElements(of: MemoryByteSource(input, name: "test.mrc", piece: 4096), options)
    expectWhole(found, input, "")
    #expect(found.compactMap { try? $0.get().controlNumber } == ["A0001", "B0001"])
    #expect(found.allSatisfy { isoBytes($0).count < 600_000 + 300_000 })
    guard case .failure(let error) = found[1] else {
      Issue.record("not rejected")
      return
    }
    #expect(error.code == .recordTooLong)
  }

  @Test("A record with too many fields is rejected")
  func tooManyFields() throws {
    var options = ReaderOptions()
    options.maximumFieldCount = 3
    let first = ISO2709Sample.A.draft.bytes
    let second = ISO2709Sample.C.draft.bytes
    let shown = readISO2709(first + second, options).map { DamageCase.shown($0) }
    #expect(shown == ["!directory-unreadable:\(first.count)", "!directory-unreadable:\(second.count)"])
  }

  @Test("An input that breaks off ends with one error that says so; what came before it counts")
  func brokenInput() throws {
    struct Broken: ByteSource {
      let name = "test.mrc"
      var rest: [UInt8]
      mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
        guard !rest.isEmpty else { throw InputError(name, .damagedCompression("it ends early")) }
        defer { rest = [] }
        buffer += rest
        return rest.count
      }
    }
    let whole = ISO2709Sample.A.draft.bytes
    for tail in [0, 10, 30, ISO2709Sample.B.draft.bytes.count - 1] {
      let input = whole + ISO2709Sample.B.draft.bytes.prefix(tail)
      let found = isoElements(of: Broken(rest: input))
      #expect(found.count == 2)
      #expect(try found[0].get().controlNumber == "A0001")
      guard case .failure(let error) = found[1] else {
        Issue.record("no error for a tail of \(tail) bytes")
        continue
      }
      #expect(error.code == .inputBroken && error.endsInput)
      #expect(error.description.contains("fetch the file again"))
      #expect(Array(found.map(isoBytes).joined()) == input)
    }
  }
}
