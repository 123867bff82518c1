import Fixtures
import Testing

@testable import ZongmuMARC

struct DiffTests {
  /// A difference in one line, for comparison.
  static func text(_ change: RecordDiff.Change) -> [String] {
    switch change {
    case .leader(let old, let new): return ["LDR ‹\(old)› ‹\(new)›"]
    case .order(let old, let new): return ["order \(old.map(\.description)) \(new.map(\.description))"]
    case .removed(let field, let occurrence): return ["-[\(occurrence)] \(fieldLine(field))"]
    case .added(let field, let occurrence): return ["+[\(occurrence)] \(fieldLine(field))"]
    case .changed(let old, _, let occurrence, let details):
      return details.map { detail in
        switch detail {
        case .indicators(let before, let after): "~\(old.tag)[\(occurrence)] ‹\(before)› ‹\(after)›"
        case .text(let before, let after): "~\(old.tag)[\(occurrence)] \(before) \(after)"
        case .removed(let subfield): "~\(old.tag)[\(occurrence)] -$\(subfield.code)\(subfield.value)"
        case .added(let subfield): "~\(old.tag)[\(occurrence)] +$\(subfield.code)\(subfield.value)"
        case .changed(let code, let before, let after): "~\(old.tag)[\(occurrence)] $\(code) \(before) \(after)"
        }
      }
    }
  }

  static func made(_ lines: [String]) -> Record {
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    for line in lines { builder.add(fieldContent(line)) }
    return builder.build()
  }

  @Test(
    "two records differ so",
    arguments: [
      (["001 A", "200 1#$a甲"], ["001 A", "200 1#$a甲"], []),
      (["001 A"], ["001 B"], ["~001[0] A B"]),
      (["200 1#$a甲$f乙"], ["200 1#$a丙$f乙"], ["~200[0] $a 甲 丙"]),
      (["200 1#$a甲$f乙"], ["200 1#$a甲$e丙$f乙"], ["~200[0] +$e丙"]),
      (["200 1#$a甲$e丙$f乙"], ["200 1#$a甲$f乙"], ["~200[0] -$e丙"]),
      (["200 1#$a甲"], ["200 0#$a甲"], ["~200[0] ‹1 › ‹0 ›"]),
      (["200 1#$a甲$f乙"], ["200 1#$f乙$a甲"], ["~200[0] -$a甲", "~200[0] +$a甲"]),
      (["606 0#$a甲"], ["606 0#$a甲", "606 0#$a乙"], ["+[1] 606 0#$a乙"]),
      (["606 0#$a乙"], ["606 0#$a甲", "606 0#$a乙"], ["+[0] 606 0#$a甲"]),
      (["606 0#$a甲", "606 0#$a乙", "606 0#$a丙"], ["606 0#$a甲", "606 0#$a丙"], ["-[1] 606 0#$a乙"]),
      // The field that shares a subfield is the changed one.
      (["606 0#$a甲$x史"], ["606 0#$a乙", "606 0#$a甲$x今"], ["+[0] 606 0#$a乙", "~606[0] $x 史 今"]),
      (["300 ##$a甲"], ["200 1#$a乙"], ["+[0] 200 1#$a乙", "-[0] 300 ##$a甲"]),
      (["905 ##$aA", "606 0#$a甲"], ["606 0#$a甲", "905 ##$aA"], ["order [\"905\", \"606\"] [\"606\", \"905\"]"]),
      (["200 1#$a\u{E9}"], ["200 1#$ae\u{301}"], ["~200[0] $a \u{E9} e\u{301}"]),
      ([], ["001 A"], ["+[0] 001 A"]),
    ] as [([String], [String], [String])])
  func changes(_ old: [String], _ new: [String], _ expected: [String]) {
    #expect(RecordDiff(Self.made(old), Self.made(new)).changes.flatMap(Self.text) == expected)
  }

  @Test("of the leader, lengths are not compared and the rest is")
  func leader() {
    let old = sample("001 A", leader: "00000nam0 2200000   450 ")
    #expect(RecordDiff(old, sample("001 A", leader: "01234nam0 2200097   450 ")).isEmpty)
    let changes = RecordDiff(old, sample("001 A", leader: "00000cam0 2200000   450 ")).changes
    #expect(changes.flatMap(Self.text) == ["LDR ‹     nam0 22        450 › ‹     cam0 22        450 ›"])
  }

  @Test(
    "what is ignored does not differ, what is selected does",
    arguments: [
      ("", "200", ["~200[0] $a 甲 新"]),
      ("", "200$f", []),
      ("", "200$a,606$x", ["~200[0] $a 甲 新", "~606[0] $x 史 今"]),
      ("", "LDR", []),
      ("200,606,410,801,100", "", []),
      ("200$a,606,410,801,100", "", []),
      ("200,606,410,801,100$a/0-7", "", []),
      ("200,606$x,410/200$v,801,100", "", []),
      ("200,606,410/200,801,100", "", []),
      ("200,606,410,801^2,100", "", []),
      ("200,606,801,100", "", ["~410[0] $v 3 4"]),
      ("200,606[1],410,801,100", "", ["~606[0] $x 史 今"]),
    ])
  func scope(_ ignored: String, _ selected: String, _ expected: [String]) throws {
    let old = ["100 ##$a20230510d", "200 1#$a甲$f乙", "410 #0$12001#$a丛$v3", "606 0#$a丙$x史", "801 #0$aCN"]
    let new = ["100 ##$a20240101d", "200 1#$a新$f乙", "410 #0$12001#$a丛$v4", "606 0#$a丙$x今", "801 #1$aCN"]
    let scope = DiffScope(
      selecting: try FieldPath.list(parsing: selected), ignoring: try FieldPath.list(parsing: ignored))
    #expect(RecordDiff(Self.made(old), Self.made(new), scope).changes.flatMap(Self.text) == expected)
  }

  @Test("a difference turned around is the difference the other way; none to itself", arguments: UInt64(1)...30)
  func symmetry(_ seed: UInt64) {
    var dice = SplitMix64(state: seed)
    let old = RandomPath.fields(&dice)
    let new = RandomPath.fields(&dice)
    func made(_ fields: [FieldContent]) -> Record {
      var builder = RecordBuilder(leader: Leader())
      for field in fields { builder.add(field) }
      return builder.build()
    }
    #expect(RecordDiff(made(old), made(old)).isEmpty)
    let there = RecordDiff(made(old), made(new))
    let back = RecordDiff(made(new), made(old))
    #expect(there.isEmpty == back.isEmpty, "seed \(seed)")
    #expect(there.isEmpty == (made(old).bytes == made(new).bytes), "seed \(seed)")
    // What was removed, added and kept accounts for every field of both.
    var counts = (old: old.count, new: new.count)
    for change in there.changes {
      switch change {
      case .removed: counts.old -= 1
      case .added: counts.new -= 1
      case .changed(let before, let after, _, let details):
        #expect(before.tag == after.tag && !details.isEmpty, "seed \(seed)")
      case .leader, .order: break
      }
    }
    #expect(counts.old == counts.new, "seed \(seed)")
  }

  @Test("long lists of fields are compared in order when the table would be too large")
  func longLists() {
    let old = (0..<1200).map { FieldContent("905", .blank, [Subfield("b", "O\($0)")]) }
    let new = (0..<1201).map { FieldContent("905", .blank, [Subfield("b", "N\($0)")]) }
    let steps = Alignment.steps(old: 1200, new: 1201, isSame: { old[$0] == new[$1] }, cost: { _, _ in 15 })
    #expect(steps.count == 1201)
    #expect(steps.last == .onlyNew(1200))
  }
}
