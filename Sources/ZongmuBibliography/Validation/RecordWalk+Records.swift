import ZongmuMARC

/// A check that looks at several fields at once, known by the name that rules call it.
public enum RecordCheck: String, Sendable, CaseIterable {
  /// The year in the coded data is among those in the description (CNMARC 100 and 210, MARC 21 008 and 260, 264), and
  /// a second date is not before the first.
  case dates
  /// CNMARC 101: indicator 1 says translation when, and only when, $c names the language of the original.
  case translation
  /// MARC 21: each `$6880-NN` has its 880, and each 880 the field that it names.
  case links
}

extension RecordWalk {
  /// The checks of the whole record that the rules ask for.
  mutating func checkRecord(_ fields: [Field]) {
    if rules.recordChecks.contains(.dates) { checkDates(fields) }
    if rules.recordChecks.contains(.translation) { checkTranslation(fields) }
    if rules.recordChecks.contains(.links) { checkLinks(fields) }
  }

  private mutating func checkDates(_ fields: [Field]) {
    let isMARC21 = rules.profile == .marc21
    guard let coded = fields.first(where: { $0.tag == (isMARC21 ? "008" : "100") }) else { return }
    let data: ArraySlice<UInt8>
    if isMARC21 {
      data = coded.bytes
    } else {
      guard let span = RecordWalk.spans(coded.bytes).first(where: { $0.code == UInt8(ascii: "a") }) else { return }
      data = span.value
    }
    let start = data.startIndex + (isMARC21 ? 6 : 8)
    guard data.endIndex >= start + 9 else { return }
    let type = data[start]
    let first = ValueCheck.number(data[(start + 1)..<(start + 5)])
    let second = ValueCheck.number(data[(start + 5)..<(start + 9)])
    var place = Finding.Place(tag: coded.tag, occurrence: 1, subfield: isMARC21 ? nil : "a")
    let offset = isMARC21 ? 6 : 8
    // Reprints and copyright dates give the later year first.
    let isBackwards =
      isMARC21
      ? [UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "p"), UInt8(ascii: "e")].contains(type)
      : [UInt8(ascii: "e"), UInt8(ascii: "h"), UInt8(ascii: "i"), UInt8(ascii: "j")].contains(type)
    if let first, let second, second < first, !isBackwards {
      place.positions = (offset + 5)...(offset + 8)
      let hint = BilingualText("第二个日期早于第一个日期 \(first)", "the second date is before the first, \(first)")
      tell(.dateConflict, place, value: "\(second)", BilingualText("出版日期", "dates"), hint)
    }
    let isOneYear = type == (isMARC21 ? UInt8(ascii: "s") : UInt8(ascii: "d"))
    guard isOneYear, let first, first != 9999 else { return }
    let years = fields.filter { isMARC21 ? $0.tag == "260" || $0.tag == "264" : $0.tag == "210" || $0.tag == "214" }
      .flatMap { $0.values(of: isMARC21 ? "c" : "d") + $0.values(of: isMARC21 ? "g" : "h") }
    let found = years.flatMap(RecordWalk.years)
    guard !found.isEmpty, !found.contains(first) else { return }
    place.positions = (offset + 1)...(offset + 4)
    let list = found.map(String.init).joined(separator: ", ")
    tell(
      .dateConflict, place, value: "\(first)", BilingualText("出版日期", "date of publication"),
      BilingualText("出版项中为 \(list)", "the description says \(list)"))
  }

  /// The years of four digits in a text.
  private static func years(_ text: String) -> [Int] {
    var years: [Int] = []
    var run: [UInt8] = []
    for byte in Array(text.utf8) + [0x20] {
      if 0x30...0x39 ~= byte {
        run.append(byte)
      } else {
        if run.count == 4, let year = ValueCheck.number(run[...]) { years.append(year) }
        run = []
      }
    }
    return years
  }

  private mutating func checkTranslation(_ fields: [Field]) {
    guard let field = fields.first(where: { $0.tag == "101" }) else { return }
    let hasOriginal = field["c"]?.isEmpty == false
    let place = Finding.Place(tag: "101", occurrence: 1)
    switch field.indicators.first {
    case UInt8(ascii: "0") where hasOriginal:
      tell(
        .translation, place, value: field["c"] ?? "", BilingualText("文献语种", "language"),
        BilingualText("指示符 1 为 0（原文），却有 $c 原著语种", "indicator 1 says original, yet $c names another original language"))
    case UInt8(ascii: "1") where !hasOriginal:
      tell(
        .translation, place, value: "1", BilingualText("文献语种", "language"),
        BilingualText("指示符 1 为 1（译文），却没有 $c 原著语种", "indicator 1 says translation, yet $c is not there"))
    default: break
    }
  }

  private mutating func checkLinks(_ fields: [Field]) {
    struct End: Hashable {
      let tag: String
      let number: String
    }
    var originals: [(End, Finding.Place, String)] = []
    var alternates: [(End, Finding.Place, String)] = []
    var counts: [Tag: Int] = [:]
    for field in fields {
      counts[field.tag, default: 0] += 1
      guard !field.isControl, field.bytes.contains(0x1F), let link = field["6"], link.utf8.count >= 6 else { continue }
      let (tag, number) = (String(link.prefix(3)), String(link.dropFirst(4).prefix(2)))
      if number == "00" { continue }
      let place = Finding.Place(tag: field.tag, occurrence: counts[field.tag] ?? 1, subfield: "6")
      if field.tag == "880" {
        alternates.append((End(tag: tag, number: number), place, link))
      } else if tag == "880" {
        originals.append((End(tag: field.tag.description, number: number), place, link))
      }
    }
    let (left, right) = (Set(originals.map(\.0)), Set(alternates.map(\.0)))
    let label = BilingualText("链接", "linkage")
    for (end, place, link) in originals where !right.contains(end) {
      tell(.link, place, value: link, label, BilingualText("没有相应的 880", "there is no such 880"))
    }
    for (end, place, link) in alternates where !left.contains(end) {
      tell(.link, place, value: link, label, BilingualText("没有与之相连的 \(end.tag)", "no field \(end.tag) points at it"))
    }
  }
}
