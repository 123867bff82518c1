extension FieldPath {
  /// The texts that the path names in a record, in the order of the record.
  ///
  /// A whole data field gives its subfield values joined by blanks, an indicator its one character, a blank being " ".
  /// Positions count Unicode scalars; a value that ends inside them gives what is there, one that ends before them
  /// gives nothing.
  public func values(in record: Record) -> [String] {
    var found: [String] = []
    forEachValue(in: record) { value in
      found.append(value)
      return true
    }
    return found
  }

  /// Calls `body` with each text until it answers false.
  func forEachValue(in record: Record, _ body: (String) -> Bool) {
    guard let field else {
      if let value = cut(record.leader.description) { _ = body(value) }
      return
    }
    guard field.occurrence == nil, field.tests.isEmpty else {
      for place in places(in: record) where !forEachValue(in: record.field(numbered: place), body) { return }
      return
    }
    for place in 0..<record.fieldCount where field.fits(record.bounds[place].tag) {
      guard forEachValue(in: record.field(numbered: place), body) else { return }
    }
  }

  /// The numbers of the fields that the path begins at, from 0.
  func places(in record: Record) -> [Int] {
    field?.places(
      among: record.fieldCount, tag: { record.bounds[$0].tag }, indicators: { record.field(numbered: $0).indicators })
      ?? []
  }

  /// - Returns: whether to go on.
  private func forEachValue(in field: Field, _ body: (String) -> Bool) -> Bool {
    if let embedded {
      let inner = field.embeddedFields
      for place in embedded.places(among: inner.count, tag: { inner[$0].tag }, indicators: { inner[$0].indicators })
      where !forEachValue(in: inner[place], body) { return false }
      return true
    }
    switch element {
    case .whole: return cut(field.value).map(body) ?? true
    case .indicator(let number): return field.isControl || body(FieldPath.character(number, of: field.indicators))
    case .subfields(let codes, let occurrence):
      guard occurrence == nil else {
        return pass(FieldPath.pick(occurrence, of: field.subfields.filter { codes.contains($0.code) }), to: body)
      }
      var goesOn = true
      field.forEachSubfield { code, from, to in
        guard codes.contains(code), let value = cut(field.text(from, to)) else { return true }
        goesOn = body(value)
        return goesOn
      }
      return goesOn
    }
  }

  private func forEachValue(in content: FieldContent, _ body: (String) -> Bool) -> Bool {
    switch element {
    case .whole: return cut(content.value).map(body) ?? true
    case .indicator(let number): return content.isControl || body(FieldPath.character(number, of: content.indicators))
    case .subfields(let codes, let occurrence):
      return pass(FieldPath.pick(occurrence, of: content.subfields.filter { codes.contains($0.code) }), to: body)
    }
  }

  private func pass(_ subfields: [Subfield], to body: (String) -> Bool) -> Bool {
    subfields.compactMap { cut($0.value) }.allSatisfy(body)
  }

  private static func character(_ number: Int, of indicators: Indicators) -> String {
    String(Character(Unicode.Scalar(number == 1 ? indicators.first : indicators.second)))
  }

  /// The characters at the path's positions; nil where the text ends before them.
  private func cut(_ text: String) -> String? {
    guard let positions else { return text }
    let scalars = text.unicodeScalars
    guard
      let start = scalars.index(scalars.startIndex, offsetBy: positions.lowerBound, limitedBy: scalars.endIndex),
      start < scalars.endIndex
    else { return nil }
    let end = scalars.index(start, offsetBy: positions.count, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return String(scalars[start..<end])
  }
}

extension Record {
  /// The field with a number from 0 to before `fieldCount`.
  func field(numbered number: Int) -> Field {
    let place = bounds[number]
    return Field(tag: place.tag, storage: bytes, start: place.start, end: place.end, encoding: encoding)
  }
}
