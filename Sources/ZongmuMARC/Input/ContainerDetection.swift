import ZongmuText

/// Finds the container of an input from its beginning.
enum ContainerDetection {
  static let sniffed = 8192

  /// What is handed in by mistake, by the bytes that such files begin with. Records may stand somewhere in them (a catalogue
  /// keeps the bytes of all of its own), but not as a library hands them in.
  private static let others: [(beginning: [UInt8], what: String)] = [
    (Array("SQLite format 3\u{0}".utf8), "it is an SQLite database, such as a catalogue"),
    (Array("%PDF-".utf8), "it is a PDF document"),
    (Array("PK\u{3}\u{4}".utf8), "it is a ZIP archive or an office document; unpack it, or save its records as MARC"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "it is an office document; save its records as MARC"),
    (Array("Rar!\u{1A}\u{7}".utf8), "it is a RAR archive; unpack it"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "it is a 7z archive; unpack it"),
    (Array("BZh".utf8), "it is compressed with bzip2; unpack it"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "it is compressed with xz; unpack it"),
    ([0x28, 0xB5, 0x2F, 0xFD], "it is compressed with Zstandard; unpack it"),
    ([0x89, 0x50, 0x4E, 0x47], "it is a picture"),
    ([0xFF, 0xD8, 0xFF], "it is a picture"),
  ]

  /// The container that the first bytes show; throws `.notMARC` where they show none.
  static func container(of source: inout OpenedByteSource) throws(InputError) -> RecordFormat {
    try container(of: Array(try source.peek(sniffed)), name: source.name)
  }

  private static func container(of head: [UInt8], name: String) throws(InputError) -> RecordFormat {
    if let other = others.first(where: { head.starts(with: $0.beginning) }) {
      throw InputError(name, .notMARC(other.what))
    }
    let bytes = head.span
    var position = 0
    while position < bytes.count, bytes.fillerLength(at: position) > 0, !bytes.isLeaderPlausible(at: position) {
      position += bytes.fillerLength(at: position)
    }
    guard position < bytes.count else { throw InputError(name, head.isEmpty ? .empty : .notMARC("it is blank")) }
    if head[position] == UInt8(ascii: "<") { return isPageWithRecords(head[position...]) ? .iso2709 : .marcxml }
    // A JSON text sequence has 1E before each object.
    if isJSON(head[position...]) { return .marcjson }
    if head.contains(ISO2709.recordTerminator) || head.contains(ISO2709.fieldTerminator) { return .iso2709 }
    if let container = textContainer(of: head) { return container }
    for index in position..<bytes.count where bytes.isLeaderPlausible(at: index) && isDirectory(head, at: index) {
      return .iso2709
    }
    throw InputError(name, .notMARC(description(of: head)))
  }

  /// What a head without records looks like.
  private static func description(of head: [UInt8]) -> String {
    guard !head.contains(0) else { return "no MARC leader is in it" }
    let lines = head[...].withLineFeeds.split(separator: 0x0A).prefix(20)
    let isList = lines.count { $0.withoutMark.first == UInt8(ascii: "@") } * 2 > lines.count
    return isList
      ? "its lines begin with @, not with the tag of a field; export the records from their system as ISO 2709"
      : "it is text with no MARC leader"
  }

  /// Whether it is HTML in which a catalogue shows a record as it is kept: no XML has these terminators.
  private static func isPageWithRecords(_ head: ArraySlice<UInt8>) -> Bool {
    let beginning = head.prefix(5).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return beginning == Array("<html".utf8) && head.contains(ISO2709.fieldTerminator)
  }

  /// Whether a directory entry can follow the leader at `index`, as far as the beginning shows it: a tag, and numbers or
  /// what stands in their place.
  private static func isDirectory(_ head: [UInt8], at index: Int) -> Bool {
    let entry = head[(index + Leader.length)...].prefix(ISO2709.directoryEntryLength)
    let isNumber: (UInt8) -> Bool = { 0x30...0x39 ~= $0 || $0 == 0x20 || $0 == 0x3F || $0 == 0x23 }
    return !entry.isEmpty && entry.prefix(3).allSatisfy(Tag.isPlausible) && entry.dropFirst(3).allSatisfy(isNumber)
  }

  /// Whether the beginning is that of a JSON object, or of an array of objects.
  private static func isJSON(_ head: ArraySlice<UInt8>) -> Bool {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x1E }
    var rest = head.drop(while: isSpace)
    var isArray = false
    if rest.first == UInt8(ascii: "[") {
      isArray = true
      rest = rest.dropFirst().drop(while: isSpace)
    }
    guard rest.first == UInt8(ascii: "{") else { return isArray && rest.first == UInt8(ascii: "]") }
    let inner = rest.dropFirst().drop(while: isSpace).first
    return inner == UInt8(ascii: "\"") || inner == UInt8(ascii: "}")
  }

  /// The line-based container that the whole lines of the beginning show.
  private static func textContainer(of head: [UInt8]) -> RecordFormat? {
    guard !head.contains(0) else { return nil }
    let head = head.contains(0x0A) ? head : Array(head[...].withLineFeeds)
    var whole = head[...]
    if head.count == sniffed, let end = head.lastIndex(of: 0x0A) { whole = head[...end] }
    for line in whole.split(separator: 0x0A) {
      if AlephContainer.isField(line) { return .aleph }
      if isBreaker(line.withoutMark) { return .mrk }
    }
    return isWorksheet(whole) ? .worksheet : nil
  }

  /// `=245  10$a`: a line of the breaker form.
  private static func isBreaker(_ line: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(line.prefix(6))
    return bytes.count == 6 && bytes[0] == UInt8(ascii: "=") && bytes[1..<4].allSatisfy(Tag.isPlausible)
      && bytes[4] == 0x20 && bytes[5] == 0x20
  }

  /// Whether there is a leader under a name, or lines of fields with one delimiter: two, or one and a leader. Text is decoded first, since the
  /// trail bytes of GBK look like delimiters.
  private static func isWorksheet(_ head: ArraySlice<UInt8>) -> Bool {
    let text = TextDecoder.decode(head, as: EncodingDetector.guess(head.span).encoding).text
    let lines = MarkedText.lines(of: Array(text.utf8)).map(WorksheetLine.withoutTerminator)
    if lines.contains(where: WorksheetLine.isNamedLeader) { return true }
    guard let delimiter = WorksheetLine.delimiter(of: lines[...]) else { return false }
    let fields = lines.count { line in
      guard let tag = MarkedText.tag(line[...]), !tag.isControl, line[..<3].allSatisfy({ 0x30...0x39 ~= $0 }),
        let start = WorksheetLine.dataStart(in: Array(line[3...]), delimiter, isControl: false)
      else { return false }
      // `952$a` alone is a path in prose; a field has indicators, or a place for them, and text.
      return start > 0 && line.count > 3 + start + 2
    }
    return fields >= 2 || fields == 1 && lines.contains { WorksheetLine.leader(in: $0) != nil }
  }
}
