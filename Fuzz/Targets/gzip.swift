import ZongmuMARC

/// What is unpacked on the way in: gzip and UTF-16. How the input is cut does not matter, to its faults either.
func fuzz(_ bytes: [UInt8]) {
  let whole = unpacked([0x1F, 0x8B] + bytes)
  let pieces = unpacked([0x1F, 0x8B] + bytes, piece: 1 + bytes.count % 5)
  law("gzip is unpacked alike", whole.bytes == pieces.bytes && "\(whole.failure as Any)" == "\(pieces.failure as Any)")
  let plain = unpacked(bytes)
  let cut = unpacked(bytes, piece: 1)
  law("an input is unpacked alike", plain.bytes == cut.bytes && plain.failure == cut.failure, "\(plain)\n\(cut)")
}
