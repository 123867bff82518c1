/// The record label (leader, 头标): 24 bytes whose meaning depends on the dialect from position 5 on (ISO 2709 §4.1).
///
/// Positions are numbered from 0 as in the standard. Any byte values are kept; the accessors give characters.
public struct Leader: Sendable, Hashable, CustomStringConvertible {
  /// The number of bytes in a leader.
  public static let length = 24

  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  /// A leader of blanks.
  public init() {
    low = 0x2020_2020_2020_2020
    middle = low
    high = low
  }

  /// The leader made of `bytes`; one that is too short is filled with blanks, what is too long is cut.
  public init(_ bytes: some Sequence<UInt8>) {
    var position = 0
    for byte in bytes {
      guard position < Leader.length else { break }
      self[position] = byte
      position += 1
    }
    while position < Leader.length {
      self[position] = UInt8(ascii: " ")
      position += 1
    }
  }

  /// The 24 bytes at a place in `bytes`; beyond their end there are blanks.
  init(_ bytes: Span<UInt8>, at start: Int) {
    guard start + Leader.length <= bytes.count else {
      self.init((start..<max(start, bytes.count)).map { bytes[$0] })
      return
    }
    self.init()
    let raw = unsafe bytes.bytes
    // In bounds by the guard.
    low = unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    middle = unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
    high = unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: start + 16, as: UInt64.self))
  }

  /// The byte at a position from 0 to 23.
  public subscript(position: Int) -> UInt8 {
    get {
      precondition((0..<Leader.length).contains(position), "a leader has positions 0 to 23")
      let word = position < 8 ? low : position < 16 ? middle : high
      return UInt8(truncatingIfNeeded: word >> UInt64((position & 7) * 8))
    }
    set {
      precondition((0..<Leader.length).contains(position), "a leader has positions 0 to 23")
      let shift = UInt64((position & 7) * 8)
      let mask = ~(UInt64(0xFF) << shift)
      let bits = UInt64(newValue) << shift
      if position < 8 {
        low = low & mask | bits
      } else if position < 16 {
        middle = middle & mask | bits
      } else {
        high = high & mask | bits
      }
    }
  }

  /// The character at a position from 0 to 23; bytes above ASCII show as Latin-1.
  public func character(_ position: Int) -> Character { Character(Unicode.Scalar(self[position])) }

  /// Position 5, record status: n new, c corrected, d deleted, o previously issued higher level (CNMARC), p.
  public var status: Character { character(5) }
  /// Position 6, type of record: a text, g projected or video, l electronic (CNMARC), m computer file (MARC 21) …
  public var type: Character { character(6) }
  /// Position 7, bibliographic level: m monograph, s serial, a analytic, c collection, i integrating.
  public var level: Character { character(7) }
  /// Position 8: hierarchical level (CNMARC: 0 none, 1 top, 2 below top) or type of control (MARC 21).
  public var hierarchy: Character { character(8) }
  /// Position 9: character coding in MARC 21 (`a` = UTF-8); undefined in CNMARC.
  public var coding: Character { character(9) }
  /// Position 17, encoding level: blank is full in both dialects.
  public var encodingLevel: Character { character(17) }

  /// Appends the 24 bytes.
  func append(to output: inout [UInt8]) {
    for position in 0..<Leader.length { output.append(self[position]) }
  }

  /// The 24 bytes.
  public var bytes: [UInt8] { (0..<Leader.length).map { self[$0] } }

  /// The 24 characters; bytes above ASCII show as Latin-1.
  public var description: String { String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) }
}
