/// Writes a record as cataloguers read it: the leader, then a line a field with `$` before each subfield code and `#`
/// for a blank indicator, and an empty line at the end. `WorksheetContainer` reads it back alike.
///
///     LDR 00850nam0 2200277   450
///     001 012023000001
///     200 1# $a越秀街巷旧事$f林晓禾著
///
/// In a record with `$` in a text the delimiter is ǂ, or the next sign that is in no text. What a line cannot say (a
/// line end, a literal `#` where it would mean a blank) becomes a reference such as `&#10;`.
public struct WorksheetWriter: Sendable {
  /// A writer.
  public init() {}

  /// Appends a record in UTF-8. Throws where a tag is no three letters, digits or hyphens.
  public func append(_ record: Record, to output: inout [UInt8]) throws(WriteError) {
    let fields = record.fields
    let coded = CodedFields(tags: fields.map(\.tag))
    let delimiter = WorksheetWriter.delimiter(for: fields)
    output.append(contentsOf: "LDR ".utf8)
    NumericReference.append(record.leader.description, to: &output, where: WorksheetLine.blanks.contains)
    output.append(0x0A)
    for field in fields {
      try record.requireWritable(field.tag, in: .worksheet)
      guard field.hasSubfields || WorksheetLine.isReadable(field.tag) else {
        throw WriteError(
          record: record.controlNumber ?? record.location.description, reason: .inexpressible(field.tag, .worksheet))
      }
      append(field, delimiter, coded, to: &output)
      output.append(0x0A)
    }
    output.append(0x0A)
  }

  /// One field as a line for people, without the line end and without references.
  public func line(of field: Field) -> String {
    guard field.hasSubfields else { return "\(field.tag) \(field.value)" }
    let indicators = String(field.indicators.description.map { $0 == " " ? "#" : $0 })
    let subfields = field.subfields.map { "$\($0.code)\($0.value)" }.joined()
    return "\(field.tag) \(indicators) \(subfields)"
  }

  /// The first delimiter that is in no text of the record; `$` where all are.
  private static func delimiter(for fields: [Field]) -> Unicode.Scalar {
    let choice = [Unicode.Scalar("$"), "ǂ", "‡", "▼"]
    let isIn: (Unicode.Scalar) -> Bool = { sign in
      let bytes = Array(String(sign).utf8)
      return fields.contains { $0.hasSubfields && $0.subfields.contains { $0.value.utf8.contains(bytes) } }
    }
    return choice.first { !isIn($0) } ?? "$"
  }

  private func append(_ field: Field, _ delimiter: Unicode.Scalar, _ coded: CodedFields, to output: inout [UInt8]) {
    output.append(contentsOf: "\(field.tag) ".utf8)
    guard field.hasSubfields else {
      return append(
        field.value, coded.places(in: field.tag), delimiter, isWhole: true, isControl: field.tag.isControl, to: &output)
    }
    append(indicator: field.indicators.first, to: &output)
    append(indicator: field.indicators.second, to: &output)
    output.append(0x20)
    field.forEachSubfield { code, from, to in
      output.append(contentsOf: String(delimiter).utf8)
      append(code, delimiter, to: &output)
      append(field.text(from, to), coded.places(in: field.tag, code), delimiter, isWhole: false, to: &output)
      return true
    }
  }

  private func append(indicator byte: UInt8, to output: inout [UInt8]) {
    let value = UInt32(byte)
    if byte == 0x20 {
      output.append(UInt8(ascii: "#"))
    } else if NumericReference.known.contains(value) {
      NumericReference.append(value, isReference: true, to: &output)
    } else {
      output.append(contentsOf: String(Character(Unicode.Scalar(byte))).utf8)
    }
  }

  private func append(_ code: SubfieldCode, _ delimiter: Unicode.Scalar, to output: inout [UInt8]) {
    let value = UInt32(code.byte)
    let isOdd = value < 0x21 || value == delimiter.value || value == 0x26
    if isOdd, NumericReference.known.contains(value) {
      NumericReference.append(value, isReference: true, to: &output)
    } else {
      output.append(contentsOf: code.description.utf8)
    }
  }

  /// Appends a text. `isWhole` says that it is all of a field, where a blank at its start would be taken for layout.
  private func append(
    _ text: String, _ places: CodedFields.Places, _ delimiter: Unicode.Scalar, isWhole: Bool, isControl: Bool = false,
    to output: inout [UInt8]
  ) {
    var rest = Substring(text)
    var last: Unicode.Scalar?
    // A sign for a terminator at the end of a line would be one, and `ab ` would be a pair of indicators.
    if let end = rest.unicodeScalars.last,
      WorksheetLine.terminators.contains(end.value) || isWhole && end == " " && text.utf8.count == 3
    {
      last = end
      rest.unicodeScalars.removeLast()
    }
    if isWhole, rest.unicodeScalars.first == " " {
      NumericReference.append(0x20, isReference: true, to: &output)
      rest.unicodeScalars.removeFirst()
    }
    let hasSigns = places == .everywhere || places == .embeddedIndicators && text.utf8.count == 5
    NumericReference.append(String(rest), to: &output) { value in
      value == delimiter.value || isWhole && !isControl && WorksheetLine.delimiters.contains(value)
        || hasSigns && WorksheetLine.codedBlanks.contains(value)
    }
    if let last { NumericReference.append(last.value, isReference: true, to: &output) }
  }
}
