import Yams
import ZongmuBibliography
import ZongmuMatching
import ZongmuMerging
import ZongmuText

/// Reads a rules file. Keys that are not known are refused with their line and the nearest one that is.
struct RulesReading {
  let file: String

  func read(_ text: String, into rules: inout Rules) throws {
    guard let root = try Yams.compose(yaml: text).map(RulesReading.withPlainKeys) else { return }
    try check(root, knows: ["matching", "merging", "sources"], in: "the rules")
    if let part = root["matching"] {
      try check(part, knows: MatchRules.CodingKeys.allCases.map(\.rawValue), in: "matching")
      rules.matching = try YAMLDecoder().decode(MatchRules.self, from: part, userInfo: [:])
    }
    if let part = root["merging"] {
      try check(part, knows: MergePolicy.CodingKeys.allCases.map(\.rawValue), in: "merging")
      for dialect in ["cnmarc", "marc21"] {
        guard let own = part[dialect] else { continue }
        try check(own, knows: DialectRules.CodingKeys.allCases.map(\.rawValue), in: "merging.\(dialect)")
        for (tag, key) in own["keys"]?.mapping ?? [:] {
          let place = "merging.\(dialect).keys.\(tag.string ?? "")"
          try check(key, knows: ["comparison", "identifying", "compatible", "indicators"], in: place)
        }
      }
      rules.merging = try YAMLDecoder().decode(MergePolicy.self, from: part, userInfo: [:])
    }
    if let part = root["sources"] { try readSources(part, into: &rules) }
  }

  private func readSources(_ node: Node, into rules: inout Rules) throws {
    guard let mapping = node.mapping else {
      throw CatalogueError.rules(file: file, detail: "sources: a list of `CODE:` with `key: value` lines is expected")
    }
    for (key, part) in mapping {
      let code = key.string ?? ""
      guard SourceProfile.isCode(code) else {
        throw CatalogueError.rules(
          file: file, detail: "\(line(of: key))“\(code)” is no code of a source: letters, digits, hyphens, underscores")
      }
      try check(part, knows: SourceRules.CodingKeys.allCases.map(\.rawValue), in: "sources.\(code)")
      for layout in part["holdings"]?.sequence ?? [] {
        try check(layout, knows: HoldingsLayout.CodingKeys.allCases.map(\.rawValue), in: "sources.\(code).holdings")
      }
      rules.sources[code] = try YAMLDecoder().decode(SourceRules.self, from: part, userInfo: [:])
    }
  }

  private func check(_ node: Node, knows names: [String], in place: String) throws {
    guard let mapping = node.mapping else {
      throw CatalogueError.rules(
        file: file, detail: "\(line(of: node))\(place): a list of `key: value` lines is expected")
    }
    for (key, _) in mapping {
      let name = key.string ?? ""
      guard !names.contains(name) else { continue }
      let near = names.nearest(to: name)
      let hint = near.map { "did you mean “\($0)”?" } ?? "there are: \(names.joined(separator: ", "))"
      throw CatalogueError.rules(file: file, detail: "\(line(of: key))\(place) has no key “\(name)”; \(hint)")
    }
  }

  private func line(of node: Node) -> String { node.mark.map { "line \($0.line): " } ?? "" }

  /// The node with all keys of mappings unquoted: Yams looks up "300" as a number, and does not find it in quotes.
  private static func withPlainKeys(_ node: Node) -> Node {
    switch node {
    case .mapping(let mapping):
      let pairs = mapping.map { key, value in
        let plain = key.scalar.map { Node.scalar(.init($0.string, .implicit, .plain, $0.mark)) } ?? key
        return (plain, withPlainKeys(value))
      }
      return .mapping(.init(pairs, mapping.tag, mapping.style, mapping.mark))
    case .sequence(let sequence):
      return .sequence(.init(sequence.map(withPlainKeys), sequence.tag, sequence.style, sequence.mark))
    default: return node
    }
  }
}
