/// The title of a publication.
public struct Title: Sendable, Equatable {
  /// The title proper, without volume, edition, responsibility and other title information that may be crammed in
  /// its subfield: 越秀史稿 for `200$a越秀史稿（上册）`.
  public var proper = ""
  /// The title subfield as it stands.
  public var statement = ""
  /// Other title information: subtitles, in order.
  public var other: [String] = []
  /// Parallel titles, other titles of the same publication (cover, spine, former script) and further titles in 200.
  public var variants: [String] = []
  /// Other readings of the title proper, for comparison only: without a remark in brackets at its end, without the
  /// year that it begins with.
  public var alternates: [String] = []
  /// An empty title.
  public init() {}
}

/// What distinguishes one volume or part from the others of the whole.
public struct PartDesignation: Sendable, Equatable {
  /// The numbers, from the outermost division inwards: 第二卷上册 is [2 卷, 上 册].
  public var numbers: [PartNumber] = []
  /// The names of parts (200$i, 245$p, or 《…·天文卷》), as written.
  public var names: [String] = []
  /// How many volumes the whole has, where the record says so (全三册, `3册`, 全10卷).
  public var setSize: Int?
  /// An empty designation.
  public init() {}
  /// Whether the record names a part at all.
  public var isEmpty: Bool { numbers.isEmpty && names.isEmpty }
}

/// One number of a part.
public struct PartNumber: Sendable, Equatable, Hashable {
  /// How the place in the sequence is expressed.
  public enum Ordinal: Sendable, Equatable, Hashable {
    /// A number: 第3卷, 三, III, Vol. 3; also 甲乙丙 as 1, 2, 3 …
    case number(Int)
    /// A stretch of numbers: 第1-3册.
    case range(Int, Int)
    /// A relative place: 上, 中, 下, 前, 后, 续, 附, 别, 外, with a unit also 正, 补, 首, 末 — the character itself,
    /// Simplified.
    case place(Character)
  }
  /// The unit as written, Simplified: 卷 辑 册 集 部 期 编 篇, of a longer one its last character (级 for 年级, 册 for
  /// 分册); for Latin words the Chinese unit that they correspond to (卷 for Vol., 号 for No., 部 for Part); nil for a
  /// bare number.
  public var unit: Character?
  /// The place in the sequence.
  public var ordinal: Ordinal
  /// A part number.
  public init(_ ordinal: Ordinal, unit: Character? = nil) {
    self.ordinal = ordinal
    self.unit = unit
  }
}
