import Testing
import ZongmuText

@testable import ZongmuMARC

struct EditingTests {
  static let small = ["001 A1", "200 1#$a甲$f乙", "606 0#$a丙$x丁", "606 1#$a戊", "905 ##$aYX"]
  static var smallRecord: Record { sample(small[0], small[1], small[2], small[3], small[4]) }

  /// The lines of the small record, those with these numbers replaced; nil takes one out.
  static func expected(_ changes: [Int: String?]) -> [String] {
    small.indices.compactMap { number in
      if case .some(let line) = changes[number] { line } else { small[number] }
    }
  }

  @Test(
    "setting a path changes what it names, and says how often",
    arguments: [
      ("200$a", "新", 1, [1: "200 1#$a新$f乙"]),
      ("606$a", "新", 2, [2: "606 0#$a新$x丁", 3: "606 1#$a新"]),
      ("606[1]$a", "新", 1, [3: "606 1#$a新"]),
      ("606^1=0$a", "新", 1, [2: "606 0#$a新$x丁"]),
      ("606$x", "新", 2, [2: "606 0#$a丙$x新", 3: "606 1#$a戊$x新"]),
      ("606$x[0]", "新", 1, [2: "606 0#$a丙$x新"]),
      ("001", "B2", 1, [0: "001 B2"]),
      ("001/1", "9", 1, [0: "001 A9"]),
      ("001/1-2", "99", 0, [:]),
      ("200^2", "0", 1, [1: "200 10$a甲$f乙"]),
      ("200^1", "#", 1, [1: "200 ##$a甲$f乙"]),
      ("200$af", "新", 2, [1: "200 1#$a新$f新"]),
      ("300$a", "新", 0, [:]),
    ] as [(String, String, Int, [Int: String])])
  func setting(_ path: String, _ text: String, _ count: Int, _ changes: [Int: String]) throws {
    var changed = Self.smallRecord
    let found = try changed.set(try FieldPath(parsing: path), to: text)
    #expect(found == count)
    #expect(fieldLines(changed) == Self.expected(changes))
  }

  @Test(
    "removing takes fields, subfields, and fields that are left empty",
    arguments: [
      ("606", 2, [2: nil, 3: nil]),
      ("606[-1]", 1, [3: nil]),
      ("606^1=0", 1, [2: nil]),
      ("606$a", 2, [2: "606 0#$x丁", 3: nil]),
      ("606$ax", 3, [2: nil, 3: nil]),
      ("6XX$x", 1, [2: "606 0#$a丙"]),
      ("001", 1, [0: nil]),
      ("300", 0, [:]),
    ] as [(String, Int, [Int: String?])])
  func removing(_ path: String, _ count: Int, _ changes: [Int: String?]) throws {
    var changed = Self.smallRecord
    let found = try changed.remove(try FieldPath(parsing: path))
    #expect(found == count)
    #expect(fieldLines(changed) == Self.expected(changes))
  }

  @Test(
    "a change that makes no sense is an error, and the record stays",
    arguments: [
      ("200^1", nil, .notRemovable), ("LDR", nil, .notRemovable), ("200$a/0", nil, .notRemovable),
      ("200", "新", .needsSubfield), ("606$yz", "新", .needsOneCode), ("200^1", "12", .length(expected: 1, found: 2)),
      ("200^1", "中", .notASCII), ("LDR/5-7", "c", .length(expected: 3, found: 1)),
      ("200$a/0", "新旧", .length(expected: 1, found: 2)),
    ] as [(String, String?, EditError.Reason)])
  func refusals(_ text: String, _ new: String?, _ reason: EditError.Reason) throws {
    let path = try FieldPath(parsing: text)
    var changed = Self.smallRecord
    #expect(throws: EditError(path: path, reason: reason)) {
      if let new { try changed.set(path, to: new) } else { try changed.remove(path) }
    }
    #expect(changed.bytes == Self.smallRecord.bytes)
  }

  @Test(
    "an added field goes after the last one whose tag is not greater",
    arguments: [
      ("000", 0), ("002", 1), ("200", 2), ("300", 2), ("606", 4), ("690", 4), ("905", 5), ("999", 5),
    ])
  func adding(_ tag: String, _ place: Int) {
    var changed = Self.smallRecord
    changed.add(fieldContent("\(tag) ##$a新"))
    var expected = Self.small
    expected.insert("\(tag) ##$a新", at: place)
    #expect(fieldLines(changed) == expected)
  }

  @Test("a field is added in an unsorted record, at the end, before another")
  func addingElsewhere() {
    let field = fieldContent("300 ##$a新")
    var unsorted = sample("001 A", "905 ##$aYX", "200 1#$a甲", "606 0#$a丙")
    unsorted.add(field)
    #expect(fieldLines(unsorted) == ["001 A", "905 ##$aYX", "200 1#$a甲", "300 ##$a新", "606 0#$a丙"])
    var atEnd = sample("001 A", "905 ##$aYX")
    atEnd.add(field, at: .atEnd)
    #expect(fieldLines(atEnd) == ["001 A", "905 ##$aYX", "300 ##$a新"])
    var before = sample("001 A", "905 ##$aYX")
    before.add(field, at: .before(0))
    #expect(fieldLines(before) == ["300 ##$a新", "001 A", "905 ##$aYX"])
    var empty = sample()
    empty.add(field)
    #expect(fieldLines(empty) == ["300 ##$a新"])
  }

  @Test("fields are replaced, and subfields appended")
  func replacing() throws {
    var changed = Self.smallRecord
    changed.replaceField(at: 1, with: fieldContent("200 0#$a新"))
    changed.replaceField(at: 4, with: nil)
    #expect(fieldLines(changed) == ["001 A1", "200 0#$a新", "606 0#$a丙$x丁", "606 1#$a戊"])
    #expect(try changed.append(Subfield("2", "cct"), to: "606") == 2)
    #expect(fieldLines(changed).suffix(2) == ["606 0#$a丙$x丁$2cct", "606 1#$a戊$2cct"])
    let count = changed.replaceFields("606") { $0.indicators.first == 0x30 ? nil : $0 }
    #expect(count == 1)
    #expect(fieldLines(changed) == ["001 A1", "200 0#$a新", "606 1#$a戊$2cct"])
    #expect(throws: EditError(path: "200$a", reason: .needsFields)) {
      try changed.append(Subfield("a", "x"), to: "200$a")
    }
    #expect(throws: EditError(path: "001", reason: .needsFields)) { try changed.append(Subfield("a", "x"), to: "001") }
  }

  @Test("the leader is set by positions, blanked by none")
  func leader() throws {
    var changed = Self.smallRecord
    #expect(try changed.set("LDR/5", to: "c") == 1)
    #expect(changed.leader.description == "00000cam0 2200000   450 ")
    #expect(fieldLines(changed) == Self.small)
  }

  @Test("a change of an equal but differently composed text is a change")
  func composition() throws {
    var changed = sample("200 1#$a\u{E9}")
    try changed.set("200$a", to: "e\u{301}")
    #expect(Array(changed["200", "a"]?.utf8 ?? "".utf8) == [0x65, 0xCC, 0x81])
  }

  /// 001, 100 with `01` for GB 2312 at 26, 200 $a 中国 (D6D0 B9FA), laid out by hand.
  static let inGB: [UInt8] = {
    let coded = Array("  \u{1F}a20230510d2023    em y0chiy01      ea".utf8)
    let title = Array("1 \u{1F}a".utf8) + [0xD6, 0xD0, 0xB9, 0xFA]
    let data = Array("A1".utf8) + [0x1E] + coded + [0x1E] + title + [0x1E]
    // Lengths with terminators: 3, 41, 9; base 24 + 36 + 1 = 61; record 61 + 53 + 1 = 115.
    let directory = "001000300000" + "100004100003" + "200000900044"
    return Array("00115nam0 2200061   450 ".utf8) + Array(directory.utf8) + [0x1E] + data + [0x1D]
  }()

  private func inGB() throws -> Record {
    let reader = try RecordReader(source: MemoryByteSource(Self.inGB)).makeIterator()
    return try #require(reader.next()).get()
  }

  @Test("a record that a call does not change is written byte for byte, whatever its encoding")
  func untouched() throws {
    var same = try inGB()
    #expect(same["200", "a"] == "中国")
    #expect(try same.set("300$a", to: "x") == 0)
    #expect(try same.remove("300") == 0)
    #expect(try same.set("200$a", to: "中国") == 1)
    #expect(same.replaceFields("200") { $0 } == 0)
    var output: [UInt8] = []
    try ISO2709Writer(encoding: .gb18030).append(same, to: &output)
    #expect(output == Self.inGB)
  }

  @Test("a changed record says that it is in UTF-8, and is written in either encoding with its declaration")
  func converted() throws {
    let original = try inGB()
    var changed = original
    try changed.set("200$a", to: "美国")
    #expect(changed.layout == .plain)
    #expect(changed["100", "a"] == "20230510d2023    em y0chiy50      ea")
    #expect(original["200", "a"] == "中国")
    var output: [UInt8] = []
    try ISO2709Writer(encoding: .gb18030).append(changed, to: &output)
    // 美 is C3C0 in GB 2312; 01 for the basic set is rewritten as 0120 (DOMAIN §1.2).
    let text = String(decoding: output.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    #expect(text.contains("chiy0120    ea"))
    #expect(output.suffix(6) == [0xC3, 0xC0, 0xB9, 0xFA, 0x1E, 0x1D])
  }

  @Test("what is odd about a field that is not touched stays")
  func oddities() throws {
    // Field 200 without indicators; field 300 with three bytes before its first delimiter.
    let fields = "001A1\u{1E}200\u{1F}a甲\u{1E}300 1 \u{1F}a乙\u{1F}\u{1E}"
    let odd = Array("00000nam0 2200000   450 \(fields)\u{1D}".utf8)
    var changed = try #require(Record(plain: odd))
    try changed.set("001", to: "A2")
    #expect(changed.bytes == odd.replacing(Array("A1".utf8), with: Array("A2".utf8)))
  }
}
