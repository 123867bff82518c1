import Fixtures
import Testing
import ZongmuText

@testable import ZongmuMARC

/// What is said of a field from its bytes is held against what its decoded parts say.
@Suite("The shape of a field")
struct FieldShapeTests {
  private static let encodings: [TextEncoding] = [.utf8, .gb18030, .marc8]

  /// A field whose bytes stand in the middle of others.
  private static func field(_ tag: ZongmuMARC.Tag, _ bytes: [UInt8], _ encoding: TextEncoding) -> Field {
    Field(tag: tag, storage: [0x1F, 0x61] + bytes + [0x1F, 0x62], start: 2, end: 2 + bytes.count, encoding: encoding)
  }

  /// Pieces of fields: indicators, delimiters with and without codes, texts, damage.
  private static func pieces(_ encoding: TextEncoding) -> [[UInt8]] {
    let chinese: [UInt8] = encoding == .gb18030 ? [0xB9, 0xE3, 0xD6, 0xDD] : Array("广州".utf8)
    return [
      [0x20, 0x20], [0x31, 0x20], [0x31], [0x1F, 0x61], [0x1F, 0x61], [0x1F, 0x62], [0x1F], [0x1F] + chinese,
      chinese, chinese, Array("a".utf8), Array("CNY 5".utf8), [0xFF], [0xE5], [0x1E], [0x1B, 0x28, 0x42],
    ]
  }

  private static func bytes(_ encoding: TextEncoding, _ random: inout SplitMix64) -> [UInt8] {
    // A delimiter in the place of an indicator is not asked about here.
    let opening: [UInt8] = random.chance(80) ? [0x20, 0x20, 0x1F, 0x61] : [0x32, 0x20]
    return opening + (0..<random.below(6)).flatMap { _ in random.one(of: pieces(encoding)) }
  }

  /// Fields of every kind, most of them damaged in some way.
  private static func fields(_ count: Int) -> [Field] {
    var random = SplitMix64(state: Seed.base)
    return (0..<count).map { number in
      let encoding = encodings[number % 3]
      return field(random.chance(80) ? "200" : "001", bytes(encoding, &random), encoding)
    }
  }

  @Test("What is there is what decoding finds there")
  func content() {
    var found = 0
    for field in FieldShapeTests.fields(6_000) {
      let subfields = field.subfields
      let bare = subfields.isEmpty && !field.bytes.contains(0x1F)
      if !bare {
        #expect(field.hasContent == subfields.contains { !$0.value.isEmpty }, "\(Array(field.bytes)) \(Seed.base)")
        #expect(field.bareText == "", "\(Array(field.bytes)) \(Seed.base)")
      }
      for code in ["a", "b", "z"] as [SubfieldCode] {
        #expect(
          field.holdsText(code) == subfields.contains { $0.code == code && !$0.value.isEmpty },
          "\(Array(field.bytes)) \(Seed.base)")
        #expect(field.holds(anyOf: [code, "y"]) == subfields.contains { $0.code == code || $0.code == "y" })
      }
      var texts: [Subfield] = []
      field.forEachText { texts.append(Subfield($0, String(copying: $1))) }
      #expect(texts == subfields, "\(Array(field.bytes)) \(Seed.base)")
      let parts = field.bytes.split(separator: 0x1F, omittingEmptySubsequences: false).dropFirst()
      #expect(field.hasEmptySubfields == parts.contains { $0.count < 2 }, "\(Array(field.bytes)) \(Seed.base)")
      if field.hasContent { found += 1 }
    }
    #expect(500..<5_900 ~= found)
  }

  @Test(
    "A field without subfields has content where there is more than indicators",
    arguments: [
      ("001", "0123", true), ("001", "", false), ("200", "  ", false), ("200", "", false), ("200", "  越秀", true),
    ] as [(ZongmuMARC.Tag, String, Bool)])
  func bare(tag: ZongmuMARC.Tag, text: String, hasContent: Bool) {
    let field = FieldShapeTests.field(tag, Array(text.utf8), .utf8)
    #expect(field.hasContent == hasContent && field.bareText == text)
  }

  @Test("A field that is written as it stands is what its indicators and subfields make")
  func asItStands() {
    var (standing, others) = (0, 0)
    for field in FieldShapeTests.fields(6_000) where !field.tag.isControl {
      guard field.isWrittenAsItStands else {
        others += 1
        continue
      }
      standing += 1
      var (whole, parts) = (RecordBuilder(leader: streets.leader), RecordBuilder(leader: streets.leader))
      whole.add(field)
      parts.add(field.tag, field.indicators, field.subfields)
      #expect(whole.build().bytes == parts.build().bytes, "\(Array(field.bytes)) \(Seed.base)")
    }
    #expect(standing > 300 && others > 300)
  }

  @Test("Fields are alike where their parts are equal, and copies are alike")
  func likeness() {
    // Some fields each beside all others: most are different, many alike.
    let fields = FieldShapeTests.fields(360).filter { $0.tag == "200" && !$0.hasEmptySubfields }
    var (alike, copies) = (0, 0)
    for left in fields {
      for right in fields {
        let isEqual =
          left.indicators == right.indicators && left.subfields == right.subfields && left.bareText == right.bareText
        #expect(left.isAlike(right) == isEqual, "\(Array(left.bytes)) \(Array(right.bytes)) \(Seed.base)")
        if isEqual { alike += 1 }
        guard left.isCopy(of: right) else { continue }
        copies += 1
        #expect(isEqual && left.bytes.elementsEqual(right.bytes))
      }
    }
    #expect(alike > fields.count && copies > fields.count && alike < fields.count * fields.count / 2)
  }

  @Test("广州 in GB 18030 and in UTF-8 is alike and no copy; the same bytes in two encodings are no copy unless ASCII")
  func acrossEncodings() {
    let opening: [UInt8] = [0x20, 0x20, 0x1F, 0x61]
    let (national, universal) = (
      FieldShapeTests.field("210", opening + [0xB9, 0xE3, 0xD6, 0xDD], .gb18030),
      FieldShapeTests.field("210", opening + Array("广州".utf8), .utf8)
    )
    #expect(national.isAlike(universal) && universal.isAlike(national) && !national.isCopy(of: universal))
    let misread = FieldShapeTests.field("210", opening + Array("广州".utf8), .gb18030)
    #expect(!misread.isCopy(of: universal) && !misread.isAlike(universal))
    let (plain, other) = (
      FieldShapeTests.field("210", opening + Array("Canton".utf8), .gb18030),
      FieldShapeTests.field("210", opening + Array("Canton".utf8), .utf8)
    )
    #expect(plain.isCopy(of: other) && !plain.isCopy(of: FieldShapeTests.field("211", Array(other.bytes), .utf8)))
  }

  @Test("A record whose text is put into UTF-8 says what it said, or is left as it is")
  func textInUTF8() {
    var random = SplitMix64(state: Seed.base)
    var put = 0
    for number in 0..<2_000 {
      let encoding = FieldShapeTests.encodings[number % 3]
      let contents = (0..<1 + random.below(3)).map { _ in FieldShapeTests.bytes(encoding, &random) }
      var (bytes, bounds) = ([UInt8](repeating: 0x20, count: 24), [Record.FieldBounds]())
      for (place, content) in contents.enumerated() {
        let tag: ZongmuMARC.Tag = place == 0 ? "001" : "200"
        bounds.append(Record.FieldBounds(tag: tag, start: bytes.count, end: bytes.count + content.count))
        bytes += content + [0x1E]
      }
      let record = Record(
        bytes: bytes, layout: .iso2709, encoding: encoding, leader: streets.leader, bounds: bounds,
        location: streets.location, warnings: [])
      let other = record.textInUTF8
      #expect(other.encoding == .utf8 || other.bytes == record.bytes && other.encoding == encoding)
      if other.encoding != encoding { put += 1 }
      #expect(other.leader == record.leader && other.location == record.location)
      #expect(other.fields.map(\.tag) == record.fields.map(\.tag))
      for (mine, its) in zip(record.fields, other.fields) {
        #expect(mine.isControl == its.isControl && mine.indicators == its.indicators, "\(contents) \(Seed.base)")
        #expect(mine.subfields == its.subfields && mine.value == its.value, "\(contents) \(Seed.base)")
        #expect(mine.hasContent == its.hasContent && mine.hasEmptySubfields == its.hasEmptySubfields)
        #expect(
          mine.bareText == its.bareText
            && (mine.isWrittenAsItStands || !its.isWrittenAsItStands || encoding == .gb18030))
      }
    }
    #expect(put > 100)
  }

  @Test("Some fields of a record, added together, are what they are one by one")
  func runs() {
    for first in 0..<streets.fieldCount {
      for end in first...streets.fieldCount {
        var (together, single) = (RecordBuilder(leader: streets.leader), RecordBuilder(leader: streets.leader))
        together.addControl("001", "X")
        single.addControl("001", "X")
        together.add(first..<end, of: streets)
        for number in first..<end { single.add(streets.field(number)) }
        let (left, right) = (together.build(), single.build())
        #expect(left.bytes == right.bytes && fieldLines(left) == fieldLines(right))
      }
    }
  }
}
