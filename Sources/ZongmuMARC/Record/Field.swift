import ZongmuText

/// One field of a record: a window on the record's bytes. Text is decoded when it is asked for.
public struct Field: Sendable {
  /// The tag.
  public let tag: Tag
  let storage: [UInt8]
  let start: Int
  let end: Int
  let encoding: TextEncoding

  /// The bytes of the field as they stand in the record: indicators, delimiters and data, without the terminator.
  public var bytes: ArraySlice<UInt8> { storage[start..<end] }

  /// The offset of the first subfield delimiter (0x1F) in the record's bytes, or `end`.
  var firstDelimiter: Int { view.firstDelimiter }

  /// Whether the field has no subfields: its tag is 001–009 and it holds no delimiter.
  public var isControl: Bool { view.isControl }

  /// The indicators. Full-width ones are those of ASCII; a field without any, and a control field, has blanks.
  public var indicators: Indicators {
    let delimiter = firstDelimiter
    guard !isControl else { return .blank }
    guard !isOpeningPlain(delimiter) else { return Indicators(storage[start], storage[start + 1]) }
    return delimiter < end ? opening(before: delimiter).indicators : .blank
  }

  /// The text of a control field; of a data field, its subfield values joined by blanks.
  public var value: String {
    if isControl || firstDelimiter == end { return text(start, end) }
    return subfields.map(\.value).joined(separator: " ")
  }

  /// The subfields in order. A text that lacks its code is a subfield `?`: text between the indicators and the first
  /// delimiter, and a delimiter straight before a character outside ASCII.
  public var subfields: [Subfield] {
    var found: [Subfield] = []
    found.reserveCapacity(view.bytes.count(of: ISO2709.delimiter))
    forEachSubfield { found.append(Subfield($0, $1)) }
    return found
  }

  /// The text of the first subfield with a code, or nil. An empty subfield gives an empty string.
  public subscript(code: SubfieldCode) -> String? {
    var found: String?
    forEachSubfield { each, from, to in
      guard each == code else { return true }
      found = text(from, to)
      return false
    }
    return found
  }

  /// Whether there is a subfield with a code, be it empty.
  package func holds(_ code: SubfieldCode) -> Bool {
    var isFound = false
    forEachSubfield { each, _, _ in
      isFound = each == code
      return !isFound
    }
    return isFound
  }

  /// The texts of all subfields with a code, in order.
  public func values(of code: SubfieldCode) -> [String] {
    var found: [String] = []
    forEachSubfield { each, from, to in
      if each == code { found.append(text(from, to)) }
      return true
    }
    return found
  }

  /// Calls `body` with the code and the text of each subfield in order: `subfields` without an array.
  package func forEachSubfield(_ body: (SubfieldCode, String) -> Void) {
    forEachSubfield { code, from, to in
      body(code, text(from, to))
      return true
    }
  }

  /// Calls `body` with the code of each subfield, in order, and with what gives its text: who wants few of them does not
  /// pay for the others.
  package func forEachLentSubfield(_ body: (SubfieldCode, () -> String) -> Void) {
    forEachSubfield { code, from, to in
      body(code) { text(from, to) }
      return true
    }
  }

  /// Calls `body` with the code and the text of each subfield in order, without a string where the text is well-formed UTF-8.
  package func forEachText(_ body: (SubfieldCode, UTF8Span) -> Void) {
    let isWellFormed = encoding == .utf8 && UTF8Check.isWellFormed(storage.span.extracting(start..<end))
    forEachSubfield { code, from, to in
      // Of well-formed text, what stands between a delimiter with its code and the next delimiter is well-formed.
      if isWellFormed, code.byte < 0x80 {
        body(code, unsafe UTF8Span(unchecked: storage.span.extracting(from..<to)))
      } else {
        let text = text(from, to)
        body(code, text.utf8Span)
      }
      return true
    }
  }

  /// Calls `body` with code and bounds of each subfield until it answers false.
  func forEachSubfield(_ body: (SubfieldCode, Int, Int) -> Bool) {
    let bytes = storage.span
    var delimiter = firstDelimiter
    if delimiter < end, !isOpeningPlain(delimiter) {
      let text = opening(before: delimiter).text
      if text < delimiter, !body(.missing, text, delimiter) { return }
    }
    while delimiter < end {
      let next = bytes.position(of: ISO2709.delimiter, from: delimiter + 1, to: end)
      // A delimiter straight before the next one, or at the end, has no code: nothing to tell.
      if delimiter + 1 < next {
        let code = bytes[delimiter + 1]
        let isCode = code < 0x80 || !TextDecoder.beginsCharacter(bytes.extracting(..<next), at: delimiter + 1, encoding)
        if !(isCode ? body(SubfieldCode(code), delimiter + 2, next) : body(.missing, delimiter + 1, next)) { return }
      }
      delimiter = next
    }
  }

  /// The text of a stretch of the record's bytes.
  func text(_ from: Int, _ to: Int) -> String { view.text(from, to, in: encoding) }
}
