import ZongmuText

/// What can be said of a field from its bytes, without decoding its text.
extension Field {
  /// Whether bytes that are there are text that is there: an escape sequence of MARC-8 may stand for nothing.
  private var isPlainlyText: Bool { encoding == .utf8 || encoding == .gb18030 }

  /// Whether anything stands in the field but indicators, delimiters and codes.
  package var hasContent: Bool {
    let delimiter = firstDelimiter
    if delimiter == end { return tag.isControl ? start < end : end - start > 2 }
    var isFound = false
    forEachSubfield { _, from, to in
      isFound = isText(from, to)
      return !isFound
    }
    return isFound
  }

  /// Whether a subfield with a code has text in it.
  package func holdsText(_ code: SubfieldCode) -> Bool {
    var isFound = false
    forEachSubfield { each, from, to in
      isFound = each == code && isText(from, to)
      return !isFound
    }
    return isFound
  }

  private func isText(_ from: Int, _ to: Int) -> Bool {
    from < to && (isPlainlyText || !text(from, to).isEmpty)
  }

  /// Whether there is a subfield whose code is among these.
  package func holds(anyOf codes: [SubfieldCode]) -> Bool {
    guard !codes.isEmpty else { return false }
    var isFound = false
    forEachSubfield { code, _, _ in
      isFound = codes.contains(code)
      return !isFound
    }
    return isFound
  }

  /// Whether a delimiter is followed by no code, or a code by no text.
  package var hasEmptySubfields: Bool {
    var delimiter = firstDelimiter
    let bytes = storage.span
    while delimiter < end {
      let next = bytes.position(of: ISO2709.delimiter, from: delimiter + 1, to: end)
      if next < delimiter + 3 { return true }
      delimiter = next
    }
    return false
  }

  /// Whether the field written from its indicators and subfields is the field as it stands: two indicators, a code of
  /// ASCII and text after each delimiter, no terminators, and well-formed text.
  package var isWrittenAsItStands: Bool {
    guard firstDelimiter == start + 2, isOpeningPlain(start + 2), isPlainlyText else { return false }
    let bytes = storage.span.extracting(start..<end)
    guard encoding == .gb18030 || UTF8Check.isWellFormed(bytes) else { return false }
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard 0x1D...0x1F ~= byte else { continue }
      guard byte == ISO2709.delimiter, position + 1 < bytes.count, bytes[position] < 0x80,
        bytes[position] != ISO2709.delimiter, bytes[position + 1] != ISO2709.delimiter
      else { return false }
    }
    return true
  }

  /// Whether two fields with one tag, neither of which has an empty subfield, have the same indicators and subfields.
  package func isAlike(_ other: Field) -> Bool {
    let (mine, others) = (storage.span.extracting(start..<end), other.storage.span.extracting(other.start..<other.end))
    if encoding == other.encoding, mine.isEqual(to: others) { return true }
    let (delimiter, otherDelimiter) = (firstDelimiter, other.firstDelimiter)
    guard delimiter == start + 2, otherDelimiter == other.start + 2, isOpeningPlain(delimiter),
      other.isOpeningPlain(otherDelimiter)
    else { return indicators == other.indicators && subfields == other.subfields && bareText == other.bareText }
    guard mine[0] == others[0], mine[1] == others[1],
      mine.count(of: ISO2709.delimiter) == others.count(of: ISO2709.delimiter)
    else { return false }
    // ASCII is equal to itself alone, but for the escape sequences of MARC-8.
    let isSure = isPlainlyText && other.isPlainlyText
    if isSure, mine.isASCII, others.isASCII { return mine.isEqual(to: others) }
    var (place, otherPlace) = (delimiter, otherDelimiter)
    while place < end, otherPlace < other.end {
      let next = storage.span.position(of: ISO2709.delimiter, from: place + 1, to: end)
      let otherNext = other.storage.span.position(of: ISO2709.delimiter, from: otherPlace + 1, to: other.end)
      let own = storage.span.extracting(place..<next)
      let foreign = other.storage.span.extracting(otherPlace..<otherNext)
      if isSure, own.isASCII, foreign.isASCII {
        guard own.isEqual(to: foreign) else { return false }
      } else if encoding != other.encoding || !own.isEqual(to: foreign) {
        return subfields == other.subfields
      }
      (place, otherPlace) = (next, otherNext)
    }
    return true
  }

  /// Whether two fields have the same tag and the same bytes, and these are the same text in both.
  package func isCopy(of other: Field) -> Bool {
    guard tag == other.tag, end - start == other.end - other.start else { return false }
    let mine = storage.span.extracting(start..<end)
    guard mine.isEqual(to: other.storage.span.extracting(other.start..<other.end)) else { return false }
    return encoding == other.encoding || isPlainlyText && other.isPlainlyText && mine.isASCII
  }

  /// The text of a field without subfields; empty for any other.
  package var bareText: String { firstDelimiter == end ? value : "" }
}

extension Span<UInt8> {
  /// Whether two stretches hold the same bytes.
  fileprivate func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
