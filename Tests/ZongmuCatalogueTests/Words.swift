import ZongmuMARC

@testable import ZongmuCatalogue

/// The person of the tests.
let tester = Signature(person: "tester", why: "seen on the shelf")

extension Catalogue {
  /// Makes one decision at the moment of the tests, and gives its number.
  @discardableResult
  func say(_ proposal: Proposal) throws -> Int64 { try decide(proposal, by: tester, now: testClock).outcome.number }

  /// Whether records share a master.
  func together(_ records: RecordIdentity...) throws -> Bool {
    let masters = try records.map { try masterID(of: $0) }
    return !masters.contains(nil) && Set(masters).count == 1
  }

  /// The laws that are broken.
  func brokenLaws() throws -> [String] { try check(pairLimit: nil).map(\.description) }

  /// How a decision stands.
  func standing(_ number: Int64) throws -> DecisionStanding? { try standings().first { $0.decision.number == number } }
}

/// An identity in one word: `YX00/012023000001`.
func id(_ text: String) -> RecordIdentity {
  let parts = text.split(separator: "/", maxSplits: 1)
  return RecordIdentity(source: String(parts[0]), key: String(parts[1]))
}
