import Testing

@testable import ZongmuBibliography

private let dates = rows(
  """
  2023 → 2023
  ２０１４ → 2014
  1998.10 → 1998
  1998.1 → 1998
  2018-08 → 2018
  2007年10月 → 2007
  2007年10月5日 → 2007
  2004/05 → 2004
  199810 → 1998
  19981001 → 1998
  [2001] → 2001
  [2001?] → 2001?
  2001? → 2001?
  约1950 → 1950?
  ca. 1890 → 1890?
  c2003 → 2003
  ©2003 → 2003
  p1999 → 1999
  2005, c2004 → 2005
  2003 (2004重印) → 2003
  2003 （2004重印） → 2003
  1982.10(1984.3重印) → 1982
  # ranges
  2021-2022 → 2021-2022
  1998.10-1999.3 → 1998-1999
  1959～1964 → 1959-1964
  1998-99 → 1998-1999
  2010- → 2010-9999
  1985～ → 1985-9999
  2010-9999 → 2010-9999
  1985年- → 1985-9999
  # partly known
  198-? → 1980-1989?
  [198-] → 1980-1989?
  198? → 1980-1989?
  199u → 1990-1999?
  [19--] → 1900-1999?
  # Republican years
  民國三十六年 [1947] → 1947
  民国三十六年 → 1947
  民国36年 → 1947
  中華民國35年 → 1946
  民國101 → 2012
  民101 → 2012
  民99[2010] → 2010
  民国元年 → 1912
  民前3年 → 1909
  民国三十五年至三十六年 → 1946-1947
  # reigns
  清康熙三十九年 [1700] → 1700
  康熙三十九年 → 1700
  清康熙庚辰 → 1700
  光绪元年 → 1875
  光緒二十四年 → 1898
  乾隆六十年 → 1795
  宣统3年 → 1911
  明万历四十八年 → 1620
  崇祯十七年 → 1644
  清乾隆间 → 1736-1795?
  昭和12年 → 1937
  大正三年 → 1914
  明治四十五年 → 1912
  平成10年 → 1998
  # Chinese digits
  二〇〇七年 → 2007
  一九八二年 → 1982
  # nothing to be had
  [出版年不详] → none
  清 → none
  第2版 → none
  → none
  """)

@Test("A date gives its years", arguments: dates)
func date(row: String) {
  let (input, expected) = sides(row == "→ none" ? " → none" : row)
  #expect(written(PublicationGrammar.date(input)) == expected)
}

private let publishers = rows(
  """
  广东人民出版社 → 广东人民出版社
  [中信出版社] → 中信出版社
  中国出版集团 ; 中信出版社 → 中国出版集团 | 中信出版社
  世纪出版集团，上海人民出版社 → 世纪出版集团 | 上海人民出版社
  辽宁出版集团 万卷出版社 → 辽宁出版集团 | 万卷出版社
  生活·读书·新知三联书店 → 生活·读书·新知三联书店
  学林出版社(上海学林图书发行部 ) → 学林出版社
  人民出版社 ; 新华书店发行 → 人民出版社
  中国经济出版社; 第1版 → 中国经济出版社
  [出版者不详] →
  [s.n.] →
  Guangdong People's Publishing House, → Guangdong People's Publishing House
  John Wiley & Sons, Inc. → John Wiley & Sons, Inc.
  """)

@Test("Publishers are told apart, distributors left out", arguments: publishers)
func publisher(row: String) {
  let (input, expected) = sides(row)
  #expect(PublicationGrammar.publishers(input).joined(separator: " | ") == expected)
}

private let extents = rows(
  """
  # pages of all sequences, volumes
  256页 → 256
  8, 233页 → 8 233
  10,112页 → 10 112
  14， 257頁 → 14 257
  ２０４頁 → 204
  1-371页 → 371
  480p. → 480
  xii, 256 p. → 256
  280 pages : → 280
  v, 233 s. → 233
  212叶 → 424
  [4], 132页 → 4 132
  412页, 图版16页 → 412
  486页, 图版24页 → 486
  xi, 300 p., [16] p. of plates → 300
  3册(1208页) → 1208 v3
  五册 (221页) → 221 v5
  兩冊 （499頁） → 499 v2
  3册(50,23,1942页) → 50 23 1942 v3
  12冊(2函) → v12
  1册 → v1
  5 v. (1200 p.) → 1200 v5
  3 volumes → v3
  2张DVD-V(90分钟) →
  1个PDF文件(428页) → 428
  1 online resource (xii, 300 pages) → 300
  23 → 23
  册 →
  大32开 →
  p./on. →
  """)

@Test("An extent gives pages and volumes", arguments: extents)
func extent(row: String) {
  let (input, expected) = sides(row)
  let extent = ExtentGrammar.parse(input)
  var words = extent.sequences.map(String.init)
  if let volumes = extent.volumes { words.append("v\(volumes)") }
  #expect(words.joined(separator: " ") == expected)
  #expect(extent.pages == extent.sequences.max())
}

@Test(
  "Height is in whole centimetres, the first of two measures",
  arguments: [
    ("24cm", 24), ("24 cm", 24), ("20厘米", 20), ("21×29cm", 21), ("19公分", 19), ("18.5cm", 19), ("210mm", 21),
    ("２６cm", 26),
    ("大32开", nil), ("12cm", 12), ("", nil),
  ] as [(String, Int?)])
func height(size: String, expected: Int?) {
  #expect(ExtentGrammar.height(size) == expected)
}
