import Fixtures
import Foundation
import Testing

@testable import ZongmuMARC

/// A line of Fixtures/damage-containers.tsv, which says how it is written.
struct ContainerDamageCase: CustomTestStringConvertible {
  let name: String
  let form: String
  let file: String
  let outcome: String

  var testDescription: String { "\(form): \(name)" }

  static let table = TableOfCases.rows(of: Fixtures.damageOfContainers).map {
    ContainerDamageCase(name: $0[0], form: $0[1], file: $0[2], outcome: $0[3])
  }

  /// The bytes of the file.
  func input() throws -> [UInt8] {
    let parts = form.split(separator: ":")
    let container = try #require(RecordFormat(rawValue: String(parts[parts.count - 1])), "\(form)")
    var text = ""
    var rest = file[...]
    while let open = rest.firstIndex(of: "«"), let close = rest.firstIndex(of: "»") {
      text += rest[..<open] + ContainerDamageCase.sound(rest[rest.index(after: open)..<close], in: container)
      rest = rest[rest.index(after: close)...]
    }
    text = (text + rest).replacing("⏎", with: parts[0].hasPrefix("CR") ? "\r" : "\n")
    switch parts[0] {
    case "UTF-16LE": return UTF16ByteSourceTests.utf16("\u{FEFF}" + text, .little)
    case "UTF-16BE": return UTF16ByteSourceTests.utf16("\u{FEFF}" + text, .big)
    case "bare UTF-16LE": return UTF16ByteSourceTests.utf16(text, .little)
    case "bare UTF-16BE": return UTF16ByteSourceTests.utf16(text, .big)
    case "GB18030": return try ContainerDamageCase.legacy(text, 0x8000_0632)
    case "BIG5": return try ContainerDamageCase.legacy(text, 0x8000_0A03)
    default: return ContainerDamageCase.bytes(text)
    }
  }

  /// A text in an encoding of Foundation's.
  private static func legacy(_ text: String, _ encoding: UInt) throws -> [UInt8] {
    [UInt8](try #require(text.data(using: String.Encoding(rawValue: encoding))))
  }

  /// A sound record: `1`, or `1:` and its title.
  private static func sound(_ sign: Substring, in container: RecordFormat) -> String {
    let halves = sign.split(separator: ":", maxSplits: 1)
    let (number, title) = (halves[0], halves.count == 2 ? halves[1] : "book\(halves[0])")
    let leader = "00000nam0 2200000   450 "
    switch container {
    case .marcxml:
      return "<record><leader>\(leader)</leader><controlfield tag=\"001\">\(number)</controlfield>"
        + "<datafield tag=\"200\" ind1=\"1\" ind2=\" \"><subfield code=\"a\">\(title)</subfield></datafield></record>"
    case .marcjson:
      return "{\"leader\":\"\(leader)\",\"fields\":[{\"001\":\"\(number)\"},"
        + "{\"200\":{\"ind1\":\"1\",\"ind2\":\" \",\"subfields\":[{\"a\":\"\(title)\"}]}}]}"
    case .mrk:
      return "=LDR  \(leader.replacing(" ", with: "\\"))⏎=001  \(number)⏎=200  1\\$a\(title)"
    case .aleph:
      let system = "00000000\(number)"
      return "\(system) LDR   L \(leader.replacing(" ", with: "^"))⏎\(system) 001   L \(number)⏎"
        + "\(system) 2001  L $$a\(title)"
    case .worksheet: return "LDR \(leader)⏎001 \(number)⏎200 1# $a\(title)"
    case .iso2709, .tsv: return ""
    }
  }

  /// The bytes of a text in which `<1F>` is a byte.
  private static func bytes(_ text: String) -> [UInt8] {
    var found: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      let isByte = byte == UInt8(ascii: "<") && rest.count > 2 && rest[rest.startIndex + 2] == UInt8(ascii: ">")
      let isUpper: (UInt8) -> Bool = { 0x30...0x39 ~= $0 || 0x41...0x46 ~= $0 }
      if isByte, digits.allSatisfy(isUpper), let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
        found.append(value)
        rest = rest.dropFirst(3)
      } else {
        found.append(byte)
      }
    }
    return found
  }

  /// The elements as the outcome writes them.
  func shown(_ results: [Result<Record, ReadError>]) -> String {
    let parts = outcome.split(separator: " ")
    return results.enumerated().map { place, result in
      switch result {
      case .failure(let error): return "!\(error.code)"
      case .success(let record):
        let number = record.controlNumber ?? "-"
        let title = record["200", "a"] ?? ""
        let isShown = title != "book\(number)" || place < parts.count && parts[place].contains("{")
        var codes: [String] = []
        for warning in record.warnings where !codes.contains(warning.code.rawValue) {
          codes.append(warning.code.rawValue)
        }
        return number + (isShown ? "{\(TableOfCases.shown(title))}" : "")
          + (codes.isEmpty ? "" : "[\(codes.joined(separator: ","))]")
      }
    }.joined(separator: " ")
  }
}

@Suite("Other containers that are damaged")
struct ContainerDamageTests {
  @Test("What can be read is read, with a warning; the rest is an error", arguments: ContainerDamageCase.table)
  func damage(_ damage: ContainerDamageCase) throws {
    let (container, results) = try readContainer(try damage.input())
    #expect(damage.form.hasSuffix(container.rawValue))
    #expect(damage.shown(results) == damage.outcome)
  }

  @Test(
    "Strict: what would be read with a warning is rejected, and reading goes on", arguments: ContainerDamageCase.table)
  func strict(_ damage: ContainerDamageCase) throws {
    var options = ReaderOptions()
    options.isStrict = true
    let found = damage.shown(try readContainer(try damage.input(), options: options).results).split(separator: " ")
    let wanted = damage.outcome.split(separator: " ")
    try #require(found.count == wanted.count)
    for (each, expected) in zip(found, wanted) {
      #expect(expected.contains("[") ? each == "!strict" : each == expected)
    }
  }
}
