/// Languages of the text.
enum Languages {
  private static let none: Set<String> = ["und", "zxx", "mul", "|||", "   ", ""]

  /// Adds the codes in a subfield; several may be run together (`chieng`).
  static func add(_ text: String, to languages: inout [String]) {
    if text.utf8.count == 3, text.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) { return append(text, &languages) }
    let code = Passage(text).trimmed.foldedText
    guard code.utf8.count == code.unicodeScalars.count, code.utf8.count % 3 == 0 else {
      return append(code, &languages)
    }
    var rest = Substring(code)
    while !rest.isEmpty {
      append(String(rest.prefix(3)), &languages)
      rest = rest.dropFirst(3)
    }
  }

  private static func append(_ code: String, _ languages: inout [String]) {
    guard !none.contains(code), !languages.contains(code) else { return }
    languages.append(code)
  }
}
