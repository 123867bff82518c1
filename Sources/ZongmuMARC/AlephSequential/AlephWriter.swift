/// Writes records as Aleph sequential, in UTF-8; `AlephContainer` reads it back alike.
///
///     000000001 LDR   L 00850nam0^2200277^^^450^
///     000000001 001   L 012023000001
///     000000001 2001  L $$a越秀街巷旧事$$f林晓禾著
///
/// The system number counts the records written. What a line cannot say (a line end, `$$` inside a text, a literal `^`
/// where it would mean a blank) becomes a reference such as `&#10;`.
public struct AlephWriter: Sendable {
  /// A writer.
  public init() {}

  /// Appends the record with a number, of which the last nine digits are written. Throws where a tag is no three
  /// letters, digits or hyphens, or an indicator no printable ASCII character.
  public func append(_ record: Record, number: Int, to output: inout [UInt8]) throws(WriteError) {
    let digits = String(max(0, number) % 1_000_000_000)
    let system = String(repeating: "0", count: 9 - digits.utf8.count) + digits
    let coded = CodedFields(tags: record.fields.map(\.tag))
    output.append(contentsOf: "\(system) LDR   L ".utf8)
    append(record.leader.description, signsBlanks: true, escapes: { _ in false }, to: &output)
    output.append(0x0A)
    for field in record.fields {
      try record.requireWritable(field.tag, in: .aleph)
      output.append(contentsOf: "\(system) \(field.tag)".utf8)
      try append(field, of: record, coded, to: &output)
      output.append(0x0A)
    }
  }

  private func append(
    _ field: Field, of record: Record, _ coded: CodedFields, to output: inout [UInt8]
  ) throws(WriteError) {
    let isDollar: (UInt32) -> Bool = { $0 == 0x24 }
    guard field.hasSubfields else {
      output.append(contentsOf: "   L ".utf8)
      let text = field.value
      // The mark that there are no subfields; before a text that begins as the mark does, too.
      if AlephContainer.isData(field.tag, text.unicodeScalars.map(\.value)[...]) || text.unicodeScalars.first == "\0" {
        NumericReference.append(0, isReference: true, to: &output)
      }
      return append(
        text, signsBlanks: field.tag.isControl, escapes: { isDollar($0) && text.contains("$$") }, to: &output)
    }
    let indicators = field.indicators
    guard 0x20...0x7E ~= indicators.first, 0x20...0x7E ~= indicators.second else {
      throw WriteError(
        record: record.controlNumber ?? record.location.description, reason: .inexpressible(field.tag, .aleph))
    }
    output.append(contentsOf: [indicators.first, indicators.second])
    output.append(contentsOf: " L ".utf8)
    field.forEachSubfield { code, from, to in
      output.append(contentsOf: "$$".utf8)
      let isPlain = 0x20...0x7E ~= code.byte && code.byte != 0x24 && code.byte != 0x26
      if isPlain { output.append(code.byte) } else { appendCode(code, to: &output) }
      let text = field.text(from, to)
      // A single $ is only in the way beside another one or a delimiter.
      let isRisky = text.contains("$$") || text.hasPrefix("$") || text.hasSuffix("$")
      let isCoded = coded.places(in: field.tag, code) == .everywhere
      NumericReference.append(text, to: &output) { $0 == 0x24 && isRisky || $0 == 0x5E && isCoded }
      return true
    }
    if field.firstDelimiter == field.end { output.append(contentsOf: "&#0;".utf8) }
  }

  private func appendCode(_ code: SubfieldCode, to output: inout [UInt8]) {
    if NumericReference.known.contains(UInt32(code.byte)) {
      NumericReference.append(UInt32(code.byte), isReference: true, to: &output)
    } else {
      output.append(contentsOf: String(code.description).utf8)
    }
  }

  /// Appends the text of a control field or leader, with `^` for blanks where `signsBlanks` says so.
  private func append(
    _ text: String, signsBlanks: Bool, escapes: (UInt32) -> Bool, to output: inout [UInt8]
  ) {
    guard signsBlanks else { return NumericReference.append(text, to: &output, where: escapes) }
    var isFirst = true
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isFirst { output.append(0x5E) }
      isFirst = false
      NumericReference.append(String(part), to: &output) { escapes($0) || $0 == 0x5E }
    }
  }
}
