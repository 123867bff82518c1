import ZongmuMARC
import ZongmuText

extension Dialect {
  /// The dialect that a record is written in.
  ///
  /// A field 245 or 008 makes it MARC 21; otherwise a field 200 with 801$a, or with 100$a of at least 36 characters,
  /// makes it UNIMARC, and so does a 200 with 210 or 215 and a field that MARC 21 lacks. UNIMARC is CNMARC where
  /// Chinese is the language of cataloguing (100$a/22-24 `chi`), where 801 names CN, where 690 or 905 stands beside
  /// Chinese text, or where $4 holds Chinese words. Leader/09 is never asked: it lies too often.
  public static func detect(in record: Record) -> Dialect { detect(in: record.view, record.encoding) }

  /// The dialect of a record on loan, whose text is in `encoding`.
  package static func detect(in record: RecordView, _ encoding: TextEncoding) -> Dialect {
    let signs = Signs(record, encoding)
    if signs.hasMARC21Field { return .marc21 }
    guard signs.hasTitle, signs.hasAgency || signs.hasGeneralData || signs.hasPublication else { return .unknown }
    return signs.isChinese ? .cnmarc : .unimarc
  }

  /// What the fields of a record show of its dialect.
  private struct Signs {
    var hasMARC21Field = false
    var hasTitle = false
    var hasAgency = false
    var hasGeneralData = false
    var hasPublication = false
    var isChinese = false

    init(_ record: RecordView, _ encoding: TextEncoding) {
      var hasLocalField = false
      var hasHan = false
      func text(_ place: Int, _ code: SubfieldCode) -> String? { record.field(place).text(of: code, in: encoding) }
      for place in 0..<record.fieldCount {
        switch record.field(place).tag.number {
        case 245, 8:
          hasMARC21Field = true
          return
        case 200:
          hasTitle = true
          hasHan = hasHan || !isChinese && containsHan(text(place, "a"))
        case 210, 215: hasPublication = true
        case 801:
          let field = record.field(place)
          hasAgency = hasAgency || field.holds("a") || field.holds("b")
          if !isChinese, let country = text(place, "a"), Passage(country).trimmed.foldedText == "cn" {
            isChinese = true
          }
        case 100:
          if let raw = record.field(place).value(of: "a"), raw.isASCII, encoding == .utf8 || encoding == .gb18030 {
            // Its bytes are its text.
            if raw.count >= 36 { hasGeneralData = true }
            if GeneralData.shift(of: raw) != nil { isChinese = true }
            break
          }
          guard let data = text(place, "a") else { break }
          if data.utf8.count >= 36 { hasGeneralData = true }
          if !isChinese, GeneralData(data).cataloguingLanguage == "chi" { isChinese = true }
        case 690, 905: hasLocalField = true
        case 701, 702, 711, 712:
          if !isChinese, containsHan(text(place, "4")) { isChinese = true }
        default: break
        }
      }
      if hasLocalField, hasHan { isChinese = true }
    }

    private func containsHan(_ text: String?) -> Bool { text?.unicodeScalars.contains { $0.isHan } ?? false }
  }
}

/// The general processing data 100$a of UNIMARC, by positions.
struct GeneralData {
  private let bytes: [UInt8]
  /// By how much the data stand to the right of where they should; found by looking for the language of cataloguing.
  private let shift: Int

  init(_ text: String) {
    let utf8 = Array(text.utf8)
    let isASCII = utf8.allSatisfy { $0 < 0x80 }
    let found = isASCII ? utf8 : text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8(ascii: "?") }
    bytes = found
    shift = GeneralData.shift(of: found.span) ?? 0
  }

  /// Where `chi` stands as the language of cataloguing, relative to its place; nil where it does not stand near it.
  static func shift(of bytes: Span<UInt8>) -> Int? {
    guard bytes.count >= 25 else { return nil }
    for offset in [0, -1, 1, -2, 2, -3, 3] where 25 + offset <= bytes.count {
      if bytes[22 + offset] == 0x63, bytes[23 + offset] == 0x68, bytes[24 + offset] == 0x69 { return offset }
    }
    return nil
  }

  /// The characters at positions counted from 0 as in the standard; blanks beyond the end.
  subscript(range: Range<Int>) -> String {
    // The bytes are ASCII.
    unsafe String(unsafeUninitializedCapacity: range.count) { text in
      for (place, position) in range.enumerated() { unsafe text[place] = self[position] }
      return range.count
    }
  }

  /// The character at a position; a blank beyond the end.
  subscript(position: Int) -> UInt8 {
    let moved = position < 8 ? position : position + shift
    return bytes.indices.contains(moved) ? bytes[moved] : 0x20
  }

  /// Position 8: type of date.
  var dateType: UInt8 { self[8] }
  /// Positions 9–12.
  var firstDate: String { self[9..<13] }
  /// Positions 13–16.
  var secondDate: String { self[13..<17] }
  /// Positions 22–24.
  var cataloguingLanguage: String { self[22..<25] }
}
