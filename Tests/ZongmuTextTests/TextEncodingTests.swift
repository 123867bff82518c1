import Testing
import ZongmuText

@Suite("Names of encodings")
struct TextEncodingTests {
  @Test(
    "An encoding is known by every usual spelling of its name",
    arguments: [
      ("utf-8", TextEncoding.utf8), ("UTF-8", .utf8), ("utf8", .utf8), ("Utf_8", .utf8), ("cp65001", .utf8),
      ("gb18030", .gb18030), ("GB-18030", .gb18030), ("GB18030-2022", .gb18030), ("GBK", .gb18030),
      ("gb2312", .gb18030),
      ("GB 2312", .gb18030), ("GB_2312-80", .gb18030), ("cp936", .gb18030), ("windows-936", .gb18030),
      ("EUC-CN", .gb18030), ("Big5", .big5), ("BIG-5", .big5), ("Big5-HKSCS", .big5), ("cp950", .big5),
      ("MARC-8", .marc8), ("marc8", .marc8), ("ANSEL", .marc8), ("ISO 5426", .iso5426), ("iso-5426:1983", .iso5426),
      ("ISO-8859-1", .latin1), ("iso8859-1", .latin1), ("Latin-1", .latin1), ("latin1", .latin1), ("cp819", .latin1),
    ])
  func knownName(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test("Each encoding is known by the name that it gives itself", arguments: TextEncoding.allCases)
  func ownName(encoding: TextEncoding) {
    #expect(TextEncoding(name: encoding.rawValue) == encoding)
  }

  @Test("Other names are no encoding", arguments: ["", "utf-7", "utf-16", "iso-8859-15", "cp1252", "gb1"])
  func unknownName(name: String) {
    #expect(TextEncoding(name: name) == nil)
  }
}
