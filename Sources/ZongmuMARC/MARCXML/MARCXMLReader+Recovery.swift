import CZongmuXML

/// What comes behind a fault of the XML: a bare `&`, a `<` in a text, an end tag that lacks. libxml2 reads nothing behind
/// it, as XML 1.0 §1.2 asks for; the records there are sound all the same, and a union catalogue wants them.
///
/// Another parser begins at the next start tag of a record, and knows of no element that is open there. It meets the end
/// tags of these, and is followed by another behind each.
extension MARCXMLReader {
  /// How often an input is read on behind a fault, so that one which is nothing but faults is not looked at for hours.
  private static let recoveryLimit = 10_000
  /// The most bytes that are parsed anew in all.
  private static let recoveredBytes = 512 << 20
  /// The most bytes behind a fault in which the next record is looked for.
  private static let longestFault = 64 << 20

  /// Begins anew behind a fault; false where it is the end.
  mutating func recover(from status: ZongmuXMLStatus, _ parser: MARCXMLParser) -> Bool {
    guard (resumed?.count ?? 0) < MARCXMLReader.recoveryLimit, (resumed?.bytes ?? 0) < MARCXMLReader.recoveredBytes,
      intake.failure == nil
    else { return false }
    let fault = parser.faultPlace
    // An end tag that only a fault before has made a stray one.
    if status == .strayEnd, let resumed, fault.byte > resumed.place {
      assembler.abandon(nil)
      resume(at: fault.byte, line: fault.line)
      return true
    }
    let start = assembler.openStart ?? fault.byte
    var (seen, line) = (fault.byte, fault.line)
    if parser.isEnding {
      // Something is not ended, such as a comment, and may have begun anywhere in the record.
      guard assembler.openStart != nil, window.end - start <= options.maximumRecordLength else { return false }
      line -= lineEnds(from: start, to: seen)
      seen = start
    }
    let from = max(seen, start + 1, (resumed?.place ?? -1) + 1)
    while true {
      if let place = window.place(from: max(seen, from), MARCXMLReader.recordStart) {
        let bytes = window.bytes(from: start, to: place).prefix(options.maximumRecordLength)
        assembler.abandon(
          ReadError(
            .syntaxBroken, at: assembler.location(start),
            "line \(fault.line), byte \(fault.byte): \(parser.faultMessage)", bytes: Array(bytes)))
        resume(at: place, line: line + lineEnds(from: seen, to: place))
        return true
      }
      guard !intake.isAtEnd, window.end - start <= MARCXMLReader.longestFault else { return false }
      line += lineEnds(from: seen, to: window.end)
      seen = window.end
      window.advance(keepingFrom: start)
      let replaced = readPiece()
      window.note(replaced)
    }
  }

  /// Begins anew at a place, which is on this line.
  private mutating func resume(at place: Int, line: Int) {
    let rest = window.rewind(to: place)
    resumed = (place, rest, (resumed?.count ?? 0) + 1, (resumed?.bytes ?? 0) + rest.count)
    parser = MARCXMLParser(maximumDepth: MARCXMLReader.depthLimit, from: place, line: line)
    isAtHome = false
  }

  private func lineEnds(from start: Int, to end: Int) -> Int { window.bytes(from: start, to: end).count { $0 == 0x0A } }

  /// Where in a stretch the first start tag of a record is, whatever its prefix.
  private static func recordStart(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      var name = rest.prefix(64).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
      if let colon = name.firstIndex(of: UInt8(ascii: ":")) { name = name[(colon + 1)...] }
      if name.elementsEqual("record".utf8) || name.elementsEqual("oai_marc".utf8) { return start - bytes.startIndex }
    }
    return nil
  }
}
