import Fixtures
import Foundation
import Testing
import ZongmuBibliography
import ZongmuMARC

/// A case of Fixtures/crosswalk.txt.
struct CrosswalkCase: Sendable, CustomTestStringConvertible {
  let target: RuleSet.Profile
  let name: String
  var source: [String] = []
  var expected: [String] = []
  var absent: [String] = []
  var losses: [String] = []

  var testDescription: String { "\(target.rawValue): \(name)" }

  static let all: [CrosswalkCase] = {
    guard let text = try? String(contentsOfFile: Fixtures.crosswalk, encoding: .utf8) else { return [] }
    var cases: [CrosswalkCase] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("== to ") {
        let parts = line.dropFirst(6).split(separator: ":", maxSplits: 1)
        guard let target = RuleSet.Profile(rawValue: String(parts[0])) else { return [] }
        cases.append(CrosswalkCase(target: target, name: String(parts[1].dropFirst())))
      } else if let last = cases.indices.last {
        let rest = String(line.drop { $0 != " " }.dropFirst())
        switch line.prefix(2) {
        case "< ": cases[last].source.append(rest)
        case "> ": cases[last].expected.append(rest)
        case ">-": cases[last].absent.append(rest)
        case "! ": cases[last].losses.append(rest)
        default: break
        }
      }
    }
    return cases
  }()
}

@Suite("Crosswalk: cases")
struct CrosswalkCaseTests {
  /// What stands in a record beside the lines of a case.
  private static let bases: [RuleSet.Profile: [String]] = [
    .marc21: [
      "LDR 00000nam0#2200000###450#", "001 012023000001", "100 ## $a20230615d2023####em#y0chiy50######ea",
      "200 1# $a书名",
      "801 #0 $aCN$bGDYX$c20230615",
    ],
    .cnmarc: [
      "LDR 00000nam#a2200000#i#4500", "001 991000123456", "008 230701s2023####cc#|||||||||||||||||eng#d",
      "040 ## $aCN-GDYX$beng$cCN-GDYX", "245 00 $aTitle",
    ],
  ]

  private static func blanked(_ text: some StringProtocol) -> String { String(text.map { $0 == "#" ? " " : $0 }) }

  /// A record of lines.
  private func record(_ lines: [String], isMARC21: Bool) -> Record {
    var builder = RecordBuilder(
      leader: Leader(Self.blanked(lines.first { $0.hasPrefix("LDR ") }?.dropFirst(4) ?? "").utf8))
    for line in lines where !line.hasPrefix("LDR ") {
      guard let tag = Tag(line.prefix(3)) else { continue }
      guard !tag.isControl else {
        builder.addControl(tag, Self.blanked(line.dropFirst(4)))
        continue
      }
      let indicators = Array(Self.blanked(line.dropFirst(4).prefix(2)).utf8)
      let isCoded = !isMARC21 && tag >= "100" && tag < "200"
      // `$1` of a script code is no subfield.
      let body = line.dropFirst(7).replacingOccurrences(of: "/$1", with: "/\u{1}1")
      let subfields = body.split(separator: "$").compactMap { part -> Subfield? in
        guard let code = part.utf8.first else { return nil }
        let value = String(part.dropFirst()).replacingOccurrences(of: "\u{1}", with: "$")
        let isEmbedded = line.hasPrefix("4") && code == UInt8(ascii: "1")
        return Subfield(SubfieldCode(code), isCoded || isEmbedded ? Self.blanked(value) : value)
      }
      builder.add(tag, Indicators(indicators[0], indicators[1]), subfields)
    }
    return builder.build()
  }

  /// A field as a line of a case; blanks that count are `#`.
  private func line(_ field: Field, isMARC21: Bool) -> String {
    func marked(_ text: String) -> String { text.replacingOccurrences(of: " ", with: "#") }
    if field.isControl { return "\(field.tag) \(field.tag == "003" ? field.value : marked(field.value))" }
    let isCoded = field.tag >= "100" && field.tag < "200" && !isMARC21 || field.tag == "044"
    return "\(field.tag) \(marked(field.indicators.description)) "
      + field.subfields.map { subfield in
        let isEmbedded = field.tag.description.hasPrefix("4") && subfield.code == "1" && !isMARC21
        return "$\(subfield.code)\(isCoded || isEmbedded ? marked(subfield.value) : subfield.value)"
      }.joined()
  }

  @Test("A field becomes what the formats say", arguments: CrosswalkCase.all)
  func cases(_ each: CrosswalkCase) throws {
    let tags = Set(each.source.map { String($0.prefix(3)) })
    let base = (Self.bases[each.target] ?? []).filter { !tags.contains(String($0.prefix(3))) }
    let source = record(base + each.source, isMARC21: each.target == .cnmarc)
    let crossing = try Crosswalk(to: each.target).cross(source)
    let isMARC21 = each.target == .marc21
    let leader = "LDR " + crossing.record.leader.description.replacingOccurrences(of: " ", with: "#")
    for tag in Set(each.expected.map { String($0.prefix(3)) }) {
      let expected = each.expected.filter { $0.hasPrefix(tag) }
      let found =
        tag == "LDR"
        ? [leader] : crossing.record[fields: Tag(tag) ?? "000"].map { line($0, isMARC21: isMARC21) }
      #expect(found == expected)
    }
    for tag in each.absent { #expect(crossing.record[Tag(tag) ?? "000"] == nil) }
    let losses = crossing.losses.map { loss in
      var words = ["\(loss.tag)"]
      if let code = loss.subfield { words.append("$\(code)") }
      if let positions = loss.positions { words.append("\(positions.lowerBound)-\(positions.upperBound)") }
      return (words + [loss.reason.rawValue]).joined(separator: " ")
    }
    #expect(losses == each.losses)
  }

  @Test("There are cases for both ways")
  func thereAreCases() {
    #expect(CrosswalkCase.all.filter { $0.target == .marc21 }.count >= 25)
    #expect(CrosswalkCase.all.filter { $0.target == .cnmarc }.count >= 15)
  }

  @Test("A record in the format already comes back as it is")
  func same() throws {
    let record = record(Self.bases[.marc21] ?? [], isMARC21: false)
    let crossing = try Crosswalk(to: .cnmarc).cross(record)
    #expect(crossing.record.bytes == record.bytes && crossing.losses.isEmpty)
  }

  @Test("An authority is refused, and so is a record in no known format")
  func refused() {
    let authority = record(
      ["LDR 00000nz##a2200000n##4500", "001 1", "008 230701", "100 1# $aLin, Xiaohe", "245 00 $ax"], isMARC21: true)
    #expect(throws: CrosswalkError(location: authority.location, reason: .notBibliographic)) {
      try Crosswalk(to: .cnmarc).cross(authority)
    }
    let unknown = record(["LDR 00000nam##2200000###450#", "001 1", "500 ## $anote"], isMARC21: false)
    #expect(throws: CrosswalkError(location: unknown.location, reason: .unknownDialect)) {
      try Crosswalk(to: .marc21).cross(unknown)
    }
  }

  @Test("The text of the tables is that of the files that people edit", arguments: ["fields", "codes"])
  func embedded(name: String) throws {
    let folder = Fixtures.directory + "/../Sources/ZongmuBibliography/Crosswalk/Table/"
    let text = try String(contentsOfFile: folder + name + ".txt", encoding: .utf8)
    let kept = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let parts = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasPrefix("CrosswalkText+\(name)") }
    let swift = try parts.flatMap { try String(contentsOfFile: folder + $0, encoding: .utf8).split(separator: "\n") }
    let rows = swift.filter { $0.hasPrefix("    ") && $0.contains("\t") }.map { $0.dropFirst(4) }
    #expect(rows == kept, "run Scripts/embed-rules.py")
  }
}
