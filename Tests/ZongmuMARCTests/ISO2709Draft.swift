import ZongmuMARC

/// A record put together by hand as ISO 2709 §4 lays it out: leader, directory, fields, terminators. It knows nothing
/// of the writer under test.
struct ISO2709Draft {
  /// The leader with zeros for the record length and the base address; `22` and `450 ` are ISO 2709 §4.1 in CNMARC.
  var leader = Array("00000nam0 2200000   450 ".utf8)
  /// Tags, and the fields without their terminators.
  var fields: [(tag: String, bytes: [UInt8])]

  /// A field with two indicators, from a text in which `$` stands for the delimiter: `1 $a题名`.
  static func field(_ text: String) -> [UInt8] { text.utf8.map { $0 == UInt8(ascii: "$") ? 0x1F : $0 } }

  /// The bytes of the record, whole and sound.
  var bytes: [UInt8] {
    var directory: [UInt8] = []
    var data: [UInt8] = []
    for field in fields {
      directory += Array(field.tag.utf8) + number(field.bytes.count + 1, 4) + number(data.count, 5)
      data += field.bytes + [0x1E]
    }
    let base = 24 + directory.count + 1
    var head = leader
    head.replaceSubrange(0..<5, with: number(base + data.count + 1, 5))
    head.replaceSubrange(12..<17, with: number(base, 5))
    return head + directory + [0x1E] + data + [0x1D]
  }

  /// The number in as many digits.
  func number(_ value: Int, _ digits: Int) -> [UInt8] {
    let text = String(value)
    return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
  }
}

/// The sample records of the damage table, by their letters.
enum ISO2709Sample: String, CaseIterable {
  /// UTF-8.
  case A, B, C
  /// GB18030; the bytes are from the tables of GB 2312.
  case G

  /// 001, 200, 210, 905.
  var draft: ISO2709Draft {
    let title: [UInt8]
    switch self {
    case .A: title = ISO2709Draft.field("1 $a越秀街巷旧事$f林晓禾著")
    case .B: title = ISO2709Draft.field("1 $a珠江夜航船$f陈一鸣著")
    case .C: title = ISO2709Draft.field("1 $aRiver and street$fby A. Chan")
    case .G:
      // 中国文学史, 李明著
      title =
        Array("1 ".utf8) + [0x1F, 0x61, 0xD6, 0xD0, 0xB9, 0xFA, 0xCE, 0xC4, 0xD1, 0xA7, 0xCA, 0xB7]
        + [0x1F, 0x66, 0xC0, 0xEE, 0xC3, 0xF7, 0xD6, 0xF8]
    }
    return ISO2709Draft(fields: [
      ("001", Array("\(rawValue)0001".utf8)), ("200", title), ("210", ISO2709Draft.field("  $aGZ$d2023")),
      ("905", ISO2709Draft.field("  $aYX$bYX0000001$dI267")),
    ])
  }

  /// What a reader shows of the sound record.
  var shown: [String] {
    let title: String
    switch self {
    case .A: title = "200 1  $a越秀街巷旧事$f林晓禾著"
    case .B: title = "200 1  $a珠江夜航船$f陈一鸣著"
    case .C: title = "200 1  $aRiver and street$fby A. Chan"
    case .G: title = "200 1  $a中国文学史$f李明著"
    }
    return ["001 \(rawValue)0001", title, "210    $aGZ$d2023", "905    $aYX$bYX0000001$dI267"]
  }
}

extension ISO2709Sample {
  /// The bytes of the record with the changes of a damage case, such as `length+7`, in it.
  func damaged(_ changes: [Substring]) -> [UInt8] {
    var draft = draft
    let title = draft.fields[1].bytes
    if changes.contains("noind") { draft.fields[1].bytes = Array(title.dropFirst(2)) }
    if changes.contains("1D") { draft.fields[1].bytes.insert(0x1D, at: 7) }
    if changes.contains("1D1D") { draft.fields[1].bytes.insert(contentsOf: [0x1D, 0x1D], at: 7) }
    // In the middle of 越 (E8 B6 8A), or instead of an ASCII letter.
    if changes.contains("invalid") { draft.fields[1].bytes[5] = 0xFF }
    var bytes = draft.bytes
    let base = 24 + 12 * draft.fields.count + 1
    for change in changes { apply(String(change), to: &bytes, base: base, draft) }
    return bytes
  }

  private func apply(_ change: String, to bytes: inout [UInt8], base: Int, _ draft: ISO2709Draft) {
    let parts = change.split(separator: "=")
    let value = parts.count == 2 ? Array(parts[1].utf8).map { $0 == UInt8(ascii: "_") ? 0x20 : $0 } : []
    switch parts[0] {
    case "length": bytes.replaceSubrange(0..<5, with: value)
    case "length+7": bytes.replaceSubrange(0..<5, with: draft.number(bytes.count + 7, 5))
    case "length-7": bytes.replaceSubrange(0..<5, with: draft.number(bytes.count - 7, 5))
    case "base": bytes.replaceSubrange(12..<17, with: value)
    case "base+12": bytes.replaceSubrange(12..<17, with: draft.number(base + 12, 5))
    case "chars": countCharacters(&bytes, base: base, draft)
    case "reverse":
      let entries = stride(from: 24, to: base - 1, by: 12).map { Array(bytes[$0..<($0 + 12)]) }
      bytes.replaceSubrange(24..<(base - 1), with: entries.reversed().joined())
    // After field 200, counted nowhere.
    case "1E": bytes.insert(0x1E, at: base + draft.fields[0].bytes.count + 1 + draft.fields[1].bytes.count + 1)
    case "no1D": bytes.removeLast()
    case "cut": bytes.removeLast(Int(String(decoding: value, as: UTF8.self)) ?? 0)
    case "keep": bytes = Array(bytes.prefix(Int(String(decoding: value, as: UTF8.self)) ?? 0))
    case "shortleader": bytes.removeSubrange(20..<24)
    default: break
    }
  }

  /// Rewrites the directory and the record length as if a character were a byte.
  private func countCharacters(_ bytes: inout [UInt8], base: Int, _ draft: ISO2709Draft) {
    var start = 0
    for (place, field) in draft.fields.enumerated() {
      let length = String(decoding: field.bytes, as: UTF8.self).unicodeScalars.count + 1
      let entry = draft.number(length, 4) + draft.number(start, 5)
      bytes.replaceSubrange((24 + place * 12 + 3)..<(24 + place * 12 + 12), with: entry)
      start += length
    }
    bytes.replaceSubrange(0..<5, with: draft.number(base + start + 1, 5))
  }
}
