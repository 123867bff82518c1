import ZongmuMARC

/// Aleph sequential.
func fuzz(_ bytes: [UInt8]) {
  roundTrip(readLawfully(bytes, in: .aleph), through: .aleph) { try AlephWriter().append($0, number: 1, to: &$1) }
}
