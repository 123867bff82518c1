import ZongmuMARC

/// How numbers are written in the two formats.
enum NumberForm {
  /// MARC 21 keeps an ISBN without hyphens.
  static func withoutHyphens(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "-")), ISBN(text) != nil else { return text }
    return text.filter { $0 != "-" && $0 != " " }
  }

  /// CNMARC 010: the qualifier out of its brackets, the number with the hyphens between its parts where those are known
  /// (China's, 978-7).
  static func finishISBN(_ field: inout FieldContent) {
    var qualifiers: [String] = []
    field.subfields = field.subfields.compactMap { subfield in
      switch subfield.code {
      case "b":
        qualifiers.append(unbracketed(subfield.value))
        return nil
      case "a":
        // Before 2013 the qualifier stood behind the number.
        let number = String(subfield.value.prefix { $0 != "(" && $0 != "（" }).trimmingBlanks()
        let rest = subfield.value.dropFirst(subfield.value.count - subfield.value.drop { $0 != "(" && $0 != "（" }.count)
        if !rest.isEmpty, !number.isEmpty { qualifiers.append(unbracketed(String(rest))) }
        return Subfield("a", hyphenated(number.isEmpty ? subfield.value : number))
      case "z": return Subfield("z", hyphenated(subfield.value))
      default: return subfield
      }
    }
    guard !qualifiers.isEmpty else { return }
    let place = field.subfields.firstIndex { $0.code == "d" || $0.code == "z" } ?? field.subfields.count
    field.subfields.insert(Subfield("b", qualifiers.joined(separator: ", ")), at: place)
  }

  private static func unbracketed(_ text: String) -> String {
    let text = text.trimmingBlanks()
    guard let first = text.first, let last = text.last, text.count > 2 else { return text }
    guard (first == "(" || first == "（") && (last == ")" || last == "）") else { return text }
    let inner = text.dropFirst().dropLast()
    return inner.contains { "()（）".contains($0) } ? text : String(inner)
  }

  /// An ISBN of China with its hyphens, in the length that it has.
  private static func hyphenated(_ text: String) -> String {
    guard let isbn = ISBN(text), isbn.isValid, isbn.core.hasPrefix("9787") else { return text }
    guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "X") }) else { return text }
    let long = isbn.description
    guard text.utf8.count == 10, let check = text.last else { return long }
    return String(long.dropFirst(4).dropLast()) + String(check)
  }

  /// Whether a field holds a 统一书号.
  static func isUnifiedBookNumber(_ field: FieldContent) -> Bool {
    field["a"].flatMap { OtherNumbers.unifiedBookNumber($0) } != nil
  }
}
