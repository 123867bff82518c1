/// Writes records as MARCMaker, MARCBreaker and MarcEdit have them, in UTF-8; `BreakerContainer` reads it back alike.
///
///     =LDR  00850nam0\2200277\\\450\
///     =001  012023000001
///     =200  1\$a越秀街巷旧事$f林晓禾著
///
/// `$`, `{` and `}` in a text become mnemonics, control characters their numbers: `{0A}`.
public struct BreakerWriter: Sendable {
  /// A writer.
  public init() {}

  /// Appends a record and an empty line. Throws where a tag is no three letters, digits or hyphens, or is that of the
  /// leader.
  public func append(_ record: Record, to output: inout [UInt8]) throws(WriteError) {
    output.append(contentsOf: "=LDR  ".utf8)
    for byte in record.leader.bytes { append(byte, isBlankSigned: true, to: &output) }
    output.append(0x0A)
    for field in record.fields {
      try record.requireWritable(field.tag, in: .mrk)
      output.append(contentsOf: "=\(field.tag)  ".utf8)
      append(field, to: &output)
      output.append(0x0A)
    }
    output.append(0x0A)
  }

  private func append(_ field: Field, to output: inout [UInt8]) {
    guard field.hasSubfields else {
      for scalar in field.value.unicodeScalars {
        append(scalar, isBlankSigned: true, to: &output)
      }
      return
    }
    append(field.indicators.first, isBlankSigned: true, to: &output)
    append(field.indicators.second, isBlankSigned: true, to: &output)
    field.forEachSubfield { code, from, to in
      output.append(UInt8(ascii: "$"))
      append(code.byte, isBlankSigned: false, to: &output)
      for scalar in field.text(from, to).unicodeScalars {
        append(scalar, isBlankSigned: false, to: &output)
      }
      return true
    }
  }

  /// Appends one byte of a leader, an indicator or a code.
  private func append(_ byte: UInt8, isBlankSigned: Bool, to output: inout [UInt8]) {
    if byte >= 0x7F {
      output.append(contentsOf: BreakerMnemonics.number(Unicode.Scalar(byte)).utf8)
    } else {
      append(Unicode.Scalar(byte), isBlankSigned: isBlankSigned, to: &output)
    }
  }

  private func append(_ scalar: Unicode.Scalar, isBlankSigned: Bool, to output: inout [UInt8]) {
    if isBlankSigned, scalar == " " {
      output.append(UInt8(ascii: "\\"))
    } else if isBlankSigned, scalar == "\\" {
      output.append(contentsOf: "{bsol}".utf8)
    } else if let written = BreakerMnemonics.written(scalar) {
      output.append(contentsOf: written.utf8)
    } else {
      UTF8.encode(scalar).map { output.append(contentsOf: $0) }
    }
  }
}
