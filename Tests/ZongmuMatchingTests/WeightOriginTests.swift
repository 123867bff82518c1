import Testing

@testable import ZongmuMatching

@Suite("Weights and where they come from")
struct WeightOriginTests {
  @Test("Every weight is written once, and one that was moved by hand with the reason")
  func annotated() {
    let lines = MatchRules().annotated.split(separator: "\n").map(String.init)
    for level in Level.allCases {
      let own = lines.filter { $0.hasPrefix("    \(level.rawValue): ") }
      #expect(own.count == 1, "\(level.rawValue)")
      #expect(own.first?.contains(": \(level.defaultWeight)  # ") == true, "\(level.rawValue)")
      if case .byHand(let reason) = level.origin {
        #expect(!reason.isEmpty && own.first?.hasSuffix(reason) == true, "\(level.rawValue)")
      }
    }
  }

  @Test("What weighs nothing by itself weighs nothing, and no reason is a second key of YAML")
  func neutral() {
    for level in Level.allCases where level.origin == .neutral {
      #expect(level.defaultWeight == 0, "\(level.rawValue)")
    }
    for line in MatchRules().annotated.split(separator: "\n") where line.contains("#") {
      #expect(line.contains("  # "), "\(line)")
    }
  }

  @Test("A weight of a rules file is not said to be estimated")
  func own() {
    var rules = MatchRules()
    rules.weights[.yearEqual] = 7
    #expect(rules.annotated.contains("    year.equal: 7  # of the rules file\n"))
  }
}
