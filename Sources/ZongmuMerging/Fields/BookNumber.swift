import ZongmuBibliography
import ZongmuMARC
import ZongmuText

/// The ISBN in a field and what it stands for, reduced to what the union of 010 or 020 needs.
struct BookNumber {
  /// `978` or `979` and nine digits, no check digit; after `z` for a number marked wrong.
  let core: String
  /// Whether it is written with 13 digits of which the last is right.
  let isSoundLongForm: Bool
  /// What the number stands for: `item`, `set`, or a volume; nil where the field has no qualifier.
  let scope: String?

  /// The number in the first `$a` with one, else in the first `$z`; nil when there is neither.
  init?(_ subfields: [Subfield]) {
    guard let (code, isbn, number, rest) = BookNumber.first(in: subfields) else { return nil }
    core = (code == "z" ? "z" : "") + isbn.core
    isSoundLongForm = BookNumber.isSoundLongForm(isbn, number)
    scope = BookNumber.scope(subfields.filter { $0.code == "b" || $0.code == "q" }.map(\.value) + [String(rest)])
  }

  /// Whether there is a number in the subfields.
  static func stands(in subfields: [Subfield]) -> Bool { first(in: subfields) != nil }

  /// Whether the number in the subfields is written with 13 digits of which the last is right; nil where there is none.
  static func isSoundLongForm(in subfields: [Subfield]) -> Bool? {
    first(in: subfields).map { isSoundLongForm($0.isbn, $0.number) }
  }

  private static func isSoundLongForm(_ isbn: ISBN, _ number: Substring) -> Bool {
    isbn.isValid && number.digitCount == 13
  }

  private typealias Found = (code: SubfieldCode, isbn: ISBN, number: Substring, rest: Substring)

  private static func first(in subfields: [Subfield]) -> Found? {
    for code in ["a", "z"] as [SubfieldCode] {
      for subfield in subfields where subfield.code == code {
        if let isbn = ISBN(plain: subfield.value) {
          let number = subfield.value[...]
          return (code, isbn, number, number[number.endIndex...])
        }
        let (number, rest) = divided(subfield.value)
        if let isbn = ISBN(String(number)) { return (code, isbn, number, rest) }
      }
    }
    return nil
  }

  /// A text up to the first bracket or word after its first digit, and the rest, where a qualifier may stand.
  private static func divided(_ text: String) -> (number: Substring, rest: Substring) {
    if text.utf8.allSatisfy({ isPlain($0) }) { return (text[...], text[text.endIndex...]) }
    let start = text.firstIndex(where: \.isNumber) ?? text.endIndex
    let end = text[start...].firstIndex { $0.isLetter && !"XxＸｘ".contains($0) || "([（［【".contains($0) }
    return (text[..<(end ?? text.endIndex)], text[(end ?? text.endIndex)...])
  }

  /// Whether a byte is what most numbers are written with: a digit, a hyphen or an X.
  private static func isPlain(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "X")
  }

  /// What the qualifiers say that the number stands for. A binding and the like stand for the item.
  private static func scope(_ qualifiers: [String]) -> String? {
    guard qualifiers.contains(where: { !$0.isEmpty }) else { return nil }
    var text = ComparisonForm.fold(qualifiers.joined(separator: " "))
    guard !text.isEmpty else { return nil }
    if text.unicodeScalars.contains("装") {
      for binding in ["平装", "精装", "盒装", "线装", "简装"] { text.replace(binding, with: "") }
    }
    if ["全", "套", "总", "set"].contains(where: text.contains) { return "set" }
    let units: Set<Character> = ["册", "卷", "辑", "集", "编", "篇", "部"]
    let isVolume = text.contains(where: units.contains) || text.hasPrefix("v") || ["上", "中", "下"].contains(text)
    return isVolume ? text : "item"
  }

  /// The first amount in the price of a field (`$d` of 010, `$c` of 020), zeros after the point left out, so that
  /// `CNY22.00`, `22元` and `￥22.0` are one amount; nil where no price is given.
  static func amount(_ subfields: [Subfield]) -> String? {
    guard let price = subfields.first(where: { $0.code == "d" || $0.code == "c" })?.value else { return nil }
    let isNumeral: (Character) -> Bool = { $0.wholeNumberValue != nil || $0 == "." || $0 == "．" }
    let digits = price.drop { $0.wholeNumberValue == nil }.prefix(while: isNumeral)
    var amount = digits.map { $0.wholeNumberValue.map(String.init) ?? "." }.joined()
    if amount.contains(".") {
      while amount.hasSuffix("0") { amount.removeLast() }
      while amount.hasSuffix(".") { amount.removeLast() }
    }
    return amount.isEmpty ? nil : amount
  }
}

extension Substring {
  /// The number of characters that are numbers.
  fileprivate var digitCount: Int {
    // Digits of ASCII with hyphens are counted as bytes.
    let isPlain = utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
    return isPlain ? utf8.count { $0 != UInt8(ascii: "-") } : count(where: \.isNumber)
  }
}
