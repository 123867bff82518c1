import ZongmuMARC
import ZongmuText

/// Writes pinyin into the titles and names of CNMARC records that have none.
///
/// The fields are 200 and 700–722; each $a with a Han character gets a reading behind it. A field that has a reading
/// already, in either house's subfield, stays as it is. A "reading" that holds Han characters or no letter at all
/// (`Bian Wei会`) is none and is replaced (DOMAIN §7).
///
/// What was made says so: a note 830$a names the fields as read by machine. Records in other dialects are not touched;
/// in MARC 21 a romanisation is the field itself and its original script an 880.
///
///     var record = record
///     PinyinCompletion(house: .nlc).complete(&record)  // 200$a越秀街巷旧事$9yue xiu jie xiang jiu shi
public struct PinyinCompletion: Sendable {
  /// Whose habit is followed.
  public let house: PinyinHouse
  /// How syllables are written.
  public let style: PinyinStyle

  /// A completion in a house's habit; `style` where a library differs from its house.
  public init(house: PinyinHouse, style: PinyinStyle? = nil) {
    self.house = house
    self.style = style ?? house.style
  }

  /// Writes what is missing. Doing it twice changes nothing more.
  ///
  /// - Returns: the tags of the fields that got a reading, in their order.
  @discardableResult
  public func complete(_ record: inout Record) -> [Tag] {
    guard Dialect.detect(in: record) == .cnmarc else { return [] }
    var tags: [Tag] = []
    for path in Self.paths {
      record.replaceFields(path) { field in
        guard let completed = completed(field) else { return field }
        tags.append(field.tag)
        return completed
      }
    }
    if !tags.isEmpty { mark(&record, tags) }
    return tags
  }

  private static let paths: [FieldPath] = ["200", "70X", "71X", "72X"]
  private static let codes: [SubfieldCode] = PinyinHouse.allCases.map(\.code)
  /// The beginning of the note: Han letters that no cataloguer's note begins with.
  private static let note = "汉语拼音由程序生成，未经校对："

  /// The field with a reading behind each $a; nil where it has one or needs none.
  private func completed(_ field: FieldContent) -> FieldContent? {
    let readings = field.subfields.filter { Self.codes.contains($0.code) }
    if readings.contains(where: { isReading($0.value) }) { return nil }
    let subject: Pinyin.Subject = field.tag < "700" || "710"..."719" ~= field.tag ? .title : .personalName
    var subfields: [Subfield] = []
    var isChanged = false
    for subfield in field.subfields where !Self.codes.contains(subfield.code) {
      subfields.append(subfield)
      guard subfield.code == "a", let reading = reading(of: subfield.value, as: subject) else { continue }
      subfields.append(Subfield(house.code, reading))
      isChanged = true
    }
    guard isChanged else { return nil }
    return FieldContent(field.tag, field.indicators, subfields)
  }

  /// The reading of a text; nil where no character of it has one.
  private func reading(of text: String, as subject: Pinyin.Subject) -> String? {
    let syllables = Pinyin.syllables(text, as: subject)
    guard syllables.contains(where: { $0.kind == .reading }), !syllables.contains(where: { $0.kind == .unread }) else {
      return nil
    }
    return Pinyin.text(text, as: subject, style: style)
  }

  /// Whether a text is a reading: it has letters or digits, and no character that is itself to be read.
  private func isReading(_ text: String) -> Bool {
    let syllables = Pinyin.syllables(text)
    return syllables.contains { $0.kind == .word }
      && !syllables.contains { $0.kind == .reading || $0.kind == .unread }
  }

  private func mark(_ record: inout Record, _ tags: [Tag]) {
    var named: [String] = []
    for tag in tags.map(\.description) where !named.contains(tag) { named.append(tag) }
    let text = Self.note + named.map { "\($0)$\(house.code)" }.joined(separator: "、")
    record.add(FieldContent("830", .blank, [Subfield("a", text)]))
  }
}
