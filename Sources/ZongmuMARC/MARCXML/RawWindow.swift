/// The bytes of an XML document around the place where the parser is: the piece that is parsed now and, before it, what
/// an unfinished record or markup reaches back to. So a rejected record can be handed over with its bytes.
///
/// It also replaces control bytes that XML 1.0 forbids (§2.2), which would end the document at the first record that
/// carries one, and remembers where. Each replacement is one byte for one, so offsets stay true.
struct RawWindow {
  /// The piece that is parsed now, as it was read.
  var piece: [UInt8] = []
  /// The offset of the piece in the input.
  private(set) var pieceStart = 0
  private var held: [UInt8] = []
  private var heldStart = 0
  private var isHeldCut = false
  private let limit: Int
  private var replaced: [Int] = []
  private var replaces: Bool?

  /// Control bytes at places not yet passed that are replaced at most; more are left in and break the document.
  static let replacementLimit = 4096
  /// The bytes of a document's beginning that tell whether control bytes may be replaced.
  static let beginningLength = 256

  /// A window that holds at most about `limit` bytes before the piece.
  init(limit: Int) { self.limit = limit }

  /// The offset after the piece.
  var end: Int { pieceStart + piece.count }

  /// The piece as the parser should see it: with blanks in place of forbidden control bytes.
  mutating func cleanPiece() -> [UInt8] {
    let replaces = self.replaces ?? RawWindow.allowsReplacement(piece)
    self.replaces = replaces
    guard replaces, RawWindow.holdsForbidden(piece.span) else { return piece }
    var clean = piece
    for index in clean.indices where RawWindow.isForbidden(clean[index]) {
      guard replaced.count < RawWindow.replacementLimit else { break }
      replaced.append(pieceStart + index)
      clean[index] = UInt8(ascii: " ")
    }
    return clean
  }

  /// How many bytes from `start` to before `end` were replaced.
  func replacements(from start: Int, to end: Int) -> Int {
    replaced.isEmpty ? 0 : replaced.count { start <= $0 && $0 < end }
  }

  /// The bytes from `start` to before `end`, as far as they are held.
  func bytes(from start: Int, to end: Int) -> [UInt8] {
    var found: [UInt8] = []
    if start < pieceStart {
      let from = min(max(start - heldStart, 0), held.count)
      found += held[from..<max(from, min(end - heldStart, held.count))]
      if isHeldCut { return found }
    }
    let from = min(max(start - pieceStart, 0), piece.count)
    found += piece[from..<max(from, min(end - pieceStart, piece.count))]
    return found
  }

  /// Ends the piece; what begins at `start` is still wanted.
  mutating func advance(keepingFrom start: Int) {
    if start >= pieceStart {
      held.removeAll(keepingCapacity: true)
      held += piece[min(start - pieceStart, piece.count)...]
      heldStart = pieceStart + piece.count - held.count
      isHeldCut = false
    } else {
      held.removeFirst(min(max(start - heldStart, 0), held.count))
      heldStart = max(heldStart, start)
      if held.count < limit, !isHeldCut {
        held += piece
      } else {
        isHeldCut = true
      }
    }
    pieceStart += piece.count
    piece.removeAll(keepingCapacity: true)
    if !replaced.isEmpty { replaced.removeAll { $0 < start } }
  }

  /// Goes on behind bytes that nobody will want; nothing before them is wanted either.
  mutating func passBy(_ count: Int) {
    held.removeAll(keepingCapacity: true)
    pieceStart += count
    heldStart = pieceStart
    isHeldCut = false
  }

  /// Whether each byte below 0x20 is a control character in the encoding of a document that begins with `bytes`: so in
  /// UTF-8, GB18030, Big5 and ISO 8859, not in UTF-16 and UTF-32, nor in ISO 2022 with its escape sequences.
  private static func allowsReplacement(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.prefix(beginningLength)
    guard !beginning.prefix(4).contains(where: { $0 == 0 || $0 >= 0xFE }) else { return false }
    let declaration = beginning.prefix { $0 != UInt8(ascii: ">") }
    let mark = Array("ISO-2022".utf8)
    guard declaration.count > mark.count else { return true }
    return !(0...(declaration.count - mark.count)).contains { offset in
      declaration.dropFirst(offset).prefix(mark.count).map { $0 >= UInt8(ascii: "a") ? $0 & 0xDF : $0 } == mark
    }
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// Whether a piece holds any forbidden byte. Without branches, so that the compiler makes vector code of it.
  private static func holdsForbidden(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isLow: UInt8 = byte < 0x20 ? 1 : 0
      let isAllowed: UInt8 = (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
      found |= isLow & ~isAllowed
    }
    return found != 0
  }
}
