import Testing

@testable import ZongmuMARC

/// What a record says, byte for byte: its leader, then for each field its tag, indicators and subfields.
func content(of record: Record, masksLengths: Bool = false) -> [[UInt8]] {
  var leader = record.leader
  if masksLengths { for position in [0, 1, 2, 3, 4, 12, 13, 14, 15, 16] { leader[position] = 0x2E } }
  return [leader.bytes]
    + record.fields.map { field in
      let subfields = field.subfields.map { "⟨\($0.code)⟩\($0.value)" }.joined()
      let text = field.hasSubfields ? "[\(field.indicators)]\(subfields)" : field.value
      return Array("\(field.tag) \(text)".utf8)
    }
}

/// What a record says, as text for a failed expectation.
func lines(_ record: Record) -> [String] { content(of: record).map { String(decoding: $0, as: UTF8.self) } }

/// The results of an input, read whole, byte by byte and in random pieces, which must all be the same.
func readContainer(
  _ bytes: [UInt8], as form: RecordFormat? = nil, options: ReaderOptions = ReaderOptions(),
  _ place: SourceLocation = #_sourceLocation
) throws -> (container: RecordFormat, results: [Result<Record, ReadError>]) {
  var options = options
  options.container = form
  func run(_ source: any ByteSource) throws -> (RecordFormat, [Result<Record, ReadError>]) {
    let reader = try RecordReader(source: source, options: options)
    let results = Array(reader)
    #expect(reader.next() == nil, "after the end comes nothing", sourceLocation: place)
    return (reader.container, results)
  }
  let whole = try run(MemoryByteSource(bytes, name: "test.xml"))
  let expected = whole.1.map(xmlSummary)
  let single = try run(MemoryByteSource(bytes, name: "test.xml", piece: 1))
  #expect(single.1.map(xmlSummary) == expected, "byte by byte", sourceLocation: place)
  let seed = UInt64.random(in: .min ... .max)
  for offset in 0..<UInt64(3) {
    let ragged = try run(RaggedSource(bytes, longest: 97, seed: seed &+ offset, name: "test.xml"))
    #expect(ragged.1.map(xmlSummary) == expected, "random pieces, seed \(seed &+ offset)", sourceLocation: place)
  }
  return whole
}

/// The records of an input, in which there must be no error.
func containerRecords(
  _ text: String, as form: RecordFormat? = nil, _ place: SourceLocation = #_sourceLocation
) throws -> [Record] {
  try readContainer(Array(text.utf8), as: form, place).results.map { try $0.get() }
}

/// The bytes of records in a form.
func written(_ records: [Record], as form: RecordFormat) throws -> [UInt8] {
  var bytes: [UInt8] = []
  if form == .marcxml { MARCXMLWriter().open(into: &bytes) }
  if form == .marcjson { MARCJSONWriter().open(into: &bytes) }
  for (number, record) in records.enumerated() {
    switch form {
    case .iso2709: try ISO2709Writer().append(record, to: &bytes)
    case .marcxml: MARCXMLWriter().append(record, into: &bytes)
    case .marcjson: MARCJSONWriter().append(record, isFirst: number == 0, into: &bytes)
    case .mrk: try BreakerWriter().append(record, to: &bytes)
    case .worksheet: try WorksheetWriter().append(record, to: &bytes)
    case .aleph: try AlephWriter().append(record, number: number + 1, to: &bytes)
    case .tsv: Issue.record("tsv is not read back")
    }
  }
  if form == .marcxml { MARCXMLWriter().close(into: &bytes) }
  if form == .marcjson { MARCJSONWriter().close(into: &bytes) }
  return bytes
}

/// The forms in which any text of a record comes back.
let textForms: [RecordFormat] = [.marcjson, .mrk, .worksheet, .aleph]
