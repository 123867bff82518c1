import ZongmuMARC

/// Records as tests write them down: a field a line, `TTT ii $a…` or, for 001–009, `TTT text`.
///
/// `#` is a blank in the leader, in indicators and in control fields, and except in MARC 21 (which has a 245) also in the
/// coded fields 1XX and in `$1`, where fields are embedded. A `$` always begins a subfield.
public enum Worksheet {
  /// The record that lines are. `LDR …` may stand first; without it the leader is that of a new CNMARC monograph.
  ///
  /// Stops the tests where a line begins with no tag.
  public static func record(_ lines: [String]) -> Record {
    var leader = "00000nam0 2200000   450 "
    var fields: [(tag: Tag, text: Substring)] = []
    for line in lines {
      if line.hasPrefix("LDR ") {
        leader = blanked(line.dropFirst(4))
      } else {
        guard let tag = Tag(line.prefix(3)) else { preconditionFailure("no tag in “\(line)”") }
        fields.append((tag, line.dropFirst(4)))
      }
    }
    let isMARC21 = fields.contains { $0.tag == "245" }
    var builder = RecordBuilder(leader: Leader(leader.utf8))
    for (tag, text) in fields {
      guard !tag.isControl else {
        builder.addControl(tag, blanked(text))
        continue
      }
      let indicators = Array(blanked(text.prefix(2)).utf8)
      let isCoded = !isMARC21 && tag.description.hasPrefix("1")
      let subfields = text.dropFirst(3).split(separator: "$").map { part in
        let code = SubfieldCode(part.utf8.first ?? 0x20)
        let isBlanked = isCoded || !isMARC21 && code == "1"
        return Subfield(code, isBlanked ? blanked(part.dropFirst()) : String(part.dropFirst()))
      }
      builder.add(tag, Indicators(indicators.first ?? 0x20, indicators.last ?? 0x20), subfields)
    }
    return builder.build()
  }

  private static func blanked(_ text: Substring) -> String { String(text.map { $0 == "#" ? " " : $0 }) }
}
