import ZongmuBibliography
import ZongmuText

/// A name of a person or body in the forms in which it is compared.
struct NameForms: Sendable, Hashable {
  /// The folded name without blanks.
  let key: String
  /// The folded name as scalars.
  let scalars: [UInt32]
  /// Its words where it is written in an alphabet, else empty.
  let words: [[UInt32]]

  init(_ name: String) {
    key = ComparisonForm.fold(name)
    scalars = TitleForms.scalars(of: key)
    guard !TitleForms.hasIdeographs(name) else {
      words = []
      return
    }
    words = TitleForms.pieces(of: ComparisonForm.foldKeepingSpaces(name)).map(TitleForms.scalars)
      .filter { $0.contains { !(0x30...0x39).contains($0) } }
  }

  /// The forms of a name that is folded already; without words.
  init(folded: String) {
    key = folded
    scalars = TitleForms.scalars(of: folded)
    words = []
  }

  /// The names of agents in certain roles, each once.
  static func distinct(
    _ agents: [(role: Agent.Role, forms: NameForms)], _ wanted: (Agent.Role) -> Bool
  ) -> [NameForms] {
    var names: [NameForms] = []
    for (role, forms) in agents where wanted(role) && !forms.key.isEmpty { names.append(forms) }
    return MatchView.distinct(names, \.scalars)
  }

  /// Whether the two are one name: equal, contained at an end, a slip apart, or equal but for initials.
  func isAlike(_ other: NameForms) -> Bool {
    if scalars == other.scalars { return true }
    let (short, long) = scalars.count <= other.scalars.count ? (scalars, other.scalars) : (other.scalars, scalars)
    guard short.count >= 2 else { return false }
    if long.starts(with: short) || long.suffix(short.count).elementsEqual(short) { return true }
    if isCommittee(short, of: long) { return true }
    // Transliterations differ in a character; two short names that differ in one are two persons.
    if long.count >= 5, EditDistance.between(short, long, limit: long.count / 5) != nil { return true }
    return !words.isEmpty && !other.words.isEmpty && sharesWords(with: other)
  }

  /// Whether a body ends in 编委会 and the other has its full form, 编辑委员会 or 编纂委员会, after the same name.
  private func isCommittee(_ short: [UInt32], of long: [UInt32]) -> Bool {
    guard short.count >= 4, long.count > short.count, let middle = NameForms.committees[Array(short.suffix(3))] else {
      return false
    }
    return middle.contains { full in
      long.count == short.count - 3 + full.count && long.suffix(full.count).elementsEqual(full)
        && long.starts(with: short.dropLast(3))
    }
  }

  /// Full forms by short form, folded.
  private static let committees: [[UInt32]: [[UInt32]]] = {
    let forms = [
      "编委会": ["编辑委员会", "编纂委员会", "编写委员会", "编审委员会"], "组委会": ["组织委员会"], "筹委会": ["筹备委员会"], "常委会": ["常务委员会"],
    ]
    func scalars(_ text: String) -> [UInt32] { ComparisonForm.fold(text).unicodeScalars.map(\.value) }
    return Dictionary(uniqueKeysWithValues: forms.map { (scalars($0.key), $0.value.map(scalars)) })
  }()

  /// Whether each word of the name with fewer words is in the other, or an initial of one of its words, or has one for
  /// its initial, and one word of three letters at least is in both.
  private func sharesWords(with other: NameForms) -> Bool {
    let (few, many) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    guard few.contains(where: { $0.count >= 3 && many.contains($0) }) else { return false }
    return few.allSatisfy { word in
      many.contains { $0 == word || (($0.count == 1 || word.count == 1) && $0.first == word.first) }
    }
  }
}
