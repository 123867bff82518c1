import ZongmuBibliography
import ZongmuText

/// How little it says that two records share a title or a person.
struct Commonness: Sendable, Equatable {
  /// The bucket of the title: 0 rare, 1 some, 2 great.
  var title = 0
  /// The keys of its persons who wrote very many works.
  var people: [String] = []
}

/// Titles that many works have and people who wrote very many, in coarse buckets, so that weights do not move with
/// each record that comes.
public struct CommonTexts: Sendable, Equatable {
  /// Buckets by folded title: 1 tens of works, 2 hundreds.
  public let titles: [String: Int]
  /// Folded names.
  public let people: Set<String>
  /// Hashes of titles and names: most texts are told to be none of them without being hashed as text.
  private let hashes: Set<Int64>

  /// Texts with their buckets.
  public init(titles: [String: Int], people: Set<String>) {
    self.titles = titles
    self.people = people
    hashes = Set(titles.keys.map { StableHash.of($0) } + people.map { StableHash.of($0) })
  }

  func commonness(title: String, people names: [NameForms]) -> Commonness {
    var found = Commonness()
    if hashes.contains(StableHash.of(title)) { found.title = titles[title] ?? 0 }
    for name in names where hashes.contains(StableHash.of(name.key)) && people.contains(name.key) {
      found.people.append(name.key)
    }
    return found
  }

  /// How common what two records share is.
  static func level(_ a: MatchView, _ b: MatchView, title: Level) -> Level {
    guard title != .titleDifferent, title != .titleSomeWords, title != .titleAbsent else { return .commonnessNone }
    let bucket = max(a.commonness.title, b.commonness.title)
    if bucket > 1 { return .commonnessGreat }
    let isCommonPerson = a.commonness.people.contains(where: b.commonness.people.contains)
    return bucket == 1 || isCommonPerson ? .commonnessSome : .commonnessNone
  }
}

extension CommonTexts {
  /// The version of the built-in table: raise it with each change, since verdicts depend on it.
  public static let version = 1

  /// The built-in table.
  public static let builtIn: CommonTexts = {
    var titles: [String: Int] = [:]
    var people: Set<String> = []
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: "|", maxSplits: 2)
      guard cells.count == 3, let bucket = Int(cells[1]) else { continue }
      if cells[0] == "title" {
        var title = Title()
        title.proper = String(cells[2])
        titles[TitleForms(title).key] = bucket
      } else {
        people.insert(ComparisonForm.fold(String(cells[2])))
      }
    }
    return CommonTexts(titles: titles, people: people)
  }()
}
