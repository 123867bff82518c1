import Fixtures
import Testing
import ZongmuMARC

@testable import ZongmuBibliography

private func holdings(_ fields: String) -> [Holding] {
  let record = worksheet("LDR 00000nam0#2200000###450#\n200 1# $a书名\n801 #0 $aCN$bX\n" + fields)
  return HoldingsReader().holdings(of: record, dialect: .cnmarc)
}

@Suite("Holdings")
struct HoldingsTests {
  @Test(
    "A range of barcodes replaces the last digits of its start",
    arguments: rows(
      """
      YX0000130001-03 → YX0000130001 YX0000130002 YX0000130003
      0010201-10 → 0010201 0010202 0010203 0010204 0010205 0010206 0010207 0010208 0010209 0010210
      20295403-5408 → 20295403 20295404 20295405 20295406 20295407 20295408
      D123458-60 → D123458 D123459 D123460
      YX001-YX003 → YX001 YX002 YX003
      0456298-300 → 0456298 0456299 0456300
      X09-11 → X09 X10 X11
      YX0000123456 → YX0000123456
      0010210-01 → 0010210-01
      D1-20002 → D1-20002
      00001-20001 → 00001-20001
      JD-0300004521 → JD-0300004521
      1-2-3 → 1-2-3
      159596? → 159596?
      """))
  func ranges(row: String) {
    let (input, expected) = sides(row)
    #expect(BarcodeRange.expand(input).joined(separator: " ") == expected)
  }

  @Test("A range spans at most ten thousand numbers")
  func longestRange() {
    #expect(BarcodeRange.expand("00001-10000").count == 10_000)
    #expect(BarcodeRange.expand("00001-10001") == ["00001-10001"])
  }

  @Test("905 gives library, barcodes, call number and copies")
  func local() {
    let found = holdings("905 ## $aYX00$bYX0000123456-57$c中文图书$dI267$eL636$f2")
    #expect(
      found == [
        Holding(
          tag: "905", occurrence: 0, library: "YX00", barcodes: ["YX0000123456", "YX0000123457"], location: "中文图书",
          callNumber: "I267/L636", copies: 2, raw: "  $aYX00$bYX0000123456-57$c中文图书$dI267$eL636$f2")
      ])
  }

  @Test("Items flattened into one field are one holding with all barcodes")
  func flattened() {
    let found = holdings("905 ## $a1$bT002267$c0$dK86$e1$f2$sK86/1:0$a1$bT002269$c0$dK86$e1$f2$sK86/1:0")
    #expect(found.map(\.barcodes) == [["T002267", "T002269"]])
    #expect(found.first?.callNumber == "K86/1:0")
  }

  @Test("Barcodes are trusted more than a number of copies beside them")
  func copies() {
    #expect(holdings("905 ## $aX$b1001$f3").first?.copies == 1)
  }

  @Test("A price in $f is no number of copies")
  func price() {
    #expect(holdings("905 ## $aX$dI267$f38.00").first?.copies == nil)
    #expect(holdings("905 ## $aX$dI267$f3").first?.copies == 3)
    #expect(holdings("905 ## $aX$dI267").first?.copies == nil)
  }

  @Test("Coverage of serials is kept as written")
  func coverage() {
    #expect(holdings("905 ## $aYX00$v2010, no.1-2024, no.4$y2010-2024").first?.coverage == "2010, no.1-2024, no.4")
  }

  @Test("852 gives sublocation, call number and item")
  func location() {
    let found = holdings("852 ## $aCN-GzYX$bYX00$hI267$iL636$pYX0000123999")
    #expect(found.first?.library == "YX00")
    #expect(found.first?.callNumber == "I267/L636")
    #expect(found.first?.barcodes == ["YX0000123999"])
    #expect(holdings("852 ## $aCN-GzYX").first?.library == "CN-GzYX")
  }

  @Test("Item groups of 906 and 986 are read without what they say of borrowers")
  func itemGroups() {
    let found = holdings("905 ## $aa\n986 ## $a0422151$a0422152$rR00012$t20240101\n906 ## $a$h0456297$ba$a$h0456298$bb")
    #expect(found.map(\.tag) == ["905", "986", "906"])
    #expect(found.map(\.occurrence) == [0, 1, 2])
    #expect(found[1].barcodes == ["0422151", "0422152"])
    #expect(!found[1].raw.contains("R00012"))
    #expect(!found[1].raw.contains("20240101"))
    #expect(found[2].barcodes == ["0456297", "0456298"])
  }

  @Test("A 906 with a class in $d is laid out like 905, one with a price is not, and neither tells of borrowers")
  func classedItems() {
    let classed = holdings("906 ## $a211260$b1683011$dF124$e26$rR00012$t20240101")
    #expect(classed.map(\.barcodes) == [["1683011"]])
    #expect(classed.first?.callNumber == "F124/26")
    #expect(classed.first?.raw == "  $a211260$b1683011$dF124$e26")
    let priced = holdings("906 ## $a0456297$b样本书库$dCNY38.00$rR00012")
    #expect(priced.map(\.barcodes) == [["0456297"]])
    #expect(priced.first?.raw == "  $a0456297$b样本书库$dCNY38.00")
  }

  @Test("The holdings of the four branches are those that stand in the table made from their worksheets")
  func branches() throws {
    var expected: [String: String] = [:]
    for line in try lines(of: Fixtures.expectedHoldings).dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 7 else { continue }
      expected[cells[0...2].joined(separator: " ")] = cells[3...6].joined(separator: " | ")
    }
    #expect(expected.count > 100)
    var found: [String: String] = [:]
    for branch in Fixtures.branches {
      for result in try RecordReader(path: branch.path) {
        guard case .success(let record) = result else { continue }
        for holding in HoldingsReader().holdings(of: record, dialect: Dialect.detect(in: record)) {
          let key = "\(branch.source) \(record.controlNumber ?? "") \(holding.occurrence)"
          let cells = [
            holding.library ?? "", holding.barcodes.joined(separator: " "), holding.copies.map(String.init) ?? "",
            holding.callNumber ?? "",
          ]
          found[key] = cells.joined(separator: " | ")
        }
      }
    }
    for (key, row) in expected { #expect(found[key] == row, "\(key)") }
    #expect(found.count == expected.count)
  }

  /// The lines of a text file.
  private func lines(of path: String) throws -> [String] {
    let source = try FileByteSource(path: path)
    var bytes: [UInt8] = []
    while try source.read(1 << 16, into: &bytes) > 0 {}
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
