import CZongmuICU

/// A converter of ICU between a legacy encoding and UTF-8.
@safe
struct ICUConverter: ~Copyable {
  private let handle: OpaquePointer

  /// Opens ICU's converter `name`; nil when this ICU has none.
  init?(name: String) {
    guard let handle = unsafe zongmu_converter_open(name) else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe zongmu_converter_close(handle) }

  /// Decodes a whole text; each malformed sequence is one U+FFFD.
  func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], malformed: Int) {
    var malformed = 0
    var output: [UInt8] = []
    var capacity = bytes.count * 3
    while true {
      var needed = 0
      output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let done = unsafe bytes.withUnsafeBufferPointer { source in
          guard let start = source.baseAddress else { return ZongmuDecoded(length: 0, malformed: 0) }
          return unsafe zongmu_converter_decode(
            handle, start, Int32(source.count), buffer.baseAddress, Int32(buffer.count), nil, 0)
        }
        needed = Int(done.length)
        malformed = Int(done.malformed)
        count = min(needed, capacity)
      }
      if needed <= capacity { return (output, malformed) }
      capacity = needed
    }
  }

  /// Encodes UTF-8 up to the first character that the encoding cannot express, which is nil when there is none.
  func encode(_ text: [UInt8]) -> (bytes: [UInt8], unencodable: UInt32?) {
    var unencodable: UInt32?
    var capacity = text.count + 16
    while true {
      var needed = 0
      let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let done = unsafe text.withUnsafeBufferPointer { source in
          guard let start = source.baseAddress else { return ZongmuEncoded(length: 0, unencodable: -1) }
          return unsafe zongmu_converter_encode(
            handle, start, Int32(source.count), buffer.baseAddress, Int32(buffer.count))
        }
        needed = Int(done.length)
        unencodable = done.unencodable < 0 ? nil : UInt32(done.unencodable)
        count = min(needed, capacity)
      }
      if needed <= capacity { return (output, unencodable) }
      capacity = needed
    }
  }
}
