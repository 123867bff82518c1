/// A worksheet (工作单) as Chinese systems print and paste it: the leader, then a line a field.
///
///     00532nam0_2200205___450_      LDR 00850nam0 2200277   450
///     0010119940029138              001 012023000001
///     2001_‡a读一点世界史 ‡f史军       200 1# $a越秀街巷旧事$f林晓禾著
///     ***
///
/// There is no standard; what is read (DOMAIN §1.4, rows 8 and 9):
/// - The leader on the first line, alone or behind `LDR`, `LEADER`, `marker:` or `000`. Lines before it are passed over.
/// - A field is its tag, its indicators and its data, run together or with blanks, a tab or a colon between them.
/// - The delimiter is the one of the signs `$ ǂ ‡ ▼ ■ @ |` that most fields of the record have behind their indicators
///   (`WorksheetLine.delimiters`); the other signs are text then.
/// - `#`, `_` and `\` are blanks in leader and indicators; `#` and `_` also in 006–008, in the coded fields of UNIMARC and
///   in the indicators of embedded fields.
/// - A line of blanks, `***` or `↔` ends the record; so does the next leader. `¶`, `▲` or `↔` at the end of a line is a
///   terminator as CP437 shows it.
/// - A line that begins with blanks goes on with the field before; so does one that cannot be a field, with a warning.
struct WorksheetContainer: TextContainer {
  private var hasContent = false

  mutating func role(of line: ArraySlice<UInt8>, isOpen: Bool) -> LineRole {
    if !isOpen { hasContent = false }
    let trimmed = line.trimmedOfSpace
    if trimmed.isEmpty || trimmed.count >= 3 && trimmed.allSatisfy({ $0 == UInt8(ascii: "*") })
      || trimmed.elementsEqual("↔".utf8)
    {
      return .closing
    }
    var ascii = line.withoutMark.prefix(64)
    while let last = ascii.last, last >= 0x80 { ascii.removeLast() }
    let units = ascii.map { UInt32($0) }
    if WorksheetLine.leader(in: units) != nil {
      // What came before it, if no field of a record, is its heading.
      let isNew = hasContent || !isOpen
      hasContent = true
      return isNew ? .opening : .part
    }
    if let first = trimmed.first, 0x30...0x39 ~= first, MarkedText.tag(units[...]) != nil { hasContent = true }
    return .part
  }

  func parse(_ lines: [[UInt32]], into draft: inout RecordDraft, _ options: ReaderOptions) -> Bool {
    let lines = lines.map { NumericReference.decoded(WorksheetLine.withoutTerminator($0)) }
    let leaderLine = lines.firstIndex { WorksheetLine.leader(in: $0) != nil }
    let body = leaderLine.map { lines[($0 + 1)...] } ?? lines[...]
    let delimiter = WorksheetLine.delimiter(of: body)
    guard leaderLine != nil || delimiter != nil else { return false }
    if let leaderLine, let leader = WorksheetLine.leader(in: lines[leaderLine]) {
      if leaderLine > 0 { draft.note(.textIgnored, nil, "\(leaderLine) lines before the leader were passed over") }
      draft.setLeader(leader.map { WorksheetLine.blanks.contains($0) ? 0x20 : $0 })
    }
    let entries = entries(of: body, delimiter, &draft)
    let coded = CodedFields(tags: entries.map(\.tag))
    for entry in entries { add(entry, delimiter, coded, to: &draft, options) }
    return !entries.isEmpty || leaderLine != nil
  }

  /// The fields of the lines, each with what stands behind its tag.
  private func entries(
    of lines: ArraySlice<[UInt32]>, _ delimiter: UInt32?, _ draft: inout RecordDraft
  ) -> [(tag: Tag, units: [UInt32])] {
    var entries: [(tag: Tag, units: [UInt32])] = []
    for line in lines {
      if let tag = WorksheetLine.tag(of: line, delimiter) {
        entries.append((tag, Array(line[3...])))
      } else if let last = entries.indices.last {
        if line.first.map(MarkedText.isSpace) != true {
          draft.note(.linesJoined, entries[last].tag, "a line that begins no field goes on with the field before")
        }
        entries[last].units.append(contentsOf: MarkedText.withoutLeadingSpace(line[...]))
      } else {
        draft.note(.textIgnored, nil, "a line before the first field was passed over")
      }
    }
    return entries
  }

  private func add(
    _ entry: (tag: Tag, units: [UInt32]), _ delimiter: UInt32?, _ coded: CodedFields, to draft: inout RecordDraft,
    _ options: ReaderOptions
  ) {
    let (tag, signs) = (entry.tag, WorksheetLine.codedBlanks)
    let units = entry.units
    guard let delimiter, let start = WorksheetLine.dataStart(in: units, delimiter, isControl: tag.isControl) else {
      if !tag.isControl, WorksheetLine.pair(units) == nil {
        draft.note(.indicatorsIrregular, tag, "a data field without subfields")
      }
      return draft.addText(
        tag, coded.utf8(WorksheetLine.text(units, isControl: tag.isControl), coded.places(in: tag), signs: signs),
        options)
    }
    let indicators = draft.indicators(WorksheetLine.indicators(units[..<start]), tag, blanks: WorksheetLine.blanks)
    var data = units[start...]
    if units[..<start].contains(0x09) { data = WorksheetLine.withoutPadding(data, delimiter)[...] }
    if delimiter == 0x24 { data = WorksheetLine.joiningScripts(data, tag)[...] }
    draft.addData(tag, indicators, data, delimiter: delimiter, options) { code, part in
      coded.utf8(part, coded.places(in: tag, code), signs: signs)
    }
  }
}
