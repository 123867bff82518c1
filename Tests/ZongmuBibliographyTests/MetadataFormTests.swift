import Testing
import ZongmuBibliography
import ZongmuMARC

/// Dublin Core after the DCMI element set and MODS after the schema of version 3.8: which element says what.
@Suite("Dublin Core and MODS")
struct MetadataFormTests {
  private func written(_ form: some RecordForm, _ record: Record) -> [String] {
    var bytes: [UInt8] = []
    form.open(into: &bytes)
    form.append(record, into: &bytes)
    form.close(into: &bytes)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { trim(String($0)) }
  }

  @Test(
    "Dublin Core says title, author, publisher, date, numbers, language, subjects",
    arguments: [
      "<dc:title>越秀街巷旧事 : 老城记忆</dc:title>", "<dc:creator>林晓禾</dc:creator>",
      "<dc:publisher>广东人民出版社</dc:publisher>", "<dc:date>2023</dc:date>", "<dc:type>Text</dc:type>",
      "<dc:identifier>012023000001</dc:identifier>", "<dc:identifier>urn:isbn:9787218123455</dc:identifier>",
      "<dc:language>chi</dc:language>", "<dc:subject>散文集--中国--当代</dc:subject>",
      "<dc:relation>广府文库 ; 第三辑</dc:relation>",
    ])
  func dublinCore(line: String) {
    #expect(written(DublinCoreForm(), SampleRecord.cnmarc.changed("")).contains(line))
  }

  @Test(
    "MODS says the same with its own elements",
    arguments: [
      "<title>越秀街巷旧事</title>", "<subTitle>老城记忆</subTitle>", "<namePart>林晓禾</namePart>",
      "<roleTerm type=\"text\">著</roleTerm>", "<roleTerm type=\"code\" authority=\"marcrelator\">aut</roleTerm>",
      "<placeTerm type=\"text\">广州</placeTerm>", "<publisher>广东人民出版社</publisher>",
      "<dateIssued encoding=\"w3cdtf\">2023</dateIssued>", "<issuance>monographic</issuance>",
      "<languageTerm type=\"code\" authority=\"iso639-2b\">chi</languageTerm>", "<topic>散文集</topic>",
      "<geographic>中国</geographic>", "<temporal>当代</temporal>",
      "<classification authority=\"clc\" edition=\"5\">I267</classification>", "<relatedItem type=\"series\">",
      "<identifier type=\"isbn\">9787218123455</identifier>", "<shelfLocator>I267/L636</shelfLocator>",
      "<recordIdentifier source=\"CN-GDYX\">012023000001</recordIdentifier>",
    ])
  func mods(line: String) {
    #expect(written(MODSForm(), SampleRecord.cnmarc.changed("")).contains(line))
  }

  @Test("In MARC 21 the title in characters comes before the one in Latin letters")
  func vernacular() {
    let lines = written(MODSForm(), SampleRecord.marc21.changed(""))
    #expect(lines.contains("<title>越秀街巷旧事</title>") && lines.contains("<namePart>林晓禾</namePart>"))
  }

  @Test("What would be markup is escaped, and a control character is no character of XML")
  func escapes() {
    let record = SampleRecord.cnmarc.changed("200 1# $aA & B <C>\u{1}")
    for lines in [written(DublinCoreForm(), record), written(MODSForm(), record)] {
      #expect(lines.contains { $0.contains("A &amp; B &lt;C&gt;\u{FFFD}") })
      #expect(!lines.contains { $0.contains("A & B") })
    }
  }
}
