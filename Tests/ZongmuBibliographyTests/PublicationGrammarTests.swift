import Testing

@testable import ZongmuBibliography

@Test("A date gives its years", arguments: CaseTable.cases("publication.tsv", kind: "date"))
func date(row: Case) {
  #expect(written(PublicationGrammar.date(row["input"])) == row["expected"])
}

@Test("A date may tell the printing too", arguments: CaseTable.cases("publication.tsv", kind: "printing"))
func printing(row: Case) {
  #expect((PublicationGrammar.printing(row["input"]).map(String.init) ?? "-") == row["expected"])
}

@Test(
  "The date of the description comes before the coded one", arguments: CaseTable.cases("publication.tsv", kind: "coded")
)
func codedDate(row: Case) throws {
  let mark = try #require(row["input"].range(of: "‖"))
  let stated = trim(String(row["input"][..<mark.lowerBound]))
  let coded = trim(String(row["input"][mark.upperBound...]))
  let fields = ["100 ## $a20230615" + coded + "em#y0chiy50######ea", "200 1# $a书"]
  let found = description(
    record(of: (fields + (stated.isEmpty ? [] : ["210 ## $d\(stated)"])).joined(separator: " ‖ ")))
  let date = found.publication.year.map {
    PublicationGrammar.Date($0, found.publication.lastYear, isUncertain: found.publication.isYearUncertain)
  }
  #expect(written(date) == row["expected"])
}

@Test(
  "Places, publishers and distributors are told apart",
  arguments: ["places", "publishers", "distributors"].flatMap { CaseTable.cases("publication.tsv", kind: $0) })
func names(row: Case) {
  let found =
    switch row["kind"] {
    case "places": PublicationGrammar.places(row["input"])
    case "publishers": PublicationGrammar.publishers(row["input"])
    default: PublicationGrammar.names(row["input"]).distributors
    }
  #expect(found.joined(separator: " | ") == row.expected)
}

@Test("An extent gives pages, pieces, size and accompanying material", arguments: CaseTable.cases("extent.tsv"))
func extent(row: Case) {
  let extent = description(record(of: row["fields"])).extent
  var words: [String] = []
  if !extent.romanSequences.isEmpty { words.append("罗马 " + list(extent.romanSequences)) }
  if !extent.sequences.isEmpty { words.append("页 " + list(extent.sequences)) }
  let numbers = [
    ("册", extent.volumes), ("函", extent.cases), ("件", extent.pieces), ("分钟", extent.minutes), ("高", extent.height),
    ("宽", extent.width), ("开", extent.format),
  ]
  for case (let label, let value?) in numbers { words.append("\(label) \(value)") }
  words += extent.accompanying.map { "附 " + $0 }
  #expect(words.sorted() == row.expected.split(separator: ";").map { trim(String($0)) }.sorted())
  #expect(extent.pages == extent.sequences.max())
}

private func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

@Test("A price has a currency, an amount and a scope", arguments: CaseTable.cases("price.tsv"))
func price(row: Case) {
  let texts = PriceGrammar.parse(row["input"]).map(written) + (PriceGrammar.isNotForSale(row["input"]) ? ["赠阅"] : [])
  #expect(texts.joined(separator: "; ") == row.expected)
}

@Test("The short ways to plain years and prices say what the grammars say")
func shortWays() {
  for row in CaseTable.cases("publication.tsv", kind: "date") {
    guard let year = PublicationGrammar.plainYear(row["input"]) else { continue }
    #expect(String(year) == row["expected"], "\(row.testDescription)")
  }
  for row in CaseTable.cases("price.tsv") {
    guard let price = PriceGrammar.plain(row["input"]) else { continue }
    #expect(written(price) == row["expected"], "\(row.testDescription)")
  }
  #expect(PublicationGrammar.plainYear("2003") == 2003 && PublicationGrammar.plainYear("2003.10") == 2003)
  for text in ["203", "2003.", "20031", "9999", "2003-1", ""] { #expect(PublicationGrammar.plainYear(text) == nil) }
  #expect(PriceGrammar.plain("CNY58.00") == Price(currency: "CNY", hundredths: 5800))
  for text in ["CNY0.00", "CNY58", "CNY58.0", "CNY5800", "USD58.00"] { #expect(PriceGrammar.plain(text) == nil) }
}
