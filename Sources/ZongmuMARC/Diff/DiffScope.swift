/// What of records is compared: all, or what some paths name, without what others name.
public struct DiffScope: Sendable, Equatable {
  private let selected: [FieldPath]
  private let ignored: [FieldPath]

  /// A scope.
  ///
  /// - Parameters:
  ///   - selected: the fields and subfields that are compared; none is all. A path of an indicator, of positions or of an
  ///     embedded field selects the field or the subfield that it is in.
  ///   - ignored: what is passed over: fields, subfields, embedded fields; indicators and character positions are taken as
  ///     blanks.
  public init(selecting selected: [FieldPath] = [], ignoring ignored: [FieldPath] = []) {
    self.selected = selected
    self.ignored = ignored
  }

  /// What is compared of a record.
  struct Part {
    var leader: Leader
    var fields: [FieldContent]
  }

  func part(of record: Record) -> Part {
    var part = Part(leader: record.leader, fields: [])
    for position in [0...4, 12...16].joined() { part.leader[position] = 0x20 }
    var chosen: [FieldContent?] = select(in: record)
    if !selected.isEmpty, !selected.contains(where: { $0.field == nil }) { part.leader = Leader() }
    for path in ignored {
      if path.field == nil {
        for position in path.positions ?? 0...(Leader.length - 1) { part.leader[position] = 0x20 }
        continue
      }
      for number in path.places(in: record) { pass(over: path, in: &chosen[number]) }
    }
    part.fields = chosen.compactMap(\.self)
    return part
  }

  /// The fields of the record by number; nil for those, and without the subfields, that are not selected.
  private func select(in record: Record) -> [FieldContent?] {
    guard !selected.isEmpty else { return record.fields.map { FieldContent($0) } }
    var chosen = [FieldContent?](repeating: nil, count: record.fieldCount)
    var places: [Int: [Int]] = [:]
    for path in selected where path.field != nil {
      for number in path.places(in: record) {
        let content = FieldContent(record.field(numbered: number))
        if path.embedded == nil, case .subfields(let codes, let occurrence) = path.element {
          let found = FieldPath.pick(
            occurrence, of: content.subfields.indices.filter { codes.contains(content.subfields[$0].code) })
          places[number, default: []] += found
        } else {
          chosen[number] = content
        }
      }
    }
    for (number, kept) in places where chosen[number] == nil && !kept.isEmpty {
      var content = FieldContent(record.field(numbered: number))
      content.indicators = .blank
      content.subfields = Set(kept).sorted().map { content.subfields[$0] }
      chosen[number] = content
    }
    return chosen
  }

  private func pass(over path: FieldPath, in field: inout FieldContent?) {
    let blanks: Bool
    if case .indicator = path.element { blanks = true } else { blanks = path.positions != nil }
    do {
      _ = try FieldChange(path: path, kind: blanks ? .blank : .remove).apply(to: &field)
    } catch {
      // Positions of whole data fields: there is nothing there that could be passed over.
    }
  }
}
