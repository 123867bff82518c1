import Testing

@testable import ZongmuBibliography

@Test("A numeral counts where a volume is called for", arguments: CaseTable.cases("numeral.tsv"))
func numeral(row: Case) {
  let numbers = TitleGrammar.parse(row["input"]).part.numbers
  let values = numbers.map { number in
    guard case .number(let value) = number.ordinal else { return "\(number.ordinal)" }
    return String(value)
  }
  #expect((values.isEmpty ? "-" : values.joined(separator: " ")) == row["value"])
}
