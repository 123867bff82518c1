extension Level {
  /// The weight where the rules say nothing else, in hundredths of a bit: log2 of how much commoner the level is among
  /// pairs that are the same than among candidate pairs that are not.
  ///
  /// Origin of the numbers: Docs/Decisions/0006-weights.md. A comment names what was moved by hand, and why.
  public var defaultWeight: Int {
    switch self {
    case .titleEqual: 370
    case .titleEqualDualUse: 100
    case .titleEqualVariant: 300
    case .titleOtherDiffers: -30
    case .titleContained: 160
    case .titleNear: 100
    case .titleSlip: 50
    case .titleWords: 50
    case .titleSimilar: -30
    case .titleSomeWords: -140
    case .titleDifferent: -460
    case .commonnessSome: -50
    case .commonnessGreat: -150
    case .isbnEqual: 1200
    case .isbnDoubtfulEqual: 500
    case .isbnSetEqual: 400
    case .isbnInvalidEqual: 700
    case .isbnConflict: -1000
    case .serialNumberEqual: 900
    case .serialNumberConflict: -600
    case .otherNumberEqual: 500
    case .partEqual: 50
    case .partCompatible: 20
    case .partOneSided: 0
    case .partDifferent: -300
    case .editionEqual: 0
    case .editionOneSided: -50
    case .editionDifferent: -50
    case .responsibilityEqual: 50
    case .responsibilityContained: 100
    case .responsibilityDifferent: -20
    case .publisherEqual: 0
    case .publisherContained: 20
    case .publisherSameHouse: 0
    case .publisherDifferent: -260
    case .placeEqual: 10
    case .placeDifferent: -40
    case .sizeEqual: 0
    case .sizeDifferent: -150
    case .yearEqual: 130
    case .yearNear: -150
    case .yearDifferent: -310
    case .imprintEqual: 400
    case .extentEqual: 155
    case .extentNear: -105
    case .extentClose: -180
    case .extentVolumesEqual: 300
    case .extentVolumesDifferent: -95
    case .extentDifferent: -390
    case .priceEqual: 250
    case .priceDifferent: -50
    case .seriesEqual: 0
    case .seriesDifferent: 0
    case .languageEqual: 0
    case .languageDifferent: -100
    case .titleAbsent, .identifierAbsent, .partAbsent, .editionAbsent, .responsibilityAbsent, .publisherAbsent,
      .placeAbsent, .sizeAbsent, .priceAbsent, .yearAbsent, .extentAbsent, .seriesAbsent, .languageAbsent,
      .commonnessNone, .imprintOpen:
      0
    }
  }
}
