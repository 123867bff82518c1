import Foundation
import Zongmu

/// One finding as reports print it.
struct FindingEntry: Encodable {
  let severity: Severity
  let rule: String
  let input: String
  let record: Int
  let id: String?
  let place: String
  let value: String
  let message: String
  /// What the rule asks for, whatever the value.
  let ruleMessage: String

  init(_ finding: Finding, _ id: String?, _ words: Language) {
    severity = finding.severity
    rule = finding.rule
    input = finding.location.source
    record = finding.location.record
    self.id = id
    place = finding.place.description
    value = finding.value
    message = words(finding.message.chinese, finding.message.english)
    ruleMessage = words(finding.ruleMessage.chinese, finding.ruleMessage.english)
  }

  /// What the reader has tolerated.
  init(_ warning: Warning, _ id: String?, _ words: Language) {
    self.init(
      .warning, warning.code.rawValue, warning.location, id, words.text(of: warning.detail),
      words("读取时已容错", "tolerated"))
  }

  /// What is no record.
  init(_ error: ReadError, _ words: Language) {
    self.init(
      .error, error.code.rawValue, error.location, nil, words.text(of: error.detail), words("无法读取", "cannot be read"))
  }

  private init(
    _ severity: Severity, _ code: String, _ location: Location, _ id: String?, _ detail: String, _ what: String
  ) {
    self.severity = severity
    rule = "read:\(code)"
    input = location.source
    record = location.record
    self.id = id
    place = location.tag?.description ?? ""
    value = ""
    message = "\(what): \(detail)"
    ruleMessage = what
  }

  private enum CodingKeys: String, CodingKey { case severity, rule, input, record, id, place, value, message }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(severity.rawValue, forKey: .severity)
    try container.encode(rule, forKey: .rule)
    try container.encode(input, forKey: .input)
    try container.encode(record, forKey: .record)
    try container.encode(id, forKey: .id)
    try container.encode(place, forKey: .place)
    try container.encode(value, forKey: .value)
    try container.encode(message, forKey: .message)
  }
}

/// How much was checked and found, whatever the report shows of it.
struct ValidationTotals: Encodable {
  var elements = 0
  var records = 0
  var rejected = 0
  var errors = 0
  var warnings = 0
  var notes = 0
  var recordsWithErrors = 0

  mutating func add(_ found: [FindingEntry], isRecord: Bool) {
    elements += 1
    if isRecord { records += 1 } else { rejected += 1 }
    for entry in found {
      switch entry.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
    if isRecord, found.contains(where: { $0.severity == .error }) { recordsWithErrors += 1 }
  }

  func text(_ words: Language) -> String {
    words(
      "检查 \(records) 条，拒收 \(rejected) 条；错误 \(errors) 处（\(recordsWithErrors) 条记录），警告 \(warnings) 处，提示 \(notes) 处",
      "records checked: \(records), rejected: \(rejected); errors: \(errors) (records with one: \(recordsWithErrors)), "
        + "warnings: \(warnings), notes: \(notes)")
  }
}

/// Prints findings: record by record as they come, or gathered by rule at the end.
struct ValidationReport {
  private struct Rule {
    var first: FindingEntry
    var count = 0
    var records = 0
  }

  private(set) var totals = ValidationTotals()
  private let by: ValidateCommand.Grouping
  private let format: TableFormat
  private let words: Language
  private let paint: Paint
  private var rules: [String: Rule] = [:]
  private var hasPrinted = false
  private let encoder = JSONEncoder()

  init(by: ValidateCommand.Grouping, format: TableFormat, words: Language, paint: Paint) {
    self.by = by
    self.format = format
    self.words = words
    self.paint = paint
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func begin() {
    if format == .json { print(by == .record ? #"{"findings":["# : #"{"rules":["#) }
    guard format == .tsv else { return }
    print(
      by == .record
        ? "input\trecord\tid\tseverity\trule\tplace\tvalue\tmessage"
        : "severity\trule\tcount\trecords\tmessage\tinput\trecord\tid\tvalue")
  }

  /// Takes what was found in one element of the input: `shown` is what the report shows, `all` what it counts.
  mutating func add(_ shown: [FindingEntry], all: [FindingEntry], isRecord: Bool) throws {
    totals.add(all, isRecord: isRecord)
    guard by == .rule else { return try printRecord(shown) }
    var met: Set<String> = []
    for entry in shown {
      var rule = rules[entry.rule] ?? Rule(first: entry)
      rule.count += 1
      if met.insert(entry.rule).inserted { rule.records += 1 }
      rules[entry.rule] = rule
    }
  }

  mutating func end() throws {
    if by == .rule { try printRules() }
    guard format == .json else { return }
    print("],\"totals\":\(try json(totals))}")
  }

  // MARK: By record

  private mutating func printRecord(_ found: [FindingEntry]) throws {
    if format == .table, let first = found.first {
      let id = first.id.map { " (\($0))" } ?? ""
      print("\(first.input): \(words("记录", "record")) \(first.record)\(id)")
    }
    for entry in found {
      switch format {
      case .table:
        let value = entry.value.isEmpty ? "" : " “\(cut(entry.value))”"
        let place = entry.place.isEmpty ? "" : "\(entry.place) "
        print(
          "  \(paint(color(entry.severity), word(entry.severity))) \(place)\(entry.message)\(value) [\(entry.rule)]")
      case .tsv:
        print(
          row([
            entry.input, String(entry.record), entry.id ?? "", entry.severity.rawValue, entry.rule, entry.place,
            entry.value, entry.message,
          ]))
      case .json, .jsonl: printJSON(try json(entry))
      }
    }
  }

  // MARK: By rule

  private struct RuleRow: Encodable {
    let severity: String
    let rule: String
    let count: Int
    let records: Int
    let message: String
    let example: FindingEntry
  }

  private mutating func printRules() throws {
    let sorted = rules.sorted {
      let (left, right) = ($0.value, $1.value)
      if left.first.severity != right.first.severity { return left.first.severity > right.first.severity }
      return left.count != right.count ? left.count > right.count : $0.key < $1.key
    }
    var table = TextTable(
      header: [
        words("级别", "severity"), words("规则", "rule"), words("处", "count"), words("记录", "records"),
        words("说明", "what"), words("首例", "first"),
      ], alignsRight: [2, 3], paint: paint)
    for (name, rule) in sorted {
      let first = rule.first
      switch format {
      case .table:
        let value = first.value.isEmpty ? "" : " “\(cut(first.value))”"
        table.add(
          [
            word(first.severity), name, String(rule.count), String(rule.records), first.ruleMessage,
            "\(first.input) \(first.record)\(value)",
          ], colors: [0: color(first.severity)])
      case .tsv:
        print(
          row([
            first.severity.rawValue, name, String(rule.count), String(rule.records), first.ruleMessage, first.input,
            String(first.record), first.id ?? "", first.value,
          ]))
      case .json, .jsonl:
        printJSON(
          try json(
            RuleRow(
              severity: first.severity.rawValue, rule: name, count: rule.count, records: rule.records,
              message: first.ruleMessage, example: first)))
      }
    }
    if format == .table, !sorted.isEmpty { print(table.text) }
  }

  // MARK: Cells

  private mutating func printJSON(_ text: String) {
    print(format == .json && hasPrinted ? "," + text : text)
    hasPrinted = true
  }

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func row(_ cells: [String]) -> String {
    cells.map(\.onOneLine).joined(separator: "\t")
  }

  private func cut(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }

  private func color(_ severity: Severity) -> Paint.Color {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .faint
    }
  }

  private func word(_ severity: Severity) -> String {
    switch severity {
    case .error: words("错误", "error")
    case .warning: words("警告", "warning")
    case .note: words("提示", "note")
    }
  }
}
