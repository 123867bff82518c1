import GRDB
import ZongmuMerging

extension CatalogueCheck {
  /// L5: a field that a person locked, or a value that a person set, stands in the master that its record is in.
  mutating func fixedFields() throws {
    let decisions = try PersonDecisions(db: db, path: catalogue.path)
    var locks: [Int64: [FieldLock]] = [:]
    var acts: [Int64: Int64] = [:]
    var isReadable = true
    for (record, row) in decisions.fixed {
      guard let lock = self.lock(row) else {
        isReadable = false
        continue
      }
      acts[row.id] = row.act
      guard try !isWaiting(record) else { continue }
      let master = try Int64.fetchOne(
        try db.cachedStatement(sql: "SELECT master_id FROM member WHERE record_id = ?"), arguments: [record])
      if let master { locks[master, default: []].append(lock) }
    }
    // No master is made while it is not known what was fixed in it.
    guard isReadable else { return }
    let reader = try MasterReader(catalogue: catalogue, db: db)
    for (number, fixed) in locks.sorted(by: { $0.key < $1.key }) {
      guard let master = try reader.master(number, day: "00000000") else { continue }
      for lock in master.master.unkept(fixed) {
        find(
          "L5",
          "decision \(acts[lock.order] ?? lock.order): master \(master.id) does not say what was fixed of record \(lock.identity)"
        )
      }
    }
  }

  private mutating func lock(_ row: DecisionRow) -> FieldLock? {
    do {
      return try row.lock()
    } catch {
      if case .damaged(_, let detail) = error { find("L5", detail) }
      return nil
    }
  }
}
