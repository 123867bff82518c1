import Testing

@testable import ZongmuBibliography

private let kinds = ["isbn", "issn", "cn", "unified", "isrc", "ismn", "permit", "cip", "lccn", "system"]

@Test(
  "Numbers are found, judged and written", arguments: kinds.flatMap { CaseTable.cases("identifiers.tsv", kind: $0) })
func identifiers(row: Case) {
  let text = row["input"]
  let found: [Identifier] =
    switch row["kind"] {
    case "isbn": ISBNReader.identifiers(in: text)
    case "issn": [OtherNumbers.issn(text)].compactMap { $0 }
    case "cn": [OtherNumbers.cn(text)].compactMap { $0 }
    case "unified": [OtherNumbers.unifiedBookNumber(text)].compactMap { $0 }
    case "isrc": [OtherNumbers.isrc(text)].compactMap { $0 }
    case "ismn": [OtherNumbers.ismn(text)].compactMap { $0 }
    case "permit": [OtherNumbers.printPermit(Passage(text))].compactMap { $0 }
    case "cip": [OtherNumbers.cip(Passage(text))].compactMap { $0 }
    case "lccn": [OtherNumbers.lccn(text)].compactMap { $0 }
    default: [OtherNumbers.otherSystem(text)].compactMap { $0 }
    }
  let values = found.map { String(written($0).drop { $0 != " " }.dropFirst()) }
  #expect(values.joined(separator: " | ") == row.expected)
  if !row["form"].isEmpty { #expect(found.map(\.form).joined(separator: " | ") == row["form"]) }
}

@Test("Each system of numbers has at least twelve cases", arguments: kinds + ["qualifier"])
func identifierCases(kind: String) { #expect(CaseTable.cases("identifiers.tsv", kind: kind).count >= 12) }

@Test("A qualifier tells what the number stands for", arguments: CaseTable.cases("identifiers.tsv", kind: "qualifier"))
func qualifier(row: Case) {
  let scope =
    switch ISBNReader.scope(of: Passage(row["input"])) {
    case .item: "item"
    case .set: "set"
    case .volume(let volume): volume
    }
  #expect(scope == row.expected)
}

@Test("An ISBN value knows its two forms")
func isbnForms() throws {
  let isbn = try #require(ISBN("7-5360-1230-6"))
  #expect(isbn.thirteen == "9787536012301")
  #expect(isbn.ten == "7536012306")
  #expect(isbn == ISBN("978-7-5360-1230-1"))
  #expect(isbn.description == "978-7-5360-1230-1")
  #expect(ISBN("9787101010527")?.description == "978-7-101-01052-7")
  #expect(ISBN("9787500132813")?.description == "978-7-5001-3281-3")
  #expect(ISBN("9787536012302")?.isValid == false)
  #expect(ISBN("979-10-96100-12-5")?.ten == nil)
  #expect(ISBN("75360") == nil)
  #expect(ISBN("7-5360-10X0-0") == nil)
}

@Test("The registrant of an ISBN is told by its hyphens; a range that is not in use has none")
func registrant() throws {
  #expect(ISBN("9787020002207")?.registrant == "978-7-02")
  #expect(ISBN("7-5360-1230-6")?.registrant == "978-7-5360")
  // 979-9 is given to no group.
  #expect(try #require(ISBN(core: "979900000001")).registrant == nil)
}

@Test("A publisher is known by its names", arguments: CaseTable.cases("publishers.tsv", kind: "name"))
func knownName(row: Case) { #expect(KnownPublishers.fullName(row["input"]) == row["expected"]) }

@Test("A publisher is known by the registrant of its ISBN", arguments: CaseTable.cases("publishers.tsv", kind: "isbn"))
func knownRegistrant(row: Case) throws {
  #expect((KnownPublishers.publisher(of: try #require(ISBN(row["input"]))) ?? "-") == row["expected"])
}
