import Fixtures
import Foundation
import Testing

@testable import ZongmuCatalogue

@Suite("History does not show (L3), holdings are conserved (L4), people win (L5), verdicts replay (L7)")
struct HistoryTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// How many histories each part plays; `make laws` asks for many.
  private static let count =
    ProcessInfo.processInfo.environment["ZONGMU_LAWS"].flatMap { Int($0) }.map { ($0 + 7) / 8 } ?? 6

  /// The rules of two in three let blocks be big from three records on, so that splitting them is met too.
  @Test("Any history of records and decisions ends as one batch of the same inputs does", arguments: 0..<8)
  func histories(part: Int) throws {
    var bigBlocks = 0
    for step in 0..<HistoryTests.count {
      let number = part * HistoryTests.count + step
      let history = History(
        seed: Seed.base &+ UInt64(number) &* 2,
        rules: step % 3 == 0 ? "" : "matching:\n  block-limit: 2\n  window-size: 1\n", beginsFull: step % 2 == 0)
      let own = try Folder()
      guard let fault = try history.fault(in: own, bigBlocks: &bigBlocks) else { continue }
      let shortest = history.shrunk(in: own)
      Issue.record(
        """
        ZONGMU_SEED=\(Seed.base) history \(number): \(fault)
        shortest: \(shortest.steps.map(\.description).joined(separator: "; "))
        """)
    }
    #expect(bigBlocks > 0, "ZONGMU_SEED=\(Seed.base): no block was big, so nothing was shown about them")
  }
}
