import Testing

@testable import ZongmuMARC

/// Fields inside linking fields (UNIMARC Manual, 4-- block; DOMAIN §2.6).
struct EditingEmbeddedTests {
  @Test(
    "embedded fields are read, slips included",
    arguments: [
      ("410 #0$12001#$a文库$v3", ["200 1#$a文库$v3"]),
      ("410 #0$1200##$a文库", ["200 ##$a文库"]),
      ("410 #0$12001$a文库", ["200 1#$a文库"]),
      ("410 #0$1200$a文库", ["200 ##$a文库"]),
      ("410 #0$1001S77$12001#$a文库", ["001 S77", "200 1#$a文库"]),
      ("604 ##$1700#0$a老舍$1500##$a骆驼祥子", ["700 #0$a老舍", "500 ##$a骆驼祥子"]),
      ("410 #0$a文库$v3", []),
      ("410 #0$1$a文库", []),
      ("410 #0$120$a文库$12001#$a乙", ["200 1#$a乙"]),
    ])
  func reading(_ host: String, _ expected: [String]) {
    #expect(fieldContent(host).embeddedFields.map(fieldLine) == expected)
    #expect(sample(host).fields.flatMap { $0.embeddedFields.map(fieldLine) } == expected)
  }

  @Test("embedded fields are written as $1, tag and indicators; blanks are blanks")
  func writing() {
    var host = FieldContent("461", Indicators(0x20, 0x30), [])
    host.embeddedFields = [
      FieldContent("001", text: "S1"),
      FieldContent("200", Indicators(0x31, 0x20), [Subfield("a", "全集"), Subfield("v", "2")]),
    ]
    #expect(fieldLine(host) == "461 #0$1001S1$12001 $a全集$v2")
    #expect(host.embeddedFields.map(fieldLine) == ["001 S1", "200 1#$a全集$v2"])
  }

  @Test("setting the embedded fields keeps the spelling of those that stay, and what belongs to none")
  func spelling() {
    var host = fieldContent("410 #0$x1234$1200##$a甲$1zz$b丙$12001#$a丁")
    var fields = host.embeddedFields
    fields[1]["a"] = "戊"
    host.embeddedFields = fields
    #expect(fieldLine(host) == "410 #0$x1234$1zz$b丙$1200##$a甲$12001 $a戊")
    host.embeddedFields = []
    #expect(fieldLine(host) == "410 #0$x1234$1zz$b丙")
  }

  @Test(
    "paths change embedded fields in place",
    arguments: [
      ("410/200$a", "新", "410 #0$x1$1001S7$12001 $a新$v3$1500##$a乙"),
      ("410/200$h", "新", "410 #0$x1$1001S7$12001 $a甲$v3$h新$1500##$a乙"),
      ("410/500$a", "新", "410 #0$x1$1001S7$12001#$a甲$v3$1500  $a新"),
      ("410/001", "S8", "410 #0$x1$1001S8$12001#$a甲$v3$1500##$a乙"),
      ("410/200^2", "0", "410 #0$x1$1001S7$120010$a甲$v3$1500##$a乙"),
      ("410/200$v", nil, "410 #0$x1$1001S7$12001 $a甲$1500##$a乙"),
      ("410/200", nil, "410 #0$x1$1001S7$1500##$a乙"),
      ("410/500$a", nil, "410 #0$x1$1001S7$12001#$a甲$v3"),
      ("410/XXX", nil, "410 #0$x1"),
    ] as [(String, String?, String)])
  func paths(_ text: String, _ new: String?, _ expected: String) throws {
    var changed = sample("410 #0$x1$1001S7$12001#$a甲$v3$1500##$a乙")
    let path = try FieldPath(parsing: text)
    if let new { try changed.set(path, to: new) } else { try changed.remove(path) }
    #expect(fieldLines(changed) == [expected])
  }

  @Test("a linking field whose last embedded field is removed goes too")
  func emptied() throws {
    var changed = sample("001 A", "410 #0$12001#$a甲")
    #expect(try changed.remove("410/200$a") == 1)
    #expect(fieldLines(changed) == ["001 A"])
  }
}
