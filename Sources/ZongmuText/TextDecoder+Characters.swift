extension TextDecoder {
  /// Whether a character of several bytes begins at `position`, which must be inside `bytes`. Never in the encodings
  /// whose letters are one byte each.
  package static func beginsCharacter(_ bytes: Span<UInt8>, at position: Int, _ encoding: TextEncoding) -> Bool {
    switch encoding {
    case .utf8:
      let sequence = UTF8Sequence(bytes, at: position)
      return sequence.isWellFormed && sequence.length > 1
    case .gb18030: return GB18030Form.length(bytes, at: position) > 1
    case .big5:
      return position + 1 < bytes.count && Big5Text.shared.isCharacter(bytes[position], bytes[position + 1])
    case .marc8, .iso5426, .latin1, .windows1251, .ibm866: return false
    }
  }
}
