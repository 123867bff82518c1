import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuMerging

/// What a lock or a value says, as it is kept: JSON with sorted keys.
struct KeptContent: Codable, Equatable {
  struct KeptField: Codable, Equatable {
    var tag: String
    var indicators: String
    var text: String?
    /// Code and text, in turn.
    var subfields: [[String]]
  }

  var dialect: String
  /// The fields of a whole field; nil for a value at a path.
  var fields: [KeptField]?
  /// The text of a value at a path.
  var text: String?

  enum CodingKeys: String, CodingKey { case dialect, fields, text = "value" }

  init(dialect: Dialect, fields: [FieldContent]) {
    self.dialect = dialect.rawValue
    self.fields = fields.map { field in
      KeptField(
        tag: field.tag.description, indicators: field.indicators.description,
        text: field.subfields.isEmpty ? field.text : nil, subfields: field.subfields.map { ["\($0.code)", $0.value] })
    }
  }

  init(dialect: Dialect, text: String) {
    self.dialect = dialect.rawValue
    self.text = text
  }

  func json() throws -> String { try JSONText.line(self) }

  /// What is fixed at a place, which is a tag for fields and a path for a value. Nil where one of the parts is not as it
  /// was written: half a field is not what a person fixed.
  func content(at place: String) -> FieldLock.Content? {
    switch (fields, text) {
    case (let fields?, nil):
      let contents = fields.compactMap(\.content)
      guard let tag = Tag(place), contents.count == fields.count else { return nil }
      return .fields(tag, contents)
    case (nil, let text?):
      guard let path = FieldPath(place) else { return nil }
      return .value(path, text)
    default: return nil
    }
  }
}

extension KeptContent.KeptField {
  /// The field as a value; nil where a tag, a code or an indicator is none.
  fileprivate var content: FieldContent? {
    guard let tag = Tag(tag) else { return nil }
    if let text { return FieldContent(tag, text: text) }
    let marks = Array(indicators.utf8)
    guard marks.count == 2, subfields.allSatisfy({ $0.count == 2 && $0[0].utf8.count == 1 }) else { return nil }
    return FieldContent(
      tag, Indicators(marks[0], marks[1]),
      subfields.flatMap { pair in pair[0].utf8.map { Subfield(SubfieldCode($0), pair[1]) } })
  }
}

extension FieldLock.Content {
  /// As people read it: the value, or lines such as `1# $a越秀街巷旧事`.
  var readable: String {
    guard case .fields(_, let fields) = self else {
      if case .value(_, let text) = self { return text }
      return ""
    }
    return fields.map { field in
      guard !field.subfields.isEmpty else { return field.text }
      let marks = String(field.indicators.description.map { $0 == " " ? "#" : $0 })
      return "\(marks) " + field.subfields.map { "$\($0.code)\($0.value)" }.joined()
    }.joined(separator: " | ")
  }
}

extension DecisionRow {
  /// What a decision of the kind `lock` or `set` fixes. Throws `.damaged` where the row does not say.
  func lock() throws(CatalogueError) -> FieldLock {
    let place = "decision \(act): what it fixes in the master of \(a)"
    guard let json = row["value"] as String?, let field = row["field"] as String? else {
      throw .damaged(path: path, detail: "\(place) is missing")
    }
    let kept = try JSONText.value(KeptContent.self, kept: json, in: path, place)
    guard let dialect = Dialect(rawValue: kept.dialect), let content = kept.content(at: field) else {
      throw .damaged(path: path, detail: "\(place) cannot be read")
    }
    return FieldLock(content, dialect: dialect, identity: a, isTyped: kind == .set, order: id)
  }

  /// What it fixes, as people read it; what cannot be read, as it is kept, so that the decision is seen and can be
  /// undone.
  var readableValue: String? {
    guard kind == .lock || kind == .set else { return row["value"] }
    do {
      return try lock().content.readable
    } catch {
      return row["value"]
    }
  }
}
