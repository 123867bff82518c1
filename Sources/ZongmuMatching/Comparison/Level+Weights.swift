extension Level {
  /// The weight where the rules say nothing else, in hundredths of a bit: log2 of how much commoner the level is among
  /// pairs that are the same than among candidate pairs that are not.
  ///
  /// Origin of the numbers: Docs/Decisions/0006-weights.md. A comment names what was moved by hand, and why.
  public var defaultWeight: Int {
    switch self {
    case .titleEqual: 320
    case .titleEqualDualUse: 100
    case .titleEqualVariant: 250
    case .titleOtherDiffers: 0
    case .titleContained: 180
    case .titleNear: 180
    case .titleSlip: 100
    case .titleSimilar: -100
    case .titleDifferent: -620
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
    case .editionEqual: 30
    case .editionOneSided: 50
    case .editionDifferent: -50
    case .responsibilityEqual: 110
    case .responsibilityContained: 110
    case .responsibilityDifferent: -150
    case .publisherEqual: 30
    case .publisherContained: 20
    case .publisherDifferent: -360
    case .placeEqual: 90
    case .placeDifferent: -30
    case .sizeEqual: 20
    case .sizeDifferent: -50
    case .yearEqual: 345
    case .yearNear: -220
    case .yearDifferent: -430
    case .extentEqual: 205
    case .extentNear: -30
    case .extentClose: -100
    case .extentVolumesEqual: 300
    case .extentVolumesDifferent: -90
    case .extentDifferent: -430
    case .priceEqual: 250
    case .priceDifferent: -50
    case .seriesEqual: 30
    case .seriesDifferent: -50
    case .languageEqual: 0
    case .languageDifferent: -100
    case .titleAbsent, .identifierAbsent, .partAbsent, .editionAbsent, .responsibilityAbsent, .publisherAbsent,
      .placeAbsent, .sizeAbsent, .priceAbsent, .yearAbsent, .extentAbsent, .seriesAbsent, .languageAbsent,
      .commonnessNone:
      0
    }
  }
}
