import ZongmuText

/// The text of JSON as UTF-8, whatever it came in.
///
/// JSON that is handed on is UTF-8 (RFC 8259 §8.1); older systems in China write GB 18030 all the same, whose characters
/// have bytes like `\`, so that it must be read before the JSON is. What is well-formed UTF-8 stays as it is. Otherwise the
/// encoding is found for about 64 KiB at a time, and for each line of these, since a file may be several ones joined.
/// Where none is found, the bytes stay. Offsets in locations count bytes of the UTF-8.
struct JSONText: ByteSource {
  private var source: any ByteSource
  private let forced: TextEncoding?
  private var input: [UInt8] = []
  private var position = 0
  private var hasEnded = false
  private var failure: InputError?
  private var output: [UInt8] = []

  /// The bytes that are looked at together, ahead of which no line end or blank is looked for.
  private static let stretch = 64 << 10

  init(_ source: any ByteSource, forced: TextEncoding?) {
    self.source = source
    self.forced = forced
  }

  var name: String { source.name }

  mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
    guard count > 0 else { return 0 }
    while output.isEmpty {
      fill()
      guard position < input.count else {
        if let failure { throw failure }
        return 0
      }
      let end = stretchEnd()
      convert(input[position..<end])
      position = end
    }
    let given = min(count, output.count)
    buffer.append(contentsOf: output.prefix(given))
    if given == output.count { output.removeAll(keepingCapacity: true) } else { output.removeFirst(given) }
    return given
  }

  /// Reads on until a whole stretch is there.
  private mutating func fill() {
    if position > 0 {
      input.removeFirst(position)
      position = 0
    }
    while input.count < JSONText.stretch, !hasEnded {
      do {
        hasEnded = try source.read(JSONText.stretch, into: &input) == 0
      } catch {
        failure = error
        hasEnded = true
      }
    }
  }

  /// Where a stretch ends: behind a line end, or before a blank or a sign that is no part of a character of GB 18030.
  private func stretchEnd() -> Int {
    guard input.count > JSONText.stretch else { return input.count }
    let whole = input[..<JSONText.stretch]
    if let line = whole.lastIndex(of: 0x0A) { return line + 1 }
    if let sign = whole.lastIndex(where: { 0x20...0x2F ~= $0 }), sign > 0 { return sign }
    return JSONText.stretch
  }

  private mutating func convert(_ stretch: ArraySlice<UInt8>) {
    if let forced, forced != .utf8 {
      TextDecoder.utf8(stretch.span, from: forced, into: &output)
    } else if forced == .utf8 || UTF8Check.isSurelyWellFormed(stretch.span) {
      output += stretch
    } else {
      let whole = EncodingDetector.contradiction(in: stretch.span, to: .utf8)
      var rest = stretch
      while !rest.isEmpty {
        let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
        convert(line: rest[..<end], whole)
        rest = rest[end...]
      }
    }
  }

  private mutating func convert(line: ArraySlice<UInt8>, _ whole: TextEncoding?) {
    let isUTF8 = whole == nil ? UTF8Check.isSurelyWellFormed(line.span) : EncodingDetector.isSurelyUTF8(line.span)
    if !isUTF8, let encoding = whole ?? EncodingDetector.contradiction(in: line.span, to: .utf8) {
      TextDecoder.utf8(line.span, from: encoding, into: &output)
    } else {
      output += line
    }
  }
}
