/// Makes the files of a union catalogue's sources, and the truth about them.
///
/// A record is a function of the options and its place; nothing but the plan (about a hundred bytes a book) and the
/// bytes of one chunk is in memory.
public struct Generator {
  private let options: GenerationOptions
  private let plan: Plan

  /// A generator. Sources are 1 to 99, records at least as many as one.
  public init(_ options: GenerationOptions) {
    precondition((1...99).contains(options.sources), "there can be 1 to 99 sources")
    self.options = options
    plan = Plan(options)
  }

  /// How many records a source has.
  public func count(ofSource source: Int) -> Int { plan.shelves[source].count }

  /// How many different books there are.
  public var bookCount: Int { plan.books.count }

  /// How many families of books there are that differ in one thing only.
  public var familyCount: Int { plan.families.count }

  /// Writes the file of one source, in chunks of about a mebibyte that end with a record.
  public func write(source: Int, to sink: ([UInt8]) throws -> Void) rethrows {
    var cataloguing = Cataloguing(source: source, options: options)
    var chunk: [UInt8] = []
    for (place, number) in plan.shelves[source].enumerated() {
      cataloguing.write(Book(plan.books[Int(number)], seed: options.seed), at: place, to: &chunk)
      if chunk.count >= 1 << 20 {
        try sink(chunk)
        chunk.removeAll(keepingCapacity: true)
      }
    }
    try sink(chunk)
  }

  /// Writes the pairs of records that are easily taken for one and are not: `record_a`, `record_b`, `class`,
  /// `source_a`, `source_b`, tab-separated.
  /// All pairs of two books of one family are there: volumes, editions, years, translators, audiences, publishers,
  /// authors of a common title, works under one ISBN, media.
  public func writeNegatives(to sink: ([UInt8]) throws -> Void) rethrows {
    var records: [[(id: String, source: String)]] = Array(repeating: [], count: plan.books.count)
    for source in plan.shelves.indices {
      let cataloguing = Cataloguing(source: source, options: options)
      for (place, number) in plan.shelves[source].enumerated() {
        records[Int(number)].append((cataloguing.recordID(place), cataloguing.code))
      }
    }
    var chunk = Array("record_a\trecord_b\tclass\tsource_a\tsource_b\n".utf8)
    for family in plan.families {
      for (place, book) in family.books.enumerated() {
        for other in family.books.dropFirst(place + 1) {
          for left in records[book] {
            for right in records[other] {
              chunk += "\(left.id)\t\(right.id)\t\(family.difference)\t\(left.source)\t\(right.source)\n".utf8
            }
          }
        }
      }
    }
    try sink(chunk)
  }

  /// Writes the truth: `record_id`, `cluster_id` and `source` of each record, tab-separated, in the order of the files.
  public func writeTruth(to sink: ([UInt8]) throws -> Void) rethrows {
    var chunk = Array("record_id\tcluster_id\tsource\n".utf8)
    for source in plan.shelves.indices {
      let cataloguing = Cataloguing(source: source, options: options)
      for (place, number) in plan.shelves[source].enumerated() {
        chunk += "\(cataloguing.recordID(place))\tC\(padded(Int(number) + 1, to: 8))\t\(cataloguing.code)\n".utf8
      }
      try sink(chunk)
      chunk.removeAll(keepingCapacity: true)
    }
  }
}
