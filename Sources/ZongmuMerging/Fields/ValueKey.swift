import ZongmuMARC
import ZongmuText

/// What a field says, in a form that can be compared.
struct ValueKey {
  /// Equal for all fields that may say the same.
  let required: String
  /// What must not differ where both fields say it: subfield code (or a name of its own) to folded text.
  let features: [UInt8: String]

  /// The key of an occurrence.
  init(_ occurrence: Occurrence, by rule: UnionKey, ignoring ignored: String) {
    let subfields = occurrence.subfields
    var required = ""
    var features = ValueKey.texts(of: subfields, rule.compatible)
    switch rule.comparison {
    case .text:
      required = ValueKey.joined(subfields, rule.identifying, ignoring: ignored, ComparisonForm.fold)
    case .exact:
      required = ValueKey.joined(subfields, rule.identifying, ignoring: ignored) { $0.trimmingBlanks() }
    case .address:
      required = ValueKey.joined(subfields, rule.identifying, ignoring: ignored, ValueKey.canonicalAddress)
    case .isbn:
      if let number = BookNumber(subfields) {
        required = "isbn " + number.core
        features[UInt8(ascii: "#")] = number.scope
      } else {
        required = ValueKey.joined(subfields, "", ignoring: ignored, ComparisonForm.fold)
      }
    case .link:
      required = ValueKey.linkedTitle(occurrence.source, &features, rule.compatible)
    }
    if required.isEmpty {
      // Nothing to compare by, so only the same field is the same.
      required = "= " + occurrence.bareText + subfields.map { "\u{1F}\($0.code)\($0.value)" }.joined()
    }
    for subfield in subfields where subfield.code == "5" { required += "\u{1F}5" + subfield.value }
    for position in rule.indicators {
      if position == "1" { required += "\u{1E}1\(occurrence.indicators.first)" }
      if position == "2" { required += "\u{1E}2\(occurrence.indicators.second)" }
    }
    self.required = required
    self.features = features
  }

  private init(required: String, features: [UInt8: String]) {
    self.required = required
    self.features = features
  }

  /// The key of two fields that say the same together.
  func joined(with other: ValueKey) -> ValueKey {
    ValueKey(required: required, features: features.merging(other.features) { mine, _ in mine })
  }

  /// Whether nothing that both say differs.
  func isCompatible(with other: ValueKey) -> Bool {
    features.allSatisfy { code, text in other.features[code].map { $0 == text } ?? true }
  }

  /// The texts of the subfields with the given codes (all but the ignored ones where none is given), each after its
  /// code, by code and then in the order of the field. A text of which the form leaves nothing is passed over.
  private static func joined(
    _ subfields: [Subfield], _ codes: String, ignoring ignored: String, _ form: (String) -> String
  ) -> String {
    var parts: [(code: UInt8, place: Int, text: String)] = []
    for (place, subfield) in subfields.enumerated() {
      let code = subfield.code.byte
      guard codes.isEmpty ? !ignored.utf8.contains(code) && code != UInt8(ascii: "5") : codes.utf8.contains(code)
      else { continue }
      let text = form(subfield.value)
      if !text.isEmpty { parts.append((code, place, text)) }
    }
    parts.sort { ($0.code, $0.place) < ($1.code, $1.place) }
    return parts.map { "\u{1F}\(SubfieldCode($0.code))\($0.text)" }.joined()
  }

  private static func texts(of subfields: [Subfield], _ codes: String) -> [UInt8: String] {
    var texts: [UInt8: String] = [:]
    for code in codes.utf8 {
      let form = code == UInt8(ascii: "v") ? ValueKey.volumeForm : ComparisonForm.fold
      let text = joined(subfields, SubfieldCode(code).description, ignoring: "", form)
      if !text.isEmpty { texts[code] = text }
    }
    return texts
  }

  /// The title that a linking field points at: `$a`, `$h`, `$i` of its embedded title fields, else `$t` or `$a` with
  /// `$h` and `$i` of the field itself (UNIMARC Manual, 4-- block, both techniques).
  private static func linkedTitle(_ field: Field, _ features: inout [UInt8: String], _ compatible: String) -> String {
    var inner: [Subfield] = []
    for embedded in field.embeddedFields where "25".utf8.contains(embedded.tag.bytes.0) { inner += embedded.subfields }
    if !inner.isEmpty {
      features = texts(of: inner, compatible)
      return joined(inner, "ahi", ignoring: "", ComparisonForm.fold)
    }
    guard field.values(of: "1").isEmpty else { return "" }
    let titles = field.values(of: "t").isEmpty ? "ahi" : "thi"
    return joined(field.subfields, titles, ignoring: "", ComparisonForm.fold)
  }

  /// A volume in a series as a bare number where it is one: `第三册`, `三` and `03` are all 3. Anything else is folded.
  static func volumeForm(_ text: String) -> String {
    let folded = ComparisonForm.fold(text)
    var number = folded[...]
    if number.first == "第" { number = number.dropFirst() }
    if let unit = number.last, "卷辑册集部期编篇种号".contains(unit) { number = number.dropLast() }
    return ChineseNumeral.value(number).map(String.init) ?? folded
  }

  /// A web address without its scheme, with the host in lower case and no slash at the end: `http://Example.org/a/`
  /// and `https://example.org/a` are one address. Paths keep their case.
  static func canonicalAddress(_ text: String) -> String {
    var rest = Substring(text.trimmingBlanks())
    for scheme in ["http://", "https://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    var address = rest[..<slash].lowercased() + rest[slash...]
    while address.hasSuffix("/") { address.removeLast() }
    return address
  }
}
