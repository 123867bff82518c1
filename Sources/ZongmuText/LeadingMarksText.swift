/// UTF-8 made of an encoding in which marks stand before their letters: MARC-8, ISO 5426.
///
/// Marks are put behind the letter in the order in which they stood, and the whole is put into normal form C. A mark
/// over two letters comes as two halves, one before each letter; Unicode has one character between the two
/// (U+0361, U+0360; MARC 21 code table of extended Latin, notes 1 and 2).
struct LeadingMarksText {
  /// The text so far, before composition.
  private var utf8: [UInt8] = []
  private(set) var faults = DecodingFaults()
  /// Marks that wait for their letter.
  private var waiting: [UInt32] = []
  /// Where in `utf8` the double mark of the letter just written stands; nil when that letter has none.
  private var doubleMark: Int?
  private var needsComposition = false

  private static let ligature: UInt32 = 0x361
  private static let doubleTilde: UInt32 = 0x360
  private static let ligatureEnd: UInt32 = 0xFE21
  private static let doubleTildeEnd: UInt32 = 0xFE23

  init(capacity: Int) { utf8.reserveCapacity(capacity) }

  /// Adds a mark that belongs to the next letter.
  mutating func mark(_ scalar: UInt32) { waiting.append(scalar) }

  /// Adds a letter, or anything that a mark may stand on; blanks too.
  @inline(__always)
  mutating func letter(_ scalar: UInt32) {
    if scalar < 0x80 { utf8.append(UInt8(scalar)) } else { put(scalar) }
    if !waiting.isEmpty || doubleMark != nil { putMarks() }
  }

  /// Adds a control character; marks that wait are left without a letter.
  mutating func control(_ scalar: UInt32) {
    end()
    put(scalar)
  }

  /// Adds U+FFFD for a malformed sequence.
  mutating func malformed() {
    faults.malformed += 1
    letter(0xFFFD)
  }

  /// Adds a character that may be of private use.
  mutating func character(_ scalar: UInt32) {
    if PrivateUse.contains(scalar) { faults.unknownPrivateUse += 1 }
    // Three Greek signs are canonically equal to another character.
    if scalar == 0x374 || scalar == 0x37E || scalar == 0x387 { needsComposition = true }
    letter(scalar)
  }

  /// The text, and what was odd in what it was made from.
  consuming func finished() -> (utf8: [UInt8], faults: DecodingFaults) {
    end()
    guard needsComposition else { return (utf8, faults) }
    let composed = unsafe utf8.withUnsafeBufferPointer { unsafe Normalization.composed($0) }
    return (composed, faults)
  }

  private mutating func putMarks() {
    let before = doubleMark
    doubleMark = nil
    for scalar in waiting {
      let isEnd = scalar == LeadingMarksText.ligatureEnd || scalar == LeadingMarksText.doubleTildeEnd
      if isEnd, let before {
        // The first half in ISO 5426 is one for both marks: the second says which. U+0360 and U+0361 differ in a bit.
        let isTilde = scalar == LeadingMarksText.doubleTildeEnd
        utf8[before + 1] = UInt8((isTilde ? LeadingMarksText.doubleTilde : LeadingMarksText.ligature) & 0x3F) | 0x80
        continue
      }
      if scalar == LeadingMarksText.ligature || scalar == LeadingMarksText.doubleTilde { doubleMark = utf8.count }
      put(scalar)
    }
    if !waiting.isEmpty { needsComposition = true }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Marks without a letter are one malformed sequence.
  private mutating func end() {
    doubleMark = nil
    guard !waiting.isEmpty else { return }
    waiting.removeAll(keepingCapacity: true)
    faults.malformed += 1
    put(0xFFFD)
  }

  private mutating func put(_ scalar: UInt32) {
    utf8.append(addingCapacity: 4) { free in
      unsafe free.withUnsafeMutableBufferPointer { memory, initialized in
        guard let start = memory.baseAddress else { return }
        // A character takes at most four bytes, for which there is room.
        initialized = unsafe UTF8Writer.write(scalar, to: start)
      }
    }
  }
}
