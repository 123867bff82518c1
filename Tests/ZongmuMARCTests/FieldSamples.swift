import ZongmuMARC

/// A record from lines such as `001 012023000001` and `200 1#$a越秀街巷旧事$f林晓禾著`; `#` is a blank indicator.
func sample(_ lines: String..., leader: String = "00000nam0 2200000   450 ") -> Record {
  var builder = RecordBuilder(leader: Leader(leader.utf8))
  for line in lines { builder.add(fieldContent(line)) }
  return builder.build(location: Location(source: "sample", record: 1, byte: 0))
}

/// A field from such a line.
func fieldContent(_ line: String) -> FieldContent {
  let bytes = Array(line.utf8)
  let tag = Tag(bytes[0], bytes[1], bytes[2])
  guard line.contains("$") else { return FieldContent(tag, text: String(decoding: bytes[4...], as: UTF8.self)) }
  let indicators = bytes[4..<6].map { $0 == UInt8(ascii: "#") ? 0x20 : $0 }
  let parts = String(decoding: bytes[6...], as: UTF8.self).split(separator: "$", omittingEmptySubsequences: false)
  let subfields = parts.dropFirst().map { part in
    Subfield(SubfieldCode(part.utf8.first ?? 0x3F), String(part.dropFirst()))
  }
  return FieldContent(tag, Indicators(indicators[0], indicators[1]), Array(subfields))
}

/// The fields of a record as such lines.
func fieldLines(_ record: Record) -> [String] { record.fields.map { fieldLine(FieldContent($0)) } }

/// A field as such a line.
func fieldLine(_ field: FieldContent) -> String {
  guard !field.subfields.isEmpty else { return "\(field.tag) \(field.text)" }
  let indicators = String(field.indicators.description.map { $0 == " " ? "#" : $0 })
  return "\(field.tag) \(indicators)" + field.subfields.map { "$\($0.code)\($0.value)" }.joined()
}

/// The record that most cases are about.
let streets = sample(
  "001 012023000001", "100 ##$a20230510d2023    em y0chiy50      ea",
  "200 1#$a越秀街巷旧事$e口述集$e第二辑$f林晓禾著",
  "410 #0$12001#$a广府文库$v第三辑", "410 #0$1001S77$12000#$a岭南丛书",
  "606 0#$a街巷$x史料$y广州", "606 11$a口述史", "606 0#$a民俗$a风俗", "690 ##$aK296.51$v5",
  "701 #0$a林晓禾$4著", "801 #0$aCN$bYX", "905 ##$aYX$bYX0000001")
