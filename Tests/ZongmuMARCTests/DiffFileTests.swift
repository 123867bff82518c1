import Fixtures
import Testing

@testable import ZongmuMARC

struct DiffFileTests {
  /// `A1=甲` is a record with the control number A1 and the title 甲; `=甲` has no number; `!` cannot be read.
  static func elements(_ text: String) -> [Result<Record, ReadError>] {
    text.split(separator: " ").enumerated().map { number, part in
      let place = Location(source: "x", record: number + 1, byte: 0)
      guard part != "!" else { return .failure(ReadError(.junk, at: place, "junk")) }
      let pieces = part.split(separator: "=", omittingEmptySubsequences: false)
      let title = "200 1#$a\(pieces[1])"
      return .success(pieces[0].isEmpty ? sample(title) : sample("001 \(pieces[0])", title))
    }
  }

  static func text(_ difference: FileDiff.Difference) -> String {
    switch difference {
    case .removed(_, let key): "-\(key)"
    case .added(_, let key): "+\(key)"
    case .changed(let old, let new, let key, _): "~\(key):\(old["200", "a"] ?? "")→\(new["200", "a"] ?? "")"
    case .unreadableOld: "!old"
    case .unreadableNew: "!new"
    }
  }

  @Test(
    "records are paired by their control numbers",
    arguments: [
      ("A=甲 B=乙", "A=甲 B=乙", []),
      ("A=甲 B=乙", "B=乙 A=甲", []),
      ("A=甲 B=乙 C=丙", "C=丙 A=丁 D=戊", ["~A:甲→丁", "-B", "+D"]),
      ("A=甲 A=乙", "A=甲 A=丙", ["~A:乙→丙"]),
      ("A=甲 A=乙", "A=甲", ["-A"]),
      ("=甲 B=乙", "B=乙 =丙", ["-", "+"]),
      ("=甲 =乙 =乙", "=乙 =丙 =甲", ["-", "+"]),
      ("A=甲 ! B=乙", "A=甲 B=乙", ["!old"]),
      ("", "A=甲", ["+A"]),
      ("A=甲 B=乙", "", ["-A", "-B"]),
    ])
  func byKey(_ old: String, _ new: String, _ expected: [String]) {
    var found: [String] = []
    _ = FileDiff(pairing: .key("001")).compare(Self.elements(old), Self.elements(new)) { found.append(Self.text($0)) }
    #expect(found == expected)
  }

  @Test(
    "records are paired by their positions, and what has none is told at once",
    arguments: [
      ("A=甲 B=乙", "X=甲 B=乙", ["~1:甲→甲"]),
      ("A=甲 B=乙", "B=乙 A=甲", ["~1:甲→乙", "~2:乙→甲"]),
      ("A=甲", "A=甲 B=乙 C=丙", ["+2", "+3"]),
      ("A=甲 ! C=丙", "A=甲 B=乙 C=丁", ["!old", "+2", "~3:丙→丁"]),
    ])
  func byPosition(_ old: String, _ new: String, _ expected: [String]) {
    var found: [String] = []
    _ = FileDiff(pairing: .position).compare(Self.elements(old), Self.elements(new)) { found.append(Self.text($0)) }
    #expect(found == expected)
  }

  @Test("the totals account for every element of both inputs", arguments: UInt64(1)...20)
  func totals(_ seed: UInt64) {
    var dice = SplitMix64(state: seed)
    func input() -> String {
      (0..<dice.below(30)).map { _ in dice.one(of: ["A=甲", "A=乙", "B=甲", "C=丙", "=甲", "!"]) }.joined(separator: " ")
    }
    let (old, new) = (input(), input())
    for pairing in [FileDiff.Pairing.position, .key("001"), .key("200$a")] {
      let totals = FileDiff(pairing: pairing).compare(Self.elements(old), Self.elements(new)) { _ in }
      let all = Self.elements(old).count + Self.elements(new).count
      #expect(
        2 * (totals.same + totals.changed) + totals.removed + totals.added + totals.unreadable == all, "seed \(seed)")
    }
  }

  @Test("an error of the caller ends the comparison and is passed on")
  func errors() {
    struct Enough: Error {}
    #expect(throws: Enough.self) {
      _ = try FileDiff(pairing: .position).compare(Self.elements("A=甲"), Self.elements("B=乙")) { _ in throw Enough() }
    }
  }
}
