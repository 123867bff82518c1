import Fixtures
import Foundation
import Testing

@Suite("evaluate and compare with labels")
struct EvaluateTests {
  /// The same edition, for review, two volumes: what the fixtures say of these pairs.
  private static let labels = """
    record_a\trecord_b\tlabel
    012023000001\txs1224000012\tsame
    012015000101\txs1215000022\tsame
    012009000153\txs1217000009\tsame

    """
  private static let files = [Fixtures.central.path, Fixtures.school.path]

  private func evaluate(_ options: [String], in folder: Folder) throws -> [String: Any] {
    _ = try folder.write(Array(EvaluateTests.labels.utf8), "labels.tsv")
    let outcome = try Tool.run(
      ["evaluate", "--pairs", "labels.tsv", "--format", "json"] + options + EvaluateTests.files, in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test(
    "Pairs for review count as --review-as says",
    arguments: [("different", 3, 2), ("same", 3, 1), ("skip", 2, 1)])
  func review(reading: String, wanted: Int, missed: Int) throws {
    let report = try evaluate(["--review-as", reading], in: Folder())
    #expect(report["truePairs"] as? Int == wanted)
    #expect(report["misses"] as? Int == missed)
    #expect(report["falseMerges"] as? Int == 0)
    #expect(report["review"] as? Int == 1)
  }

  @Test("Mistakes are sorted by class, and the worst are explained")
  func worst() throws {
    let folder = try Folder()
    let report = try evaluate(["--worst", "5"], in: folder)
    let classes = try #require(report["missesByClass"] as? [String: Int])
    #expect(classes.values.reduce(0, +) == 2)
    #expect(classes.keys.contains { $0.hasPrefix("review/") || $0.hasPrefix("hard-review/") })
    let worst = try #require(report["worstMisses"] as? [[String: Any]])
    let weights = worst.compactMap { $0["weight"] as? Int }
    #expect(weights.count == 2 && weights == weights.sorted())
    let words = try Tool.run(
      ["evaluate", "--pairs", "labels.tsv", "--worst", "1", "--language", "zh"] + EvaluateTests.files, in: folder)
    #expect(words.output.contains("漏合并 1：") && words.output.contains("结论：") && !words.output.contains("漏合并 2"))
  }

  @Test("The curve is written as a table or a picture, and replaces no file without --force")
  func curve() throws {
    let folder = try Folder()
    _ = try evaluate(["--curve", "c.tsv"], in: folder)
    let lines = try String(contentsOfFile: folder.file("c.tsv"), encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "threshold\tprecision\trecall\tf1\tjoined\tfalse_merges")
    let thresholds = lines.dropFirst().compactMap { $0.split(separator: "\t").first.flatMap { Double($0) } }
    #expect(!thresholds.isEmpty && thresholds == thresholds.sorted(by: >))
    _ = try evaluate(["--curve", "c.svg"], in: folder)
    let picture = try String(contentsOfFile: folder.file("c.svg"), encoding: .utf8)
    #expect(picture.hasPrefix("<svg ") && picture.hasSuffix("</svg>\n"))
    #expect(picture.components(separatedBy: "<polyline ").count == 4)
    #expect(picture.components(separatedBy: "<text ").count == picture.components(separatedBy: "</text>").count)
    let again = try Tool.run(
      ["evaluate", "--pairs", "labels.tsv", "--curve", "c.svg"] + EvaluateTests.files, in: folder)
    #expect(again.status == 2 && again.error.contains("c.svg"))
    _ = try evaluate(["--curve", "c.svg", "--force"], in: folder)
  }

  @Test("Pairs name their sources where one id stands for two books")
  func sources() throws {
    let folder = try Folder()
    let header = "source_a\trecord_a\tsource_b\trecord_b\tlabel\n"
    let rows = "YX00\t012019000101\tYXJD03\t012019000101\tdifferent\nYX00\t012019000101\tYX00\t012019000101\tsame\n"
    _ = try folder.write(Array((header + rows).utf8), "pairs.tsv")
    let files = ["YX00=\(Fixtures.central.path)", "YXJD03=\(Fixtures.street.path)"]
    let table = try Tool.run(["compare", "--pairs", "pairs.tsv", "-q"] + files, in: folder)
    #expect(table.status == 0, "\(table.error)")
    let lines = table.output.split(separator: "\n")
    #expect(lines.first == "source_a\trecord_a\tsource_b\trecord_b\tverdict\tweight")
    #expect(lines.dropFirst().first?.hasPrefix("YX00\t012019000101\tYXJD03\t012019000101\tdifferent\t") == true)
    #expect(lines.last?.hasPrefix("YX00\t012019000101\tYX00\t012019000101\tsame\t") == true)
    let measured = try Tool.run(
      ["evaluate", "--pairs", "pairs.tsv", "--format", "json", "-q"] + files, in: folder)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(measured.output.utf8)) as? [String: Any])
    #expect(report["falseMerges"] as? Int == 0 && report["misses"] as? Int == 0 && report["unknown"] as? Int == 0)
    // Without a code the source is the name of the file up to the first full stop.
    _ = try folder.write(Array((header + "yx00\t012019000101\tjd03\t012019000101\tdifferent\n").utf8), "names.tsv")
    let named = try Tool.run(
      ["compare", "--pairs", "names.tsv", "-q", Fixtures.central.path, Fixtures.street.path], in: folder)
    #expect(named.status == 0 && named.output.split(separator: "\n").count == 2)
  }

  @Test("Clusters are measured by record as well as by pair; a catalogue without mistakes lists none")
  func clusters() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let arguments = [
      "evaluate", "--clusters", Fixtures.expectedClusters, "--catalogue", "c.sqlite", "--worst", "3", "--format",
      "json",
    ]
    let outcome = try Tool.run(arguments, in: folder)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(report["bCubedPrecision"] as? Double == 1 && report["bCubedRecall"] as? Double == 1)
    #expect((report["worstMisses"] as? [Any])?.isEmpty == true)
    #expect(report["withoutKey"] as? Int == 0)
  }

  @Test("A true cluster that the catalogue has in parts, and one too big, come out as misses and false merges")
  func wrongClusters() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    // Two masters of the fixtures called one, and one master called two.
    let truth = try String(contentsOfFile: Fixtures.expectedClusters, encoding: .utf8)
      .replacingOccurrences(of: "\txiaobeilu\t", with: "\tqilou-shengyi\t")
    let rows = truth.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let sizes = Dictionary(grouping: rows.dropFirst(), by: { $0[2] }).filter { $0.value.count == 2 }
    let halved = try #require(sizes.keys.sorted().first)
    let row = try #require(sizes[halved]?.first)
    let changed = truth.replacingOccurrences(
      of: "\(row[0])\t\(row[1])\t\(halved)\t", with: "\(row[0])\t\(row[1])\tapart\t")
    _ = try folder.write(Array(changed.utf8), "truth.tsv")
    let outcome = try Tool.run(
      ["evaluate", "--clusters", "truth.tsv", "--catalogue", "c.sqlite", "--worst", "3", "--format", "json"],
      in: folder)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(report["falseMerges"] as? Int == 1 && report["misses"] as? Int == 1)
    #expect(report["withoutKey"] as? Int == 1)
    let pairs = try #require(report["truePairs"] as? Int)
    let completeness = try #require(report["pairCompleteness"] as? Double)
    #expect(abs(completeness - Double(pairs - 1) / Double(pairs)) < 1e-12)
    #expect((report["missesByClass"] as? [String: Int])?.keys.first?.hasPrefix("no-key/") == true)
    #expect((report["falseMergesByClass"] as? [String: Int])?.keys.first?.hasPrefix("rule-") == true)
    #expect((report["worstFalseMerges"] as? [[String: Any]])?.count == 1)
  }
}
