/// What differs between two records, a field at a time.
///
///     for change in RecordDiff(old, new, DiffScope(ignoring: ["005", "801"])).changes { print(change) }
///
/// Text is compared as decoded, scalar by scalar, so that the same record in GB18030 and in UTF-8 differs only where it
/// names its character set. Fields are compared with fields of the same tag, in their order; the most similar ones are
/// taken as one changed field. Of the leader, the lengths (0–4, 12–16) are not compared: they belong to the container.
public struct RecordDiff: Sendable, Equatable {
  /// A difference.
  public enum Change: Sendable, Equatable {
    /// The leaders differ elsewhere than in the lengths.
    case leader(old: Leader, new: Leader)
    /// A field that only the old record has. The number counts fields of that tag, from 0.
    case removed(FieldContent, occurrence: Int)
    /// A field that only the new record has.
    case added(FieldContent, occurrence: Int)
    /// A field with the same tag in both, and how it differs. The number is that in the old record.
    case changed(old: FieldContent, new: FieldContent, occurrence: Int, details: [FieldDetail])
    /// The fields are the same, but their tags stand in another order.
    case order(old: [Tag], new: [Tag])
  }

  /// A difference inside a field.
  public enum FieldDetail: Sendable, Equatable {
    /// Other indicators.
    case indicators(old: Indicators, new: Indicators)
    /// The text of a field without subfields.
    case text(old: String, new: String)
    /// A subfield that only the old field has.
    case removed(Subfield)
    /// A subfield that only the new field has.
    case added(Subfield)
    /// A subfield with another text.
    case changed(SubfieldCode, old: String, new: String)
  }

  /// The differences: the leader, then the fields by tag.
  public let changes: [Change]

  /// Whether the records are the same in what was compared.
  public var isEmpty: Bool { changes.isEmpty }

  /// What differs, each tag once: `LDR`, `200`, and `order` for the order of the fields.
  var places: [String] {
    var found: [String] = []
    for change in changes {
      let place =
        switch change {
        case .leader: "LDR"
        case .removed(let field, _), .added(let field, _), .changed(let field, _, _, _): field.tag.description
        case .order: "order"
        }
      if found.last != place { found.append(place) }
    }
    return found
  }

  /// Compares two records within a scope.
  public init(_ old: Record, _ new: Record, _ scope: DiffScope = DiffScope()) {
    if old.encoding == new.encoding, old.layout == new.layout, old.bytes == new.bytes {
      changes = []
    } else {
      changes = RecordDiff.changes(scope.part(of: old), scope.part(of: new))
    }
  }

  private static func changes(_ old: DiffScope.Part, _ new: DiffScope.Part) -> [Change] {
    var changes: [Change] = []
    if old.leader != new.leader { changes.append(.leader(old: old.leader, new: new.leader)) }
    let before = Dictionary(grouping: old.fields, by: \.tag)
    let after = Dictionary(grouping: new.fields, by: \.tag)
    for tag in Set(before.keys).union(after.keys).sorted() {
      changes += RecordDiff.changes(before[tag] ?? [], after[tag] ?? [])
    }
    let tags = (old.fields.map(\.tag), new.fields.map(\.tag))
    if changes.isEmpty, tags.0 != tags.1 { changes.append(.order(old: tags.0, new: tags.1)) }
    return changes
  }

  /// Compares the fields of one tag.
  private static func changes(_ old: [FieldContent], _ new: [FieldContent]) -> [Change] {
    let steps = Alignment.steps(
      old: old.count, new: new.count, isSame: { old[$0].isIdentical(to: new[$1]) },
      cost: { FieldComparison(old[$0], new[$1]).cost })
    return steps.compactMap { step in
      switch step {
      case .onlyOld(let place): return .removed(old[place], occurrence: place)
      case .onlyNew(let place): return .added(new[place], occurrence: place)
      case .both(let first, let second):
        let details = FieldComparison(old[first], new[second]).details
        guard !details.isEmpty else { return nil }
        return .changed(old: old[first], new: new[second], occurrence: first, details: details)
      }
    }
  }
}

/// Two fields of the same tag side by side.
private struct FieldComparison {
  let old: FieldContent
  let new: FieldContent
  private static let mostCompared = 64

  init(_ old: FieldContent, _ new: FieldContent) {
    self.old = old
    self.new = new
  }

  /// What it costs to take them as one changed field: just more than one lone field where they share much, just less
  /// than two where they share nothing.
  var cost: Int {
    let all = max(old.subfields.count, new.subfields.count)
    // Of very long fields, what they share is not looked for.
    guard all > 0, all <= FieldComparison.mostCompared else { return Alignment.loneCost * 3 / 2 }
    var rest = new.subfields
    var shared = 0
    for subfield in old.subfields {
      guard let place = rest.firstIndex(where: { $0.isIdentical(to: subfield) }) else { continue }
      rest.remove(at: place)
      shared += 1
    }
    return Alignment.loneCost + 9 * (all - shared) / all
  }

  /// How they differ; empty where they are the same.
  var details: [RecordDiff.FieldDetail] {
    var details: [RecordDiff.FieldDetail] = []
    if old.indicators != new.indicators { details.append(.indicators(old: old.indicators, new: new.indicators)) }
    if !old.text.utf8.elementsEqual(new.text.utf8) { details.append(.text(old: old.text, new: new.text)) }
    let steps = Alignment.steps(
      old: old.subfields.count, new: new.subfields.count,
      isSame: { old.subfields[$0].isIdentical(to: new.subfields[$1]) },
      cost: { old.subfields[$0].code == new.subfields[$1].code ? Alignment.loneCost : nil })
    for step in steps {
      switch step {
      case .onlyOld(let place): details.append(.removed(old.subfields[place]))
      case .onlyNew(let place): details.append(.added(new.subfields[place]))
      case .both(let first, let second):
        let (before, after) = (old.subfields[first], new.subfields[second])
        guard !before.isIdentical(to: after) else { continue }
        details.append(.changed(before.code, old: before.value, new: after.value))
      }
    }
    return details
  }
}
