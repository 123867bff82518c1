import Fixtures
import Testing
import ZongmuBibliography

@testable import ZongmuMatching

@Suite("What a number is worth, by the records that bear it")
struct NumberTrustTests {
  private func trust(_ bearers: [(String, String)]) -> NumberTrust {
    NumberTrust(bearers: bearers.map { NumberTrust.Bearer(title: $0.0, part: $0.1) })
  }

  @Test("One book under one number is worth all it can be, whatever slips its titles have")
  func plain() {
    #expect(trust([]).isPlain)
    #expect(trust([("越秀街巷旧事", "")]).isPlain)
    #expect(trust([("越秀街巷旧事", ""), ("越秀街巷旧事", ""), ("越秀巷旧事", ""), ("越秀街巷旧事续话", "")]).isPlain)
    #expect(trust([("史稿", "上"), ("史稿", "1"), ("史稿", "")]).isPlain)
  }

  @Test("Several volumes of one title make it the number of the set")
  func set() {
    let found = trust([("史稿", "上"), ("史稿", "下"), ("史稿", "")])
    #expect(found.standing == .set && !found.isMixed)
    #expect(found.standing(for: "史稿") == .set)
    #expect(trust([("史稿", "1"), ("史稿", "2")]).standing == .set)
  }

  @Test("Two titles of equal right make it doubtful for both")
  func doubtful() {
    let found = trust([("高等数学", ""), ("高等数学", ""), ("线性代数", "")])
    #expect(found.standing == .doubtful && found.isMixed && found.title == nil)
    #expect(found.standing(for: "高等数学") == .doubtful)
    #expect(found.standing(for: "线性代数") == .doubtful)
  }

  @Test("Against three of four a stray record alone is doubted")
  func stray() {
    let found = trust([("高等数学", ""), ("高等数学", ""), ("高等数学", ""), ("线性代数", "")])
    #expect(found.title == "高等数学" && found.isMixed)
    #expect(found.standing(for: "高等数学") == .sound)
    #expect(found.standing(for: "高等数学习题") == .sound)
    #expect(found.standing(for: "线性代数") == .doubtful)
  }

  @Test("The order of the bearers changes nothing", arguments: 0..<200)
  func order(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    let bearers = (0..<(2 + random.below(8))).map { _ in
      let title = RandomProfile.pick(["史稿", "史稿新编", "诗抄", "诗抄选", "河流"], &random)
      return (title, RandomProfile.pick(["", "上", "下", "1"], &random))
    }
    let found = trust(bearers)
    #expect(found == trust(bearers.shuffled(using: &random)), "seed \(seed)")
    #expect(found == trust(bearers.reversed()), "seed \(seed)")
  }

  // Beside a part: year, edition and binding, and the price.
  @Test(
    "Two prices of one printing, each told by two records, make a number doubtful",
    arguments: [
      (["|2019 1 |CNY2500", "|2019 1 |CNY2500", "|2019 1 |CNY5200", "|2019 1 |CNY5200"], .doubtful),
      // One slip, a later printing, a revised edition, another binding, prices of volumes: all to be expected.
      (["|2019 1 |CNY2500", "|2019 1 |CNY2500", "|2019 1 |CNY5200"], .sound),
      (["|2019 1 |CNY2500", "|2019 1 |CNY2500", "|2021 1 |CNY5200", "|2021 1 |CNY5200"], .sound),
      (["|2019 1 |CNY2500", "|2019 1 |CNY2500", "|2019 2 |CNY5200", "|2019 2 |CNY5200"], .sound),
      (["|2019 1 平装|CNY2500", "|2019 1 平装|CNY2500", "|2019 1 精装|CNY5200", "|2019 1 精装|CNY5200"], .sound),
      (["上|2019 1 |CNY2500", "上|2019 1 |CNY2500", "下|2019 1 |CNY5200", "下|2019 1 |CNY5200"], .set),
      (["", "", "|2019 1 |CNY5200", "|2019 1 |CNY5200"], .sound),
    ] as [([String], NumberTrust.Standing)])
  func prices(parts: [String], wanted: NumberTrust.Standing) {
    #expect(trust(parts.map { ("史稿", $0) }).standing == wanted)
  }

  @Test("Under a number that two prices make doubtful, records of either price meet, and those of both ask a person")
  func twoPrices() {
    func book(_ price: String) -> MatchView {
      view("010 ## $a978-7-218-12345-5$dCNY\(price) ; 200 1# $a岭南史稿$f陈一舟著 ; \(NumberTrustTests.book)")
    }
    let weighed = NumberTrust.weighed([book("25.00"), book("25.00"), book("52.00"), book("52.00")])
    #expect(Matcher().compare(weighed[0], weighed[1]).verdict == .same)
    #expect(Matcher().compare(weighed[0], weighed[2]).verdict == .softReview)
    // Of one record each nothing is learned: a printing costs more.
    let few = NumberTrust.weighed([book("25.00"), book("52.00")])
    #expect(Matcher().compare(few[0], few[1]).verdict == .same)
  }

  @Test("After any history a number is worth what it is worth from scratch", arguments: 0..<200)
  func history(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    // Kept number by number as records come, change and go: only the numbers of the record that moved are weighed anew.
    var records: [Int: (numbers: Set<Int>, bearer: NumberTrust.Bearer)] = [:]
    var kept: [Int: NumberTrust] = [:]
    func bearers(of number: Int) -> [NumberTrust.Bearer] {
      records.values.filter { $0.numbers.contains(number) }.map(\.bearer)
    }
    for _ in 0..<(10 + random.below(30)) {
      let record = random.below(8)
      var touched = records[record]?.numbers ?? []
      if random.below(4) == 0 {
        records[record] = nil
      } else {
        let title = RandomProfile.pick(["史稿", "史稿新编", "诗抄", "河流"], &random)
        let part = RandomProfile.pick(["", "上", "下", "|2019 1 |CNY2500", "|2019 1 |CNY5200"], &random)
        let numbers = Set((0..<3).filter { _ in random.below(2) == 0 })
        records[record] = (numbers, NumberTrust.Bearer(title: title, part: part))
        touched.formUnion(numbers)
      }
      for number in touched { kept[number] = NumberTrust(bearers: bearers(of: number).shuffled(using: &random)) }
    }
    for (number, trust) in kept {
      #expect(trust == NumberTrust(bearers: bearers(of: number)), "seed \(seed), number \(number)")
    }
  }

  private static let book = "210 ## $a广州$c花城出版社$d2012 ; 215 ## $a200页"

  @Test("A record that strayed onto another book's number meets its own book again, and asks no one about the other")
  func straying() {
    let own = view("010 ## $a978-7-5360-1230-1 ; 200 1# $a南国诗抄$f陈一舟著 ; \(NumberTrustTests.book)")
    let strayed = view("010 ## $a978-7-218-12345-5 ; 200 1# $a南国诗抄$f陈一舟著 ; \(NumberTrustTests.book)")
    let others = (0..<3).map { _ in
      view("010 ## $a978-7-218-12345-5 ; 200 1# $a机械制图$f李明主编 ; 210 ## $a北京$c高等教育出版社$d1998 ; 215 ## $a412页")
    }
    #expect(Matcher().compare(own, strayed).verdict == .hardReview)
    let weighed = NumberTrust.weighed([own, strayed] + others)
    #expect(Matcher().compare(weighed[0], weighed[1]).verdict == .same)
    #expect(Matcher().compare(weighed[1], weighed[2]).verdict == .unlike)
    #expect(Matcher().compare(weighed[2], weighed[3]).verdict == .same)
    #expect(weighed[0].profile.contradicts(weighed[1].profile) == nil)
  }

  @Test("A number that two books share asks a person where the titles differ, and still joins the records of each")
  func shared() {
    let views = ["高等数学", "高等数学", "线性代数", "线性代数"].map { title in
      view("010 ## $a978-7-218-12345-5 ; 200 1# $a\(title)$f李明主编 ; \(NumberTrustTests.book)")
    }
    let weighed = NumberTrust.weighed(views)
    #expect(Matcher().compare(weighed[0], weighed[1]).verdict == .same)
    #expect(Matcher().compare(weighed[0], weighed[2]).verdict == .hardReview)
  }

  @Test("Under the number of a set the same volume is the same, and no volume is bridged by a record without one")
  func volumes() {
    func book(_ part: String) -> MatchView {
      view("010 ## $a978-7-218-12345-5 ; 200 1# $a岭南史稿\(part)$f陈一舟著 ; \(NumberTrustTests.book)")
    }
    let weighed = NumberTrust.weighed([book("$h上册"), book("$h上册"), book("$h下册"), book("")])
    #expect(weighed[0].isbns == [])
    #expect(Matcher().compare(weighed[0], weighed[1]).verdict == .same)
    #expect(Matcher().compare(weighed[0], weighed[2]).verdict == .veto)
    #expect(Matcher().compare(weighed[0], weighed[3]).verdict != .same)
  }
}
