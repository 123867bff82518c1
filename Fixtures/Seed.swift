import Foundation

/// The seed that property tests begin from.
public enum Seed {
  /// A fixed number, so that a test that passed passes again. `ZONGMU_SEED=random` begins somewhere new each time,
  /// `ZONGMU_SEED=12345` where a failure was printed.
  public static let base: UInt64 = {
    switch ProcessInfo.processInfo.environment["ZONGMU_SEED"] {
    case "random": UInt64.random(in: .min ... .max)
    case let text?: UInt64(text) ?? 20_261_124
    case nil: 20_261_124
    }
  }()
}
