import Foundation
import Testing
import ZongmuBibliography
import ZongmuMARC
import ZongmuMerging

@Suite("Merge policy as data")
struct MergePolicyTests {
  static let patterns: [(String, String, Bool)] = [
    ("330", "330", true), ("330", "331", false), ("3XX", "331", true), ("3XX", "431", false), ("XXX", "CAT", true),
    ("4X1", "461", true), ("4X1", "462", false), ("-01", "-01", true), ("9XX", "-01", false),
  ]

  @Test("A pattern fits a tag", arguments: patterns)
  func fit(_ pattern: String, _ tag: String, _ fits: Bool) throws {
    #expect(try #require(TagPattern(pattern)).matches(try #require(Tag(tag))) == fits)
  }

  @Test("What is no pattern", arguments: ["", "33", "3300", "3？0", "3 0", "3*0"])
  func noPattern(_ text: String) { #expect(TagPattern(text) == nil) }

  static let classes: [(String, FieldClass)] = [
    ("3XX", .union), ("330", .longest), ("001", .recomputed), ("010", .union), ("200", .single), ("225", .union),
    ("141", .perSource), ("194", .perSource), ("345", .perSource), ("461", .union), ("512", .union), ("690", .union),
    ("801", .union), ("997", .dropped), ("998", .dropped), ("-01", .dropped), ("ABC", .single),
  ]

  @Test("The default class of a CNMARC tag", arguments: classes)
  func defaultClass(_ tag: String, _ expected: FieldClass) throws {
    #expect(MergePolicy().cnmarc.fieldClass(of: try #require(Tag(tag.replacing("X", with: "9")))) == expected)
  }

  @Test("the narrower pattern counts; of equally narrow ones that with its fixed characters further left")
  func narrowness() {
    var rules = DialectRules()
    rules.classes = ["XXX": .dropped, "6XX": .union, "60X": .longest, "6X0": .perSource, "X00": .recomputed]
    #expect(
      ["700", "600", "610", "666", "500", "123"].compactMap { Tag($0) }.map { rules.fieldClass(of: $0) }
        == [.recomputed, .longest, .perSource, .union, .recomputed, .dropped])
  }

  @Test("a policy is the same after writing and reading")
  func roundTrip() throws {
    var policy = MergePolicy()
    policy.agency = "YX00"
    policy.preferredDialect = .marc21
    policy.cnmarc.classes["300"] = .perSource
    policy.cnmarc.holdings = ["905"]
    policy.marc21.completeness["26X$b"] = 7
    policy.marc21.keys["246"] = UnionKey(.exact, "a", compatible: "n", indicators: "12")
    #expect(try JSONDecoder().decode(MergePolicy.self, from: JSONEncoder().encode(policy)) == policy)
  }

  @Test("what a rules file leaves out is as in the default, mappings are added to, lists replaced")
  func partial() throws {
    let text = """
      {"agency": "YX00", "cnmarc": {"classes": {"300": "perSource"}, "holdings": ["905", "98X"],
       "keys": {"606": {"identifying": "a"}}, "completeness": {"200$f": 9}}}
      """
    var expected = MergePolicy()
    expected.agency = "YX00"
    expected.cnmarc.classes["300"] = .perSource
    expected.cnmarc.holdings = ["905", "98X"]
    expected.cnmarc.keys["606"] = UnionKey(.text, "a")
    expected.cnmarc.completeness["200$f"] = 9
    #expect(try JSONDecoder().decode(MergePolicy.self, from: Data(text.utf8)) == expected)
    #expect(try JSONDecoder().decode(MergePolicy.self, from: Data("{}".utf8)) == MergePolicy())
  }

  static let wrong = [
    #"{"cnmarc": {"classes": {"300": "keep"}}}"#, #"{"cnmarc": {"classes": {"30": "union"}}}"#,
    #"{"cnmarc": {"holdings": ["9055"]}}"#, #"{"cnmarc": {"completeness": {"200$ff": 1}}}"#,
    #"{"cnmarc": {"keys": {"606": {"comparison": "like"}}}}"#, #"{"preferredDialect": "usmarc"}"#,
    #"{"preferredDialect": "unknown"}"#, #"{"agency": 3}"#, #"{"marc21": []}"#,
  ]

  @Test("What cannot be read is an error", arguments: wrong)
  func error(_ text: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(MergePolicy.self, from: Data(text.utf8)) }
  }
}
