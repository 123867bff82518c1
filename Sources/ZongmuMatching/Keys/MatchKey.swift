import ZongmuText

/// A key that brings records together as candidates. Sharing one proves nothing; it only makes a pair worth comparing.
public struct MatchKey: Hashable, Sendable, CustomStringConvertible {
  /// What the key is made of.
  public enum Kind: Int, Sendable, CaseIterable, CustomStringConvertible {
    /// The ISBN without its check digit, valid or not.
    case isbn = 1
    /// The ISSN.
    case issn = 2
    /// 国内统一刊号.
    case cn = 3
    /// 统一书号.
    case unifiedBookNumber = 4
    /// The start of the title and the year.
    case titleYear = 5
    /// The start of the title and the first person or body.
    case titleAgent = 6
    /// The start of the title and the publisher.
    case titlePublisher = 7
    /// A number of another system, permit or recording code.
    case number = 8
    /// The whole title, of records that have little else.
    case title = 9

    /// The name that `zongmu keys` prints.
    public var description: String {
      switch self {
      case .isbn: "isbn"
      case .issn: "issn"
      case .cn: "cn"
      case .unifiedBookNumber: "unified-book-number"
      case .titleYear: "title-year"
      case .titleAgent: "title-agent"
      case .titlePublisher: "title-publisher"
      case .number: "number"
      case .title: "title"
      }
    }
  }

  /// What the key is made of.
  public let kind: Kind
  /// The key in clear, folded.
  public let value: String

  /// A key.
  public init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }

  /// A hash of the key that is the same in every process and on every machine, for stores and joins.
  public var hash: Int64 { StableHash.of(value, seed: UInt64(kind.rawValue)) }

  /// `isbn 978721812345`
  public var description: String { "\(kind) \(value)" }

  /// The version of the rules by which keys are made. Stored keys of another version are stale.
  public static let version = ComparisonForm.keyVersion * 100 + 3
}

/// FNV-1a over bytes, finished with a multiply-shift mixer: the same everywhere, unlike `Hasher`.
/// Source: Fowler, Noll, Vo, "FNV Hash" (64-bit offset basis and prime); mixer constants of MurmurHash3's finaliser.
public enum StableHash {
  /// The hash of a text's UTF-8 bytes.
  public static func of(_ text: String, seed: UInt64 = 0) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in text.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01B3
    }
    return finished(hash)
  }

  /// The hash with its bits mixed.
  static func finished(_ hash: UInt64) -> Int64 {
    var hash = hash
    hash ^= hash >> 33
    hash &*= 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    return Int64(bitPattern: hash)
  }
}
