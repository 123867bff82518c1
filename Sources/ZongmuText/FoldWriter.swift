/// Writes the comparison form of one text to a buffer of `capacity(_:)` bytes.
///
/// The room suffices because a code point of n bytes becomes at most one of n + 1 bytes (Ⱥ to ⱥ, 蔿 to 𫇭), or one space.
@unsafe
struct FoldWriter {
  private let output: UnsafeMutablePointer<UInt8>
  private let keepsSpaces: Bool
  /// Whether something was dropped since the last character written.
  private var isApart = true
  /// Whether a `+` or `#` here would belong to a word: behind a Latin letter, or behind another such sign.
  private var isBehindLetter = false
  private(set) var written = 0

  init(output: UnsafeMutablePointer<UInt8>, keepsSpaces: Bool) {
    unsafe self.output = output
    unsafe self.keepsSpaces = keepsSpaces
  }

  static func capacity(_ count: Int) -> Int { count * 2 + 8 }

  /// Folds well-formed UTF-8 as it comes. False when ICU must look at the text; what was written is then void.
  @inline(__always)
  mutating func foldRaw(_ text: UnsafeBufferPointer<UInt8>, _ lookup: FoldLookup) -> Bool {
    unsafe lookup.raw.withUnsafeBufferPointer { table in
      var position = 0
      while position < text.count {
        let (code, length) = unsafe Self.scalar(text, position)
        position += length
        if code < 0x10000 {
          // In bounds: the table has 0x10000 entries.
          let entry = unsafe table[Int(code)]
          if entry >= FoldLookup.Entry.firstTarget {
            unsafe put(UInt32(entry))
          } else if entry == FoldLookup.Entry.needsICU {
            return false
          } else {
            unsafe putRare(entry, code, lookup)
          }
        } else if code >= 0xE0000, code < 0xE1000 {
          continue  // Variation selectors and tags.
        } else if (code >= 0x20000 && code < 0x2F800) || (code >= 0x30000 && code < 0x3FFFE) {
          unsafe put(lookup.supplementary[code] ?? code)
        } else {
          return false
        }
      }
      return true
    }
  }

  /// Folds UTF-8 that is in NFKC_Casefold.
  mutating func foldNormalized(_ text: UnsafeBufferPointer<UInt8>, _ lookup: FoldLookup) {
    var position = 0
    while position < text.count {
      let (code, length) = unsafe Self.scalar(text, position)
      position += length
      if code >= 0x10000 {
        if let target = lookup.outsideBMP(code) { unsafe put(target) } else { unsafe isApart = true }
        continue
      }
      let entry = lookup.normalized[Int(code)]
      if entry >= FoldLookup.Entry.firstTarget {
        unsafe put(UInt32(entry))
      } else {
        unsafe putRare(entry, code, lookup)
      }
    }
  }

  private mutating func putRare(_ entry: UInt16, _ code: UInt32, _ lookup: FoldLookup) {
    switch entry {
    case FoldLookup.Entry.ignorable: break
    case FoldLookup.Entry.plus: unsafe putSign(0x2B)
    case FoldLookup.Entry.sharp: unsafe putSign(0x23)
    case FoldLookup.Entry.outsideBMP: unsafe put(lookup.supplementary[code] ?? code)
    case FoldLookup.Entry.ligature:
      let (first, second) = FoldLookup.spelledOut(code)
      unsafe put(first)
      unsafe put(second)
    default: unsafe isApart = true
    }
  }

  private mutating func putSign(_ sign: UInt8) {
    guard unsafe !isApart, unsafe isBehindLetter else {
      unsafe isApart = true
      return
    }
    unsafe output[written] = sign
    unsafe written += 1
  }

  @inline(__always)
  private mutating func put(_ code: UInt32) {
    if unsafe isApart {
      if unsafe keepsSpaces, unsafe written > 0 {
        unsafe output[written] = 0x20
        unsafe written += 1
      }
      unsafe isApart = false
    }
    unsafe isBehindLetter = code >= 0x61 && code <= 0x7A
    unsafe written += UTF8Writer.write(code, to: output + written)
  }

  /// The code point at `position` of well-formed UTF-8, and its bytes. Well-formedness keeps it in bounds.
  @inline(__always)
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> (code: UInt32, length: Int) {
    let lead = unsafe UInt32(text[position])
    if lead < 0x80 { return (lead, 1) }
    let second = unsafe UInt32(text[position + 1] & 0x3F)
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = unsafe UInt32(text[position + 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0xF) << 12 | second << 6 | third, 3) }
    return unsafe ((lead & 7) << 18 | second << 12 | third << 6 | UInt32(text[position + 3] & 0x3F), 4)
  }
}
