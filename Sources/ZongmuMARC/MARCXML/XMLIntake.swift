import ZongmuText

/// What XML comes in as, made into UTF-8 for the parser, a piece at a time.
///
/// The encoding is the one that the document declares (XML 1.0 §4.3.3), UTF-8 where it declares none, or the one that the
/// reader was told. Where nobody told one and the bytes contradict the declaration, they are believed. A declaration
/// further on begins another document. Bytes that are no text in the encoding become U+FFFD. Pieces end behind a `>` or a
/// line end, or before a document, so that neither a character nor a reference is cut: no byte of a character of several
/// bytes looks like one of these.
struct XMLIntake {
  /// The bytes that are read at once.
  private static let chunk = 256 << 10
  /// Of a document, how much is looked at before its first piece: as much as its declaration may take, and enough to
  /// tell its encoding.
  private static let beginningLength = 64 << 10
  private static let declarationLength = 256
  /// The most bytes that wait for a `>` or a line end.
  private static let longestWait = 1 << 20

  private var source: any ByteSource
  private let forced: TextEncoding?
  /// What the document declares, in its words, and how that is read; nil for what cannot be.
  private var declared: (name: String?, decoder: NamedDecoder?) = (nil, nil)
  /// How it is read now.
  private var decoder: NamedDecoder?
  private var hasBegun = false
  /// The name of the encoding that the document declares and that cannot be read.
  private(set) var unknown: String?
  /// That the text is in another encoding than declared, where nobody has asked yet.
  private var contradiction: String?
  /// What was read, in the document's encoding.
  private(set) var bytes: [UInt8] = []
  /// What stands in `bytes` before this place has been handed out.
  private(set) var position = 0
  private var hasEnded = false
  /// That the input failed behind what was read.
  private(set) var failure: InputError?

  init(source: any ByteSource, forced: TextEncoding?) {
    self.source = source
    self.forced = forced
  }

  /// The name of the input.
  var name: String { source.name }

  /// How many bytes wait.
  var count: Int { bytes.count - position }

  /// Whether the input has ended and all of it was handed out.
  var isAtEnd: Bool { hasEnded && count == 0 }

  /// Whether the document is in UTF-8, so that well-formed text in it is handed out as it stands.
  var isUTF8: Bool { decoder?.isUTF8 == true }

  // MARK: Reading

  /// Reads on; false at the end of the input.
  mutating func fill() -> Bool {
    guard !hasEnded else { return false }
    if position == bytes.count || position > XMLIntake.chunk {
      bytes.removeFirst(position)
      position = 0
    }
    do {
      hasEnded = try source.read(XMLIntake.chunk, into: &bytes) == 0
    } catch {
      failure = error
      hasEnded = true
    }
    return !hasEnded
  }

  /// Reads on, to twice what waits at least, so that an input in small pieces is not looked at anew for each.
  mutating func isGrown() -> Bool {
    let wanted = 2 * count + 1
    guard fill() else { return false }
    while count < wanted, fill() {}
    return true
  }

  /// Finds the encoding of a document that begins here.
  mutating func begin() {
    if !hasBegun || bytes[position...].prefix(3).allSatisfy({ $0 <= 0x20 || $0 == 0x3C || $0 == 0xEF }) {
      while count < XMLIntake.declarationLength, fill() {}
    }
    let declaration = XMLIntake.declaration(at: position, in: bytes)
    guard !hasBegun || declaration != nil else { return }
    hasBegun = true
    unknown = nil
    let name = declaration.flatMap { XMLIntake.encodingName(bytes[$0]) }
    // UTF-16 was made into UTF-8 on the way in.
    let isPlain = name == nil || name?.lowercased().hasPrefix("utf-16") == true
    let used = forced?.rawValue ?? (isPlain ? nil : name) ?? TextEncoding.utf8.rawValue
    declared = (name, NamedDecoder(name: used))
    decoder = declared.decoder
    while count < XMLIntake.beginningLength, fill() {}
    let beginning = bytes[position...].prefix(XMLIntake.beginningLength)
    let end = nextDocument(before: beginning.endIndex) ?? beginning.lastIndex { $0 == 0x3E || $0 == 0x0A } ?? position
    settle(bytes[position..<end])
    if decoder == nil { unknown = used }
  }

  /// Reads what follows in another encoding where a stretch of it contradicts the declaration.
  private mutating func settle(_ stretch: ArraySlice<UInt8>) {
    guard forced == nil else { return }
    if let found = EncodingDetector.contradiction(in: stretch.span, to: declared.decoder) {
      guard found != decoder?.encoding else { return }
      decoder = NamedDecoder(name: found.rawValue)
      let claim = declared.name.map { "the document declares \($0)" } ?? "the document declares no encoding"
      contradiction = "\(claim), but the text is \(found.rawValue)"
    } else if decoder?.encoding != declared.decoder?.encoding, let first = declared.decoder, let now = decoder {
      let piece = Array(stretch)
      if first.utf8(piece).replaced.isEmpty, !now.utf8(piece).replaced.isEmpty { decoder = first }
    }
  }

  /// What was found against the declaration since it was asked for last.
  mutating func takeContradiction() -> String? {
    defer { contradiction = nil }
    return contradiction
  }

  /// Where a piece of about so many bytes ends, which are read if need be.
  mutating func pieceEnd(_ length: Int) -> Int {
    var seen = 0
    while true {
      if seen == count, !fill() { return nextDocument(before: bytes.count) ?? bytes.count }
      let limit = min(count, seen + length)
      let found = bytes[(position + seen)..<(position + limit)].lastIndex { $0 == 0x3E || $0 == 0x0A }
      if let found { return nextDocument(before: found + 1) ?? found + 1 }
      if limit >= XMLIntake.longestWait { return position + limit }
      seen = limit
    }
  }

  /// Where before `end` a document begins, other than here: at its declaration, or the byte order mark before that.
  private func nextDocument(before end: Int) -> Int? {
    let here = XMLIntake.declaration(at: position, in: bytes)?.upperBound ?? position
    guard here < end, let found = bytes.span.extracting(here..<end).position(of: XMLIntake.opening) else { return nil }
    let start = here + found
    guard start > position else { return nil }
    return start >= position + 3 && bytes[(start - 3)..<start].elementsEqual([0xEF, 0xBB, 0xBF]) ? start - 3 : start
  }

  // MARK: Handing out

  /// Hands out what comes before `end`, a place of `bytes`, as it stands.
  mutating func passBy(to end: Int) { position = end }

  /// Hands out what comes before `end` as UTF-8; `replaced` are the offsets in it of each U+FFFD that stands for bytes that
  /// were no text.
  mutating func take(to end: Int) -> (utf8: [UInt8], replaced: [Int]) {
    defer { position = end }
    let piece = Array(bytes[position..<end])
    if isUTF8, UTF8Check.isSurelyWellFormed(piece.span) { return (piece, []) }
    settle(piece[...])
    return decoder?.utf8(piece) ?? (piece, [])
  }

  // MARK: Declarations

  private static let opening = Array("<?xml ".utf8)

  /// Where the declaration `<?xml … ?>` is that stands at a place, behind blanks and a byte order mark.
  static func declaration(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    var first = start
    while first < bytes.count {
      let isMark = bytes[first...].starts(with: [0xEF, 0xBB, 0xBF])
      guard isMark || bytes[first] <= 0x20 else { break }
      first += isMark ? 3 : 1
    }
    guard bytes[first...].starts(with: opening) else { return nil }
    let end = bytes[first...].prefix(declarationLength).firstIndex(of: 0x3E) ?? bytes.count - 1
    return first..<(end + 1)
  }

  /// The name in `<?xml version="1.0" encoding="…"?>`.
  private static func encodingName(_ declaration: ArraySlice<UInt8>) -> String? {
    let head = String(decoding: declaration, as: UTF8.self)
    guard let word = head.firstRange(of: "encoding") else { return nil }
    let rest = head[word.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" || $0.isNewline }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
