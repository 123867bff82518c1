/// Reads extent statements: `8, 233页`, `3册(1208页)`, `xii, 256 p.`, `212叶`, `1-371页`, `2张DVD-V(90分钟)`.
///
/// Arabic and Roman sequences of pages are told apart. Plates (图版16页) are no pages of the text. A leaf (叶) is two
/// pages. What stands behind a plus sign and is no page is accompanying material.
public enum ExtentGrammar {
  private enum Unit {
    case page, leaf, volume, box, piece, minute, hour, other
  }
  private static let units = WordTable<Unit>([
    ("页 p pp p. pages page s. seiten s 面 стр с. страниц", .page), ("叶 leaves leaf", .leaf),
    ("册 v v. vol vols volumes volume 本", .volume), ("函", .box),
    (
      """
      张 幅 枚 盒 轴 件 片 盘 块 sheet sheets disc discs map maps audio_disc audio_discs sound_disc sound_discs
      videodisc videodiscs video_disc video_discs audiocassette audiocassettes sound_cassette sound_cassettes
      videocassette videocassettes computer_disc computer_discs
      """, .piece
    ),
    ("分钟 min min. minutes", .minute), ("小时 hr hr. hours hour", .hour),
    ("卷 个 份 套 cm mb 图 开 厘米 面板", .other),
  ])
  private static let carriers = WordTable<Bool>(
    """
    online_resource electronic_resource electronic_text computer_file microfiche microfilm microform microopaque
    aperture_card 网络资源 电子资源 缩微
    """)
  private static let plates = WordTable<Bool>("图版 插图 彩图 照片 插页 附图 彩版 plates 图 附表")

  /// The extent that the statements of extent, size and accompanying material give.
  public static func parse(_ extent: String, size: String? = nil, accompanying: String? = nil) -> Extent {
    var found = Extent()
    read(Passage(extent), into: &found)
    if let size { readSize(Passage(size), into: &found) }
    if let accompanying { readAccompanying(Passage(accompanying), into: &found) }
    return found
  }

  /// What is read on the way through a statement.
  private struct Reading {
    /// Numbers that wait for the unit behind them.
    var pending: [Int] = []
    var roman: [Int] = []
    var isPlate = false

    mutating func drop() {
      pending.removeAll()
      roman.removeAll()
    }
  }

  static func read(_ passage: Passage, into extent: inout Extent) {
    var reading = Reading()
    var place = passage.start
    while place < passage.end {
      let scalar = passage[place]
      if let found = Numerals.leading(passage, at: place), found.script == .arabic || found.script == .chinese {
        // 第1册 counts nothing.
        let isOrdinal = passage[place - 1] == "第"
        place = found.range.upperBound
        var last = found.value
        if let (whole, end) = thousands(passage, place, found.value) {
          last = whole
          place = end
        } else if let (upper, end) = upperBound(passage, place), upper > found.value {
          last = upper
          place = end
        }
        // [16] p. of plates comes with its word behind it.
        if !reading.isPlate, !isOrdinal { reading.pending.append(last) }
        place = take(passage, place, &reading, &extent)
        continue
      }
      if scalar.isLatinLetter, let (value, end) = roman(passage, place) {
        reading.roman.append(value)
        place = take(passage, end, &reading, &extent)
        continue
      }
      if let plate = plates.match(passage, at: place), !passage[place - 1].isLatinLetter {
        // 422, 图版[40]页: the 422 waits for the unit behind the plates; 15图版 counts plates.
        reading.isPlate = true
        if !reading.pending.isEmpty, isCounted(passage, before: place) { reading.pending.removeLast() }
        place += plate.word.count
        continue
      }
      if scalar == "+", let material = accompanying(passage.from(place + 1)) {
        extent.accompanying.append(material.text)
        break
      }
      switch scalar {
      case ",", "(", "+": reading.isPlate = false
      case ";", ":":
        reading.isPlate = false
        reading.drop()
      // 1 online resource: the number counts something that is no unit of extent.
      default: if scalar.isWordLike { reading.drop() }
      }
      place += 1
    }
    // A bare number, as in 215$a23, says how many pages.
    if extent.sequences.isEmpty, extent.volumes == nil, reading.pending.count == 1, isBareNumber(passage) {
      extent.sequences = reading.pending
    }
    extent.pages = extent.sequences.max()
    carriers.forEachWord(in: passage) { _ in extent.namesCarrier = true }
  }

  /// Whether a number stands straight before a place.
  private static func isCounted(_ passage: Passage, before place: Int) -> Bool {
    var position = place - 1
    while passage[position] == " " || passage[position] == "]", position > passage.start { position -= 1 }
    return passage[position].isDigit
  }

  private static let ofPlates: StaticWord = " of plates"

  /// Looks for the unit after a number; without one the number waits for that of the next.
  private static func take(_ passage: Passage, _ place: Int, _ reading: inout Reading, _ extent: inout Extent) -> Int {
    var position = place
    while passage[position] == " " || passage[position] == "]" || passage[position] == "余", position < passage.end {
      position += 1
    }
    guard let unit = units.match(passage, at: position) else { return place }
    let end = position + unit.word.count
    if passage[position].isLatinLetter, passage[end].isLatinLetter { return place }
    let count = reading.pending.last ?? 0
    switch unit.meaning {
    case .page, .leaf:
      // xii, [8] p. of plates: what stands before the comma is still pages of the text.
      let isPlates =
        passage.has(ofPlates, at: passage[end] == "." ? end + 1 : end) || plates.match(passage, at: end) != nil
      if isPlates, !reading.pending.isEmpty { reading.pending.removeLast() }
      extent.sequences += unit.meaning == .leaf ? reading.pending.map { $0 <= 100_000 ? $0 * 2 : $0 } : reading.pending
      extent.romanSequences += reading.roman
    case .volume:
      if extent.volumes == nil, extent.sequences.isEmpty || reading.pending.count == 1, count > 0 {
        extent.volumes = count
      }
    case .box: if extent.cases == nil, count > 0 { extent.cases = count }
    case .piece: if extent.pieces == nil, count > 0 { extent.pieces = count }
    case .minute: add(count, to: &extent)
    case .hour: if count < 1000 { add(count * 60, to: &extent) }
    case .other: break
    }
    reading.drop()
    return end
  }

  private static func add(_ minutes: Int, to extent: inout Extent) {
    if minutes > 0, minutes < 100_000 { extent.minutes = (extent.minutes ?? 0) + minutes }
  }

  /// A number with a comma in it before a page word in an alphabet: 1,042 p. Of four thousand pages and more it is
  /// likelier that a blank is missing between two sequences, as it is before 页: 8,233页.
  private static func thousands(_ passage: Passage, _ place: Int, _ first: Int) -> (Int, end: Int)? {
    guard passage[place] == ",", (1...3).contains(first), passage[place - 2].isDigit == false,
      let found = Numerals.leading(passage, at: place + 1), found.script == .arabic, found.range.count == 3
    else { return nil }
    let end = found.range.upperBound
    let unit = passage[end] == " " ? passage[end + 1] : passage[end]
    return unit == "p" || unit == "s" ? (first * 1000 + found.value, end) : nil
  }

  /// The end of a run of pages: 1-371.
  private static func upperBound(_ passage: Passage, _ place: Int) -> (Int, end: Int)? {
    guard passage[place] == "-" || passage[place] == "~",
      let found = Numerals.leading(passage, at: place + 1), found.script == .arabic
    else { return nil }
    return (found.value, found.range.upperBound)
  }

  /// A Roman numeral up to 399 that stands by itself: xii before a comma, a page word or a plus sign.
  private static func roman(_ passage: Passage, _ place: Int) -> (Int, end: Int)? {
    guard !passage[place - 1].isWordLike else { return nil }
    var value = 0
    var previous = 0
    var end = place
    loop: while end < passage.end {
      let digit: Int
      switch passage[end] {
      case "i": digit = 1
      case "v": digit = 5
      case "x": digit = 10
      case "l": digit = 50
      case "c": digit = 100
      default: break loop
      }
      value += digit > previous ? digit - 2 * previous : digit
      previous = digit
      end += 1
    }
    guard end > place, end - place <= 12, value > 0, value < 400, !passage[end].isLatinLetter || passage[end] == "p"
    else {
      return nil
    }
    let next = passage[end] == " " || passage[end] == "]" ? passage[end + 1] : passage[end]
    return next == "," || next == "+" || next == "页" || next == "p" ? (value, end) : nil
  }

  private static func isBareNumber(_ passage: Passage) -> Bool {
    let trimmed = passage.trimmed
    return !trimmed.isEmpty && trimmed.allSatisfy(\.isDigit)
  }

  // MARK: Accompanying material

  /// What stands behind a plus sign, unless it is a further sequence of pages.
  private static func accompanying(_ rest: Passage) -> Passage? {
    let rest = trimMarks(rest)
    var more = Extent()
    if let plus = rest.firstIndex(of: "+") { return accompanying(rest.before(plus)) }
    guard rest.contains(where: { $0.isWordLike && !$0.isDigit }) else { return nil }
    read(rest, into: &more)
    return more.sequences.isEmpty ? rest : nil
  }

  static func readAccompanying(_ passage: Passage, into extent: inout Extent) {
    let material = trimMarks(passage)
    if material.contains(where: \.isWordLike) { extent.accompanying.append(material.text) }
  }

  private static func trimMarks(_ passage: Passage) -> Passage {
    passage.trimming { $0 == " " || $0 == "+" || $0 == "." || $0 == ";" || $0 == "," }
  }
}
