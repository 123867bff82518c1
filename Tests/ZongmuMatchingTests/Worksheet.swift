import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuMatching

/// A record from a one-line worksheet: fields separated by ` ; `, each `TTT II $a…$b…` or, for 001–009, `TTT text`
/// (the notation of `Fixtures/pairs.tsv`, described in `Fixtures/README.md`).
/// `#` is a blank in the leader, in indicators, in coded fields and in the fields embedded in 4XX. `LDR nam2` gives
/// positions 5–8 of the leader, of which the rest is blank; without it they are `nam0`.
func worksheet(_ line: String) -> Record {
  var kind = "nam0"
  var builder: [(tag: Tag, text: String)] = []
  for piece in pieces(of: line) {
    if piece.hasPrefix("LDR ") {
      kind = String(piece.dropFirst(4))
    } else if let tag = Tag(piece.prefix(3)) {
      builder.append((tag, String(piece.dropFirst(4))))
    }
  }
  let leader = "00000" + blanked(kind[...]) + String(repeating: " ", count: max(0, 19 - kind.count))
  var record = RecordBuilder(leader: Leader(leader.utf8))
  for (tag, text) in builder {
    if tag.isControl {
      record.addControl(tag, blanked(text[...]))
      continue
    }
    let indicators = Array(blanked(text.prefix(2)).utf8)
    let isMARC21 = builder.contains { $0.tag == "245" }
    let isCoded = !isMARC21 && (tag == "100" || tag == "105" || tag == "106")
    var subfields: [Subfield] = []
    for part in text.dropFirst(3).split(separator: "$") {
      guard let code = part.utf8.first else { continue }
      let isEmbedded = tag.description.hasPrefix("4") && code == UInt8(ascii: "1")
      subfields.append(
        Subfield(SubfieldCode(code), isCoded || isEmbedded ? blanked(part.dropFirst()) : String(part.dropFirst())))
    }
    record.add(tag, Indicators(indicators.first ?? 0x20, indicators.last ?? 0x20), subfields)
  }
  return record.build()
}

/// What stands between the separators: ` ; ` before a tag or `LDR`. Elsewhere ` ; ` is text, as in 245$c.
private func pieces(of line: String) -> [String] {
  var pieces: [String] = [""]
  let characters = Array(line)
  var place = 0
  while place < characters.count {
    let rest = characters[place...]
    if rest.starts(with: " ; "), isFieldStart(rest.dropFirst(3)) {
      pieces.append("")
      place += 3
    } else {
      pieces[pieces.count - 1].append(characters[place])
      place += 1
    }
  }
  return pieces.filter { !$0.isEmpty }
}

private func isFieldStart(_ rest: ArraySlice<Character>) -> Bool {
  let head = rest.prefix(4)
  guard head.count == 4, head.last == " " else { return false }
  return head.prefix(3).allSatisfy { $0.isASCII && $0.isNumber } || String(head.prefix(3)) == "LDR"
}

private func blanked(_ text: Substring) -> String { String(text.map { $0 == "#" ? " " : $0 }) }

/// The view of the record that a one-line worksheet gives.
func view(_ line: String) -> MatchView { MatchView(Describer().describe(worksheet(line))) }
