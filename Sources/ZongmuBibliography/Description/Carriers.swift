/// Kinds of tapes, discs and films: 2张VCD is no 2张DVD.
public struct Carriers: OptionSet, Sendable, Hashable {
  /// One bit a kind.
  public let rawValue: UInt8
  /// The kinds of which the bits are set.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// CD: an audio disc.
  public static let audioDisc = Carriers(rawValue: 1)
  /// VCD.
  public static let videoCD = Carriers(rawValue: 2)
  /// DVD.
  public static let videoDVD = Carriers(rawValue: 4)
  /// CD-ROM.
  public static let dataCD = Carriers(rawValue: 8)
  /// DVD-ROM.
  public static let dataDVD = Carriers(rawValue: 16)
  /// 磁带, 录音带.
  public static let audioTape = Carriers(rawValue: 32)
  /// 录像带.
  public static let videoTape = Carriers(rawValue: 64)
  /// 胶卷, 缩微平片.
  public static let microform = Carriers(rawValue: 128)

  private static let names: [(Carriers, String)] = [
    (.audioDisc, "CD"), (.videoCD, "VCD"), (.videoDVD, "DVD"), (.dataCD, "CD-ROM"), (.dataDVD, "DVD-ROM"),
    (.audioTape, "磁带"), (.videoTape, "录像带"), (.microform, "缩微"),
  ]

  /// The names of the kinds, as cataloguers write them.
  public var text: String { Carriers.names.filter { contains($0.0) }.map(\.1).joined(separator: ", ") }

  /// The kind of material that is on them.
  var medium: Medium? {
    if !isDisjoint(with: [.videoCD, .videoDVD, .videoTape]) { return .video }
    if !isDisjoint(with: [.dataCD, .dataDVD]) { return .electronic }
    if !isDisjoint(with: [.audioDisc, .audioTape]) { return .audio }
    return contains(.microform) ? .microform : nil
  }
}
