import Zongmu

/// Encodes the records of a batch, as far as that can be done out of their order.
struct BatchConversion: Sendable {
  /// What a batch came to, in the order of its records.
  struct Converted: Sendable {
    var pieces: [Piece] = []
    var read = 0
    var passed = 0
    var warnings = 0
  }

  /// A part of what a batch came to.
  enum Piece: Sendable {
    /// A line for the person at the terminal.
    case told(String)
    /// Records in the form of the output.
    case encoded([UInt8], records: Int)
    /// A record to be written in its turn: the form depends on those before it, or it did not fit.
    case unwritten(Record)
    /// What could not be read.
    case rejected(ReadError)
    /// A record that could not be turned into the other format.
    case uncrossed(CrosswalkError, Record)
    /// What was lost of a record, as lines of the report.
    case lost(String)
  }

  let encoder: RecordEncoder
  let filter: FieldFilter?
  let pinyin: PinyinCompletion?
  /// The language in which warnings are told; nil where they are only counted.
  let tellsWarnings: Language?
  let crosswalk: Crosswalk?
  /// The language of the report of losses; nil where none is asked for, and nothing is worded then.
  let lossLanguage: Language?
  /// Where the bytes of `.encoded` come from and, once they are written, go to.
  let pool = BufferPool()

  /// Converts a batch.
  func converted(_ batch: RecordBatch) -> Converted {
    var converted = Converted()
    var bytes = pool.take()
    // XML is two to three times as long as ISO 2709.
    bytes.reserveCapacity(3 * batch.byteCount)
    var records = 0
    var room = RecordEncoder.Room()
    func close() {
      if records > 0 {
        converted.pieces.append(.encoded(bytes, records: records))
        bytes = pool.take()
      }
      records = 0
    }
    batch.forEach { view in
      // A filter has to read fields, pinyin and crosswalk to write them, and a forced encoding is not to be found anew.
      guard filter == nil, pinyin == nil, crosswalk == nil, !batch.isEncodingForced,
        encoder.isAppended(view, &room, to: &bytes)
      else { return false }
      converted.read += 1
      records += 1
      return true
    } otherwise: { element in
      converted.read += 1
      switch element {
      case .failure(let error):
        close()
        converted.pieces.append(.rejected(error))
      case .success(var record):
        converted.warnings += record.warnings.count
        if let tellsWarnings { converted.pieces += record.warnings.map { .told(tellsWarnings.text(of: $0)) } }
        if let filter, !filter.holds(for: record) {
          converted.passed += 1
          return
        }
        if let pinyin { pinyin.complete(&record) }
        let losses: [Loss]
        let crossed: Record
        do throws(CrosswalkError) {
          let crossing = try crosswalk?.cross(record)
          crossed = crossing?.record ?? record
          losses = crossing?.losses ?? []
        } catch {
          close()
          converted.pieces.append(.uncrossed(error, record))
          return
        }
        if let lossLanguage, !losses.isEmpty {
          converted.pieces.append(.lost(LossReport.lines(losses, of: record, in: lossLanguage)))
        }
        if !encoder.isPositional, encoder.isAppended(crossed, to: &bytes) {
          records += 1
        } else {
          close()
          converted.pieces.append(.unwritten(crossed))
        }
      }
    }
    close()
    pool.give(bytes)
    return converted
  }
}
