import ZongmuMARC
import ZongmuText

extension ValueKey {
  /// Texts of subfields put one after another, each after a delimiter and its code.
  struct Texts {
    private var bytes: [UInt8] = []
    private var parts: [(code: UInt8, range: Range<Int>)] = []
    private var isInOrder = true

    /// Adds a folded text, of which something must be left.
    mutating func add(_ code: SubfieldCode, folding text: UTF8Span) {
      let start = bytes.count
      bytes.append(code)
      let opening = bytes.count
      ComparisonForm.fold(text, into: &bytes)
      close(code, start, isEmpty: bytes.count == opening)
    }

    /// Adds a text as it stands; an empty one is passed over.
    mutating func add(_ code: SubfieldCode, _ text: String) {
      let start = bytes.count
      bytes.append(code)
      bytes += text.utf8
      close(code, start, isEmpty: text.isEmpty)
    }

    private mutating func close(_ code: SubfieldCode, _ start: Int, isEmpty: Bool) {
      guard !isEmpty else { return bytes.removeSubrange(start...) }
      if let last = parts.last, last.code > code.byte { isInOrder = false }
      parts.append((code.byte, start..<bytes.count))
    }

    /// The texts by code; those with one code in the order in which they came.
    func joined() -> [UInt8] {
      guard !isInOrder else { return bytes }
      let ordered = parts.sorted { ($0.code, $0.range.lowerBound) < ($1.code, $1.range.lowerBound) }
      return ordered.reduce(into: []) { $0 += bytes[$1.range] }
    }
  }

  /// The texts of subfields with some codes, code by code: volumes as numbers where they are such, all else folded.
  struct Features {
    let codes: String
    private(set) var all: [(code: UInt8, text: [UInt8])] = []

    init(codes: String) { self.codes = codes }

    /// Adds a text if its code is one of those, and something is left of it.
    mutating func add(_ code: SubfieldCode, _ text: UTF8Span) {
      guard codes.utf8.contains(code.byte) else { return }
      var form: [UInt8] = []
      if code == "v" {
        form += ValueKey.volumeForm(String(copying: text)).utf8
      } else {
        ComparisonForm.fold(text, into: &form)
      }
      guard !form.isEmpty else { return }
      let place =
        all.firstIndex { $0.code == code.byte }
        ?? {
          all.append((code.byte, []))
          return all.count - 1
        }()
      all[place].text.append(code)
      all[place].text += form
    }
  }
}

extension [UInt8] {
  /// Appends a delimiter and a code, as UTF-8.
  fileprivate mutating func append(_ code: SubfieldCode) {
    append(0x1F)
    if code.byte < 0x80 { append(code.byte) } else { append(contentsOf: code.description.utf8) }
  }

  /// Appends a delimiter, a code and a text.
  mutating func append(_ code: SubfieldCode, _ text: UTF8Span) {
    append(code)
    let bytes = text.span
    for place in bytes.indices { append(bytes[place]) }
  }
}
