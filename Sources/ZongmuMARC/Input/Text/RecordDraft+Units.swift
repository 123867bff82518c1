/// Fields of line-based containers and JSON, put into a draft.
extension RecordDraft {
  /// Adds the leader; units that are no single byte become blanks.
  mutating func setLeader(_ units: some Sequence<UInt32>) {
    openLeader()
    let bytes = units.map { MarkedText.byte($0) ?? 0x20 }
    appendToLeader(bytes.span)
  }

  /// Adds a field without indicators and subfields.
  mutating func addText(_ tag: Tag, _ utf8: [UInt8], _ options: ReaderOptions) {
    openField(tag, limit: options.maximumFieldCount)
    append(utf8.span, limit: options.maximumRecordLength)
    closeField()
  }

  /// Adds a subfield to the field that is open.
  mutating func addSubfield(_ code: SubfieldCode, _ utf8: [UInt8], _ options: ReaderOptions) {
    openSubfield(code.byte)
    append(utf8.span, limit: options.maximumRecordLength)
  }

  /// Adds a data field whose subfields begin with a bare `delimiter`; `value` makes the text of each.
  mutating func addData(
    _ tag: Tag, _ indicators: Indicators, _ units: ArraySlice<UInt32>, delimiter: UInt32, _ options: ReaderOptions,
    value: (SubfieldCode, ArraySlice<UInt32>) -> [UInt8]
  ) {
    openField(tag, limit: options.maximumFieldCount)
    appendIndicators(indicators.first, indicators.second)
    for part in units.split(separator: delimiter, omittingEmptySubsequences: false).dropFirst() {
      guard let first = part.first else {
        note(.markupIgnored, tag, "a subfield delimiter without a code was passed over")
        continue
      }
      let code = code(first, tag)
      addSubfield(code, value(code, part.dropFirst()), options)
    }
    closeField()
  }

  /// The code that a unit is. What is no single byte shows as `?` with a note, and so do the bytes that structure a
  /// record.
  mutating func code(_ unit: UInt32, _ tag: Tag) -> SubfieldCode {
    if let byte = MarkedText.byte(unit), !(0x1D...0x1F ~= byte) { return SubfieldCode(byte) }
    note(.markupIgnored, tag, "the code of a subfield is not one byte; ? stands for it")
    return "?"
  }

  /// The two indicators in what stands between tag and first delimiter. `blanks` are the signs that mean a blank.
  mutating func indicators(_ prefix: ArraySlice<UInt32>, _ tag: Tag, blanks: Set<UInt32> = []) -> Indicators {
    var units = Array(prefix)
    if units.count > 2 { units = Array(MarkedText.trimmed(prefix)) }
    if units.count > 2 || prefix.count < 2 {
      note(.indicatorsIrregular, tag, "no two indicators before the first subfield")
    }
    return Indicators(indicator(units.first, tag, blanks), indicator(units.dropFirst().first, tag, blanks))
  }

  private mutating func indicator(_ unit: UInt32?, _ tag: Tag, _ blanks: Set<UInt32>) -> UInt8 {
    guard let unit, !blanks.contains(unit) else { return 0x20 }
    if let byte = MarkedText.byte(unit), !(0x1D...0x1F ~= byte) { return byte }
    note(.indicatorsIrregular, tag, "an indicator is not one byte; a blank stands for it")
    return 0x20
  }
}
