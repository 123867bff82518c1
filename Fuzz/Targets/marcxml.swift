import ZongmuMARC

/// MARCXML and its relatives.
func fuzz(_ bytes: [UInt8]) {
  let writer = MARCXMLWriter()
  roundTrip(readLawfully(bytes, in: .marcxml), through: .marcxml) { record, output in
    writer.open(into: &output)
    writer.append(record, into: &output)
    writer.close(into: &output)
  }
}
