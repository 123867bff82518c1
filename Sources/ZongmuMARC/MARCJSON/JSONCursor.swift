import ZongmuText

/// A fault of JSON syntax, or of what a MARC record may be in it.
struct JSONFault: Error {
  enum Kind { case syntax, truncated, limit }
  let kind: Kind
  let detail: String
}

/// A place in a stream of JSON (RFC 8259): reads on as bytes are asked for, and gives the small pieces.
///
/// The bytes from `keptFrom` on stay in memory, so that a record that is rejected can be handed out as it was.
struct JSONCursor {
  private var source: any ByteSource
  private(set) var buffer: [UInt8] = []
  /// The offset in the input of `buffer[0]`.
  private(set) var offset = 0
  private var isAtEnd = false
  /// The failure that ended the input before its end.
  private(set) var failure: InputError?
  /// The offset in the input of the next byte.
  var position = 0
  /// The offset up to which bytes may be dropped.
  var keptFrom = 0
  /// How many escapes of half a surrogate pair were read as U+FFFD.
  var malformed = 0
  /// The most bytes from `keptFrom` on.
  let limit: Int

  private static let chunk = 64 << 10

  init(source: any ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  var name: String { source.name }

  /// The byte at the place, or nil at the end of the input.
  mutating func peek() -> UInt8? {
    while position - offset >= buffer.count {
      guard fill() else { return nil }
    }
    return buffer[position - offset]
  }

  /// Passes over blanks and line ends, and gives the byte after them. Throws where they go on past the limit.
  mutating func peekPastSpace() throws(JSONFault) -> UInt8? {
    while let byte = peek() {
      guard JSONCursor.isSpace(byte) else { return byte }
      guard position - keptFrom < limit else { throw tooLong }
      position += 1
    }
    return nil
  }

  /// Whether a byte is a blank, tab or line end (RFC 8259 §2).
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// The bytes of a stretch, as far as they are still in memory.
  func bytes(from start: Int, to end: Int) -> [UInt8] {
    let from = max(start - offset, 0)
    let to = min(max(end - offset, from), buffer.count)
    return from < to ? Array(buffer[from..<to]) : []
  }

  /// Whether a stretch that is still in memory is well-formed UTF-8.
  func isUTF8(from start: Int, to end: Int) -> Bool {
    guard start >= offset, end - offset <= buffer.count, start < end else { return true }
    return UTF8Check.isWellFormed(buffer[(start - offset)..<(end - offset)].span)
  }

  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    let free = min(keptFrom, position) - offset
    if free > JSONCursor.chunk, free > buffer.count / 2 {
      let count = min(free, buffer.count)
      buffer.removeFirst(count)
      offset += count
    }
    do {
      if try source.read(JSONCursor.chunk, into: &buffer) > 0 { return true }
    } catch {
      failure = error
    }
    isAtEnd = true
    return false
  }

  // MARK: Pieces

  /// Passes over a sign that must come next.
  mutating func expect(_ sign: UInt8) throws(JSONFault) {
    guard let byte = try peekPastSpace() else { throw truncated }
    guard byte == sign else { throw unexpected(byte, insteadOf: "“\(Character(Unicode.Scalar(sign)))”") }
    position += 1
  }

  /// Reads a string, its escapes resolved. The next byte must be its opening quote.
  mutating func string() throws(JSONFault) -> [UInt8] {
    try expect(UInt8(ascii: "\""))
    var bytes: [UInt8] = []
    while let byte = peek() {
      position += 1
      guard position - keptFrom <= limit else { throw tooLong }
      switch byte {
      case UInt8(ascii: "\""): return bytes
      case UInt8(ascii: "\\"): try escape(into: &bytes)
      case 0x0A, 0x0D: throw JSONFault(kind: .syntax, detail: "a line end inside a string")
      default: bytes.append(byte)
      }
    }
    throw truncated
  }

  private mutating func escape(into bytes: inout [UInt8]) throws(JSONFault) {
    guard let byte = peek() else { throw truncated }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"): try appendUnicode(into: &bytes)
    default: throw unexpected(byte, insteadOf: "an escape")
    }
  }

  private mutating func appendUnicode(into bytes: inout [UInt8]) throws(JSONFault) {
    var code = try hexadecimal()
    // A high surrogate counts with the low one that follows it.
    while 0xD800..<0xDC00 ~= code {
      guard peek() == UInt8(ascii: "\\") else { break }
      let place = position
      position += 1
      guard peek() == UInt8(ascii: "u") else {
        position = place
        break
      }
      position += 1
      let low = try hexadecimal()
      if 0xDC00..<0xE000 ~= low {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      } else {
        malformed += 1
        bytes.append(contentsOf: "\u{FFFD}".utf8)
        code = low
      }
    }
    if let scalar = Unicode.Scalar(code) {
      bytes.append(contentsOf: String(scalar).utf8)
    } else {
      malformed += 1
      bytes.append(contentsOf: "\u{FFFD}".utf8)
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw truncated }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw unexpected(byte, insteadOf: "a digit")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// Reads a number, `true`, `false` or `null` as it is written.
  mutating func literal() throws(JSONFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while let byte = peek(), JSONCursor.isLiteral(byte), bytes.count < 400 {
      bytes.append(byte)
      position += 1
    }
    let words = ["true", "false", "null"].map { Array($0.utf8) }
    guard let first = bytes.first, 0x30...0x39 ~= first || first == 0x2D || words.contains(bytes) else {
      guard let byte = bytes.first ?? peek() else { throw truncated }
      throw unexpected(byte, insteadOf: "a value")
    }
    return bytes
  }

  private static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// Passes over a value of any kind.
  mutating func skipValue(depth: Int = 0) throws(JSONFault) {
    guard depth < MARCJSONReader.depthLimit else { throw JSONCursor.tooDeep }
    guard position - keptFrom <= limit else { throw tooLong }
    switch try peekPastSpace() {
    case UInt8(ascii: "\"")?: _ = try string()
    case UInt8(ascii: "{")?:
      try members { cursor, _ throws(JSONFault) in try cursor.skipValue(depth: depth + 1) }
    case UInt8(ascii: "[")?:
      try elements { cursor throws(JSONFault) in try cursor.skipValue(depth: depth + 1) }
    case nil: throw truncated
    default: _ = try literal()
    }
  }

  /// Reads an object; `body` reads the value of each name.
  mutating func members(_ body: (inout JSONCursor, [UInt8]) throws(JSONFault) -> Void) throws(JSONFault) {
    try expect(UInt8(ascii: "{"))
    if try peekPastSpace() == UInt8(ascii: "}") {
      position += 1
      return
    }
    while true {
      guard try peekPastSpace() != nil else { throw truncated }
      let name = try string()
      try expect(UInt8(ascii: ":"))
      try body(&self, name)
      guard try hasNext(before: UInt8(ascii: "}")) else { return }
    }
  }

  /// Reads an array; `body` reads each element.
  mutating func elements(_ body: (inout JSONCursor) throws(JSONFault) -> Void) throws(JSONFault) {
    try expect(UInt8(ascii: "["))
    if try peekPastSpace() == UInt8(ascii: "]") {
      position += 1
      return
    }
    while true {
      try body(&self)
      guard try hasNext(before: UInt8(ascii: "]")) else { return }
    }
  }

  /// Reads the elements of an array, or what stands in its place as the only one.
  mutating func each(_ body: (inout JSONCursor) throws(JSONFault) -> Void) throws(JSONFault) {
    guard try peekPastSpace() == UInt8(ascii: "[") else { return try body(&self) }
    try elements(body)
  }

  /// Passes over the comma before another element, or the sign that ends them all.
  mutating func hasNext(before end: UInt8) throws(JSONFault) -> Bool {
    guard let byte = try peekPastSpace() else { throw truncated }
    guard byte == UInt8(ascii: ",") || byte == end else { throw unexpected(byte, insteadOf: "a comma") }
    position += 1
    return byte != end
  }

  // MARK: Faults

  var truncated: JSONFault { JSONFault(kind: .truncated, detail: "the input ends inside a value") }

  private var tooLong: JSONFault { JSONFault(kind: .limit, detail: "longer than \(limit) bytes") }

  static var tooDeep: JSONFault {
    JSONFault(kind: .limit, detail: "more than \(MARCJSONReader.depthLimit) objects and arrays inside one another")
  }

  private func unexpected(_ byte: UInt8, insteadOf wanted: String) -> JSONFault {
    let sign = 0x21...0x7E ~= byte ? "“\(Character(Unicode.Scalar(byte)))”" : "byte \(byte)"
    return JSONFault(kind: .syntax, detail: "byte \(position): \(sign) stands where \(wanted) should")
  }
}
