extension Identifier {
  /// The number as it is printed: with its hyphens, its name where the digits alone do not tell it. A number that is not
  /// valid is given as it stood.
  public var form: String {
    guard isValid else { return original }
    switch kind {
    case .isbn: return ISBN(core: value)?.description ?? value
    case .issn, .issnL: return value
    case .cn: return "CN " + value
    case .cip:
      let parts = value.split(separator: "-")
      return parts.count == 2 ? "(\(parts[0]))第\(parts[1])号" : value
    case .ismn: return Identifier.hyphenated(ismn: value)
    case .unifiedBookNumber, .isrc, .printPermit, .lccn, .otherSystem: return value
    }
  }

  /// The widths of the publisher's element behind 979-0 by its first digits (ISMN Users' Manual).
  private static func hyphenated(ismn core: String) -> String {
    let rest = core.dropFirst(4)
    let width =
      switch rest.first {
      case "0": 3
      case "1", "2", "3": 4
      case "4", "5", "6": 5
      case "7", "8": 6
      default: 7
      }
    let check = String(Unicode.Scalar(ISBN.thirteenCheck(core.utf8.map { Int($0) - 0x30 })))
    return "979-0-\(rest.prefix(width))-\(rest.dropFirst(width))-\(check)"
  }
}
