/// Writes a record as cataloguers read it: the leader, then a line a field with `$` before each subfield code and `#`
/// for a blank indicator, and an empty line at the end.
///
///     LDR 00850nam0 2200277   450
///     001 012023000001
///     200 1# $a越秀街巷旧事$f林晓禾著
public struct WorksheetWriter: Sendable {
  /// A writer.
  public init() {}

  /// Appends a record in UTF-8.
  public func append(_ record: Record, to output: inout [UInt8]) {
    output.append(contentsOf: "LDR \(record.leader)\n".utf8)
    for field in record.fields { output.append(contentsOf: (line(of: field) + "\n").utf8) }
    output.append(0x0A)
  }

  /// One field as a line, without the line end.
  public func line(of field: Field) -> String {
    guard !field.isControl else { return "\(field.tag) \(field.value)" }
    let indicators = String(field.indicators.description.map { $0 == " " ? "#" : $0 })
    let subfields = field.subfields.map { "$\($0.code)\($0.value)" }.joined()
    return "\(field.tag) \(indicators) \(subfields)"
  }
}
