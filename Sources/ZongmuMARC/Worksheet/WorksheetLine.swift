/// What a line of a worksheet is made of.
enum WorksheetLine {
  /// The signs that begin a subfield, the likeliest first: `$ ǂ ‡ ▼ ■ @ |` and 1F itself. ▼ is what CP437 shows for 1F.
  static let delimiters: [UInt32] = [0x24, 0x1C2, 0x2021, 0x25BC, 0x25A0, 0x40, 0x7C, 0x1F]
  /// The signs that mean a blank in leader and indicators: `#`, `_`, `\` and the blank of full width.
  static let blanks: Set<UInt32> = [0x23, 0x5F, 0x5C, 0x3000]
  /// The signs that mean a blank in coded data.
  static let codedBlanks: Set<UInt32> = [0x23, 0x5F]
  /// The signs for terminators at the end of a line: `¶`, `▲` (1E) and `↔` (1D).
  static let terminators: Set<UInt32> = [0xB6, 0x25B2, 0x2194]

  /// A line without the signs for terminators at its end.
  static func withoutTerminator(_ line: [UInt32]) -> [UInt32] {
    var line = line
    while let last = line.last, terminators.contains(last) { line.removeLast() }
    return line
  }

  // MARK: The leader

  private static let names = ["LDR", "LEADER", "marker", "000"].map { Array($0.unicodeScalars.map(\.value)) }

  /// The leader that a line holds, without its name; nil where the line is none.
  static func leader(in line: [UInt32]) -> [UInt32]? {
    for name in names where line.starts(with: name) {
      var rest = line.dropFirst(name.count)
      guard let separator = rest.first, MarkedText.isSpace(separator) || separator == 0x3A else { continue }
      if separator == 0x3A { rest.removeFirst() }
      if let first = rest.first, MarkedText.isSpace(first) { rest.removeFirst() }
      if rest.count == Leader.length { return Array(rest) }
      rest = MarkedText.withoutLeadingSpace(rest)
      // `000    nam0 2200241   450`: the length is left out.
      let hasLength = rest.prefix(5).allSatisfy { !(0x61...0x7A ~= $0) }
      return (hasLength ? [] : [UInt32](repeating: 0x20, count: 5)) + rest
    }
    let bare = withoutTerminator(line)
    if isLeader(bare[...]) { return bare }
    let trimmed = MarkedText.withoutLeadingSpace(bare[...])
    return isLeader(trimmed) ? Array(trimmed) : nil
  }

  /// Whether a line is a leader behind its name.
  static func isNamedLeader(_ line: [UInt32]) -> Bool {
    guard names.dropLast().contains(where: line.starts(with:)), let leader = leader(in: line) else { return false }
    return isLeader(leader[...])
  }

  /// Whether units look like a leader: five places for the length, digits to the right in them (`005 2` is a tag),
  /// status, type, level, two digits at 10, nothing far behind position 23.
  private static func isLeader(_ units: ArraySlice<UInt32>) -> Bool {
    let units = Array(units)
    guard 19...(Leader.length + 2) ~= units.count else { return false }
    let isLetter: (UInt32) -> Bool = { 0x61...0x7A ~= $0 }
    let isDigit: (UInt32) -> Bool = { 0x30...0x39 ~= $0 }
    let isGap: (UInt32) -> Bool = { $0 == 0x20 || $0 == 0x23 || $0 == 0x5F || $0 == 0x3F || $0 == 0x2D }
    return units[..<5].drop(while: isGap).allSatisfy(isDigit) && (isLetter(units[5]) || units[5] == 0x3F)
      && isLetter(units[6]) && (isLetter(units[7]) || isGap(units[7]))
      && units[10...11].allSatisfy { isDigit($0) || isGap($0) }
      && units[12..<17].allSatisfy { isDigit($0) || isGap($0) } && units.allSatisfy { 0x20...0x7E ~= $0 }
  }

  // MARK: Fields

  /// The tag of a line that begins a field.
  static func tag(of line: [UInt32], _ delimiter: UInt32?) -> Tag? {
    guard let tag = MarkedText.tag(line[...]) else { return nil }
    if tag.isControl { return tag }
    if let delimiter, dataStart(in: line.dropFirst(3) + [], delimiter, isControl: false) != nil { return tag }
    let isNumber = line[..<3].allSatisfy { 0x30...0x39 ~= $0 }
    let isName = line[..<3].allSatisfy { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 }
    guard line.count > 3 else { return isNumber || isName ? tag : nil }
    let next = line[3]
    if MarkedText.isSpace(next) { return isNumber || isName ? tag : nil }
    return isNumber && (next == 0x3A || next == 0x5F || next == 0x23) ? tag : nil
  }

  /// Whether a field without subfields comes back under its tag.
  static func isReadable(_ tag: Tag) -> Bool {
    let (first, second, third) = tag.bytes
    return tag.isControl || [first, second, third].allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }
  }

  /// Where behind the tag the data begin: the index of the first delimiter, where indicators and nothing else stand
  /// before it. In a control field only the full layout ` II $` counts, since `|` is text there.
  static func dataStart(in units: [UInt32], _ delimiter: UInt32, isControl: Bool) -> Int? {
    for index in 0..<min(units.count, 8) where units[index] == delimiter {
      // `||` before a code is a pair of indicators.
      if delimiter == 0x7C, index + 1 < units.count, units[index + 1] == delimiter { continue }
      let prefix = units[..<index]
      if isControl { return index == 4 && isPair(prefix) ? index : nil }
      return indicators(prefix).count <= 2 && prefix.allSatisfy(isIndicator) ? index : nil
    }
    return nil
  }

  private static func isPair(_ prefix: ArraySlice<UInt32>) -> Bool {
    let units = Array(prefix)
    return units[0] == 0x20 && units[3] == 0x20 && units[1...2].allSatisfy { blanks.contains($0) || 0x30...0x39 ~= $0 }
  }

  private static func isIndicator(_ unit: UInt32) -> Bool {
    unit >= MarkedText.escaped || 0x20...0x7E ~= unit || unit == 0x09 || unit == 0x3000
  }

  /// The indicators in what stands between tag and delimiter: `II`, ` II `, ` II`, `I`, with a colon before or a tab
  /// behind; two of them, unless the layout is none of these.
  static func indicators(_ prefix: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    var units = prefix
    if units.first == 0x3A { units.removeFirst() }
    if let tab = units.firstIndex(of: 0x09) { units = units[..<tab] }
    switch units.count {
    case 0: return [0x20, 0x20]
    case 1: return units + [0x20]
    case 2: return units
    case 3 where units.first == 0x20: return units.dropFirst()
    case 3 where units.last == 0x20: return units.dropLast()
    case 4 where units.first == 0x20 && units.last == 0x20: return units.dropFirst().dropLast()
    default:
      let trimmed = MarkedText.trimmed(units)
      return trimmed.count < 2 ? trimmed + [UInt32](repeating: 0x20, count: 2 - trimmed.count) : trimmed
    }
  }

  /// The two indicators of a field that has nothing else, in the full layout ` II `.
  static func pair(_ units: [UInt32]) -> ArraySlice<UInt32>? {
    units.count == 4 && units.first == 0x20 && units.last == 0x20 ? units[1...2] : nil
  }

  /// The text of a field without subfields, from behind its tag.
  static func text(_ units: [UInt32], isControl: Bool) -> ArraySlice<UInt32> {
    if !isControl, let pair = pair(units) { return pair.map { blanks.contains($0) ? 0x20 : $0 }[...] }
    return MarkedText.withoutLeadingSpace(units.first == 0x3A ? units.dropFirst() : units[...])
  }

  /// The delimiter of a record: the sign that stands behind the indicators of most fields; nil where no field has one.
  static func delimiter(of lines: ArraySlice<[UInt32]>) -> UInt32? {
    var votes = [Int](repeating: 0, count: delimiters.count)
    for line in lines {
      guard let tag = MarkedText.tag(line[...]) else { continue }
      let rest = Array(line.dropFirst(3))
      for (number, sign) in delimiters.enumerated() {
        guard let start = dataStart(in: rest, sign, isControl: tag.isControl), start + 1 < rest.count,
          isCode(rest[start + 1])
        else { continue }
        votes[number] += 1
      }
    }
    guard let most = votes.max(), most > 0 else { return nil }
    return votes.firstIndex(of: most).map { delimiters[$0] }
  }

  private static func isCode(_ unit: UInt32) -> Bool {
    unit >= MarkedText.escaped || 0x21...0x7E ~= unit && !delimiters.contains(unit)
  }

  // MARK: Repairs

  /// `|a chi |c fre` without the blank behind each code and before each delimiter, which are layout where all have them.
  static func withoutPadding(_ units: ArraySlice<UInt32>, _ delimiter: UInt32) -> [UInt32] {
    let parts = units.split(separator: delimiter, omittingEmptySubsequences: true)
    guard parts.allSatisfy({ $0.dropFirst().first == 0x20 }) else { return Array(units) }
    return parts.flatMap { part -> [UInt32] in
      guard let code = part.first else { return [] }
      return [delimiter, code] + MarkedText.trimmed(part.dropFirst())
    }
  }

  /// `$6880-01/$1$a…` and `$c$1` in 066 of MARC 21 with the `$` of the script code `$1` set apart: it is text.
  static func joiningScripts(_ units: ArraySlice<UInt32>, _ tag: Tag) -> [UInt32] {
    var result = Array(units)
    var isInLink = false
    for index in result.indices where result[index] == 0x24 {
      let next = index + 1 < result.count ? result[index + 1] : nil
      let isWhole = index + 2 >= result.count || result[index + 2] == 0x24
      let isBehindSlash = isInLink && index > 0 && result[index - 1] == 0x2F
      let isIn066 = tag == "066" && index >= 2 && result[index - 2] == 0x24 && result[index - 1] == 0x63
      if next == 0x31, isWhole, isBehindSlash || isIn066 {
        result[index] = 0x24 + MarkedText.escaped
      } else {
        isInLink = next == 0x36
      }
    }
    return result
  }
}
