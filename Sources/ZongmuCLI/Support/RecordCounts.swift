import Zongmu

/// How often each of a few names occurs. Written as an object of names and numbers.
struct Frequencies: Encodable, Sendable {
  private var entries: [(name: String, count: Int)] = []

  /// Pairs in the order of the names.
  var sorted: [(name: String, count: Int)] { entries.sorted { $0.name < $1.name } }

  /// Counts a name; there are so few that going through them is quickest.
  mutating func add(_ name: String, _ count: Int = 1) {
    for index in entries.indices where entries[index].name == name {
      entries[index].count += count
      return
    }
    entries.append((name, count))
  }

  mutating func add(_ other: Frequencies) {
    for (name, count) in other.entries { add(name, count) }
  }

  func encode(to encoder: any Encoder) throws {
    try Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.count) }).encode(to: encoder)
  }
}

/// What was counted in an input or in part of it.
struct RecordCounts: Encodable, Sendable {
  var elements = 0
  var records = 0
  var rejected = 0
  var fields = 0
  var subfields = 0
  var bytes = 0
  var containers = Frequencies()
  var encodings = Frequencies()
  var dialects = Frequencies()
  var warnings = Frequencies()
  var errors = Frequencies()

  mutating func add(_ element: Result<Record, ReadError>) {
    switch element {
    case .success(let record):
      add(record.view, record.encoding)
      for warning in record.warnings { warnings.add(warning.code.rawValue) }
    case .failure(let error):
      elements += 1
      rejected += 1
      bytes += error.bytes.count
      errors.add(error.code.rawValue)
    }
  }

  /// Counts a record of which there is nothing to warn.
  mutating func add(_ view: RecordView, _ encoding: TextEncoding) {
    elements += 1
    records += 1
    fields += view.fieldCount
    subfields += view.subfieldCount
    bytes += view.bytes.count
    encodings.add(encoding.rawValue)
    dialects.add(Dialect.detect(in: view, encoding).rawValue)
  }

  mutating func add(_ other: RecordCounts) {
    elements += other.elements
    records += other.records
    rejected += other.rejected
    fields += other.fields
    subfields += other.subfields
    bytes += other.bytes
    containers.add(other.containers)
    encodings.add(other.encodings)
    dialects.add(other.dialects)
    warnings.add(other.warnings)
    errors.add(other.errors)
  }
}
