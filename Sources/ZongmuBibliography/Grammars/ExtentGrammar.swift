/// Reads extent statements: `8, 233页`, `3册(1208页)`, `xii, 256 p.`, `212叶`, `1-371页`, `24cm`, `21×29cm`.
///
/// Only Arabic sequences count. Plates (图版16页) are no pages of the text. A leaf (叶) is two pages.
public enum ExtentGrammar {
  private enum Unit {
    case page, leaf, volume, other
  }
  private static let units = WordTable<Unit>([
    ("页 p pp p. pages page s. seiten s 面 стр с. страниц", .page), ("叶 leaves leaf", .leaf),
    ("册 v v. vol vols volumes volume 本", .volume),
    ("张 函 幅 枚 盒 卷 个 份 轴 件 套 分钟 cm min mb sheets discs disc map maps 图 开 厘米 面板", .other),
  ])
  private static let plates = WordTable<Bool>("图版 插图 彩图 照片 插页 附图 彩版 plates 图 附表")

  /// The extent that a statement of extent and a statement of size give.
  public static func parse(_ extent: String, size: String? = nil) -> Extent {
    var found = Extent()
    read(Passage(extent), into: &found)
    if let size { found.height = height(Passage(size)) }
    return found
  }

  static func read(_ passage: Passage, into extent: inout Extent) {
    var pending: [Int] = []
    var isPlate = false
    var place = passage.start
    while place < passage.end {
      let scalar = passage[place]
      if let found = Numerals.leading(passage, at: place), found.script == .arabic || found.script == .chinese {
        let value = found.value
        place = found.range.upperBound
        var last = value
        if let (upper, end) = upperBound(passage, place), upper > value {
          last = upper
          place = end
        }
        // [16] p. of plates comes with its word behind it.
        if !isPlate { pending.append(last) }
        place = take(passage, place, &pending, &extent)
        continue
      }
      if let plate = plates.match(passage, at: place), !passage[place - 1].isLatinLetter {
        isPlate = true
        pending.removeAll()
        place += plate.word.count
        continue
      }
      if scalar == "," || scalar == ";" || scalar == "(" || scalar == ":" || scalar == "+" {
        isPlate = false
        if scalar == ";" || scalar == ":" || scalar == "+" { pending.removeAll() }
      } else if scalar.isWordLike {
        // 1 online resource: the number counts something that is no unit of extent.
        pending.removeAll()
      }
      place += 1
    }
    // A bare number, as in 215$a23, says how many pages.
    if extent.sequences.isEmpty, extent.volumes == nil, pending.count == 1, isBareNumber(passage) {
      extent.sequences = pending
    }
    extent.pages = extent.sequences.max()
  }

  private static let ofPlates: StaticWord = " of plates"

  /// Looks for the unit after a number; without one the number waits for that of the next.
  private static func take(_ passage: Passage, _ place: Int, _ pending: inout [Int], _ extent: inout Extent) -> Int {
    var position = place
    while passage[position] == " " || passage[position] == "]" || passage[position] == "余", position < passage.end {
      position += 1
    }
    guard let unit = units.match(passage, at: position) else { return place }
    let end = position + unit.word.count
    if passage[position].isLatinLetter, passage[end].isLatinLetter { return place }
    switch unit.meaning {
    case .page, .leaf:
      let isPlates = passage.has(ofPlates, at: passage[end] == "." ? end + 1 : end)
      if isPlates { pending.removeAll() }
      extent.sequences += unit.meaning == .leaf ? pending.map { $0 <= 100_000 ? $0 * 2 : $0 } : pending
    case .volume:
      if let count = pending.last, extent.volumes == nil, extent.sequences.isEmpty || pending.count == 1, count > 0 {
        extent.volumes = count
      }
    case .other: break
    }
    pending.removeAll()
    return end
  }

  /// The end of a run of pages: 1-371.
  private static func upperBound(_ passage: Passage, _ place: Int) -> (Int, end: Int)? {
    guard passage[place] == "-" || passage[place] == "~",
      let found = Numerals.leading(passage, at: place + 1), found.script == .arabic
    else { return nil }
    return (found.value, found.range.upperBound)
  }

  private static func isBareNumber(_ passage: Passage) -> Bool {
    let trimmed = passage.trimmed
    return !trimmed.isEmpty && trimmed.allSatisfy(\.isDigit)
  }

  /// The height in centimetres, rounded up; of two measures the first. Formats such as 大32开 give none.
  public static func height(_ size: String) -> Int? { height(Passage(size)) }

  private static let millimetres = WordTable<Bool>("mm 毫米")
  private static let centimetres = WordTable<Bool>("cm 厘米 公分")

  static func height(_ passage: Passage) -> Int? {
    let isMillimetres = millimetres.occurs(in: passage)
    guard isMillimetres || centimetres.occurs(in: passage) else { return nil }
    var place = passage.start
    while place < passage.end {
      guard let found = Numerals.leading(passage, at: place), found.script == .arabic else {
        place += 1
        continue
      }
      let tail = found.range.upperBound
      let hasFraction = passage[tail] == "." && passage[tail + 1].isDigit && passage[tail + 1] != "0"
      let value = isMillimetres ? (found.value + 9) / 10 : found.value + (hasFraction ? 1 : 0)
      return (1...300).contains(value) ? value : nil
    }
    return nil
  }
}
