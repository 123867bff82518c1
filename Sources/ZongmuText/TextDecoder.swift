/// Bytes to text.
///
/// Total: any bytes become text. A malformed sequence becomes one U+FFFD and never takes an ASCII byte with it, so
/// the delimiters of ISO 2709 always survive.
/// - UTF-8: one U+FFFD a maximal subpart (Unicode 15.0, 3.9).
/// - GB 18030: a byte that begins no character is one malformed sequence by itself; a lone 80 is U+20AC as in code
///   page 936.
/// - Big5: a pair that is no character is one malformed sequence, without its second byte where that is ASCII.
/// - MARC-8 and ISO 5426: marks are put behind their letters and composed (NFC); marks without a letter, codes without
///   a character and unknown escape sequences are malformed. Delimiters set MARC-8 back to ASCII and ANSEL.
/// - ISO 8859-1: every byte is the character of its number.
/// - Code pages 1251 and 866: as ICU has them; a byte without a character is malformed.
/// - In UTF-8 and GB 18030, private-use characters whose meaning is known (see ``DecodedText/repairedPrivateUse``) are
///   repaired, so a
///   GB 18030 record and the UTF-8 record that another program made of it read alike.
public enum TextDecoder {
  /// The text of `bytes`.
  public static func decode(_ bytes: Span<UInt8>, as encoding: TextEncoding) -> DecodedText {
    if let text = plainText(bytes, encoding) { return DecodedText(text: text) }
    if let (utf8, faults) = legacy(bytes, encoding) {
      return DecodedText(
        text: String(decoding: utf8, as: UTF8.self), malformed: faults.malformed,
        unknownPrivateUse: faults.unknownPrivateUse)
    }
    return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity(bytes.count)) { buffer in
      guard let start = buffer.baseAddress else { return DecodedText(text: "") }
      let (count, faults) = unsafe transcode(bytes, from: encoding, to: start)
      return DecodedText(
        text: unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self),
        malformed: faults.malformed, repairedPrivateUse: faults.repairedPrivateUse,
        unknownPrivateUse: faults.unknownPrivateUse)
    }
  }

  /// The text of `bytes`.
  public static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> DecodedText {
    decode(bytes.span, as: encoding)
  }

  /// The text of `bytes`.
  public static func decode(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding) -> DecodedText {
    decode(bytes.span, as: encoding)
  }

  /// Appends the UTF-8 of `bytes` to `output`. For hot paths that reuse one buffer.
  @discardableResult
  public static func utf8(
    _ bytes: Span<UInt8>, from encoding: TextEncoding, into output: inout [UInt8]
  ) -> DecodingFaults {
    if let (utf8, faults) = legacy(bytes, encoding) {
      output += utf8
      return faults
    }
    var faults = DecodingFaults()
    output.append(addingCapacity: capacity(bytes.count)) { free in
      unsafe free.withUnsafeMutableBufferPointer { memory, initialized in
        guard let start = memory.baseAddress else { return }
        // The transcoder has initialized as many bytes as it says, from the start of the free memory on.
        unsafe (initialized, faults) = transcode(bytes, from: encoding, to: start)
      }
    }
    return faults
  }

  /// Room for the UTF-8 of `count` bytes: a malformed byte takes three, and eight are written at a time.
  private static func capacity(_ count: Int) -> Int { count * 3 + 8 }

  /// The text of well-formed UTF-8 without private use, nil for any other bytes.
  private static func plainText(_ bytes: Span<UInt8>, _ encoding: TextEncoding) -> String? {
    let ascii = EncodingDetector.asciiPrefix(bytes, from: 0)
    guard encoding == .utf8 || ascii == bytes.count else { return nil }
    if encoding == .marc8, EncodingDetector.holdsEscape(bytes) { return nil }
    for position in ascii..<bytes.count where bytes[position] >= 0xEE {
      // EE and EF 80 to EF A3 begin the private-use characters; F0 to F4 those outside the BMP.
      if bytes[position] == 0xEE { return nil }
      if bytes[position] == 0xEF, position + 1 < bytes.count, bytes[position + 1] < 0xA4 { return nil }
      if bytes[position] >= 0xF3 { return nil }
    }
    do {
      return String(copying: try UTF8Span(validating: bytes))
    } catch {
      return nil  // Malformed: the caller goes byte by byte.
    }
  }

  /// The UTF-8 of bytes in an encoding that is too rare for a loop of its own into a buffer; nil for the common two.
  private static func legacy(
    _ bytes: Span<UInt8>, _ encoding: TextEncoding
  ) -> (utf8: [UInt8], faults: DecodingFaults)? {
    switch encoding {
    case .utf8, .gb18030: return nil
    case .big5: return Big5Text.utf8(bytes)
    case .marc8: return MARC8Text.utf8(bytes)
    case .iso5426: return ISO5426Text.utf8(bytes)
    case .windows1251: return SingleByteText.windows1251.utf8(bytes)
    case .ibm866: return SingleByteText.ibm866.utf8(bytes)
    case .latin1:
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count + bytes.count / 8)
      for index in bytes.indices {
        let byte = bytes[index]
        if byte < 0x80 { output.append(byte) } else { output += [0xC0 | byte >> 6, 0x80 | byte & 0x3F] }
      }
      return (output, DecodingFaults())
    }
  }

  /// Writes the UTF-8 of `bytes`, UTF-8 or GB 18030, to `output`, which has room for `capacity(bytes.count)`; returns
  /// the bytes written.
  private static func transcode(
    _ bytes: Span<UInt8>, from encoding: TextEncoding, to output: UnsafeMutablePointer<UInt8>
  ) -> (count: Int, faults: DecodingFaults) {
    unsafe bytes.withUnsafeBufferPointer { source in
      if source.isEmpty { return (0, DecodingFaults()) }
      var transcoder = unsafe Transcoder(source: source, output: output)
      if encoding == .utf8 { unsafe transcoder.readUTF8() } else { unsafe transcoder.readGB18030() }
      return unsafe (transcoder.written, transcoder.faults)
    }
  }
}
