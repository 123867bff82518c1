import ZongmuMatching

/// A match key as the store has it: its kind and the hash of its text.
struct StoredKey: Hashable, Comparable, Sendable {
  let kind: Int
  let hash: Int64

  init(kind: Int, hash: Int64) {
    self.kind = kind
    self.hash = hash
  }

  init(_ key: MatchKey) { self.init(kind: key.kind.rawValue, hash: key.hash) }

  static func < (left: StoredKey, right: StoredKey) -> Bool {
    left.kind != right.kind ? left.kind < right.kind : left.hash < right.hash
  }

  // MARK: In the row of a record

  /// The keys of a record in one value: nine bytes each, the kind and the hash, highest byte first.
  static func encode(_ keys: [StoredKey]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keys.count * 9)
    for key in keys {
      bytes.append(UInt8(truncatingIfNeeded: key.kind))
      for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: key.hash >> shift)) }
    }
    return bytes
  }

  static func decode(_ bytes: [UInt8]) -> [StoredKey] {
    stride(from: 0, to: bytes.count - bytes.count % 9, by: 9).map { start in
      let hash = bytes[start + 1..<start + 9].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return StoredKey(kind: Int(bytes[start]), hash: Int64(bitPattern: hash))
    }
  }

  // MARK: Sorting

  /// What becomes of the key of a record.
  enum Change: UInt64 {
    case kept = 0
    case added = 1
    case removed = 2
  }

  /// The key of a record as an entry that sorts by key, then by record, as the table of keys does.
  func entry(of record: Int64, _ change: Change) -> SortEntry {
    let ordered = UInt64(bitPattern: hash) ^ 1 << 63
    return SortEntry(
      high: UInt64(kind) << 60 | ordered >> 4, low: ordered << 60 | UInt64(record) << 2 | change.rawValue)
  }

  /// The key, the record and the change that an entry stands for.
  static func read(_ entry: SortEntry) -> (key: StoredKey, record: Int64, change: Change) {
    let ordered = entry.high << 4 | entry.low >> 60
    return (
      StoredKey(kind: Int(entry.high >> 60), hash: Int64(bitPattern: ordered ^ 1 << 63)),
      Int64((entry.low << 4) >> 6), Change(rawValue: entry.low & 3) ?? .kept
    )
  }
}
