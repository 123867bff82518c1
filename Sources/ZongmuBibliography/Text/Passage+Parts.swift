/// Brackets in a passage, and the parts between marks outside them.
extension Passage {
  /// The place of the bracket that opens the group which the bracket before `close` ends; nil when unbalanced.
  func openingBracket(ofGroupEndingAt close: Int) -> Int? {
    guard close > start else { return nil }
    let last = self[close - 1]
    let opening: Unicode.Scalar = last == ")" ? "(" : last == "]" ? "[" : last == "》" ? "《" : " "
    guard opening != " " else { return nil }
    var depth = 0
    var place = close - 1
    while place >= start {
      if self[place] == last { depth += 1 }
      if self[place] == opening {
        depth -= 1
        if depth == 0 { return place }
      }
      place -= 1
    }
    return nil
  }

  /// The place after the bracket that closes the group which the bracket at `open` opens; nil when unbalanced.
  func closingBracket(ofGroupOpeningAt open: Int) -> Int? {
    guard open >= start, open < end, let closing = self[open].closingBracket else { return nil }
    let opening = self[open]
    var depth = 0
    var place = open
    while place < end {
      if self[place] == opening { depth += 1 }
      if self[place] == closing {
        depth -= 1
        if depth == 0 { return place + 1 }
      }
      place += 1
    }
    return nil
  }

  /// Calls `body` with each part between scalars for which `isSeparator` holds and that stand outside brackets; empty
  /// parts are left out.
  func forEachPart(where isSeparator: (Passage, Int) -> Bool, _ body: (Passage) -> Void) {
    var depth = 0
    var from = start
    for place in start..<end {
      switch self[place] {
      case "(", "[", "《": depth += 1
      case ")", "]", "》": depth = max(0, depth - 1)
      default:
        guard depth == 0, isSeparator(self, place) else { continue }
        let part = self[from..<place].trimmed
        if !part.isEmpty { body(part) }
        from = place + 1
      }
    }
    let part = self[from..<end].trimmed
    if !part.isEmpty { body(part) }
  }

  /// The parts between scalars for which `isSeparator` holds and that stand outside brackets; empty parts left out.
  func split(where isSeparator: (Passage, Int) -> Bool) -> [Passage] {
    var parts: [Passage] = []
    forEachPart(where: isSeparator) { parts.append($0) }
    return parts
  }

  /// The parts as `split` gives them where there are several; none where there is one. Costs nothing then.
  func several(where isSeparator: (Passage, Int) -> Bool) -> [Passage] {
    var first: Passage?
    var parts: [Passage] = []
    forEachPart(where: isSeparator) { part in
      if let one = first {
        if parts.isEmpty { parts.append(one) }
        parts.append(part)
      } else {
        first = part
      }
    }
    return parts
  }
}
