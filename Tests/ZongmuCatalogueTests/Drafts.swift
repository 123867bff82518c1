import ZongmuMARC

@testable import ZongmuCatalogue

/// Small CNMARC books, as they come from a file.
enum Drafts {
  /// The leader of a new monograph; `status` is leader/05.
  static func leader(_ status: Character = "n") -> Leader { Leader("00000\(status)am0 2200000   450 ".utf8) }

  /// A book. An `isbn` that several share brings them together.
  static func book(
    _ key: String?, title: String = "越秀街巷旧事", isbn: String? = "978-7-218-12345-5", author: String = "林晓禾著",
    status: Character = "n", barcode: String? = nil, more: [(ZongmuMARC.Tag, [Subfield])] = []
  ) -> Record {
    var builder = RecordBuilder(leader: leader(status))
    if let key { builder.addControl("001", key) }
    if let isbn { builder.add("010", .blank, [Subfield("a", isbn)]) }
    builder.add("100", .blank, [Subfield("a", "20230615d2023    em y0chiy50      ea")])
    builder.add("101", Indicators(0x30, 0x20), [Subfield("a", "chi")])
    builder.add("200", Indicators(0x31, 0x20), [Subfield("a", title), Subfield("f", author)])
    builder.add("210", .blank, [Subfield("a", "广州"), Subfield("c", "广东人民出版社"), Subfield("d", "2023")])
    builder.add("215", .blank, [Subfield("a", "255页"), Subfield("d", "21cm")])
    if let barcode { builder.add("905", .blank, [Subfield("a", "YX"), Subfield("b", barcode)]) }
    for (tag, subfields) in more { builder.add(tag, .blank, subfields) }
    return builder.build()
  }

  /// The bytes of a file in ISO 2709.
  static func file(_ records: [Record]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for record in records { try ISO2709Writer().encode(record, to: &bytes) }
    return bytes
  }
}

extension ImportReport {
  /// Whether each element of the input is counted once.
  var addsUp: Bool { read == new + changed + withdrawn + unchanged + superseded + rejected }
}
