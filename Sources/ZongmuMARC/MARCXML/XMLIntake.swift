import ZongmuText

/// What an XML document comes in as, made into UTF-8 for the parser, a piece at a time.
///
/// The encoding is the one that the document declares (XML 1.0 §4.3.3), UTF-8 where it declares none, or the one that the
/// reader was told. Bytes that are no text in it become U+FFFD. Pieces end behind a `>` or a line end, so that neither a
/// character nor a reference is cut: no byte of a character of several bytes looks like one of these.
struct XMLIntake {
  /// Of what a document declares, how much is looked at.
  static let beginningLength = 256
  /// The most bytes that wait for a `>` or a line end.
  static let longestWait = 1 << 20

  private let forced: TextEncoding?
  private var decoder: NamedDecoder?
  /// The name of the encoding that the document declares and that cannot be read.
  private(set) var unknown: String?
  /// What was read and belongs to the next piece.
  private var held: [UInt8] = []

  init(forced: TextEncoding?) { self.forced = forced }

  /// Reads the next piece into `piece`, which is empty; gives how many malformed sequences were in it. `isLast` says that
  /// nothing follows, `failure` that the input failed behind it.
  mutating func read(
    _ source: inout any ByteSource, _ length: Int, into piece: inout [UInt8]
  ) -> (malformed: Int, isLast: Bool, failure: InputError?) {
    swap(&piece, &held)
    var isLast = false
    var failure: InputError?
    var end: Int?
    do {
      while end == nil {
        let before = piece.count
        isLast = try source.read(length, into: &piece) == 0
        if isLast { break }
        guard decoder != nil || piece.count >= XMLIntake.beginningLength else { continue }
        end = piece[before...].lastIndex { $0 == 0x3E || $0 == 0x0A }.map { $0 + 1 }
        if end == nil, piece.count >= XMLIntake.longestWait { end = piece.count }
      }
    } catch {
      failure = error
    }
    let cut = end ?? piece.count
    held = Array(piece[cut...])
    piece.removeLast(piece.count - cut)
    if decoder == nil, unknown == nil { decide(piece) }
    guard let decoder, !(decoder.isUTF8 && UTF8Check.isSurelyWellFormed(piece.span)) else {
      return (0, isLast, failure)
    }
    let (utf8, malformed) = decoder.utf8(piece)
    if malformed > 0 || !decoder.isUTF8 { piece = utf8 }
    return (malformed, isLast, failure)
  }

  /// Finds the decoder from the document's beginning.
  private mutating func decide(_ beginning: [UInt8]) {
    let name = forced?.rawValue ?? XMLIntake.declaredName(beginning) ?? TextEncoding.utf8.rawValue
    // UTF-16 was made into UTF-8 on the way in.
    decoder = NamedDecoder(name: name.lowercased().hasPrefix("utf-16") ? TextEncoding.utf8.rawValue : name)
    if decoder == nil { unknown = name }
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
