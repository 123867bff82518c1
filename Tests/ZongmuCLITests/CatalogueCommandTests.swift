import Fixtures
import Foundation
import GRDB
import Testing

@Suite("init, source, import, dedup, clusters, export, explain, check")
struct CatalogueCommandTests {
  @Test(
    "A first run from nothing: rejected records give 1, the counts are those of EXPECTED.tsv, a second run changes nothing"
  )
  func importing() throws {
    let folder = try Folder()
    let made = try Tool.run(["init", "--catalogue", "c.sqlite"], in: folder)
    #expect(made.status == 0 && made.output.isEmpty && made.error == "made the catalogue c.sqlite\n")
    let expected = [
      (
        Fixtures.central, 0, "read 44, new 44, changed 0, unchanged 0, rejected 0",
        "read 44, new 0, changed 0, unchanged 44, rejected 0"
      ),
      (
        Fixtures.street, 1, "read 42, new 41, changed 0, unchanged 0, rejected 1",
        "read 42, new 0, changed 0, unchanged 41, rejected 1"
      ),
      (
        Fixtures.school, 0, "read 38, new 38, changed 0, unchanged 0, rejected 0",
        "read 38, new 0, changed 0, unchanged 38, rejected 0"
      ),
      (
        Fixtures.themed, 1, "read 41, new 40, changed 0, unchanged 0, rejected 1",
        "read 41, new 0, changed 0, unchanged 40, rejected 1"
      ),
    ]
    for isAgain in [false, true] {
      for (branch, status, first, second) in expected {
        let outcome = try Tool.run(
          ["import", "--catalogue", "c.sqlite", "--source", branch.source, branch.path], in: folder)
        #expect(outcome.status == Int32(status))
        // Each rejected record is told with its place.
        #expect(outcome.errorLines.count == status && outcome.errorLines.allSatisfy { $0.contains(": record ") })
        #expect(outcome.output.contains(isAgain ? second : first), "\(outcome.output)")
        if isAgain { #expect(!outcome.output.contains("masters")) }
      }
    }
  }

  @Test("import reads standard input and gzip, prints json and Chinese, and can be tried without effect")
  func importForms() throws {
    let folder = try Folder()
    let start = ["import", "--catalogue", "c.sqlite", "--source", "YX00"]
    let piped = try Tool.run(start + ["--language", "zh", "-"], in: folder, input: Fixtures.central.path)
    #expect(piped.status == 0 && piped.output.contains("读入 44，新增 44，更新 0，未变 0，拒收 0"), "\(piped)")
    _ = try folder.write(BadInput.gzipped(Fixtures.central.path, in: folder), "a.mrc.gz")
    let packed = try Tool.run(start + ["--format", "json", "a.mrc.gz"], in: folder)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(packed.output.utf8)) as? [String: Any])
    #expect(report["unchanged"] as? Int == 44 && report["read"] as? Int == 44)
    let dry = try Tool.run(
      ["import", "--catalogue", "c.sqlite", "--source", "YXJD03", "--dry-run", Fixtures.street.path], in: folder)
    #expect(dry.status == 1 && dry.output.contains("new 41") && dry.output.contains("dry run, nothing was changed"))
    let list = try Tool.run(["source", "list", "--catalogue", "c.sqlite", "--format", "tsv"], in: folder)
    #expect(list.output.split(separator: "\n").count == 2 && list.output.contains("\nYX00\t"))
  }

  @Test("A snapshot that removes too much ends with 3, and names the way out")
  func shrink() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let before = try shown(folder)
    let arguments = ["import", "--catalogue", "c.sqlite", "--source", "YX00", "--snapshot", Fixtures.school.path]
    let refused = try Tool.run(arguments, in: folder)
    #expect(refused.status == 3 && refused.errorLines.count == 1)
    #expect(refused.error.contains("lacks 44 of 44 records") && refused.error.contains("--allow-shrink"))
    #expect(try shown(folder) == before)
    let allowed = try Tool.run(arguments + ["--allow-shrink"], in: folder)
    #expect(allowed.status == 0 && allowed.output.contains("deleted 44"), "\(allowed)")
  }

  @Test("source add, set, list and remove")
  func sources() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let add = [
      "source", "add", "--catalogue", "c.sqlite", "YXNEW", "--name", "新馆", "--priority", "20", "--identity", "035$a",
    ]
    #expect(try Tool.run(add, in: folder).status == 0)
    let list = try Tool.run(["source", "list", "--catalogue", "c.sqlite", "--format", "tsv"], in: folder).output
    #expect(list.contains("\nYXNEW\t新馆\t035$a\t20\t0\t0\t0\t\n"))
    #expect(
      try Tool.run(["source", "set", "--catalogue", "c.sqlite", "YXNEW", "--name", "南馆"], in: folder).status == 0)
    #expect(try Tool.run(["source", "list", "--catalogue", "c.sqlite"], in: folder).output.contains("南馆"))
    let removed = try Tool.run(["source", "remove", "--catalogue", "c.sqlite", "YXJD03"], in: folder)
    #expect(removed.status == 0 && removed.error.contains("withdrew 41 records of YXJD03"))
    let clusters = try Tool.run(["clusters", "--catalogue", "c.sqlite"], in: folder).output
    #expect(clusters.split(separator: "\n").count == 1 + 163 - 41 && !clusters.contains("YXJD03"))
    #expect(try Tool.run(["check", "--catalogue", "c.sqlite"], in: folder).status == 0)
  }

  @Test("dedup with nothing to do does nothing; after a deferred import it does the work")
  func dedup() throws {
    let folder = try Folder()
    let arguments = ["import", "--catalogue", "c.sqlite", "--source", "YX00", "--defer", Fixtures.central.path]
    #expect(try Tool.run(arguments, in: folder).status == 0)
    #expect(
      try Tool.run(["clusters", "--catalogue", "c.sqlite"], in: folder).output == "source\trecord_id\tmaster_id\n")
    for _ in 0..<2 {
      let dry = try Tool.run(["dedup", "--catalogue", "c.sqlite", "--dry-run"], in: folder)
      #expect(dry.status == 0 && dry.output.hasPrefix("44 records looked at"))
    }
    #expect(try Tool.run(["dedup", "--catalogue", "c.sqlite"], in: folder).output.contains("44 created"))
    #expect(try Tool.run(["dedup", "--catalogue", "c.sqlite"], in: folder).output.hasPrefix("0 records looked at"))
    #expect(
      try Tool.run(["clusters", "--catalogue", "c.sqlite"], in: folder).output.split(separator: "\n").count == 45)
  }

  @Test("export writes the masters in each form, never over a file")
  func export() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let start = ["export", "--catalogue", "c.sqlite"]
    let first = try Tool.run(start + ["-o", "m.mrc"], in: folder)
    #expect(first.status == 0 && first.output.isEmpty && first.error == "124 masters written, 0 refused\n")
    let again = try Tool.run(start + ["-o", "m.mrc"], in: folder)
    #expect(again.status == 2 && again.error.contains("exists already") && again.error.contains("--force"))
    #expect(try Tool.run(start + ["--to", "marcxml", "-o", "m.xml"], in: folder).status == 0)
    #expect(try Tool.run(start + ["--to-encoding", "gb18030", "-o", "g.mrc"], in: folder).status == 0)
    let select = ["--select", "001,200$a,245$a,905$b,852$p"]
    let texts = try ["m.mrc", "m.xml", "g.mrc"].map { try Tool.run(["show", $0] + select, in: folder).output }
    #expect(texts[0].split(separator: "\n").count == 125 && texts[1] == texts[0] && texts[2] == texts[0])
    #expect(try Tool.run(start + ["--to", "tsv", "-o", "-", "-q"] + select, in: folder).output == texts[0])
    let bare = try Tool.run(
      start + ["--to", "tsv", "--select", "905", "--holdings", "none", "-o", "-", "-q"], in: folder)
    #expect(bare.output.split(separator: "\n") == ["905"])
  }

  @Test("explain says in words why records are together or apart, in both languages")
  func explain() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let pair = ["explain", "--catalogue", "c.sqlite", "YX00/012023000001", "YXJD03/012023000417"]
    let english = try Tool.run(pair, in: folder)
    #expect(english.status == 0 && english.error.isEmpty && english.output.contains("the same edition: merged"))
    let chinese = try Tool.run(pair + ["--language", "zh"], in: folder)
    #expect(chinese.output.contains("结论：") && chinese.output.contains("依据："))
    let years = ["explain", "--catalogue", "c.sqlite", "YX00/012021000901", "YX00/012022000955"]
    #expect(try Tool.run(years, in: folder).output.contains("must not be merged"))
    let master = try Tool.run(["explain", "--catalogue", "c.sqlite", "YXJD03/012023000417"], in: folder)
    #expect(master.output.contains("4 records") && master.output.contains("Where the fields come from:"))
    let mixed = try Tool.run(["explain", "--catalogue", "c.sqlite", "ZM000000001", "YX00/012023000001"], in: folder)
    #expect(mixed.status == 2 && mixed.error.contains("two ids must both be source records"))
  }

  @Test("check says how much there is, and finds a record whose bytes were changed")
  func check() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let sound = try Tool.run(["check", "--catalogue", "c.sqlite", "--pairs", "0"], in: folder)
    #expect(sound.status == 0 && sound.error.isEmpty && sound.output.contains("all laws hold"))
    let words = try Tool.run(["check", "--catalogue", "c.sqlite", "--language", "zh"], in: folder)
    #expect(words.output.contains("检查无误") && words.output.contains("主记录"))
    let queue = try DatabaseQueue(path: folder.file("c.sqlite"))
    try queue.write { db in
      try db.execute(
        sql: """
          UPDATE version SET bytes = CAST(replace(CAST(bytes AS TEXT), '越秀', '越绣') AS BLOB)
          WHERE id = (SELECT id FROM version WHERE encoding = 'utf-8' AND instr(bytes, CAST('越秀' AS BLOB)) > 0 LIMIT 1);
          DELETE FROM holding WHERE record_id = (SELECT min(record_id) FROM holding);
          """)
    }
    try queue.close()
    let damaged = try Tool.run(["check", "--catalogue", "c.sqlite"], in: folder)
    #expect(damaged.status == 4 && !damaged.output.contains("all laws hold"), "\(damaged)")
    #expect(damaged.errorLines.contains { $0.hasPrefix("L1: record ") && $0.contains("bytes") })
    #expect(damaged.errorLines.contains { $0.hasPrefix("L4: record ") && $0.contains("holdings") })
  }
}
