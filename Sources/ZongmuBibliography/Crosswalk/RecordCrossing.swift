import ZongmuMARC

/// A record on its way into the other format.
struct RecordCrossing {
  let crosswalk: Crosswalk
  let table: CrosswalkTable
  let target: Dialect
  let source: Dialect
  let location: Location
  let warnings: [Warning]
  /// The leader as it was, and as it becomes.
  let oldLeader: Leader
  var leader: Leader
  /// The fields as they were.
  let fields: [FieldContent]
  private let occurrences: [Int]
  /// Fields that are done, in the order in which they were made.
  var output: [FieldContent] = []
  private var found: [(index: Int, loss: Loss)] = []
  /// The number of the field that is being crossed; -1 for the leader.
  var current = -1
  /// The field that becomes the main entry of MARC 21, by number.
  var mainEntry: Int?
  /// The number of the last pair of fields in two scripts.
  var lastLink = 0

  init(_ crosswalk: Crosswalk, _ record: Record, from source: Dialect) {
    self.crosswalk = crosswalk
    table = crosswalk.table
    target = crosswalk.target == .marc21 ? .marc21 : .cnmarc
    self.source = source
    location = record.location
    warnings = record.warnings
    oldLeader = record.leader
    leader = record.leader
    fields = record.fields.map { FieldContent($0) }
    var counts: [Tag: Int] = [:]
    occurrences = fields.map { field in
      counts[field.tag, default: 0] += 1
      return counts[field.tag] ?? 1
    }
  }

  /// What was lost, in the order of the fields.
  var losses: [Loss] {
    found.enumerated().sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }.map(\.element.loss)
  }

  /// Notes something that is not carried.
  mutating func lose(
    _ reason: Loss.Reason, _ value: String, subfield: SubfieldCode? = nil, positions: ClosedRange<Int>? = nil,
    in index: Int? = nil
  ) {
    let index = index ?? current
    let loss = Loss(
      tag: index < 0 ? Finding.leaderTag : fields[index].tag, occurrence: index < 0 ? 1 : occurrences[index],
      subfield: subfield, positions: positions, value: value, reason: reason)
    found.append((index, loss))
  }

  /// Crosses the whole record.
  mutating func cross() {
    if target == .marc21 {
      chooseMainEntry()
      crossCodedToMARC21()
      for index in fields.indices { crossWithPinyin(index) }
    } else {
      crossCodedToCNMARC()
      crossPairs()
      uniteFields()
    }
    current = -1
  }

  /// The numbers of the fields with a tag.
  func places(_ tag: Tag) -> [Int] { fields.indices.filter { fields[$0].tag == tag } }

  /// Crosses one field; gives what it becomes. What the table does not know is carried where it is local data.
  mutating func crossed(_ field: FieldContent) -> [FieldContent] {
    guard let row = table.row(for: field, to: target) else {
      if isLocal(field.tag) { return [field] }
      loseAll(field, .noField)
      return []
    }
    switch row.how {
    case .coded, .derived: return []
    case .control, .copy:
      return [
        FieldContent(field, tag: row.target(to: target).tag, row.indicators(field.indicators, to: target))
      ]
    default: break
    }
    if row.how == .lessSpecific, row.way == ">" || row.way == "<" { lose(.lessSpecific, field.value) }
    return target == .marc21 ? fieldsOfMARC21(field, row) : fieldsOfCNMARC(field, row)
  }

  /// Notes all of a field as lost.
  mutating func loseAll(_ field: FieldContent, _ reason: Loss.Reason) {
    if field.subfields.isEmpty { lose(reason, field.text) }
    for subfield in field.subfields { lose(reason, subfield.value, subfield: subfield.code) }
  }

  /// Whether libraries define a tag for themselves, and the other format gives it no meaning.
  private func isLocal(_ tag: Tag) -> Bool {
    let (first, second, third) = tag.bytes
    let bytes = [first, second, third]
    guard !bytes.contains(UInt8(ascii: "-")) else { return false }
    let hasLetter = bytes.contains { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    return hasLetter || bytes.contains(UInt8(ascii: "9")) && !crosswalk.limits.defines(tag)
  }

  /// The record that has come of it: what may stand once stands once, fields in the order of their tags.
  mutating func record() -> Record {
    var builder = RecordBuilder(leader: leader)
    let sorted = output.enumerated().sorted { ($0.element.tag, $0.offset) < ($1.element.tag, $1.offset) }
    for (_, field) in sorted { builder.add(field) }
    return builder.build(location: location, warnings: warnings)
  }

  /// What MARC 21 has in fields of their own goes into the field that has it in CNMARC: manufacture (264 #3) into 210, the
  /// terms of a serial (037$c) into 011.
  private mutating func uniteFields() {
    for (from, into, codes) in [
      ("210", "210", ["e", "g", "h"]), ("345", "011", ["d", "c"]),
    ] as [(Tag, Tag, [SubfieldCode])] {
      for place in output.indices.reversed() where output[place].tag == from {
        guard output[place].subfields.allSatisfy({ codes.contains($0.code) }) else { continue }
        guard let home = output.firstIndex(where: { $0.tag == into && !codes.contains($0.subfields[0].code) }),
          home != place, into != "011" || output[home]["d"] == nil
        else { continue }
        output[home].subfields += output[place].subfields.map { $0.code == "c" ? Subfield("b", $0.value) : $0 }
        output.remove(at: place)
      }
    }
  }

  /// Takes up fields that are done, as far as the format allows another of their kind.
  mutating func put(_ made: [FieldContent]) {
    for field in made {
      var field = field
      if !crosswalk.limits.allowsAnother(field.tag), output.contains(where: { $0.tag == field.tag }) {
        lose(.onlyOne, field.value)
        continue
      }
      var seen: [SubfieldCode] = []
      field.subfields = field.subfields.filter { subfield in
        guard seen.contains(subfield.code), !crosswalk.limits.allowsAnother(subfield.code, in: field.tag) else {
          seen.append(subfield.code)
          return true
        }
        lose(.onlyOne, subfield.value, subfield: subfield.code)
        return false
      }
      let lacks = crosswalk.limits.required(field.tag).contains { code in
        !field.subfields.contains { $0.code == code && !$0.value.isEmpty }
      }
      if lacks, field.tag != "200" {
        lose(.noSubfield, field.value)
      } else if field.isControl || !field.subfields.isEmpty {
        output.append(field)
      }
    }
  }
}

extension FieldContent {
  /// The field under another tag.
  init(_ field: FieldContent, tag: Tag, _ indicators: Indicators) {
    self = field
    self.tag = tag
    self.indicators = indicators
  }
}

extension CrosswalkTable.Row {
  /// The side that a field comes to.
  func target(to target: Dialect) -> CrosswalkTable.Side { target == .marc21 ? marc21 : cnmarc }
}
