import Testing
import ZongmuBibliography

@testable import ZongmuMatching

/// Two part statements, and how they stand to each other.
private let rows: [(one: String, other: String, relation: PartComparison.Relation)] = [
  ("第1册", "第一卷", .equal), ("III", "第3卷", .equal), ("上册", "上", .equal), ("甲编", "第一编", .equal),
  ("第1-3册", "第一至三卷", .equal),
  ("第2辑第5册", "第二辑 5", .equal), ("", "", .none), ("全三册", "", .none),
  // 上 is the first of a set whose size is known; otherwise it may be.
  ("上册", "第1册", .compatible), ("中册", "第2册", .compatible), ("下册", "第2册", .compatible), ("下册", "第3册", .compatible),
  ("上册(全二册)", "第1册", .equal), ("下册(全二册)", "第2册", .equal), ("下册", "第3册(全三册)", .equal), ("中册(全三册)", "2", .equal),
  ("下册(全三册)", "第2册", .conflict), ("中册", "第2册(全二册)", .conflict), ("下册(全二册)", "第3册", .conflict),
  ("前编(全二册)", "1", .equal), ("后编", "第2编", .compatible),
  // Of two sizes that differ neither is believed.
  ("下册(全二册)", "第3册(全三册)", .compatible),
  ("上册", "下册", .conflict), ("上册", "第2册", .conflict), ("下册", "第1册", .conflict), ("第1册", "第2册", .conflict),
  ("续编", "第2编", .conflict),
  ("第1-3册", "第2册", .conflict), ("第2辑第5册", "第2辑第6册", .conflict), ("三年级上册", "四年级上册", .conflict),
  ("天文卷", "地理卷", .conflict),
  ("上册", "", .oneSided), ("第2辑", "第2辑第5册", .oneSided), ("天文卷", "", .oneSided), ("天文卷", "天文卷", .equal),
]

@Test("Two part designations stand to each other in one way, from both sides", arguments: rows)
func parts(one: String, other: String, relation: PartComparison.Relation) {
  let (left, right) = (PartGrammar.parse(one), PartGrammar.parse(other))
  #expect(PartComparison.relation(left, left.names, right, right.names) == relation)
  #expect(PartComparison.relation(right, right.names, left, left.names) == relation)
}
