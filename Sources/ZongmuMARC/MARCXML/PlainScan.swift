/// One record of plain MARCXML being read into memory that is large enough: as much as its XML has, and sixteen bytes.
///
/// Invariant of the loads: a tag is looked at, and a block of text taken, only where sixty-four bytes stand from there on,
/// which no tag of the shape is longer than. A record is shorter than its XML at every place of it, so that what is
/// written stays in the memory but for the rest of a block, for which the sixteen bytes are.
@unsafe
struct PlainScan: ~Escapable {
  private typealias Block = SIMD16<UInt8>

  private let raw: RawSpan
  private let output: UnsafeMutablePointer<UInt8>
  private var position: Int
  private var lines = 0
  private var isIncomplete = false
  private(set) var written = 0

  @_lifetime(copy xml)
  init(_ xml: Span<UInt8>, from start: Int, to output: UnsafeMutablePointer<UInt8>) {
    unsafe raw = xml.bytes
    unsafe position = start
    unsafe self.output = output
  }

  /// Reads a record; its fields go to `bounds`, counted from its own beginning.
  mutating func record(_ bounds: inout [Record.FieldBounds], limit: Int) -> PlainMARCXML.Outcome {
    let start: Int
    guard unsafe passBlanks() else { return .incomplete }
    unsafe start = position
    guard unsafe isNext("<record>") else { return .other }
    unsafe position += 8
    guard unsafe passBlanks(), unsafe leader(), unsafe passBlanks() else { return unsafe failure }
    var count = 0
    while unsafe isNext("<datafie") || isNext("<control") {
      guard count < limit else { return .other }
      count += 1
      guard unsafe isNext("<datafie") ? dataField(&bounds) : controlField(&bounds), unsafe passBlanks() else {
        return unsafe failure
      }
    }
    guard unsafe isNext("</record"), unsafe byte(8) == UInt8(ascii: ">") else { return .other }
    unsafe position += 9
    unsafe put(0x1D)
    return unsafe .record(start: start, end: position, lines: lines)
  }

  private var failure: PlainMARCXML.Outcome { unsafe isIncomplete ? .incomplete : .other }

  // MARK: Elements

  /// A leader of twenty-four printable characters.
  private mutating func leader() -> Bool {
    guard unsafe isNext("<leader>"), unsafe isNext("</leader", at: 32), unsafe byte(40) == UInt8(ascii: ">") else {
      return false
    }
    for offset in 8..<32 {
      let byte = unsafe byte(offset)
      guard byte.isPlainXML, byte != UInt8(ascii: ">") else { return false }
      unsafe put(byte)
    }
    unsafe position += 41
    return true
  }

  private mutating func controlField(_ bounds: inout [Record.FieldBounds]) -> Bool {
    guard unsafe isNext("field ta", at: 8), unsafe isNext("ld tag=\"", at: 11), unsafe isEndOfTag(22) else {
      return false
    }
    guard let tag = unsafe tag(19) else { return false }
    unsafe position += 24
    let start = unsafe written
    guard unsafe text(), unsafe isNext("</contro"), unsafe isNext("olfield>", at: 7) else { return false }
    unsafe position += 15
    unsafe bounds.append(Record.FieldBounds(tag: tag, start: start, end: written))
    unsafe put(0x1E)
    return true
  }

  private mutating func dataField(_ bounds: inout [Record.FieldBounds]) -> Bool {
    let places: (tag: Int, first: Int, second: Int)
    if unsafe isNext("ld tag=\"", at: 8), unsafe isNext("\" ind1=\"", at: 19), unsafe isNext("\" ind2=\"", at: 28) {
      places = (16, 27, 36)
    } else if unsafe isNext("ld ind1=", at: 8), unsafe isNext("=\"", at: 15), unsafe isNext("\" ind2=\"", at: 18),
      unsafe isNext("\" tag=\"", at: 27)
    {
      places = (34, 17, 26)
    } else {
      return false
    }
    let (first, second) = unsafe (byte(places.first), byte(places.second))
    guard unsafe isEndOfTag(37), first.isPlainXML, second.isPlainXML, let tag = unsafe tag(places.tag)
    else { return false }
    unsafe position += 39
    let start = unsafe written
    unsafe put(first)
    unsafe put(second)
    while unsafe passBlanks() {
      if unsafe isNext("<subfiel") {
        guard unsafe subfield() else { return false }
        continue
      }
      guard unsafe isNext("</datafi"), unsafe isNext("tafield>", at: 4) else { return false }
      unsafe position += 12
      unsafe bounds.append(Record.FieldBounds(tag: tag, start: start, end: written))
      unsafe put(0x1E)
      return true
    }
    return false
  }

  private mutating func subfield() -> Bool {
    let code = unsafe byte(16)
    guard unsafe isNext("d code=\"", at: 8), unsafe isEndOfTag(17), code.isPlainXML else { return false }
    unsafe position += 19
    unsafe put(0x1F)
    unsafe put(code)
    guard unsafe text(), unsafe isNext("</subfie"), unsafe isNext("ubfield>", at: 3) else { return false }
    unsafe position += 11
    return true
  }

  /// Three plain characters at an offset, written as they stand.
  private mutating func tag(_ offset: Int) -> Tag? {
    let (first, second, third) = unsafe (byte(offset), byte(offset + 1), byte(offset + 2))
    guard first.isPlainXML, second.isPlainXML, third.isPlainXML else { return nil }
    unsafe put(first)
    unsafe put(second)
    unsafe put(third)
    return Tag(first, second, third)
  }

  // MARK: Text

  /// Copies text up to the next `<`. False where something in it means more than itself.
  private mutating func text() -> Bool {
    while unsafe isWithin() {
      // In bounds because so much stands from here on, and a tag before it.
      let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: Block.self)
      let before = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position - 1, as: Block.self)
      unsafe UnsafeMutableRawPointer(output + written).storeBytes(of: block, as: Block.self)
      let length = block.plainTextLength(after: before)
      unsafe position += length
      unsafe written += length
      if length == 16 { continue }
      let byte = unsafe byte(0)
      if byte == UInt8(ascii: "<") { return true }
      if byte == UInt8(ascii: "&") {
        guard unsafe reference() else { return false }
        continue
      }
      switch byte {
      case 0x0A: unsafe lines += 1
      case 0x09: break
      // `]]>` is no text.
      case UInt8(ascii: ">"): guard unsafe self.byte(-1) != UInt8(ascii: "]") else { return false }
      // After EF: U+FFFE and U+FFFF are no characters.
      case 0xBF: guard unsafe self.byte(1) < 0xBE else { return false }
      default: return false
      }
      unsafe put(byte)
      unsafe position += 1
    }
    return false
  }

  /// One of the five names that XML has for characters.
  private mutating func reference() -> Bool {
    let (character, length): (UInt8, Int)
    if unsafe isNext("&amp;") {
      (character, length) = (UInt8(ascii: "&"), 5)
    } else if unsafe isNext("&lt;") {
      (character, length) = (UInt8(ascii: "<"), 4)
    } else if unsafe isNext("&gt;") {
      (character, length) = (UInt8(ascii: ">"), 4)
    } else if unsafe isNext("&quot;") {
      (character, length) = (UInt8(ascii: "\""), 6)
    } else if unsafe isNext("&apos;") {
      (character, length) = (UInt8(ascii: "'"), 6)
    } else {
      return false
    }
    unsafe put(character)
    unsafe position += length
    return true
  }

  // MARK: Bytes

  /// Passes over blanks and line ends; false where the input may end before the next tag does.
  private mutating func passBlanks() -> Bool {
    while unsafe isWithin() {
      let byte = unsafe byte(0)
      if byte > 0x20 { return true }
      guard byte == 0x0A || byte == 0x20 || byte == 0x09 || byte == 0x0D else { return true }
      if byte == 0x0A { unsafe lines += 1 }
      unsafe position += 1
      // Indentation, up to eight blanks at once.
      let others = unsafe word(0) ^ 0x2020_2020_2020_2020
      unsafe position += others == 0 ? 8 : others.trailingZeroBitCount / 8
    }
    return false
  }

  private mutating func isWithin() -> Bool {
    unsafe isIncomplete = position + 64 > raw.byteCount
    return unsafe !isIncomplete
  }

  @inline(__always)
  private func word(_ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: position + offset, as: UInt64.self))
  }

  @inline(__always)
  private func byte(_ offset: Int) -> UInt8 { unsafe raw.unsafeLoad(fromByteOffset: position + offset, as: UInt8.self) }

  /// Whether a text of at most eight bytes stands at an offset.
  @inline(__always)
  private func isNext(_ text: StaticString, at offset: Int = 0) -> Bool {
    var wanted: UInt64 = 0
    let count = text.utf8CodeUnitCount
    // A static string is its bytes in the program; the compiler makes a number of it.
    for index in 0..<count { unsafe wanted |= UInt64(text.utf8Start[index]) << UInt64(8 * index) }
    let mask: UInt64 = count == 8 ? .max : (1 << UInt64(8 * count)) - 1
    return unsafe word(offset) & mask == wanted
  }

  @inline(__always)
  private func isEndOfTag(_ offset: Int) -> Bool { unsafe isNext("\">", at: offset) }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    unsafe output[written] = byte
    unsafe written += 1
  }
}

extension UInt8 {
  /// Whether it is printable ASCII that stands for itself in text and between double quotes.
  @inline(__always)
  fileprivate var isPlainXML: Bool {
    self &- 0x20 < 0x5F && self != UInt8(ascii: "\"") && self != UInt8(ascii: "&") && self != UInt8(ascii: "<")
  }
}
