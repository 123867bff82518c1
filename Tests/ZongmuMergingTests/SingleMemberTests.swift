import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuMerging

@Suite("A master of one member")
struct SingleMemberTests {
  private let merger = Merger(policy: MergePolicy())

  /// What the way of several members makes of one, and what the short way makes.
  private func expectSame(_ member: MergeMember, date: String?, _ place: SourceLocation = #_sourceLocation) {
    let long = merger.assembled([member], id: "ZM1", date: date, locks: [])
    let short = merger.merge([member], id: "ZM1", date: date)
    #expect(short.record.bytes == long.record.bytes, sourceLocation: place)
    #expect(short.provenance == long.provenance, sourceLocation: place)
    #expect(short.suppressed == long.suppressed, sourceLocation: place)
    #expect(short.holdings.map(\.holding) == long.holdings.map(\.holding), sourceLocation: place)
    #expect(short.dialect == long.dialect && short.base == long.base, sourceLocation: place)
    #expect(
      merger.addingHoldings(to: short).record.bytes == merger.addingHoldings(to: long).record.bytes,
      sourceLocation: place)
  }

  @Test("is the same by the short way and by that of several, for each record of the branch files")
  func branches() throws {
    var count = 0
    for branch in Fixtures.branches {
      for case .success(let record) in try RecordReader(path: branch.path) {
        let dialect = Dialect.detect(in: record)
        let member = MergeMember(
          identity: RecordIdentity(source: branch.source, key: record["001"]?.value ?? "?"), record: record,
          dialect: dialect,
          holdings: HoldingsReader().holdings(of: record, dialect: dialect), priority: 1)
        expectSame(member, date: count.isMultiple(of: 2) ? "20261124" : nil)
        count += 1
      }
    }
    #expect(count > 100)
  }

  /// One line a record: fields that are repeated, empty, damaged, dropped, marked, own.
  static let texts = [
    "200 1# $a甲\n606 0# $a历史\n606 0# $a历史\n606 0# $a文学\n606 1# $a历史",
    "200 1# $a甲\n330 ## $a???\n330 ## $a好的提要\n330 ## $a坏\u{FFFD}的\n327 ## $a???",
    "200 1# $a甲\n316 ## $a题记\n316 ## $a题记$5A\n316 ## $a题记$5A\n317 ## $a来源$5B",
    "001 X\n005 20200101000000.0\n200 1# $a甲$b$c乙\n215 ## \n300 ## $a\n-01 ## $a路\n998 ## $a批",
    "200 1# $a甲\n801 #2 $aCN$bZM$c20200101\n801 #0 $aCN$bYX00\n801 #2 $aCN$bYX00",
    "200 1# $a甲\n035 ## $a(A)1\n035 ## $a(B)2\n690 ## $aI247$v5\n100 ## $a20200101d2020    em y0chiy0120    ea",
    "700 #1 $a甲\n200 1# $a后来的题名\n010 ## $a7-5063-1234-5\n010 ## $a7-5063-1234-5\n905 ## $aYX00$bX1",
  ]

  @Test("is the same by both ways, for records made to try each class of fields", arguments: texts)
  func made(text: String) {
    for dialect in [Dialect.cnmarc, .unknown] {
      for tags in [[], ["905"]] {
        let member = Worksheet.member("A", text, dialect: dialect, holdingsTags: tags)
        expectSame(member, date: "20261124")
        expectSame(member, date: nil)
      }
    }
  }
}
