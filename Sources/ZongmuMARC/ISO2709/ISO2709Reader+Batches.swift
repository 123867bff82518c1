/// Cutting an input into records without parsing them, so that other tasks can.
///
/// Only records are cut about which there is nothing to decide: a plausible leader, and the first terminator after it is
/// where the declared length says. `next()` then never looks beyond the record and the filler after it, so a reader of
/// the cut bytes alone gives the same element with the same bytes. Everything else is left to `next()`.
extension ISO2709Reader {
  mutating func holdsSureRecord() -> Bool { sureEnd(from: position) != nil }

  mutating func sureRecords() -> RecordBatch? {
    compact()
    var end = position
    var count = 0
    while end - position < RecordBatch.size, count == 0 || isWithinReach(end),
      let (start, contentEnd) = sureEnd(from: end)
    {
      let next = skipFiller(from: contentEnd)
      // The filler belongs to this record only if it can be read. At the end of a batch nothing else would take it.
      if next > contentEnd, next - position >= RecordBatch.size || sureEnd(from: next) == nil,
        parsed(start..<contentEnd) == nil
      {
        break
      }
      end = next
      count += 1
    }
    guard count > 0 else { return nil }
    return batch(to: end, count: count)
  }

  /// Whether the record at `index` should go into the batch that has come so far: a batch that is half full ends where
  /// more would have to be read, so that little is left behind in the buffer.
  private func isWithinReach(_ index: Int) -> Bool {
    guard index - position >= RecordBatch.size / 2 else { return true }
    guard let declared = declaredLength(at: index) else { return false }
    return index + declared <= buffer.count
  }

  /// The next record from `index` on, filler passed over, if there is nothing to decide about it.
  private mutating func sureEnd(from index: Int) -> (start: Int, contentEnd: Int)? {
    let start = skipFiller(from: index)
    guard fill(to: start + Leader.length), isLeader(at: start), let declared = declaredLength(at: start),
      declared > Leader.length, declared <= options.maximumRecordLength, fill(to: start + declared),
      buffer.span.index(of: ISO2709.recordTerminator, from: start + Leader.length) == start + declared - 1
    else { return nil }
    return (start, start + declared)
  }
}
