import Fixtures
import Foundation
import Testing
import ZongmuMARC

@testable import ZongmuBibliography

@Suite("Validation: rules files and records")
struct ValidationRulesTests {
  /// The rules of a change, with a file of rules put over the built-in ones.
  private func found(_ change: String, _ yaml: String) throws -> [String: Severity] {
    let rules = try RuleSet(.cnmarc, extendedBy: [RulesFile(yaml: yaml, name: "house.yaml")])
    let findings = Validator(rules).findings(in: SampleRecord.cnmarc.changed(change))
    return Dictionary(findings.map { ($0.rule, $0.severity) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("A house file changes the severity of one rule or of a whole kind, and turns rules off")
  func severities() throws {
    let change = "010 ## $a978-7-218-12345-6\n011 ## $a2095-1230\n-690"
    let yaml = "profile: cnmarc\nseverities: {\"010$a:check-digit\": warning, recommended: off}"
    #expect(try found(change, yaml) == ["010$a:check-digit": .warning, "011$a:check-digit": .error])
  }

  @Test("A house file adds a field, a subfield and a code list, and keeps what it does not speak of")
  func extending() throws {
    let yaml = """
      profile: cnmarc
      lists: {branch: YX00 YXJD03}
      fields:
        "905":
          required: true
          any-subfields: false
          subfields:
            a: {label: 馆代码 | library, required: true, check: branch}
            b: 条码 | barcode (R)
        "200": {subfields: {q: 馆用 | house}}
      """
    let rules = try found("905 ## $aYX99$b1$b2$c3\n200 2# $a书名$q1", yaml)
    #expect(Set(rules.keys) == ["905$a:code", "905$c:unknown", "200:indicator1"])
    #expect(try found("-905", yaml).keys.sorted() == ["905:missing"])
  }

  @Test("A file that stands alone takes the place of the built-in rules")
  func standalone() throws {
    let yaml = "profile: cnmarc\nstandalone: true\nfields: {\"200\": {subfields: a, ind1: \"1\"}}"
    let rules = try found("200 0# $a书名\n-001\n-100\n-101", yaml)
    #expect(rules["200:indicator1"] == .warning)
    #expect(rules["001:missing"] == nil)
    #expect(rules["210:unknown"] == .warning)
  }

  @Test(
    "A rules file that says something else is refused with its line",
    arguments: [
      ("profile: cnmarc\nfields:\n  \"200\":\n    repeatible: true", 4, "repeatible"),
      ("profile: cnmarc\nfeilds: {}", 2, "feilds"),
      ("profile: unimarc", 1, "profile"),
      ("profile: cnmarc\nfields:\n  \"20\": {label: a}", 3, "“20” is no tag"),
      ("profile: cnmarc\nfields:\n  \"200\":\n    ind1: #", 4, "text is expected"),
      ("profile: cnmarc\nfields:\n  \"200\": {subfields: \"ab\"}", 3, "“ab” is no subfield code"),
      ("profile: cnmarc\nfields:\n  \"200\":\n    required: whales", 4, "whales"),
      ("profile: cnmarc\nfields:\n  \"105\":\n    subfields:\n      a: {check: isbm}", 5, "isbm"),
      ("profile: cnmarc\nfields:\n  \"105\": {subfields: {a: {positions: {x: \"01\"}}}}", 3, "“x” is no position"),
      ("profile: cnmarc\nseverities:\n  missing: fatal", 3, "fatal"),
      ("profile: cnmarc\nseverities:\n  \"200:gone\": error", 3, "200:gone"),
      ("profile: cnmarc\nrecord-checks: moon", 2, "moon"),
    ])
  func refused(yaml: String, line: Int, word: String) {
    #expect {
      _ = try RuleSet(.cnmarc, extendedBy: [RulesFile(yaml: yaml, name: "house.yaml")])
    } throws: { error in
      guard let error = error as? RulesError else { return false }
      return error.file == "house.yaml" && error.line == line && error.detail.contains(word)
    }
  }

  @Test(
    "A rules file that is empty, no YAML, or says nothing of its profile is refused",
    arguments: ["", "a: [", "fields: {}"])
  func refusedWhole(yaml: String) {
    #expect(throws: RulesError.self) { try RulesFile(yaml: yaml, name: "house.yaml") }
  }

  @Test("The embedded rules are those of the YAML files", arguments: ["codes", "cnmarc", "marc21"])
  func embedded(name: String) throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = package.appendingPathComponent("Sources/ZongmuBibliography/Validation/Rules/\(name).yaml").path
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let kept = lines.filter { !$0.allSatisfy { $0 == " " } && !$0.drop { $0 == " " }.hasPrefix("#") }
    let texts = ["codes": BuiltInRules.codes, "cnmarc": BuiltInRules.cnmarc, "marc21": BuiltInRules.marc21]
    #expect(texts[name]?.split(separator: "\n") == kept, "run Scripts/embed-rules.py")
  }

  @Test("No good record of the fixtures has an error", arguments: Fixtures.branches)
  func fixtures(branch: Fixtures.Branch) throws {
    let validator = Validator()
    var count = 0
    for case .success(let record) in try RecordReader(path: branch.path) {
      count += 1
      let errors = validator.findings(in: record).filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(record.location): \(errors.map(\.rule))")
    }
    #expect(count > 10)
  }

  @Test("The rules of a record are those of its dialect; one without a dialect gets one finding")
  func profiles() {
    let validator = Validator()
    #expect(validator.profile(of: SampleRecord.cnmarc.changed("")) == .cnmarc)
    #expect(validator.profile(of: SampleRecord.marc21.changed("")) == .marc21)
    let blank = SampleRecord.record("LDR 00000nam0#2200000###450#\n001 1\n300 ## $aa")
    #expect(validator.profile(of: blank) == nil)
    #expect(validator.findings(in: blank).map(\.rule) == ["record:profile"])
  }

  @Test("An authority record is told of and not checked", arguments: ["x", "y", "z"])
  func authority(type: String) {
    let record = SampleRecord.cnmarc.changed("LDR 00000n\(type)m0#2200000###450#\n-801")
    let findings = Validator(.builtIn(.cnmarc)).findings(in: record)
    #expect(findings.map(\.rule) == ["record:not-bibliographic"])
    #expect(findings.map(\.severity) == [.note])
  }

  @Test("A finding says where it is: tag, which of them, subfield, positions, and the value")
  func places() throws {
    let record = SampleRecord.cnmarc.changed(
      "690 ## $aI267$v5\n690 ## $aLI267\n430 #1 $1011##$a1671-2006\n100 ## $a20230615x2023####em#y0chiy50######ea")
    let findings = Validator(.builtIn(.cnmarc)).findings(in: record)
    #expect(
      findings.map { "\($0.place) \($0.value)" } == ["100[1]$a/8 x", "690[2]$a LI267", "430[1]/011$a 1671-2006"])
  }

  @Test("Messages are in Chinese and English and say what would be right")
  func messages() throws {
    let finding = try #require(
      Validator(.builtIn(.cnmarc)).findings(in: SampleRecord.cnmarc.changed("010 ## $a978-7-218-12345-6")).first)
    #expect(finding.message.chinese == "号码：校验位有误；按校验应为 9787218123455")
    #expect(finding.message.english == "number: the check digit is wrong; by the check it would be 9787218123455")
  }

  @Test("A record of any bytes is checked without a crash, and twice alike")
  func anyBytes() {
    var random = SplitMix64(state: Seed.base)
    let validators = [Validator(.builtIn(.cnmarc)), Validator(.builtIn(.marc21)), Validator()]
    let good = [SampleRecord.cnmarc.changed("").bytes, SampleRecord.marc21.changed("").bytes]
    var checked = 0
    for round in 0..<3000 {
      var bytes = good[round % 2]
      for _ in 0..<8 { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
      guard let record = Record(plain: bytes) else { continue }
      checked += 1
      for validator in validators {
        let messages = validator.findings(in: record).map(\.message.english)
        #expect(messages == validator.findings(in: record).map(\.message.english), "seed \(Seed.base), round \(round)")
      }
    }
    #expect(checked > 0)
  }
}
