/// A change at a path, applied to the contents of fields one by one.
struct FieldChange {
  /// What is done.
  enum Kind {
    case remove
    case set(String)
    case append(Subfield)
    /// Blanks in place of the characters, for comparisons that pass over them.
    case blank
  }

  let path: FieldPath
  let kind: Kind

  /// Changes a field that the path begins at.
  ///
  /// - Returns: how many places were changed. `content` becomes nil where the field is to go: it was removed, or
  ///   nothing is left in it.
  func apply(to content: inout FieldContent?) throws(EditError) -> Int {
    guard let embedded = path.embedded, var host = content else { return try applyInside(&content) }
    var parts = EmbeddedParts(host.subfields).parts
    let places = parts.indices.filter { parts[$0].content != nil }
    let fields = places.compactMap { parts[$0].content }
    let chosen = embedded.places(among: fields.count, tag: { fields[$0].tag }, indicators: { fields[$0].indicators })
    var count = 0
    for place in chosen.reversed() {
      var field: FieldContent? = fields[place]
      let changes = try applyInside(&field)
      guard changes > 0 else { continue }
      count += changes
      if let field {
        parts[places[place]] = EmbeddedParts.Part(field)
      } else {
        parts.remove(at: places[place])
      }
    }
    guard count > 0 else { return 0 }
    host.subfields = EmbeddedParts(parts).subfields
    content = host.subfields.isEmpty ? nil : host
    return count
  }

  /// Changes the leader.
  func apply(to leader: inout Leader) throws(EditError) -> Int {
    let positions = path.positions ?? 0...(Leader.length - 1)
    switch kind {
    case .remove: throw error(.notRemovable)
    case .append: throw error(.needsFields)
    case .blank:
      for position in positions { leader[position] = 0x20 }
    case .set(let text):
      let bytes = try ascii(text, count: positions.count)
      for (position, byte) in zip(positions, bytes) { leader[position] = byte }
    }
    return positions.count
  }

  private func applyInside(_ content: inout FieldContent?) throws(EditError) -> Int {
    guard var field = content else { return 0 }
    let count: Int
    switch path.element {
    case .whole:
      if case .remove = kind, path.positions == nil {
        content = nil
        return 1
      }
      count = try changeWhole(&field)
    case .indicator(let number): count = try changeIndicator(number, of: &field)
    case .subfields(let codes, let occurrence): count = try changeSubfields(codes, occurrence, of: &field)
    }
    if case .remove = kind, field.subfields.isEmpty, count > 0 {
      content = nil
    } else {
      content = field
    }
    return count
  }

  private func changeWhole(_ field: inout FieldContent) throws(EditError) -> Int {
    switch kind {
    case .remove: throw error(.notRemovable)
    case .append(let subfield):
      guard path.positions == nil, !field.isControl else { throw error(.needsFields) }
      field.subfields.append(subfield)
      return 1
    case .set, .blank:
      guard field.isControl else { throw error(.needsSubfield) }
      guard let text = try changed(field.text) else { return 0 }
      field.text = text
      return 1
    }
  }

  private func changeIndicator(_ number: Int, of field: inout FieldContent) throws(EditError) -> Int {
    guard !field.isControl else { return 0 }
    let byte: UInt8
    switch kind {
    case .remove: throw error(.notRemovable)
    case .append: throw error(.needsFields)
    case .blank: byte = 0x20
    case .set(let text): byte = text == "#" ? 0x20 : try ascii(text, count: 1)[0]
    }
    if number == 1 { field.indicators.first = byte } else { field.indicators.second = byte }
    return 1
  }

  private func changeSubfields(
    _ codes: [SubfieldCode], _ occurrence: Int?, of field: inout FieldContent
  ) throws(EditError) -> Int {
    let places = FieldPath.pick(
      occurrence, of: field.subfields.indices.filter { codes.contains(field.subfields[$0].code) })
    switch kind {
    case .append: throw error(.needsFields)
    case .remove:
      guard path.positions == nil else { throw error(.notRemovable) }
      for place in places.reversed() { field.subfields.remove(at: place) }
      return places.count
    case .set, .blank:
      var count = 0
      for place in places {
        guard let text = try changed(field.subfields[place].value) else { continue }
        field.subfields[place].value = text
        count += 1
      }
      guard places.isEmpty, case .set(let text) = kind, occurrence == nil, path.positions == nil, !field.isControl
      else { return count }
      guard codes.count == 1 else { throw error(.needsOneCode) }
      field.subfields.append(Subfield(codes[0], text))
      return 1
    }
  }

  /// The text with the new one in its place; nil where it is too short to have the positions.
  private func changed(_ text: String) throws(EditError) -> String? {
    let replacement: String
    if case .set(let new) = kind { replacement = new } else { replacement = "" }
    guard let positions = path.positions else { return replacement }
    var scalars = Array(text.unicodeScalars)
    var range = positions.lowerBound..<(positions.upperBound + 1)
    if case .set = kind {
      let count = replacement.unicodeScalars.count
      guard count == range.count else { throw error(.length(expected: range.count, found: count)) }
      guard range.upperBound <= scalars.count else { return nil }
      scalars.replaceSubrange(range, with: replacement.unicodeScalars)
    } else {
      range = range.clamped(to: 0..<scalars.count)
      guard !range.isEmpty else { return nil }
      scalars.replaceSubrange(range, with: range.map { _ in " " })
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private func ascii(_ text: String, count: Int) throws(EditError) -> [UInt8] {
    guard text.unicodeScalars.allSatisfy({ 0x20..<0x7F ~= $0.value }) else { throw error(.notASCII) }
    guard text.utf8.count == count else { throw error(.length(expected: count, found: text.utf8.count)) }
    return Array(text.utf8)
  }

  private func error(_ reason: EditError.Reason) -> EditError { EditError(path: path, reason: reason) }
}
