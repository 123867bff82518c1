/// A random number generator with one word of state: the same seed gives the same numbers on every machine.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// A generator of the stream that begins at `seed`.
  public init(seed: UInt64) { state = seed }

  /// A generator of its own for each `(seed, stream, index)`, so that a book or a record can be made without those
  /// before it.
  public init(seed: UInt64, stream: UInt64, index: Int) {
    var mixer = SplitMix64(seed: seed)
    mixer = SplitMix64(seed: mixer.next() ^ (stream &* 0xD1B5_4A32_D192_ED03))
    self.init(seed: mixer.next() ^ UInt64(truncatingIfNeeded: index))
    state = next()
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 up to, not including, `limit`, which is positive.
  public mutating func below(_ limit: Int) -> Int {
    precondition(limit > 0, "there is no number below \(limit)")
    return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number of a range.
  public mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True with a probability, in ten-thousandths. Integers, so that no rounding differs between machines.
  public mutating func chance(_ tenThousandths: Int) -> Bool { below(10_000) < tenThousandths }

  /// One of several, each as likely as the others. The list is not empty.
  public mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// The place of one of several weights, each as likely as its weight says.
  public mutating func pick(weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (place, weight) in weights.enumerated() {
      if rest < weight { return place }
      rest -= weight
    }
    return weights.count - 1
  }

  /// Puts a list into a random order (Fisher and Yates).
  public mutating func shuffle<Element>(_ list: inout [Element]) {
    guard list.count > 1 else { return }
    for place in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(place, below(place + 1)) }
  }
}
