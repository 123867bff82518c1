/// A number that names a publication, parsed and judged.
public struct Identifier: Sendable, Equatable, Hashable {
  /// The numbering system.
  public enum Kind: String, Sendable, CaseIterable {
    /// International Standard Book Number; value = the nine digits after 978 or 979 with that prefix, no check digit.
    case isbn
    /// International Standard Serial Number; value = `NNNN-NNNC`.
    case issn
    /// The ISSN that links the forms of one serial, print and online (ISSN-L): it names none of them.
    case issnL
    /// 国内统一刊号; value = `RR-SSSS`.
    case cn
    /// 统一书号 (1956 – about 1987); value like `2017·366`.
    case unifiedBookNumber
    /// International Standard Recording Code; value = `CC-RRR-YY-NNNNN`.
    case isrc
    /// International Standard Music Number; value = the twelve digits without the check digit.
    case ismn
    /// 准印证号, the permit of an internal publication; value = its digits and region without blanks.
    case printPermit
    /// CIP 核字号, the number of a title application; value = `2011-123456`.
    case cip
    /// Library of Congress control number, normalised.
    case lccn
    /// A control number of another system, `(AGENCY)number`.
    case otherSystem
  }
  /// What the number stands for, by its qualifier (DOMAIN §3: 平装, 上册, 全套 …).
  public enum Scope: Sendable, Equatable, Hashable {
    /// Nothing said, or only a binding.
    case item
    /// A volume: 上册, 第2卷.
    case volume(String)
    /// A whole set: 全套, 全3册, 套装, 总.
    case set
  }
  /// The numbering system.
  public var kind: Kind
  /// The comparable value.
  public var value: String
  /// Whether the check digit holds (for kinds that have none: whether the form is right).
  public var isValid: Bool
  /// Whether the record itself marks it wrong or cancelled ($z, $y): never evidence for sameness.
  public var isCancelled: Bool
  /// What it stands for.
  public var scope: Scope
  /// What stands beside the number: 平装, 上册, pbk.; nil where nothing does.
  public var qualifier: String?
  /// The text as it stood.
  public var original: String

  /// An identifier.
  public init(
    _ kind: Kind, value: String, isValid: Bool, isCancelled: Bool = false, scope: Scope = .item,
    qualifier: String? = nil, original: String
  ) {
    self.kind = kind
    self.value = value
    self.isValid = isValid
    self.isCancelled = isCancelled
    self.scope = scope
    self.qualifier = qualifier
    self.original = original
  }
}
