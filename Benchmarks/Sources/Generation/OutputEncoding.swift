import Foundation

/// The encoding of one source's file.
public enum OutputEncoding: String, Sendable {
  /// UTF-8, leader/09 blank as CNMARC has it.
  case utf8 = "utf-8"
  /// GB18030.
  case gb18030

  /// 100$a/26-33: what the record says of its own character set (GB/T 36068-2018; 20 is what libraries write for GBK).
  var declaration: String {
    switch self {
    case .utf8: "50      "
    case .gb18030: "0120    "
    }
  }

  func append(_ text: String, to bytes: inout [UInt8]) {
    switch self {
    case .utf8: bytes.append(contentsOf: text.utf8)
    case .gb18030:
      for scalar in text.unicodeScalars {
        if scalar.value < 0x80 {
          bytes.append(UInt8(scalar.value))
        } else {
          bytes.append(contentsOf: GB18030Table.shared[scalar])
        }
      }
    }
  }
}

/// The GB18030 bytes of the characters that the word lists use, asked of Foundation once a character.
///
/// Foundation is slow a call (microseconds), and the lists have about two thousand characters.
struct GB18030Table: Sendable {
  static let shared = GB18030Table()

  /// kCFStringEncodingGB_18030_2000, as an `NSStringEncoding` (CFStringEncodingExt.h).
  private static let encoding = String.Encoding(rawValue: 0x8000_0632)
  private let bytes: [[UInt8]]

  private init() {
    var table = [[UInt8]](repeating: [], count: 0x10000)
    let blocks: [ClosedRange<UInt32>] = [
      0xA0...0xFF, 0x2010...0x2033, 0x3001...0x3017, 0x4E00...0x9FA5, 0xFF01...0xFFE5,
    ]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value), let data = String(scalar).data(using: GB18030Table.encoding) else {
        continue
      }
      table[Int(value)] = [UInt8](data)
    }
    bytes = table
  }

  subscript(scalar: Unicode.Scalar) -> [UInt8] {
    precondition(
      scalar.value < 0x10000 && !bytes[Int(scalar.value)].isEmpty,
      "no GB18030 bytes for U+\(String(scalar.value, radix: 16))")
    return bytes[Int(scalar.value)]
  }
}
