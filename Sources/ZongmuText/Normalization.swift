import CZongmuICU

/// Unicode normal forms, by ICU.
enum Normalization {
  /// A function of CZongmuICU: text, its length, output, its capacity; returns the bytes needed or -1.
  typealias Function = (UnsafePointer<UInt8>, Int32, UnsafeMutablePointer<UInt8>?, Int32) -> Int32

  /// NFKC_Casefold of UTF-8.
  static func casefold(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    unsafe apply(text) { unsafe zongmu_nfkc_casefold($0, $1, $2, $3) }
  }

  /// NFC of UTF-8.
  static func composed(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    unsafe apply(text) { unsafe zongmu_nfc($0, $1, $2, $3) }
  }

  private static func apply(_ text: UnsafeBufferPointer<UInt8>, _ function: Function) -> [UInt8] {
    guard let start = text.baseAddress else { return [] }
    var capacity = text.count + text.count / 2 + 16
    while true {
      var needed = 0
      let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = unsafe Int(function(start, Int32(text.count), buffer.baseAddress, Int32(capacity)))
        count = max(0, min(needed, capacity))
      }
      precondition(needed >= 0, "ICU has no normalisation data")
      if needed <= capacity { return output }
      capacity = needed
    }
  }
}

/// Text for people to read: repaired without loss, never folded.
public enum DisplayForm {
  /// `text` in Unicode normal form C, unchanged when it is so already.
  ///
  /// Compatibility ideographs that Unicode defines as equal to a unified one (U+F900 to U+FAD9) become that one;
  /// full-width forms, circled numbers and traditional characters stay.
  public static func composed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { utf8 in
      // Every code point below U+0300 (lead bytes up to CB) is composed already.
      if unsafe utf8.allSatisfy({ $0 < 0xCC }) { return unsafe String(decoding: utf8, as: UTF8.self) }
      return String(decoding: unsafe Normalization.composed(utf8), as: UTF8.self)
    }
  }
}
