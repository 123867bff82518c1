/// Reign titles and the years of the Common Era in which they began and ended.
///
/// Source: the standard chronological tables of Chinese and Japanese history; a reign title counts from the New Year
/// after the accession in China, from the accession in Japan. Year n of an era is `first + n - 1`; the lunar year may
/// end in the following January or February.
enum EraTable {
  struct Era: Sendable {
    let first: Int
    let last: Int
  }

  static let eras = WordTable<Era>([
    ("成化", Era(first: 1465, last: 1487)), ("弘治", Era(first: 1488, last: 1505)), ("正德", Era(first: 1506, last: 1521)),
    ("嘉靖", Era(first: 1522, last: 1566)), ("隆庆", Era(first: 1567, last: 1572)), ("万历", Era(first: 1573, last: 1620)),
    ("泰昌", Era(first: 1620, last: 1620)), ("天启", Era(first: 1621, last: 1627)), ("崇祯", Era(first: 1628, last: 1644)),
    ("弘光", Era(first: 1645, last: 1645)), ("隆武", Era(first: 1645, last: 1646)), ("永历", Era(first: 1647, last: 1683)),
    ("洪武", Era(first: 1368, last: 1398)), ("永乐", Era(first: 1403, last: 1424)), ("宣德", Era(first: 1426, last: 1435)),
    ("正统", Era(first: 1436, last: 1449)), ("景泰", Era(first: 1450, last: 1457)), ("天顺", Era(first: 1457, last: 1464)),
    ("顺治", Era(first: 1644, last: 1661)), ("康熙", Era(first: 1662, last: 1722)), ("雍正", Era(first: 1723, last: 1735)),
    ("乾隆", Era(first: 1736, last: 1795)), ("嘉庆", Era(first: 1796, last: 1820)), ("道光", Era(first: 1821, last: 1850)),
    ("咸丰", Era(first: 1851, last: 1861)), ("同治", Era(first: 1862, last: 1874)), ("光绪", Era(first: 1875, last: 1908)),
    ("宣统", Era(first: 1909, last: 1911)), ("洪宪", Era(first: 1916, last: 1916)), ("康德", Era(first: 1934, last: 1945)),
    ("民国 中华民国 民", Era(first: 1912, last: 2099)),
    ("明治", Era(first: 1868, last: 1912)), ("大正", Era(first: 1912, last: 1926)), ("昭和", Era(first: 1926, last: 1989)),
    ("平成", Era(first: 1989, last: 2019)), ("令和", Era(first: 2019, last: 2099)),
  ])

  /// What stands behind 民国 where the year is not told.
  private static let republican = WordTable<Bool>("间 年间 时期 初 初年 末 末年")
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)
  private static let branches = Array("子丑寅卯辰巳午未申酉戌亥".unicodeScalars)

  /// The first year and the last of a date in an era that stands at a place; equal when the year is told.
  /// 元年 is year 1; a year may be told by its place in the cycle of sixty (康熙庚辰).
  static func date(_ passage: Passage, at place: Int) -> (first: Int, last: Int, end: Int)? {
    guard let entry = eras.match(passage, at: place) else { return nil }
    let era = entry.meaning
    var position = place + entry.word.count
    let isShort = entry.word.count == 1
    while passage[position] == " " || passage[position] == ".", position < passage.end { position += 1 }
    if passage[position] == "前", let found = Numerals.leading(passage, at: position + 1), era.first == 1912,
      found.value < 100
    {
      return (1912 - found.value, 1912 - found.value, found.range.upperBound)
    }
    if passage[position] == "元", !isShort { return (era.first, era.first, position + 1) }
    if let found = Numerals.leading(passage, at: position) {
      let year = era.first + found.value - 1
      guard found.value >= 1, year <= era.last else { return nil }
      return (year, year, found.range.upperBound)
    }
    guard !isShort else { return nil }
    if era.first == 1912, republican.match(passage, at: position) != nil { return (1912, 1949, position) }
    if let stem = stems.firstIndex(of: passage[position]), let branch = branches.firstIndex(of: passage[position + 1]) {
      for year in era.first...era.last where (year - 4) % 10 == stem && (year - 4) % 12 == branch {
        return (year, year, position + 2)
      }
    }
    return era.last < 2099 ? (era.first, era.last, position) : nil
  }
}
