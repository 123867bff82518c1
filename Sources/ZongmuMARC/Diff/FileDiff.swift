/// Compares two inputs record by record.
///
///     let diff = FileDiff(pairing: .key("001"))
///     let totals = diff.compare(try RecordReader(path: "old.mrc"), try RecordReader(path: "new.mrc")) { difference in
///       print(difference)
///     }
///
/// Both inputs are read once, in step. By position, one record of each is in memory. By key, a record waits until its
/// partner comes, so that memory grows with how far partners stand apart, and with the records that have none.
/// Records with the same key are paired in their order. A record without a key has a partner only in one without a key
/// that is the same in all that is compared.
public struct FileDiff: Sendable {
  /// Which records are compared with each other.
  public enum Pairing: Sendable, Equatable {
    /// The first with the first, the second with the second.
    case position
    /// Those where the path names the same text (the first, without blanks at its ends).
    case key(FieldPath)
  }

  /// A difference between the inputs.
  public enum Difference: Sendable, CustomStringConvertible {
    /// A record that only the old input has, and its key.
    case removed(Record, key: String)
    /// A record that only the new input has.
    case added(Record, key: String)
    /// A record that both have, and how it differs. A key is empty where the record has none; by position, it is the
    /// number.
    case changed(old: Record, new: Record, key: String, RecordDiff)
    /// A stretch of the old input that could not be read.
    case unreadableOld(ReadError)
    /// A stretch of the new input that could not be read.
    case unreadableNew(ReadError)

    /// One line: `012023000001: 200, 606 differ`, `#3: only in the old input`.
    public var description: String {
      switch self {
      case .removed(let record, let key): "\(Difference.name(key, record)): only in the old input"
      case .added(let record, let key): "\(Difference.name(key, record)): only in the new input"
      case .changed(let old, _, let key, let diff):
        "\(Difference.name(key, old)): \(diff.places.joined(separator: ", ")) differ"
      case .unreadableOld(let error), .unreadableNew(let error): error.description
      }
    }

    /// What people call the record: its key, or its number where it has none.
    private static func name(_ key: String, _ record: Record) -> String {
      key.isEmpty ? "#\(record.location.record)" : key
    }
  }

  /// How many records there are of each kind.
  public struct Totals: Sendable, Equatable {
    /// Without a difference.
    public var same = 0
    /// With differences.
    public var changed = 0
    /// Only in the old input.
    public var removed = 0
    /// Only in the new input.
    public var added = 0
    /// Stretches that could not be read, in both.
    public var unreadable = 0
    /// Whether nothing differs and everything was read.
    public var isSame: Bool { changed + removed + added + unreadable == 0 }
  }

  private let pairing: Pairing
  private let scope: DiffScope

  /// A comparison.
  public init(pairing: Pairing, scope: DiffScope = DiffScope()) {
    self.pairing = pairing
    self.scope = scope
  }

  /// Calls `body` with each difference. Changed records come as soon as both were read; records without a partner
  /// come at the end (by position, at once), those of the old input first.
  public func compare<Failure: Error>(
    _ old: some Sequence<Result<Record, ReadError>>, _ new: some Sequence<Result<Record, ReadError>>,
    _ body: (Difference) throws(Failure) -> Void
  ) throws(Failure) -> Totals {
    var totals = Totals()
    var waiting = (old: Waiting(), new: Waiting())
    var iterators = (old.makeIterator(), new.makeIterator())
    var isOpen = (true, true)
    func judge(_ old: Record, _ new: Record, _ key: Key) throws(Failure) {
      let diff = RecordDiff(old, new, scope)
      if diff.isEmpty {
        totals.same += 1
      } else {
        totals.changed += 1
        try body(.changed(old: old, new: new, key: key.name, diff))
      }
    }
    func endWaiting() throws(Failure) {
      for (record, key) in waiting.old.takeAll() {
        totals.removed += 1
        try body(.removed(record, key: key.name))
      }
      for (record, key) in waiting.new.takeAll() {
        totals.added += 1
        try body(.added(record, key: key.name))
      }
    }
    var number = 0
    while isOpen.0 || isOpen.1 {
      number += 1
      if isOpen.0, let element = iterators.0.next() {
        switch element {
        case .success(let record):
          let key = key(of: record, number)
          guard let partner = waiting.new.take(key) else {
            waiting.old.add(record, key)
            break
          }
          try judge(record, partner, key)
        case .failure(let error):
          totals.unreadable += 1
          try body(.unreadableOld(error))
        }
      } else {
        isOpen.0 = false
      }
      if isOpen.1, let element = iterators.1.next() {
        switch element {
        case .success(let record):
          let key = key(of: record, number)
          guard let partner = waiting.old.take(key) else {
            waiting.new.add(record, key)
            break
          }
          try judge(partner, record, key)
        case .failure(let error):
          totals.unreadable += 1
          try body(.unreadableNew(error))
        }
      } else {
        isOpen.1 = false
      }
      // Nobody comes for a position that has passed.
      if pairing == .position { try endWaiting() }
    }
    try endWaiting()
    return totals
  }

  /// What pairs a record.
  private func key(of record: Record, _ number: Int) -> Key {
    switch pairing {
    case .position: return .named(String(number))
    case .key(let path):
      if let name = path.values(in: record).first?.trimmingBlanks(), !name.isEmpty { return .named(name) }
      let part = scope.part(of: record)
      var builder = RecordBuilder(leader: part.leader)
      for field in part.fields { builder.add(field) }
      return .content(builder.build().bytes)
    }
  }

  /// What pairs a record: its key or its position, or all that is compared of it where it has no key.
  private enum Key: Hashable {
    case named(String)
    case content([UInt8])

    /// The key as callers see it; empty where there is none.
    var name: String {
      switch self {
      case .named(let name): name
      case .content: ""
      }
    }
  }

  /// Records whose partners have not come yet.
  private struct Waiting {
    /// By key, and within it in the order of the input; with the order of arrival.
    private var records: [Key: [(arrival: Int, record: Record)]] = [:]
    private var arrivals = 0

    mutating func add(_ record: Record, _ key: Key) {
      arrivals += 1
      records[key, default: []].append((arrivals, record))
    }

    /// The first that waits under a key.
    mutating func take(_ key: Key) -> Record? {
      guard let first = records[key]?.first else { return nil }
      records[key]?.removeFirst()
      if records[key]?.isEmpty ?? false { records[key] = nil }
      return first.record
    }

    /// Takes those that nobody came for, in the order in which they came.
    mutating func takeAll() -> [(Record, Key)] {
      guard !records.isEmpty else { return [] }
      defer { records = [:] }
      return records.flatMap { key, waiting in waiting.map { (arrival: $0.arrival, record: $0.record, key: key) } }
        .sorted { $0.arrival < $1.arrival }.map { ($0.record, $0.key) }
    }
  }
}
