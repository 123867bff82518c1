/// How much there is of it.
public struct Extent: Sendable, Equatable {
  /// Pages of the main sequence: the largest Arabic number of the statement (`8, 233页` is 233).
  public var pages: Int?
  /// All Arabic page sequences in order (`8, 233页` is [8, 233]); a leaf (叶) is two pages, plates do not count.
  public var sequences: [Int] = []
  /// Pages counted in Roman numerals, in order (`xii, 345页` is [12]).
  public var romanSequences: [Int] = []
  /// Physical volumes, where the statement counts them (`3册(1208页)` is 3); `1册` is 1.
  public var volumes: Int?
  /// Cases of an old book (`12册(2函)` is 2).
  public var cases: Int?
  /// Sheets, discs, rolls and other pieces that are no volumes (`2张DVD-V` is 2).
  public var pieces: Int?
  /// What the sound, the pictures or the data are on, where the statement says so and counts no pages.
  public var carriers: Carriers = []
  /// Playing time in minutes.
  public var minutes: Int?
  /// Height in centimetres, begun ones counted whole.
  public var height: Int?
  /// Width in centimetres, where two measures are given.
  public var width: Int?
  /// The format as a part of the sheet: 32 for 大32开.
  public var format: Int?
  /// Whether a carrier other than paper is counted: `1 online resource (300 p.)`, `3 microfiches`.
  public var namesCarrier = false
  /// Accompanying material, as written: 1张CD.
  public var accompanying: [String] = []
  /// Nothing is known.
  public init() {}
}
