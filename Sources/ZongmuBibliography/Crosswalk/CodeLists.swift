/// Codes of CNMARC and of MARC 21 that mean the same, by list (Table/codes.txt).
struct CodeLists: Sendable {
  /// The lists there are.
  enum List: String, Sendable, CaseIterable {
    case status, type, level, hierarchy, form, audience, government, modified, illustration, contents, literature
    case biography, frequency, regularity, country, relator, thesaurus
    case encodingLevel = "encoding-level"
    case dateType = "date-type"
    case itemForm = "item-form"
    case serialType = "serial-type"
    case fileType = "file-type"
    case videoCategory = "video-category"
    case videoColor = "video-color"
    case videoSound = "video-sound"
    case relatorTerm = "relator-term"
  }

  private struct Key: Hashable {
    let list: List
    let code: String
  }
  private var toMARC21: [Key: String] = [:]
  private var toCNMARC: [Key: String] = [:]

  /// The lists of a text in the form of codes.txt; a line that has not that form is a fault of the program.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t").map { String($0.map { $0 == "#" ? " " : $0 }) }
      guard cells.count == 3, let list = List(rawValue: cells[0]) else {
        preconditionFailure("codes.txt: “\(line)” has not the form of a line")
      }
      let forward = Key(list: list, code: cells[1])
      let back = Key(list: list, code: cells[2])
      if toMARC21[forward] == nil { toMARC21[forward] = cells[2] }
      if toCNMARC[back] == nil { toCNMARC[back] = cells[1] }
    }
  }

  /// What MARC 21 has for a code of CNMARC; nil where it has nothing.
  func marc21(_ list: List, _ code: some StringProtocol) -> String? { toMARC21[Key(list: list, code: String(code))] }

  /// What CNMARC has for a code of MARC 21; nil where it has nothing.
  func cnmarc(_ list: List, _ code: some StringProtocol) -> String? { toCNMARC[Key(list: list, code: String(code))] }
}
