/// Numbers that an authority gives: the permit of an internal publication, the CIP number.
extension OtherNumbers {
  private static let permitWords = WordTable<Bool>("准印证 准印字 印准字 准印 内登字 内资准字 内部资料登记")
  private static let permitNoise = WordTable<Bool>("新出 新闻出版 内部资料 连续性")
  private static let permitLabels = WordTable<Bool>("准印证号 准印证 内部资料准印证号 内部资料准印证 准印号")

  /// The permit of an internal publication in a note, `准印证号：(粤)2015印准字第0123号`: its region and its numbers,
  /// `粤2015-0123`.
  static func printPermit(_ note: Passage) -> Identifier? {
    var passage = note
    guard permitWords.occurs(in: passage) else { return nil }
    var labelEnd = passage.start
    permitLabels.forEach(in: passage) { place, entry in
      if labelEnd == passage.start { labelEnd = place + entry.word.count }
    }
    passage = passage.from(labelEnd).trimming { $0 == " " || $0 == ":" }
    if let stop = passage.firstIndex(of: ";") ?? passage.firstIndex(of: "。") { passage = passage.before(stop) }
    var region = ""
    var numbers: [String] = []
    var place = passage.start
    while place < passage.end {
      if passage[place].isDigit {
        var end = place
        while passage[end].isDigit, end < passage.end { end += 1 }
        numbers.append(passage[place..<end].foldedText)
        place = end
        continue
      }
      if let noise = permitNoise.match(passage, at: place) {
        place += noise.word.count
        continue
      }
      let isWord = permitWords.match(passage, at: place) != nil
      if isWord || passage[place] == "字" || passage[place] == "第" {
        place += 1
        while passage[place].isHan, passage[place] != "第", place < passage.end { place += 1 }
        continue
      }
      if numbers.isEmpty, passage[place].isHan || passage[place].isLatinLetter, region.count < 6 {
        region += passage[place..<place + 1].foldedText.uppercased()
      }
      place += 1
    }
    guard numbers.contains(where: { $0.utf8.count >= 2 }) else { return nil }
    return Identifier(
      .printPermit, value: region + numbers.joined(separator: "-"), isValid: !region.isEmpty, original: note.text)
  }

  // MARK: CIP

  private static let cipWords = WordTable<Bool>("核字 cip数据核字 cip_数据核字")

  /// The number under which the Archives of Publications keep the CIP data of a title, `(2011)第123456号`: year and
  /// number, `2011-123456`. Years of two digits are those of the nineties.
  static func cip(_ passage: Passage) -> Identifier? {
    guard var place = cipWords.first(in: passage) else { return nil }
    while place < passage.end, !passage[place].isDigit {
      guard passage[place] == " " || passage[place] == "(" || passage[place] == "[" || passage[place] == ":" else {
        return nil
      }
      place += 1
    }
    guard let year = Numerals.leading(passage, at: place), year.script == .arabic,
      year.range.count == 4 || year.range.count == 2
    else { return nil }
    place = year.range.upperBound
    while place < passage.end, !passage[place].isDigit {
      guard passage[place] == " " || passage[place] == ")" || passage[place] == "]" || passage[place] == "第" else {
        return nil
      }
      place += 1
    }
    guard let number = Numerals.leading(passage, at: place), number.script == .arabic else { return nil }
    let full = year.range.count == 2 ? 1900 + year.value : year.value
    let digits = passage[number.range].foldedText
    let isValid = (1990...2099).contains(full) && (5...6).contains(number.range.count) && number.value > 0
    return Identifier(.cip, value: "\(full)-\(digits)", isValid: isValid, original: passage.text)
  }
}
