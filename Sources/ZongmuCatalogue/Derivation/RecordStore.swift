import GRDB
import ZongmuBibliography
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMatching

/// The live source records, read and described one at a time when asked for. Views are kept for a while, since a record
/// is compared with several others in a row; how many is bounded.
struct RecordStore {
  /// A live source record.
  struct Stored {
    let id: Int64
    let version: Int64
    let identity: RecordIdentity
    let priority: Int
    let record: Record
    /// Reads its holdings as its source lays them out.
    let holdings: HoldingsReader

    init(_ kept: KeptRecord, priority: Int? = nil) throws(CatalogueError) {
      id = kept.id
      version = kept.version
      identity = kept.identity
      self.priority = priority ?? kept.priority
      record = try kept.parsed()
      holdings = kept.holdings
    }
  }

  /// What comparing needs of a live record.
  struct Compared {
    let version: Int64
    let identity: RecordIdentity
    let view: MatchView
  }

  private let loader: RecordLoader
  private let weighing: NumberWeighing
  private let describer = Describer()
  private var cache: [Int64: Compared] = [:]
  private var order: [Int64] = []
  private var next = 0

  private static let cacheLimit = 4_096

  init(catalogue: Catalogue, db: Database) throws {
    loader = try RecordLoader(catalogue: catalogue, db: db)
    weighing = NumberWeighing(db: db, path: catalogue.path)
  }

  /// The live record with an id; nil when it is withdrawn.
  func stored(_ id: Int64) throws -> Stored? { try loader.record(id).map { try Stored($0) } }

  /// A record in one of its versions; nil where that has no bytes. `priority` is that of its source then.
  func stored(_ id: Int64, version: Int64, priority: Int? = nil) throws -> Stored? {
    try loader.record(id, version: version).map { try Stored($0, priority: priority) }
  }

  /// What comparing needs of a record, its numbers weighed; nil when it is withdrawn.
  mutating func compared(_ id: Int64) throws -> Compared? {
    if let known = cache[id] { return known }
    guard let stored = try stored(id) else { return nil }
    let view = MatchView(describer.describe(stored.record))
    let trust = try weighing.trust(in: view)
    let compared = Compared(
      version: stored.version, identity: stored.identity, view: trust.isEmpty ? view : view.weighed(by: trust))
    keep(compared, of: id)
    return compared
  }

  /// Keeps a view; the one that was kept longest makes room.
  private mutating func keep(_ compared: Compared, of id: Int64) {
    guard cache.updateValue(compared, forKey: id) == nil else { return }
    if order.count < RecordStore.cacheLimit {
      order.append(id)
    } else {
      cache[order[next]] = nil
      order[next] = id
      next = (next + 1) % RecordStore.cacheLimit
    }
  }

  func describe(_ record: Record) -> Description { describer.describe(record) }
}

extension MatchView {
  /// The view with its numbers weighed by those that are worth less than others, by the hashes of their keys.
  func weighed(by trust: [Int64: NumberTrust]) -> MatchView {
    let title = titleKey
    return weighed { number in trust[MatchKey(.isbn, number).hash]?.standing(for: title) ?? .sound }
  }
}
