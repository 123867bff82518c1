import ZongmuMARC
import ZongmuText

/// What a field says, in a form that can be compared.
struct ValueKey {
  /// Equal for all fields that may say the same; canonically composed.
  private let required: [UInt8]
  /// A number that is different where `required` is, but for rare chances.
  private let hash: UInt64
  /// What must not differ where both fields say it: subfield code (or a name of its own) and folded text.
  private var features: [(code: UInt8, text: [UInt8])]

  /// The name of the feature that says what an ISBN stands for.
  private static let scope = UInt8(ascii: "#")

  /// The key of an occurrence.
  init(_ occurrence: Occurrence, by rule: UnionKey, ignoring ignored: String) {
    var required: [UInt8] = []
    var features: [(code: UInt8, text: [UInt8])] = []
    var isFolded = true
    switch rule.comparison {
    case .text:
      var texts = Texts()
      var compatible = Features(codes: rule.compatible)
      occurrence.forEachText { code, text in
        if ValueKey.isIdentifying(code.byte, rule.identifying, ignoring: ignored) { texts.add(code, folding: text) }
        compatible.add(code, text)
      }
      required = texts.joined()
      features = compatible.all
    case .exact:
      required = ValueKey.joined(occurrence, rule, ignoring: ignored) { $0.trimmingBlanks() }
      isFolded = false
    case .address:
      required = ValueKey.joined(occurrence, rule, ignoring: ignored, ValueKey.canonicalAddress)
      isFolded = false
    case .isbn:
      let subfields = occurrence.subfields
      features = ValueKey.features(of: subfields, rule.compatible)
      if let number = BookNumber(subfields) {
        required = Array("isbn \(number.core)".utf8)
        features.removeAll { $0.code == ValueKey.scope }
        if let scope = number.scope { features.append((ValueKey.scope, Array(scope.utf8))) }
      } else {
        required = ValueKey.joined(occurrence, UnionKey(), ignoring: ignored, ComparisonForm.fold)
      }
    case .link:
      (required, features) = ValueKey.linkedTitle(occurrence, rule.compatible)
    }
    if rule.comparison == .exact || rule.comparison == .address {
      features = ValueKey.features(of: occurrence.subfields, rule.compatible)
    }
    if required.isEmpty {
      // Nothing to compare by, so only the same field is the same.
      isFolded = false
      required = Array("= ".utf8) + occurrence.bareText.utf8
      occurrence.forEachText { code, text in required.append(code, text) }
    }
    occurrence.forEachText { code, text in
      guard code == "5" else { return }
      isFolded = false
      required.append(code, text)
    }
    for position in rule.indicators {
      if position == "1" { required += "\u{1E}1\(occurrence.indicators.first)".utf8 }
      if position == "2" { required += "\u{1E}2\(occurrence.indicators.second)".utf8 }
    }
    // What was folded is composed already.
    if !isFolded, required.contains(where: { $0 >= 0x80 }) {
      required = Array(DisplayForm.composed(String(decoding: required, as: UTF8.self)).utf8)
    }
    self.required = required
    self.features = features
    // FNV-1a.
    hash = required.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Takes up what another key, that says the same, says besides.
  mutating func add(_ other: ValueKey) {
    for feature in other.features where !features.contains(where: { $0.code == feature.code }) {
      features.append(feature)
    }
  }

  /// Whether two fields say the same, and nothing that both say differs.
  func saysTheSame(as other: ValueKey) -> Bool {
    guard hash == other.hash, required == other.required else { return false }
    return features.allSatisfy { mine in
      other.features.first { $0.code == mine.code }.map { $0.text == mine.text } ?? true
    }
  }

  /// Whether a subfield is among those that must be equal: all but the ignored ones where no code is given.
  private static func isIdentifying(_ code: UInt8, _ codes: String, ignoring ignored: String) -> Bool {
    codes.isEmpty ? !ignored.utf8.contains(code) && code != UInt8(ascii: "5") : codes.utf8.contains(code)
  }

  /// The texts of the subfields that must be equal, each after its code, by code and then in the order of the field. A
  /// text of which the form leaves nothing is passed over.
  private static func joined(
    _ occurrence: Occurrence, _ rule: UnionKey, ignoring ignored: String, _ form: (String) -> String
  ) -> [UInt8] {
    var texts = Texts()
    for subfield in occurrence.subfields where isIdentifying(subfield.code.byte, rule.identifying, ignoring: ignored) {
      texts.add(subfield.code, form(subfield.value))
    }
    return texts.joined()
  }

  /// The folded texts of the subfields that must not differ, code by code.
  private static func features(of subfields: [Subfield], _ codes: String) -> [(code: UInt8, text: [UInt8])] {
    guard !codes.isEmpty else { return [] }
    var features = Features(codes: codes)
    subfields.forEachText { features.add($0, $1) }
    return features.all
  }

  /// The title that a linking field points at: `$a`, `$h`, `$i` of its embedded title fields, else `$t` or `$a` with
  /// `$h` and `$i` of the field itself (UNIMARC Manual, 4-- block, both techniques).
  private static func linkedTitle(
    _ occurrence: Occurrence, _ compatible: String
  ) -> (required: [UInt8], features: [(code: UInt8, text: [UInt8])]) {
    let field = occurrence.source
    var inner: [Subfield] = []
    for embedded in field.embeddedFields where "25".utf8.contains(embedded.tag.bytes.0) { inner += embedded.subfields }
    if !inner.isEmpty { return (titles(inner, "ahi"), features(of: inner, compatible)) }
    let own = features(of: occurrence.subfields, compatible)
    guard field.values(of: "1").isEmpty else { return ([], own) }
    return (titles(field.subfields, field.values(of: "t").isEmpty ? "ahi" : "thi"), own)
  }

  private static func titles(_ subfields: [Subfield], _ codes: String) -> [UInt8] {
    var texts = Texts()
    subfields.forEachText { code, text in
      if codes.utf8.contains(code.byte) { texts.add(code, folding: text) }
    }
    return texts.joined()
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
