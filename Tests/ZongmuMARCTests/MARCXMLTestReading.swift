import Fixtures
import Testing

@testable import ZongmuMARC

/// A result in one comparable text: `record 1, byte 40: 001 ‹a› | 200 1_ ‹$a …› {warning codes}`.
func xmlSummary(_ result: Result<Record, ReadError>) -> String {
  switch result {
  case .failure(let error): return "error \(error)"
  case .success(let record):
    let fields = record.fields.map { field in
      field.isControl || field.subfields.isEmpty
        ? "\(field.tag) ‹\(field.value)›"
        : "\(field.tag) \(field.indicators)" + field.subfields.map { "$\($0.code)‹\($0.value)›" }.joined()
    }
    let warnings = record.warnings.map { " {\($0)}" }.joined()
    return "\(record.location): ‹\(record.leader)› " + fields.joined(separator: " | ") + warnings
  }
}

/// All results of a source.
func xmlResults(of source: any ByteSource, _ options: ReaderOptions = ReaderOptions()) -> [Result<Record, ReadError>] {
  var reader = MARCXMLReader(source: source, options: options)
  var found: [Result<Record, ReadError>] = []
  while let result = reader.next() { found.append(result) }
  #expect(reader.next() == nil, "after the end comes nothing")
  return found
}

/// Reads a document whole, byte by byte and in random pieces; expects the same each time, and gives the first.
func readXML(
  _ document: [UInt8], _ options: ReaderOptions = ReaderOptions(), _ place: SourceLocation = #_sourceLocation
) -> [Result<Record, ReadError>] {
  let whole = xmlResults(of: MemoryByteSource(document, name: "test.xml"), options)
  let expected = whole.map(xmlSummary)
  var paths: [(String, any ByteSource)] = [
    ("byte by byte", MemoryByteSource(document, name: "test.xml", piece: 1)),
    ("4096 bytes", MemoryByteSource(document, name: "test.xml", piece: 4096)),
  ]
  let seed = Seed.base
  for offset in 0..<UInt64(5) {
    let ragged = RaggedSource(document, longest: 97, seed: seed &+ offset, name: "test.xml")
    paths.append(("random pieces, seed \(seed &+ offset)", ragged))
  }
  for (name, source) in paths {
    #expect(xmlResults(of: source, options).map(xmlSummary) == expected, "\(name)", sourceLocation: place)
  }
  return whole
}

func readXML(
  _ document: String, _ options: ReaderOptions = ReaderOptions(), _ place: SourceLocation = #_sourceLocation
) -> [Result<Record, ReadError>] {
  readXML(Array(document.utf8), options, place)
}

/// The only record of a document.
func onlyXMLRecord(_ document: String, _ place: SourceLocation = #_sourceLocation) throws -> Record {
  let found = readXML(document, ReaderOptions(), place)
  #expect(found.count == 1, sourceLocation: place)
  return try #require(found.first, sourceLocation: place).get()
}

/// The error that ends a document, and how many results come before it.
func lastXMLError(
  _ document: [UInt8], _ place: SourceLocation = #_sourceLocation
) throws -> (error: ReadError, before: Int) {
  let found = readXML(document, ReaderOptions(), place)
  guard case .failure(let error) = try #require(found.last, sourceLocation: place) else {
    throw MissingError()
  }
  return (error, found.count - 1)
}

struct MissingError: Error {}

extension ReaderOptions {
  static var strictXML: ReaderOptions {
    var options = ReaderOptions()
    options.isStrict = true
    return options
  }
}

let slimNamespace = "xmlns=\"http://www.loc.gov/MARC21/slim\""
let xmlLeader = "00000nam0 2200000   450 "
/// A record in XML with a leader, a control number and a title.
func recordXML(_ number: String, prefix: String = "") -> String {
  """
  <\(prefix)record><\(prefix)leader>\(xmlLeader)</\(prefix)leader>\
  <\(prefix)controlfield tag="001">\(number)</\(prefix)controlfield>\
  <\(prefix)datafield tag="200" ind1="1" ind2=" ">\
  <\(prefix)subfield code="a">越秀街巷旧事</\(prefix)subfield>\
  <\(prefix)subfield code="f">林晓禾著</\(prefix)subfield></\(prefix)datafield></\(prefix)record>
  """
}
