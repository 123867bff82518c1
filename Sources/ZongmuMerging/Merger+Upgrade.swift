import ZongmuBibliography
import ZongmuMARC

extension Merger {
  /// A source record as its library should load it back: described as in the master, its own otherwise.
  ///
  /// Its own stay 001 and 003, its holdings, its copy notes (class `perSource`) and its local fields (class `dropped`),
  /// as they were handed in. All else is the master's: leader, 005, description, headings, and 035 with the id of the
  /// master and of the other source records. Holdings of other libraries never stand in it.
  ///
  /// - Parameters:
  ///   - member: the source record.
  ///   - master: the master that it went into.
  ///   - id: the control number of the master, written as 035 `(AGENCY)id`.
  /// - Returns: nil where the two are in different dialects, since the tags of one mean nothing in the other.
  public func upgraded(_ member: MergeMember, by master: Master, id: String) -> Record? {
    guard member.dialect.sharesTags(with: master.dialect) else { return nil }
    let rules = rules(for: master.dialect)
    let own = "(\(member.identity.source))\(member.identity.key)"
    let readAsHoldings = Set(member.holdings.map(\.tag))
    func isOwn(_ tag: Tag) -> Bool {
      if tag == "001" || tag == "003" || rules.isHoldings(tag) || readAsHoldings.contains(tag.description) {
        return true
      }
      switch rules.fieldClass(of: tag) {
      case .perSource, .dropped: return true
      case .single, .union, .longest, .recomputed: return false
      }
    }
    var leader = master.record.leader
    leader[5] = UInt8(ascii: "c")
    var fields: [(tag: Tag, field: Field)] = master.record.fields.compactMap { field in
      guard !isOwn(field.tag), field.tag != "035" || field["a"] != own else { return nil }
      return (field.tag, field)
    }
    fields += member.record.fields.filter { isOwn($0.tag) }.map { ($0.tag, $0) }
    let link = (tag: Tag("035"), content: FieldContent("035", .blank, [Subfield("a", "(\(policy.agency))\(id)")]))
    var builder = RecordBuilder(leader: leader)
    var isLinked = false
    for (tag, field) in fields.enumerated().sorted(by: { ($0.element.tag, $0.offset) < ($1.element.tag, $1.offset) })
      .map(\.element)
    {
      if !isLinked, tag >= link.tag {
        builder.add(link.content)
        isLinked = true
      }
      builder.add(field)
    }
    if !isLinked { builder.add(link.content) }
    return builder.build(location: member.record.location)
  }

  /// The record of a master in which each field says where it comes from.
  ///
  /// CNMARC: `$5` with the code of the source in each data field that has none. MARC 21: a field 883 for each source
  /// record and rule (`$a` rule, `$q` source, `$w` control number), tied by `$8 n\p` to the fields that came so.
  /// Holdings, and fields that the catalogue made, say nothing.
  public func markingProvenance(of master: Master) -> Record {
    let rules = rules(for: master.dialect)
    let marked = zip(master.record.fields, master.provenance).map {
      field, source -> (FieldContent?, Field, Provenance?) in
      guard let source, !field.isControl, field.tag != "035", !rules.isHoldings(field.tag) else {
        return (nil, field, nil)
      }
      return (FieldContent(field), field, source)
    }
    var builder = RecordBuilder(leader: master.record.leader)
    guard master.dialect == .marc21 else {
      for (content, field, source) in marked {
        guard var content, let source, content["5"] == nil else {
          builder.add(field)
          continue
        }
        content.subfields.append(Subfield("5", source.identity.source))
        builder.add(content)
      }
      return builder.build()
    }
    let used = marked.flatMap { $0.1.isControl ? [] : $0.1.values(of: "8") }
    var next = (used.compactMap { Int($0.prefix { $0.isNumber }) }.max() ?? 0) + 1
    var numbers: [Provenance: Int] = [:]
    var order: [Provenance] = []
    var contents: [FieldContent] = []
    for (content, field, source) in marked {
      guard var content, let source else {
        contents.append(FieldContent(field))
        continue
      }
      if numbers[source] == nil {
        numbers[source] = next
        order.append(source)
        next += 1
      }
      content.subfields.insert(Subfield("8", "\(numbers[source] ?? 0)\\p"), at: 0)
      contents.append(content)
    }
    contents += order.map { source in
      FieldContent(
        "883", Indicators(0x30, 0x20),
        [
          Subfield("8", "\(numbers[source] ?? 0)\\p"), Subfield("a", source.rule),
          Subfield("q", source.identity.source), Subfield("w", "(\(source.identity.source))\(source.identity.key)"),
        ])
    }
    for content in contents.enumerated().sorted(by: { ($0.element.tag, $0.offset) < ($1.element.tag, $1.offset) }) {
      builder.add(content.element)
    }
    return builder.build()
  }
}
