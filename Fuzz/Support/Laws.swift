import ZongmuMARC

/// Reads bytes in a container, and holds the result to the laws of all containers.
func readLawfully(_ bytes: [UInt8], in container: RecordFormat) -> [Element] {
  let found = elements(of: bytes, in: container)
  let piece = 1 + bytes.count % 7
  let again = elements(of: bytes, in: container, piece: piece)
  let isSame = found.map(\.everything) == again.map(\.everything)
  law("it does not matter how an input is cut", isSame, "\(found)\nin pieces of \(piece): \(again)")
  // XML that comes in another encoding, or with bytes that are no text, is handed over as the UTF-8 that it was made into.
  guard container != .marcxml || isPlainUTF8(bytes) else { return found }
  let input = unpacked(bytes).bytes
  for case .failure(let error) in found {
    law("rejected bytes are bytes of the input", contains(input, error.bytes), "\(error)")
  }
  return found
}

/// Writes each record, reads it back, and writes it again: the same bytes.
func roundTrip(
  _ found: [Element], through container: RecordFormat, _ write: (Record, inout [UInt8]) throws -> Void
) {
  for case .success(let record) in found {
    var first: [UInt8] = []
    do { try write(record.declaring(.utf8), &first) } catch { continue }
    guard record.fieldCount > 0 else { continue }
    let again = elements(of: first, in: container, encoding: .utf8)
    let text = String(decoding: first, as: UTF8.self)
    guard again.count == 1, case .success(let same) = again[0] else {
      law("what is written is read as one record", false, "\(text)\n\(again)")
      return
    }
    var second: [UInt8] = []
    do { try write(same, &second) } catch { law("what was written can be written", false, "\(error)\n\(text)") }
    law("written, read and written is written", first == second, difference(first, second))
  }
}

/// Whether XML is well-formed UTF-8 and declares no other encoding.
private func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
  let head = String(decoding: bytes.prefix(400).filter { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self).lowercased()
  let declared = head.split(separator: "encoding=", maxSplits: 1).dropFirst().first?.prefix(6)
  return String(validating: bytes, as: UTF8.self) != nil && declared.map { $0.contains("utf-8") } ?? true
}

/// Where two texts begin to differ, and what is there.
private func difference(_ one: [UInt8], _ other: [UInt8]) -> String {
  let place = zip(one, other).prefix { $0 == $1 }.count
  let around = [one, other].map { String(decoding: $0.dropFirst(max(0, place - 40)).prefix(100), as: UTF8.self) }
  return "from byte \(place) on:\n\(around[0].debugDescription)\n\(around[1].debugDescription)"
}

private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
  guard part.count <= bytes.count else { return false }
  return (0...(bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
}
