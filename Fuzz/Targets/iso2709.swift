import ZongmuMARC

/// ISO 2709: each byte is in one element, an untouched record is written as it was, a new directory is read as meant.
func fuzz(_ bytes: [UInt8]) {
  let found = readLawfully(bytes, in: .iso2709)
  let input = unpacked(bytes).bytes
  law("the bytes of all elements are the input", found.flatMap(\.bytes) == input, "\(found)")
  for case .success(let record) in found {
    var written: [UInt8] = []
    do { try ISO2709Writer(encoding: record.encoding).append(record, to: &written) } catch { continue }
    law("an untouched record is written as it was", written == record.bytes)
  }
  roundTrip(found, through: .iso2709) { try ISO2709Writer(encoding: .utf8).encode($0, to: &$1) }
}
