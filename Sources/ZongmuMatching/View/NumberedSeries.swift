import ZongmuBibliography
import ZongmuText

/// A series that gives a record its number.
struct NumberedSeries: Sendable {
  /// The folded name of the series.
  let name: String
  /// The number, outermost first.
  let number: [PartNumber.Ordinal]
  /// Both as they are written.
  let shown: String

  /// The series of a record that number it; none where the record names a part of its own.
  static func all(of description: Description) -> [NumberedSeries] {
    guard description.part.numbers.isEmpty else { return [] }
    return description.series.compactMap { series in
      guard let number = series.number else { return nil }
      let ordinals = PartGrammar.parse(number).numbers.map(\.ordinal)
      guard !ordinals.isEmpty else { return nil }
      return NumberedSeries(
        name: ComparisonForm.fold(series.title), number: ordinals, shown: "\(series.title) \(number)")
    }
  }
}
