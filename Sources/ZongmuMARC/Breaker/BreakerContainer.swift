/// The text of MARCMaker, MARCBreaker and MarcEdit (`.mrk`): a line a field, `=`, tag, two blanks, and the data.
///
///     =LDR  00755cam\\22002414a\4500
///     =008  000107s2000\\\\nyua
///     =245  10$aActivePerl with ASP and ADO /$cTobias Martinsson.
///
/// - `\` is a blank in the leader, in control fields and in indicators; in a subfield it is itself.
/// - `$` begins a subfield; `{dollar}` and the other mnemonics stand for characters (`BreakerMnemonics`).
/// - A blank line ends a record, and so does the next `=LDR` (or `=000`).
/// - A line without `=` at its start goes on with the field before, with a warning.
struct BreakerContainer: TextContainer {
  func role(of line: ArraySlice<UInt8>, isOpen: Bool) -> LineRole {
    let line = line.trimmedOfSpace
    if line.isEmpty { return .closing }
    return line.starts(with: "=LDR".utf8) || line.starts(with: "=000".utf8) ? .opening : .part
  }

  func parse(_ lines: [[UInt32]], into draft: inout RecordDraft, _ options: ReaderOptions) -> Bool {
    var entries: [(tag: Tag, units: [UInt32])] = []
    for line in lines {
      if line.first == 0x3D, let tag = MarkedText.tag(line.dropFirst()) {
        var rest = line[4...]
        for _ in 0..<2 where rest.first == 0x20 { rest.removeFirst() }
        entries.append((tag, Array(rest)))
      } else if let last = entries.indices.last {
        draft.note(.linesJoined, entries[last].tag, "the field goes on in another line")
        if entries[last].units.last != 0x20 { entries[last].units.append(0x20) }
        entries[last].units.append(contentsOf: line)
      } else if line.contains(where: { !MarkedText.isSpace($0) }) {
        draft.note(.textIgnored, nil, "a line before the first field was passed over")
      }
    }
    for (tag, units) in entries {
      let units = BreakerMnemonics.decoded(units)
      if tag == "LDR" || tag == "000", !draft.hasLeader {
        draft.setLeader(units.map(BreakerContainer.blank))
      } else {
        add(tag, units, to: &draft, options)
      }
    }
    return !entries.isEmpty
  }

  private func add(_ tag: Tag, _ units: [UInt32], to draft: inout RecordDraft, _ options: ReaderOptions) {
    let delimiter = units.firstIndex(of: 0x24)
    guard let delimiter, !tag.isControl || delimiter == 2 else {
      if !tag.isControl, units.count != 2 {
        draft.note(.indicatorsIrregular, tag, "a data field without subfields")
      }
      return draft.addText(tag, MarkedText.utf8(units.map(BreakerContainer.blank)), options)
    }
    let indicators = draft.indicators(units[..<delimiter], tag, blanks: [0x5C])
    draft.addData(tag, indicators, units[delimiter...], delimiter: 0x24, options) { MarkedText.utf8($1) }
  }

  private static func blank(_ unit: UInt32) -> UInt32 { unit == 0x5C ? 0x20 : unit }
}

extension Warning.Code {
  /// A field was put together of several lines.
  public static let linesJoined = Warning.Code(rawValue: "lines-joined")
  /// Lines beside the fields of a record were passed over.
  public static let textIgnored = Warning.Code(rawValue: "text-ignored")
}
