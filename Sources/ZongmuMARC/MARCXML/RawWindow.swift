/// The bytes of an XML document around the place where the parser is: the piece that is parsed now and, before it, what
/// an unfinished record or markup reaches back to. So a rejected record can be handed over with its bytes.
///
/// It also replaces what XML 1.0 forbids (§2.2), control bytes and references to what is no character, which would end the
/// document at the first record that carries one, and remembers where. Each replacement has the length of what it
/// replaces, so offsets stay true.
struct RawWindow {
  /// The piece that is parsed now, in UTF-8.
  var piece: [UInt8] = []
  /// The offset of the piece in the input.
  private(set) var pieceStart = 0
  private var held: [UInt8] = []
  private var heldStart = 0
  private var isHeldCut = false
  private let limit: Int
  private var replaced: [Int] = []

  /// Replacements at places not yet passed that are remembered at most.
  static let replacementLimit = 4096

  /// A window that holds at most about `limit` bytes before the piece.
  init(limit: Int) { self.limit = limit }

  /// The offset after the piece.
  var end: Int { pieceStart + piece.count }

  /// The piece as the parser should see it: with blanks in place of forbidden control bytes, and references to what is no
  /// character made into references to U+FFFD, a blank or a tab, as there is room.
  ///
  /// - Parameter replaced: the places in the piece of what stands for bytes that were no text.
  mutating func cleanPiece(replaced: [Int] = []) -> [UInt8] {
    note(replaced)
    let references = XMLReference.forbidden(in: piece)
    let declaration = XMLIntake.declaration(at: piece.startIndex, in: piece)
    guard !references.isEmpty || declaration != nil || RawWindow.holdsForbidden(piece.span) else { return piece }
    var clean = piece
    // The parser knows the encoding, and of no document for itself.
    for index in declaration ?? 0..<0 where clean[index] != 0x0A { clean[index] = UInt8(ascii: " ") }
    for index in clean.indices where RawWindow.isForbidden(clean[index]) {
      noteReplacement(index)
      clean[index] = UInt8(ascii: " ")
    }
    for reference in references {
      noteReplacement(reference.range.lowerBound)
      clean.replaceSubrange(reference.range, with: reference.replacement)
    }
    return clean
  }

  /// Remembers the places in the piece of what stands for bytes that were no text.
  mutating func note(_ replaced: [Int]) {
    for index in replaced { noteReplacement(index) }
  }

  private mutating func noteReplacement(_ index: Int) {
    if replaced.count < RawWindow.replacementLimit { replaced.append(pieceStart + index) }
  }

  /// How many characters from `start` to before `end` were replaced.
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

  /// The first place from `start` on where `search` finds something in the bytes that are held from there on.
  func place(from start: Int, _ search: (ArraySlice<UInt8>) -> Int?) -> Int? {
    let isHeld = start < pieceStart && !isHeldCut
    let from = max(start, isHeld ? heldStart : pieceStart)
    let bytes = bytes(from: from, to: end)
    return search(bytes[...]).map { from + $0 }
  }

  /// Goes back to an offset that is still held; gives what stands from there on, which is to be the next piece.
  mutating func rewind(to start: Int) -> [UInt8] {
    let rest = bytes(from: start, to: end)
    // What stands for malformed text is in the piece; control characters will be met again.
    replaced.removeAll { $0 >= start && ($0 >= start + rest.count || rest[$0 - start] != 0xEF) }
    piece.removeAll(keepingCapacity: true)
    passBy(start - pieceStart)
    return rest
  }

  /// Goes on behind bytes that nobody will want; nothing before them is wanted either.
  mutating func passBy(_ count: Int) {
    held.removeAll(keepingCapacity: true)
    pieceStart += count
    heldStart = pieceStart
    isHeldCut = false
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
