import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuMatching

/// Records that say the same have one number; whatever a comparison looks at must change it.
@Suite("Records that say the same")
struct TwinTests {
  private static let plain = Describer().describe(
    worksheet(
      "010 ## $a978-7-218-12345-5$dCNY38.00 ; 101 0# $achi ; 200 1# $a越秀街巷旧事$h第2卷$e图文本$f林晓禾著 ; "
        + "205 ## $a第2版 ; 210 ## $a广州$c广东人民出版社$d2023 ; 215 ## $a300页$d21cm ; 225 2# $a岭南文库$v3"))

  /// Facts that something compares, each changed alone.
  private static let compared: [(String, @Sendable (inout Description) -> Void)] = [
    ("level", { $0.level = .set }), ("medium", { $0.medium = .audio }), ("rarity", { $0.rarity = .rubbing }),
    ("title", { $0.title.proper += "续" }), ("title", { $0.title.statement += "续" }),
    ("title", { $0.title.other = [] }), ("title", { $0.title.variants.append("旧事") }),
    ("part", { $0.part.numbers[0].ordinal = .number(3) }), ("part", { $0.part.numbers[0].ordinal = .range(2, 3) }),
    ("part", { $0.part.numbers[0].ordinal = .place("上") }), ("part", { $0.part.numbers[0].unit = "册" }),
    ("part", { $0.part.names = ["天文"] }), ("part", { $0.part.setSize = 4 }), ("edition", { $0.edition.number = 3 }),
    ("edition", { $0.edition.kinds = [.revised] }), ("edition", { $0.edition.statement += "修订" }),
    ("agents", { $0.agents = [] }), ("agents", { $0.agents[0].name += "甫" }),
    ("agents", { $0.agents[0].role = .translator }), ("agents", { $0.agents[0].isCorporate = true }),
    ("publication", { $0.publication.places = [] }), ("publication", { $0.publication.publishers.append("花城出版社") }),
    ("publication", { $0.publication.year = 2022 }), ("publication", { $0.publication.lastYear = 2024 }),
    ("publication", { $0.publication.isYearUncertain = true }), ("extent", { $0.extent.pages = nil }),
    ("extent", { $0.extent.sequences.append(2) }), ("extent", { $0.extent.volumes = 2 }),
    ("extent", { $0.extent.pieces = 2 }), ("extent", { $0.extent.carriers = Carriers(rawValue: 1) }),
    ("extent", { $0.extent.height = 26 }), ("extent", { $0.extent.namesCarrier = true }),
    ("series", { $0.series[0].title += "丛刊" }), ("series", { $0.series[0].number = nil }),
    ("identifiers", { $0.identifiers[0].value = "978721812346" }),
    ("identifiers", { $0.identifiers[0].isValid = false }),
    ("identifiers", { $0.identifiers[0].isCancelled = true }), ("identifiers", { $0.identifiers[0].scope = .set }),
    ("identifiers", { $0.identifiers[0].kind = .ismn }), ("prices", { $0.prices[0].hundredths += 1 }),
    ("prices", { $0.prices[0].currency = "USD" }), ("languages", { $0.languages.append("eng") }),
    ("traits", { $0.traits = [.largePrint] }), ("hintedTraits", { $0.hintedTraits = [.juvenile] }),
    ("titleYears", { $0.titleYears = [2021] }), ("isInternalPublication", { $0.isInternalPublication = true }),
  ]

  /// Facts that nothing compares.
  private static let passed: [(String, @Sendable (inout Description) -> Void)] = [
    ("dialect", { $0.dialect = .marc21 }), ("unreadNumbers", { $0.unreadNumbers = ["978-7-"] }),
    ("isNotForSale", { $0.isNotForSale = true }), ("isTranslation", { $0.isTranslation = true }),
    ("originalLanguages", { $0.originalLanguages = ["eng"] }), ("originalTitles", { $0.originalTitles = ["Streets"] }),
    ("audiences", { $0.audiences = [.juvenile] }),
    ("links", { $0.links = [Link(tag: "461", title: "岭南文库", recordID: nil)] }),
  ]

  @Test("Whatever a comparison looks at changes the number, each fact in another way")
  func changes() {
    var seen: [Int64: String] = [TwinHash.of(Self.plain): "nothing"]
    for (name, change) in Self.compared {
      var description = Self.plain
      change(&description)
      #expect(description != Self.plain, "\(name) was not changed")
      let other = seen.updateValue(name, forKey: TwinHash.of(description))
      #expect(other == nil, "\(name) as \(other ?? "")")
    }
  }

  @Test("What nobody compares changes neither the number nor keys, refinements and verdicts")
  func samenesses() {
    let plain = MatchView(Self.plain)
    let others = ["200 1# $a越秀街巷旧事$f林晓禾著 ; 210 ## $c广东人民出版社$d2023", "010 ## $a978-7-218-12345-5 ; 200 1# $a旧事"].map(
      view)
    for (name, change) in Self.passed {
      var description = Self.plain
      change(&description)
      #expect(description != Self.plain, "\(name) was not changed")
      let changed = MatchView(description)
      #expect(changed.twin == plain.twin, "\(name)")
      #expect(changed.keys == plain.keys && changed.refinements == plain.refinements, "\(name)")
      for other in others + [plain] {
        #expect(Matcher().verdict(changed, other) == Matcher().verdict(plain, other), "\(name)")
      }
    }
  }

  @Test("Each fact of a description is one of the two")
  func facts() {
    let facts = Set(Mirror(reflecting: Self.plain).children.compactMap(\.label))
    let compared = Set(Self.compared.map(\.0))
    let passed = Set(Self.passed.map(\.0))
    #expect(facts == compared.union(passed), "who compares what is new?")
    #expect(compared.isDisjoint(with: passed))
  }

  @Test("The order of a set changes nothing")
  func sets() {
    var description = Description(dialect: .cnmarc)
    description.title.proper = "越秀街巷旧事"
    var copy = Description(dialect: .cnmarc)
    copy.title.proper = "越秀" + "街巷旧事"
    #expect(TwinHash.of(description) == TwinHash.of(copy))
    description.traits = [.teacher, .largePrint, .comic]
    copy.traits = [.comic, .teacher, .largePrint]
    #expect(TwinHash.of(description) == TwinHash.of(copy))
  }
}
