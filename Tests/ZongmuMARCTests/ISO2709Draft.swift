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
  ///
  /// One that has more digits is zeros, as programs write that do not refuse it.
  func number(_ value: Int, _ digits: Int) -> [UInt8] {
    let text = value < 10_000 || digits == 5 && value < 100_000 ? String(value) : "0"
    return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
  }
}

/// The sample records of the damage table, by their letters.
enum ISO2709Sample: String, CaseIterable {
  /// UTF-8.
  case A, B, C
  /// GB18030; the bytes are from the tables of GB 2312.
  case G
  /// Big5; the bytes are from the table of Big5.
  case T
  /// MARC 21, UTF-8, leader/9 `a`.
  case M

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
    case .T:
      // 香港大學史, 李明著
      title =
        Array("1 ".utf8) + [0x1F, 0x61, 0xAD, 0xBB, 0xB4, 0xE4, 0xA4, 0x6A, 0xBE, 0xC7, 0xA5, 0x76]
        + [0x1F, 0x66, 0xA7, 0xF5, 0xA9, 0xFA, 0xB5, 0xDB]
    case .M: title = ISO2709Draft.field("10$aÉtudes$cby A. Chan")
    }
    let (titleTag, placeTag) = self == .M ? ("245", "264") : ("200", "210")
    var draft = ISO2709Draft(fields: [
      ("001", Array("\(rawValue)0001".utf8)), (titleTag, title), (placeTag, ISO2709Draft.field("  $aGZ$d2023")),
      ("905", ISO2709Draft.field("  $aYX$bYX0000001$dI267")),
    ])
    if self == .M { draft.leader = Array("00000nam a2200000   4500".utf8) }
    return draft
  }

  /// What a reader shows of the sound record.
  var shown: [String] {
    let title: String
    switch self {
    case .A: title = "200 1  $a越秀街巷旧事$f林晓禾著"
    case .B: title = "200 1  $a珠江夜航船$f陈一鸣著"
    case .C: title = "200 1  $aRiver and street$fby A. Chan"
    case .G: title = "200 1  $a中国文学史$f李明著"
    case .T: title = "200 1  $a香港大學史$f李明著"
    case .M: return ["001 M0001", "245 10 $aÉtudes$cby A. Chan", "264    $aGZ$d2023", "905    $aYX$bYX0000001$dI267"]
    }
    return ["001 \(rawValue)0001", title, "210    $aGZ$d2023", "905    $aYX$bYX0000001$dI267"]
  }
}

extension ISO2709Sample {
  /// The bytes of the record with the changes of a damage case, such as `length+7`, in it.
  func damaged(_ changes: [Substring]) -> [UInt8] {
    var draft = draft
    let parts = changes.map { change in
      let halves = change.split(separator: "=", maxSplits: 1)
      return (name: String(halves[0]), value: halves.count == 2 ? String(halves[1]) : "")
    }
    for (name, value) in parts { change(name, value, &draft) }
    var bytes = draft.bytes
    let base = 24 + 12 * draft.fields.count + 1
    for change in changes { apply(String(change), to: &bytes, base: base, draft) }
    return bytes
  }

  /// Changes of the fields, which the directory then counts.
  private func change(_ name: String, _ value: String, _ draft: inout ISO2709Draft) {
    // Where the text of 200$a begins: two indicators, delimiter and code; and where it ends.
    let title = draft.fields[1].bytes
    let text = 4..<(title.dropFirst(4).firstIndex(of: 0x1F) ?? title.count)
    func replace(_ range: Range<Int>, _ bytes: [UInt8]) { draft.fields[1].bytes.replaceSubrange(range, with: bytes) }
    let hexadecimal = TableOfCases.bytes(hexadecimal: value)
    let characters = Array(value.replacing("_", with: " ").utf8)
    switch name {
    case "noind": replace(0..<2, [])
    case "ind": replace(0..<2, hexadecimal)
    case "1D": replace(7..<7, [0x1D])
    case "stray": replace(10..<10, [0x1E])
    case "1D1D": replace(7..<7, [0x1D, 0x1D])
    // In the middle of 越 (E8 B6 8A), or instead of an ASCII letter.
    case "invalid": replace(5..<6, [0xFF])
    // Behind two Chinese characters.
    case "wrap": replace(10..<10, [0x0D, 0x0A])
    case "nocode": replace(3..<4, [])
    case "nodelimiter": replace(2..<4, [])
    case "upper": replace(2..<2, ISO2709Draft.field("$AYue xiu jie xiang jiu shi"))
    case "empty": draft.fields[1].bytes += ISO2709Draft.field("$e$g$h")
    case "title": replace(text, hexadecimal)
    case "long": replace(text.upperBound..<text.upperBound, [UInt8](repeating: 0x78, count: Int(value) ?? 0))
    case "call":
      let start = (draft.fields[3].bytes.lastIndex(of: 0x1F) ?? 0) + 2
      draft.fields[3].bytes.replaceSubrange(start..., with: hexadecimal)
    case "charset":
      let coded = "  $a20230615d2023    em y0chiy"
      draft.fields.insert(("100", ISO2709Draft.field(coded) + characters + Array("    ea".utf8)), at: 1)
    case "path": draft.fields.insert(("-01", Array("YX/book/001".utf8)), at: 0)
    case "leader": draft.leader.replaceSubrange(5..<9, with: characters)
    case "counts": draft.leader.replaceSubrange(10..<12, with: characters)
    case "coding": draft.leader.replaceSubrange(9..<10, with: characters)
    default: break
    }
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
    // In the title, behind two Chinese characters, counted nowhere.
    case "stray1E": bytes.insert(0x1E, at: base + draft.fields[0].bytes.count + 1 + 10)
    case "twice", "lost", "wide": changeDirectory(change, &bytes, base: base)
    case "lines":
      let data = bytes[base...].flatMap { $0 == 0x1E ? [0x1E, 0x0D, 0x0A] : [$0] }
      bytes.replaceSubrange(base..., with: data)
    case "noleader": bytes.removeSubrange(0..<24)
    case "no1E": bytes.remove(at: bytes.count - 2)
    case "noFT": bytes.remove(at: base - 1)
    case "machine":
      bytes = draft.leader + draft.fields.flatMap { Array($0.tag.utf8) + $0.bytes + [0x1E] } + [0x1D]
    case "entry": bytes.insert(contentsOf: Array("999001000000".utf8), at: base - 1)
    case "noentry": bytes.removeSubrange((base - 13)..<(base - 1))
    case "digits":
      for index in 24..<(base - 1) where (index - 24) % 12 >= 3 { bytes[index] = value.first ?? 0x20 }
    case "no1D": bytes.removeLast()
    case "cut": bytes.removeLast(Int(String(decoding: value, as: UTF8.self)) ?? 0)
    case "keep": bytes = Array(bytes.prefix(Int(String(decoding: value, as: UTF8.self)) ?? 0))
    case "shortleader": bytes.removeSubrange(20..<24)
    case "nobyte":
      bytes.remove(at: 24)
      bytes.replaceSubrange(0..<5, with: draft.number(bytes.count, 5))
      bytes.replaceSubrange(12..<17, with: draft.number(base - 1, 5))
    case "map": layOut(&bytes, value.map { Int($0) - 0x30 }, base: base)
    default: break
    }
  }

  /// Changes entries of the directory. Lengths and base address of the leader fit it where no entry grows wider.
  private func changeDirectory(_ change: String, _ bytes: inout [UInt8], base: Int) {
    switch change {
    case "twice": bytes.insert(contentsOf: bytes[(base - 13)..<(base - 1)], at: base - 1)
    case "lost": bytes.removeSubrange((base - 13)..<(base - 1))
    default: bytes.insert(0x30, at: 24 + 12 + 3)
    }
    guard change != "wide" else { return }
    let moved = change == "twice" ? 12 : -12
    bytes.replaceSubrange(0..<5, with: Array(String(bytes.count + 100_000).utf8.dropFirst()))
    bytes.replaceSubrange(12..<17, with: Array(String(base + moved + 100_000).utf8.dropFirst()))
  }

  /// Lays the directory out with entries of other widths, and says so in the leader (ISO 2709 §4.2.10).
  private func layOut(_ bytes: inout [UInt8], _ widths: [Int], base: Int) {
    func padded(_ digits: ArraySlice<UInt8>, _ width: Int) -> [UInt8] {
      Array(([UInt8](repeating: 0x30, count: 9) + digits).suffix(width))
    }
    var entries: [UInt8] = []
    for entry in stride(from: 24, to: base - 1, by: 12) {
      entries += bytes[entry..<(entry + 3)]
      entries += padded(bytes[(entry + 3)..<(entry + 7)], widths[0])
      entries += padded(bytes[(entry + 7)..<(entry + 12)], widths[1])
      entries += [UInt8](repeating: 0x30, count: widths[2])
    }
    bytes.replaceSubrange(24..<(base - 1), with: entries)
    bytes.replaceSubrange(20..<23, with: widths.map { UInt8($0) + 0x30 })
    bytes.replaceSubrange(0..<5, with: padded(Array(String(bytes.count).utf8)[...], 5))
    bytes.replaceSubrange(12..<17, with: padded(Array(String(25 + entries.count).utf8)[...], 5))
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
