import ZongmuMARC

/// The works whose instructions `make gate` counts, on one thread: `works count FILE`, `works convert FILE FORM`.
@main
enum Works {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { return print("works: count FILE, or convert FILE FORM") }
    let reader = try RecordReader(path: arguments[2])
    guard arguments[1] == "convert", arguments.count == 4, let form = RecordFormat(rawValue: arguments[3]) else {
      return count(reader)
    }
    let encoder = RecordEncoder(format: form)
    var bytes: [UInt8] = []
    var written = 0
    while let batch = reader.nextBatch() {
      for element in batch { try encoder.append(try element.get(), to: &bytes) }
      written += bytes.count
      bytes.removeAll(keepingCapacity: true)
    }
    print(written)
  }

  private static func count(_ reader: RecordReader) {
    var (records, fields, subfields) = (0, 0, 0)
    while let batch = reader.nextBatch() {
      for case .success(let record) in batch {
        records += 1
        fields += record.fieldCount
        subfields += record.subfieldCount
      }
    }
    print(records, fields, subfields)
  }
}
