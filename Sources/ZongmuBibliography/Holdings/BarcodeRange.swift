/// Ranges of barcodes and accession numbers as cataloguers write them: `0010201-10`, `D123456-60`, `20295403-5408`.
public enum BarcodeRange {
  /// The longest range that is believed; a longer one is a slip of the pen.
  public static let maximumSpan = 10_000

  /// The barcodes that a text names: parts between commas, semicolons and blanks, ranges expanded.
  public static func barcodes(in text: String) -> [String] {
    var found: [String] = []
    for part in text.split(whereSeparator: { ",;，；、 \t\u{3000}".contains($0) }) { found += expand(String(part)) }
    return found
  }

  /// The barcodes of a range. The text after the hyphen replaces as many last digits of the first number, so that
  /// `0010201-10` ends with 0010210; it may also be a whole number with the letters of the first (`YX001-YX005`).
  /// A text that is no range, one whose end is smaller than its start, and one that spans more than `maximumSpan`
  /// numbers are kept as written.
  public static func expand(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), bytes.lastIndex(of: UInt8(ascii: "-")) == hyphen else {
      return [text]
    }
    let first = bytes[..<hyphen]
    var suffix = bytes[(hyphen + 1)...]
    let firstDigits = first.reversed().prefix { isDigit($0) }.count
    let letters = first.dropLast(firstDigits)
    if !letters.isEmpty, suffix.starts(with: letters) { suffix = suffix.dropFirst(letters.count) }
    guard !suffix.isEmpty, suffix.allSatisfy(isDigit), suffix.count <= firstDigits, suffix.count <= 18 else {
      return [text]
    }
    let stem = first.dropLast(suffix.count)
    guard let start = value(first.suffix(suffix.count)), let end = value(suffix), end >= start,
      end - start < maximumSpan
    else {
      return [text]
    }
    return (start...end).map { number in
      let digits = Array(String(number).utf8)
      let padding = [UInt8](repeating: UInt8(ascii: "0"), count: suffix.count - digits.count)
      return String(decoding: stem + padding + digits, as: UTF8.self)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}
