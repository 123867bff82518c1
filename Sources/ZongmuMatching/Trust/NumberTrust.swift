import ZongmuBibliography

/// What the records that bear one ISBN say of it: whether it names one book, the volumes of a set, or several books.
/// Dissimilar titles, several volumes and several prices of one printing are what gives it away.
///
/// A function of those records only, whatever their order; so a record that comes or goes can change the standing of
/// its own numbers and of no others.
public struct NumberTrust: Sendable, Equatable {
  /// What a number is worth to one of its bearers.
  public enum Standing: Int, Sendable, CaseIterable {
    /// It names one book.
    case sound = 0
    /// It names several volumes (单书号多卷书), so that it proves the set and not the volume.
    case set = 1
    /// It stands on titles that have nothing to do with each other (一号多书), and this record is not of the clear
    /// majority; or on one title that had two prices at once.
    case doubtful = 2
  }

  /// What counts of a record that bears the number.
  public struct Bearer: Sendable, Hashable {
    /// The folded title proper, its first 64 characters.
    public let title: String
    /// The numbers of its part, outermost first: `上`, `2`, `3.1`; empty for none. Where the record has one price, it
    /// follows with the printing that it was asked for, as `|2019 1 平装|2500`: year, edition and binding, hundredths.
    public let part: String

    /// A bearer.
    public init(title: String, part: String) {
      self.title = title
      self.part = part
    }
  }

  /// What it is worth to records whose title is like `title`, or to all where there is none.
  public let standing: Standing
  /// The title that most bearers have; nil where all titles are alike, or none has a clear majority.
  public let title: String?
  /// Whether some bearers have a title unlike the others'.
  public let isMixed: Bool

  /// Trust as it was kept.
  public init(standing: Standing, title: String?, isMixed: Bool) {
    self.standing = standing
    self.title = title
    self.isMixed = isMixed
  }

  /// What the bearers of a number say of it. Cost: one comparison for each distinct title.
  public init(bearers: [Bearer]) {
    let counts = bearers.reduce(into: [String: Int]()) { $0[$1.title, default: 0] += 1 }
    let main = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    let alike = Set(counts.keys.filter { NumberTrust.isAlike($0, main) })
    let support = counts.reduce(0) { $0 + (alike.contains($1.key) ? $1.value : 0) }
    let mainBearers = bearers.filter { alike.contains($0.title) }
    let parts = Set(mainBearers.map { String($0.numbers) }.filter { !$0.isEmpty }).sorted()
    let isSet = parts.dropFirst().contains { NumberTrust.isOther($0, than: parts[0]) }
    isMixed = support < bearers.count
    // Three in four, and three at least: one slip among few records must not decide who is right.
    let isClear = support >= 3 && support * 4 >= bearers.count * 3
    let isDoubtful = isMixed && !isClear || !isSet && NumberTrust.hadTwoPrices(mainBearers)
    title = isMixed && !isDoubtful ? main : nil
    standing = isDoubtful ? .doubtful : isSet ? .set : .sound
  }

  /// Whether one printing had two prices, each told by two records at least, so that neither is a slip: the number was
  /// given to two things, or to one with and without what goes with it. Of other years, editions and bindings another
  /// price is expected.
  private static func hadTwoPrices(_ bearers: [Bearer]) -> Bool {
    var told: [Substring: Int] = [:]
    for bearer in bearers where !bearer.price.isEmpty { told[bearer.price, default: 0] += 1 }
    var printings: Set<Substring> = []
    return told.contains { price, count in
      count >= 2 && !printings.insert(price.prefix { $0 != "|" }).inserted
    }
  }

  /// Whether the number is worth all it can be to all its bearers.
  public var isPlain: Bool { standing == .sound && !isMixed }

  /// What the number is worth to a bearer with this title.
  public func standing(for titleKey: String) -> Standing {
    guard let title else { return standing }
    return NumberTrust.isAlike(Bearer.shortened(titleKey), title) ? standing : .doubtful
  }

  /// Whether two folded titles may be of one book: equal, one begins with the other, or a slip apart.
  private static func isAlike(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (a, b) = (left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard short.count >= 2 else { return false }
    return long.starts(with: short) || TitleComparison.isNear(a, b) || TitleComparison.isSlip(a, b)
  }

  /// Whether two parts are surely different: 1 and 2, 上 and 下; 上 may be 1.
  private static func isOther(_ left: String, than right: String) -> Bool {
    guard left != right else { return false }
    func isNumber(_ text: String) -> Bool { text.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
    return isNumber(left) == isNumber(right)
  }
}

extension NumberTrust.Bearer {
  /// What a record with this view says of the numbers that it bears.
  public init(_ view: MatchView) { self.init(view.description, titleKey: view.titleKey, part: view.profile.part) }

  /// What a record with this view says of the numbers that it bears. The description is of the whole record.
  public init(_ view: KeyView) { self.init(view.description, titleKey: view.titleKey, part: view.part) }

  private init(_ description: Description, titleKey: String, part: PartDesignation) {
    title = NumberTrust.Bearer.shortened(titleKey)
    let numbers = part.numbers.map { number in
      switch number.ordinal {
      case .number(let value): "\(value)"
      case .range(let first, let last): "\(first)-\(last)"
      case .place(let place): "\(place)"
      }
    }.joined(separator: ".")
    self.part = numbers + (Self.price(description).map { "|" + $0 } ?? "")
  }

  /// Printing and price, where the record has one price of one copy and says of which year.
  private static func price(_ description: Description) -> String? {
    let prices = Set(description.prices.filter { $0.scope == .item && $0.with == nil && $0.hundredths > 0 })
    let publication = description.publication
    guard prices.count == 1, let price = prices.first, let year = publication.printingYear ?? publication.year else {
      return nil
    }
    let bindings = Set(description.identifiers.compactMap(\.qualifier)).sorted().joined(separator: " ")
    let printing = "\(year) \(description.edition.number ?? 1) \(bindings)".replacing("|", with: " ")
    return "\(printing)|\(price.currency)\(price.hundredths)"
  }

  /// The numbers of the part alone.
  fileprivate var numbers: Substring { part.prefix { $0 != "|" } }
  /// Printing and price, with a bar between them; empty where they are not told.
  fileprivate var price: Substring { part.dropFirst(numbers.count + 1) }

  fileprivate static func shortened(_ title: String) -> String {
    String(String.UnicodeScalarView(title.unicodeScalars.prefix(64)))
  }
}

extension NumberTrust {
  /// Views with their numbers weighed by what all of them say, for those who have no catalogue.
  public static func weighed(_ views: [MatchView]) -> [MatchView] {
    var bearing: [String: [Int]] = [:]
    for place in views.indices {
      for numbers in [views[place].isbns, views[place].setISBNs, views[place].invalidISBNs] {
        for number in numbers where bearing[number]?.last != place { bearing[number, default: []].append(place) }
      }
    }
    // A single bearer has nobody to differ from.
    var trust: [String: NumberTrust] = [:]
    for (number, places) in bearing where places.count > 1 {
      let found = NumberTrust(bearers: places.map { Bearer(views[$0]) })
      if !found.isPlain { trust[number] = found }
    }
    guard !trust.isEmpty else { return views }
    return views.map { view in view.weighed { trust[$0]?.standing(for: view.titleKey) ?? .sound } }
  }
}
