/// Fields where the directory does not fit the data: its tags, paired with what the terminators cut out.
///
/// A pair is made only where the record itself vouches for it: by the lengths of the directory, whatever they count; by
/// equal numbers of entries and fields; or by the indicators and delimiter that each data field begins with. Otherwise
/// one tag might slide onto the field of another, and there is no record.
extension ISO2709Parser {
  /// An entry of the directory; a number of which a digit is none is nil.
  struct Entry: Equatable {
    let tag: Tag
    let length: Int?
    let start: Int?

    /// Whether both point at the same bytes.
    func pointsWhere(_ other: Entry) -> Bool {
      length != nil && length != 0 && start != nil && length == other.length && start == other.start
    }
  }

  /// The fields that the terminators cut out, under the tags of the directory; nil where these cannot be paired for sure.
  func repaired(_ bytes: Span<UInt8>) -> Result? {
    guard let found = entries(of: bytes), !found.entries.isEmpty, found.entries.count <= maximumFieldCount else {
      return nil
    }
    var entries = found.entries
    var result = Result()
    result.problems.append(
      (.directoryRepaired, "the directory does not fit the data; fields were taken by their terminators"))
    let pieces = pieces(bytes, from: found.dataStart)
    var paired = paired(entries, pieces, bytes)
    if paired == nil {
      // Starts that have no room are zeros, so that entries may look alike that are not; the fields tell.
      for index in entries.indices.dropFirst().reversed()
      where entries[index] == entries[index - 1] && entries[index].pointsWhere(entries[index - 1]) {
        result.problems.append(
          (.directoryRepaired, "the entry of field \(entries[index].tag) stands twice; it is read once"))
        entries.remove(at: index)
      }
      if entries.count < found.entries.count { paired = self.paired(entries, pieces, bytes) }
    }
    guard let fields = paired else { return nil }
    let unread = pieces[(fields.last?.upperBound ?? 0)...].filter { !isBlank($0, bytes) }
    if fields.count < entries.count || !unread.isEmpty {
      let count = fields.count + unread.count
      result.problems.append(
        (.fieldCountMismatch, "\(entries.count) directory entries but \(count) fields; the surplus is not read"))
    }
    for (entry, field) in zip(entries, fields) {
      if field.count > 1 {
        result.problems.append((.terminatorInData, "a field terminator (0x1E) stands inside field \(entry.tag)"))
      }
      let (first, last) = (pieces[field.lowerBound], pieces[field.upperBound - 1])
      result.bounds.append(Record.FieldBounds(tag: entry.tag, start: first.lowerBound, end: last.upperBound))
    }
    return result
  }

  /// What is wrong with a record of which no fields are told.
  func complaint(_ bytes: Span<UInt8>) -> String {
    guard bytes.count > Leader.length, let found = entries(of: bytes), !found.entries.isEmpty else {
      return "no directory of tags can be made out"
    }
    return "the directory does not fit the data, and its tags cannot be paired with the fields for sure"
  }

  /// The entries in the order in which their fields stand in the data, and where the data begin.
  private func entries(of bytes: Span<UInt8>) -> (entries: [Entry], dataStart: Int)? {
    guard let (end, dataStart, isWide) = directoryEnd(in: bytes) else { return nil }
    if isWide { return (chained(bytes, end: end) ?? [], dataStart) }
    return (listed(bytes, end: end), dataStart)
  }

  /// Where the directory ends and the data begin: at the first field terminator after the leader and behind it; or,
  /// where that is not at the end of an entry and no base address vouches for it, behind the last well-formed entry.
  /// A directory that is whole only if its entries differ in width is wide.
  private func directoryEnd(in bytes: Span<UInt8>) -> (end: Int, dataStart: Int, isWide: Bool)? {
    var position = Leader.length
    while position < bytes.count, bytes[position] != ISO2709.fieldTerminator {
      guard bytes[position] != ISO2709.recordTerminator else { return nil }
      position += 1
    }
    guard position < bytes.count else { return nil }
    let length = position - Leader.length
    guard length >= ISO2709.directoryEntryLength else { return nil }
    if chained(bytes, end: position) != nil { return (position, position + 1, true) }
    if length.isMultiple(of: ISO2709.directoryEntryLength) { return (position, position + 1, false) }
    guard hasMap(bytes), bytes.decimal(at: 12, count: 5) != position + 1 else { return nil }
    var end = Leader.length
    while bytes.isDirectoryEntry(at: end) { end += ISO2709.directoryEntryLength }
    return end > Leader.length && end < position ? (end, end, false) : nil
  }

  /// The entries where each says that its field begins where the one before it ends. The chain tells entries apart that
  /// have a digit too many, as programs write them that have no room for a length of five digits.
  private func chained(_ bytes: Span<UInt8>, end: Int) -> [Entry]? {
    var entries: [Entry] = []
    var (position, expected) = (Leader.length, 0)
    while position < end {
      var found: (length: Int, next: Int)?
      for (long, wide) in [(4, 5), (5, 5), (4, 6), (5, 6)] where found == nil && position + 3 + long + wide <= end {
        guard let length = bytes.decimal(at: position + 3, count: long), length > 0,
          bytes.decimal(at: position + 3 + long, count: wide) == expected
        else { continue }
        found = (length, position + 3 + long + wide)
      }
      guard let (length, next) = found, let tag = tag(bytes, at: position) else { return nil }
      entries.append(Entry(tag: tag, length: length, start: expected))
      (position, expected) = (next, expected + length)
    }
    return entries
  }

  /// The entries of 12 bytes: by start where all starts are numbers and differ, or those that are alike are one entry;
  /// else as listed. A tag must be three letters, digits or hyphens.
  private func listed(_ bytes: Span<UInt8>, end: Int) -> [Entry] {
    var entries: [Entry] = []
    for position in stride(from: Leader.length, to: end, by: ISO2709.directoryEntryLength) {
      guard let tag = tag(bytes, at: position) else { return [] }
      let (length, start) = (bytes.decimal(at: position + 3, count: 4), bytes.decimal(at: position + 7, count: 5))
      entries.append(Entry(tag: tag, length: length, start: start))
    }
    let sorted = entries.sorted { ($0.start ?? 0) < ($1.start ?? 0) }
    let isOrdered = zip(sorted, sorted.dropFirst()).allSatisfy { first, second in
      guard let start = first.start, let next = second.start else { return false }
      return start < next || first == second && first.pointsWhere(second)
    }
    return isOrdered ? sorted : entries
  }

  private func tag(_ bytes: Span<UInt8>, at position: Int) -> Tag? {
    let (first, second, third) = (bytes[position], bytes[position + 1], bytes[position + 2])
    guard Tag.isPlausible(first), Tag.isPlausible(second), Tag.isPlausible(third) else { return nil }
    return Tag(first, second, third)
  }

  /// Whether the map of the directory (`45`, ISO 2709 §4.2.10) is where it should be: a leader that is too short or too
  /// long shifts it, and all tags with it.
  private func hasMap(_ bytes: Span<UInt8>) -> Bool {
    bytes[20] == UInt8(ascii: "4") && bytes[21] == UInt8(ascii: "5")
  }
}
