import ZongmuMARC

/// Worksheets (工作单).
func fuzz(_ bytes: [UInt8]) {
  roundTrip(readLawfully(bytes, in: .worksheet), through: .worksheet) { try WorksheetWriter().append($0, to: &$1) }
}
