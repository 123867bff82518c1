import Fixtures
import Foundation
import Testing

@Suite("train and rules weights")
struct TrainTests {
  /// Six records of two books, in three files' worth of one: a pair of each kind can be counted by hand.
  private static let worksheet = """
    001 a1
    200 1# $a岭南河涌记$f方若谷著
    210 ## $a广州$c花城出版社$d2016
    215 ## $a268页

    001 a2
    200 1# $a岭南河涌记$f方若谷著
    210 ## $a广州$c花城出版社$d2016
    215 ## $a268页

    001 b1
    200 1# $a岭南河涌记$f方若谷著
    210 ## $a广州$c花城出版社$d2019
    215 ## $a310页

    """

  private func train(_ options: [String], in folder: Folder) throws -> Outcome {
    _ = try folder.write(Array(Self.worksheet.utf8), "books.txt")
    return try Tool.run(["train", "books.txt", "--language", "en"] + options, in: folder)
  }

  @Test("--clusters counts each candidate pair once, the same where both are in one cluster")
  func clusters() throws {
    let folder = try Folder()
    _ = try folder.write(Array("record_id\tcluster_id\na1\tx\na2\tx\nb1\ty\n".utf8), "truth.tsv")
    let outcome = try train(["--clusters", "truth.tsv", "--format", "jsonl"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    var counts: [String: [Int?]] = [:]
    for line in outcome.output.split(separator: "\n") {
      let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      counts[try #require(row["level"] as? String)] = [row["same"] as? Int, row["different"] as? Int]
    }
    // a1 with a2; a1 and a2 with b1.
    #expect(counts["title.equal"] == [1, 2])
    #expect(counts["year.equal"] == [1, 0] && counts["year.different"] == [0, 2])
    #expect(counts["extent.equal"] == [1, 0] && counts["extent.different"] == [0, 2])
  }

  @Test("Records that the clusters do not name are left out, and a file without the columns is refused")
  func missing() throws {
    let folder = try Folder()
    _ = try folder.write(Array("record_id\tcluster_id\na1\tx\na2\tx\n".utf8), "truth.tsv")
    let outcome = try train(["--clusters", "truth.tsv", "--format", "tsv"], in: folder)
    #expect(outcome.output.split(separator: "\n").contains { $0.hasPrefix("title.equal\t1\t0\t") })
    #expect(!outcome.output.contains("year.different"))
    _ = try folder.write(Array("record\tcluster\na1\tx\n".utf8), "wrong.tsv")
    let refused = try train(["--clusters", "wrong.tsv"], in: folder)
    #expect(refused.status == 3 && refused.error.contains("record_id") && refused.output.isEmpty)
    let both = try train(["--clusters", "truth.tsv", "--pairs", "truth.tsv"], in: folder)
    #expect(both.status == 2 && both.output.isEmpty)
  }

  @Test("rules weights prints a rules file that reads back, and one value that a file changes")
  func weights() throws {
    let folder = try Folder()
    let plain = try Tool.run(["rules", "weights"], in: folder)
    #expect(plain.status == 0 && plain.output.contains("same-threshold: 480"))
    _ = try folder.write(Array(plain.output.utf8), "all.yaml")
    #expect(try Tool.run(["rules", "check", "all.yaml"], in: folder).status == 0)
    #expect(try Tool.run(["rules", "weights", "all.yaml"], in: folder).output == plain.output)
    _ = try folder.write(Array("matching:\n  weights:\n    title.equal: 123\n".utf8), "one.yaml")
    let changed = try Tool.run(["rules", "weights", "one.yaml"], in: folder).output.split(separator: "\n")
    let before = plain.output.split(separator: "\n")
    let other = zip(before, changed).filter { $0.0 != $0.1 }
    #expect(before.count == changed.count && other.count == 1)
    #expect(other.first?.1.contains("title.equal: 123") == true)
  }
}
