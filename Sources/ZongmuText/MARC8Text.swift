/// Reads MARC-8 (MARC 21 specifications for character sets, part 2, December 2007).
///
/// Two sets are at hand at a time: G0 for bytes 21 to 7E, at first ASCII, and G1 for bytes A1 to FE, at first ANSEL.
/// Escape sequences put others in their place. Both are as at first again behind each delimiter of ISO 2709.
enum MARC8Text {
  /// The UTF-8 of `bytes`.
  static func utf8(_ bytes: Span<UInt8>) -> (utf8: [UInt8], faults: DecodingFaults) {
    var output = LeadingMarksText(capacity: bytes.count + bytes.count / 8)
    var left = MARC8Set.ascii
    var right = MARC8Set.ansel
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x1B:
        if let escape = MARC8Escape(bytes, at: position) {
          if escape.isRight { right = escape.set } else { left = escape.set }
          position += escape.length
        } else {
          output.malformed()
          position += 1
        }
        continue
      case 0x1D, 0x1E, 0x1F:
        (left, right) = (.ascii, .ansel)
        output.control(UInt32(byte))
      case 0x20: output.letter(0x20)
      case 0x00..<0x20, 0x7F: output.control(UInt32(byte))
      // Controls that the Library of Congress uses: the beginning and end of what is not sorted; joiner, non-joiner.
      case 0x88: output.control(0x98)
      case 0x89: output.control(0x9C)
      case 0x8D: output.control(0x200D)
      case 0x8E: output.control(0x200C)
      case 0x80...0xA0, 0xFF: output.malformed()
      default:
        position += graphic(bytes, at: position, in: byte < 0x80 ? left : right, &output)
        continue
      }
      position += 1
    }
    return output.finished()
  }

  /// Adds the character at `position` and returns the bytes that it takes.
  private static func graphic(
    _ bytes: Span<UInt8>, at position: Int, in set: MARC8Set, _ output: inout LeadingMarksText
  ) -> Int {
    let byte = bytes[position]
    if set == .ascii {
      output.letter(UInt32(byte & 0x7F))
      return 1
    }
    if set == .eastAsian { return eastAsian(bytes, at: position, &output) }
    guard let entry = set.graphic?[byte] else {
      output.malformed()
      return 1
    }
    if entry.isMark { output.mark(entry.scalar) } else { output.character(entry.scalar) }
    return 1
  }

  /// Three bytes of one half of the code table. What is cut short is one malformed sequence up to the byte that does
  /// not belong to it; so are three bytes that are no character, unless leaving out one or two shows a character.
  private static func eastAsian(_ bytes: Span<UInt8>, at position: Int, _ output: inout LeadingMarksText) -> Int {
    let length = eastAsianLength(bytes, at: position)
    if let scalar = eastAsianScalar(bytes, at: position) {
      output.character(scalar)
      return 3
    }
    output.malformed()
    guard length == 3, eastAsianLength(bytes, at: position + 3) > 0, eastAsianScalar(bytes, at: position + 3) == nil
    else { return length }
    if eastAsianScalar(bytes, at: position + 1) != nil { return 1 }
    return eastAsianScalar(bytes, at: position + 2) == nil ? 3 : 2
  }

  private static func eastAsianScalar(_ bytes: Span<UInt8>, at position: Int) -> UInt32? {
    guard eastAsianLength(bytes, at: position) == 3 else { return nil }
    return EastAsianSet.shared.scalar(bytes[position], bytes[position + 1], bytes[position + 2])
  }

  /// The bytes from `position` on, at most three, that can be one character of EACC. The third may be a blank:
  /// 21 23 20 is the ideographic space.
  private static func eastAsianLength(_ bytes: Span<UInt8>, at position: Int) -> Int {
    guard position < bytes.count else { return 0 }
    let half = bytes[position] & 0x80
    var length = 0
    while length < 3, position + length < bytes.count {
      let byte = bytes[position + length]
      let isBlank = length == 2 && byte == 0x20 | half
      guard byte & 0x80 == half, isBlank || (0x21...0x7E).contains(byte & 0x7F) else { break }
      length += 1
    }
    return length
  }
}

/// A set of characters of MARC-8, named by the final byte of its escape sequence.
enum MARC8Set: UInt8, Sendable, CaseIterable {
  case eastAsian = 0x31
  case hebrew = 0x32
  case arabic = 0x33
  case extendedArabic = 0x34
  case ascii = 0x42
  case ansel = 0x45
  case cyrillic = 0x4E
  case extendedCyrillic = 0x51
  case greek = 0x53
  case subscripts = 0x62
  case greekSymbols = 0x67
  case superscripts = 0x70

  /// The characters of a set of one byte a character; nil for ASCII and EACC.
  var graphic: GraphicSet? { MARC8Set.sets[Int(rawValue)] }

  private static let sets: [GraphicSet?] = {
    var sets = [GraphicSet?](repeating: nil, count: 256)
    for (final, set) in GraphicSet.sets(of: MARC8Table.graphic) { sets[Int(final)] = set }
    return sets
  }()
}

/// An escape sequence of MARC-8.
struct MARC8Escape {
  /// Bytes taken, the escape character included.
  let length: Int
  /// The set that is put to use.
  let set: MARC8Set
  /// Whether it takes the place of the right set (G1), for bytes A1 to FE.
  let isRight: Bool

  /// Reads the escape sequence whose escape character is at `position`; nil when it is none of MARC-8.
  ///
  /// `ESC g b p s` change the left set (technique 1). Otherwise `(` or `,` is the left and `)` or `-` the right set,
  /// after `$` for a set of several bytes a character, where the left may go without; then the final byte, `!E` for ANSEL.
  init?(_ bytes: Span<UInt8>, at position: Int) {
    var place = position + 1
    func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
    guard var next = byte(place) else { return nil }
    if next == UInt8(ascii: "s") {
      self.init(length: 2, set: .ascii, isRight: false)
      return
    }
    if let set = MARC8Set(rawValue: next), next >= 0x60 {
      self.init(length: 2, set: set, isRight: false)
      return
    }
    let isMultibyte = next == UInt8(ascii: "$")
    if isMultibyte {
      place += 1
      guard let after = byte(place) else { return nil }
      next = after
    }
    let isLeft = next == UInt8(ascii: "(") || next == UInt8(ascii: ",")
    let isRight = next == UInt8(ascii: ")") || next == UInt8(ascii: "-")
    guard isMultibyte || isLeft || isRight else { return nil }
    if isLeft || isRight { place += 1 }
    if !isMultibyte, byte(place) == UInt8(ascii: "!") { place += 1 }
    // EACC is known by its final byte even where the sign for several bytes is missing.
    guard let final = byte(place), let set = MARC8Set(rawValue: final), final < 0x60,
      !isMultibyte || set == .eastAsian
    else { return nil }
    self.init(length: place + 1 - position, set: set, isRight: isRight)
  }

  private init(length: Int, set: MARC8Set, isRight: Bool) {
    self.length = length
    self.set = set
    self.isRight = isRight
  }
}
