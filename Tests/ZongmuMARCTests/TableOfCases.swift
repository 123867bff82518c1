import Fixtures
import Foundation

/// A table of cases that people read and extend: tab-separated, `#` before a remark, the first line the names of columns.
enum TableOfCases {
  /// The lines behind the names, cell by cell.
  static func rows(of path: String) -> [[String]] {
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A text as a table writes it: `<0A>` for characters that nobody sees, `_` for blanks.
  static func shown(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      if scalar == " " { return "_" }
      let isVisible = scalar.value >= 0x20 && scalar.value != 0x7F && scalar.properties.generalCategory != .privateUse
      guard !isVisible else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<\(digits.count < 2 ? "0" : "")\(digits)>"
    }.joined()
  }

  /// The bytes of two hexadecimal digits each.
  static func bytes(hexadecimal text: some StringProtocol) -> [UInt8] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
  }
}
