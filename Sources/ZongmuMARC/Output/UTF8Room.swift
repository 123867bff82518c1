import ZongmuText

/// Room for the UTF-8 of one record after another, so that converting allocates nothing a record.
struct UTF8Room {
  private var bytes: [UInt8] = []
  private var bounds: [Record.FieldBounds] = []

  /// The record in GB 18030 as UTF-8 that declares itself so: what `Record.declaring(.utf8)` makes of it. Nil where that
  /// has to look at it field by field.
  @_lifetime(&self)
  mutating func view(ofGB18030 view: RecordView) -> RecordView? {
    guard view.areSideBySide, view.fieldCount > 0, isFilled(view) else { return nil }
    var leader = view.leader
    if view.isMARC21 { leader[9] = UInt8(ascii: "a") }
    return RecordView(bytes: bytes.span, bounds: bounds.span, leader: leader, layout: .iso2709)
  }

  /// Decodes all fields at once: their terminators and delimiters are ASCII, which is in no character of GB 18030.
  private mutating func isFilled(_ view: RecordView) -> Bool {
    let data = view.bounds[0].start..<view.bounds[view.fieldCount - 1].end
    bytes.removeAll(keepingCapacity: true)
    bounds.removeAll(keepingCapacity: true)
    // Before the fields stand three bytes of ASCII, as in every layout of a record.
    view.leader.append(to: &bytes)
    guard TextDecoder.utf8(view.bytes.extracting(data), from: .gb18030, into: &bytes).malformed == 0 else {
      return false
    }
    bytes.append(ISO2709.fieldTerminator)
    bytes.append(ISO2709.recordTerminator)
    let isCoded = !view.isMARC21
    var start = Leader.length
    for index in view.bounds.indices {
      guard let end = end(of: view.bounds[index].tag, from: start) else { return false }
      if isCoded, view.bounds[index].tag == "100", !declaresUTF8(start, end) { return false }
      bounds.append(Record.FieldBounds(tag: view.bounds[index].tag, start: start, end: end))
      start = end + 1
    }
    return start == bytes.count - 1
  }

  /// Where the field that begins at a place ends; nil where indicators or codes are missing or no ASCII.
  private func end(of tag: Tag, from start: Int) -> Int? {
    let bytes = bytes.span
    var position = start
    let isRegular = start + 2 < bytes.count && bytes[start + 2] == ISO2709.delimiter
    if isRegular {
      guard bytes[start] < 0x80, bytes[start + 1] < 0x80, bytes[start] &- 0x1D > 2, bytes[start + 1] &- 0x1D > 2
      else { return nil }
      position += 2
    } else if !tag.isControl {
      return nil
    }
    while true {
      position = bytes.terminatorOrDelimiter(from: position)
      guard position < bytes.count, bytes[position] == ISO2709.delimiter else {
        return position < bytes.count && bytes[position] == ISO2709.fieldTerminator ? position : nil
      }
      let code = bytes[position + 1]
      guard isRegular, code < 0x80, code &- 0x1D > 2 else { return nil }
      position += 2
    }
  }

  /// Writes the code for UTF-8 into every subfield a of a field 100; false where its characters have to be counted.
  private mutating func declaresUTF8(_ start: Int, _ end: Int) -> Bool {
    guard bytes.span.extracting(start..<end).isASCII, !bytes.span.extracting(start..<end).contains(0x0D) else {
      return false
    }
    var places: [Int] = []
    FieldView(tag: "100", record: bytes.span, start: start, end: end).forEachSubfieldPlace { code, from, to in
      if code == "a", to - from >= 34 { places.append(from) }
      return true
    }
    for place in places {
      for (offset, byte) in Record.utf8Code.utf8.enumerated() { bytes[place + 26 + offset] = byte }
    }
    return true
  }
}
