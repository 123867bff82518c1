import GRDB
import ZongmuMARC

/// Gives clusters their master ids, so that an id stays with its book as long as it can.
///
/// The old master of records goes to the new cluster that holds most of them, on a tie to the one whose records have been
/// in it longest, then to the one with the record that has been known longest. A cluster that inherits several keeps the
/// one that gave most members, on a tie the lowest; the others redirect to it. A cluster that inherits none takes up the
/// id that most of its records had before, if that redirects: so a merge that is undone gives the ids back. New ids are
/// given last, in the order of the clusters' first identities; that of a master whose last record went is not used again.
///
/// Clusters are kept as numbers only: some thirty bytes a record that is looked at.
struct MasterDerivation {
  /// Members that a cluster has from an old master.
  private struct Share {
    let master: Int64
    let cluster: Int
    /// How many, since which run the first of them, and the record among them that has been known longest.
    var count: Int
    let since: Int64
    let first: Int64

    /// Whether it has the better right to the id of the master.
    func precedes(_ other: Share) -> Bool {
      if count != other.count { return count > other.count }
      return since != other.since ? since < other.since : first < other.first
    }
  }

  /// Where a record was: its master, 0 for none, and since which run.
  private typealias Place = (master: Int64, since: Int64)

  private let db: Database
  private let run: Int64
  private let day: String
  private let renewed: RecordSet
  /// The members of all clusters, and where those of each end.
  private var members: [Int64] = []
  private var ends: [Int] = []
  private(set) var created = 0
  private var changedMasters: Set<Int64> = []
  /// Masters that gained or lost a member, or whose members or what people said of them came anew.
  var changed: Int { changedMasters.count }
  private(set) var redirected = 0
  private(set) var deleted = 0

  private let masterOf: BoundStatement
  private let formerOf: BoundStatement
  private let revive: BoundStatement
  private let putMaster: BoundStatement
  private let putMember: BoundStatement
  private let touch: BoundStatement
  private let keepFormer: BoundStatement

  /// - Parameter renewed: the records that were handed in or decided about since the last derivation, or all where all
  ///   is derived anew: what they say may show in their masters.
  init(db: Database, run: Int64, day: String, renewed: RecordSet) throws {
    self.db = db
    self.run = run
    self.day = day
    self.renewed = renewed
    masterOf = try BoundStatement("SELECT master_id, since_run FROM member WHERE record_id = ?", in: db)
    formerOf = try BoundStatement(
      """
      SELECT master_id, until_run FROM former_member JOIN master ON master.id = master_id
      WHERE record_id = ?1 AND state = 'redirect'
      UNION ALL SELECT master_id, ?2 FROM member JOIN master ON master.id = master_id
      WHERE record_id = ?1 AND state = 'redirect'
      """, in: db)
    revive = try BoundStatement(
      "UPDATE master SET state = 'live', redirect = NULL, changed_run = ?, changed_on = ? WHERE id = ?", in: db)
    putMaster = try BoundStatement(
      "INSERT INTO master (state, created_run, changed_run, changed_on) VALUES ('live', ?, ?, ?)", in: db)
    putMember = try BoundStatement(
      "INSERT OR REPLACE INTO member (record_id, master_id, since_run) VALUES (?, ?, ?)", in: db)
    touch = try BoundStatement(
      "UPDATE master SET changed_run = ?, changed_on = ? WHERE id = ? AND state = 'live'", in: db)
    keepFormer = try BoundStatement(
      """
      INSERT INTO former_member (record_id, until_run, since_run, master_id)
      SELECT record_id, ?, since_run, master_id FROM member WHERE record_id = ?
      """, in: db)
  }

  /// A cluster, its members in the order of their identities.
  mutating func add(_ cluster: some Collection<Int64>) {
    guard !cluster.isEmpty else { return }
    members.append(contentsOf: cluster)
    ends.append(members.count)
  }

  private func cluster(_ place: Int) -> ArraySlice<Int64> { members[(place == 0 ? 0 : ends[place - 1])..<ends[place]] }

  /// Writes masters and memberships. `withdrawn` are records that are no longer live.
  mutating func settle(withdrawn: RecordSet) throws {
    let old = try oldMasters()
    let inherited = inheritance(old)
    var next = 0
    var fresh: [Int] = []
    for place in ends.indices {
      let start = next
      while next < inherited.count, inherited[next].cluster == place { next += 1 }
      if start == next {
        fresh.append(place)
      } else {
        try settle(place, inherited[start..<next], old)
      }
    }
    let hasPast = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM former_member)") ?? false || !old.isEmpty
    for place in try inOrderOfIdentity(fresh) {
      let id: Int64
      if hasPast, let former = try former(of: cluster(place)) {
        try revive.run(run, day, former)
        changedMasters.insert(former)
        id = former
      } else {
        try putMaster.run(run, run, day)
        created += 1
        id = db.lastInsertedRowID
      }
      try enter(cluster(place), of: id, old, from: place == 0 ? 0 : ends[place - 1])
    }
    try settle(withdrawn)
  }

  /// The redirected master that most of some records were in before, on a tie the one that they left last, then the lowest.
  private func former(of records: ArraySlice<Int64>) throws -> Int64? {
    var found: [Int64: (count: Int, until: Int64)] = [:]
    for record in records {
      var own: [Int64: Int64] = [:]
      formerOf.bind(record, run)
      while try formerOf.step() { own[formerOf.int(0)] = max(own[formerOf.int(0)] ?? 0, formerOf.int(1)) }
      for (master, until) in own {
        let known = found[master] ?? (0, 0)
        found[master] = (known.count + 1, max(known.until, until))
      }
    }
    return found.max { left, right in
      (left.value.count, left.value.until, right.key) < (right.value.count, right.value.until, left.key)
    }?.key
  }

  /// Where each of the members was; empty where nobody was in any master.
  private func oldMasters() throws -> [Place] {
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM member)") ?? false else { return [] }
    return try members.map { try place(of: $0) ?? (0, 0) }
  }

  /// The masters that clusters inherit, by cluster.
  private mutating func inheritance(_ old: [Place]) -> [Share] {
    var shares: [Share] = []
    for place in ends.indices where !old.isEmpty {
      var own: [Share] = []
      for at in (place == 0 ? 0 : ends[place - 1])..<ends[place] where old[at].master != 0 {
        let (master, since) = old[at]
        if let known = own.firstIndex(where: { $0.master == master }) {
          own[known] = Share(
            master: master, cluster: place, count: own[known].count + 1, since: min(own[known].since, since),
            first: min(own[known].first, members[at]))
        } else {
          own.append(Share(master: master, cluster: place, count: 1, since: since, first: members[at]))
        }
      }
      shares += own
    }
    shares.sort { $0.master != $1.master ? $0.master < $1.master : $0.precedes($1) }
    var heirs: [Share] = []
    for share in shares {
      if let last = heirs.last, last.master == share.master {
        // A master that lost a member to another cluster is a changed one too.
        changedMasters.insert(share.master)
      } else {
        heirs.append(share)
      }
    }
    return heirs.sorted { ($0.cluster, $0.master) < ($1.cluster, $1.master) }
  }

  /// The clusters that get a new id, in the order of their first identities.
  private func inOrderOfIdentity(_ clusters: [Int]) throws -> [Int] {
    let codes = try Row.fetchAll(db, sql: "SELECT id, code FROM source").map { row in
      (id: row[0] as Int64, code: row[1] as String)
    }
    let ranks = codes.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }.enumerated()
      .reduce(into: [Int64: Int]()) { $0[$1.element.id] = $1.offset }
    let identity = try BoundStatement("SELECT source_id, key FROM record WHERE id = ?", in: db)
    var named: [(source: Int, key: String, cluster: Int)] = []
    named.reserveCapacity(clusters.count)
    for place in clusters {
      guard let first = cluster(place).first else { continue }
      identity.bind(first)
      try identity.first { named.append((ranks[$0.int(0)] ?? 0, $0.text(1), place)) }
    }
    named.sort { left, right in
      left.source != right.source ? left.source < right.source : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
    return named.map(\.cluster)
  }

  private mutating func settle(_ place: Int, _ inherited: ArraySlice<Share>, _ old: [Place]) throws {
    guard let kept = inherited.max(by: { ($0.count, -$0.master) < ($1.count, -$1.master) }) else { return }
    let id = kept.master
    for other in inherited where other.master != id {
      try db.execute(
        sql: "UPDATE master SET state = 'redirect', redirect = ?, changed_run = ?, changed_on = ? WHERE id = ?",
        arguments: [id, run, day, other.master])
      redirected += 1
      changedMasters.remove(other.master)
    }
    let start = place == 0 ? 0 : ends[place - 1]
    let hasGained = try enter(cluster(place), of: id, old, from: start) || inherited.count > 1
    // Its content changes with its members and with theirs; a neighbour that was looked at again changes nothing.
    guard hasGained || changedMasters.contains(id) || cluster(place).contains(where: renewed.contains) else { return }
    try touch.run(run, day, id)
    changedMasters.insert(id)
  }

  /// Makes records members of a master; true where one was not.
  @discardableResult
  private func enter(
    _ records: ArraySlice<Int64>, of master: Int64, _ old: [Place], from start: Int
  ) throws -> Bool {
    var hasGained = false
    for (offset, record) in records.enumerated() {
      let former = old.isEmpty ? 0 : old[start + offset].master
      guard former != master else { continue }
      if former != 0 { try keepFormer.run(run, record) }
      try putMember.run(record, master, run)
      hasGained = true
    }
    return hasGained
  }

  private mutating func settle(_ withdrawn: RecordSet) throws {
    var orphans: Set<Int64> = []
    for record in withdrawn {
      guard let (master, _) = try place(of: record) else { continue }
      try keepFormer.run(run, record)
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

  private func place(of record: Int64) throws -> Place? {
    masterOf.bind(record)
    return try masterOf.first { ($0.int(0), $0.int(1)) }
  }
}
