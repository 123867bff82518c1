/// What is compared of two records, in the order in which an explanation tells it.
public enum Comparison: String, Sendable, CaseIterable, Codable {
  case title, commonness, identifier, part, edition, responsibility, publisher, place, year, imprint, extent, size,
    price, series, language
}
