/// Text of a line-based container while it is being taken apart: code points, with those that were written as an
/// escape set apart, so that an escaped delimiter or blank sign is data and a bare one is structure.
///
/// An escaped character is its code point plus `escaped`, which is past the end of Unicode.
enum MarkedText {
  /// What is added to a character that was written as an escape.
  static let escaped: UInt32 = 0x11_0000

  /// The lines of a text, without their ends (LF or CR LF) and without byte order marks at their starts.
  static func lines(of utf8: [UInt8]) -> [[UInt32]] {
    var lines: [[UInt32]] = []
    var line: [UInt32] = []
    func close() {
      if line.last == 0x0D { line.removeLast() }
      lines.append(line)
      line.removeAll(keepingCapacity: true)
    }
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if scalar == "\n" {
        close()
      } else if !line.isEmpty || scalar.value != 0xFEFF {
        line.append(scalar.value)
      }
    }
    if !line.isEmpty { close() }
    return lines
  }

  /// The code point of a unit, escaped or not.
  static func value(_ unit: UInt32) -> UInt32 { unit >= escaped ? unit - escaped : unit }

  /// The byte that a unit says where a single byte is meant (leader, indicator, subfield code); nil for what is none.
  static func byte(_ unit: UInt32) -> UInt8? { UInt8(exactly: value(unit)) }

  /// The UTF-8 of units. The bytes that structure a record (1D, 1E, 1F) become blanks.
  static func utf8(_ units: some Sequence<UInt32>) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in units {
      let scalar = Unicode.Scalar(value(unit)) ?? "\u{FFFD}"
      if 0x1D...0x1F ~= scalar.value {
        bytes.append(0x20)
      } else if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return bytes
  }

  /// The tag that three bare units at `start` are, if they are letters, digits or hyphens.
  static func tag(_ units: ArraySlice<UInt32>) -> Tag? {
    let bytes = units.prefix(3).compactMap { UInt8(exactly: $0) }
    guard bytes.count == 3, bytes.allSatisfy(Tag.isPlausible) else { return nil }
    return Tag(bytes[0], bytes[1], bytes[2])
  }

  /// Whether a bare unit is a blank or a tab.
  static func isSpace(_ unit: UInt32) -> Bool { unit == 0x20 || unit == 0x09 }

  /// Units without bare blanks and tabs at their start.
  static func withoutLeadingSpace(_ units: ArraySlice<UInt32>) -> ArraySlice<UInt32> { units.drop(while: isSpace) }

  /// Units without bare blanks and tabs at both ends.
  static func trimmed(_ units: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    var rest = withoutLeadingSpace(units)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }
}

/// References such as `&#10;`, with which the writers of worksheets and Aleph sequential say what their lines cannot:
/// line ends, delimiters inside text, signs that stand for a blank.
///
/// Only the characters in `known` are read from a reference; any other, such as `&#233;`, is text and stays.
enum NumericReference {
  /// The characters that are read from references: controls and blank, `# $ & @ \ ^ _ | ¶`, the other delimiters.
  static let known: Set<UInt32> = Set(0...0x20).union([
    0x23, 0x24, 0x26, 0x40, 0x5C, 0x5E, 0x5F, 0x7C, 0xB6, 0x1C2, 0x2021, 0x2194, 0x25A0, 0x25B2, 0x25BC,
  ])

  /// The units with their references made into escaped characters.
  static func decoded(_ units: [UInt32]) -> [UInt32] {
    guard units.contains(0x26) else { return units }
    var result: [UInt32] = []
    var position = 0
    while position < units.count {
      if units[position] == 0x26, let (value, next) = reference(in: units, at: position) {
        result.append(value + MarkedText.escaped)
        position = next
      } else {
        result.append(units[position])
        position += 1
      }
    }
    return result
  }

  /// The character of the reference at `position` and where it ends.
  private static func reference(in units: [UInt32], at position: Int) -> (UInt32, Int)? {
    var index = position + 1
    guard index < units.count, units[index] == 0x23 else { return nil }
    index += 1
    let start = index
    var value: UInt32 = 0
    while index < units.count, index - start < 5, 0x30...0x39 ~= units[index] {
      value = value * 10 + units[index] - 0x30
      index += 1
    }
    guard index > start, index < units.count, units[index] == 0x3B, known.contains(value) else { return nil }
    return (value, index + 1)
  }

  /// Appends a text; characters of `known` that `mustEscape` names, and `&` before `#`, become references.
  static func append(_ text: String, to output: inout [UInt8], where mustEscape: (UInt32) -> Bool) {
    var isAfterAmpersand = false
    for scalar in text.unicodeScalars {
      if isAfterAmpersand { append(0x26, isReference: scalar == "#", to: &output) }
      isAfterAmpersand = scalar == "&"
      if isAfterAmpersand { continue }
      if scalar.value < 0x20 || mustEscape(scalar.value) {
        append(scalar.value, isReference: true, to: &output)
      } else {
        UTF8.encode(scalar).map { output.append(contentsOf: $0) }
      }
    }
    if isAfterAmpersand { output.append(0x26) }
  }

  /// Appends a character as a reference, or an ASCII one as itself.
  static func append(_ value: UInt32, isReference: Bool, to output: inout [UInt8]) {
    if isReference {
      output.append(contentsOf: "&#\(value);".utf8)
    } else {
      output.append(UInt8(truncatingIfNeeded: value))
    }
  }
}
