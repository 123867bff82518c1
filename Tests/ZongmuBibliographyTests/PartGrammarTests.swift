import Testing

@testable import ZongmuBibliography

@Test("A record names its volume, and what is no volume stays in the title", arguments: CaseTable.cases("part.tsv"))
func part(row: Case) {
  let found = description(record(of: row["fields"]))
  #expect(found.title.proper == row["title"])
  #expect(written(found.part) == (row["part"] == "-" ? "" : row["part"]))
}

@Suite("The tables of cases of title, part, edition and numeral")
struct GrammarTableTests {
  @Test(
    "have at least so many lines, each with all columns, none twice",
    arguments: [("part.tsv", 250), ("edition.tsv", 150), ("title.tsv", 110), ("numeral.tsv", 100)])
  func size(name: String, least: Int) {
    let cases = CaseTable.cases(name)
    #expect(cases.count >= least)
    var seen: Set<String> = []
    for each in cases {
      let key = each["fields"] + each["input"]
      #expect(!key.isEmpty && seen.insert(key).inserted, "\(each.testDescription) \(key)")
    }
  }
}
