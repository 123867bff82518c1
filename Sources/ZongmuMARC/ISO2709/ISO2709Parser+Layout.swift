/// Directories that are sound and laid out otherwise than nearly all are: with entries of another width, as the map in the
/// leader says (ISO 2709 §4.2.10), or where the leader is a few bytes too short or too long, so that they begin elsewhere.
///
/// Such a directory is believed only when it vouches for itself: each entry says that its field begins where the one before
/// ends, each field ends with a terminator, and the last ends where the record does.
extension ISO2709Parser {
  /// The bytes of a directory entry: the tag has three.
  private struct Widths {
    var length = 4
    var start = 5
    var rest = 0

    var entry: Int { 3 + length + start + rest }
  }

  /// How many bytes a leader may have too few or too many.
  private static let longestShift = 4

  /// The fields of a record whose directory has entries of the width that the map says.
  func mapped(_ bytes: Span<UInt8>) -> Result? {
    guard bytes.count > Leader.length, let length = bytes.decimal(at: 20, count: 1), length > 0,
      let start = bytes.decimal(at: 21, count: 1), start > 0
    else { return nil }
    let widths = Widths(length: length, start: start, rest: bytes.decimal(at: 22, count: 1) ?? 0)
    guard widths.entry != ISO2709.directoryEntryLength || length != 4,
      let end = bytes.index(of: ISO2709.fieldTerminator, from: Leader.length),
      let bounds = chain(bytes, Leader.length..<end, widths)
    else { return nil }
    var leader = Leader(bytes, at: 0)
    for (offset, sign) in "450".utf8.enumerated() { leader[20 + offset] = sign }
    return Result(
      bounds: bounds,
      problems: [(.directoryRepaired, "the entries of the directory have \(widths.entry) bytes instead of 12")],
      leader: leader)
  }

  /// The fields of a record whose directory begins up to four bytes before or behind its place.
  func shifted(_ bytes: Span<UInt8>) -> Result? {
    let first = Leader.length - ISO2709Parser.longestShift
    guard bytes.count > first, let end = bytes.index(of: ISO2709.fieldTerminator, from: first) else { return nil }
    for start in first...(Leader.length + ISO2709Parser.longestShift)
    where start != Leader.length && start < end && (end - start).isMultiple(of: ISO2709.directoryEntryLength) {
      guard let bounds = chain(bytes, start..<end, Widths()) else { return nil }
      return Result(
        bounds: bounds, problems: [(.leaderDamaged, "the leader has \(start) bytes instead of 24")],
        leader: leader(bytes, length: start, base: end + 1))
    }
    return nil
  }

  private func chain(_ bytes: Span<UInt8>, _ directory: Range<Int>, _ widths: Widths) -> [Record.FieldBounds]? {
    let count = directory.count / widths.entry
    guard directory.count.isMultiple(of: widths.entry), count > 1, count <= maximumFieldCount else { return nil }
    var bounds: [Record.FieldBounds] = []
    var next = directory.upperBound + 1
    for entry in stride(from: directory.lowerBound, to: directory.upperBound, by: widths.entry) {
      let tag = (bytes[entry], bytes[entry + 1], bytes[entry + 2])
      guard Tag.isPlausible(tag.0), Tag.isPlausible(tag.1), Tag.isPlausible(tag.2),
        let length = bytes.decimal(at: entry + 3, count: widths.length), length > 0,
        bytes.decimal(at: entry + 3 + widths.length, count: widths.start) == next - directory.upperBound - 1,
        next + length <= bytes.count, bytes[next + length - 1] == ISO2709.fieldTerminator
      else { return nil }
      bounds.append(Record.FieldBounds(tag: Tag(tag.0, tag.1, tag.2), start: next, end: next + length - 1))
      next += length
    }
    return next == dataEnd(of: bytes) ? bounds : nil
  }

  /// The leader of so many bytes, put where the base address and the map show that its parts belong.
  private func leader(_ bytes: Span<UInt8>, length: Int, base: Int) -> Leader {
    let given = (0..<length).map { bytes[$0] }
    let number = Array(String(base + 100_000).utf8.dropFirst())
    let place = (5..<max(6, length - 5)).first { Array(given[$0...].prefix(5)) == number }
    guard let place else { return Leader(given) }
    // The counts of indicators and of bytes before a code stand before the base address.
    let hasCounts = given[(place - 2)..<place].elementsEqual("22".utf8)
    var made = Leader()
    func put(_ part: ArraySlice<UInt8>, at position: Int, upTo end: Int) {
      for (offset, byte) in part.prefix(end - position).enumerated() { made[position + offset] = byte }
    }
    let rest = given[(place + 5)...]
    let map = rest.indices.first { rest[$0...].starts(with: "45".utf8) } ?? rest.endIndex
    put(given[..<(hasCounts ? place - 2 : place)], at: 0, upTo: 10)
    put(Array("22".utf8)[...], at: 10, upTo: 12)
    put(number[...], at: 12, upTo: 17)
    put(rest[..<map], at: 17, upTo: 20)
    put(rest[map...], at: 20, upTo: Leader.length)
    return made
  }
}
