/// The steps from the prior to the sum.
struct Waterfall {
  /// A step: what it adds, and the sum after it.
  struct Step {
    /// nil for the prior.
    let term: Decision.Term?
    let weight: Int
    let sum: Int
  }

  let steps: [Step]

  init(_ proof: Proof) {
    var sum = proof.decision.prior
    steps =
      [Step(term: nil, weight: sum, sum: sum)]
      + proof.decision.terms.map { term in
        sum += term.weight
        return Step(term: term, weight: term.weight, sum: sum)
      }
  }
}
