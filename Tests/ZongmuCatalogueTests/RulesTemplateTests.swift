import Testing

@testable import ZongmuCatalogue
@testable import ZongmuMatching
@testable import ZongmuMerging

@Suite("The template of rules")
struct RulesTemplateTests {
  /// The template with all its rules in force.
  private static var filled: String {
    RulesTemplate.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") ? String($0.dropFirst()) : String($0) }.joined(separator: "\n")
  }

  @Test("As it is, it says nothing; with everything in force it says the defaults")
  func defaults() throws {
    let plain = try Rules(yaml: RulesTemplate.text, file: "template")
    #expect(plain.derivationHash == Rules().derivationHash && plain.sources.isEmpty)
    let filled = try Rules(yaml: RulesTemplateTests.filled, file: "template")
    #expect(filled.canonical == Rules().canonical)
    #expect(filled.merging == MergePolicy())
    let source = try #require(filled.sources["YX00"])
    #expect(source.priority == SourceProfile(code: "YX00").priority && source.name == "越秀区图书馆")
  }

  @Test("It has each key that a rules file may have, and a remark on each")
  func complete() {
    let lines = RulesTemplate.text.split(separator: "\n")
    let keys =
      MatchRules.CodingKeys.allCases.map(\.rawValue) + MergePolicy.CodingKeys.allCases.map(\.rawValue)
      + DialectRules.CodingKeys.allCases.map(\.rawValue) + SourceRules.CodingKeys.allCases.map(\.rawValue)
      + Level.allCases.map(\.rawValue)
    for key in keys {
      #expect(lines.contains { $0.dropFirst().trimmingPrefix { $0 == " " }.hasPrefix("\(key):") }, "\(key)")
    }
    for line in lines { #expect(line.hasPrefix("#"), "\(line)") }
  }
}
