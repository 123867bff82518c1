import Foundation
import ZongmuBibliography
import ZongmuMARC

/// A record from worksheet notation: `LDR …` and lines `TAG II $a…`, `#` for a blank in the leader, in indicators, in
/// coded fields 1XX and in embedded indicators of 4XX.
func worksheet(_ text: String) -> Record {
  var lines = text.split(separator: "\n").map(String.init)
  var leader = Leader()
  if let first = lines.first, first.hasPrefix("LDR ") {
    leader = Leader(blanked(first.dropFirst(4)).utf8)
    lines.removeFirst()
  }
  var builder = RecordBuilder(leader: leader)
  for line in lines {
    guard let tag = Tag(line.prefix(3)) else { continue }
    let rest = line.dropFirst(4)
    if tag.isControl {
      builder.addControl(tag, String(rest))
      continue
    }
    let indicators = Array(blanked(rest.prefix(2)).utf8)
    let isCoded = line.hasPrefix("1") && tag < "200" && tag > "100" || line.hasPrefix("100 ##")
    var subfields: [Subfield] = []
    for part in rest.dropFirst(3).split(separator: "$") {
      guard let code = part.utf8.first else { continue }
      let value = String(part.dropFirst())
      let isEmbedded = line.hasPrefix("4") && code == 0x31
      subfields.append(Subfield(SubfieldCode(code), isCoded || isEmbedded ? blanked(value[...]) : value))
    }
    builder.add(tag, Indicators(indicators.first ?? 0x20, indicators.last ?? 0x20), subfields)
  }
  return builder.build()
}

private func blanked(_ text: Substring) -> String { String(text.map { $0 == "#" ? " " : $0 }) }

/// The description of a record.
func description(_ record: Record) -> Description { Describer().describe(record) }

/// A record of a few fields joined by ` ‖ `, each a tag, two indicators where they matter, and subfields. A field of
/// MARC 21 only (1XX, 245, 300 with subfield a that is no note, 880) makes it MARC 21.
func record(of fields: String) -> Record {
  var lines = fields.components(separatedBy: " ‖ ").map { field in
    field.dropFirst(4).hasPrefix("$") ? field.prefix(4) + "## " + field.dropFirst(4) : field
  }
  let isMARC21 =
    !lines.contains { $0.hasPrefix("200") }
    && lines.contains { line in
      ["100 1", "100 2", "110", "245", "300", "880"].contains { line.hasPrefix($0) }
    }
  if isMARC21 {
    if !lines.contains(where: { $0.hasPrefix("245") }) { lines.insert("245 00 $a书", at: 0) }
    lines.insert("LDR 00000nam#a2200000#i#4500", at: 0)
  } else {
    lines.insert("LDR 00000nam0#2200000###450#", at: 0)
    lines.append("801 #0 $aCN$bX")
  }
  return worksheet(lines.joined(separator: "\n"))
}
