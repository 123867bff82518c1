/// Records that are in one encoding here and in another there: a field that was pasted in, or added by another program.
extension EncodingDetector {
  /// Whether these bytes are UTF-8 beyond doubt: well formed, with two characters of three bytes or more. Text of two-byte
  /// encodings is well-formed UTF-8 now and then, as 联通 is in GBK, but hardly ever in such characters.
  package static func isSurelyUTF8(_ bytes: Span<UInt8>) -> Bool { multiByteCharacters(bytes) ?? 0 >= 2 }

  /// The encoding of each field of a record that is well formed in none as a whole, or whose encoding is one of those that
  /// UTF-8 also fits; nil where all fields are in that of `whole`.
  ///
  /// It takes a field that is UTF-8 beyond doubt and others that are not UTF-8, whose encoding is told from all of them
  /// together. A field of these that is UTF-8 but for a few damaged places stays UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the record.
  ///   - fields: where the fields are in them.
  ///   - whole: what was found of the record as a whole.
  ///   - declared: what the record says that it is in.
  package static func encodings(
    of bytes: Span<UInt8>, fields: [Range<Int>], whole: EncodingGuess, declared: TextEncoding?
  ) -> [TextEncoding]? {
    if whole.confidence == .ascii || whole.encoding == .utf8 && whole.confidence == .certain { return nil }
    if whole.encoding == .marc8 || whole.encoding == .iso5426 { return nil }
    guard fields.contains(where: { isLikelyUTF8(bytes.extracting($0)) }) else { return nil }
    var rest: [UInt8] = []
    var isForeign = [Bool](repeating: false, count: fields.count)
    for (index, range) in fields.enumerated() {
      let field = bytes.extracting(range)
      guard multiByteCharacters(field) == nil, !UTF8Tally(field, from: 0).isDamagedUTF8 else { continue }
      isForeign[index] = true
      // The terminator between fields keeps a cut character out of the next.
      for place in range { rest.append(bytes[place]) }
      rest.append(0x1E)
    }
    guard !rest.isEmpty else { return nil }
    let guess = guess(rest.span, declared: declared)
    let tally = GB18030Tally(rest.span, from: 0)
    // A damaged byte or two look like a character of GB 18030.
    let isSure =
      guess.encoding == .gb18030
      ? guess.confidence == .certain && tally.common >= 2
      : guess.confidence == .likely && rest.count { $0 >= 0x80 } >= 8
    guard guess.encoding != .utf8, isSure else { return nil }
    let sure = fields.count { isLikelyUTF8(bytes.extracting($0)) }
    if guess.encoding == .gb18030, isForeign.count(where: \.self) > sure {
      for (index, range) in fields.enumerated() where holdsLoneHan(bytes.extracting(range)) { isForeign[index] = true }
    }
    return isForeign.map { $0 ? guess.encoding : .utf8 }
  }

  /// Whether all that is not ASCII are pairs which are letters of Latin, Greek or Cyrillic in UTF-8 and Chinese characters of
  /// the first level in GB 18030, and none stands beside a letter, as letters do. Signs such as `·` and `°` are none.
  private static func holdsLoneHan(_ field: Span<UInt8>) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      guard field.indices.contains(index), 0x61...0x7A ~= field[index] | 0x20 else { return false }
      return index == 0 || field[index - 1] != 0x1F
    }
    var position = asciiPrefix(field, from: 0)
    guard position < field.count else { return false }
    while position < field.count {
      guard 0xC3...0xD7 ~= field[position], position + 1 < field.count, 0xA1...0xBF ~= field[position + 1],
        !isLetter(position - 1), !isLetter(position + 2)
      else { return false }
      position = asciiPrefix(field, from: position + 2)
    }
    return true
  }

  /// Whether these bytes are UTF-8 beyond doubt, or well-formed UTF-8 with one character of three bytes, and no GB 18030.
  private static func isLikelyUTF8(_ bytes: Span<UInt8>) -> Bool {
    let characters = multiByteCharacters(bytes) ?? 0
    return characters >= 2 || characters == 1 && GB18030Tally(bytes, from: 0).malformed > 0
  }

  /// The number of characters of three bytes or more; nil where the bytes are not well-formed UTF-8.
  private static func multiByteCharacters(_ bytes: Span<UInt8>) -> Int? {
    var position = asciiPrefix(bytes, from: 0)
    var count = 0
    while position < bytes.count {
      let sequence = UTF8Sequence(bytes, at: position)
      guard sequence.isWellFormed else { return nil }
      if sequence.length >= 3 { count += 1 }
      position = asciiPrefix(bytes, from: position + sequence.length)
    }
    return count
  }
}

extension UTF8Tally {
  /// Whether the text of a field is UTF-8 in which something was damaged. A few bytes are hardly told: one sound character
  /// beside one fault is enough.
  fileprivate var isDamagedUTF8: Bool { threeByte > 0 && threeByte >= damages }
}
