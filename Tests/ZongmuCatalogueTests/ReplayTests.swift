import Fixtures
import Foundation
import GRDB
import Testing

@testable import ZongmuCatalogue

@Suite("Every verdict explains itself (L7)")
struct ReplayTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test(
    "Each kept verdict of random worlds names the versions and rules that it used, and is given again",
    arguments: 0..<4)
  func replays(part: Int) throws {
    var pairs = 0
    for step in 0..<3 {
      let seed = Seed.base &+ UInt64(part * 3 + step)
      var generator = SplitMix64(state: seed)
      let world = World(&generator)
      let catalogue = try Catalogue.new(in: folder)
      // Two rounds, so that pairs are of records that changed, too.
      for round in 0..<2 {
        for source in world.sources {
          let records = world.identities.filter { $0.source == source && (round == 0 || generator.flips(2)) }
            .compactMap { world.variants[$0].map { generator.one(of: $0) } }
          if !records.isEmpty { try catalogue.take(records, source) }
        }
      }
      let named = "(SELECT s.code || '/' || r.key FROM record r JOIN source s ON s.id = r.source_id WHERE r.id = "
      let rows = try catalogue.queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT \(named) a), \(named) b), verdict, weight,
              a_version = (SELECT version_id FROM record WHERE id = a)
                AND b_version = (SELECT version_id FROM record WHERE id = b),
              (SELECT hash FROM derivation WHERE id = derivation_id)
            FROM pair
            """)
      }
      for row in rows {
        pairs += 1
        let (left, right) = (id(row[0]), id(row[1]))
        let found = try catalogue.explain(left, right)
        #expect(found.decision.verdict.rawValue == row[2], "seed \(seed): \(left) \(right)")
        #expect(found.decision.weight == row[3], "seed \(seed): \(left) \(right)")
        let mirrored = try catalogue.explain(right, left).decision
        #expect(mirrored.verdict == found.decision.verdict && mirrored.weight == found.decision.weight)
        #expect(row[4] as Bool, "seed \(seed): \(left) \(right) was judged on versions that are not live")
        #expect(row[5] == catalogue.rules.derivationHash, "seed \(seed): \(left) \(right) is of other rules")
      }
    }
    #expect(pairs > 0, "ZONGMU_SEED=\(Seed.base): no pair was kept, so nothing was shown")
  }
}
