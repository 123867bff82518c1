import ZongmuMARC

/// The crosswalk as a table: which field and subfield of CNMARC is which of MARC 21 (Table/fields.txt says its form).
struct CrosswalkTable: Sendable {
  /// What an indicator is, on one side of a row.
  enum IndicatorRule: Sendable, Equatable {
    case fixed(UInt8)
    /// Carried as it is.
    case copied
    /// One of these, by place with those of the other side.
    case listed([UInt8])
    /// How many characters are passed over in filing.
    case count
    /// Anything; written as a blank.
    case any
  }

  /// One side of a row.
  struct Side: Sendable {
    let tag: Tag
    let first: IndicatorRule
    let second: IndicatorRule
    /// A subfield that always stands there.
    let fixed: Subfield?
  }

  /// Two subfields that are the same.
  struct Pair: Sendable {
    /// Nil is the text of a control field.
    let cnmarc: SubfieldCode?
    /// Nil is all subfields together.
    let marc21: SubfieldCode?
    /// The ISBD mark before it in MARC 21, such as ` :`.
    let mark: String
    let isJoined: Bool
    let beginsField: Bool
  }

  /// A conversion that the columns of the table cannot say.
  enum How: String, Sendable {
    case plain = ""
    case control, coded, derived, copy, isbn, lccn, title, publication, extent, series, contents, link, name, body
    case meeting, subject, scheme, relator
    case unifiedNumber = "unified-number"
    case lowerCountry = "lower-country"
    case standardNumber = "standard-number"
    case seriesLink = "series-link"
    case uniformTitle = "uniform-title"
    case lessSpecific = "~"
  }

  /// A row.
  struct Row: Sendable {
    let way: Substring
    let cnmarc: Side
    let marc21: Side
    let pairs: [Pair]
    let how: How

    /// Whether it divides or joins at ISBD marks.
    var hasMarks: Bool { pairs.contains { !$0.mark.isEmpty } }
  }

  let codes: CodeLists
  private let forward: [Tag: [Row]]
  private let further: [Tag: [Row]]
  private let back: [Tag: [Row]]

  /// The tables of the program.
  static let builtIn = CrosswalkTable(fields: CrosswalkText.fields, codes: CodeLists(CrosswalkText.codes))

  /// The table of a text in the form of fields.txt; a line that has not that form is a fault of the program.
  init(fields: String, codes: CodeLists) {
    let rows = fields.split(separator: "\n").map { line -> Row in
      guard let row = CrosswalkTable.row(line) else {
        preconditionFailure("fields.txt: “\(line)” has not the form of a row")
      }
      return row
    }
    self.codes = codes
    forward = Dictionary(grouping: rows.filter { $0.way == "<>" || $0.way == ">" }, by: \.cnmarc.tag)
    further = Dictionary(grouping: rows.filter { $0.way == "+>" }, by: \.cnmarc.tag)
    back = Dictionary(grouping: rows.filter { $0.way == "<>" || $0.way == "<" }, by: \.marc21.tag)
  }

  /// The row that a field goes by; nil where there is none.
  func row(for field: FieldContent, to target: Dialect) -> Row? {
    guard let rows = (target == .marc21 ? forward : back)[field.tag] else { return nil }
    let fitting = rows.filter { $0.source(to: target).hasFixed(in: field) }
    return fitting.first { $0.source(to: target).fits(field.indicators, strictly: true) }
      ?? fitting.first { $0.source(to: target).fits(field.indicators, strictly: false) } ?? fitting.last
  }

  /// The row for the subfields that the row of a CNMARC field leaves over.
  func furtherRows(for tag: Tag) -> [Row] { further[tag] ?? [] }

  // MARK: Reading

  private static func row(_ line: Substring) -> Row? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count >= 4, ["<>", ">", "<", "+>"].contains(cells[0]) else { return nil }
    let isOneSided = cells[1] == "…"
    guard let cnmarc = side(isOneSided ? "000" : cells[1]), let marc21 = side(cells[2]) else { return nil }
    guard let pairs = pairs(cells[3]), let how = How(rawValue: cells.count > 4 ? String(cells[4]) : "") else {
      return nil
    }
    return Row(way: cells[0], cnmarc: cnmarc, marc21: marc21, pairs: pairs, how: how)
  }

  private static func side(_ text: Substring) -> Side? {
    guard let tag = Tag(text.prefix(3)) else { return nil }
    var rest = text.dropFirst(4)
    func rule() -> IndicatorRule {
      guard let character = rest.popFirst() else { return .fixed(0x20) }
      switch character {
      case "#": return .fixed(0x20)
      case ".": return .copied
      case "n": return .count
      case "?": return .any
      case "{":
        let list = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(list.count + 1)
        return .listed(list.utf8.map { $0 == UInt8(ascii: "#") ? 0x20 : $0 })
      default: return .fixed(character.asciiValue ?? 0x20)
      }
    }
    let (first, second) = (rule(), rule())
    var fixed: Subfield?
    if rest.hasPrefix(" $"), let code = rest.dropFirst(2).utf8.first {
      fixed = Subfield(SubfieldCode(code), String(rest.dropFirst(3)))
    }
    return Side(tag: tag, first: first, second: second, fixed: fixed)
  }

  /// `a=a e=b+" :" u=u&`
  private static func pairs(_ text: Substring) -> [Pair]? {
    var pairs: [Pair] = []
    var rest = text.drop { $0 == " " }
    while !rest.isEmpty {
      let left = rest.prefix { $0 != "=" }
      rest = rest.dropFirst(left.count + 1)
      guard left.utf8.count <= 1, let right = rest.utf8.first, right != UInt8(ascii: " ") else { return nil }
      rest = rest.dropFirst()
      let isJoined = rest.first == "+"
      if isJoined { rest = rest.dropFirst() }
      var mark = ""
      if rest.first == "\"" {
        mark = String(rest.dropFirst().prefix { $0 != "\"" })
        rest = rest.dropFirst(mark.count + 2)
      }
      let beginsField = rest.first == "&"
      if beginsField { rest = rest.dropFirst() }
      guard rest.isEmpty || rest.first == " " else { return nil }
      rest = rest.drop { $0 == " " }
      let isAll = left == "*" || right == UInt8(ascii: "*")
      let code = left.utf8.first.map { SubfieldCode($0) }
      pairs.append(
        Pair(
          cnmarc: left == "*" ? nil : code, marc21: right == UInt8(ascii: "*") ? nil : SubfieldCode(right), mark: mark,
          isJoined: isJoined || isAll, beginsField: beginsField))
    }
    return pairs
  }
}

extension CrosswalkTable.Row {
  /// The side that a field is on before it is crossed.
  func source(to target: Dialect) -> CrosswalkTable.Side { target == .marc21 ? cnmarc : marc21 }

  /// The indicators of a field that has been crossed.
  func indicators(_ old: Indicators, to target: Dialect) -> Indicators {
    let (from, into) = target == .marc21 ? (cnmarc, marc21) : (marc21, cnmarc)
    // What is the first indicator here may be the second there: the list is matched by the other list.
    let isCrossed = from.first.isListed != into.first.isListed
    let (first, second) = isCrossed ? (from.second, from.first) : (from.first, from.second)
    let (oldFirst, oldSecond) = isCrossed ? (old.second, old.first) : (old.first, old.second)
    return Indicators(
      CrosswalkTable.indicator(into.first == .copied ? old.first : oldFirst, first, into.first),
      CrosswalkTable.indicator(into.second == .copied ? old.second : oldSecond, second, into.second))
  }
}

extension CrosswalkTable.IndicatorRule {
  fileprivate var isListed: Bool { if case .listed = self { true } else { false } }
}

extension CrosswalkTable {
  fileprivate static func indicator(_ old: UInt8, _ from: IndicatorRule, _ into: IndicatorRule) -> UInt8 {
    switch into {
    case .fixed(let byte): return byte
    case .copied: return old
    case .count: return UInt8(ascii: "0")
    case .any: return 0x20
    case .listed(let list):
      guard case .listed(let olds) = from, let place = olds.firstIndex(of: old), place < list.count else {
        return list[0]
      }
      return list[place]
    }
  }
}

extension CrosswalkTable.Side {
  fileprivate func fits(_ indicators: Indicators, strictly: Bool) -> Bool {
    func fits(_ byte: UInt8, _ rule: CrosswalkTable.IndicatorRule) -> Bool {
      switch rule {
      case .fixed(let fixed): byte == fixed
      case .listed(let list): !strictly || list.contains(byte)
      case .copied, .count, .any: true
      }
    }
    return fits(indicators.first, first) && fits(indicators.second, second)
  }

  fileprivate func hasFixed(in field: FieldContent) -> Bool {
    fixed == nil || field.subfields.contains { isFixed($0) }
  }

  /// Whether a subfield is the one that always stands there: `$2clc`, also `$2clc/5`; `$i复制自:`.
  func isFixed(_ subfield: Subfield) -> Bool {
    guard let fixed, fixed.code == subfield.code else { return false }
    let text = subfield.value.trimmingBlanks()
    return text == fixed.value || text.hasPrefix(fixed.value + "/") || text.hasPrefix(fixed.value + ":")
      || text.hasPrefix(fixed.value + "：")
  }
}
