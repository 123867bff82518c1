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
