/// A person or body responsible for the publication.
public struct Agent: Sendable, Equatable, Hashable {
  /// The name without dynasty, nationality, role and 等: 屈大均 for `(清)屈大均撰`.
  public var name: String
  /// What they did.
  public var role: Role
  /// Whether it is a body.
  public var isCorporate: Bool
  /// Whether the name comes from a heading (70X, 71X, 1XX, 7XX) and not from the statement on the title page.
  public var isHeading: Bool
  /// What somebody did for a publication.
  public enum Role: String, Sendable, CaseIterable {
    /// 著, 撰, 文, 编著 …: wrote it; also when no role is said.
    case author
    /// 编, 主编, 辑, 选编 …: edited it.
    case editor
    /// 译, 编译, 译注.
    case translator
    /// 绘, 图, 摄影.
    case illustrator
    /// 校, 注, 点校, 评, 审, 监修, 口述, 整理 and all else.
    case other
  }
  /// An agent.
  public init(name: String, role: Role, isCorporate: Bool = false, isHeading: Bool = false) {
    self.name = name
    self.role = role
    self.isCorporate = isCorporate
    self.isHeading = isHeading
  }
}
