import Fixtures
import Testing

@testable import ZongmuMARC

/// Paths and filters made at random: what is printed is parsed as the same, any text is parsed or refused, and the
/// evaluation agrees with one that is written as plainly as possible.
struct FilterPropertyTests {
  static let seeds = Array(UInt64(1)...20)

  @Test("printed and parsed, a path is the same", arguments: seeds)
  func paths(_ seed: UInt64) throws {
    var dice = SplitMix64(state: seed)
    for _ in 0..<500 {
      let path = RandomPath.path(&dice)
      #expect(try FieldPath(parsing: path.description) == path, "seed \(seed)")
    }
  }

  @Test("printed and parsed, a filter is the same", arguments: seeds)
  func filters(_ seed: UInt64) throws {
    var dice = SplitMix64(state: seed)
    for _ in 0..<300 {
      let filter = FieldFilter(RandomPath.expression(&dice, depth: 4))
      #expect(try FieldFilter(parsing: filter.description) == filter, "seed \(seed)")
    }
  }

  @Test("any text is a filter or an error inside the text; a filter is printed as the same", arguments: seeds)
  func total(_ seed: UInt64) {
    var dice = SplitMix64(state: seed)
    let pieces = [
      "200", "$", "a", "(", ")", "and", "or", "not", " ", "==", "=^", "=", "\"", "\\", "?", "^1", "[0]", "[", "/", "-",
      "count(", ">", "3", "LDR", "X", "书", "\u{0}", "𠮷", "e\u{301}", "，",
    ]
    for _ in 0..<1000 {
      let text = (0..<dice.below(14)).map { _ in dice.one(of: pieces) }.joined()
      do {
        let filter = try FieldFilter(parsing: text)
        #expect(FieldFilter(filter.description) == filter, "“\(text)”, seed \(seed)")
      } catch {
        #expect((1...(text.unicodeScalars.count + 1)).contains(error.position), "“\(text)”, seed \(seed)")
      }
      do {
        let path = try FieldPath(parsing: text)
        #expect(path.description == text || FieldPath(path.description) == path, "“\(text)”, seed \(seed)")
      } catch {
        #expect((1...(text.unicodeScalars.count + 1)).contains(error.position), "“\(text)”, seed \(seed)")
      }
    }
  }

  @Test("a filter holds where the plain evaluation says so", arguments: seeds)
  func evaluation(_ seed: UInt64) {
    var dice = SplitMix64(state: seed)
    for _ in 0..<200 {
      let fields = RandomPath.fields(&dice)
      var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
      for field in fields { builder.add(field) }
      let record = builder.build()
      let path = RandomPath.path(&dice)
      #expect(path.values(in: record) == PlainEvaluation(fields).values(path), "\(path), seed \(seed)")
      let expression = RandomPath.expression(&dice, depth: 3)
      let expected = PlainEvaluation(fields).holds(expression)
      #expect(FieldFilter(expression).holds(for: record) == expected, "\(expression.text), seed \(seed)")
    }
  }
}

/// Paths, filters and records from few letters, so that they often meet.
enum RandomPath {
  static let tags: [ZongmuMARC.Tag] = ["001", "005", "200", "201", "410", "461", "606", "2XX", "XXX", "4X0", "X10"]
  static let texts = ["甲", "甲乙", "乙", "ab", "a\"b", "", " ", "(1)", "c\\d", "e\u{301}f"]
  static let codes: [SubfieldCode] = ["a", "b", "1", "v"]

  static func step(_ dice: inout SplitMix64) -> FieldPath.Step {
    var step = FieldPath.Step(tag: dice.one(of: tags))
    if dice.flips(4) {
      step.tests.append(.init(number: 1 + dice.below(2), byte: dice.one(of: [0x20, 0x30, 0x31])))
    }
    if dice.flips(3) { step.occurrence = dice.below(5) - 2 }
    return step
  }

  static func path(_ dice: inout SplitMix64) -> FieldPath {
    let first = dice.below(24)
    let positions = dice.flips(3) ? first...(first + dice.below(min(4, 24 - first))) : nil
    if dice.flips(12) { return FieldPath(field: nil, positions: positions) }
    let embedded = dice.flips(4) ? step(&dice) : nil
    switch dice.below(4) {
    case 0: return FieldPath(field: step(&dice), embedded: embedded, element: .indicator(1 + dice.below(2)))
    case 1:
      let far = dice.flips(2) ? 90 + dice.below(1000) : 0
      return FieldPath(
        field: step(&dice), embedded: embedded, positions: positions.map { $0.lowerBound + far...$0.upperBound + far })
    default:
      var chosen = [dice.one(of: codes + ["$", "/", "[", "^"])]
      if dice.flips(3) { chosen.append(dice.one(of: codes)) }
      let occurrence = dice.flips(4) ? dice.below(4) - 2 : nil
      return FieldPath(
        field: step(&dice), embedded: embedded, element: .subfields(chosen, occurrence: occurrence),
        positions: positions)
    }
  }

  static func expression(_ dice: inout SplitMix64, depth: Int) -> FieldFilter.Expression {
    switch depth == 0 ? dice.below(3) : dice.below(6) {
    case 0: return .present(path(&dice))
    case 1:
      let path = path(&dice)
      let text = dice.one(of: texts)
      return .text(path, dice.one(of: FieldFilter.TextComparison.allCases), text)
    case 2:
      return .count(path(&dice), dice.one(of: FieldFilter.NumberComparison.allCases), dice.below(4))
    case 3: return .not(expression(&dice, depth: depth - 1))
    case 4: return .every(of: (0..<(2 + dice.below(2))).map { _ in expression(&dice, depth: depth - 1) })
    default: return .some(of: (0..<(2 + dice.below(2))).map { _ in expression(&dice, depth: depth - 1) })
    }
  }

  /// Fields of a record, some of them with embedded fields.
  static func fields(_ dice: inout SplitMix64) -> [FieldContent] {
    (0..<dice.below(9)).map { _ in
      let tag = dice.one(of: tags.filter { !$0.description.contains("X") })
      if tag.isControl { return FieldContent(tag, text: dice.one(of: texts)) }
      let indicators = Indicators(dice.one(of: [0x20, 0x30, 0x31]), dice.one(of: [0x20, 0x30]))
      let subfields = (0..<(1 + dice.below(5))).map { _ -> Subfield in
        let code = dice.one(of: codes)
        let opening = dice.one(of: ["2001#", "200", "2010 ", "001S", "xx", "410##"])
        return Subfield(code, code == "1" ? opening : dice.one(of: texts))
      }
      return FieldContent(tag, indicators, subfields)
    }
  }
}

/// Says what a path names and whether a filter holds, by lists only.
struct PlainEvaluation {
  let fields: [FieldContent]

  init(_ fields: [FieldContent]) { self.fields = fields }

  func values(_ path: FieldPath) -> [String] {
    guard let step = path.field else { return cut(["00000nam0 2200000   450 "], path) }
    var found = matching(step, fields)
    if let embedded = path.embedded { found = found.flatMap { matching(embedded, inside($0)) } }
    return cut(
      found.flatMap { field -> [String] in
        switch path.element {
        case .whole: return [field.subfields.isEmpty ? field.text : field.subfields.map(\.value).joined(separator: " ")]
        case .indicator(let number):
          if field.tag.description.hasPrefix("00"), field.subfields.isEmpty { return [] }
          return [String(Array(field.indicators.description)[number - 1])]
        case .subfields(let codes, let occurrence):
          return pick(occurrence, field.subfields.filter { codes.contains($0.code) }.map(\.value))
        }
      }, path)
  }

  private func matching(_ step: FieldPath.Step, _ fields: [FieldContent]) -> [FieldContent] {
    let fitting = fields.filter { field in
      zip(step.tag.description, field.tag.description).allSatisfy { $0 == "X" || $0 == $1 }
        && step.tests.allSatisfy { test in
          (test.number == 1 ? field.indicators.first : field.indicators.second) == test.byte
        }
    }
    return pick(step.occurrence, fitting)
  }

  private func pick<Value>(_ occurrence: Int?, _ values: [Value]) -> [Value] {
    guard let occurrence else { return values }
    let place = occurrence >= 0 ? occurrence : values.count + occurrence
    return values.enumerated().filter { $0.offset == place }.map(\.element)
  }

  private func inside(_ field: FieldContent) -> [FieldContent] {
    var found: [FieldContent] = []
    var isInField = false
    for subfield in field.subfields {
      if subfield.code == "1" {
        isInField = subfield.value.count >= 3
        guard isInField else { continue }
        let characters = Array(subfield.value)
        let tag = ZongmuMARC.Tag(String(characters[0..<3])) ?? "???"
        if tag.isControl {
          found.append(FieldContent(tag, text: String(characters[3...])))
        } else {
          let bytes = (Array(characters[3...]) + ["#", "#"]).prefix(2).map { $0 == "#" ? 0x20 : $0.asciiValue ?? 0 }
          found.append(FieldContent(tag, Indicators(bytes[0], bytes[1]), []))
        }
      } else if isInField {
        found[found.count - 1].subfields.append(subfield)
      }
    }
    return found
  }

  private func cut(_ texts: [String], _ path: FieldPath) -> [String] {
    guard let positions = path.positions else { return texts }
    return texts.compactMap { text in
      let kept = text.unicodeScalars.enumerated().filter { positions.contains($0.offset) }.map(\.element)
      return kept.isEmpty ? nil : String(String.UnicodeScalarView(kept))
    }
  }

  func holds(_ expression: FieldFilter.Expression) -> Bool {
    switch expression {
    case .present(let path): return !values(path).isEmpty
    case .text(let path, let comparison, let text):
      let wanted = Array(text)
      return values(path).contains { value in
        let found = Array(value)
        switch comparison {
        case .equal, .unequal: return found == wanted
        case .prefix: return Array(found.prefix(wanted.count)) == wanted
        case .suffix: return Array(found.suffix(wanted.count)) == wanted
        case .containing:
          return (0...found.count).contains { Array(found[$0...].prefix(wanted.count)) == wanted }
        }
      } != (comparison == .unequal)
    case .count(let path, let comparison, let number):
      let count = values(path).count
      switch comparison {
      case .equal: return count == number
      case .unequal: return count != number
      case .less: return count < number
      case .atMost: return count <= number
      case .more: return count > number
      case .atLeast: return count >= number
      }
    case .not(let inner): return !holds(inner)
    case .all(let members): return members.filter { !holds($0) }.isEmpty
    case .any(let members): return !members.filter { holds($0) }.isEmpty
    }
  }
}
