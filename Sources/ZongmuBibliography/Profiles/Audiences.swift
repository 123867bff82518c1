/// How the codes of both dialects map to audiences.
enum Audiences {
  /// UNIMARC and CNMARC 100/17-19.
  static func unimarc(_ code: UInt8) -> Audience? {
    switch code {
    case UInt8(ascii: "a"): .juvenile
    case UInt8(ascii: "b"): .preschool
    case UInt8(ascii: "c"): .primary
    case UInt8(ascii: "d"): .intermediate
    case UInt8(ascii: "e"): .adolescent
    case UInt8(ascii: "k"): .specialist
    case UInt8(ascii: "m"): .general
    default: nil
    }
  }

  /// MARC 21 008/22 of books, music, recordings, pictures and computer files.
  static func marc21(_ code: UInt8) -> Audience? {
    switch code {
    case UInt8(ascii: "j"): .juvenile
    case UInt8(ascii: "a"): .preschool
    case UInt8(ascii: "b"): .primary
    case UInt8(ascii: "c"): .intermediate
    case UInt8(ascii: "d"): .adolescent
    case UInt8(ascii: "f"): .specialist
    case UInt8(ascii: "e"), UInt8(ascii: "g"): .general
    default: nil
    }
  }
}
