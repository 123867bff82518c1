/// Parses field paths by recursive descent, one function a rule of the grammar (see `FieldPath`). Time is linear.
struct FieldPathParser {
  private let text: String
  let scalars: [Unicode.Scalar]
  /// The next scalar to look at.
  var position = 0

  init(_ text: some StringProtocol) {
    self.text = String(text)
    scalars = Array(text.unicodeScalars)
  }

  // MARK: Rules

  /// path
  mutating func path() throws(ParseError) -> FieldPath {
    if isLeader {
      position += 3
      let positions = try positions(atMost: Leader.length - 1)
      return FieldPath(field: nil, positions: positions)
    }
    let field = try step(named: "a tag of three letters or digits (X for any), or LDR")
    var embedded: FieldPath.Step?
    if isEmbeddedTag {
      position += 1
      embedded = try step(named: "an embedded tag")
    }
    if scalar == "^" {
      position += 1
      let number = try indicatorNumber()
      return FieldPath(field: field, embedded: embedded, element: .indicator(number))
    }
    var element = FieldPath.Element.whole
    if scalar == "$" { element = try subfields() }
    return FieldPath(field: field, embedded: embedded, element: element, positions: try positions(atMost: nil))
  }

  /// path, { ",", path }
  mutating func paths() throws(ParseError) -> [FieldPath] {
    var found: [FieldPath] = []
    skipBlanks()
    if scalar == nil { return [] }
    while true {
      skipBlanks()
      found.append(try path())
      skipBlanks()
      guard scalar == "," else { break }
      position += 1
    }
    try expectEnd(of: "path, or a comma and another")
    return found
  }

  /// field, embedded
  private mutating func step(named name: String) throws(ParseError) -> FieldPath.Step {
    var bytes: [UInt8] = []
    while bytes.count < 3, let scalar, let byte = UInt8(exactly: scalar.value), Tag.isPlausible(byte) {
      bytes.append(byte)
      position += 1
    }
    guard bytes.count == 3 else { throw expected(name) }
    var step = FieldPath.Step(tag: Tag(bytes[0], bytes[1], bytes[2]))
    while isTest {
      position += 1
      let number = try indicatorNumber()
      // The equals sign and what it asks for are there: isTest has seen them.
      let byte = scalars[position + 1] == "#" ? 0x20 : UInt8(truncatingIfNeeded: scalars[position + 1].value)
      position += 2
      step.tests.append(FieldPath.IndicatorTest(number: number, byte: byte))
    }
    step.occurrence = try occurrence()
    return step
  }

  private mutating func indicatorNumber() throws(ParseError) -> Int {
    guard scalar == "1" || scalar == "2" else { throw expected("1 or 2, the number of an indicator, after ^") }
    defer { position += 1 }
    return scalar == "1" ? 1 : 2
  }

  private mutating func subfields() throws(ParseError) -> FieldPath.Element {
    position += 1
    guard let first = scalar, first.value > 0x20, first.value < 0x7F else { throw expected("a subfield code after $") }
    var codes: [SubfieldCode] = []
    repeat {
      if let scalar { codes.append(SubfieldCode(unicodeScalarLiteral: scalar)) }
      position += 1
    } while scalar.map(FieldPathParser.isLetterOrDigit) ?? false
    guard scalar != "$" else { throw expected("the end of the path ($ae names the subfields a and e)") }
    return .subfields(codes, occurrence: try occurrence())
  }

  private mutating func occurrence() throws(ParseError) -> Int? {
    guard scalar == "[" else { return nil }
    position += 1
    let isNegative = scalar == "-"
    if isNegative { position += 1 }
    let number = try number("the number of an occurrence, 0 for the first or -1 for the last,")
    guard !isNegative || number > 0 else {
      position -= 1
      throw expected("a number from 1 after the minus")
    }
    guard scalar == "]" else { throw expected("]") }
    position += 1
    return isNegative ? -number : number
  }

  private mutating func positions(atMost limit: Int?) throws(ParseError) -> ClosedRange<Int>? {
    guard scalar == "/" else { return nil }
    position += 1
    let name = limit == nil ? "character positions such as 26-29" : "positions of the leader, 0 to 23,"
    let first = try number(name, limit)
    guard scalar == "-" else { return first...first }
    position += 1
    let start = position
    let last = try number("the last character position", limit)
    guard last >= first else {
      position = start
      throw expected("a position not before \(first)")
    }
    return first...last
  }

  mutating func number(_ name: String, _ limit: Int? = nil) throws(ParseError) -> Int {
    let start = position
    var value = 0
    while let scalar, ("0"..."9").contains(scalar), position - start < 7 {
      value = value * 10 + Int(scalar.value - 0x30)
      position += 1
    }
    guard position > start, position - start < 7, value <= limit ?? value else {
      let isLong = position - start >= 7
      position = start
      throw expected(isLong ? "a number of at most six digits" : name)
    }
    return value
  }

  // MARK: Looking ahead

  /// The next scalar; nil at the end.
  var scalar: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func scalar(after count: Int) -> Unicode.Scalar? {
    position + count < scalars.count ? scalars[position + count] : nil
  }

  private var isLeader: Bool { scalar == "L" && scalar(after: 1) == "D" && scalar(after: 2) == "R" }

  /// Whether a slash and an embedded tag follow: exactly three letters or digits, and no hyphen.
  private var isEmbeddedTag: Bool {
    guard scalar == "/" else { return false }
    var count = 0
    while let next = scalar(after: count + 1), FieldPathParser.isLetterOrDigit(next), count < 4 { count += 1 }
    return count == 3 && scalar(after: 4) != "-"
  }

  /// Whether `^1=x` follows, and not `^1` and an operator of a filter.
  private var isTest: Bool {
    guard scalar == "^", scalar(after: 2) == "=", let byte = scalar(after: 3) else { return false }
    return byte == "#" || FieldPathParser.isLetterOrDigit(byte)
  }

  static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "-" && scalar.isASCII && Tag.isPlausible(UInt8(truncatingIfNeeded: scalar.value))
  }

  /// Passes over blanks, the ideographic one and line ends among them.
  mutating func skipBlanks() {
    while let scalar, FieldPathParser.isBlank(scalar) { position += 1 }
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{3000}": true
    default: false
    }
  }

  func expectEnd(of what: String) throws(ParseError) {
    if scalar != nil { throw expected("the end of the \(what)") }
  }

  /// The error that something else was expected here.
  func expected(_ what: String) -> ParseError { ParseError(text: text, position: position + 1, expected: what) }
}
