import ZongmuBibliography
import ZongmuText

/// Tells the textbook curriculum of a book: 人教版 and 北师大版 of one subject and grade are two books (DOMAIN §4.5).
///
/// A curriculum goes by the short name of the house that makes it, with 版 behind it. Where a record names none, nothing
/// follows.
enum CurriculumName {
  /// The curriculum that title, part or edition names; nil where there is none.
  static func named(in description: Description) -> String? {
    named(in: description.title.statement) ?? named(in: description.edition.statement)
      ?? description.title.other.lazy.compactMap(named).first ?? description.part.names.lazy.compactMap(named).first
  }

  private static func named(in text: String) -> String? {
    guard text.unicodeScalars.contains("版") else { return nil }
    let folded = Array(ComparisonForm.fold(text).utf8)
    return words.first { holds(folded, $0.word) }?.name
  }

  /// Whether a word stands in a text, both in UTF-8.
  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { start in
      text[start] == word[0] && text[start..<start + word.count] == word[...]
    }
  }

  /// Names of one curriculum stand together; what contains another name comes before it.
  private static let names: [[String]] = [
    ["统编", "部编", "部编人教", "统编人教"], ["人教a"], ["人教b"], ["人教", "人教社", "人教新课标", "人教pep"], ["北师大", "北师"], ["苏教"],
    ["苏科"], ["沪教牛津"], ["沪教"], ["沪科"], ["沪粤"], ["外研", "外研社"], ["冀教"], ["湘教"], ["鲁教"], ["鲁科"], ["粤教"], ["浙教"],
    ["西师", "西师大"], ["语文社"], ["教科", "教科社"], ["青岛"], ["译林"], ["鄂教"], ["闽教"], ["川教"], ["桂教"], ["岳麓"], ["华东师大", "华师大"],
    ["中图"], ["仁爱"], ["岭南"], ["花城"],
  ]
  private static let words: [(word: [UInt8], name: String)] = names.flatMap { group in
    group.map { (word: Array(ComparisonForm.fold($0 + "版").utf8), name: group[0] + "版") }
  }
}
