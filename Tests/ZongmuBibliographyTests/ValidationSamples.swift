import ZongmuBibliography
import ZongmuMARC

/// A record that keeps every rule, to be changed by a line or two.
struct SampleRecord {
  /// CNMARC: a book (the format's fields in their usual order).
  static let cnmarc = SampleRecord(
    """
    LDR 00000nam0#2200000###450#
    001 012023000001
    005 20230615093000.0
    010 ## $a978-7-218-12345-5$b平装$dCNY58.00
    100 ## $a20230615d2023####em#y0chiy50######ea
    101 0# $achi
    102 ## $aCN$b440000
    105 ## $aaf##z###000cy
    106 ## $ar
    200 1# $a越秀街巷旧事$9yue xiu jie xiang jiu shi$e老城记忆$f林晓禾著
    210 ## $a广州$c广东人民出版社$d2023
    215 ## $a256页$c图$d24cm
    225 2# $a广府文库$v第三辑
    410 #0 $12001#$a广府文库$v第三辑
    606 0# $a散文集$y中国$z当代
    690 ## $aI267$v5
    701 #0 $a林晓禾$9lin xiao he$4著
    801 #0 $aCN$bGDYX$c20230615
    905 ## $aYX00$bYX0000123456$dI267$eL636$f2
    """)

  /// MARC 21: a book with its title in Chinese too.
  static let marc21 = SampleRecord(
    """
    LDR 00000cam#a2200000#i#4500
    001 991000123456
    003 CN-GzYX
    005 20230701083000.0
    008 230701s2023    cc a     b    000 0 eng d
    020 ## $a9787218123455$q(paperback)$cCNY96.00
    040 ## $aCN-GzYX$beng$erda$cCN-GzYX
    100 1# $6880-01$aLin, Xiaohe,$eauthor.
    245 10 $6880-02$aOld lanes of Yuexiu /$cLin Xiaohe.
    264 #1 $aGuangzhou :$bGuangdong People's Publishing House,$c2023.
    300 ## $a280 pages :$billustrations ;$c24 cm
    336 ## $atext$btxt$2rdacontent
    650 #0 $aStreets$zChina$xHistory.
    852 ## $aCN-GzYX$bYX00$hI267
    880 1# $6100-01/(B$a林晓禾,$eauthor.
    880 10 $6245-02/(B$a越秀街巷旧事 /$c林晓禾著.
    """)

  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n") }

  /// The record with the lines of `change` in place of all its lines with the same tags; `-690` takes a field away.
  func changed(_ change: String) -> Record {
    let changes = change.split(separator: "\n").map { $0.drop { $0 == " " } }
    let replaced = Set(changes.map { $0.hasPrefix("-") ? $0.dropFirst().prefix(3) : $0.prefix(3) })
    var result: [Substring] = []
    var pending = changes.filter { !$0.hasPrefix("-") }
    for line in lines {
      guard replaced.contains(line.prefix(3)) else {
        result.append(line)
        continue
      }
      let same = pending.filter { $0.prefix(3) == line.prefix(3) }
      pending.removeAll { $0.prefix(3) == line.prefix(3) }
      result += same
    }
    return SampleRecord.record((result + pending).joined(separator: "\n"))
  }

  /// A record from lines: `LDR`, then tag, indicators and `$` before each subfield code; `#` is a blank in the leader,
  /// in indicators, in the coded fields 1XX of CNMARC and in the indicators of an embedded field.
  static func record(_ text: String) -> Record {
    func blanked(_ text: some StringProtocol) -> String { String(text.map { $0 == "#" ? " " : $0 }) }
    let lines = text.split(separator: "\n")
    let leader = lines.first { $0.hasPrefix("LDR ") }.map { Leader(blanked($0.dropFirst(4)).utf8) } ?? Leader()
    let isMARC21 = lines.contains { $0.hasPrefix("245 ") || $0.hasPrefix("008 ") }
    var builder = RecordBuilder(leader: leader)
    for line in lines where !line.hasPrefix("LDR ") {
      guard let tag = Tag(line.prefix(3)) else { continue }
      let rest = line.dropFirst(4)
      guard !tag.isControl else {
        builder.addControl(tag, String(rest))
        continue
      }
      let indicators = Array(blanked(rest.prefix(2)).utf8)
      let isCoded = !isMARC21 && line.hasPrefix("1")
      let subfields = rest.dropFirst(3).split(separator: "$").compactMap { part -> Subfield? in
        guard let code = part.utf8.first else { return nil }
        let isEmbedded = code == UInt8(ascii: "1") && line.hasPrefix("4")
        return Subfield(
          SubfieldCode(code), isCoded || isEmbedded ? blanked(part.dropFirst()) : String(part.dropFirst()))
      }
      builder.add(tag, Indicators(indicators.first ?? 0x20, indicators.last ?? 0x20), subfields)
    }
    return builder.build()
  }
}

/// A change of a good record, and the rules that it no longer keeps.
struct RuleCase: Sendable, CustomStringConvertible {
  let change: String
  let rules: [String]

  init(_ change: String, _ rules: String...) {
    self.change = change
    self.rules = rules
  }

  var description: String { change.isEmpty ? "no change" : change.replacing("\n", with: " + ") }

  /// Checks a changed record against the built-in rules of a profile.
  func found(in sample: SampleRecord, _ profile: RuleSet.Profile) -> [String] {
    Validator(.builtIn(profile)).findings(in: sample.changed(change)).map(\.rule).sorted()
  }
}
