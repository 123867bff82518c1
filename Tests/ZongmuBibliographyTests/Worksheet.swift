import Fixtures
import Foundation
import ZongmuBibliography
import ZongmuMARC

/// A record from lines of worksheet notation.
func worksheet(_ text: String) -> Record { Worksheet.record(text.split(separator: "\n").map(String.init)) }

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
