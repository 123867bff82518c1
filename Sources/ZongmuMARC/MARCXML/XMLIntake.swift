import ZongmuText

/// What an XML document comes in as, made into UTF-8 for the parser, a piece at a time.
///
/// The encoding is the one that the document declares (XML 1.0 §4.3.3), UTF-8 where it declares none, or the one that the
/// reader was told. Bytes that are no text in it become U+FFFD. Pieces end behind a `>` or a line end, so that neither a
/// character nor a reference is cut: no byte of a character of several bytes looks like one of these.
struct XMLIntake {
  /// The bytes that are read at once.
  private static let chunk = 256 << 10
  /// Of what a document declares, how much is looked at.
  private static let beginningLength = 256
  /// The most bytes that wait for a `>` or a line end.
  private static let longestWait = 1 << 20

  private var source: any ByteSource
  private let forced: TextEncoding?
  private var decoder: NamedDecoder?
  /// The name of the encoding that the document declares and that cannot be read.
  private(set) var unknown: String?
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

  /// Reads the document's beginning and finds its encoding, if that is not done yet.
  mutating func begin() {
    guard decoder == nil, unknown == nil else { return }
    while count < XMLIntake.beginningLength, fill() {}
    let name = forced?.rawValue ?? XMLIntake.declaredName(bytes) ?? TextEncoding.utf8.rawValue
    // UTF-16 was made into UTF-8 on the way in.
    decoder = NamedDecoder(name: name.lowercased().hasPrefix("utf-16") ? TextEncoding.utf8.rawValue : name)
    if decoder == nil { unknown = name }
  }

  /// Where a piece of about so many bytes ends, which are read if need be.
  mutating func pieceEnd(_ length: Int) -> Int {
    var seen = 0
    while true {
      if seen == count, !fill() { return bytes.count }
      let limit = min(count, seen + length)
      let found = bytes[(position + seen)..<(position + limit)].lastIndex { $0 == 0x3E || $0 == 0x0A }
      if let found { return found + 1 }
      if limit >= XMLIntake.longestWait { return position + limit }
      seen = limit
    }
  }

  // MARK: Handing out

  /// Hands out what comes before `end`, a place of `bytes`, as it stands.
  mutating func passBy(to end: Int) { position = end }

  /// Hands out what comes before `end` as UTF-8; `replaced` are the offsets in it of each U+FFFD that stands for bytes that
  /// were no text.
  mutating func take(to end: Int) -> (utf8: [UInt8], replaced: [Int]) {
    defer { position = end }
    let piece = Array(bytes[position..<end])
    guard let decoder, !(decoder.isUTF8 && UTF8Check.isSurelyWellFormed(piece.span)) else { return (piece, []) }
    return decoder.utf8(piece)
  }

  /// The name in `<?xml version="1.0" encoding="…"?>`.
  private static func declaredName(_ beginning: [UInt8]) -> String? {
    let head = String(decoding: beginning.prefix(beginningLength).prefix { $0 != 0x3E }, as: UTF8.self)
    guard let declaration = head.firstRange(of: "<?xml "),
      let word = head[declaration.upperBound...].firstRange(of: "encoding")
    else { return nil }
    let rest = head[word.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" || $0.isNewline }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
