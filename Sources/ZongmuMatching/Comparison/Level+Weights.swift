extension Level {
  /// The weight where the rules say nothing else, in hundredths of a bit: log2 of how much commoner the level is among
  /// pairs that are the same than among candidate pairs that are not.
  ///
  /// Origin of the numbers: Docs/Decisions/0006-weights.md. A comment names what was moved by hand, and why.
  public var defaultWeight: Int {
    switch self {
    case .titleEqual: 390
    case .titleEqualDualUse: 100
    case .titleEqualVariant: 300
    case .titleOtherDiffers: -10
    case .titleContained: 180
    case .titleNear: 100
    case .titleSlip: 50
    case .titleWords: 60
    case .titleSimilar: -40
    case .titleSomeWords: -180
    case .titleDifferent: -530
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
    case .editionOneSided: -45
    case .editionDifferent: -50
    case .responsibilityEqual: 20
    case .responsibilityContained: 85
    case .responsibilityDifferent: -25
    case .publisherEqual: 0
    case .publisherContained: 25
    case .publisherSameHouse: 0
    case .publisherDifferent: -170
    case .placeEqual: 40
    case .placeDifferent: -90
    case .sizeEqual: 0
    case .sizeDifferent: -155
    case .yearEqual: 165
    case .yearNear: -160
    case .yearDifferent: -310
    case .imprintEqual: 360
    case .extentEqual: 155
    case .extentNear: -105
    case .extentClose: -155
    case .extentVolumesEqual: 315
    case .extentVolumesDifferent: -90
    case .extentDifferent: -360
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
