import Testing

@testable import ZongmuMARC

/// A damaged file, and what a reader makes of it, in words.
///
/// A file is a row of pieces. `A` `B` `C` are sound records in UTF-8, `G` one in GB18030; what is wrong with one stands
/// in brackets behind it. `CRLF` `LF` `BLANK` `TAB` `NUL` `SUB` (1A) `BOM` (EF BB BF) `1D` are these bytes, `'text'` is
/// text with `_` for a blank.
///
/// The outcome is a row too: `A` is that record without a warning and with all that it has, `A[code]` the same with
/// these warnings, `A~[code]` the record with a text that the damage has changed, `!code:9` nine bytes that are no record.
struct DamageCase: CustomTestStringConvertible {
  let name: String
  let file: String
  let outcome: String

  init(_ name: String, _ file: String, _ outcome: String) {
    self.name = name
    self.file = file
    self.outcome = outcome
  }

  var testDescription: String { name }

  static let table = [
    DamageCase("nothing is wrong", "A B C G", "A B C G"),

    DamageCase("length 7 too high", "A(length+7) B C", "A[length-mismatch] B C"),
    DamageCase("length 7 too low", "A(length-7) B C", "A[length-mismatch] B C"),
    DamageCase("length 7 too high, last record", "A B(length+7)", "A B[length-mismatch]"),
    DamageCase("length 99999", "A(length=99999) B", "A[length-mismatch] B"),
    DamageCase("length 00001", "A(length=00001) B", "A[length-mismatch] B"),
    DamageCase("length ?????", "A B(length=?????) C", "A B[length-absent] C"),
    DamageCase("length blank", "A B(length=_____) C", "A B[length-absent] C"),
    DamageCase("length blank, first record", "B(length=_____) C", "B[length-absent] C"),
    DamageCase("length 00000", "A(length=00000) B C", "A[length-absent] B C"),
    DamageCase("length ##### in each", "A(length=#####) B(length=#####)", "A[length-absent] B[length-absent]"),

    DamageCase("base address 12 too high", "A(base+12) B", "A[directory-repaired] B"),
    DamageCase("base address 00000", "A(base=00000) B", "A[directory-repaired] B"),
    DamageCase("base address ?????", "A(base=?????) B", "A[directory-repaired] B"),
    DamageCase("base address 99999", "A(base=99999) B", "A[directory-repaired] B"),
    DamageCase(
      "characters counted", "A(chars) B(chars) C",
      "A[length-mismatch,directory-repaired] B[length-mismatch,directory-repaired] C"),
    DamageCase("directory backwards", "A(reverse) B", "A B"),
    DamageCase(
      "directory backwards, characters counted", "A(chars,reverse) B", "A[length-mismatch,directory-repaired] B"),

    DamageCase(
      "line ends between", "A CRLF B CRLF C CRLF",
      "A[filler-between-records] B[filler-between-records] C[filler-between-records]"),
    DamageCase(
      "LF and blanks between", "A LF B BLANK BLANK C TAB",
      "A[filler-between-records] B[filler-between-records] C[filler-between-records]"),
    DamageCase("BOM at the start", "BOM A B", "A[filler-between-records] B"),
    DamageCase("BOM inside the file", "A BOM B", "A[filler-between-records] B"),
    DamageCase("NUL between", "A NUL NUL NUL B", "A[filler-between-records] B"),
    DamageCase("1A at the end", "A B SUB", "A B[filler-between-records]"),
    DamageCase("blank lines first", "CRLF CRLF A", "A[filler-between-records]"),
    DamageCase(
      "line end and unknown length", "A CRLF B(length=?????) C", "A[filler-between-records] B[length-absent] C"),
    DamageCase("line ends and wrong length", "A(length+7) CRLF B", "A[length-mismatch,filler-between-records] B"),

    DamageCase("header line", "'Export_of_2026' CRLF A B", "!junk:16 A B"),
    DamageCase("junk before the second", "A 'xyz' B C", "A !junk:3 B C"),
    DamageCase("junk with a line end", "A CRLF 'xyz' CRLF B", "A[filler-between-records] !junk:5 B"),
    DamageCase("junk at the end", "A B 'end_of_file'", "A B !junk:11"),
    DamageCase("junk that a 1D ends", "A 'nonsense' 1D B", "A !junk:9 B"),
    DamageCase("a single 1D", "A 1D B", "A !junk:1 B"),

    DamageCase("1D inside a title", "A(1D) B", "A~[terminator-in-data] B"),
    DamageCase("1D twice inside a title", "A(1D1D) B", "A~[terminator-in-data] B"),
    DamageCase("1D inside, unknown length", "A(1D,length=?????) B", "A~[terminator-in-data,length-absent] B"),
    DamageCase("1D inside, last record", "A B(1D)", "A B~[terminator-in-data]"),
    DamageCase("1E doubled", "A(1E) B", "A[length-mismatch,directory-repaired] B"),
    DamageCase("1D missing at the end", "A B(no1D)", "A B[terminator-missing]"),
    DamageCase("1D missing inside the file", "A(no1D) B C", "A[terminator-missing] B C"),
    DamageCase("a line end instead of 1D", "A(no1D) CRLF B C", "A[terminator-missing,filler-between-records] B C"),

    DamageCase("the last field cut", "A B(cut=10)", "A B~[terminator-missing,directory-repaired]"),
    DamageCase(
      "cut behind the title", "A B(cut=45)", "A B~[terminator-missing,directory-repaired,field-count-mismatch]"),
    DamageCase("cut in the directory", "A B(keep=40)", "A !record-truncated:40"),
    DamageCase("cut in the leader", "A B(keep=10)", "A !junk:10"),
    DamageCase("leader of 11 bytes", "A B(keep=11) 1D C", "A !junk:12 C"),
    DamageCase("leader of 20 bytes", "A B(shortleader) C", "A !directory-unreadable:147 C"),

    DamageCase("no indicators", "A(noind) B", "A~[indicators-irregular] B"),
    DamageCase("encodings mixed", "A G B G", "A G B G"),
    DamageCase("one invalid byte", "A(invalid) B", "A~[malformed-text] B"),
    DamageCase("nothing but filler", "CRLF NUL SUB", "!junk:4"),
  ]
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

  /// An element as the outcome writes it.
  static func shown(_ element: Result<Record, ReadError>) -> String {
    switch element {
    case .failure(let error): return "!\(error.code):\(error.bytes.count)"
    case .success(let record):
      let number = record.controlNumber ?? "-"
      let sample = ISO2709Sample(rawValue: String(number.prefix(1)))
      let isWhole = sample?.shown.sorted() == isoFields(record).sorted()
      let codes = record.warnings.map(\.code.rawValue).joined(separator: ",")
      return number.prefix(1) + (isWhole ? "" : "~") + (codes.isEmpty ? "" : "[\(codes)]")
    }
  }
}

@Suite("ISO 2709 that is damaged")
struct ISO2709DamageTests {
  @Test(
    "What can be read is read, with a warning; the rest is kept; the next record follows", arguments: DamageCase.table)
  func damage(_ damage: DamageCase) throws {
    let elements = readISO2709(try damage.input())
    #expect(elements.map(DamageCase.shown).joined(separator: " ") == damage.outcome)
  }

  @Test("Strict: what would be read with a warning is rejected, with all its bytes", arguments: DamageCase.table)
  func strict(_ damage: DamageCase) throws {
    var options = ReaderOptions()
    options.isStrict = true
    let shown = readISO2709(try damage.input(), options).map(DamageCase.shown)
    let wanted = damage.outcome.split(separator: " ")
    try #require(shown.count == wanted.count)
    for (found, expected) in zip(shown, wanted) {
      if expected.contains("[") {
        #expect(found.hasPrefix("!strict:"))
      } else {
        #expect(found == expected)
      }
    }
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
    let shown = readISO2709(first + second, options).map(DamageCase.shown)
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
