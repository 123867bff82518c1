/// A set of records by their numbers in the store: a bit for each number up to the highest.
struct RecordSet: Sequence {
  private var words: [UInt64] = []
  private(set) var count = 0

  func contains(_ record: Int64) -> Bool {
    let word = Int(record >> 6)
    return word < words.count && words[word] & UInt64(1) << UInt64(record & 63) != 0
  }

  /// Puts a record in; false where it is in already.
  @discardableResult
  mutating func insert(_ record: Int64) -> Bool {
    let word = Int(record >> 6)
    while word >= words.count { words.append(contentsOf: repeatElement(0, count: Swift.max(64, words.count))) }
    let bit = UInt64(1) << UInt64(record & 63)
    guard words[word] & bit == 0 else { return false }
    words[word] |= bit
    count += 1
    return true
  }

  mutating func formUnion(_ records: some Sequence<Int64>) {
    for record in records { insert(record) }
  }

  /// The records in ascending order.
  func makeIterator() -> Iterator { Iterator(words: words) }

  struct Iterator: IteratorProtocol {
    fileprivate let words: [UInt64]
    private var place = 0
    private var rest: UInt64 = 0

    fileprivate init(words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    mutating func next() -> Int64? {
      while rest == 0 {
        place += 1
        guard place < words.count else { return nil }
        rest = words[place]
      }
      defer { rest &= rest - 1 }
      return Int64(place << 6 + rest.trailingZeroBitCount)
    }
  }
}

/// Records that hang together, found by joining two at a time. Four bytes a record up to the highest number.
struct RecordComponents {
  private var parent: [UInt32] = []

  /// The least record of the component of a record.
  mutating func root(of record: Int64) -> Int64 {
    var place = UInt32(truncatingIfNeeded: record)
    guard place < parent.count else { return record }
    while parent[Int(place)] != place {
      parent[Int(place)] = parent[Int(parent[Int(place)])]
      place = parent[Int(place)]
    }
    return Int64(place)
  }

  mutating func join(_ a: Int64, _ b: Int64) {
    let highest = Int(Swift.max(a, b))
    if highest >= parent.count {
      parent.append(contentsOf: UInt32(parent.count)...UInt32(Swift.max(highest, parent.count * 3 / 2 + 64)))
    }
    let (left, right) = (root(of: a), root(of: b))
    parent[Int(Swift.max(left, right))] = UInt32(Swift.min(left, right))
  }
}
