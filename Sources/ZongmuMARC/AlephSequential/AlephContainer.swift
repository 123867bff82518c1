/// Aleph sequential: a line a field, in columns.
///
///     000000794 LDR   L ^^^^^nam^a22003011^^4500
///     000000794 24514 L $$aThe descent of manuscripts.
///
/// Columns 1–9 are the system number, which is the same in all lines of a record and is used for nothing else; 11–13
/// the tag; 14–15 the indicators; 17 the script of the field, which is not kept; 19 on the data (Ex Libris, "Aleph
/// sequential format").
///
/// - `$$` begins a subfield. `^` is a blank in the leader, in control fields, and in the coded fields of UNIMARC.
/// - A data field with a numeric tag and without `$$` is read as `$a`, with a warning.
/// - A line that does not begin so goes on with the field before, with a warning.
struct AlephContainer: TextContainer {
  private var number: [UInt8] = []

  private static let dataColumn = 18
  /// What `$$` is made into before a field is split.
  private static let delimiter: UInt32 = 0x1F
  private static let blanks: Set<UInt32> = [0x5E]

  mutating func role(of line: ArraySlice<UInt8>, isOpen: Bool) -> LineRole {
    guard AlephContainer.isField(line) else { return line.trimmedOfSpace.isEmpty ? .closing : .part }
    let found = Array(line.withoutMark.prefix(9))
    if isOpen { return found == number ? .part : .opening }
    number = found
    return .opening
  }

  /// Whether a line has the columns of a field.
  static func isField(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.withoutMark
    guard line.count >= dataColumn - 1 else { return false }
    let bytes = Array(line.prefix(dataColumn))
    return bytes[..<9].allSatisfy { 0x30...0x39 ~= $0 } && bytes[9] == 0x20
      && bytes[10..<13].allSatisfy(Tag.isPlausible)
      && bytes[13..<15].allSatisfy { 0x20...0x7E ~= $0 } && bytes[15] == 0x20 && 0x41...0x5A ~= bytes[16]
      && (bytes.count < dataColumn || bytes[17] == 0x20)
  }

  func parse(_ lines: [[UInt32]], into draft: inout RecordDraft, _ options: ReaderOptions) -> Bool {
    var entries: [(tag: Tag, indicators: ArraySlice<UInt32>, units: [UInt32])] = []
    for line in lines {
      let head = line.prefix(AlephContainer.dataColumn)
      if AlephContainer.isField(head.map { UInt8(exactly: $0) ?? 0xFF }[...]), let tag = MarkedText.tag(line[10...]) {
        entries.append((tag, line[13..<15], Array(line.dropFirst(AlephContainer.dataColumn))))
      } else if let last = entries.indices.last {
        draft.note(.linesJoined, entries[last].tag, "the field goes on in another line")
        entries[last].units.append(contentsOf: line)
      }
    }
    let coded = CodedFields(tags: entries.map(\.tag))
    for (tag, indicators, units) in entries {
      let units = NumericReference.decoded(units)
      if tag == "LDR" || tag == "000", !draft.hasLeader {
        draft.setLeader(units.map { AlephContainer.blanks.contains($0) ? 0x20 : $0 })
      } else {
        add(tag, indicators, AlephContainer.delimited(units), coded, to: &draft, options)
      }
    }
    return !entries.isEmpty
  }

  private func add(
    _ tag: Tag, _ indicators: ArraySlice<UInt32>, _ units: [UInt32], _ coded: CodedFields, to draft: inout RecordDraft,
    _ options: ReaderOptions
  ) {
    var units = units[...]
    let hasSubfields = units.contains(AlephContainer.delimiter)
    if !hasSubfields, !AlephContainer.isData(tag, units) {
      // A mark of the writer: the field really has no subfields, and has indicators only where there is no text.
      if units.first == MarkedText.escaped {
        units.removeFirst()
        if units.isEmpty { return draft.addText(tag, MarkedText.utf8(indicators), options) }
      }
      let text = tag.isControl ? units.map { AlephContainer.blanks.contains($0) ? 0x20 : $0 }[...] : units
      return draft.addText(tag, MarkedText.utf8(text), options)
    }
    if !hasSubfields {
      draft.note(.indicatorsIrregular, tag, "a data field without $$ was read as $a")
      units = [AlephContainer.delimiter, 0x61] + units
    } else if units.first != AlephContainer.delimiter {
      draft.note(.textIgnored, tag, "text before the first $$ was passed over")
    }
    let pair = draft.indicators(indicators, tag)
    draft.addData(tag, pair, units, delimiter: AlephContainer.delimiter, options) { code, part in
      let places = coded.places(in: tag, code)
      return coded.utf8(part, places == .everywhere ? places : .nowhere, signs: AlephContainer.blanks)
    }
  }

  /// Whether a field without `$$` is a data field all the same: its tag is a number from 010 on.
  static func isData(_ tag: Tag, _ units: ArraySlice<UInt32>) -> Bool {
    let (first, second, third) = tag.bytes
    let isNumber = [first, second, third].allSatisfy { 0x30...0x39 ~= $0 }
    return isNumber && !tag.isControl && units.first != MarkedText.escaped && !units.isEmpty
  }

  /// The units with each bare `$$` made into one delimiter.
  private static func delimited(_ units: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var position = 0
    while position < units.count {
      if units[position] == 0x24, position + 1 < units.count, units[position + 1] == 0x24 {
        result.append(delimiter)
        position += 2
      } else {
        result.append(units[position] == delimiter ? 0x20 : units[position])
        position += 1
      }
    }
    return result
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without a byte order mark at their start.
  var withoutMark: ArraySlice<UInt8> { starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self }
}
