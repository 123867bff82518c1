import Fixtures
import Testing
import ZongmuMARC
import ZongmuMerging

@testable import ZongmuCatalogue

@Suite("What people decide: split, join, undo, contradictions (L5)")
struct PersonTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// One book in four branches, and two yearbooks that a veto keeps apart, by Fixtures/expected-clusters.tsv.
  private let central = id("YX00/012023000001")
  private let street = id("YXJD03/012023000417")
  private let school = id("YXXS12/xs1224000012")
  private let themed = id("YXHS05/hs0523000001")
  private let year2021 = id("YX00/012021000901")
  private let year2022 = id("YX00/012022000955")

  private func filled() throws -> Catalogue {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches()
    return catalogue
  }

  @Test(
    "A split leaves the others together, counts for ever, and equals cannot-links in a batch; undone, all is as before")
  func split() throws {
    let catalogue = try filled()
    let before = try catalogue.masters()
    let number = try catalogue.say(.split([street]))
    #expect(try catalogue.together(central, school, themed) && !catalogue.together(central, street))
    try catalogue.takeBranches()
    #expect(try !catalogue.together(central, street))
    let batch = try filled()
    for other in [central, school, themed] { try batch.say(.different(street, other)) }
    try expectSame(catalogue, batch, "split")
    #expect(try catalogue.brokenLaws() == [])
    try catalogue.say(.undo(number))
    #expect(try catalogue.masters() == before)
    #expect(try catalogue.brokenLaws() == [])
  }

  @Test("Records that are split off together stay together where they match")
  func splitTwo() throws {
    let catalogue = try filled()
    try catalogue.say(.split([street, school]))
    #expect(try catalogue.together(central, themed) && catalogue.together(street, school))
    #expect(try !catalogue.together(central, street))
  }

  @Test("A join brings two masters together whole, over a veto; undoing the undoing brings it back")
  func join() throws {
    let catalogue = try filled()
    let other = id("YXJD03/012022000018")
    #expect(try catalogue.together(year2021, other) && !catalogue.together(year2021, year2022))
    let number = try catalogue.say(.join([year2021, other, year2022]))
    #expect(try catalogue.together(year2021, other, year2022))
    let undoing = try catalogue.say(.undo(number))
    #expect(try catalogue.together(year2021, other) && !catalogue.together(year2021, year2022))
    try catalogue.say(.undo(undoing))
    #expect(try catalogue.together(year2021, other, year2022))
    #expect(try catalogue.brokenLaws() == [])
    #expect(throws: CatalogueError.self) { try catalogue.say(.undo(undoing)) }
  }

  @Test("A decision that contradicts others is refused with the chain, and nothing is written down")
  func contradiction() throws {
    let catalogue = try filled()
    let (a, b, c) = (year2021, central, id("YX00/012019000101"))
    let first = try catalogue.say(.same(a, b))
    try catalogue.say(.same(b, c))
    #expect(
      throws: CatalogueError.contradiction(
        "\(a) = \(b) (decision 1, tester, 2026-11-24); \(b) = \(c) (decision 2, tester, 2026-11-24)")
    ) { try catalogue.say(.different(a, c)) }
    try catalogue.say(.undo(first))
    let apart = try catalogue.say(.different(a, c))
    #expect(throws: CatalogueError.self) { try catalogue.say(.same(a, b)) }
    #expect(throws: CatalogueError.self) { try catalogue.say(.undo(3)) }
    #expect(try catalogue.decisions().map(\.number) == [1, 2, 3, apart])
    #expect(try catalogue.brokenLaws() == [])
  }

  @Test("What was said already is not written down again")
  func again() throws {
    let catalogue = try filled()
    let number = try catalogue.say(.different(central, street))
    let (outcome, derivation) = try catalogue.decide(.different(street, central), by: tester, now: testClock)
    #expect(outcome == DecisionOutcome(number: number, isNew: false) && derivation == DerivationReport())
    #expect(try catalogue.decisions().count == 1)
  }

  @Test("Data that make decisions contradict: the newest counts, the other is listed, and it comes back with its data")
  func contradictionByData() throws {
    let catalogue = try Catalogue.new(in: folder)
    for source in ["A", "B", "C"] {
      try catalogue.take(bytes: Drafts.file([Drafts.book("1", title: "书\(source)", isbn: nil)]), source)
    }
    let oldest = try catalogue.say(.same(id("A/1"), id("B/1")))
    _ = try catalogue.withdrawSource("B", now: testClock)
    #expect(try catalogue.standing(oldest)?.state == .asleep)
    let newest = try catalogue.say(.different(id("A/1"), id("C/1")))
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", title: "书B", isbn: nil)]), "B")
    #expect(try catalogue.standing(oldest)?.state == .inForce && catalogue.together(id("A/1"), id("B/1")))
    // The word that closes the ring is said while a record of it is away.
    _ = try catalogue.withdrawSource("A", now: testClock)
    let ring = try catalogue.say(.same(id("B/1"), id("C/1")))
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", title: "书A", isbn: nil)]), "A")
    #expect(try catalogue.standing(ring)?.state == .inForce && catalogue.together(id("B/1"), id("C/1")))
    #expect(try catalogue.standing(newest)?.state == .inForce && !catalogue.together(id("A/1"), id("C/1")))
    #expect(try catalogue.standing(oldest)?.state == .overruled)
    #expect(try catalogue.brokenLaws() == [])
  }

  @Test("A decision about a record that changed materially holds and is listed until it is confirmed")
  func confirmation() throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.take(bytes: Drafts.file([Drafts.book("1")]), "A")
    try catalogue.take(bytes: Drafts.file([Drafts.book("1")]), "B")
    let number = try catalogue.say(.different(id("A/1"), id("B/1")))
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", author: "另一人著")]), "B")
    #expect(try catalogue.standing(number)?.changes == [])
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", title: "越秀街巷新事", isbn: "978-7-218-00001-4")]), "B")
    let found = try catalogue.standing(number)
    #expect(found?.state == .inForce && found?.changes.map(\.identity) == [id("B/1")])
    #expect(found?.changes.first?.aspects == [.title, .isbn])
    try catalogue.say(.confirm(number))
    #expect(try catalogue.standing(number)?.changes == [])
  }

  @Test(
    "A decision about a record without a number follows its barcode; with none, or with two, it is listed as orphaned")
  func followsBarcode() throws {
    let catalogue = try Catalogue.new(in: folder)
    var profile = SourceProfile(code: "H")
    profile.identity = .hash
    try catalogue.add(profile)
    let book = Drafts.book(nil, barcode: "A0001")
    try catalogue.take(bytes: Drafts.file([Drafts.book("1")]), "A")
    try catalogue.take(bytes: Drafts.file([book]), "H", .test(.snapshot))
    func own() throws -> [RecordIdentity] {
      var found: [RecordIdentity] = []
      try catalogue.forEachMembership { identity, _ in if identity.source == "H" { found.append(identity) } }
      return found
    }
    let first = try #require(try own().first)
    #expect(try catalogue.together(id("A/1"), first))
    let number = try catalogue.say(.different(id("A/1"), first))
    // The same copy, described a little better: another identity.
    let better = Drafts.book(nil, barcode: "A0001", more: [("300", [Subfield("a", "附光盘")])])
    try catalogue.take(bytes: Drafts.file([better]), "H", .test(.snapshot, allowsShrink: true))
    let second = try #require(try own().first)
    #expect(first != second)
    #expect(try !catalogue.together(id("A/1"), second) && catalogue.standing(number)?.state == .inForce)
    // Two copies of one barcode: nobody can say which of the two was meant.
    let twin = Drafts.book(nil, barcode: "A0001", more: [("300", [Subfield("a", "缺封面")])])
    try catalogue.take(bytes: Drafts.file([better, twin]), "H", .test(.snapshot, allowsShrink: true))
    #expect(try catalogue.standing(number)?.state == .orphaned)
    try catalogue.take(bytes: Drafts.file([twin]), "H", .test(.snapshot, allowsShrink: true))
    #expect(try catalogue.standing(number)?.state == .inForce)
    #expect(try !catalogue.together(id("A/1"), try #require(try own().first)))
    #expect(try catalogue.brokenLaws() == [])
  }

  @Test("Several decisions at once: those that cannot be made do not keep the others from being made")
  func batch() throws {
    let catalogue = try filled()
    let (outcomes, _) = try catalogue.decide(
      [
        (.different(central, street), tester), (.same(street, central), tester),
        (.skip(central, id("YX00/nobody")), tester),
        (.same(year2021, year2022), Signature(person: "")), (.same(year2021, year2022), tester),
      ], now: testClock)
    let made = outcomes.map { outcome in if case .success(let done) = outcome { done.isNew } else { false } }
    #expect(made == [true, false, false, false, true])
    #expect(try !catalogue.together(central, street) && catalogue.together(year2021, year2022))
  }
}
