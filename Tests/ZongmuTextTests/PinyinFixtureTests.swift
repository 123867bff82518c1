import Fixtures
import Foundation
import Testing
import ZongmuText

@Suite("Pinyin of real titles and names")
struct PinyinFixtureTests {
  /// Of all syllables this share must be right.
  static let floor = 0.99

  @Test("at least 99 of 100 syllables of Fixtures/pinyin.tsv are right")
  func share() throws {
    let lines = try String(contentsOfFile: Fixtures.pinyin, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count >= 500)
    var total = 0
    var right = 0
    for line in lines {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(columns.count == 3, "\(line)")
      let subject: Pinyin.Subject = columns[0] == "person" ? .personalName : .title
      let expected = columns[2].split(separator: " ").map(String.init)
      let got = Pinyin.syllables(String(columns[1]), as: subject).filter { $0.kind != .punctuation }.map(\.text)
      total += expected.count
      right += zip(expected, got).count { $0 == $1 }
      if got != expected { print("\(columns[1]): \(got.joined(separator: " ")), should be \(columns[2])") }
      #expect(got.count == expected.count, "\(line)")
    }
    #expect(Double(right) >= Self.floor * Double(total), "\(right) of \(total)")
  }
}
