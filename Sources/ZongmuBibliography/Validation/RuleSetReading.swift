import Yams
import ZongmuMARC
import ZongmuText

/// Turns the nodes of a YAML file into a draft.
struct RuleSetReading {
  let file: String

  // MARK: Nodes

  func fail(_ node: Node, _ detail: String) -> RulesError { RulesError(file: file, line: node.mark?.line, detail) }

  /// The entries of a mapping. With `names`, any other key is refused.
  func entries(_ node: Node, of what: String, names: [String]? = nil) throws(RulesError) -> [(Node, String, Node)] {
    guard let mapping = node.mapping else { throw fail(node, "\(what): lines of `key: value` are expected") }
    var found: [(Node, String, Node)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { throw fail(key, "\(what): a key is a word or a number") }
      if let names, !names.contains(name) {
        guard let near = names.nearest(to: name) else {
          throw fail(key, "\(what) has no key “\(name)”; there are: \(names.joined(separator: ", "))")
        }
        throw fail(key, "\(what) has no key “\(name)”; did you mean “\(near)”?")
      }
      found.append((key, name, value))
    }
    return found
  }

  func text(_ node: Node, _ what: String) throws(RulesError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw fail(node, "\(what): a text is expected (write \"#\" in quotes: it would begin a remark)")
    }
    return text
  }

  func words(_ node: Node, _ what: String) throws(RulesError) -> [String] {
    if let sequence = node.sequence {
      var words: [String] = []
      for each in sequence { words.append(try text(each, what)) }
      return words
    }
    return try text(node, what).split { $0 == " " || $0.isNewline }.map(String.init)
  }

  func flag(_ node: Node, _ what: String) throws(RulesError) -> Bool {
    switch try text(node, what) {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw fail(node, "\(what): true or false is expected")
    }
  }

  func byteSet(_ node: Node, _ what: String) throws(RulesError) -> ByteSet {
    guard let set = ByteSet(try text(node, what)) else {
      throw fail(node, "\(what): ASCII characters are expected, # for a blank, a-f for a range")
    }
    return set
  }

  /// Codes: a list of words, or a mapping from each code to its meaning.
  func codes(_ node: Node, _ what: String) throws(RulesError) -> CodeSet {
    var list: [String] = []
    if node.mapping != nil {
      for (_, code, _) in try entries(node, of: what) { list.append(code) }
    } else {
      list = try words(node, what)
    }
    guard let set = CodeSet(list) else { throw fail(node, "\(what): a code is one to eight ASCII characters") }
    return set
  }

  /// `题名 | title`: Chinese, a bar, English; where there is no bar, one text for both.
  func label(_ node: Node, _ what: String) throws(RulesError) -> BilingualText { label(try text(node, what)) }

  func label(_ text: String) -> BilingualText {
    let parts = text.split(separator: " | ", maxSplits: 1).map(String.init)
    return BilingualText(parts.first ?? text, parts.last ?? text)
  }

  /// `8` or `9-12`.
  func range(_ node: Node, _ text: String) throws(RulesError) -> ClosedRange<Int> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), let first = parts.first ?? nil, let last = parts.last ?? nil,
      0 <= first, first <= last, last < 10_000
    else { throw fail(node, "“\(text)” is no position; write 8 or 9-12, counted from 0") }
    return first...last
  }

  func need(_ node: Node, _ what: String) throws(RulesError) -> RulesDraft.Need {
    let words = try words(node, what)
    switch words {
    case ["true"], ["always"]: return .always
    case ["false"], ["never"]: return .never
    default: return .when(words)
    }
  }
}
