import Foundation
import Testing

@testable import ZongmuBibliography

@Test("A title is taken apart", arguments: CaseTable.cases("title.tsv"))
func title(row: Case) {
  let found = description(record(of: row["fields"]))
  func joined(_ texts: [String]) -> String { texts.isEmpty ? "-" : texts.joined(separator: " ; ") }
  #expect((found.title.proper.isEmpty ? "-" : found.title.proper) == row["proper"])
  #expect(joined(found.title.other) == row["other"])
  #expect(joined(found.title.variants) == row["variants"])
  var also: [String] = []
  let part = written(found.part)
  if !part.isEmpty { also.append("部 " + part) }
  if !found.edition.statement.isEmpty { also.append("版 " + found.edition.statement) }
  if let series = found.series.first { also.append("丛 " + series.title) }
  if !found.titleYears.isEmpty { also.append("年 " + found.titleYears.map(String.init).joined(separator: ", ")) }
  if !found.agents.isEmpty { also.append("人 " + found.agents.map(\.name).joined(separator: ", ")) }
  if let alternate = found.title.alternates.first { also.append("别 " + alternate) }
  if found.medium != .text { also.append("料 " + found.medium.rawValue) }
  // In the order of the table's header.
  #expect(Set(also) == Set(row["also"] == "-" ? [] : row["also"].components(separatedBy: "; ")))
}
