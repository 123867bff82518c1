/// How the codes of both dialects map to audiences.
enum Audiences {
  /// UNIMARC and CNMARC 100/17-19.
  static func unimarc(_ code: Character) -> Audience? {
    switch code {
    case "a": .juvenile
    case "b": .preschool
    case "c": .primary
    case "d": .intermediate
    case "e": .adolescent
    case "k": .specialist
    case "m": .general
    default: nil
    }
  }

  /// MARC 21 008/22 of books, music, recordings, pictures and computer files.
  static func marc21(_ code: Character) -> Audience? {
    switch code {
    case "j": .juvenile
    case "a": .preschool
    case "b": .primary
    case "c": .intermediate
    case "d": .adolescent
    case "f": .specialist
    case "e", "g": .general
    default: nil
    }
  }
}
