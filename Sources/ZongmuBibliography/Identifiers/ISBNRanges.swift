/// Where the elements of an ISBN end: prefix, group, registrant, publication (International ISBN Agency, range message).
enum ISBNRanges {
  /// A stretch of elements of one width, its bounds padded to seven digits.
  private struct Range {
    let low: Int
    let high: Int
    let width: Int
  }

  private static let ranges: [String: [Range]] = {
    var ranges: [String: [Range]] = [:]
    var key = ""
    for word in ISBNRangeTable.text.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if word.hasSuffix(":") {
        key = String(word.dropLast())
        continue
      }
      let bounds = word.split(separator: "-")
      guard let first = bounds.first, let last = bounds.last, let low = padded(first, "0"), let high = padded(last, "9")
      else { continue }
      ranges[key, default: []].append(Range(low: low, high: high, width: first.utf8.count))
    }
    return ranges
  }()

  private static func padded(_ digits: Substring, _ filler: Character) -> Int? {
    Int(String(digits.prefix(7)) + String(repeating: filler, count: max(0, 7 - digits.utf8.count)))
  }

  /// How many digits the next element has; nil for a range that is not in use.
  private static func width(of digits: Substring, after key: String) -> Int? {
    guard let value = padded(digits, "0") else { return nil }
    return ranges[key]?.first { $0.low <= value && value <= $0.high && $0.width < digits.utf8.count }?.width
  }

  /// Group, registrant and publication of a core of twelve digits; nil where its ranges are not in use.
  static func elements(of core: String) -> (group: Substring, registrant: Substring, publication: Substring)? {
    let prefix = String(core.prefix(3))
    let rest = core.dropFirst(3)
    guard let groupWidth = width(of: rest, after: prefix) else { return nil }
    let group = rest.prefix(groupWidth)
    let tail = rest.dropFirst(groupWidth)
    guard let registrantWidth = width(of: tail, after: prefix + "-" + group) else { return nil }
    return (group, tail.prefix(registrantWidth), tail.dropFirst(registrantWidth))
  }
}
