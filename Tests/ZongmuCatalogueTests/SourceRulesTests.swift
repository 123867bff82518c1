import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuCatalogue

@Suite("Sources in the rules")
struct SourceRulesTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test("What the rules say of a source is in force from the start, and what they leave out stays")
  func adopted() throws {
    let rules = """
      sources:
        YXJD03:
          name: 街道三分馆
          identity: 035$a
          fallback: hash
          priority: 20
          charset: gbk
          redact: [917$x]
          holdings:
            - template: 905-price-in-f
            - field: 982
              library: a
              barcode: bc
      """
    let catalogue = try Catalogue.new(in: folder, rules: rules)
    let source = try #require(try catalogue.sources().first)
    #expect(source.name == "街道三分馆" && source.identity.description == "035$a" && source.fallsBackToHash)
    #expect(
      source.priority == 20 && source.charset == .gb18030 && source.redactions.contains { $0.description == "917$x" })
    #expect(source.redactions.contains { $0.description == "906$r" })
    #expect(source.holdings.map(\.field.description) == ["905", "982"] && source.holdings[0].copies.isEmpty)
    let (changed, _) = try catalogue.adopt(
      try Rules(yaml: "sources: { YXJD03: { priority: 30 } }", file: "r"), now: testClock)
    let later = try #require(try changed.sources().first)
    #expect(later.priority == 30 && later.name == "街道三分馆" && later.holdings == source.holdings)
  }

  /// DOMAIN §2.8: one tag, several meanings.
  @Test(
    "A holdings field means what the source's profile says",
    arguments: [
      ("template: \"905\"", "905", [("a", "YX"), ("b", "A01-03"), ("f", "5")], "YX|A01 A02 A03|3"),
      ("template: \"905\"", "905", [("a", "YX"), ("f", "2")], "YX||2"),
      ("template: 905-price-in-f", "905", [("a", "YX"), ("f", "38")], "YX||"),
      ("template: dt1000-906", "906", [("a", ""), ("h", "D77"), ("b", "三楼")], "S|D77|1"),
      (
        "template: ilas-985", "985",
        [
          ("a", "500100017"), ("b", "二楼书库"), ("d", "12.50"), ("h", "50010001"), ("m", "订购"), ("a", "500100026"),
          ("b", "少儿室"), ("d", "12.50"), ("h", "50010002"), ("n", ""),
        ], "S|500100017 500100026|2"
      ),
      ("template: union-920", "920", [("a", "GDYX"), ("z", "1")], "GDYX||"),
      ("{ field: 982, library: l, barcode: bc }", "982", [("l", "L1"), ("c", "X1"), ("b", "X2")], "L1|X1 X2|2"),
      ("{ template: \"852\", library: a }", "852", [("a", "YX"), ("b", "少儿部"), ("p", "P1")], "YX|P1|1"),
    ] as [(String, String, [(String, String)], String)])
  func layouts(layout: String, tag: String, subfields: [(String, String)], expected: String) throws {
    let text = layout.hasPrefix("{") ? layout : "{ \(layout) }"
    let catalogue = try Catalogue.new(in: folder, rules: "sources: { S: { holdings: [ \(text) ] } }")
    let field = subfields.map { Subfield(SubfieldCode($0.0.utf8.first ?? 0x61), $0.1) }
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", more: [(try #require(Tag(tag)), field)])]), "S")
    let held = try catalogue.rows(
      """
      SELECT library || '|' || coalesce((SELECT group_concat(barcode, ' ') FROM (SELECT barcode FROM barcode ORDER BY barcode)), '')
        || '|' || coalesce(copies, '') FROM holding
      """)
    #expect(held == ["\"\(expected)\""])
    #expect(try catalogue.brokenLaws() == [])
  }

  @Test("Another layout for a source that has records reads its holdings anew")
  func changedLayout() throws {
    let catalogue = try Catalogue.new(in: folder)
    let item = (ZongmuMARC.Tag("982"), [Subfield("b", "X1")])
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", more: [item])]), "S")
    #expect(try catalogue.totals().holdings == 0)
    let rules = try Rules(yaml: "sources: { S: { holdings: [ { field: 982, barcode: b } ] } }", file: "r")
    let changed = try catalogue.adopt(rules, now: testClock).catalogue
    #expect(try changed.totals().holdings == 1 && changed.totals().barcodes == 1)
    let master = try changed.master(try #require(try changed.masterID(of: id("S/1")))).master
    #expect(master.holdings.count == 1)
  }

  @Test(
    "What is wrong in a rules file is told with its line and the nearest key",
    arguments: [
      ("matchign:\n  a: 1", "line 1: the rules has no key “matchign”; did you mean “matching”?"),
      ("matching:\n  samethreshold: 1", "line 2: matching has no key “samethreshold”; did you mean “same-threshold”?"),
      ("merging:\n  cnmarc:\n    clases: {}", "line 3: merging.cnmarc has no key “clases”; did you mean “classes”?"),
      (
        "merging:\n  cnmarc:\n    keys:\n      690: { comparision: text }",
        "line 4: merging.cnmarc.keys.690 has no key “comparision”; did you mean “comparison”?"
      ),
      ("sources:\n  A:\n    charst: gbk", "line 3: sources.A has no key “charst”; did you mean “charset”?"),
      ("sources:\n  A:\n    charset: klingon", "there is no encoding “klingon”"),
      ("sources:\n  a b:\n    name: x", "line 2: “a b” is no code"),
      (
        "sources:\n  A:\n    holdings:\n      - feld: 905",
        "line 4: sources.A.holdings has no key “feld”; did you mean “field”?"
      ),
      ("sources:\n  A:\n    fallback: maybe", "a fallback is hash or none"),
      ("sources: [A]", "sources: a list of"),
    ])
  func wrong(text: String, expected: String) {
    do {
      _ = try Rules(yaml: text, file: "rules.yaml")
      Issue.record("\(text) was taken")
    } catch {
      #expect("\(error)".contains(expected), "\(error)")
    }
  }
}
