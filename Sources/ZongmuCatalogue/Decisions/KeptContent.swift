import Foundation
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

  init?(json: String) {
    do {
      self = try JSONDecoder().decode(KeptContent.self, from: Data(json.utf8))
    } catch {
      return nil
    }
  }

  func json() throws -> String { try JSONText.line(self) }

  /// The fields as values.
  var contents: [FieldContent]? {
    fields?.compactMap { field in
      guard let tag = Tag(field.tag) else { return nil }
      if let text = field.text { return FieldContent(tag, text: text) }
      let marks = Array(field.indicators.utf8)
      return FieldContent(
        tag, marks.count == 2 ? Indicators(marks[0], marks[1]) : .blank,
        field.subfields.compactMap { pair in
          guard pair.count == 2, let code = pair[0].utf8.first else { return nil }
          return Subfield(SubfieldCode(code), pair[1])
        })
    }
  }
}

extension KeptContent {
  /// As people read it: the value, or lines such as `1# $a越秀街巷旧事`.
  var readable: String {
    if let text { return text }
    return (contents ?? []).map { field in
      guard !field.subfields.isEmpty else { return field.text }
      let marks = String(field.indicators.description.map { $0 == " " ? "#" : $0 })
      return "\(marks) " + field.subfields.map { "$\($0.code)\($0.value)" }.joined()
    }.joined(separator: " | ")
  }

  /// The lock that a decision with this content is.
  func lock(_ row: DecisionRow) -> FieldLock? {
    guard let dialect = Dialect(rawValue: dialect), let field = row.row["field"] as String? else { return nil }
    let content: FieldLock.Content
    if let contents, let tag = Tag(field) {
      content = .fields(tag, contents)
    } else if let text, let path = FieldPath(field) {
      content = .value(path, text)
    } else {
      return nil
    }
    return FieldLock(content, dialect: dialect, identity: row.a, isTyped: row.kind == .set, order: row.id)
  }
}
