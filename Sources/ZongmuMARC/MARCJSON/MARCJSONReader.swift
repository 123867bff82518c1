/// Reads MARC-in-JSON (Ross Singer's proposal of 2010, as pymarc, ruby-marc and marc4j write it) as a stream.
///
///     {"leader": "00755cam  22002414a 4500",
///      "fields": [{"001": "fol05731351"}, {"245": {"ind1": "1", "ind2": "0", "subfields": [{"a": "ActivePerl"}]}}]}
///
/// A record is an object with a string `leader` or with `fields`, in this shape or one of those that `MARCJSONRecord` names.
/// It may stand alone, in an array, on a line of its own, or inside other objects and arrays (FOLIO's and Reservoir's
/// files): what is around it is passed over. Members may come in any order; those that are not known are passed over. An
/// object that has a leader and whose other members are all unknown is an error: its fields are there, in another shape.
///
/// A record whose syntax is broken is an error with its bytes; reading goes on at the next place where a record
/// begins. Memory holds one record and one chunk. Bytes are UTF-8 by then (`JSONText`); what is none becomes U+FFFD, with a
/// warning.
struct MARCJSONReader: RecordSource {
  private var cursor: JSONCursor
  private let options: ReaderOptions
  private var recordNumber = 0
  /// The objects and arrays that are open around the place: where an object began, nil for an array.
  private var wrappers: [Int?] = []
  /// Whether a fault was passed: what closes the objects around it has no beginning any more.
  private var isResumed = false
  private var isFinished = false
  /// Up to where the input was handed out, as records or as errors.
  private var done = 0

  /// The most objects and arrays inside one another.
  static let depthLimit = 100

  init(source: any ByteSource, options: ReaderOptions = ReaderOptions()) {
    cursor = JSONCursor(source: source, limit: options.maximumRecordLength)
    self.options = options
  }

  mutating func next() -> Result<Record, ReadError>? {
    guard !isFinished else { return nil }
    do {
      while let byte = peekAround() {
        if let start = try step(byte) { return record(from: start) }
      }
    } catch {
      return rejected(from: lastObject ?? cursor.keptFrom, error)
    }
    return atEnd()
  }

  /// The innermost object around the place.
  private var lastObject: Int? { wrappers.last.flatMap { $0 } }

  /// Passes over blanks around the records, and gives the byte after them.
  private mutating func peekAround() -> UInt8? {
    while let byte = cursor.peek() {
      guard JSONCursor.isSpace(byte) else { return byte }
      cursor.position += 1
      keepObject()
    }
    return nil
  }

  /// Keeps the bytes from the start of the innermost object on, unless it is longer than a record may be.
  private mutating func keepObject() {
    let place = cursor.position
    cursor.keptFrom = lastObject.map { place - $0 <= options.maximumRecordLength ? $0 : place } ?? place
  }

  /// Takes one piece of what is around the records; gives the start of an object that has proved to be a record, the
  /// place being at the value of its `leader` or `fields`.
  private mutating func step(_ byte: UInt8) throws(JSONFault) -> Int? {
    let place = cursor.position
    keepObject()
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard wrappers.count < MARCJSONReader.depthLimit else { throw JSONCursor.tooDeep }
      wrappers.append(byte == UInt8(ascii: "{") ? place : nil)
      cursor.position += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      let isObject = byte == UInt8(ascii: "}")
      if let open = wrappers.last, (open != nil) == isObject {
        wrappers.removeLast()
      } else if !isResumed {
        throw JSONFault(
          kind: .syntax, detail: "byte \(place): nothing is open that “\(isObject ? "}" : "]")” could close")
      }
      cursor.position += 1
    // 1E begins a record in a JSON text sequence (RFC 7464); a byte order mark stands at the start of a file.
    case UInt8(ascii: ","), UInt8(ascii: ":"), 0x1E, 0xEF, 0xBB, 0xBF: cursor.position += 1
    case UInt8(ascii: "\""): return try name()
    default: _ = try cursor.literal()
    }
    return nil
  }

  /// Reads a string around the records; gives the start of the object that it shows to be a record.
  private mutating func name() throws(JSONFault) -> Int? {
    let place = cursor.position
    let name = try cursor.string()
    guard let start = lastObject, try cursor.peekPastSpace() == UInt8(ascii: ":") else { return nil }
    let isList = MARCJSONRecord.lists.contains(String(decoding: name, as: UTF8.self))
    guard isList || name.elementsEqual("leader".utf8) else { return nil }
    cursor.position += 1
    switch try cursor.peekPastSpace() {
    case UInt8(ascii: "\"")? where !isList: break
    case UInt8(ascii: "[")? where isList: break
    case UInt8(ascii: "{")? where isList:
      if name.elementsEqual("fields".utf8) { guard try hasTag() else { return nil } }
    default: return nil
    }
    cursor.position = place
    return start
  }

  /// Whether an object begins here whose first member is a tag. Goes back.
  private mutating func hasTag() throws(JSONFault) -> Bool {
    let place = cursor.position
    defer { cursor.position = place }
    guard try cursor.peekPastSpace() == UInt8(ascii: "{") else { return false }
    cursor.position += 1
    guard try cursor.peekPastSpace() == UInt8(ascii: "\"") else { return false }
    let name = try cursor.string()
    return name.count == 3 && name.allSatisfy { 0x30...0x39 ~= $0 }
  }

  // MARK: A record

  private mutating func record(from start: Int) -> Result<Record, ReadError> {
    var draft = RecordDraft(start: start)
    cursor.keptFrom = start
    cursor.malformed = 0
    var unknown: [String] = []
    do {
      var isOpen = true
      while isOpen {
        let name = try cursor.string()
        try cursor.expect(UInt8(ascii: ":"))
        if try !MARCJSONRecord.member(name, &cursor, &draft, options) {
          unknown.append(String(decoding: name.prefix(40), as: UTF8.self))
        }
        isOpen = try cursor.hasNext(before: UInt8(ascii: "}"))
        if isOpen { _ = try cursor.peekPastSpace() }
      }
    } catch {
      return rejected(from: start, error)
    }
    wrappers.removeLast()
    done = cursor.position
    if cursor.malformed > 0 {
      draft.note(.malformedText, nil, "\(cursor.malformed) escapes of half a character were read as U+FFFD")
    }
    recordNumber += 1
    let end = cursor.position
    if !draft.hasFields, !unknown.isEmpty {
      let names = unknown.prefix(5).joined(separator: ", ")
      return .failure(
        ReadError(
          .junk, at: location(start),
          "there is a leader, but no fields in a shape that is read; beside it are \(names)",
          bytes: cursor.bytes(from: start, to: end)))
    }
    if !cursor.isUTF8(from: start, to: end) {
      draft.note(.malformedText, nil, "bytes that are no text in utf-8 were read as U+FFFD")
    }
    return draft.finish(at: location(start), isStrict: options.isStrict) { cursor.bytes(from: start, to: end) }
  }

  private func location(_ byte: Int) -> Location { Location(source: cursor.name, record: recordNumber, byte: byte) }

  /// The error of a stretch that begins at `start`; reading goes on where the next record begins behind it.
  private mutating func rejected(from begin: Int, _ fault: JSONFault) -> Result<Record, ReadError> {
    recordNumber += 1
    // What is around the records may have begun long ago.
    let start = max(begin, done, cursor.offset)
    let failed = cursor.position
    cursor.keptFrom = start
    let isFound = seekRecord(after: start)
    wrappers = []
    isResumed = true
    let bytes = cursor.bytes(from: start, to: cursor.position)
    done = cursor.position
    cursor.keptFrom = done
    if let failure = cursor.failure, !isFound {
      isFinished = true
      return .failure(ReadError(.inputBroken, at: location(start), failure.problem, bytes: bytes))
    }
    let code: ReadError.Code =
      switch fault.kind {
      case .syntax: .syntaxBroken
      case .truncated: isFound ? .syntaxBroken : .recordTruncated
      case .limit: failed - start > options.maximumRecordLength ? .recordTooLong : .limitPassed
      }
    return .failure(ReadError(code, at: location(start), fault.detail, bytes: bytes))
  }

  /// Goes to the next `{` behind `start` after which `"leader"` or `"fields"` comes first; false at the end of the
  /// input. No more than a record's length is held: beyond that, the place stays where it is.
  private mutating func seekRecord(after start: Int) -> Bool {
    cursor.position = start + 1
    while let byte = cursor.peek() {
      guard cursor.position - start <= options.maximumRecordLength else { return true }
      let place = cursor.position
      cursor.position += 1
      guard byte == UInt8(ascii: "{"), peekInside(from: start) == UInt8(ascii: "\"") else { continue }
      for name in ["\"leader\"", "\"fields\""] {
        let begin = cursor.position
        var isEqual = true
        for expected in name.utf8 where isEqual {
          isEqual = cursor.peek() == expected
          cursor.position += 1
        }
        cursor.position = isEqual ? place : begin
        if isEqual { return true }
      }
      cursor.position = place + 1
    }
    return false
  }

  /// Passes over blanks behind a brace, within a record's length from `start`.
  private mutating func peekInside(from start: Int) -> UInt8? {
    while let byte = cursor.peek(), cursor.position - start <= options.maximumRecordLength {
      guard JSONCursor.isSpace(byte) else { return byte }
      cursor.position += 1
    }
    return nil
  }

  private mutating func atEnd() -> Result<Record, ReadError>? {
    isFinished = true
    let start = max(lastObject ?? cursor.position, done)
    if let failure = cursor.failure {
      recordNumber += 1
      let bytes = cursor.bytes(from: start, to: cursor.position)
      return .failure(ReadError(.inputBroken, at: location(start), failure.problem, bytes: bytes))
    }
    guard !wrappers.isEmpty else { return nil }
    recordNumber += 1
    let bytes = cursor.bytes(from: start, to: cursor.position)
    return .failure(
      ReadError(
        .recordTruncated, at: location(start), "the input ends inside \(wrappers.count) objects or arrays", bytes: bytes
      ))
  }
}

extension ReadError.Code {
  /// A record breaks the syntax of its container; reading goes on at the next one.
  public static let syntaxBroken = ReadError.Code(rawValue: "syntax-broken")
}
