import ZongmuMARC

/// The text of MARCBreaker and MarcEdit.
func fuzz(_ bytes: [UInt8]) {
  roundTrip(readLawfully(bytes, in: .mrk), through: .mrk) { try BreakerWriter().append($0, to: &$1) }
}
