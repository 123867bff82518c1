import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC
import ZongmuMerging

/// Records and members written as a cataloguer writes them.
extension Worksheet {
  static func record(_ text: String) -> Record { record(text.split(separator: "\n").map(String.init)) }

  /// A member `A/1`, `B/1` …; the earlier letter is the better source.
  static func member(
    _ source: String, _ text: String, dialect: Dialect = .cnmarc, priority: Int? = nil, holdingsTags: [String] = []
  ) -> MergeMember {
    let record = record(text)
    let fields = record.fields.filter { holdingsTags.contains($0.tag.description) }
    let holdings = fields.enumerated().map { place, field in
      Holding(
        tag: field.tag.description, occurrence: place, library: field["a"] ?? field["b"],
        barcodes: field.values(of: field.tag == "852" ? "p" : "b"), raw: line(field, withTag: false))
    }
    return MergeMember(
      identity: RecordIdentity(source: source, key: "1"), record: record, dialect: dialect,
      holdings: holdings, priority: priority ?? Int(source.utf8.first ?? 0))
  }

  /// A field as a line.
  static func line(_ field: Field, withTag: Bool = true) -> String {
    let tag = withTag ? "\(field.tag) " : ""
    if field.isControl { return tag + field.value }
    let indicators = field.indicators.description.replacing(" ", with: "#")
    return tag + indicators + (withTag ? " " : "") + field.subfields.map { "$\($0.code)\($0.value)" }.joined()
  }

  static func lines(_ record: Record) -> [String] { record.fields.map { line($0) } }
}

extension Master {
  /// The fields as lines, without those that the catalogue makes for every master: 001 and the 035 of the members.
  var carried: [String] {
    zip(record.fields, provenance).filter { field, origin in
      field.tag != "001" && origin?.rule != Provenance.Rule.identity
    }.map { Worksheet.line($0.0) }
  }

  /// All that a caller sees of a master, for comparison.
  var fingerprint: [String] {
    [base.description, String(decoding: record.bytes, as: UTF8.self)]
      + provenance.map { $0?.description ?? "-" } + suppressed.map(\.description)
      + holdings.map { "\($0.identity) \($0.holding.raw)" }
  }

  /// Each field of each member is carried, held or suppressed, and nothing is counted twice.
  func accountsForAll(of members: [MergeMember]) -> Bool {
    let made = provenance.filter { $0 == nil || $0?.rule == Provenance.Rule.identity }.count
    let given = members.reduce(0) { $0 + $1.record.fieldCount }
    return given == record.fieldCount - made + suppressed.count + holdings.filter { $0.field != nil }.count
      && provenance.count == record.fieldCount
  }
}

/// What some members make together. Members are A, B, C … in order of priority; expected are the carried fields.
struct MergeCase: Sendable, CustomTestStringConvertible {
  let name: String
  let members: [String]
  let expected: [String]
  init(_ name: String, _ members: [String], _ expected: [String]) {
    self.name = name
    self.members = members
    self.expected = expected
  }
  var testDescription: String { name }

  func members(_ dialect: Dialect) -> [MergeMember] {
    zip(["A", "B", "C", "D"], members).map { Worksheet.member($0, $1, dialect: dialect) }
  }

  func check(_ dialect: Dialect) {
    let members = members(dialect)
    let merger = Merger(policy: MergePolicy())
    let master = merger.merge(members, id: "m1")
    let carried = dialect == .marc21 ? master.carried.filter { !$0.hasPrefix("003") } : master.carried
    #expect(carried == expected)
    #expect(master.accountsForAll(of: members))
    #expect(merger.merge(members.reversed(), id: "m1").fingerprint == master.fingerprint)
  }
}
