/// Finds the fields of one record: by the directory where it is sound, by the terminators where it is not.
///
/// One engine for clean and damaged records. The directory is believed only when every entry of it points at a
/// stretch that ends with a field terminator; otherwise its tags are kept and paired with the fields that the
/// terminators cut out (DOMAIN: lengths counted in characters are the commonest fault of Chinese files).
struct ISO2709Parser {
  /// What was found.
  struct Result {
    var bounds: [Record.FieldBounds] = []
    var problems: [(code: Warning.Code, detail: String)] = []
  }

  /// The most fields a record may have.
  let maximumFieldCount: Int

  /// The fields in `bytes`, a record from its leader to its terminator; nil when no directory can be made out.
  func parse(_ bytes: Span<UInt8>) -> Result? {
    var result = Result()
    return isSound(bytes, &result.bounds) ? result : withoutDirectory(bytes) ?? repaired(bytes)
  }

  /// Puts the fields into `bounds` as the directory says; false, with something in it, when any part of it does not fit.
  func isSound(_ bytes: Span<UInt8>, _ bounds: inout [Record.FieldBounds]) -> Bool {
    bounds.removeAll(keepingCapacity: true)
    guard let base = bytes.decimal(at: 12, count: 5), base > Leader.length, base <= bytes.count,
      bytes[base - 1] == ISO2709.fieldTerminator, (base - 25) % ISO2709.directoryEntryLength == 0
    else { return false }
    let count = (base - 25) / ISO2709.directoryEntryLength
    guard count <= maximumFieldCount else { return false }
    bounds.append(addingCapacity: count) { fields in
      for entry in 0..<count {
        let at = Leader.length + entry * ISO2709.directoryEntryLength
        guard let (length, start) = bytes.directoryEntry(at: at), length >= 1, base + start + length <= bytes.count
        else { return }
        let first = base + start
        let last = first + length - 1
        guard bytes[last] == ISO2709.fieldTerminator, bytes[first - 1] == ISO2709.fieldTerminator else { return }
        fields.append(Record.FieldBounds(tag: Tag(bytes[at], bytes[at + 1], bytes[at + 2]), start: first, end: last))
      }
    }
    return bounds.count == count
  }

  /// The fields of a record that has no directory but a tag before each field, as dp2 keeps records (机内格式). A control
  /// number of digits looks like the entry of a directory; then the data fields must show it, by tag, indicators and
  /// delimiter, since no field begins so behind a directory.
  private func withoutDirectory(_ bytes: Span<UInt8>) -> Result? {
    guard bytes.count > Leader.length else { return nil }
    let pieces = pieces(bytes, from: Leader.length).filter { !$0.isEmpty }
    guard pieces.count > 1, pieces.count <= maximumFieldCount else { return nil }
    var result = Result()
    var isSure = !bytes.isDirectoryEntry(at: Leader.length)
    result.problems.append((.directoryMissing, "there is no directory; each field has its tag before it"))
    for piece in pieces {
      let start = piece.lowerBound
      guard piece.count > 3, bytes.decimal(at: start, count: 3) != nil else { return nil }
      let tag = Tag(bytes[start], bytes[start + 1], bytes[start + 2])
      if !tag.isControl {
        guard piece.count > 5, bytes[start + 5] == ISO2709.delimiter else { return nil }
        isSure = true
      }
      result.bounds.append(Record.FieldBounds(tag: tag, start: start + 3, end: piece.upperBound))
    }
    return isSure ? result : nil
  }

  /// The fields that the terminators cut out, under the tags of the directory.
  private func repaired(_ bytes: Span<UInt8>) -> Result? {
    guard let (directoryEnd, dataStart) = directoryEnd(in: bytes) else { return nil }
    let entries = directory(bytes, end: directoryEnd)
    guard !entries.isEmpty, entries.count <= maximumFieldCount else { return nil }
    let pieces = pieces(bytes, from: dataStart)
    guard !pieces.isEmpty else { return nil }
    var result = Result()
    result.problems.append(
      (.directoryRepaired, "the directory does not fit the data; fields were taken by their terminators"))
    let filled = pieces.filter { !$0.isEmpty }
    let used = pieces.count == entries.count ? pieces : filled
    if used.count != entries.count {
      result.problems.append(
        (.fieldCountMismatch, "\(entries.count) directory entries but \(used.count) fields; the surplus is not read"))
    }
    for (tag, piece) in zip(entries, used) {
      result.bounds.append(Record.FieldBounds(tag: tag, start: piece.lowerBound, end: piece.upperBound))
    }
    return result
  }

  /// Where the directory ends and the data begins: at the first field terminator after the leader and behind it; or,
  /// where that is not at the end of an entry and no base address vouches for it, behind the last well-formed entry.
  private func directoryEnd(in bytes: Span<UInt8>) -> (end: Int, dataStart: Int)? {
    var position = Leader.length
    while position < bytes.count, bytes[position] != ISO2709.fieldTerminator {
      guard bytes[position] != ISO2709.recordTerminator else { return nil }
      position += 1
    }
    guard position < bytes.count else { return nil }
    let length = position - Leader.length
    guard length >= ISO2709.directoryEntryLength else { return nil }
    let isWhole = length.isMultiple(of: ISO2709.directoryEntryLength)
    if !isWhole, hasMap(bytes), bytes.decimal(at: 12, count: 5) != position + 1 {
      var end = Leader.length
      while bytes.isDirectoryEntry(at: end) { end += ISO2709.directoryEntryLength }
      if end > Leader.length, end < position { return (end, end) }
    }
    return (position, position + 1)
  }

  /// The tags of the directory in the order in which their fields stand in the data: by start where all starts are
  /// numbers and differ, else as listed. Entries are 12 bytes; a tag must be three letters, digits or hyphens.
  private func directory(_ bytes: Span<UInt8>, end: Int) -> [Tag] {
    guard hasMap(bytes) || (end - Leader.length).isMultiple(of: ISO2709.directoryEntryLength) else { return [] }
    var tags: [(tag: Tag, start: Int?)] = []
    var position = Leader.length
    while position + 3 <= end {
      let (first, second, third) = (bytes[position], bytes[position + 1], bytes[position + 2])
      guard Tag.isPlausible(first), Tag.isPlausible(second), Tag.isPlausible(third) else { return [] }
      tags.append((Tag(first, second, third), bytes.decimal(at: position + 7, count: 5)))
      position += ISO2709.directoryEntryLength
    }
    let starts = tags.compactMap(\.start)
    guard starts.count == tags.count, Set(starts).count == starts.count else { return tags.map(\.tag) }
    return tags.sorted { ($0.start ?? 0) < ($1.start ?? 0) }.map(\.tag)
  }

  /// Whether the map of the directory (`45`, ISO 2709 §4.2.10) is where it should be: a leader that is too short or too
  /// long shifts it, and all tags with it.
  private func hasMap(_ bytes: Span<UInt8>) -> Bool {
    bytes[20] == UInt8(ascii: "4") && bytes[21] == UInt8(ascii: "5")
  }

  /// The stretches between field terminators from `start` to the record terminator, without them.
  private func pieces(_ bytes: Span<UInt8>, from start: Int) -> [Range<Int>] {
    var end = bytes.count
    if end > start, bytes[end - 1] == ISO2709.recordTerminator { end -= 1 }
    var pieces: [Range<Int>] = []
    var from = start
    for index in start..<max(start, end) where bytes[index] == ISO2709.fieldTerminator {
      pieces.append(from..<index)
      from = index + 1
    }
    if from < end { pieces.append(from..<end) }
    return pieces
  }
}
