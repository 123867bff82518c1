import Testing

@testable import ZongmuBibliography

private let kinds: [(Edition.Kind, String)] = [
  (.revised, "修订"), (.enlarged, "增订"), (.facsimile, "影印"), (.special, "特装"), (.draft, "草稿"), (.woodblock, "古籍版本"),
]
private let traits: [(BookTrait, String)] = [
  (.largePrint, "大字"), (.phonetic, "注音"), (.bilingual, "双语"), (.abridged, "缩写"), (.juvenile, "少儿"), (.comic, "图画"),
  (.teacher, "教师"), (.student, "学生"), (.workbook, "练习"), (.examPaper, "试卷"), (.annotated, "校注"),
]

@Test("A record says which edition it is, wherever that stands", arguments: CaseTable.cases("edition.tsv"))
func edition(row: Case) {
  let fields = row["fields"].contains("200 ") || row["fields"].contains("245 ") ? "" : "200 $a书名 ‖ "
  let found = description(record(of: fields + row["fields"]))
  var number = found.edition.number.map(String.init) ?? ""
  if let printing = found.edition.printing { number += "/\(printing)" }
  let words =
    kinds.filter { found.edition.kinds.contains($0.0) }.map(\.1)
    + traits.filter { found.traits.contains($0.0) }.map(\.1)
  #expect(
    ([number] + words).filter { !$0.isEmpty }.joined(separator: " ") == (row["edition"] == "-" ? "" : row["edition"]))
}

@Test("All kinds of edition and all traits have cases")
func editionColumns() {
  #expect(Set(kinds.map(\.0)) == Set(Edition.Kind.allCases))
  #expect(Set(traits.map(\.0)) == Set(BookTrait.allCases))
}

@Test("A statement is kept as written", arguments: ["第2版（修訂本）", "2nd ed., rev.", "精装本"])
func statement(text: String) {
  #expect(EditionGrammar.parse(text).statement == text)
}
