import Testing

@testable import ZongmuBibliography

/// Whole descriptions of one record of each kind of material. The content is invented.
@Suite("Whole descriptions")
struct DescriptionTests {
  @Test("S01: an ordinary book")
  func ordinaryBook() {
    let book = description(worksheet(Samples.ordinaryBook))
    #expect(book.dialect == .cnmarc)
    #expect(book.level == .monograph)
    #expect(book.medium == .text)
    #expect(book.rarity == .modern)
    #expect(book.title.proper == "越秀街巷旧事")
    #expect(book.title.statement == "越秀街巷旧事")
    #expect(book.title.other == ["老城记忆"])
    #expect(book.part.isEmpty)
    #expect(written(book.agents) == "林晓禾/author; 陈一舟/illustrator")
    #expect(book.agents.map(\.isHeading) == [true, true])
    #expect(book.publication.places == ["广州"])
    #expect(book.publication.publishers == ["广东人民出版社"])
    #expect(book.publication.year == 2023)
    #expect(book.publication.lastYear == nil)
    #expect(book.extent.pages == 256)
    #expect(book.extent.height == 24)
    #expect(book.series == [SeriesStatement(title: "广府文库", number: "第三辑")])
    #expect(book.identifiers.map(written) == ["isbn 978721812345"])
    #expect(book.languages == ["chi"])
    #expect(!book.isTranslation)
    #expect(!book.isInternalPublication)
    #expect(book.links == [Link(tag: "410", title: "广府文库", recordID: nil)])
  }

  @Test("S02a: a set described as one")
  func set() {
    let set = description(worksheet(Samples.set))
    #expect(set.level == .set)
    #expect(set.title.proper == "越秀史稿")
    #expect(written(set.part) == "共3")
    #expect(set.identifiers.map(written) == ["isbn 978753601230 [set]"])
    #expect(set.publication.year == 2021)
    #expect(set.publication.lastYear == 2022)
    #expect(set.extent.volumes == 3)
    #expect(set.extent.pages == 1208)
    #expect(written(set.agents) == "越秀史稿编委会*/editor")
    #expect(set.links.first?.recordID == "012022000101")
  }

  @Test("S02b: one volume of the set")
  func volume() {
    let volume = description(worksheet(Samples.volume))
    #expect(volume.level == .volume)
    #expect(volume.title.proper == "越秀史稿")
    #expect(volume.part.numbers == [PartNumber(.place("上"), unit: "册")])
    #expect(volume.part.names == ["先秦至明代"])
    #expect(volume.identifiers.map(written) == ["isbn 978753601231 [上册]", "isbn 978753601230 [set]"])
    #expect(volume.links == [Link(tag: "461", title: "越秀史稿", recordID: "012022000100")])
  }

  @Test("S03: a serial")
  func serial() {
    let serial = description(worksheet(Samples.serial))
    #expect(serial.level == .serial)
    #expect(serial.title.proper == "越秀文化")
    #expect(serial.title.variants == ["Yuexiu culture"])
    #expect(serial.publication.year == 2010)
    #expect(serial.publication.lastYear == 9999)
    #expect(serial.identifiers.map(written) == ["issn 2095-123X", "cn 44-1234"])
    // $d is the language of the abstracts.
    #expect(serial.languages == ["chi"])
    #expect(serial.links == [Link(tag: "430", title: "越秀文艺", recordID: nil)])
  }

  @Test("S04: a Republican book")
  func republicanBook() {
    let book = description(worksheet(Samples.republicanBook))
    #expect(book.rarity == .republican)
    #expect(book.title.proper == "羊城風土記")
    #expect(book.title.variants == ["羊城风土记"])
    #expect(book.edition.number == 2)
    #expect(book.publication.year == 1947)
    #expect(!book.publication.isYearUncertain)
    #expect(book.extent.sequences == [4, 132])
    #expect(written(book.agents) == "梁紹文/author")
    #expect(book.identifiers.isEmpty)
  }

  @Test("S05: an ancient book")
  func ancientBook() {
    let book = description(worksheet(Samples.ancientBook))
    #expect(book.rarity == .ancient)
    #expect(book.level == .monograph)
    #expect(book.title.other == ["二十八卷"])
    #expect(book.part.isEmpty)
    #expect(book.edition.kinds == [.woodblock])
    #expect(book.publication.places == [])
    #expect(book.publication.publishers == ["水天閣"])
    #expect(book.publication.year == 1700)
    #expect(book.extent.volumes == 12)
    #expect(book.extent.pages == nil)
    #expect(written(book.agents) == "屈大均/author")
  }

  @Test("S06: an internal publication")
  func localDocument() {
    let book = description(worksheet(Samples.localDocument))
    #expect(book.isInternalPublication)
    #expect(book.level == .monograph)
    #expect(book.part.names == ["北京街卷"])
    #expect(book.edition.kinds == [.draft])
    #expect(book.title.other == [])
    #expect(book.publication.year == 2015)
    #expect(book.extent.pages == 412)
    #expect(book.identifiers.map(written) == ["printPermit 粤2015-0123"])
    #expect(written(book.agents) == "越秀区地方志编纂委员会办公室*/editor")
  }

  @Test("S07: a translation in its second edition")
  func translation() {
    let book = description(worksheet(Samples.translation))
    #expect(book.isTranslation)
    #expect(book.edition.number == 2)
    #expect(written(book.agents) == "凡尔纳/author; 陈筱卿/translator; 儒勒·凡尔纳/author")
    #expect(book.agents.map(\.isHeading) == [true, true, false])
    #expect(book.identifiers.map(written) == ["isbn 978753609001"])
    #expect(book.links == [Link(tag: "454", title: "Vingt mille lieues sous les mers", recordID: nil)])
  }

  @Test("S08: a picture book")
  func pictureBook() {
    let book = description(worksheet(Samples.pictureBook))
    #expect(written(book.agents) == "何小桃/author; 叶子/illustrator")
    #expect(book.extent.volumes == 1)
    #expect(book.extent.pages == nil)
    #expect(book.extent.height == 21)
    #expect(book.part.setSize == nil)
  }

  @Test("S09: a DVD")
  func video() {
    let video = description(worksheet(Samples.video))
    #expect(video.medium == .video)
    #expect(video.identifiers.map(written) == ["isbn 978779981234", "isrc CN-F34-19-30100"])
    #expect(video.extent.volumes == nil)
    #expect(written(video.agents) == "广州粤剧院*/other")
  }

  @Test("S10: an electronic resource")
  func electronic() {
    let file = description(worksheet(Samples.electronic))
    #expect(file.medium == .electronic)
    #expect(file.publication.year == 2024)
    #expect(file.extent.pages == 428)
    #expect(file.links == [Link(tag: "455", title: "广州市越秀区街道志", recordID: "012024000310")])
  }

  @Test("S11: a yearbook described by year")
  func yearbook() {
    let book = description(worksheet(Samples.yearbook))
    #expect(book.level == .monograph)
    #expect(book.title.proper == "越秀年鉴")
    #expect(book.titleYears == [2021])
    #expect(book.part.isEmpty)
    #expect(book.extent.pages == 486)
  }

  @Test("S12: MARC 21 with the vernacular in 880")
  func linkedVernacular() {
    let book = description(worksheet(Samples.linkedVernacular))
    #expect(book.dialect == .marc21)
    #expect(book.level == .monograph)
    #expect(book.title.proper == "Old lanes of Yuexiu")
    #expect(book.title.variants == ["越秀街巷旧事"])
    #expect(written(book.agents) == "林晓禾/author; Chen, Mary/translator")
    #expect(book.publication.places == ["广州"])
    #expect(book.publication.publishers == ["广东人民出版社"])
    #expect(book.publication.year == 2023)
    #expect(book.extent.pages == 280)
    #expect(book.extent.height == 24)
    #expect(book.languages == ["eng"])
    #expect(book.identifiers.map(written) == ["isbn 978721812344"])
  }
}
