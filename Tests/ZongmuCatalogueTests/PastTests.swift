import Fixtures
import Testing
import ZongmuMARC
import ZongmuMerging

@testable import ZongmuCatalogue

@Suite("What was: history, masters as of a run, differences between runs, previews")
struct PastTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// Three books of one edition that come one after the other, change, are decided about, go.
  private func lived() throws -> Catalogue {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.take(bytes: Drafts.file([Drafts.book("1")]), "A")  // run 1
    try catalogue.take(bytes: Drafts.file([Drafts.book("1")]), "B")  // run 2
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", author: "林晓禾编著")]), "A")  // run 3
    try catalogue.say(.setValue(id("A/1"), "210$d", "2024"))  // run 4
    try catalogue.say(.split([id("B/1")]))  // run 5
    try catalogue.say(.undo(1))  // run 6
    _ = try catalogue.withdrawSource("B", now: testClock)  // run 7
    return catalogue
  }

  private func said(_ events: [HistoryEvent]) -> [String] {
    events.map { event in
      switch event.change {
      case .handedIn(let record): "\(event.run.number) in \(record)"
      case .replaced(let record): "\(event.run.number) new \(record)"
      case .withdrawn(let record): "\(event.run.number) gone \(record)"
      case .joined(let record, let master, let from):
        "\(event.run.number) \(record) → \(master.number) from \(from?.number ?? 0)"
      case .left(let record, let master, let to):
        "\(event.run.number) \(record) ← \(master.number) to \(to?.number ?? 0)"
      case .redirected(let master, let to): "\(event.run.number) \(master.number) ⇒ \(to.number)"
      case .removed(let master): "\(event.run.number) end \(master.number)"
      case .decided(let decision): "\(event.run.number) \(decision.kind.rawValue)"
      case .rules: "\(event.run.number) rules"
      }
    }
  }

  @Test("The history of a master and of a record tells each change with the run that did it")
  func history() throws {
    let catalogue = try lived()
    let master = try #require(try catalogue.masterID(of: id("A/1")))
    #expect(
      said(try catalogue.history(of: master)) == [
        "1 in A/1", "1 A/1 → 1 from 0", "2 in B/1", "2 B/1 → 1 from 0", "3 new A/1", "4 set", "5 split",
        "5 B/1 ← 1 to 2", "6 undo",
      ])
    #expect(
      said(try catalogue.history(of: id("B/1"))) == [
        "2 in B/1", "2 B/1 → 1 from 0", "5 split", "5 B/1 → 2 from 1", "7 gone B/1", "7 B/1 ← 2 to 0",
      ])
    guard
      case .joined(_, let second, _)? = try catalogue.history(of: id("B/1")).first(where: {
        $0.run.number == 5 && said([$0])[0].contains("→")
      })?.change
    else { return _ = Issue.record("run 5 joined nothing") }
    #expect(said(try catalogue.history(of: second)).last == "7 end 2")
  }

  @Test("A master as of a run says what it said then: members, content, what people had fixed")
  func asOf() throws {
    let catalogue = try lived()
    let id = try #require(try catalogue.masterID(of: RecordIdentity(source: "A", key: "1")))
    let states = try (1...7).map { run -> String in
      let then = try catalogue.master(id, asOf: Int64(run))
      let record = then.master.record
      return "\(then.members.count) \(record["200", "f"] ?? "") \(record["210", "d"] ?? "")"
    }
    #expect(
      states == [
        "1 林晓禾著 2023", "2 林晓禾著 2023", "2 林晓禾编著 2023", "2 林晓禾编著 2024", "1 林晓禾编著 2024", "1 林晓禾编著 2023",
        "1 林晓禾编著 2023",
      ])
    #expect(throws: CatalogueError.unknownRun(8)) { try catalogue.master(id, asOf: 8) }
  }

  @Test("What was exported after each run is what the masters as of that run say")
  func asExported() throws {
    let catalogue = try Catalogue.new(in: folder)
    var exported: [[String: String]] = []
    func keep() throws { exported.append(try catalogue.masters()) }
    for branch in Fixtures.branches {
      _ = try catalogue.importRecords(from: branch.path, source: branch.source, options: .test())
      try keep()
    }
    try catalogue.say(.same(id("YX00/012021000901"), id("YX00/012022000955")))
    try keep()
    _ = try catalogue.withdrawSource("YXJD03", now: testClock)
    try keep()
    for (place, then) in exported.enumerated() {
      var found: [String: String] = [:]
      try catalogue.readAndCall { db in
        let run = try PublishedRun(Int64(place + 1), in: db, path: catalogue.path)
        let reader = try MasterReader(catalogue: catalogue, db: db, run: run)
        for number in Int64(1)...200 {
          guard let master = try reader.master(number, day: "20261124") else { continue }
          found[master.members.map(\.description).joined(separator: " ")] = comparable(master, catalogue.rules)
        }
      }
      #expect(found == then, "run \(place + 1)")
    }
  }

  @Test("Differences between runs: what came, changed, went into another, ended")
  func differences() throws {
    let catalogue = try lived()
    func told(_ from: Int64, _ to: Int64) throws -> [String] {
      var lines: [String] = []
      try catalogue.differences(from: from, to: to) {
        lines.append("\($0.kind.rawValue) \($0.id.number) \($0.before.count)→\($0.after.count)")
      }
      return lines
    }
    #expect(try told(1, 2) == ["changed 1 1→2"])
    #expect(try told(4, 5) == ["changed 1 2→1", "created 2 0→1"])
    #expect(try told(5, 7) == ["changed 1 1→1", "removed 2 1→0"])
    #expect(try told(3, 3) == [])
    #expect(try told(1, 7) == ["changed 1 1→1"])
  }

  @Test("A preview lists exactly the masters that the rules then change, and changes nothing itself")
  func preview() throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches()
    let before = try (catalogue.masters(), catalogue.rows("SELECT * FROM run"), catalogue.rows("SELECT * FROM source"))
    let rules = try Rules(
      yaml: """
        matching:
          same-threshold: 2600
        merging:
          cnmarc:
            classes: { 300: dropped }
        sources:
          YXXS12: { priority: 1 }
        """, file: "rules")
    var foreseen: [String] = []
    let report = try catalogue.preview(rules: rules, now: testClock) {
      foreseen.append("\($0.kind.rawValue) \($0.id) \($0.before) \($0.after) \(String(describing: $0.changes))")
    }
    #expect(!foreseen.isEmpty && report.run == nil)
    let after = try (catalogue.masters(), catalogue.rows("SELECT * FROM run"), catalogue.rows("SELECT * FROM source"))
    #expect(before.0 == after.0 && before.1 == after.1 && before.2 == after.2)
    let last = try #require(try catalogue.runs().first?.number)
    let changed = try catalogue.adopt(rules, now: testClock).catalogue
    var found: [String] = []
    try changed.differences(from: last, to: try #require(try changed.runs().first?.number)) {
      found.append("\($0.kind.rawValue) \($0.id) \($0.before) \($0.after) \(String(describing: $0.changes))")
    }
    #expect(foreseen == found)
    #expect(try Catalogue.open(path: changed.path).rules == rules)
    #expect(try changed.brokenLaws() == [])
  }
}

/// A master as `masters()` writes it.
private func comparable(_ master: CatalogueMaster, _ rules: Rules) -> String {
  Catalogue.comparable(master.recordWithHoldings(Merger(policy: rules.merging)))
}
