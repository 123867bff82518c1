import Fixtures
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

@Suite("People win (L5), and ids stay")
struct DecisionTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// One book in four branches, by Fixtures/expected-clusters.tsv.
  private static let central = RecordIdentity(source: "YX00", key: "012023000001")
  private static let street = RecordIdentity(source: "YXJD03", key: "012023000417")
  private static let school = RecordIdentity(source: "YXXS12", key: "xs1224000012")
  private static let themed = RecordIdentity(source: "YXHS05", key: "hs0523000001")
  /// The yearbooks of 2021 and 2022: a veto keeps them apart (V5).
  private static let year2021 = RecordIdentity(source: "YX00", key: "012021000901")
  private static let year2022 = RecordIdentity(source: "YX00", key: "012022000955")

  private func filled() throws -> Catalogue {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches()
    return catalogue
  }

  private func together(_ left: RecordIdentity, _ right: RecordIdentity, _ catalogue: Catalogue) throws -> Bool {
    let id = try #require(try catalogue.masterID(of: left))
    return try catalogue.masterID(of: right) == id
  }

  private func decide(_ left: RecordIdentity, _ right: RecordIdentity, isSame: Bool, _ catalogue: Catalogue) throws {
    _ = try catalogue.decide(left, right, isSame: isSame, person: "tester", why: "seen on the shelf", now: testClock)
  }

  @Test("“Different” splits, whatever is imported after it; the record withdrawn and back again included")
  func different() throws {
    let catalogue = try filled()
    let (a, b) = (DecisionTests.central, DecisionTests.street)
    #expect(try together(a, b, catalogue))
    try decide(a, b, isSame: false, catalogue)
    #expect(try !together(a, b, catalogue))
    try catalogue.takeBranches()
    #expect(try !together(a, b, catalogue))
    _ = try catalogue.withdrawSource("YXJD03", now: testClock)
    try catalogue.takeBranches()
    #expect(try !together(a, b, catalogue))
    // The content changes too: a person spoke of the records.
    let changed = try FixtureRecord.find("YXJD03", b.key).record
    var builder = RecordBuilder(leader: changed.leader)
    for field in changed.fields { builder.add(field) }
    builder.add("300", .blank, [Subfield("a", "注")])
    try catalogue.take(bytes: Drafts.file([builder.build()]), "YXJD03")
    #expect(try !together(a, b, catalogue))
    #expect(try catalogue.check(pairLimit: nil).map(\.description) == [])
  }

  @Test("What a decision moves out of a master is told with it; a join that sets none apart tells of none")
  func departures() throws {
    let catalogue = try filled()
    let four = try #require(try catalogue.masterID(of: DecisionTests.central))
    let signature = Signature(person: "tester", why: "")
    let split = try catalogue.decide(.split([DecisionTests.street]), by: signature, now: testClock)
    let alone = try #require(try catalogue.masterID(of: DecisionTests.street))
    #expect(
      try catalogue.departures(in: #require(split.derivation.run)).map(\.change)
        == [.left(DecisionTests.street, master: four, to: alone)])
    let undone = try catalogue.decide(.undo(split.outcome.number), by: signature, now: testClock)
    #expect(try catalogue.departures(in: #require(undone.derivation.run)) == [])
  }

  @Test("Un-merging one record from all others leaves it alone and the others together")
  func unmerge() throws {
    let catalogue = try filled()
    let others = [DecisionTests.central, DecisionTests.school, DecisionTests.themed]
    for other in others { try decide(DecisionTests.street, other, isSame: false, catalogue) }
    let alone = try #require(try catalogue.masterID(of: DecisionTests.street))
    #expect(try catalogue.master(alone).members == [DecisionTests.street])
    for other in others.dropFirst() { #expect(try together(others[0], other, catalogue)) }
  }

  @Test("“Same” joins what a veto forbids; who changes his mind undoes his word first")
  func same() throws {
    let catalogue = try filled()
    let (a, b) = (DecisionTests.year2021, DecisionTests.year2022)
    #expect(try catalogue.explain(a, b).decision.verdict == .veto)
    #expect(try !together(a, b, catalogue))
    var last: Int64?
    for isSame in [true, false, true] {
      if let last {
        #expect(throws: CatalogueError.self) { try decide(a, b, isSame: isSame, catalogue) }
        try catalogue.say(.undo(last))
      }
      try decide(a, b, isSame: isSame, catalogue)
      last = try catalogue.decisions().last?.number
      #expect(try together(a, b, catalogue) == isSame)
      try catalogue.takeBranches()
      #expect(try together(a, b, catalogue) == isSame)
    }
    #expect(try catalogue.check(pairLimit: nil).map(\.description) == [])
  }

  @Test("A decision about a record that is not there is refused, and nothing is written down")
  func unknown() throws {
    let catalogue = try filled()
    let nobody = RecordIdentity(source: "YX00", key: "nobody")
    #expect(throws: CatalogueError.unknownID("YX00/nobody")) {
      try decide(DecisionTests.central, nobody, isSame: true, catalogue)
    }
    #expect(try catalogue.rows("SELECT * FROM decision") == [])
  }

  @Test("A master that goes into another redirects to it; the one with more members keeps its id")
  func redirects() throws {
    let catalogue = try Catalogue.new(in: folder)
    let moved = RecordIdentity(source: "YXXS12", key: "1")
    let stayed = RecordIdentity(source: "YX00", key: "1")
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", title: "天工开物", isbn: nil)]), moved.source)
    try catalogue.take(bytes: Drafts.file([Drafts.book("1")]), stayed.source)
    try catalogue.take(bytes: Drafts.file([Drafts.book("1")]), "YXJD03")
    // The older id, with one member, and the newer, with two.
    let single = try #require(try catalogue.masterID(of: moved))
    let double = try #require(try catalogue.masterID(of: stayed))
    #expect(single < double)
    let report = try catalogue.take(bytes: Drafts.file([Drafts.book("1")]), moved.source)
    #expect(report.derivation?.redirected == 1)
    #expect(try catalogue.masterID(of: moved) == double)
    let led = try catalogue.master(single)
    #expect(led.id == double && led.members.count == 3)
    #expect(try catalogue.lookUp(single.description) == .master(single))
    #expect(try catalogue.rows("SELECT state FROM master WHERE id = \(single.number)") == ["\"redirect\""])
  }

  @Test("A split leaves the id with the larger part, on a tie with the record that is known longest")
  func splits() throws {
    let catalogue = try filled()
    let four = try #require(try catalogue.masterID(of: DecisionTests.central))
    try decide(DecisionTests.central, DecisionTests.street, isSame: false, catalogue)
    let all = [DecisionTests.central, DecisionTests.street, DecisionTests.school, DecisionTests.themed]
    let ids = try all.map { try #require(try catalogue.masterID(of: $0)) }
    #expect(ids.count { $0 == four } == 3 && Set(ids).count == 2)
    let two = try #require(try catalogue.masterID(of: DecisionTests.year2021))
    let other = RecordIdentity(source: "YXJD03", key: "012022000018")
    #expect(try catalogue.masterID(of: other) == two)
    try decide(DecisionTests.year2021, other, isSame: false, catalogue)
    #expect(try catalogue.masterID(of: DecisionTests.year2021) == two)
    #expect(try catalogue.masterID(of: other) != two)
  }

  @Test(
    "A join that is undone gives each book its own id back, whichever of them is known longer",
    arguments: [true, false])
  func undoneJoin(isNewerFirst: Bool) throws {
    let catalogue = try Catalogue.new(in: folder)
    let (city, river) = (id("A/1"), id("B/2"))
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", title: "围城", isbn: nil)]), "A")
    try catalogue.take(bytes: Drafts.file([Drafts.book("2", title: "边城", isbn: nil, author: "沈从文著")]), "B")
    let before = try [city, river].map { try #require(try catalogue.masterID(of: $0)) }
    #expect(before[0] != before[1])
    let joined = try catalogue.say(isNewerFirst ? .same(river, city) : .same(city, river))
    let runs = try catalogue.runs().count
    #expect(try catalogue.together(city, river))
    try catalogue.say(.undo(joined))
    #expect(try [city, river].map { try catalogue.masterID(of: $0) } == before)
    // While they were together, the later id led to the earlier.
    #expect(try catalogue.master(before[1], asOf: Int64(runs)).id == before[0])
    #expect(try catalogue.master(before[1]).members == [river])
    #expect(try catalogue.brokenLaws() == [])
    #expect(try catalogue.rows("SELECT id FROM master").count == 2)
  }

  @Test("An id is never given twice: after a master is gone, a new record gets a new id")
  func neverAgain() throws {
    let catalogue = try Catalogue.new(in: folder)
    let book = Drafts.book("1")
    try catalogue.take(bytes: Drafts.file([book]), "YX00")
    let first = try #require(try catalogue.masterID(of: RecordIdentity(source: "YX00", key: "1")))
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", status: "d")]), "YX00")
    #expect(throws: CatalogueError.unknownID(first.description)) { try catalogue.master(first) }
    try catalogue.take(bytes: Drafts.file([book]), "YX00")
    #expect(try catalogue.masterID(of: RecordIdentity(source: "YX00", key: "1")) != first)
  }
}
