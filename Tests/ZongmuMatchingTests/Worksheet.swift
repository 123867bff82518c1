import Fixtures
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuMatching

/// A record from a one-line worksheet: fields separated by ` ; ` (the notation of `Fixtures/pairs.tsv`, described in
/// `Fixtures/README.md`). `LDR nam2` gives positions 5–8 of the leader, of which the rest is blank; without it they are
/// `nam0`.
func worksheet(_ line: String) -> Record {
  let pieces = pieces(of: line)
  let kind = pieces.first { $0.hasPrefix("LDR ") }.map { String($0.dropFirst(4)) } ?? "nam0"
  let leader = "LDR 00000" + kind + String(repeating: "#", count: max(0, 19 - kind.count))
  return Worksheet.record([leader] + pieces.filter { !$0.hasPrefix("LDR ") })
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

/// The view of the record that a one-line worksheet gives.
func view(_ line: String) -> MatchView { MatchView(Describer().describe(worksheet(line))) }
