/// The words for the levels of comparisons.
extension DecisionWording {
  func level(_ level: Level) -> String {
    switch level {
    case .titleEqual: language("相同", "equal")
    case .titleEqualDualUse: language("仅一简对多繁的字不同", "equal but for simplified characters that stand for several")
    case .titleEqualVariant: language("与另一题名相同", "equal by another form")
    case .titleOtherDiffers: language("正题名相同，其他题名信息不同", "same title proper, other subtitle")
    case .titleContained: language("一方包含另一方", "one contains the other")
    case .titleNear: language("相近", "near")
    case .titleSlip: language("疑有一字之误", "one character apart, as by a slip")
    case .titleWords: language("一方的词均见于另一方", "all words of one are in the other")
    case .titleSimilar: language("多数词相同", "most words shared")
    case .titleSomeWords: language("部分词相同", "some words shared")
    case .titleDifferent: language("不同", "different")
    case .commonnessNone: language("题名不常见", "no common title")
    case .commonnessSome: language("题名或责任者常见", "a common title or person")
    case .commonnessGreat: language("题名极常见", "a very common title")
    case .isbnEqual: language("ISBN 相同", "same ISBN")
    case .isbnDoubtfulEqual: language("ISBN 相同，但该号另见于其他题名", "same ISBN, which stands on other titles too")
    case .isbnSetEqual: language("仅全套 ISBN 相同", "only the set's ISBN is the same")
    case .isbnInvalidEqual: language("相同，但校验位有误", "same, but the check digit is wrong")
    case .isbnConflict: language("ISBN 不同", "different ISBNs")
    case .serialNumberEqual: language("ISSN 或统一刊号相同", "same ISSN or CN number")
    case .serialNumberConflict: language("ISSN 或统一刊号不同", "different ISSN or CN numbers")
    case .otherNumberEqual: language("统一书号等其他标识号相同", "another number is the same")
    case .partEqual, .editionEqual, .seriesEqual, .placeEqual, .languageEqual: language("相同", "same")
    case .partCompatible: language("可能相同", "may be the same")
    case .partOneSided, .editionOneSided: language("仅一方著录", "given on one side only")
    case .responsibilityEqual, .publisherEqual, .yearEqual, .extentEqual: language("相同", "equal")
    case .responsibilityContained, .publisherContained: language("一方包含另一方", "one contains the other")
    case .publisherSameHouse: language("名称不同，同属一家出版社", "other name, the same house")
    case .partDifferent, .editionDifferent, .responsibilityDifferent, .publisherDifferent, .placeDifferent,
      .yearDifferent, .extentDifferent, .sizeDifferent, .priceDifferent, .seriesDifferent, .languageDifferent:
      language("不同", "different")
    case .yearNear: language("相差一年", "one year apart")
    case .imprintEqual: language("题名、年份和出版社都相同", "title, year and publisher are the same")
    case .imprintOpen: language("不全相同，或未著录", "not all the same, or not given")
    case .extentNear: language("相差不到 2%", "within 2 %")
    case .extentClose: language("相差不到 5%", "within 5 %")
    case .extentVolumesEqual: language("册数相同", "as many volumes")
    case .extentVolumesDifferent: language("册数不同", "other numbers of volumes")
    case .priceEqual: language("相同", "same")
    case .sizeEqual: language("相差不到 1 厘米", "within a centimetre")
    case .partAbsent: language("双方均未著录", "given on neither side")
    case .editionAbsent: language("双方均未著录", "given on neither side")
    case .titleAbsent, .identifierAbsent, .responsibilityAbsent, .publisherAbsent, .placeAbsent, .yearAbsent,
      .extentAbsent, .sizeAbsent, .priceAbsent, .seriesAbsent, .languageAbsent:
      language("至少一方未著录", "not given on one side")
    }
  }
}
