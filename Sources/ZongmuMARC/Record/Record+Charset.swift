import ZongmuText

/// Where a record says which character set it is in: leader/9 in MARC 21, 100$a/26-33 in CNMARC and UNIMARC.
extension Record {
  /// The encoding that the record declares, where the declaration is one that this library reads; nil where it says
  /// nothing or something else. A declaration is advice (DOMAIN §1.2): `01` and `02` sets in CNMARC files stand for
  /// GBK as well as for GB 2312.
  public var declaredEncoding: TextEncoding? {
    if leader.coding == "a", self["245"] != nil || self["008"] != nil { return .utf8 }
    guard let coded = self["100", "a"], self["245"] == nil, coded.utf8.count >= 30 else { return nil }
    let codes = Array(coded.utf8)[26..<28]
    switch String(decoding: codes, as: UTF8.self) {
    case "50": return .utf8
    case "01", "10", "02": return codes.elementsEqual("01".utf8) && encoding == .utf8 && isASCII ? nil : .gb18030
    default: return nil
    }
  }

  /// The record with its character set declared as `target`, in the plain layout: leader/9 for MARC 21, positions
  /// 26–33 of 100$a for CNMARC and UNIMARC (`50` and six blanks for UTF-8, `0120` and four blanks for GB18030).
  /// Text in the result is UTF-8; the writer encodes it.
  public func declaring(_ target: TextEncoding) -> Record {
    let isMARC21 = self["245"] != nil || self["008"] != nil
    var changed = leader
    if isMARC21 { changed[9] = target == .utf8 ? UInt8(ascii: "a") : 0x20 }
    var builder = RecordBuilder(leader: changed)
    for field in fields {
      if !isMARC21, field.tag == "100" {
        builder.add("100", field.indicators, field.subfields.map { Record.declaring(target, in: $0) })
      } else {
        builder.add(field)
      }
    }
    return builder.build(location: location, warnings: warnings)
  }

  private static func declaring(_ target: TextEncoding, in subfield: Subfield) -> Subfield {
    let characters = Array(subfield.value)
    guard subfield.code == "a", characters.count >= 34 else { return subfield }
    let code = target == .utf8 ? "50      " : "0120    "
    return Subfield("a", String(characters[..<26]) + code + String(characters[34...]))
  }

  private var isASCII: Bool { !bytes.contains { $0 >= 0x80 } }
}
