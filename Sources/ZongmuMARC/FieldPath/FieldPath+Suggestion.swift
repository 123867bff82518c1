extension FieldPath {
  /// The list of paths that a text which is none was probably meant to be: `200a` is `200$a`, `200 $a` and `200|a` and `245##$a` are too, and
  /// full-width signs count as their ASCII ones. Nil where that does not help.
  package static func suggestion(for text: String) -> String? {
    let pieces = text.split { $0 == "," || $0 == ";" || $0 == "，" || $0 == "；" || $0 == "、" }
    let paths = pieces.map(repaired)
    guard !paths.isEmpty, paths.allSatisfy({ FieldPath($0) != nil }) else { return nil }
    let suggestion = paths.joined(separator: ",")
    return suggestion == text ? nil : suggestion
  }

  /// One path with the slips taken out that people make.
  private static func repaired(_ piece: Substring) -> String {
    var signs = piece.unicodeScalars.filter { !FieldPathParser.isBlank($0) && $0 != "#" }.map(narrow)
    // What other tools write between a tag and a subfield.
    for index in signs.indices.dropFirst(3) where ["|", "‡", "ǂ", "▼", "_", ".", ":", "@"].contains(signs[index]) {
      signs[index] = "$"
    }
    if signs.first == "$", signs.count > 4 { signs.removeFirst() }
    if signs.count > 3, signs.prefix(3).allSatisfy(FieldPathParser.isLetterOrDigit),
      FieldPathParser.isLetterOrDigit(signs[3])
    {
      signs.insert("$", at: 3)
    }
    // A subfield sign with no code after it means the whole field.
    if signs.last == "$" { signs.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: signs)
    return text.count == 3 ? String(text).uppercased() : String(text)
  }

  /// The ASCII sign of a full-width one.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
