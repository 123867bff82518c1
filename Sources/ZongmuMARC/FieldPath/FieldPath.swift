/// Names places in a record: fields, subfields, indicators, character positions, fields inside linking fields.
///
/// | path | names |
/// |---|---|
/// | `200` | all fields 200, whole; `6XX` all with a tag that begins with 6 |
/// | `200$a` | their subfields a; `200$ae` subfields a and e in the order of the record |
/// | `700[0]$a` | those of the first field 700; `[-1]` is the last; `200$a[1]` the second $a of each field |
/// | `606^2=1$a` | those of fields whose second indicator is 1; `#` is a blank |
/// | `200^1` | the first indicator |
/// | `100$a/26-29` | characters 26 to 29 of each value, counted from 0; `LDR/6` and `008/35-37` likewise |
/// | `410/200$a` | subfields of the fields 200 that fields 410 embed (`$1`, UNIMARC Manual, 4-- block) |
///
/// Grammar (EBNF of ISO/IEC 14977; no blanks anywhere):
///
///     path      = leader | field, [ "/", embedded ], [ indicator | subfields, [ positions ] | positions ] ;
///     leader    = "LDR", [ positions ] ;
///     field     = 3 * ( letter | digit | "-" ), { test }, [ number in brackets ] ;
///     embedded  = 3 * ( letter | digit ), { test }, [ number in brackets ] ;   (* no hyphen may follow its tag *)
///     test      = "^", ( "1" | "2" ), "=", ( letter | digit | "#" ) ;
///     indicator = "^", ( "1" | "2" ) ;
///     subfields = "$", code, { letter | digit }, [ number in brackets ] ;
///     positions = "/", digits, [ "-", digits ] ;
///     number in brackets = "[", [ "-" ], digits, "]" ;
///
/// In a tag, `X` stands for any one character. A code is any visible ASCII character; further codes are letters and
/// digits. Three digits after the slash behind a field are an embedded tag: position 100 of field 008 is `008/100-100`.
/// Numbers have at most six digits.
public struct FieldPath: Sendable, Hashable, CustomStringConvertible {
  /// A pattern of fields: tag, indicators, which of them.
  struct Step: Sendable, Hashable {
    /// The tag, in which `X` stands for any character.
    var tag: Tag
    /// Which indicators have to be what.
    var tests: [IndicatorTest] = []
    /// Which of the fields that fit, from 0; negative from the end, -1 being the last; nil for all.
    var occurrence: Int?
  }

  /// A condition on an indicator.
  struct IndicatorTest: Sendable, Hashable {
    /// 1 or 2.
    var number: Int
    var byte: UInt8
  }

  /// What of a field is meant.
  enum Element: Sendable, Hashable {
    case whole
    case indicator(Int)
    case subfields([SubfieldCode], occurrence: Int?)
  }

  /// The fields; nil for the leader.
  let field: Step?
  /// The fields embedded in those.
  let embedded: Step?
  let element: Element
  /// The characters of each value that are meant, from 0.
  let positions: ClosedRange<Int>?

  /// A path of parts. `element` is `.whole` and `embedded` nil where `field` is nil; an indicator has no positions.
  init(field: Step?, embedded: Step? = nil, element: Element = .whole, positions: ClosedRange<Int>? = nil) {
    self.field = field
    self.embedded = embedded
    self.element = element
    self.positions = positions
  }

  /// The path that `text` writes.
  ///
  /// - Throws: `ParseError` with the place and what was expected there.
  public init(parsing text: some StringProtocol) throws(ParseError) {
    var parser = FieldPathParser(text)
    self = try parser.path()
    try parser.expectEnd(of: "path")
  }

  /// The path that `text` writes; nil when it is none.
  public init?(_ text: some StringProtocol) {
    do {
      try self.init(parsing: text)
    } catch {
      return nil
    }
  }

  /// The path of a tag and perhaps a subfield. An `X` in the tag stands for any character.
  public init(tag: Tag, code: SubfieldCode? = nil) {
    self.init(field: Step(tag: tag), element: code.map { .subfields([$0], occurrence: nil) } ?? .whole)
  }

  /// The paths of a list such as `001, 200$a`: commas between them, blanks around them as one likes.
  ///
  /// - Throws: `ParseError` for the first that is none.
  public static func list(parsing text: some StringProtocol) throws(ParseError) -> [FieldPath] {
    var parser = FieldPathParser(text)
    return try parser.paths()
  }

  /// The code of the subfield; nil where the path names whole fields, several codes or anything else.
  public var code: SubfieldCode? {
    guard embedded == nil, case .subfields(let codes, _) = element, codes.count == 1 else { return nil }
    return codes.first
  }

  /// Whether fields with a tag can be meant; never for a path of the leader.
  public func matches(_ tag: Tag) -> Bool { field?.fits(tag) ?? false }

  /// As it is written: the text that gives the same path when it is parsed.
  public var description: String {
    var text = field.map(FieldPath.text(of:)) ?? "LDR"
    if let embedded { text += "/" + FieldPath.text(of: embedded) }
    switch element {
    case .whole: break
    case .indicator(let number): text += "^\(number)"
    case .subfields(let codes, let occurrence):
      text += "$" + codes.map(\.description).joined() + (occurrence.map { "[\($0)]" } ?? "")
    }
    guard let positions else { return text }
    let (first, last) = (positions.lowerBound, positions.upperBound)
    // Three digits behind a field would be read as an embedded tag.
    let isPlain = first == last && !(100...999).contains(first)
    return text + "/\(first)" + (isPlain ? "" : "-\(last)")
  }

  private static func text(of step: Step) -> String {
    let tests = step.tests.map { "^\($0.number)=\($0.byte == 0x20 ? "#" : String(Character(Unicode.Scalar($0.byte))))" }
    return "\(step.tag)" + tests.joined() + (step.occurrence.map { "[\($0)]" } ?? "")
  }
}

extension FieldPath.Step {
  /// Whether a tag is meant.
  func fits(_ other: Tag) -> Bool {
    if tag == other { return true }
    func fits(_ pattern: UInt8, _ byte: UInt8) -> Bool { pattern == byte || pattern == UInt8(ascii: "X") }
    let (pattern, bytes) = (tag.bytes, other.bytes)
    return fits(pattern.0, bytes.0) && fits(pattern.1, bytes.1) && fits(pattern.2, bytes.2)
  }

  /// Whether the indicators are as they have to be.
  func accepts(_ indicators: Indicators) -> Bool {
    tests.allSatisfy { $0.byte == ($0.number == 1 ? indicators.first : indicators.second) }
  }

  /// The numbers of the fields meant among `count` fields, ascending.
  func places(among count: Int, tag: (Int) -> Tag, indicators: (Int) -> Indicators) -> [Int] {
    var found: [Int] = []
    for place in 0..<count where fits(tag(place)) && (tests.isEmpty || accepts(indicators(place))) {
      found.append(place)
    }
    return FieldPath.pick(occurrence, of: found)
  }
}

extension FieldPath {
  /// One of several by its number from 0, or from the end where it is negative; all where it is nil.
  static func pick<Value>(_ occurrence: Int?, of values: [Value]) -> [Value] {
    guard let occurrence else { return values }
    let place = occurrence < 0 ? values.count + occurrence : occurrence
    return values.indices.contains(place) ? [values[place]] : []
  }
}
