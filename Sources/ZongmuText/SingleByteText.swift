/// Reads a code page of single bytes whose lower half is ASCII, from the table that ICU has.
struct SingleByteText: Sendable {
  /// The converters of the code pages that records are read in when they are told to be.
  static let windows1251 = required("windows-1251")
  static let ibm866 = required("ibm-866")

  /// The UTF-8 of each byte from 80 to FF; empty where there is no character.
  private let characters: [[UInt8]]

  /// The code page that ICU knows by `name`; nil where it knows none, or one that is not of this kind.
  init?(name: String) {
    guard let converter = ICUConverter(name: name) else { return nil }
    let ascii = [UInt8](0x20..<0x7F)
    guard converter.decode(ascii) == (ascii, 0) else { return nil }
    var characters: [[UInt8]] = []
    for byte in UInt8(0x80)...0xFF {
      let (alone, malformed) = converter.decode([byte])
      // Before a letter and doubled it is what it is alone: as a lead byte it would not be.
      guard converter.decode([byte, 0x41, byte, byte]).utf8 == alone + [0x41] + alone + alone else { return nil }
      characters.append(malformed == 0 ? alone : [])
    }
    guard characters.contains(where: { !$0.isEmpty }) else { return nil }
    self.characters = characters
  }

  /// The UTF-8 of `bytes`; one that is no character is malformed.
  func utf8(_ bytes: Span<UInt8>) -> (utf8: [UInt8], faults: DecodingFaults) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var faults = DecodingFaults()
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        output.append(byte)
        continue
      }
      let character = characters[Int(byte) - 0x80]
      if character.isEmpty { faults.malformed += 1 }
      output += character.isEmpty ? [0xEF, 0xBF, 0xBD] : character
    }
    return (output, faults)
  }

  private static func required(_ name: String) -> SingleByteText {
    guard let table = SingleByteText(name: name) else {
      preconditionFailure("this ICU has no \(name) converter: it was built without its legacy encodings")
    }
    return table
  }
}

/// Reads text whose encoding a document names, as XML does: the encodings of records, and the code pages of single bytes
/// that ICU knows.
package struct NamedDecoder: Sendable {
  private enum Table: Sendable {
    case known(TextEncoding)
    case singleBytes(SingleByteText)
  }
  private let table: Table

  /// The decoder of UTF-8.
  package static let utf8 = NamedDecoder(table: .known(.utf8))

  private init(table: Table) { self.table = table }

  /// The decoder of a name; nil where there is none, as for encodings with states (ISO 2022, HZ, UTF-7).
  package init?(name: String) {
    if let encoding = name.lowercased().hasSuffix("ascii") ? .utf8 : TextEncoding(name: name) {
      table = .known(encoding)
    } else if let singleBytes = SingleByteText(name: name) {
      table = .singleBytes(singleBytes)
    } else {
      return nil
    }
  }

  /// The encoding of records that it reads; nil where it reads another code page.
  package var encoding: TextEncoding? {
    if case .known(let encoding) = table { return encoding }
    return nil
  }

  /// Whether it leaves well-formed UTF-8 as it is.
  package var isUTF8: Bool { encoding == .utf8 }

  /// The UTF-8 of `bytes`, which begin and end between characters, and the offsets in it of each U+FFFD that stands for a
  /// malformed sequence; other than in UTF-8, where any does, of all. Private use is not repaired in UTF-8.
  package func utf8(_ bytes: [UInt8]) -> (utf8: [UInt8], replaced: [Int]) {
    var output: [UInt8] = []
    let malformed: Int
    switch table {
    case .known(.utf8): return NamedDecoder.repaired(bytes)
    case .known(let encoding): malformed = TextDecoder.utf8(bytes.span, from: encoding, into: &output).malformed
    case .singleBytes(let page):
      let (text, faults) = page.utf8(bytes.span)
      (output, malformed) = (text, faults.malformed)
    }
    guard malformed > 0 else { return (output, []) }
    return (output, output.indices.filter { output[$0...].starts(with: NamedDecoder.replacement) })
  }

  /// The bytes of U+FFFD.
  private static var replacement: [UInt8] { [0xEF, 0xBF, 0xBD] }

  /// UTF-8 with U+FFFD in place of each malformed sequence.
  private static func repaired(_ bytes: [UInt8]) -> (utf8: [UInt8], replaced: [Int]) {
    let span = bytes.span
    guard UTF8Tally(span, from: 0).malformed > 0 else { return (bytes, []) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64)
    var replaced: [Int] = []
    var position = 0
    while position < bytes.count {
      let sequence = UTF8Sequence(span, at: position)
      if sequence.isWellFormed {
        output += bytes[position..<(position + sequence.length)]
      } else {
        replaced.append(output.count)
        output += replacement
      }
      position += sequence.length
    }
    return (output, replaced)
  }
}
