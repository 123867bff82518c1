import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC
import ZongmuMerging

@Suite("Holdings of a master")
struct HoldingsTests {
  let merger = Merger(policy: MergePolicy())

  @Test("holdings are united, none lost or doubled, and stand in no field of the record")
  func conserved() {
    let members = [
      Worksheet.member("B", "200 1# $a甲\n905 ## $aYX00$bX1\n905 ## $aYXJD03$bX2", holdingsTags: ["905"]),
      Worksheet.member("A", "200 1# $a甲\n905 ## $aYX00$bX1", holdingsTags: ["905"]),
      Worksheet.member("C", "245 10 $aT\n852 ## $bYXHS05$pX9", dialect: .marc21, holdingsTags: ["852"]),
    ]
    let master = merger.merge(members, id: "m")
    #expect(
      master.holdings.map { "\($0.identity.source) \($0.holding.occurrence) \($0.holding.barcodes)" } == [
        #"A 0 ["X1"]"#, #"B 0 ["X1"]"#, #"B 1 ["X2"]"#, #"C 0 ["X9"]"#,
      ])
    #expect(master.carried == ["200 1# $a甲"])
    #expect(master.accountsForAll(of: members))
  }

  @Test("export adds a field for each holding with its provenance")
  func export() {
    let members = [
      Worksheet.member(
        "B", "200 1# $a甲\n905 ## $aYX00$bX1$f2\n906 ## $aX7$r读者$t20240101$d12.00$h", holdingsTags: ["905", "906"]),
      Worksheet.member("A", "200 1# $a甲\n856 4# $uhttp://a.cn\n905 1# $aYXJD03$bX2$s$dI267", holdingsTags: ["905"]),
    ]
    let master = merger.addingHoldings(to: merger.merge(members, id: "m"))
    #expect(
      master.carried == [
        "200 1# $a甲", "856 4# $uhttp://a.cn", "905 1# $aYXJD03$bX2$dI267", "905 ## $aYX00$bX1$f2",
        "906 ## $aX7$d12.00",
      ])
    #expect(
      master.provenance.suffix(3).map { $0?.description } == ["A/1 (holding)", "B/1 (holding)", "B/1 (holding)"])
    #expect(master.provenance.count == master.record.fieldCount)
    #expect(Worksheet.lines(merger.withHoldings(merger.merge(members, id: "m"))) == Worksheet.lines(master.record))
  }

  struct Conversion: Sendable, CustomTestStringConvertible {
    let name: String
    let holding: Holding
    let cnmarc: String
    let marc21: String
    var testDescription: String { name }
  }

  static func holding(
    _ library: String?, _ barcodes: [String], location: String? = nil, call: String? = nil, copies: Int? = nil,
    coverage: String? = nil
  ) -> Holding {
    Holding(
      tag: "XXX", occurrence: 0, library: library, barcodes: barcodes, location: location, callNumber: call,
      copies: copies, coverage: coverage, raw: "")
  }

  static let conversions: [Conversion] = [
    Conversion(
      name: "all that a book has",
      holding: holding("YX00", ["X1", "X2"], location: "书库", call: "I267/L636", copies: 2),
      cnmarc: "905 ## $aYX00$bX1$bX2$c书库$dI267$eL636$f2", marc21: "852 ## $bYX00$c书库$hI267$iL636$pX1$pX2"),
    Conversion(
      name: "a serial",
      holding: holding("YX00", [], call: "G127", coverage: "2010-2024"),
      cnmarc: "905 ## $aYX00$dG127$v2010-2024", marc21: "852 ## $32010-2024$bYX00$hG127"),
    Conversion(
      name: "the source stands for a library that is not named, and the last slash divides",
      holding: holding(nil, ["X1"], call: "TP312/C/88"),
      cnmarc: "905 ## $aS$bX1$dTP312/C$e88", marc21: "852 ## $bS$hTP312/C$i88$pX1"),
    Conversion(
      name: "copies without barcodes",
      holding: holding("YX00", [], copies: 3), cnmarc: "905 ## $aYX00$f3", marc21: "852 ## $bYX00$z3册"),
  ]

  @Test("A holding of the other dialect is made anew", arguments: conversions)
  func convert(_ each: Conversion) {
    for (own, other, expected) in [
      (Dialect.cnmarc, Dialect.marc21, each.cnmarc), (.marc21, .cnmarc, each.marc21),
    ] {
      let member = MergeMember(
        identity: RecordIdentity(source: "S", key: "1"), record: Worksheet.record("500 ## $aX"),
        dialect: other, holdings: [each.holding], priority: 1)
      var policy = MergePolicy()
      policy.preferredDialect = own
      let merger = Merger(policy: policy)
      let master = merger.merge([Worksheet.member("A", "200 1# $a甲", dialect: own), member], id: "m")
      #expect(merger.addingHoldings(to: master).carried.filter { !$0.hasPrefix("003") } == ["200 1# $a甲", expected])
    }
  }

  static let raw: [(String, String)] = [
    ("##$aYX00$bX1", "905 ## $aYX00$bX1"),
    ("  $aYX00$bX1", "905 ## $aYX00$bX1"),
    ("1#$aYX00$e", "905 1# $aYX00"),
    ("##$aYX00$z约$，另购", "905 ## $aYX00$z约$，另购"),
    ("$aYX00", "905 ## $aYX00"),
    ("乱码", ""),
    ("", ""),
  ]

  @Test("A holding without its field is written from its raw text", arguments: raw)
  func fromRawText(_ raw: String, _ expected: String) {
    let bare = merger.merge([Worksheet.member("A", "200 1# $a甲")], id: "m")
    let holding = Holding(tag: "905", occurrence: 0, raw: raw)
    let master = Master(
      record: bare.record, dialect: .cnmarc, base: bare.base, provenance: bare.provenance,
      holdings: [HeldCopy(identity: bare.base, dialect: .cnmarc, holding: holding)], suppressed: [])
    #expect(merger.addingHoldings(to: master).carried == ["200 1# $a甲"] + (expected.isEmpty ? [] : [expected]))
  }

  @Test("where fewer holdings than fields were read, each goes with the field that it was read from")
  func fewerHoldings() {
    let text = "200 1# $a甲\n905 ## $aYX00\n905 ## $aYX00$bX2"
    let member = MergeMember(
      identity: RecordIdentity(source: "A", key: "1"), record: Worksheet.record(text),
      dialect: .cnmarc,
      holdings: [Holding(tag: "905", occurrence: 0, barcodes: ["X2"], raw: "##$aYX00$bX2")], priority: 1)
    let master = merger.merge([member], id: "m")
    #expect(master.holdings.first?.field.map { Worksheet.line($0) } == "905 ## $aYX00$bX2")
    #expect(master.suppressed.map(\.description) == ["A/1 905 #1: unread-holding"])
  }

  @Test("a field that a holding was read from is holdings, whatever its tag")
  func unusualTag() {
    let members = [Worksheet.member("A", "200 1# $a甲\n300 ## $bX1", holdingsTags: ["300"])]
    let master = merger.merge(members, id: "m")
    #expect(master.carried == ["200 1# $a甲"])
    #expect(merger.addingHoldings(to: master).carried == ["200 1# $a甲", "300 ## $bX1"])
  }
}
