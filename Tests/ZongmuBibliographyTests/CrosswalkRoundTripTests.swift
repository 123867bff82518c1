import Fixtures
import Foundation
import Testing
import ZongmuBibliography
import ZongmuMARC

/// Records of other people beside the package: the folder that ZONGMU_SHARED names, else `shared` next to the package.
enum SharedRecords {
  static let folder: String? = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["ZONGMU_SHARED"]
    let shared = named ?? package.deletingLastPathComponent().appendingPathComponent("shared").path
    if FileManager.default.fileExists(atPath: shared + "/corpus") { return shared }
    FileHandle.standardError.write(
      Data("note: no records at \(shared): crossing them is skipped; name the folder with ZONGMU_SHARED\n".utf8))
    return nil
  }()

  /// Paths below the folder that have these endings.
  static func files(_ paths: [String]) -> [String] { folder.map { folder in paths.map { folder + "/" + $0 } } ?? [] }
}

/// A set of files whose records are crossed.
struct RecordSet: Sendable, CustomTestStringConvertible {
  let name: String
  let paths: [String]

  var testDescription: String { name }

  /// The records in one of the dialects.
  func records(_ dialect: Dialect) throws -> [Record] {
    try paths.flatMap { path in
      try RecordReader(path: path).compactMap { element -> Record? in
        guard case .success(let record) = element, Dialect.detect(in: record) == dialect else { return nil }
        return record
      }
    }
  }

  static let worksheets = RecordSet(
    name: "Fixtures/worksheets", paths: ["yx00", "jd03", "xs12"].map(Fixtures.worksheet))
  static let branches = RecordSet(
    name: "Fixtures/branches", paths: [Fixtures.central.path, Fixtures.street.path, Fixtures.school.path])
  static let samples = RecordSet(
    name: "shared/data/worksheets", paths: SharedRecords.files(["data/worksheets/domain-samples.utf8.mrc"]))
  static let corpus = RecordSet(
    name: "shared/corpus, CNMARC",
    paths: SharedRecords.files(
      [
        "bsfcs-cnmarc/carved/cnmarc-5rec.reencoded-gbk.iso", "dp2/dp2Catalog/SRU/sample_cnmarcxml.xml",
        "openilas/carved/openilas-1rec.gbk.iso", "hemoncn/carved/dp2-machine-format-3rec.gbk.marc",
        "transcribed-cnmarc/dp2-MarcEditor-comments-nlc+91marc.txt", "transcribed-cnmarc/dp2-issues-worksheets.txt",
        "transcribed-cnmarc/unresolved-source-files.txt",
      ].map { "corpus/" + $0 }))
  static let themed = RecordSet(name: "Fixtures/branches, MARC 21", paths: [Fixtures.themed.path])
  static let marc21Corpus = RecordSet(
    name: "shared/corpus, MARC 21",
    paths: SharedRecords.files(
      [
        "pymarc/test/marc.dat", "marc4j/test/resources/summerland.mrc", "marc4j/test/resources/chabon.mrc",
        "feelovejun-cmarc/marc21tocmarc/20171117_423294_ntuedu_Full-MARC8.mrc",
      ].map { "corpus/" + $0 }
    ).filter { FileManager.default.fileExists(atPath: $0) })
}

/// What a record says, subfield by subfield, so that two records can be compared.
struct Statements {
  /// The fields of DOMAIN §2.9, the crosswalk between the formats.
  static let tags: Set<String> = Set(
    """
    010 011 013 016 020 035 040 091 100 101 102 105 106 110 115 135 200 205 206 207 210 215 225 300 301 302 303 304 305 306
    307 308 310 311 312 313 314 315 316 317 320 324 326 327 328 330 333 337 410 430 431 432 433 434 435 436 437 440 441 442
    443 444 445 446 447 448 452 453 454 455 456 461 463 500 510 512 513 514 515 516 517 540 600 601 602 605 606 607 610 675
    676 680 690 692 700 701 702 710 711 712 801 852 856 905
    """.split { $0.isWhitespace }.map(String.init))

  /// `tag$code value`, a field embedded in another as `tag/tag$code value`. Not compared: indicators, the hyphens of an
  /// ISBN, the character set that 100$a declares, which of the codes of pinyin ($9, $A) a library has, blanks at the ends.
  static func of(_ record: Record, _ isCounted: (String) -> Bool) -> [String] {
    let isMARC21 = Dialect.detect(in: record) == .marc21
    return record.fields.filter { isCounted($0.tag.description) }.flatMap { field -> [String] in
      let tag = field.tag.description
      let embedded = tag.hasPrefix("4") ? field.embeddedFields : []
      guard embedded.isEmpty else {
        return embedded.flatMap { inner in
          inner.subfields.isEmpty
            ? ["\(tag)/\(inner.tag) \(inner.text)"]
            : inner.subfields.map { "\(tag)/\(inner.tag)$\($0.code) \(form($0, inner.tag.description))" }
        }
      }
      if field.isControl { return ["\(tag) \(field.value)"] }
      if isMARC21 {
        return field.subfields.map { "\(tag == "260" ? "264" : tag)$\($0.code) \(unmarked(form($0, tag)))" }
      }
      return field.subfields.map { "\(tag)$\($0.code == "A" ? "9" : $0.code) \(form($0, tag))" }
    }.filter { !$0.hasSuffix(" ") }
  }

  /// MARC 21: without the mark at the end, which belongs to what comes next.
  private static func unmarked(_ text: String) -> String {
    var text = text
    while let last = text.last, " .,:;/=".contains(last) { text.removeLast() }
    return text
  }

  private static func form(_ subfield: Subfield, _ tag: String) -> String {
    let text = subfield.value.split(separator: " ").joined(separator: " ")
    if tag == "010" || tag == "020", "az".utf8.contains(subfield.code.byte) { return text.filter { $0 != "-" } }
    guard tag == "100", subfield.value.utf8.count >= 34, subfield.value.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text
    }
    let characters = Array(subfield.value)
    return String(characters[..<26] + characters[34...])
  }

  /// How many of the statements of one record the other has too, and which it has not.
  static func kept(_ before: [String], _ after: [String]) -> (count: Int, lost: [String]) {
    var left: [String: Int] = [:]
    for statement in after { left[statement, default: 0] += 1 }
    var lost: [String] = []
    for statement in before {
      if let count = left[statement], count > 0 { left[statement] = count - 1 } else { lost.append(statement) }
    }
    return (before.count - lost.count, lost)
  }
}

@Suite("Crosswalk: there and back")
struct CrosswalkRoundTripTests {
  /// Crosses records there and back; what they said and what of it is left.
  private func measure(
    _ records: [Record], by target: RuleSet.Profile, _ isCounted: (String) -> Bool
  ) throws -> (said: Int, kept: Int, lost: [String: Int]) {
    let (there, back) = (Crosswalk(to: target), Crosswalk(to: target == .marc21 ? .cnmarc : .marc21))
    var said = 0
    var kept = 0
    var lost: [String: Int] = [:]
    for record in records {
      let returned = try back.cross(try there.cross(record).record).record
      let before = Statements.of(record, isCounted)
      let outcome = Statements.kept(before, Statements.of(returned, isCounted))
      said += before.count
      kept += outcome.count
      for statement in outcome.lost { lost[String(statement.prefix { $0 != " " }), default: 0] += 1 }
      if ProcessInfo.processInfo.environment["ZONGMU_CROSSWALK_LOSSES"] != nil {
        for statement in outcome.lost { print("  \(record.controlNumber ?? "?"): \(statement)") }
      }
    }
    return (said, kept, lost)
  }

  private func tell(_ name: String, _ records: Int, _ outcome: (said: Int, kept: Int, lost: [String: Int])) -> Double {
    let share = 100 * Double(outcome.kept) / Double(max(outcome.said, 1))
    let worst = outcome.lost.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
    let text = worst.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    print(
      "crosswalk: \(name): \(records) records, \(outcome.kept) of \(outcome.said), \(round(share * 10) / 10) %: \(text)"
    )
    return share
  }

  @Test(
    "CNMARC to MARC 21 and back keeps 95 % of the subfields of the fields in the table",
    arguments: [RecordSet.worksheets, .branches, .samples, .corpus])
  func cnmarc(_ set: RecordSet) throws {
    guard !set.paths.isEmpty else { return }
    let records = try set.records(.cnmarc)
    #expect(records.count > 10, "\(set.name)")
    let outcome = try measure(records, by: .marc21) { Statements.tags.contains($0) }
    #expect(tell(set.name, records.count, outcome) >= 95)
    _ = tell("\(set.name), all fields", records.count, try measure(records, by: .marc21) { _ in true })
  }

  @Test(
    "Whatever does not come back is in a report of losses",
    arguments: [RecordSet.samples, .corpus, .branches])
  func reported(_ set: RecordSet) throws {
    guard !set.paths.isEmpty else { return }
    for record in try set.records(.cnmarc) {
      let there = try Crosswalk(to: .marc21).cross(record)
      let back = try Crosswalk(to: .cnmarc).cross(there.record)
      let outcome = Statements.kept(Statements.of(record) { _ in true }, Statements.of(back.record) { _ in true })
      let told = Set(there.losses.map { "\($0.tag)" })
      for statement in outcome.lost where back.losses.isEmpty {
        // Punctuation that a cataloguer has put into a subfield goes and comes back by the rules, not as it was.
        if statement.contains(where: { ".,;:=/".contains($0) }) { continue }
        #expect(told.contains(String(statement.prefix(3))), "\(record.controlNumber ?? "?"): \(statement)")
      }
    }
  }

  @Test("MARC 21 to CNMARC and back is measured", arguments: [RecordSet.themed, .marc21Corpus])
  func marc21(_ set: RecordSet) throws {
    guard !set.paths.isEmpty else { return }
    let records = try set.records(.marc21)
    #expect(records.count > 10, "\(set.name)")
    // No figure is asked for; that half is lost would be a defect.
    #expect(tell(set.name, records.count, try measure(records, by: .cnmarc) { _ in true }) > 50)
  }

  @Test(
    "A record without errors has none after crossing",
    arguments: [RecordSet.branches, .samples, .corpus, .themed, .marc21Corpus])
  func validates(_ set: RecordSet) throws {
    guard !set.paths.isEmpty else { return }
    let validator = Validator()
    var checked = 0
    for (dialect, target) in [(Dialect.cnmarc, RuleSet.Profile.marc21), (.marc21, .cnmarc)] {
      for record in try set.records(dialect)
      where !validator.findings(in: record).contains(where: { $0.severity == .error }) {
        let crossed = try Crosswalk(to: target).cross(record).record
        checked += 1
        #expect(validator.profile(of: crossed) == target, "\(set.name): \(record.controlNumber ?? "?")")
        let errors = validator.findings(in: crossed).filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(record.controlNumber ?? "?"): \(errors.map { "\($0.rule) \($0.value)" })")
      }
    }
    #expect(checked > 0)
  }
}
