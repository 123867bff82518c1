/// The file of holdings: UTF-8, tab-separated, a header line, a line for each holdings field.
final class HoldingsFile {
  private let writer: RecordWriter
  private var count = 0

  init(path: String, overwrites: Bool) throws(OutputError) {
    writer = try RecordWriter(path: path, format: .iso2709, overwrites: overwrites)
    let header =
      "master_id\tsource\trecord_id\toccurrence\tlibrary\tlocation\tcall_number\tcopies\tbarcodes\tcoverage\traw\n"
    try writer.append(encoded: Array(header.utf8), records: 1)
  }

  func append(_ master: CatalogueMaster, where isWanted: (RecordIdentity) -> Bool) throws(OutputError) {
    for copy in master.master.holdings where isWanted(copy.identity) {
      let holding = copy.holding
      let cells = [
        master.id.description, copy.identity.source, copy.identity.key, String(holding.occurrence),
        holding.library ?? copy.identity.source, holding.location ?? "", holding.callNumber ?? "",
        holding.copies.map { String($0) } ?? "", holding.barcodes.joined(separator: " "), holding.coverage ?? "",
        holding.raw,
      ]
      let line = cells.map(\.onOneLine).joined(separator: "\t") + "\n"
      try writer.append(encoded: Array(line.utf8), records: 1)
      count += 1
    }
  }

  func close() throws(OutputError) -> Int {
    try writer.close()
    return count
  }
}
