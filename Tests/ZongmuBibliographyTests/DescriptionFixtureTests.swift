import Fixtures
import Foundation
import Testing
import ZongmuMARC

@testable import ZongmuBibliography

/// The blocks of Fixtures/descriptions.txt by source and 001.
private let expectedBlocks: [String: [String]] = {
  guard let data = FileManager.default.contents(atPath: Fixtures.descriptions) else { return [:] }
  var blocks: [String: [String]] = [:]
  var key = ""
  for line in String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init) where !line.hasPrefix("%") {
    if line.hasPrefix("== ") {
      key = String(line.dropFirst(3))
      blocks[key] = []
    } else {
      blocks[key]?.append(line)
    }
  }
  return blocks
}()

@Test("Each record of the fixtures is described as a cataloguer reads it", arguments: Fixtures.branches)
func describedFixtures(branch: Fixtures.Branch) throws {
  var count = 0
  for result in try RecordReader(path: branch.path) {
    guard case .success(let record) = result else { continue }
    count += 1
    let key = "\(branch.source) \(record["001"]?.value ?? "-")"
    let found = description(record)
    let holdings = HoldingsReader().holdings(of: record, dialect: found.dialect)
    let lines = found.lines(holdings: holdings.count, copies: holdings.reduce(0) { $0 + ($1.copies ?? 0) })
    #expect(lines.map(\.chinese) == expectedBlocks[key], "\(key)")
    #expect(lines.allSatisfy { !$0.label.english.isEmpty && !$0.value.english.isEmpty })
  }
  #expect(count == expectedBlocks.keys.count { $0.hasPrefix(branch.source + " ") } && count > 30)
}

/// The folder of other people's files: the one that ZONGMU_SHARED names, else `shared` beside the package; nil where it is
/// not there.
private let sharedFolder: String? = {
  let beside = URL(fileURLWithPath: Fixtures.directory).deletingLastPathComponent().deletingLastPathComponent()
  let path = ProcessInfo.processInfo.environment["ZONGMU_SHARED"] ?? beside.appendingPathComponent("shared").path
  guard FileManager.default.fileExists(atPath: path + "/corpus") else {
    print("no folder \(path): the facts of Fixtures/foreign-facts.tsv are not tested")
    return nil
  }
  return path
}()

@Test("What records of other libraries say is read", .enabled(if: sharedFolder != nil))
func foreignFacts() throws {
  let folder = try #require(sharedFolder)
  let cases = CaseTable.cases(path: Fixtures.foreignFacts)
  #expect(cases.count > 35)
  for (file, rows) in Dictionary(grouping: cases, by: { $0["file"] }) {
    let records = try RecordReader(path: folder + "/" + file).map { try? $0.get() }
    for row in rows {
      let number = try #require(Int(row["record"]))
      let record = try #require(records.indices.contains(number - 1) ? records[number - 1] : nil, "\(file) \(number)")
      for (column, value) in facts(description(record)) { #expect(value == row[column], "\(file) \(number) \(column)") }
    }
  }
}

/// The columns of foreign-facts.tsv.
private func facts(_ description: Description) -> [(String, String)] {
  func dash(_ texts: [String], _ separator: String = " ") -> String {
    texts.isEmpty ? "-" : texts.joined(separator: separator)
  }
  let numbers = description.identifiers.filter { [.isbn, .issn, .cn, .unifiedBookNumber].contains($0.kind) }.map {
    "\($0.kind.rawValue) \($0.value)\($0.isValid ? "" : "!")\($0.scope == .set ? " set" : "")"
  }
  let publication = description.publication
  let date = publication.year.map {
    PublicationGrammar.Date($0, publication.lastYear, isUncertain: publication.isYearUncertain)
  }
  return [
    ("dialect", description.dialect.rawValue), ("level", description.level.rawValue),
    ("medium", description.medium.rawValue), ("language", dash(description.languages)),
    ("numbers", dash(numbers, "; ")), ("year", written(date)),
    ("pages", dash(description.extent.sequences.map(String.init))),
    ("volumes", description.extent.volumes.map(String.init) ?? "-"),
    ("height", description.extent.height.map(String.init) ?? "-"),
    ("parts", dash(description.part.numbers.map(written))),
    ("price", dash(description.prices.map { "\($0.currency) \($0.hundredths)" }, "; ")),
  ]
}

@Test("A description in English words")
func englishLines() {
  let found = description(worksheet(Samples.volume))
  #expect(
    found.lines(holdings: 1, copies: 3).map(\.english) == [
      "title: 越秀史稿", "part: 上册: 先秦至明代 (set of 3)", "responsibility: 越秀史稿编委会, editor", "publication: 广州 : 花城出版社, 2021",
      "extent: 388 pages; 26cm", "ISBN: 978-7-5360-1231-8 (上册)", "ISBN: 978-7-5360-1230-1 (全3册)",
      "price: CNY 88.00; CNY 280.00", "material: text", "level: volume", "audience: 14 to 20 years, adults",
      "language: Chinese", "set: 越秀史稿 [012022000100]", "holdings: 1, 3 copies", "format: CNMARC",
    ])
}

@Test("What is wrong with numbers, and what they are for, is told")
func flaggedNumbers() {
  let fields =
    "010 ## $a978-7-5360-1230-2$dCNY168.00 (全3卷) ‖ 010 ## $a978-7- ‖ 010 ## $a7-5360-1230-6 (全套)$z7-218-12345-7 ‖ "
    + "011 ## $a2095-123X$f2095-123X ‖ 200 1# $a书$f(法)凡尔纳著$g陈筱卿译 ‖ 101 1# $achi$cfre ‖ 500 10 $aVingt mille lieues"
  let lines = description(record(of: fields)).lines().map(\.chinese)
  for line in [
    "ISBN：978-7-5360-1230-2（校验有误）", "ISBN：978-7-5360-1230-1（全套）", "ISSN：2095-123X", "ISSN-L：2095-123X",
    "无法识别的号码：978-7-", "价格：CNY 168.00（全套 3 册）", "译自：法语：Vingt mille lieues",
  ] { #expect(lines.contains(line), "\(line)") }
  #expect(lines.contains { $0.hasPrefix("ISBN：") && $0.contains("错误或已作废") })
}
