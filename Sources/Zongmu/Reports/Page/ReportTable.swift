/// A table of a report: what its cells are, apart from how they are printed.
public struct ReportTable: Sendable, Equatable {
  /// A column.
  public struct Column: Sendable, Equatable {
    /// Its name for programs, the same in all languages.
    public let code: String
    /// Its name for people.
    public let label: String
    /// Whether it is of numbers.
    public let isNumber: Bool

    init(_ code: String, _ label: String, isNumber: Bool = false) {
      self.code = code
      self.label = label
      self.isNumber = isNumber
    }
  }

  /// What stands in a row under a column.
  public enum Cell: Sendable, Equatable {
    case text(String)
    case count(Int)
    case year(Int)
    /// A part of a whole.
    case share(Int, of: Int)
    /// Hundredths of a whole.
    case percent(Int)
    /// Nothing is known.
    case none

    /// As people read it: numbers with separators between thousands, shares as per cent.
    public func text(_ language: Language) -> String {
      switch self {
      case .text(let text): text
      case .count(let count): grouped(count)
      case .year(let year): String(year)
      case .share(_, 0), .none: "—"
      case .share(let part, let whole): "\(part * 100 / whole)%"
      case .percent(let percent): "\(percent)%"
      }
    }

    /// As programs read it: plain numbers, of a share its part; nothing for what is not known.
    public var plain: String {
      switch self {
      case .text(let text): text
      case .count(let number), .year(let number), .percent(let number), .share(let number, _): String(number)
      case .none: ""
      }
    }

    var count: Int? {
      if case .count(let count) = self { return count }
      return nil
    }

    private func grouped(_ number: Int) -> String {
      var digits = String(number.magnitude)
      var groups: [String] = []
      while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
      }
      return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
    }
  }

  /// Its name for programs.
  public let code: String
  /// Its title for people.
  public let title: String
  /// The columns.
  public let columns: [Column]
  /// The rows, a cell a column.
  public let rows: [[Cell]]
  /// Whether its numbers are shaded by their size where colours can be shown.
  public let isShaded: Bool

  init(_ code: String, _ title: String, _ columns: [Column], _ rows: [[Cell]], isShaded: Bool = false) {
    self.code = code
    self.title = title
    self.columns = columns
    self.rows = rows
    self.isShaded = isShaded
  }
}
