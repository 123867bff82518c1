/// Where a field goes that is added to a record.
public enum FieldPlace: Sendable, Hashable {
  /// After the last field whose tag is not greater; the order of all others stays. Byte-wise order of tags.
  case inTagOrder
  /// After all others.
  case atEnd
  /// Before the field with this number, from 0; the number of fields means at the end.
  case before(Int)
}

/// Changing records. Records are values: a change makes a new one in the plain layout and in UTF-8, and other copies of
/// the record stay as they are.
///
///     var record = record
///     try record.set("210$d", to: "2024")                       // the first 210: "210[0]$d"
///     record.add(FieldContent("690", .blank, [Subfield("a", "K296.51"), Subfield("v", "5")]))
///     try record.remove("801$g")
///
/// Fields that are not touched keep their bytes, their order and whatever is odd about them. A call that finds nothing to
/// change leaves the record as it was, so that it is written back byte for byte. A record in another encoding than
/// UTF-8 is converted, and says so (`declaring(_:)`), with the first change. Each change costs O(size of the record).
extension Record {
  /// Adds a field.
  public mutating func add(_ field: FieldContent, at place: FieldPlace = .inTagOrder) {
    let number: Int
    switch place {
    case .inTagOrder: number = (bounds.lastIndex { $0.tag <= field.tag }).map { $0 + 1 } ?? 0
    case .atEnd: number = fieldCount
    case .before(let chosen):
      precondition((0...fieldCount).contains(chosen), "a field is added before one of the fields or at the end")
      number = chosen
    }
    let base = inUTF8
    var builder = RecordBuilder(leader: base.leader)
    for (index, old) in base.fields.enumerated() {
      if index == number { builder.add(field) }
      builder.add(old)
    }
    if number == fieldCount { builder.add(field) }
    self = builder.build(location: location, warnings: warnings)
  }

  /// Replaces the field with a number, from 0; nil removes it.
  public mutating func replaceField(at number: Int, with field: FieldContent?) {
    precondition((0..<fieldCount).contains(number), "a record has the field that is replaced")
    self = inUTF8.rebuilt([number: field])
  }

  /// Replaces each field that a path begins at by what `body` makes of it; nil removes it. Fields that come back as they
  /// were are not touched. What the path says of the inside of fields has no meaning here.
  ///
  /// - Returns: how many fields were changed.
  @discardableResult
  public mutating func replaceFields(_ path: FieldPath, with body: (FieldContent) -> FieldContent?) -> Int {
    let base = inUTF8
    var changes: [Int: FieldContent?] = [:]
    for number in path.places(in: base) {
      let old = FieldContent(base.field(numbered: number))
      let new = body(old)
      if !(new?.isIdentical(to: old) ?? false) { changes.updateValue(new, forKey: number) }
    }
    if !changes.isEmpty { self = base.rebuilt(changes) }
    return changes.count
  }

  /// Removes fields (`801`, `6XX^2=1`), subfields (`801$g`), embedded fields (`410/200`) or their subfields. A field that
  /// is left without subfields goes too.
  ///
  /// - Returns: how many were removed.
  /// - Throws: `EditError` where the path names something that cannot be removed.
  @discardableResult
  public mutating func remove(_ path: FieldPath) throws(EditError) -> Int {
    try apply(FieldChange(path: path, kind: .remove))
  }

  /// Sets what a path names, in all fields that it names: subfields (`210$d`; appended to fields that have none with that
  /// code), a control field (`001`), an indicator (`200^1`), characters (`100$a/8-8`, `LDR/5`; a text that does not
  /// reach that far stays). Fields are not made: `add` does that.
  ///
  /// - Returns: how many places were set.
  /// - Throws: `EditError` where the text does not fit or the path names no text.
  @discardableResult
  public mutating func set(_ path: FieldPath, to text: String) throws(EditError) -> Int {
    try apply(FieldChange(path: path, kind: .set(text)))
  }

  /// Appends a subfield to all fields, or embedded fields, that a path names.
  ///
  /// - Returns: how many fields got it.
  /// - Throws: `EditError` where the path names something else than data fields.
  @discardableResult
  public mutating func append(_ subfield: Subfield, to path: FieldPath) throws(EditError) -> Int {
    try apply(FieldChange(path: path, kind: .append(subfield)))
  }

  private mutating func apply(_ change: FieldChange) throws(EditError) -> Int {
    let base = inUTF8
    guard change.path.field != nil else {
      var leader = base.leader
      let count = try change.apply(to: &leader)
      if leader != self.leader { self = base.rebuilt([:], leader: leader) }
      return count
    }
    var changes: [Int: FieldContent?] = [:]
    var count = 0
    for number in change.path.places(in: base) {
      let old = FieldContent(base.field(numbered: number))
      var new: FieldContent? = old
      count += try change.apply(to: &new)
      if !(new?.isIdentical(to: old) ?? false) { changes.updateValue(new, forKey: number) }
    }
    if !changes.isEmpty { self = base.rebuilt(changes) }
    return count
  }

  /// The record with its text in UTF-8, as it says itself.
  private var inUTF8: Record { encoding == .utf8 ? self : declaring(.utf8) }

  /// The record with some fields replaced or removed.
  private func rebuilt(_ changes: [Int: FieldContent?], leader changed: Leader? = nil) -> Record {
    var builder = RecordBuilder(leader: changed ?? leader)
    for number in 0..<fieldCount {
      switch changes[number] {
      case .none: builder.add(field(numbered: number))
      case .some(.none): break
      case .some(.some(let field)): builder.add(field)
      }
    }
    return builder.build(location: location, warnings: warnings)
  }
}

extension FieldPath: ExpressibleByStringLiteral {
  /// A path written in the source code; one that does not follow the grammar is a programming error.
  public init(stringLiteral value: String) {
    guard let path = FieldPath(value) else { preconditionFailure("“\(value)” is no field path") }
    self = path
  }
}
