import ZongmuText

/// Detection and decoding are total; delimiters survive; what is written is read as the same text.
func fuzz(_ bytes: [UInt8]) {
  for declared in [nil] + TextEncoding.allCases.map(Optional.some) {
    _ = EncodingDetector.guess(bytes.span, declared: declared)
  }
  let delimiters = bytes.filter { 0x1D...0x1F ~= $0 }
  for encoding in TextEncoding.allCases {
    let decoded = TextDecoder.decode(bytes, as: encoding)
    var utf8: [UInt8] = []
    let faults = TextDecoder.utf8(bytes.span, from: encoding, into: &utf8)
    law("\(encoding): both ways of decoding agree", utf8 == Array(decoded.text.utf8), "\(decoded)")
    law("\(encoding): they count alike", faults.malformed == decoded.malformed)
    law("\(encoding): delimiters survive", utf8.filter { 0x1D...0x1F ~= $0 } == delimiters, decoded.text)
    guard encoding.isWritable else { continue }
    let written = TextEncoder.encodeWithReferences(decoded.text, as: encoding)
    let again = TextDecoder.decode(written, as: encoding)
    law("\(encoding): what is written is well formed", again.malformed == 0, "\(decoded)\n\(written)")
    let second = TextEncoder.encodeWithReferences(again.text, as: encoding)
    law("\(encoding): written, read and written is written", written == second, "\(written)\n\(second)")
  }
}
