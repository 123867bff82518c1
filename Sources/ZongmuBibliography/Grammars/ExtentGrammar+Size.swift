/// Measures and formats: `24cm`, `26×19cm`, `210mm`, `大32开`, `850×1168mm 1/32`.
extension ExtentGrammar {
  /// Words without a meaning keep the shorter ones in them from being found.
  private static let carrierWords = WordTable<Carriers>([
    ("cd 激光唱片 激光唱盘 audio_disc audio_discs sound_disc sound_discs compact_disc", .audioDisc),
    ("vcd svcd", .videoCD), ("dvd dvd-v dvd-video dvd-9 dvd-5 videodisc videodiscs", .videoDVD),
    ("cd-rom cdrom", .dataCD), ("dvd-rom dvdrom", .dataDVD),
    ("磁带 录音带 盒式带 盒式录音带 sound_cassette audiocassette audiocassettes", .audioTape),
    ("录像带 录像磁带 盒式录像带 videocassette videocassettes", .videoTape),
    ("胶卷 缩微胶卷 缩微平片 缩微胶片 缩微品", .microform),
  ])

  /// The tapes, discs and films that a statement of extent names: 2张VCD, 1盒磁带. None where it counts volumes or pages,
  /// with which they only come.
  static func readCarriers(_ passage: Passage, into extent: inout Extent) {
    guard extent.pages == nil, extent.volumes == nil else { return }
    carrierWords.forEachWord(in: passage) { extent.carriers.formUnion($0) }
  }

  /// The height in centimetres, begun ones counted whole; of two measures the first. Formats such as 大32开 give none.
  public static func height(_ size: String) -> Int? {
    var extent = Extent()
    readSize(Passage(size), into: &extent)
    return extent.height
  }

  private static let millimetres = WordTable<Bool>("mm 毫米")
  private static let centimetres = WordTable<Bool>("cm 厘米 公分")

  /// Reads a statement of size. The first that gives a height, a width or a format counts.
  static func readSize(_ passage: Passage, into extent: inout Extent) {
    extent.format = extent.format ?? format(passage)
    let isMillimetres = millimetres.occurs(in: passage)
    // 850×1168mm 1/32 measures the sheet, not the book.
    guard isMillimetres || centimetres.occurs(in: passage), sheetFraction(passage) == nil else { return }
    var place = passage.start
    var first: Int?
    while place < passage.end {
      guard let found = Numerals.leading(passage, at: place), found.script == .arabic else {
        place += 1
        continue
      }
      place = found.range.upperBound
      var hasFraction = false
      if passage[place] == ".", let fraction = Numerals.leading(passage, at: place + 1), fraction.script == .arabic {
        hasFraction = fraction.value > 0
        place = fraction.range.upperBound
      }
      let value =
        isMillimetres
        ? found.value / 10 + (found.value % 10 > 0 || hasFraction ? 1 : 0) : found.value + (hasFraction ? 1 : 0)
      guard (1...300).contains(value) else { break }
      if first != nil {
        extent.width = extent.width ?? value
        break
      }
      first = value
      // A second measure stands behind a cross.
      while passage[place] == " ", place < passage.end { place += 1 }
      guard passage[place] == "×" || passage[place] == "x" || passage[place] == "*" else { break }
    }
    extent.height = extent.height ?? first
  }

  private static let formats: Set<Int> = [
    2, 4, 6, 8, 12, 16, 18, 20, 24, 25, 28, 32, 36, 40, 42, 48, 50, 60, 64, 100, 128,
  ]

  /// 32 for 大32开, 十六开, 1/32.
  private static func format(_ passage: Passage) -> Int? {
    if let place = passage.firstIndex(of: "开"), let found = Numerals.trailing(passage, before: place) {
      return formats.contains(found.value) ? found.value : nil
    }
    // 大32, where 开 is left out.
    if passage[passage.start] == "大", let found = Numerals.leading(passage, at: passage.start + 1),
      found.range.upperBound == passage.end
    {
      return formats.contains(found.value) ? found.value : nil
    }
    return sheetFraction(passage)
  }

  private static func sheetFraction(_ passage: Passage) -> Int? {
    guard let slash = passage.firstIndex(of: "/"), passage[slash - 1] == "1", !passage[slash - 2].isDigit,
      let found = Numerals.leading(passage, at: slash + 1), formats.contains(found.value)
    else { return nil }
    return found.value
  }
}
