/// Parts a record that is too long for ISO 2709: what fits stays, the holdings that do not go into records of their own.
///
/// Holdings and items are 905 and 852, links to copies 856 (DOMAIN §1.5, §2.8). As many as fit stay, in their order; those
/// after them go. Each record of the rest has the leader of the record, its 001 and, in CNMARC, its 100 (which says the
/// character set), so that the parts can be brought together again by 001.
struct HoldingsSplit {
  /// The tags that may leave a record.
  static let tags: Set<Tag> = ["905", "852", "856"]

  /// The record without the holdings that do not fit.
  let main: Record
  /// Records with those holdings; none where all fit.
  let rest: [Record]

  /// Parts a record for a writer.
  ///
  /// - Throws: `WriteError` where a field is too long by itself, where the record is too long without any holdings, or
  ///   where a character has no place in the encoding.
  init(_ record: Record, for writer: ISO2709Writer) throws(WriteError) {
    let record = record.encoding == writer.encoding ? record : record.declaring(writer.encoding)
    let fields = record.fields
    var sizes: [Int] = []
    for field in fields {
      let length = try writer.length(of: field, in: record)
      guard length <= ISO2709.maximumFieldLength else {
        throw WriteError(record: writer.name(record), reason: .fieldTooLong(field.tag, bytes: length))
      }
      sizes.append(length + ISO2709.directoryEntryLength)
    }
    let isHolding = fields.map { HoldingsSplit.tags.contains($0.tag) }
    let frame = Leader.length + 2
    var total = frame + zip(sizes, isHolding).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
    guard total <= ISO2709.maximumRecordLength else {
      throw WriteError(record: writer.name(record), reason: .recordTooLong(bytes: total))
    }
    var kept = RecordBuilder(leader: record.leader)
    var left: [Int] = []
    for (number, field) in fields.enumerated() {
      if isHolding[number] {
        guard left.isEmpty, total + sizes[number] <= ISO2709.maximumRecordLength else {
          left.append(number)
          continue
        }
        total += sizes[number]
      }
      kept.add(field)
    }
    main = kept.build(location: record.location, warnings: record.warnings)

    let head = fields.indices.filter { fields[$0].tag == "001" || fields[$0].tag == "100" && record["245"] == nil }
    let headSize = frame + head.reduce(0) { $0 + sizes[$1] }
    var parts: [Record] = []
    var builder: RecordBuilder?
    var size = 0
    for number in left {
      if builder != nil, size + sizes[number] > ISO2709.maximumRecordLength {
        if let full = builder { parts.append(full.build(location: record.location)) }
        builder = nil
      }
      var open = builder ?? RecordBuilder(leader: record.leader)
      if builder == nil {
        for place in head { open.add(fields[place]) }
        size = headSize
      }
      guard size + sizes[number] <= ISO2709.maximumRecordLength else {
        throw WriteError(record: writer.name(record), reason: .recordTooLong(bytes: size + sizes[number]))
      }
      open.add(fields[number])
      size += sizes[number]
      builder = open
    }
    if let last = builder { parts.append(last.build(location: record.location)) }
    rest = parts
  }
}
