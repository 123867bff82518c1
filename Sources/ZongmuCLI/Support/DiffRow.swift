import Zongmu

/// One difference, for printing: which record, what happened, where, from what to what.
struct DiffRow: TableRow {
  let record: String
  /// `added`, `removed` or `changed`.
  let change: String
  /// A field path such as `606[1]$a`; `record` for a whole record, `order` for the order of fields.
  let place: String
  var old: String?
  var new: String?

  init(_ record: String, _ change: String, _ place: String, old: String? = nil, new: String? = nil) {
    self.record = record
    self.change = change
    self.place = place
    self.old = old
    self.new = new
  }

  var isWholeRecord: Bool { place == "record" }
  static let columns = ["record", "change", "place", "old", "new"]
  var cells: [String] { [record, change, place, old ?? "", new ?? ""] }

  var sign: String {
    switch change {
    case "added": "+"
    case "removed": "-"
    default: "~"
    }
  }

  private var color: Paint.Color {
    switch change {
    case "added": .green
    case "removed": .red
    default: .yellow
    }
  }

  /// The difference as a line for people.
  func line(_ paint: Paint) -> String {
    let values = [old, new].compactMap(\.self).joined(separator: " → ")
    return paint(color, "\(sign) \(place)") + "  \(values)"
  }

  /// The line for a record that only one input has.
  func wholeRecordLine(_ paint: Paint) -> String { paint(color, "\(sign) \(record)") }

  /// The differences of a record.
  static func rows(of diff: RecordDiff, record: String) -> [DiffRow] {
    diff.changes.flatMap { change -> [DiffRow] in
      switch change {
      case .leader(let old, let new):
        return [DiffRow(record, "changed", "LDR", old: old.description, new: new.description)]
      case .order(let old, let new):
        let texts = [old, new].map { $0.map(\.description).joined(separator: " ") }
        return [DiffRow(record, "changed", "order", old: texts[0], new: texts[1])]
      case .removed(let field, let occurrence):
        return [DiffRow(record, "removed", place(field.tag, occurrence), old: text(of: field))]
      case .added(let field, let occurrence):
        return [DiffRow(record, "added", place(field.tag, occurrence), new: text(of: field))]
      case .changed(let old, _, let occurrence, let details):
        return details.flatMap { rows(of: $0, record, place(old.tag, occurrence)) }
      }
    }
  }

  private static func rows(of detail: RecordDiff.FieldDetail, _ record: String, _ place: String) -> [DiffRow] {
    switch detail {
    case .indicators(let old, let new):
      let (before, after) = (Array(shown(old)), Array(shown(new)))
      return [0, 1].filter { before[$0] != after[$0] }.map {
        DiffRow(record, "changed", "\(place)^\($0 + 1)", old: String(before[$0]), new: String(after[$0]))
      }
    case .text(let old, let new): return [DiffRow(record, "changed", place, old: old, new: new)]
    case .removed(let subfield):
      return [DiffRow(record, "removed", "\(place)$\(subfield.code)", old: subfield.value)]
    case .added(let subfield): return [DiffRow(record, "added", "\(place)$\(subfield.code)", new: subfield.value)]
    case .changed(let code, let old, let new):
      return [DiffRow(record, "changed", "\(place)$\(code)", old: old, new: new)]
    }
  }

  /// `606` for the first field 606, `606[1]` for the second.
  private static func place(_ tag: Tag, _ occurrence: Int) -> String {
    occurrence == 0 ? tag.description : "\(tag)[\(occurrence)]"
  }

  private static func shown(_ indicators: Indicators) -> String {
    String(indicators.description.map { $0 == " " ? "#" : $0 })
  }

  /// A field as cataloguers write it: `1# $a越秀街巷旧事$f林晓禾著`.
  private static func text(of field: FieldContent) -> String {
    guard !field.subfields.isEmpty else { return field.text }
    return "\(shown(field.indicators)) " + field.subfields.map { "$\($0.code)\($0.value)" }.joined()
  }
}
