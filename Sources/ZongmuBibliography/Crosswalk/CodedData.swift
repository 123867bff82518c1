import ZongmuMARC

/// A coded text of fixed length that is being filled by positions.
struct CodedData {
  private(set) var bytes: [UInt8]

  init(_ count: Int, filledWith filler: Character = " ") {
    bytes = Array(repeating: filler.asciiValue ?? 0x20, count: count)
  }

  /// The text, with blanks up to a length.
  init(_ text: String, count: Int) {
    bytes = text.unicodeScalars.prefix(count).map { $0.value < 0x80 ? UInt8($0.value) : UInt8(ascii: "|") }
    while bytes.count < count { bytes.append(0x20) }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  subscript(position: Int) -> String {
    get { String(Character(Unicode.Scalar(bytes[position]))) }
    set { self[position..<(position + 1)] = newValue }
  }

  subscript(range: Range<Int>) -> String {
    get { String(decoding: bytes[range], as: UTF8.self) }
    set {
      for (place, byte) in zip(range, newValue.utf8) { bytes[place] = byte }
    }
  }

  func isAll(_ character: Character, _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == character.asciiValue }
  }
}

/// The kinds of material that give 008/18-34 its meaning (MARC 21, 008).
enum Material008 {
  case books, serials, computerFiles, maps, music, visual, mixed

  init(type: Character, level: Character) {
    switch type {
    case "a", "t": self = "bis".contains(level) ? .serials : .books
    case "m": self = .computerFiles
    case "e", "f": self = .maps
    case "c", "d", "i", "j": self = .music
    case "g", "k", "o", "r": self = .visual
    default: self = .mixed
    }
  }

  /// Where the audience is coded; nil where it is not.
  var audience: Int? { self == .serials || self == .maps || self == .mixed ? nil : 22 }
  /// Where government publications are coded.
  var government: Int? { self == .music || self == .mixed ? nil : 28 }
  /// Where the form of the item is coded.
  var itemForm: Int { self == .maps || self == .visual ? 29 : 23 }
  /// Positions 18–34 when nothing is known: the fill character where a code belongs, blanks where none does.
  var blank: String {
    switch self {
    case .books: "|||||||||||||| ||"
    case .serials: "|| |||||||||   ||"
    case .computerFiles: "    ||  | |      "
    case .maps: "|||||| |  || | ||"
    case .music: "|||||||||||||| | "
    case .visual: "||| |     ||   ||"
    case .mixed: "     |           "
    }
  }
}

/// The script that the title is in, as CNMARC 100$a/34-35 and MARC 21 008/33 (serials) code it.
enum TitleScript {
  static func code(of title: String) -> (cnmarc: String, marc21: String) {
    var hasLetters = false
    for scalar in title.unicodeScalars {
      switch scalar.value {
      case 0x3041...0x30FF: return ("da", "d")
      case 0xAC00...0xD7A3: return ("ka", "k")
      case 0x400...0x52F: return ("ca", "c")
      case 0x600...0x6FF: return ("fa", "f")
      case 0x370...0x3FF: return ("ga", "g")
      case 0x590...0x5FF: return ("ha", "h")
      case 0xE00...0xE7F: return ("ia", "i")
      default: break
      }
      if scalar.isHan { return ("ea", "e") }
      hasLetters = hasLetters || scalar.isLatinLetter
    }
    return hasLetters ? ("ba", "a") : ("zz", "z")
  }
}
