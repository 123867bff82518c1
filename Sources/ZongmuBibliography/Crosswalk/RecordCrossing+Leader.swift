import ZongmuMARC

/// The leader. Positions 5 to 7 are codes of both formats; of 8, 17, 18 and 19 each has its own.
extension RecordCrossing {
  mutating func crossLeaderToCNMARC() {
    let codes = table.codes
    let code = crossLeaderCodes { codes.cnmarc($0, $1) }
    leader[8] = code(.hierarchy, 19) ?? UInt8(ascii: "0")
    leader[9] = 0x20
    leader[17] = code(.encodingLevel, 17) ?? UInt8(ascii: "3")
    leader[18] = code(.form, 18) ?? 0x20
    leader[19] = 0x20
    for (place, byte) in zip(20..<24, "450 ".utf8) { leader[place] = byte }
  }

  mutating func crossLeaderToMARC21() {
    let codes = table.codes
    let code = crossLeaderCodes { codes.marc21($0, $1) }
    leader[8] = 0x20
    leader[9] = UInt8(ascii: "a")
    leader[17] = code(.encodingLevel, 17) ?? UInt8(ascii: "u")
    leader[18] = code(.form, 18) ?? UInt8(ascii: "i")
    leader[19] = leader.level == "m" ? code(.hierarchy, 8) ?? 0x20 : 0x20
    for (place, byte) in zip(20..<24, "4500".utf8) { leader[place] = byte }
  }

  /// Crosses what stands in the same places of both formats: status, type and level, of which a code without an equivalent
  /// is noted, and the counts of indicators and of characters of a subfield code.
  ///
  /// - Parameter new: the code of the new format.
  /// - Returns: the code that a place of the old leader becomes by a list; nil for none.
  private mutating func crossLeaderCodes(
    _ new: @escaping (CodeLists.List, String) -> String?
  ) -> (CodeLists.List, Int) -> UInt8? {
    let old = oldLeader
    let code = { (list: CodeLists.List, place: Int) in new(list, String(old.character(place)))?.utf8.first }
    current = -1
    for (list, place, otherwise) in [(.status, 5, "n"), (.type, 6, "a"), (.level, 7, "m")]
      as [(CodeLists.List, Int, Unicode.Scalar)]
    {
      if code(list, place) == nil { lose(.noCode, String(old.character(place)), positions: place...place) }
      leader[place] = code(list, place) ?? UInt8(ascii: otherwise)
    }
    leader[10] = UInt8(ascii: "2")
    leader[11] = UInt8(ascii: "2")
    return code
  }
}
