import ZongmuBibliography
import ZongmuText

/// Finds a volume number that only the series statement has: 200 $a寂静苍穹 with 225 $a寂静苍穹$v下卷.
enum PartInSeries {
  /// The designation of the part: the description's own, else the number in a series that has the name of the title.
  static func part(of description: Description, titleKey: String) -> PartDesignation {
    guard description.part.isEmpty, description.level == .monograph || description.level == .volume else {
      return description.part
    }
    guard description.series.contains(where: { $0.number != nil }) else { return description.part }
    let words = ComparisonForm.foldKeepingSpaces(description.title.statement)
    for statement in description.series {
      guard let number = statement.number else { continue }
      let name = ComparisonForm.fold(statement.title)
      // 银河帝国 基地前奏 begins with the series; 中国史话 does not begin with a series 中国史.
      let isTitle = name == titleKey || name.utf8.count >= 6 && words.hasPrefix(name + " ")
      guard isTitle else { continue }
      let part = PartGrammar.parse(number)
      if !part.numbers.isEmpty {
        var found = description.part
        found.numbers = part.numbers
        return found
      }
    }
    return description.part
  }
}
