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
