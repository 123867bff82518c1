import Fixtures
import Testing

@testable import ZongmuMARC

/// Records of the plain shape are read without libxml2. What libxml2 makes of the same document is what they have to be.
@Suite("MARCXML of the plain shape")
struct MARCXMLPlainShapeTests {
  private static func results(
    _ source: any ByteSource, passesBy: Bool, _ options: ReaderOptions = ReaderOptions()
  ) -> [String] {
    var reader = MARCXMLReader(source: source, options: options, passesBy: passesBy)
    var found: [String] = []
    while let result = reader.next() {
      // How much is known of a record that never ends, or that is longer than may be, depends on the pieces.
      if case .failure(let error) = result, !error.endsInput, options.maximumRecordLength > 1000 {
        found.append("\(error.bytes)")
      }
      // Where libxml2 notices the end inside a comment or the like depends on the pieces too.
      let summary = xmlSummary(result)
      found.append(summary.contains("the document ends inside") ? "the end" : summary)
    }
    return found
  }

  /// Records in the ways that programs write them, in a collection, with line ends as in files.
  private static func document(_ generator: inout SplitMix64) -> [UInt8] {
    let namespace = generator.flips(2) ? " \(slimNamespace)" : ""
    var text = generator.flips(3) ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let opening = generator.flips(4) ? "<out><collection\(namespace)>" : "<collection\(namespace)>"
    text += opening
    for number in 0..<generator.below(6) + 1 {
      let indent = generator.one(of: ["\n  ", "", "\r\n\t", "\n\n          "])
      text += "\(indent)<record>\(indent)<leader>\(xmlLeader)</leader>"
      text += "\(indent)<controlfield tag=\"001\">x\(number)</controlfield>"
      for _ in 0..<generator.below(5) {
        text +=
          generator.flips(2)
          ? "\(indent)<datafield tag=\"200\" ind1=\"1\" ind2=\" \">"
          : "\(indent)<datafield ind1=\"0\" ind2=\"#\" tag=\"6ab\">"
        for _ in 0..<generator.below(4) {
          let value = generator.one(of: [
            "越秀街巷旧事", "a", "", "𠮷野家的饭 and more than sixteen bytes", "A&amp;B &lt;c&gt; &quot;&apos;", "é，（）\u{FFFD}",
            "] > x\ty",
          ])
          text += "\(indent)<subfield code=\"\(generator.one(of: ["a", "f", "4", ">"]))\">\(value)</subfield>"
        }
        text += "\(indent)</datafield>"
      }
      text += "\(indent)</record>"
    }
    text += opening.hasPrefix("<out>") ? "\n</collection></out>\n" : "\n</collection>\n"
    return Array(text.utf8)
  }

  /// What makes a record another than a plain one, or the document no XML.
  private static let oddities: [[UInt8]] =
    [
      "<!-- </record> -->", "<!-- <record> ", "-->", "<![CDATA[</record><record>]]>", "<![CDATA[", "]]>",
      "<?pi </record>?>",
      "&#x4E2D;", "&#38;", "&bad;", "&", "<", ">", "\u{1}", "\r", "\r\n", "\u{FFFF}", "\u{FFFE}", "\u{7F}", "<other/>",
      "<other><record>", "</other>", "<record>", "</record>", "</collection>", "<leader>", "</subfield>", "<datafield>",
      "<subfield code=\"a\">", "<subfield code='b'>", " x=\"1\"", " tag=\"245\"", "\"", "'", "\u{1F}", " ", "\n",
      "<x:record>",
      "<record xmlns=\"http://www.loc.gov/MARC21/slim\">", "<!DOCTYPE x>", "text",
      "<record><leader>00000nam0 2200000   450 </leader></record>",
      "<datafield tag=\"200\" ind1=\"1\"/>",
    ].map { Array($0.utf8) } + [[0xE8, 0xB6], [0xC0, 0x80], [0xFF], [0xED, 0xA0, 0x80], [0x00]]

  @Test("Documents with anything anywhere read as libxml2 alone reads them", arguments: 0..<40)
  func same(step: Int) {
    for round in 0..<60 {
      let seed = Seed.base &+ UInt64(step * 1000 + round)
      var generator = SplitMix64(state: seed)
      var document = MARCXMLPlainShapeTests.document(&generator)
      for _ in 0..<generator.below(3) {
        // Between two tags more often than anywhere.
        var place = generator.below(document.count)
        if generator.flips(2), let tag = document[place...].firstIndex(of: UInt8(ascii: "<")) { place = tag }
        let end = generator.flips(3) ? min(document.count, place + generator.below(12)) : place
        document.replaceSubrange(place..<end, with: generator.one(of: MARCXMLPlainShapeTests.oddities))
      }
      if generator.flips(8) { document.removeLast(generator.below(document.count)) }
      var options = ReaderOptions()
      options.isStrict = generator.flips(5)
      if generator.flips(9) { options.maximumRecordLength = 40 + generator.below(100) }
      if generator.flips(9) { options.maximumFieldCount = generator.below(4) }
      let whole = MemoryByteSource(document, name: "test.mrc")
      let expected = MARCXMLPlainShapeTests.results(whole, passesBy: false, options)
      let note = "seed \(seed): \(String(decoding: document, as: UTF8.self))"
      #expect(MARCXMLPlainShapeTests.results(whole, passesBy: true, options) == expected, "\(note)")
      let ragged = RaggedSource(document, longest: 1 + round * 3, seed: seed)
      #expect(MARCXMLPlainShapeTests.results(ragged, passesBy: true, options) == expected, "\(note)")
    }
  }

  @Test(
    "The table of damage is read as libxml2 alone reads it",
    arguments: ContainerDamageCase.table.filter { $0.form == "marcxml" })
  func damage(_ damage: ContainerDamageCase) throws {
    let input = try damage.input()
    for longest in [1, 7, 1000] {
      let source = RaggedSource(input, longest: longest, seed: Seed.base)
      let found = MARCXMLPlainShapeTests.results(source, passesBy: true)
      #expect(found == MARCXMLPlainShapeTests.results(MemoryByteSource(input, name: "test.mrc"), passesBy: false))
    }
  }

  @Test("Batches of it hold the same records, lent or made")
  func batches() throws {
    var document = "<?xml version=\"1.0\"?><collection \(slimNamespace)>\n"
    for number in 0..<3000 {
      document += recordXML("n\(number)") + "\n"
      if number % 700 == 699 { document += "<!-- <record> -->\n" }
    }
    let source = MemoryByteSource(Array((document + "</collection>").utf8), name: "test.mrc")
    let expected = MARCXMLPlainShapeTests.results(source, passesBy: false)
    #expect(expected.count == 3000)
    let reader = try RecordReader(source: source)
    var found: [String] = []
    var lent = 0
    while let batch = reader.nextBatch() {
      found += batch.map(xmlSummary)
      #expect(batch.count == batch.map { _ in 1 }.count)
      batch.forEach { view in
        #expect(view.fieldCount == 2 && view.subfieldCount == 2 && view.certainEncoding == .utf8)
        lent += 1
        return true
      } otherwise: { _ in
      }
    }
    #expect(found == expected)
    // Only where the parser had to look, at the beginning and at each comment, is a record made.
    #expect(lent > 2900)
  }
}
