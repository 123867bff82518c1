import ZongmuText

/// UTF-16 text, with a byte order mark or without, as UTF-8 without the mark.
///
/// Text exports of Windows programs ("Unicode text") come so. Offsets in locations count bytes of the UTF-8. A
/// surrogate without its other half, and a single byte at the end, become U+FFFD. Memory: one piece of the input.
public struct UTF16ByteSource: ByteSource {
  /// Which byte of a unit comes first.
  public enum Order: Sendable {
    /// FF FE: the low byte first, as Windows writes.
    case little
    /// FE FF: the high byte first.
    case big
  }

  /// The name of the input as the caller gave it.
  public let name: String
  private var source: any ByteSource
  private let order: Order
  private var input: [UInt8] = []
  /// The first half of a pair whose second half has not been read yet.
  private var high: UInt16?
  private var isAtStart = true
  private var isAtEnd = false
  private var failure: InputError?

  /// Bytes that `order(_:)` looks at.
  static let lookAhead = 512

  /// A source over UTF-16 whose units have this order; a mark at the start is passed over.
  public init(_ source: any ByteSource, _ order: Order) {
    name = source.name
    self.source = source
    self.order = order
  }

  /// The order that the mark at the start of `head` says, or that its bytes show; nil for what is no UTF-16.
  ///
  /// Every list of fields, XML and JSON has markup in ASCII. In UTF-16 each of its characters has a zero on one side, where
  /// Chinese hardly has any; and no text has the character of two zeros, as binary files do.
  static func order(_ head: ArraySlice<UInt8>) -> Order? {
    if head.starts(with: [0xFF, 0xFE]) { return .little }
    if head.starts(with: [0xFE, 0xFF]) { return .big }
    var (little, big, units) = (0, 0, 0)
    var index = head.startIndex
    while index + 1 < min(head.endIndex, head.startIndex + lookAhead) {
      let (first, second) = (head[index], head[index + 1])
      if first == 0, second == 0 { return nil }
      if second == 0, isText(first) { little += 1 }
      if first == 0, isText(second) { big += 1 }
      units += 1
      index += 2
    }
    guard units >= 4, max(little, big) * 4 >= units, min(little, big) * 8 <= max(little, big) else { return nil }
    return little > big ? .little : .big
  }

  /// Whether a byte is a printing character of ASCII, a line end, or one that structures records of ISO 2709.
  private static func isText(_ byte: UInt8) -> Bool {
    0x20...0x7E ~= byte || byte == 0x09 || byte == 0x0A || byte == 0x0D || 0x1D...0x1F ~= byte
  }

  /// Appends the UTF-8 of up to `count` bytes of UTF-16, at least one character; 0 at the end. A call may append half as
  /// many bytes again as were asked for. Throws what the input throws, after half a character before the fault.
  public mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
    guard count > 0 else { return 0 }
    let before = buffer.count
    while buffer.count == before, !isAtEnd {
      do {
        isAtEnd = try source.read(max(count, 4), into: &input) == 0
      } catch {
        failure = error
        isAtEnd = true
      }
      convert(&buffer)
      if isAtEnd { end(&buffer) }
    }
    if let failure, buffer.count == before { throw failure }
    return buffer.count - before
  }

  private mutating func convert(_ buffer: inout [UInt8]) {
    var position = 0
    while position + 1 < input.count {
      let (first, second) = (UInt16(input[position]), UInt16(input[position + 1]))
      let unit = order == .little ? second << 8 | first : first << 8 | second
      position += 2
      if isAtStart {
        isAtStart = false
        if unit == 0xFEFF { continue }
      }
      take(unit, &buffer)
    }
    input.removeFirst(position)
  }

  private mutating func take(_ unit: UInt16, _ buffer: inout [UInt8]) {
    if let first = high {
      high = nil
      if UTF16.isTrailSurrogate(unit) {
        let scalar = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(unit) & 0x3FF
        UTF16ByteSource.put(Unicode.Scalar(scalar), &buffer)
        return
      }
      UTF16ByteSource.put(nil, &buffer)
    }
    if UTF16.isLeadSurrogate(unit) {
      high = unit
    } else {
      UTF16ByteSource.put(Unicode.Scalar(unit), &buffer)
    }
  }

  private mutating func end(_ buffer: inout [UInt8]) {
    if high != nil || !input.isEmpty { UTF16ByteSource.put(nil, &buffer) }
    high = nil
    input = []
  }

  private static func put(_ scalar: Unicode.Scalar?, _ buffer: inout [UInt8]) {
    let scalar = scalar ?? "\u{FFFD}"
    if scalar.isASCII {
      buffer.append(UInt8(scalar.value))
    } else {
      buffer.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
