/// Reads Big5 with HKSCS-2008, as ICU's `Big5-HKSCS` has it.
struct Big5Text: Sendable {
  static let shared = Big5Text()

  /// By byte pair: where the UTF-8 begins in `utf8`, shifted left by three, and its length; 0 for no character.
  private var pairs = [UInt32](repeating: 0, count: 0x10000)
  private var characters: [UInt8] = []
  /// For the texts of `assigned`: the private-use character that ICU has in its place.
  private var privateUse: [String: Unicode.Scalar] = [:]
  /// The last characters of those texts.
  private var signs: Set<Unicode.Scalar> = []

  /// Pairs that ICU leaves in private use, and that HKSCS-2004 assigned when Unicode 4.1 had their characters.
  private static let assigned: [(pair: Int, text: String)] = [
    (0x8840, "\u{31C0}"), (0x8841, "\u{31C1}"), (0x8842, "\u{31C2}"), (0x8843, "\u{31C3}"),
    (0x8844, "\u{31C4}"), (0x8846, "\u{31C5}"), (0x8849, "\u{31C6}"), (0x884A, "\u{31C7}"),
    (0x884D, "\u{31C8}"), (0x884F, "\u{31C9}"), (0x8850, "\u{31CA}"), (0x8851, "\u{31CB}"),
    (0x8852, "\u{31CC}"), (0x8854, "\u{31CD}"), (0x8855, "\u{31CE}"), (0x8862, "\u{CA}\u{304}"),
    (0x8864, "\u{CA}\u{30C}"), (0x88A3, "\u{EA}\u{304}"), (0x88A5, "\u{EA}\u{30C}"), (0x88A9, "\u{23DA}"),
    (0x88AA, "\u{23DB}"), (0x8C43, "\u{9FA6}"), (0x8C6D, "\u{9FA7}"), (0x8C74, "\u{9FA8}"),
    (0x8CB7, "\u{9FA9}"), (0x8CB9, "\u{9FAA}"), (0x8CBB, "\u{9FAB}"), (0x8CC0, "\u{9FAC}"),
    (0x8CD7, "\u{9FAD}"), (0x8CD8, "\u{9FAE}"), (0x8CDA, "\u{9FAF}"), (0x8CED, "\u{9FB2}"),
    (0x8D48, "\u{9FB3}"), (0xC879, "\u{31CF}"), (0xC8A1, "\u{9FB0}"), (0xC8A3, "\u{9FB1}"),
  ]

  /// The UTF-8 of `bytes`. A pair that is no character is one malformed sequence; its second byte
  /// is not part of it where that is ASCII.
  static func utf8(_ bytes: Span<UInt8>) -> (utf8: [UInt8], faults: DecodingFaults) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var faults = DecodingFaults()
    let table = shared
    var position = 0
    while position < bytes.count {
      let lead = bytes[position]
      if lead < 0x80 {
        output.append(lead)
        position += 1
        continue
      }
      let entry = position + 1 < bytes.count ? table.pairs[Int(lead) << 8 | Int(bytes[position + 1])] : 0
      guard entry != 0 else {
        faults.malformed += 1
        output += [0xEF, 0xBF, 0xBD]
        let hasTrail = lead > 0x80 && lead < 0xFF && position + 1 < bytes.count && bytes[position + 1] > 0xA0
        position += hasTrail && bytes[position + 1] < 0xFF ? 2 : 1
        continue
      }
      let start = Int(entry >> 3)
      output += table.characters[start..<start + Int(entry & 7)]
      // Private use in UTF-8: EE, and EF up to A3.
      let first = table.characters[start]
      if first == 0xEE || first == 0xEF && table.characters[start + 1] < 0xA4 { faults.unknownPrivateUse += 1 }
      position += 2
    }
    return (output, faults)
  }

  /// Whether two bytes are a character.
  @inline(__always)
  func isCharacter(_ lead: UInt8, _ trail: UInt8) -> Bool { pairs[Int(lead) << 8 | Int(trail)] != 0 }

  /// The bytes of `text`; the character that Big5 lacks where there is one.
  static func bytes(_ text: String) throws(UnencodableText) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
    let converter = converter()
    let (bytes, unencodable) = converter.encode(Array(shared.forICU(text).utf8))
    guard let scalar = unencodable.flatMap(Unicode.Scalar.init) else { return bytes }
    throw UnencodableText(scalar: scalar, encoding: .big5)
  }

  /// The text with ICU's private-use characters for those that it has none for.
  private func forICU(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: signs.contains) else { return text }
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      let two = String(String.UnicodeScalarView(scalars[position...].prefix(2)))
      let pair = position + 1 < scalars.count ? privateUse[two] : nil
      output.append(pair ?? privateUse[String(scalars[position])] ?? scalars[position])
      position += pair == nil ? 1 : 2
    }
    return String(output)
  }

  private static func converter() -> ICUConverter {
    guard let converter = ICUConverter(name: "Big5-HKSCS") else {
      preconditionFailure("this ICU has no Big5-HKSCS converter: it was built without its legacy encodings")
    }
    return converter
  }

  private init() {
    let converter = Big5Text.converter()
    var bytes: [UInt8] = []
    var places: [Int] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in [UInt8](0x40...0x7E) + [UInt8](0xA1...0xFE) {
        // A line end after each, because four pairs are two characters.
        bytes += [lead, trail, 0x0A]
        places.append(Int(lead) << 8 | Int(trail))
      }
    }
    let pieces = converter.decode(bytes).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    precondition(pieces.count == places.count + 1, "ICU's Big5-HKSCS has a line end as a trail byte")
    var repaired: [Int: String] = [:]
    for (pair, text) in Big5Text.assigned { repaired[pair] = text }
    for (place, piece) in zip(places, pieces) where !piece.starts(with: [0xEF, 0xBF, 0xBD]) {
      let text = repaired[place].map { Array($0.utf8) } ?? Array(piece)
      pairs[place] = UInt32(characters.count) << 3 | UInt32(text.count)
      characters += text
      if let text = repaired[place], let sign = text.unicodeScalars.last {
        privateUse[text] = String(decoding: piece, as: UTF8.self).unicodeScalars.first
        signs.insert(sign)
      }
    }
  }
}
