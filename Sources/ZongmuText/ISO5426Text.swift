/// Reads ASCII with ISO 5426 as the right half of the code table, as UNIMARC has it by default.
enum ISO5426Text {
  /// The right half.
  static let set: GraphicSet = {
    guard let set = GraphicSet.sets(of: ISO5426Table.graphic).values.first else {
      preconditionFailure("the table of ISO 5426 is empty")
    }
    return set
  }()

  /// The UTF-8 of `bytes`.
  static func utf8(_ bytes: Span<UInt8>) -> (utf8: [UInt8], faults: DecodingFaults) {
    var output = LeadingMarksText(capacity: bytes.count + bytes.count / 8)
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x20..<0x7F: output.letter(UInt32(byte))
      case 0x00..<0x20, 0x7F: output.control(UInt32(byte))
      // ISO 6630: the beginning and end of what is not sorted.
      case 0x88: output.control(0x98)
      case 0x89: output.control(0x9C)
      default:
        guard byte > 0xA0, byte < 0xFF, let entry = set[byte] else {
          output.malformed()
          continue
        }
        if entry.isMark { output.mark(entry.scalar) } else { output.character(entry.scalar) }
      }
    }
    return output.finished()
  }
}
