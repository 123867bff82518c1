import GRDB
import ZongmuMerging

extension CatalogueCheck {
  /// L5: a field that a person locked, or a value that a person set, stands in the master that its record is in.
  mutating func fixedFields() throws {
    let decisions = try PersonDecisions(db: db, path: catalogue.path)
    let reader = try MasterReader(catalogue: catalogue, db: db)
    var locks: [Int64: [FieldLock]] = [:]
    var acts: [Int64: Int64] = [:]
    for (record, row) in decisions.fixed {
      guard let text = row.row["value"] as String?, let lock = KeptContent(json: text)?.lock(row) else {
        find("L5", "decision \(row.act): what it fixes in the master of \(row.a) cannot be read")
        continue
      }
      acts[row.id] = row.act
      guard try !isWaiting(record) else { continue }
      let master = try Int64.fetchOne(
        try db.cachedStatement(sql: "SELECT master_id FROM member WHERE record_id = ?"), arguments: [record])
      if let master { locks[master, default: []].append(lock) }
    }
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
}
