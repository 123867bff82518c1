import Testing

@testable import ZongmuBibliography

@Test("A record names its volume, and what is no volume stays in the title", arguments: CaseTable.cases("part.tsv"))
func part(row: Case) {
  let found = description(record(of: row["fields"]))
  #expect(found.title.proper == row["title"])
  #expect(written(found.part) == (row["part"] == "-" ? "" : row["part"]))
}
