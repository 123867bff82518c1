import ZongmuMARC

/// The punctuation that MARC 21 puts between subfields, after the International Standard Bibliographic Description.
enum ISBD {
  /// A text without the mark at its end, and that mark.
  ///
  /// - Parameter marks: what may stand there, the likeliest first.
  static func stripped(_ text: String, isLast: Bool, marks: [String]) -> (text: String, mark: String) {
    let text = text.trimmingBlanks()
    if !isLast || text.hasSuffix(" /") || text.hasSuffix(" :") || text.hasSuffix(" ;") || text.hasSuffix(" =") {
      for mark in marks {
        let bare = mark.drop { $0 == " " }
        guard text.hasSuffix(bare), text.utf8.count > bare.utf8.count else { continue }
        let rest = String(text.dropLast(bare.count)).trimmingBlanks()
        if bare == ".", !isFullStop(text) { continue }
        return (rest, mark)
      }
    }
    if text.hasSuffix("."), isFullStop(text) { return (String(text.dropLast()).trimmingBlanks(), ".") }
    return (text, "")
  }

  /// Whether a full stop at the end closes an area: it stands after a figure, a bracket, a Chinese character or a word
  /// of more than three letters or all in capitals, not after an initial or a short word (`ed.`, `Jr.`, `cm.`).
  private static func isFullStop(_ text: String) -> Bool {
    let before = text.unicodeScalars.dropLast()
    guard let last = before.last, last != "." else { return false }
    guard last.properties.isAlphabetic, !last.isHan else { return true }
    let word = before.reversed().prefix { $0.properties.isAlphabetic }
    return word.count > 3 || word.count > 1 && word.allSatisfy(\.properties.isUppercase)
  }

  /// The parts of a subfield that holds several of the other format, each with its pair.
  ///
  /// - Parameter opening: the mark before the subfield.
  static func divided(
    _ text: String, _ group: [CrosswalkTable.Pair], opening: String
  ) -> [(CrosswalkTable.Pair, String)] {
    guard var pair = group.first else { return [] }
    if !opening.isEmpty, let named = group.first(where: { $0.mark == opening }) { pair = named }
    let marked = group.filter { $0.isJoined && $0.mark.hasPrefix(" ") || $0.isJoined && $0.mark == ";" }
    var parts: [(CrosswalkTable.Pair, String)] = []
    var rest = Substring(text)
    while let (range, next) = firstMark(in: rest, marked) {
      parts.append((pair, rest[..<range.lowerBound].trimmingBlanks()))
      rest = rest[range.upperBound...]
      pair = next
    }
    parts.append((pair, rest.trimmingBlanks()))
    // A part of the whole: `Title. 1, Name`.
    if let number = group.first(where: { $0.isJoined && $0.mark == "." }) {
      let name = group.first { $0.isJoined && $0.mark == "," } ?? number
      parts = parts.flatMap { part in section(part, number, name) }
    }
    return parts.filter { !$0.1.isEmpty }
  }

  private static func section(
    _ part: (CrosswalkTable.Pair, String), _ number: CrosswalkTable.Pair, _ name: CrosswalkTable.Pair
  ) -> [(CrosswalkTable.Pair, String)] {
    guard let stop = part.1.place(of: ". ") else { return [part] }
    let title = String(part.1[..<stop.lowerBound])
    let rest = String(part.1[stop.upperBound...])
    // A statement of responsibility has full stops of its own.
    guard isNumber(rest) else { return part.0.mark.isEmpty ? [(part.0, title), (name, rest)] : [part] }
    guard let comma = rest.place(of: ", ") else { return [(part.0, title), (number, rest)] }
    return [
      (part.0, title), (number, String(rest[..<comma.lowerBound])), (name, String(rest[comma.upperBound...])),
    ]
  }

  /// Whether a designation begins with a number: 1, 第3辑, II.
  static func isNumber(_ text: String) -> Bool {
    let head = text.prefix { $0 != "," && $0 != " " }
    guard let first = head.first, let last = head.last else { return false }
    if first == "第" || first.isNumber && first.isASCII { return true }
    // 上册, 卷三, 三, IV.
    let rest = "册卷辑集部编期篇".contains(last) ? head.dropLast() : "卷".contains(first) ? head.dropFirst() : head
    return !rest.isEmpty && rest.allSatisfy { "一二三四五六七八九十百廿卅〇零上中下前后續续甲乙丙丁IVXLC".contains($0) || $0.isNumber }
  }

  private static func firstMark(
    in text: Substring, _ pairs: [CrosswalkTable.Pair]
  ) -> (Range<Substring.Index>, CrosswalkTable.Pair)? {
    var best: (Range<Substring.Index>, CrosswalkTable.Pair)?
    for pair in pairs {
      guard let range = text.place(of: pair.mark + " ") else { continue }
      if best.map({ range.lowerBound < $0.0.lowerBound }) ?? true { best = (range, pair) }
    }
    return best
  }
}

extension StringProtocol {
  /// Where a text stands in this one first; by bytes.
  func place(of text: String) -> Range<Index>? {
    guard let first = text.utf8.first else { return nil }
    let utf8 = self.utf8
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(of: first) {
      if utf8[found...].starts(with: text.utf8) {
        return found..<utf8.index(found, offsetBy: text.utf8.count)
      }
      start = utf8.index(after: found)
    }
    return nil
  }
}
