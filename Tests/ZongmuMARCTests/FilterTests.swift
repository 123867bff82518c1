import Testing

@testable import ZongmuMARC

struct FilterTests {
  @Test(
    "a filter holds or does not",
    arguments: [
      ("690$a =^ K296", true), ("690$a=^K296", true), ("690$a =^ \"K296\"", true), ("690$a =^ K297", false),
      ("200$a == 越秀街巷旧事", true), ("200$a == 越秀", false), ("200$a =~ 街巷", true), ("200$a =$ 旧事", true),
      ("200$a =$ 街巷", false), ("200$e != 口述集", false), ("200$e != 别的", true), ("300$a != 别的", true),
      ("010$a?", false), ("690$a?", true), ("690$a ?", true), ("not 010$a?", true), ("not not 690$a?", true),
      ("count(606) > 2", true), ("count(606) > 3", false), ("count(606) == 3", true), ("count(606$a) == 4", true),
      ("count(606)>=3", true), ("count(606) <= 3", true), ("count(606) < 3", false), ("count(606) != 3", false),
      ("count( 300 ) == 0", true), ("count(410/200) == 2", true),
      ("200^1 == 1", true), ("200^1==1", true), ("200^2 == #", true), ("200^2 == \" \"", true), ("200^1 == 0", false),
      ("606^1=1$a == 口述史", true), ("606^1=0$a == 口述史", false), ("100$a/9-12 == 2023", true),
      ("LDR/6 == a", true), ("LDR/5-7 == nam and 101$a == chi", false),
      // and binds closer than or; not closer than both.
      ("690$a? or 010$a? and 011$a?", true), ("(690$a? or 010$a?) and 011$a?", false),
      ("not 010$a? and 690$a?", true), ("not (010$a? or 690$a?)", false), ("not(010$a?)", true),
      ("010$a? or 011$a? or 690$a?", true), ("690$a? and 200? and 001? and 010?", false),
      ("200$a == \"\"", false), ("410/200$a =~ 岭南", true), ("905$b =~ \"0001\"", true), ("6XX$a=~民", true),
      ("690$a == k296.51", false), ("　690$a　=^　K296　", true),
    ])
  func holds(_ text: String, _ expected: Bool) throws {
    #expect(try FieldFilter(parsing: text).holds(for: streets) == expected)
  }

  @Test(
    "what is no filter says where it fails",
    arguments: [
      ("", 1, "a tag of three letters or digits (X for any), or LDR"),
      ("690$a", 6, "? or one of == != =^ =$ =~ after the path 690$a"),
      ("690$a = K296", 7, "? or one of == != =^ =$ =~ after the path 690$a"),
      ("690$a ==", 9, "a text; one with blanks or brackets in it stands in quotation marks"),
      ("690$a == K296 5", 15, "and, or, or the end (a text with blanks or brackets in it stands in quotation marks)"),
      ("690$a == \"K296", 15, "a closing quotation mark"),
      ("690$a == \"K\\n\"", 13, "\" or \\ after \\"),
      ("(690$a?", 8, "and, or, or )"),
      ("690$a?)", 7, "and, or, or the end (a text with blanks or brackets in it stands in quotation marks)"),
      ("690$a? and", 11, "a tag of three letters or digits (X for any), or LDR"),
      ("count(606)", 11, "one of == != < <= > >= after count(606)"),
      ("count(606) > x", 14, "a number"),
      ("count(606 > 3", 11, ")"),
      ("690$a =/K.*/", 7, "? or one of == != =^ =$ =~ after the path 690$a"),
    ])
  func refusals(_ text: String, _ position: Int, _ expected: String) {
    #expect(throws: ParseError(text: text, position: position, expected: expected)) { try FieldFilter(parsing: text) }
    #expect(FieldFilter(text) == nil)
  }

  @Test("texts in quotation marks hold blanks, brackets, quotation marks and backslashes")
  func quoting() {
    let tricky = sample("200 1#$aA (\"b\") \\ c and d")
    #expect(FieldFilter(#"200$a == "A (\"b\") \\ c and d""#)?.holds(for: tricky) == true)
  }

  @Test("nesting has a limit, the length of a chain has none")
  func depth() throws {
    let deep = String(repeating: "(", count: 65) + "001?" + String(repeating: ")", count: 65)
    #expect(throws: ParseError.self) { try FieldFilter(parsing: deep) }
    let right = String(repeating: "not ", count: 64) + "001?"
    #expect(try FieldFilter(parsing: right).holds(for: streets))
    let long = Array(repeating: "001?", count: 5000).joined(separator: " and ")
    #expect(try FieldFilter(parsing: long).holds(for: streets))
  }
}
