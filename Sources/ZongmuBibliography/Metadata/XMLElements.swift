import ZongmuMARC

/// XML elements, a line each, appended to a buffer: attributes are written by this program only, content is anybody's.
struct XMLElements {
  private(set) var bytes: [UInt8] = []
  private var depth: Int

  init(depth: Int) { self.depth = depth }

  /// An element with text; none where the text is empty.
  mutating func add(_ name: String, _ text: String) { add(name, [], text) }

  /// An element with attributes and text; none where the text is empty.
  mutating func add(_ name: String, _ attributes: [(String, String)], _ text: String) {
    let text = text.trimmingBlanks()
    guard !text.isEmpty else { return }
    start(name, attributes)
    appendText(text)
    append("</\(name)>\n")
  }

  /// An element around others; none where nothing comes to stand in it.
  mutating func add(_ name: String, _ attributes: [(String, String)] = [], _ body: (inout XMLElements) -> Void) {
    var inner = XMLElements(depth: depth + 1)
    body(&inner)
    guard !inner.bytes.isEmpty else { return }
    start(name, attributes)
    bytes.append(UInt8(ascii: "\n"))
    bytes += inner.bytes
    append(String(repeating: "  ", count: depth) + "</\(name)>\n")
  }

  private mutating func start(_ name: String, _ attributes: [(String, String)]) {
    append(String(repeating: "  ", count: depth) + "<\(name)")
    for (key, value) in attributes {
      append(" \(key)=\"")
      appendText(value.filter { $0 != "\"" })
      append("\"")
    }
    append(">")
  }

  private mutating func append(_ text: String) { bytes += Array(text.utf8) }

  private mutating func appendText(_ text: String) { XMLText.append(Array(text.utf8).span, into: &bytes) }
}
