import ZongmuBibliography
import ZongmuMARC

/// Which field of a member each of its holdings was read from.
struct HoldingPointers {
  /// The holdings, with their fields.
  let copies: [HeldCopy]
  /// The places of those fields in the record.
  let positions: [Int]

  /// Holdings that were not read yet are looked for field by field. Of those that were, holdings and fields with one
  /// tag go together one by one where there are equally many; otherwise a holding goes with the first field that reads
  /// as its raw text, withheld subfields aside.
  init(_ member: MergeMember, withheld: [TagPattern: String]) {
    let found =
      switch member.kept {
      case .unread(let reader): HoldingPointers.pointers(member, reader)
      case .read(let holdings): HoldingPointers.pointers(member, member.record.fields, holdings, withheld)
      }
    (copies, positions) = (found.copies, found.positions)
  }

  private typealias Found = (copies: [HeldCopy], positions: [Int])

  private static func pointers(_ member: MergeMember, _ reader: HoldingsReader) -> Found {
    var found: Found = ([], [])
    for position in 0..<member.record.fieldCount {
      let field = member.record.field(position)
      guard reader.isHolding(field, dialect: member.dialect) else { continue }
      let copy = HeldCopy(
        identity: member.identity, dialect: member.dialect, reader: reader, occurrence: found.copies.count, field: field
      )
      found.copies.append(copy)
      found.positions.append(position)
    }
    return found
  }

  private static func pointers(
    _ member: MergeMember, _ fields: [Field], _ holdings: [Holding], _ withheld: [TagPattern: String]
  ) -> Found {
    var copies: [HeldCopy] = []
    var positions: [Int] = []
    let byTag = Dictionary(grouping: holdings.sorted { $0.occurrence < $1.occurrence }, by: \.tag)
    for (text, holdings) in byTag {
      let tag = Tag(text)
      let places = fields.indices.filter { fields[$0].tag == tag }
      for (number, holding) in holdings.enumerated() {
        let place =
          places.count == holdings.count
          ? places[number]
          : places.first { place in
            let codes = withheld.value(for: fields[place].tag) ?? ""
            return !positions.contains(place) && HoldingPointers.reads(fields[place], as: holding.raw, without: codes)
          }
        if let place { positions.append(place) }
        copies.append(
          HeldCopy(
            identity: member.identity, dialect: member.dialect, holding: holding, field: place.map { fields[$0] }))
      }
    }
    return (copies, positions)
  }

  private static func reads(_ field: Field, as raw: String, without codes: String) -> Bool {
    let text = raw[(raw.firstIndex(of: "$") ?? raw.endIndex)...]
    let subfields = field.subfields
    let written = [subfields, subfields.filter { !codes.utf8.contains($0.code.byte) }].map { kept in
      kept.map { "$\($0.code)\($0.value)" }.joined()
    }
    return written.contains { $0 == text }
  }
}

/// The raw text of a holding, taken apart: indicators, then subfields after `$`. A `$` that is not followed by a
/// letter or a digit belongs to the text; one that is cannot be told from a delimiter (`NT$380`).
struct RawHolding {
  let indicators: Indicators
  let subfields: [Subfield]

  init(_ raw: String) {
    let parts = RawHolding.parts(of: raw)
    let head = (parts.first ?? "").utf8.map { $0 == UInt8(ascii: "#") ? 0x20 : $0 }
    indicators = head.count == 2 ? Indicators(head[0], head[1]) : .blank
    subfields = parts.dropFirst().compactMap { part in
      part.utf8.first.map { Subfield(SubfieldCode($0), String(part.dropFirst())) }
    }
  }

  private static func parts(of raw: String) -> [Substring] {
    var parts: [Substring] = []
    var start = raw.startIndex
    for index in raw.indices where raw[index] == "$" {
      let next = raw.index(after: index)
      guard next < raw.endIndex, raw[next].isASCII, raw[next].isLetter || raw[next].isNumber else { continue }
      parts.append(raw[start..<index])
      start = next
    }
    return parts + [raw[start...]]
  }
}
