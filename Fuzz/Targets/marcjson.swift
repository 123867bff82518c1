import ZongmuMARC

/// MARC-in-JSON.
func fuzz(_ bytes: [UInt8]) {
  let writer = MARCJSONWriter()
  roundTrip(readLawfully(bytes, in: .marcjson), through: .marcjson) { record, output in
    writer.open(into: &output)
    writer.append(record, isFirst: true, into: &output)
    writer.close(into: &output)
  }
}
