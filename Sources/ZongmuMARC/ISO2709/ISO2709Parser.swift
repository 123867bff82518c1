/// Finds the fields of one record: by the directory where it is sound, by the terminators where it is not.
///
/// One engine for clean and damaged records. The directory is believed only when its entries share all data out among
/// them: each ends with a field terminator, none overlaps another, and what none of them points at is told. Otherwise
/// `repaired` pairs its tags with the fields that the terminators cut out (DOMAIN: lengths counted in characters are the
/// commonest fault of Chinese files), and a record in which that leaves a doubt is none.
struct ISO2709Parser {
  /// What was found.
  struct Result {
    var bounds: [Record.FieldBounds] = []
    var problems: [(code: Warning.Code, detail: String)] = []
    /// The leader, where it is not the first 24 bytes.
    var leader: Leader?
  }

  /// The most fields a record may have.
  let maximumFieldCount: Int

  /// The fields in `bytes`, a record from its leader to its terminator; nil when they cannot be told for sure.
  func parse(_ bytes: Span<UInt8>) -> Result? {
    var result = Result()
    return isSound(bytes, &result.bounds)
      ? result : fitting(bytes) ?? mapped(bytes) ?? shifted(bytes) ?? withoutDirectory(bytes) ?? repaired(bytes)
  }

  /// Puts the fields into `bounds` as the directory says; false, with something in it, when any part of it does not fit,
  /// or when the fields do not follow one another from the base address to the end in its order.
  func isSound(_ bytes: Span<UInt8>, _ bounds: inout [Record.FieldBounds]) -> Bool {
    bounds.removeAll(keepingCapacity: true)
    guard let (base, count) = directory(of: bytes) else { return false }
    var first = base
    bounds.append(addingCapacity: count) { fields in
      for entry in 0..<count {
        let at = Leader.length + entry * ISO2709.directoryEntryLength
        guard let (length, start) = bytes.directoryEntry(at: at), base + start == first, length >= 1,
          first + length <= bytes.count
        else { return }
        let last = first + length - 1
        guard bytes[last] == ISO2709.fieldTerminator else { return }
        fields.append(Record.FieldBounds(tag: Tag(bytes[at], bytes[at + 1], bytes[at + 2]), start: first, end: last))
        first = last + 1
      }
    }
    return bounds.count == count && first == dataEnd(of: bytes)
  }

  /// The base address and the number of entries where the leader says the former and the latter fit before it.
  private func directory(of bytes: Span<UInt8>) -> (base: Int, count: Int)? {
    guard let base = bytes.decimal(at: 12, count: 5), base > Leader.length, base <= bytes.count,
      bytes[base - 1] == ISO2709.fieldTerminator
    else { return nil }
    let (count, rest) = (base - 25).quotientAndRemainder(dividingBy: ISO2709.directoryEntryLength)
    return rest == 0 && count <= maximumFieldCount ? (base, count) : nil
  }

  /// Where the data end: at the record terminator, which may lack.
  func dataEnd(of bytes: Span<UInt8>) -> Int {
    bytes[bytes.count - 1] == ISO2709.recordTerminator ? bytes.count - 1 : bytes.count
  }

  /// The fields of a directory each entry of which fits, in whatever order the fields stand (ISO 2709 asks for none). An
  /// entry that stands twice is read once, and data that no entry points at are told; nil where entries overlap.
  private func fitting(_ bytes: Span<UInt8>) -> Result? {
    guard let (base, count) = directory(of: bytes) else { return nil }
    let dataEnd = dataEnd(of: bytes)
    var result = Result()
    for entry in 0..<count {
      let at = Leader.length + entry * ISO2709.directoryEntryLength
      guard let (length, start) = bytes.directoryEntry(at: at), length >= 1, base + start + length <= dataEnd,
        bytes[base + start + length - 1] == ISO2709.fieldTerminator,
        bytes[base + start - 1] == ISO2709.fieldTerminator
      else { return nil }
      let tag = Tag(bytes[at], bytes[at + 1], bytes[at + 2])
      result.bounds.append(Record.FieldBounds(tag: tag, start: base + start, end: base + start + length - 1))
    }
    let fields = result.bounds
    let order = fields.indices.sorted { (fields[$0].start, $0) < (fields[$1].start, $1) }
    var twice: Set<Int> = []
    var position = base
    var last: Record.FieldBounds?
    func gap(to start: Int) {
      guard position < start else { return }
      let isBlank = (position..<start).allSatisfy { bytes[$0] <= 0x20 || bytes[$0] == ISO2709.fieldTerminator }
      result.problems.append(
        isBlank
          ? (.directoryRepaired, "\(start - position) bytes between the fields hold no data")
          : (
            .fieldCountMismatch,
            "no directory entry points at \(start - position) bytes, \(position) bytes into the record; they are not read"
          ))
    }
    for index in order {
      let field = fields[index]
      if field.start < position {
        guard let last, last.tag == field.tag, last.start == field.start, last.end == field.end else { return nil }
        twice.insert(index)
        result.problems.append((.directoryRepaired, "the entry of field \(field.tag) stands twice; it is read once"))
        continue
      }
      gap(to: field.start)
      position = field.end + 1
      last = field
    }
    gap(to: dataEnd)
    if !twice.isEmpty { result.bounds = fields.indices.filter { !twice.contains($0) }.map { fields[$0] } }
    return result
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

  /// The stretches between field terminators from `start` to the record terminator, without them.
  func pieces(_ bytes: Span<UInt8>, from start: Int) -> [Range<Int>] {
    let end = dataEnd(of: bytes)
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
