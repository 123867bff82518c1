import ZongmuBibliography
import ZongmuText

/// What only titles in an alphabet are asked, whose words can be told apart.
enum WordTitles {
  /// Whether titles that differ in few letters differ by slips: word for word, one letter in five at most. Catfish and
  /// Crawfish before one long subtitle are two books. Where a word was parted or left out, the letters decide.
  static func areNear(_ left: MatchView, _ right: MatchView) -> Bool {
    let (a, b) = (words(of: left), words(of: right))
    guard a.count == b.count else { return true }
    return zip(a, b).allSatisfy { one, other in
      if one == other { return true }
      let (x, y) = (TitleForms.scalars(of: one), TitleForms.scalars(of: other))
      return EditDistance.between(x, y, limit: max(1, max(x.count, y.count) / 5)) != nil
    }
  }

  /// Whether all words of the subtitles of one stand in those of the other.
  static func isSubtitleShared(_ left: MatchView, _ right: MatchView) -> Bool {
    let (a, b) = (subtitleWords(of: left), subtitleWords(of: right))
    return a.isSubset(of: b) || b.isSubset(of: a)
  }

  private static func subtitleWords(of view: MatchView) -> Set<String> {
    Set(view.description.title.other.flatMap(TitleForms.words))
  }

  private static func words(of view: MatchView) -> [String] {
    let title = view.description.title
    return ([title.proper] + title.other).flatMap(TitleForms.words)
  }

  /// Whether a title of one word or two begins the other, and what follows says no more than the form of the work, or who
  /// is responsible: Eleanor, and Eleanor, a novel; Report, and Report of the commission that is named as its author.
  static func isBeginning(_ short: MatchView, _ long: MatchView) -> Bool {
    let few = short.title.words.count
    guard (1...2).contains(few), long.title.words.count > few, long.title.proper.starts(with: short.title.proper) else {
      return false
    }
    let rest = words(of: long).dropFirst(few)
    guard !rest.allSatisfy(forms.contains) else { return true }
    let names = Set((short.agents + long.agents).flatMap { $0.words.map(text) })
    return rest.allSatisfy { particles.contains($0) || names.contains($0) } && rest.contains(where: names.contains)
  }

  private static func text(_ word: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    for value in word { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    return String(text)
  }

  private static let forms: Set<String> = [
    "novel", "romance", "tale", "tales", "story", "stories", "poem", "poems", "play", "comedy", "tragedy", "drama",
    "farce", "opera", "essays", "roman", "novela", "comedie", "tragedie",
  ]
  private static let particles: Set<String> = ["of", "by", "on", "to", "for", "from", "in", "hon", "rev", "dr", "mr"]
}
