import ZongmuText

/// Where a record says which character set it is in: leader/9 in MARC 21, 100$a/26-33 in CNMARC and UNIMARC.
extension Record {
  /// The encoding that the record declares, where the declaration is one that this library reads; nil where it says
  /// nothing or something else. A declaration is advice (DOMAIN §1.2): `01` and `02` sets in CNMARC files stand for
  /// GBK as well as for GB 2312.
  ///
  /// MARC 21: leader/9, `a` is UTF-8 and blank is MARC-8. CNMARC and UNIMARC: 100$a/26-29, `50` is UTF-8, `03` as either
  /// set is ISO 5426, and the Chinese sets are GB 18030.
  public var declaredEncoding: TextEncoding? { view.declaredEncoding(of: encoding) }

  /// The record with its character set declared as `target`, in the plain layout: leader/9 for MARC 21, positions
  /// 26–33 of 100$a for CNMARC and UNIMARC (`50` and six blanks for UTF-8, `0120` and four blanks for GB18030, `0103`
  /// for ISO 5426; `01`, which is ASCII, for encodings that have no code there).
  /// Text in the result is UTF-8; the writer encodes it.
  public func declaring(_ target: TextEncoding) -> Record {
    let isMARC21 = view.isMARC21
    if target == .utf8, layout == .plain, !isMARC21, let written = declaringInPlace() { return written }
    var changed = leader
    if isMARC21 { changed[9] = target == .utf8 ? UInt8(ascii: "a") : 0x20 }
    var builder = RecordBuilder(leader: changed)
    builder.reserve(byteCount: bytes.count * 2, fieldCount: bounds.count)
    for index in bounds.indices {
      let field = field(index)
      if !isMARC21, field.tag == "100" {
        builder.add("100", field.indicators, field.subfields.map { Record.declaring(target, in: $0) })
      } else {
        builder.add(field)
      }
    }
    return builder.build(location: location, warnings: warnings)
  }

  /// The record in the plain layout with the code for UTF-8 written into each 100$a; nil where a 100 is no regular field
  /// of ASCII, so that it has to be looked at as text.
  private func declaringInPlace() -> Record? {
    var written = bytes
    for index in bounds.indices where bounds[index].tag == "100" {
      let field = field(index)
      guard field.isWrittenAsItStands, field.bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
      field.forEachSubfield { code, from, to in
        guard code == "a", to - from >= 34 else { return true }
        for (offset, byte) in Record.utf8Code.utf8.enumerated() { written[from + 26 + offset] = byte }
        return true
      }
    }
    return Record(
      bytes: written, layout: .plain, encoding: .utf8, leader: leader, bounds: bounds, location: location,
      warnings: warnings)
  }

  /// What stands at 100$a/26-33 for UTF-8.
  static let utf8Code = "50      "

  private static func declaring(_ target: TextEncoding, in subfield: Subfield) -> Subfield {
    guard subfield.code == "a" else { return subfield }
    let code =
      switch target {
      case .utf8: utf8Code
      case .gb18030: "0120    "
      case .iso5426: "0103    "
      case .big5, .marc8, .latin1, .windows1251, .ibm866: "01      "
      }
    let bytes = Array(subfield.value.utf8)
    // Characters are bytes, but for CR LF, which is one.
    if bytes.count >= 34, bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      return Subfield("a", String(decoding: bytes[..<26] + Array(code.utf8) + bytes[34...], as: UTF8.self))
    }
    let characters = Array(subfield.value)
    guard characters.count >= 34 else { return subfield }
    return Subfield("a", String(characters[..<26]) + code + String(characters[34...]))
  }
}

extension RecordView {
  /// The encoding that a record whose text is in `encoding` declares; see `Record.declaredEncoding`.
  func declaredEncoding(of encoding: TextEncoding) -> TextEncoding? {
    if isMARC21 { return leader.coding == "a" ? .utf8 : leader.coding == " " ? .marc8 : nil }
    guard let (first, second) = characterSets(encoding) else { return nil }
    switch first {
    case 0x3530: return .utf8
    case 0x3033: return .iso5426
    case 0x3031 where second == 0x3033: return .iso5426
    case 0x3031, 0x3130, 0x3032: return first == 0x3031 && encoding == .utf8 && isASCII ? nil : .gb18030
    default: return nil
    }
  }

  /// The two characters each at 100$a/26-27 and 28-29; nil where there is no such place.
  private func characterSets(_ encoding: TextEncoding) -> (UInt16, UInt16)? {
    for index in bounds.indices where bounds[index].tag == "100" {
      let field = field(index)
      guard let raw = field.value(of: "a") else { continue }
      // In the common encodings, ASCII is its own text.
      if encoding == .utf8 || encoding == .gb18030, raw.isASCII { return RecordView.characterSets(raw) }
      return RecordView.characterSets(Array((field.text(of: "a", in: encoding) ?? "").utf8).span)
    }
    return nil
  }

  private static func characterSets(_ coded: Span<UInt8>) -> (UInt16, UInt16)? {
    guard coded.count >= 30 else { return nil }
    return (UInt16(coded[26]) << 8 | UInt16(coded[27]), UInt16(coded[28]) << 8 | UInt16(coded[29]))
  }

  /// Whether a field 245 or 008 makes the record MARC 21.
  var isMARC21: Bool {
    for index in bounds.indices where bounds[index].tag == "245" || bounds[index].tag == "008" { return true }
    return false
  }

  private var isASCII: Bool { bytes.isASCII }
}
