import ZongmuMARC

/// What a record describes: library systems such as dt1000 export their readers in the same format as their books, with
/// the name in a field 200.
public enum RecordSubject: Sendable, Hashable {
  /// A publication, or what at least is no reader.
  case publication
  /// A reader: it has a field of reader records, and nothing that speaks of a publication.
  case reader
  /// It has a 200, and either nothing else that tells the two apart or signs of both.
  case undecided
}

extension Record {
  /// Whether the record describes a publication or a reader.
  ///
  /// A record without a 200 is no reader. Of a publication speak descriptive fields (0XX numbers but for 001 and 005, 101
  /// to 199 but for 110, 205 to 299, 304 to 399, 41X to 48X, 5XX to 8XX, 905 to 907), 200$e $f $g $h $i, and 100$a of
  /// general processing data (UNIMARC: 17 characters or more with a type of date at 8). Of a reader speak a 100$a that
  /// is shorter, the card number, and 110, 400, 980, 986, 988, 989 without them (dt1000: kind of reader, address, loans).
  /// The indicators of a 200 are blank in reader records; a title has 0 or 1 as the first.
  public var subject: RecordSubject {
    var hasName = false
    var isTitle = false
    var isReader = false
    for field in fields {
      switch field.tag.number {
      case 200:
        hasName = true
        if ["e", "f", "g", "h", "i"].contains(where: { (field[$0] ?? "").isEmpty == false }) { return .publication }
        if 0x30...0x31 ~= field.indicators.first { isTitle = true }
      case 100:
        if Record.isGeneralData(field["a"]) { isTitle = true } else { isReader = true }
      case 110, 400, 980, 986, 988, 989: isReader = true
      case 6, 7, 8, 10...99, 101...109, 111...199, 205...299, 304...399, 410...899, 905...907: return .publication
      default: break
      }
    }
    guard hasName else { return .publication }
    if isTitle { return isReader ? .undecided : .publication }
    return isReader ? .reader : .undecided
  }

  /// Whether a 100$a is the general processing data of UNIMARC: eight characters of a date, then the type of date.
  private static func isGeneralData(_ text: String?) -> Bool {
    guard let text, text.utf8.count >= 17 else { return false }
    let bytes = Array(text.utf8.prefix(9))
    return bytes[..<8].allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x20 || $0 == 0x7C } && 0x61...0x7A ~= bytes[8]
  }
}
