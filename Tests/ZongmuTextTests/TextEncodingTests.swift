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
      ("EUC-CN", .gb18030),
    ])
  func knownName(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test("Other names are no encoding", arguments: ["", "utf-7", "utf-16", "big5", "latin1", "gb1"])
  func unknownName(name: String) {
    #expect(TextEncoding(name: name) == nil)
  }
}
