import Fixtures
import Testing

@testable import ZongmuMARC

/// The bytes that an element of the input holds.
func isoBytes(_ element: Result<Record, ReadError>) -> [UInt8] {
  switch element {
  case .success(let record): record.bytes
  case .failure(let error): error.bytes
  }
}

/// The fields of a record, a line each: `200 1  $a题名`.
func isoFields(_ record: Record) -> [String] {
  record.fields.map { field in
    field.isControl
      ? "\(field.tag) \(field.value)"
      : "\(field.tag) \(field.indicators) " + field.subfields.map { "$\($0.code)\($0.value)" }.joined()
  }
}

/// An element in one comparable text, with its place, all fields and all warnings.
func isoSummary(_ element: Result<Record, ReadError>) -> String {
  switch element {
  case .failure(let error): return "\(error) \(error.bytes)"
  case .success(let record):
    let fields = isoFields(record).joined(separator: " | ")
    let warnings = record.warnings.map { " {\($0)}" }.joined()
    return "\(record.location): \(record.encoding) ‹\(record.leader)› \(fields)\(warnings) \(record.bytes.count)"
  }
}

/// All elements of a source.
func isoElements(of source: any ByteSource, _ options: ReaderOptions = ReaderOptions()) -> [Result<Record, ReadError>] {
  var reader = ISO2709Reader(source: source, options: options)
  var found: [Result<Record, ReadError>] = []
  while let element = reader.next() { found.append(element) }
  #expect(reader.next() == nil, "after the end comes nothing")
  return found
}

/// Reads an input whole, byte by byte and in random pieces; expects the same each time and each byte in one element,
/// and gives the elements.
func readISO2709(
  _ input: [UInt8], _ options: ReaderOptions = ReaderOptions(), _ place: SourceLocation = #_sourceLocation
) -> [Result<Record, ReadError>] {
  let whole = isoElements(of: MemoryByteSource(input, name: "test.mrc"), options)
  expectWhole(whole, input, "", place)
  let expected = whole.map(isoSummary)
  var paths: [(String, any ByteSource)] = [
    ("byte by byte", MemoryByteSource(input, name: "test.mrc", piece: 1)),
    ("24 bytes", MemoryByteSource(input, name: "test.mrc", piece: 24)),
  ]
  let seed = Seed.base
  for offset in 0..<UInt64(4) {
    paths.append(("random pieces, seed \(seed &+ offset)", RaggedSource(input, longest: 97, seed: seed &+ offset)))
  }
  for (name, source) in paths {
    #expect(isoElements(of: source, options).map(isoSummary) == expected, "\(name)", sourceLocation: place)
  }
  return whole
}

/// Expects each byte of the input in one element, elements numbered from 1, and each record where its place says.
func expectWhole(
  _ elements: [Result<Record, ReadError>], _ input: [UInt8], _ note: String,
  _ place: SourceLocation = #_sourceLocation
) {
  #expect(Array(elements.map(isoBytes).joined()) == input, "L1 \(note)", sourceLocation: place)
  for (number, element) in elements.enumerated() {
    switch element {
    case .failure(let error):
      #expect(error.location.record == number + 1, "\(note)", sourceLocation: place)
      #expect(!error.detail.isEmpty && !error.bytes.isEmpty, "\(note)", sourceLocation: place)
    case .success(let record):
      #expect(record.location.record == number + 1, "\(note)", sourceLocation: place)
      let start = record.location.byte
      let leader = start + 24 <= input.count ? Array(input[start..<(start + 24)]) : []
      // One of another length is put in order, and a map of other widths does not hold for the record.
      let isKept = !record.warnings.contains { $0.detail.hasPrefix("the leader has") }
      let isMapped = record.warnings.contains { $0.detail.hasPrefix("the entries of the directory have") }
      let length = isMapped ? 20 : 24
      if isKept {
        let found = Array(record.leader.bytes.prefix(length))
        #expect(Array(leader.prefix(length)) == found, "byte \(start) \(note)", sourceLocation: place)
      }
    }
  }
}
