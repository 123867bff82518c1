import CZongmuICU

/// An order of Chinese text for lists and reports, by ICU.
///
/// Traditional and simplified characters each have their own place. Keys are never match keys, and are not for storing:
/// another version of ICU makes other keys.
public struct ChineseCollation: Sendable, Hashable {
  /// By what Han characters are ordered.
  public enum Order: Sendable, Hashable, CaseIterable {
    /// By their usual reading with its tone, then by strokes (CLDR `pinyin`). Words are not looked at: 长 has one
    /// place, in 长沙 and in 长老.
    case pinyin
    /// By the number of strokes, then by their kind (CLDR `stroke`).
    case stroke
  }

  /// By what Han characters are ordered.
  public let order: Order

  /// An order; each is opened once for the whole program.
  public init(_ order: Order) { self.order = order }

  /// A key such that keys compared byte by byte are in order, shorter ones first where one begins the other. Texts with
  /// equal keys are canonically equivalent, so that a sorted list is the same wherever it began. The empty text has the
  /// least key. Never fails.
  public func sortKey(of text: String) -> [UInt8] {
    switch order {
    case .pinyin: ICUCollator.pinyin.sortKey(of: text)
    case .stroke: ICUCollator.stroke.sortKey(of: text)
    }
  }

  /// `elements` in order of the text of each; elements with equal keys keep their order. Each key is made once.
  public func sorted<Element>(_ elements: some Sequence<Element>, by text: (Element) -> String) -> [Element] {
    elements.enumerated()
      .map { (key: sortKey(of: text($0.element)), offset: $0.offset, element: $0.element) }
      .sorted { first, second in
        if first.key == second.key { return first.offset < second.offset }
        return first.key.lexicographicallyPrecedes(second.key)
      }
      .map(\.element)
  }

  /// `texts` in order.
  public func sorted(_ texts: some Sequence<String>) -> [String] { sorted(texts, by: { $0 }) }
}

/// An order of ICU. It is opened once and never changed, and ICU allows several threads to make keys with it at a time.
@safe
private final class ICUCollator: @unchecked Sendable {
  static let pinyin = ICUCollator(locale: "zh-u-co-pinyin")
  static let stroke = ICUCollator(locale: "zh-u-co-stroke")

  private let handle: OpaquePointer

  private init(locale: String) {
    guard let handle = unsafe zongmu_collator_open(locale) else {
      preconditionFailure("ICU has no collation data for \(locale)")
    }
    unsafe self.handle = handle
  }

  deinit { unsafe zongmu_collator_close(handle) }

  func sortKey(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { source in
      guard let start = source.baseAddress else { return [] }
      var capacity = source.count * 4 + 32
      while true {
        var needed = 0
        var key = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
          guard let output = buffer.baseAddress else { return }
          needed = unsafe Int(
            zongmu_collator_sort_key(handle, start, Int32(source.count), output, Int32(buffer.count)))
          count = min(needed, capacity)
        }
        precondition(needed > 0, "ICU makes no sort key")
        if needed <= capacity {
          // The zero byte that ends a key in C.
          key.removeLast()
          return key
        }
        capacity = needed
      }
    }
  }
}
