import GRDB
import ZongmuMARC

/// Gives clusters their master ids, so that an id stays with its book as long as it can.
///
/// The old master of records goes to the new cluster that holds most of them, on a tie to the one with the record
/// that has been known longest. A cluster that inherits several keeps the one that gave most members, on a tie the
/// lowest; the others redirect to it. New ids are given in the order of the clusters' first identities.
struct MasterDerivation {
  private let db: Database
  private let run: Int64
  private let day: String
  private var clusters: [(members: [Int64], first: RecordIdentity)] = []
  private var withdrawn: [Int64] = []
  private var decided: Set<Int64> = []
  private(set) var created = 0
  private var changedMasters: Set<Int64> = []
  /// Masters that gained or lost a member.
  var changed: Int { changedMasters.count }
  private(set) var redirected = 0
  private(set) var deleted = 0

  init(db: Database, run: Int64, day: String) {
    self.db = db
    self.run = run
    self.day = day
  }

  /// A cluster, its members in the order of their identities.
  mutating func add(_ members: [(id: Int64, identity: RecordIdentity)]) {
    guard let first = members.first else { return }
    clusters.append((members.map(\.id), first.identity))
  }

  /// Records that people decided about: what they fixed may show in their masters.
  mutating func decide(_ records: Set<Int64>) { decided.formUnion(records) }

  /// A record that is no longer live.
  mutating func withdraw(_ record: Int64) { withdrawn.append(record) }

  /// Writes masters and memberships.
  mutating func settle() throws {
    clusters.sort { $0.first < $1.first }
    var shares: [Int64: [Int: [Int64]]] = [:]
    var old: [Int64: Int64] = [:]
    for (place, cluster) in clusters.enumerated() {
      for record in cluster.members {
        guard let master = try master(of: record) else { continue }
        old[record] = master
        shares[master, default: [:]][place, default: []].append(record)
      }
    }
    let inherited = inheritance(shares)
    // A master that lost a member to another cluster is a changed one too.
    changedMasters.formUnion(shares.filter { $0.value.count > 1 }.keys)
    for (place, cluster) in clusters.enumerated() {
      try settle(cluster.members, inherited: inherited[place] ?? [], old: old)
    }
    try settleWithdrawn()
  }

  /// For each cluster the masters that it inherits with the number of members they gave it.
  private func inheritance(_ shares: [Int64: [Int: [Int64]]]) -> [Int: [(master: Int64, members: Int)]] {
    var inherited: [Int: [(master: Int64, members: Int)]] = [:]
    for (master, parts) in shares.sorted(by: { $0.key < $1.key }) {
      let heir = parts.max { left, right in
        if left.value.count != right.value.count { return left.value.count < right.value.count }
        return (left.value.min() ?? 0) > (right.value.min() ?? 0)
      }
      if let heir { inherited[heir.key, default: []].append((master, heir.value.count)) }
    }
    return inherited
  }

  private mutating func settle(
    _ members: [Int64], inherited: [(master: Int64, members: Int)], old: [Int64: Int64]
  ) throws {
    let id: Int64
    var isChanged = false
    if let kept = inherited.max(by: { ($0.members, -$0.master) < ($1.members, -$1.master) }) {
      id = kept.master
      for other in inherited where other.master != id {
        try db.execute(
          sql: "UPDATE master SET state = 'redirect', redirect = ?, changed_run = ?, changed_on = ? WHERE id = ?",
          arguments: [id, run, day, other.master])
        redirected += 1
        changedMasters.remove(other.master)
        isChanged = true
      }
    } else {
      try db.cachedStatement(
        sql: "INSERT INTO master (state, created_run, changed_run, changed_on) VALUES ('live', ?, ?, ?)"
      ).execute(arguments: [run, run, day])
      id = db.lastInsertedRowID
      created += 1
    }
    for record in members where old[record] != id {
      if old[record] != nil { try leave(record) }
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO member (record_id, master_id, since_run) VALUES (?, ?, ?)")
        .execute(arguments: [record, id, run])
      isChanged = true
    }
    // Its content changes with its members and with theirs; a neighbour that was looked at again changes nothing.
    guard !inherited.isEmpty, try isChanged || changedMasters.contains(id) || members.contains(where: isRenewed)
    else { return }
    try db.cachedStatement(sql: "UPDATE master SET changed_run = ?, changed_on = ? WHERE id = ? AND state = 'live'")
      .execute(arguments: [run, day, id])
    if isChanged { changedMasters.insert(id) }
  }

  private mutating func settleWithdrawn() throws {
    var orphans: Set<Int64> = []
    for record in withdrawn {
      guard let master = try master(of: record) else { continue }
      try leave(record)
      try db.cachedStatement(sql: "DELETE FROM member WHERE record_id = ?").execute(arguments: [record])
      orphans.insert(master)
    }
    for master in orphans.sorted() {
      let isEmpty =
        try Bool.fetchOne(
          db, sql: "SELECT NOT EXISTS (SELECT 1 FROM member WHERE master_id = ?)", arguments: [master]) ?? true
      if isEmpty {
        try db.execute(
          sql: "UPDATE master SET state = 'deleted', changed_run = ?, changed_on = ? WHERE id = ? AND state = 'live'",
          arguments: [run, day, master])
        deleted += 1
      } else {
        changedMasters.insert(master)
        try db.execute(
          sql: "UPDATE master SET changed_run = ?, changed_on = ? WHERE id = ?", arguments: [run, day, master])
      }
    }
  }

  /// Whether a record was handed in or decided about since the last derivation, or all is derived anew.
  private func isRenewed(_ record: Int64) throws -> Bool {
    try decided.contains(record)
      || Bool.fetchOne(
        try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM dirty WHERE record_id = ?)"), arguments: [record])
        ?? false
  }

  /// Keeps where a record was until this run.
  private func leave(_ record: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO former_member (record_id, until_run, since_run, master_id)
        SELECT record_id, ?, since_run, master_id FROM member WHERE record_id = ?
        """
    ).execute(arguments: [run, record])
  }

  private func master(of record: Int64) throws -> Int64? {
    try Int64.fetchOne(
      try db.cachedStatement(sql: "SELECT master_id FROM member WHERE record_id = ?"), arguments: [record])
  }
}
