import Testing

@testable import ZongmuMARC

/// What field paths name, and what is no path. Positions of 100$a are those of DOMAIN §2.2.
struct FieldPathTests {
  @Test(
    "a path names these texts",
    arguments: [
      ("001", ["012023000001"]),
      ("200$a", ["越秀街巷旧事"]),
      ("200", ["越秀街巷旧事 口述集 第二辑 林晓禾著"]),
      ("200$e", ["口述集", "第二辑"]),
      ("200$e[0]", ["口述集"]),
      ("200$e[-1]", ["第二辑"]),
      ("200$e[2]", []),
      ("200$af", ["越秀街巷旧事", "林晓禾著"]),
      ("200$fa", ["越秀街巷旧事", "林晓禾著"]),
      ("200$g", []),
      ("300$a", []),
      ("606$a", ["街巷", "口述史", "民俗", "风俗"]),
      ("606[0]$a", ["街巷"]),
      ("606[1]$a", ["口述史"]),
      ("606[-1]$a", ["民俗", "风俗"]),
      ("606[-3]$a", ["街巷"]),
      ("606[-4]$a", []),
      ("606[3]$a", []),
      ("606$a[1]", ["风俗"]),
      ("606^1=0$a", ["街巷", "民俗", "风俗"]),
      ("606^1=0[1]$a", ["民俗", "风俗"]),
      ("606^1=1^2=1$a", ["口述史"]),
      ("606^2=#$a", ["街巷", "民俗", "风俗"]),
      ("606^2=2$a", []),
      ("200^1", ["1"]),
      ("200^2", [" "]),
      ("606^1", ["0", "1", "0"]),
      ("001^1", []),
      ("6XX$a", ["街巷", "口述史", "民俗", "风俗", "K296.51"]),
      ("XX1", ["012023000001", "林晓禾 著", "CN YX"]),
      ("100$a/26-29", ["50  "]),
      ("100$a/9-12", ["2023"]),
      ("100$a/8", ["d"]),
      ("100$a/34-40", ["ea"]),
      ("100$a/36", []),
      ("200$a/2-3", ["街巷"]),
      ("001/0-1", ["01"]),
      ("LDR/6", ["a"]),
      ("LDR/5-7", ["nam"]),
      ("LDR", ["00000nam0 2200000   450 "]),
      ("410/200$a", ["广府文库", "岭南丛书"]),
      ("410/200$av", ["广府文库", "第三辑", "岭南丛书"]),
      ("410/001", ["S77"]),
      ("410[0]/200$a", ["广府文库"]),
      ("410[1]/2XX[0]$a", ["岭南丛书"]),
      ("410/200", ["广府文库 第三辑", "岭南丛书"]),
      ("410/200^1", ["1", "0"]),
      ("410/200^1=0$a", ["岭南丛书"]),
      ("410/200$a/0-1", ["广府", "岭南"]),
      ("4XX$1", ["2001#", "001S77", "2000#"]),
      ("606[0]/200$a", []),
    ])
  func values(_ path: String, _ expected: [String]) throws {
    #expect(try FieldPath(parsing: path).values(in: streets) == expected)
  }

  @Test(
    "what is no path says where it fails and what was expected",
    arguments: [
      ("", 1, "a tag of three letters or digits (X for any), or LDR"),
      ("20", 3, "a tag of three letters or digits (X for any), or LDR"),
      ("书200", 1, "a tag of three letters or digits (X for any), or LDR"),
      (" 200", 1, "a tag of three letters or digits (X for any), or LDR"),
      ("200$", 5, "a subfield code after $"),
      ("200$ ", 5, "a subfield code after $"),
      ("200$中", 5, "a subfield code after $"),
      ("200a", 4, "the end of the path"),
      ("200$a$e", 6, "the end of the path ($ae names the subfields a and e)"),
      ("200$a ", 6, "the end of the path"),
      ("700[", 5, "the number of an occurrence, 0 for the first or -1 for the last,"),
      ("700[x]", 5, "the number of an occurrence, 0 for the first or -1 for the last,"),
      ("700[0$a", 6, "]"),
      ("700[-0]", 6, "a number from 1 after the minus"),
      ("700[1234567]", 5, "a number of at most six digits"),
      ("200^3", 5, "1 or 2, the number of an indicator, after ^"),
      ("200^", 5, "1 or 2, the number of an indicator, after ^"),
      ("200^1$a", 6, "the end of the path"),
      ("200^1/0", 6, "the end of the path"),
      ("100$a/", 7, "character positions such as 26-29"),
      ("100$a/x", 7, "character positions such as 26-29"),
      ("100$a/9-", 9, "the last character position"),
      ("100$a/29-26", 10, "a position not before 29"),
      ("LDR/24", 5, "positions of the leader, 0 to 23,"),
      ("LDR/0-24", 7, "the last character position"),
      ("LDR$a", 4, "the end of the path"),
      ("410/200/200$a", 12, "the end of the path"),
    ])
  func refusals(_ text: String, _ position: Int, _ expected: String) {
    #expect(throws: ParseError(text: text, position: position, expected: expected)) { try FieldPath(parsing: text) }
    #expect(FieldPath(String(text)) == nil)
  }

  @Test("an error reads as one sentence with its place")
  func wording() {
    let error = ParseError(text: "200$", position: 5, expected: "a subfield code after $")
    #expect(error.description == "“200$”: expected a subfield code after $ at character 5")
  }

  @Test(
    "three digits behind a field are an embedded tag, as a range they are positions",
    arguments: [
      ("410/200", true), ("410/200-200", false), ("008/35", false), ("008/35-37", false), ("008/1000", false),
      ("410/20X", true), ("410/12a", true),
    ])
  func embeddedOrPosition(_ text: String, _ isEmbedded: Bool) throws {
    let path = try FieldPath(parsing: text)
    #expect((path.embedded != nil) == isEmbedded)
    #expect((path.positions == nil) == isEmbedded)
  }

  @Test("a list of paths takes blanks around its commas, and codes that are commas")
  func lists() throws {
    #expect(try FieldPath.list(parsing: "001, 200$a ,\t6XX$a").map(\.description) == ["001", "200$a", "6XX$a"])
    #expect(try FieldPath.list(parsing: "200$,,001").map(\.description) == ["200$,", "001"])
    #expect(try FieldPath.list(parsing: " ").isEmpty)
    #expect(throws: ParseError.self) { try FieldPath.list(parsing: "001,") }
    #expect(throws: ParseError.self) { try FieldPath.list(parsing: "001 200") }
  }

  @Test("the code and the tags of a path are known where it has one code or a field")
  func parts() throws {
    #expect(try FieldPath(parsing: "200$a").code == "a")
    #expect(try FieldPath(parsing: "200$ae").code == nil)
    #expect(try FieldPath(parsing: "410/200$a").code == nil)
    #expect(FieldPath(tag: "200", code: "a") == "200$a")
    #expect(try FieldPath(parsing: "6XX").matches("690"))
    #expect(try !FieldPath(parsing: "6XX").matches("700"))
    #expect(try !FieldPath(parsing: "LDR").matches("LDR"))
  }
}
