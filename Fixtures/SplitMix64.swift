/// Numbers that look random and are the same for the same seed everywhere, so that a failure can be repeated from the
/// seed that it prints. Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  /// What the next number is made of.
  public var state: UInt64

  /// A generator that begins at a seed.
  public init(state: UInt64) { self.state = state }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound` - 1.
  public mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// One of some values, of which there is one at least.
  public mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  /// Whether something happens that happens in one case of so many.
  public mutating func flips(_ part: Int) -> Bool { below(part) == 0 }

  /// Whether something happens that happens in so many cases of a hundred.
  public mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
