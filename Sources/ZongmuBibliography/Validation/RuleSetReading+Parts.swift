import Yams
import ZongmuMARC

extension RuleSetReading {
  private static let valueKeys = ["length", "positions", "layouts", "check", "codes", "anchor"]

  /// A whole file.
  func rules(_ root: Node) throws(RulesError) -> RulesDraft {
    var draft = RulesDraft()
    let names = [
      "profile", "standalone", "lists", "severities", "conditions", "record-checks", "leader", "common", "fields",
    ]
    for (_, name, node) in try entries(root, of: "the file", names: names) {
      switch name {
      case "profile":
        guard let profile = RuleSet.Profile(rawValue: try text(node, name)) else {
          throw fail(node, "there is no such profile; there are: cnmarc, marc21")
        }
        draft.profile = profile
      case "standalone": draft.isStandalone = try flag(node, name)
      case "lists":
        for (_, list, node) in try entries(node, of: name) { draft.lists[list] = try codes(node, list) }
      case "severities": draft.severities = try severities(node)
      case "conditions":
        for (_, each, node) in try entries(node, of: name) { draft.conditions[each] = try condition(node, each) }
      case "record-checks":
        draft.recordChecks = try words(node, name)
        for check in draft.recordChecks ?? [] where RecordCheck(rawValue: check) == nil {
          let known = RecordCheck.allCases.map(\.rawValue).joined(separator: ", ")
          throw fail(node, "there is no check of records “\(check)”; there are: \(known)")
        }
      case "leader":
        for (key, name, node) in try entries(node, of: name, names: Self.valueKeys) {
          try read(name, node, key, into: &draft.leader, of: "leader")
        }
      case "common": draft.common = try subfields(node, of: name)
      default:
        for (key, name, node) in try entries(node, of: name) {
          guard let tag = Tag(name) else { throw fail(key, "“\(name)” is no tag; a tag has three letters or digits") }
          draft.fields[tag] = try field(node, "field \(name)")
        }
      }
    }
    return draft
  }

  private func severities(_ node: Node) throws(RulesError) -> [String: Severity?] {
    var found: [String: Severity?] = [:]
    for (key, name, node) in try entries(node, of: "severities") {
      let kind = name.split(separator: ":").last.map(String.init) ?? name
      guard Finding.Kind(rawValue: kind) != nil else {
        let known = Finding.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw fail(key, "“\(name)” is no rule; it ends in one of: \(known)")
      }
      let word = try text(node, name)
      guard word == "off" || Severity(rawValue: word) != nil else {
        throw fail(node, "there is no severity “\(word)”; there are: error, warning, note, off")
      }
      found[name] = .some(Severity(rawValue: word))
    }
    return found
  }

  private func condition(_ node: Node, _ what: String) throws(RulesError) -> RulesDraft.Condition {
    var condition = RulesDraft.Condition()
    for (key, name, node) in try entries(node, of: what) {
      let isLeader = name.hasPrefix("LDR/")
      let place = try range(key, isLeader ? String(name.dropFirst(4)) : name).lowerBound
      let set = try byteSet(node, name)
      if isLeader {
        guard place < Leader.length else { throw fail(key, "the leader has positions 0 to 23") }
        condition.leader[place] = set
      } else {
        condition.own[place] = set
      }
    }
    return condition
  }

  // MARK: Fields and subfields

  private func field(_ node: Node, _ what: String) throws(RulesError) -> RulesDraft.Field {
    var field = RulesDraft.Field()
    field.line = node.mark?.line ?? 0
    let names =
      [
        "label", "repeatable", "required", "recommended", "obsolete", "ind1", "ind2", "obsolete-ind1", "obsolete-ind2",
        "subfields", "any-subfields", "linking", "alternate",
      ] + Self.valueKeys
    for (key, name, node) in try entries(node, of: what, names: names) {
      switch name {
      case "label": field.label = try label(node, name)
      case "repeatable": field.isRepeatable = try flag(node, name)
      case "required": field.required = try need(node, name)
      case "recommended": field.recommended = try need(node, name)
      case "obsolete": field.isObsolete = try flag(node, name)
      case "obsolete-ind1": field.obsoleteIndicator1 = try byteSet(node, name)
      case "obsolete-ind2": field.obsoleteIndicator2 = try byteSet(node, name)
      case "ind1": field.indicator1 = try byteSet(node, name)
      case "ind2": field.indicator2 = try byteSet(node, name)
      case "subfields": field.subfields = try subfields(node, of: what)
      case "any-subfields": field.hasAnySubfields = try flag(node, name)
      case "linking": field.isLinking = try flag(node, name)
      case "alternate": field.isAlternate = try flag(node, name)
      default: try read(name, node, key, into: &field.value, of: what)
      }
    }
    return field
  }

  /// Either `a(M) b(R) c`, or lines of code and label or code and particulars.
  func subfields(_ node: Node, of what: String) throws(RulesError) -> [UInt8: RulesDraft.Subfield] {
    var found: [UInt8: RulesDraft.Subfield] = [:]
    guard node.mapping != nil else {
      for word in try words(node, "the subfields of \(what)") {
        let (code, subfield) = marked(word)
        found[try self.code(node, code)] = subfield
      }
      return found
    }
    for (key, name, node) in try entries(node, of: "the subfields of \(what)") {
      let code = try code(key, name)
      if node.scalar != nil {
        let (label, subfield) = marked(try text(node, name))
        found[code] = subfield
        found[code]?.label = self.label(label)
      } else {
        found[code] = try subfield(node, "subfield $\(name) of \(what)")
      }
    }
    return found
  }

  private func code(_ node: Node, _ text: String) throws(RulesError) -> UInt8 {
    let bytes = Array(text.utf8)
    guard bytes.count == 1, bytes[0] > 0x20, bytes[0] < 0x7F else {
      throw fail(node, "“\(text)” is no subfield code; it is one character")
    }
    return bytes[0]
  }

  /// A text and the mark at its end: `(R)` may be repeated, `(M)` is mandatory, `(MR)` both,
  /// `(O)` is obsolete.
  private func marked(_ text: String) -> (String, RulesDraft.Subfield) {
    var subfield = RulesDraft.Subfield()
    for mark in ["(MR)", "(RM)", "(M)", "(R)", "(O)", "(OR)"] where text.hasSuffix(mark) {
      subfield.isRequired = mark.contains("M")
      subfield.isRepeatable = mark.contains("R")
      subfield.isObsolete = mark.contains("O")
      let rest = text.dropLast(mark.count)
      return (String(rest.hasSuffix(" ") ? rest.dropLast() : rest), subfield)
    }
    return (text, subfield)
  }

  private func subfield(_ node: Node, _ what: String) throws(RulesError) -> RulesDraft.Subfield {
    var subfield = RulesDraft.Subfield()
    for (key, name, node) in try entries(
      node, of: what, names: ["label", "repeatable", "required", "obsolete"] + Self.valueKeys)
    {
      switch name {
      case "label": subfield.label = try label(node, name)
      case "repeatable": subfield.isRepeatable = try flag(node, name)
      case "required": subfield.isRequired = try flag(node, name)
      case "obsolete": subfield.isObsolete = try flag(node, name)
      default: try read(name, node, key, into: &subfield.value, of: what)
      }
    }
    return subfield
  }

  // MARK: Values

  private func read(_ name: String, _ node: Node, _ key: Node, into value: inout RulesDraft.Value, of what: String)
    throws(RulesError)
  {
    if value.line == 0 { value.line = key.mark?.line ?? 0 }
    switch name {
    case "length": value.length = try lengths(node)
    case "positions": value.positions = try positions(node, what)
    case "layouts":
      for (_, condition, node) in try entries(node, of: "the layouts of \(what)") {
        var layout = RulesDraft.Layout()
        layout.line = node.mark?.line ?? 0
        for (_, name, node) in try entries(node, of: "layout \(condition)", names: ["length", "positions"]) {
          if name == "length" {
            layout.length = try lengths(node)
          } else {
            layout.positions = try positions(node, what)
          }
        }
        value.layouts[condition] = layout
      }
    case "check": value.checks = try words(node, name)
    case "codes": value.codes = try codes(node, name)
    default:
      let parts = try words(node, name)
      guard parts.count == 2, let position = Int(parts[0]), position >= 0 else {
        throw fail(node, "an anchor is a position and a text, such as “22 chi”")
      }
      value.anchor = RulesDraft.Anchor(position: position, text: Array(parts[1].utf8))
    }
  }

  private func lengths(_ node: Node) throws(RulesError) -> [Int] {
    var lengths: [Int] = []
    for word in try words(node, "length") {
      guard let length = Int(word), length >= 0 else { throw fail(node, "a length is a number of characters") }
      lengths.append(length)
    }
    return lengths
  }

  private func positions(_ node: Node, _ what: String) throws(RulesError) -> [ClosedRange<Int>: RulesDraft.Position] {
    var found: [ClosedRange<Int>: RulesDraft.Position] = [:]
    for (key, name, node) in try entries(node, of: "the positions of \(what)") {
      let range = try range(key, name)
      var position = RulesDraft.Position()
      position.line = key.mark?.line ?? 0
      if node.scalar != nil {
        position.each = try byteSet(node, "position \(name)")
      } else {
        for (_, name, node) in try entries(
          node, of: "position \(name)", names: ["label", "each", "codes", "check"])
        {
          switch name {
          case "label": position.label = try label(node, name)
          case "each": position.each = try byteSet(node, name)
          case "codes": position.codes = try codes(node, name)
          default: position.checks = try words(node, name)
          }
        }
      }
      found[range] = position
    }
    return found
  }
}
