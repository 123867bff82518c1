import ZongmuBibliography

/// A reason why two records must not become one, whatever else agrees (DOMAIN §5.1, V1–V9).
public enum Veto: String, Sendable, CaseIterable, Codable {
  /// V1: text against video, print against file.
  case medium
  /// V2: a set against a volume, a serial against a book, an article against a book.
  case level
  /// V3 and V4: different volumes; a volume against a record that names none.
  case part
  /// V5: different years of a yearly publication.
  case titleYear = "title-year"
  /// V6: different editions.
  case edition
  /// V7: teacher's book against pupil's book, large print against ordinary, 人教版 against 北师大版.
  case trait
  /// V8: different languages.
  case language
  /// V8: different translators.
  case translator
  /// V9: ancient books and rubbings are for people to judge.
  case rarity
  /// Two valid ISBNs of the item (rule 5): only a person can say.
  case isbn
}

/// What a veto says of a pair.
public struct VetoFinding: Sendable, Equatable {
  /// How strong it is.
  public enum Strength: Int, Sendable, Comparable {
    /// The two may meet through others, and stay listed.
    case softReview
    /// They must not meet until a person decides.
    case hardReview
    /// They are different.
    case different
    /// Weaker first.
    public static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }
  /// Which veto.
  public let veto: Veto
  /// How strong it is here.
  public let strength: Strength
  /// What stands in the first record.
  public let left: String
  /// What stands in the second record.
  public let right: String
}

/// The facts of one record that its whole cluster must be free of conflict in.
public struct VetoProfile: Sendable, Hashable {
  let medium: Medium
  let level: BibliographicLevel
  let rarity: Rarity
  private(set) var part: PartDesignation
  let partNames: [String]
  let titleYears: [Int]
  private(set) var edition: Edition
  let traits: Set<Trait>
  let curriculum: String?
  let language: String?
  let translators: [NameForms]
  var isbns: [String]
  let volumeCount: Int?
  /// Whether the extent is counted in carriers: 1 online resource, 3 microfiches.
  private(set) var namesCarrier: Bool

  init(
    _ description: Description, part: PartDesignation? = nil, translators: [NameForms], partNames: [String],
    isbns: [String]
  ) {
    medium = description.medium
    rarity = description.rarity
    self.part = part ?? description.part
    // A volume number that only the series has makes the book a volume.
    let isVolume = description.level == .monograph && self.part.numbers.count > description.part.numbers.count
    level = isVolume ? .volume : description.level
    self.partNames = partNames
    titleYears = description.titleYears
    edition = description.edition
    traits = description.traits
    curriculum = CurriculumName.named(in: description)
    language = description.languages.first { $0 != "und" && $0 != "mul" && $0 != "zxx" }
    self.translators = translators
    self.isbns = isbns
    volumeCount = description.extent.volumes ?? description.part.setSize
    namesCarrier = description.extent.namesCarrier
  }

  /// The profile with only what can contradict another, so that records that differ in words have one.
  var core: VetoProfile {
    var core = self
    core.edition.statement = ""
    core.edition.kinds = []
    core.part.names = []
    core.namesCarrier = false
    return core
  }

  /// Hashes enough of it to tell most profiles apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(medium)
    hasher.combine(level)
    hasher.combine(part.numbers)
    hasher.combine(partNames)
    hasher.combine(titleYears)
    hasher.combine(edition.number)
    hasher.combine(traits)
    hasher.combine(isbns)
    hasher.combine(translators)
  }

  /// Whether the two can be in one cluster: no fact of one contradicts a fact of the other. Facts that are missing on
  /// one side do not contradict here; that is what makes a cluster, not a pair, refuse 上册 and 下册 around a record
  /// that names no volume.
  public func contradicts(_ other: VetoProfile) -> Veto? {
    if medium != other.medium { return .medium }
    if let found = levelConflict(other) { return found }
    if PartComparison.relation(part, partNames, other.part, other.partNames) == .conflict { return .part }
    if yearsConflict(other) { return .titleYear }
    if let left = edition.number, let right = other.edition.number, left != right { return .edition }
    if !traits.isEmpty, !other.traits.isEmpty, traits.isDisjoint(with: other.traits), !traitsApart(other).isEmpty {
      return .trait
    }
    if let left = curriculum, let right = other.curriculum, left != right { return .trait }
    if let left = language, let right = other.language, left != right { return .language }
    if translatorsConflict(other) { return .translator }
    if !isbns.isEmpty, !other.isbns.isEmpty, Set(isbns).isDisjoint(with: other.isbns) { return .isbn }
    return nil
  }

  /// All vetoes that hold between two records, strongest first; what the two agree in turns some into questions.
  func findings(against other: VetoProfile, given like: Likeness) -> [VetoFinding] {
    var found: [VetoFinding] = []
    func add(_ veto: Veto, _ strength: VetoFinding.Strength, _ left: String, _ right: String) {
      found.append(VetoFinding(veto: veto, strength: strength, left: left, right: right))
    }
    if medium != other.medium {
      // A reproduction is often described as the book that it reproduces: where both give the pages of the book and no
      // other centimetres, whether the code or [microform] means the copy in hand is for a person to see.
      let isDoubt = like.isAlmostOneThing && !namesCarrier && !other.namesCarrier
      add(.medium, isDoubt ? .softReview : .different, medium.rawValue, other.medium.rawValue)
    }
    if level != other.level, !isOneSet(other) {
      // A set may be described without saying so; the same number then leaves a doubt.
      // The first volume of a serial, and an offprint, are described as books too; one print and height is one thing.
      let isDoubt =
        levelConflict(other) == nil && like.sharesISBN || isVolumeLevel(other) && like.isOnePrint && like.hasOneExtent
        || like.isOnePrint && like.hasOneSize || like.isBare
      add(.level, isDoubt ? .softReview : .different, level.rawValue, other.level.rawValue)
    }
    switch PartComparison.relation(part, partNames, other.part, other.partNames) {
    case .conflict: add(.part, .different, partText, other.partText)
    case .oneSided:
      let counts = [part.setSize, other.part.setSize, volumeCount, other.volumeCount]
      let isSet = counts.contains { ($0 ?? 1) > 1 }
      add(.part, isSet && !(like.isOnePrint && like.hasOneExtent) ? .different : .softReview, partText, other.partText)
    case .none, .equal, .compatible: break
    }
    if level == .set, other.level == .set, let left = volumeCount, let right = other.volumeCount, left != right {
      // 鲁迅全集 in 18 and in 16 volumes; under one number it may be a set that was growing.
      add(.part, like.sharesISBN ? .softReview : .different, "\(left)册", "\(right)册")
    }
    if yearsConflict(other) {
      add(.titleYear, .different, yearsText, other.yearsText)
    } else if titleYears.isEmpty != other.titleYears.isEmpty {
      add(.titleYear, .softReview, yearsText, other.yearsText)
    }
    if (edition.number ?? 1) != (other.edition.number ?? 1) || edition.kinds != other.edition.kinds {
      // What one side leaves out is in doubt where all else says that they are one: 第2版 and 第2版修订, and of revised
      // and enlarged editions only the one word.
      let isOneSided =
        edition.number == nil || other.edition.number == nil
        || edition.number == other.edition.number
          && (edition.kinds.isSubset(of: other.edition.kinds) || other.edition.kinds.isSubset(of: edition.kinds))
      // Editions that one house numbered within one year, on the same pages, are mostly printings: a person looks.
      let isDoubt = isOneSided && (like.sharesISBN || like.isOnePrint) || like.isOneThing && !like.sharesISBN
      add(.edition, isDoubt ? .softReview : .different, edition.statement, other.edition.statement)
    }
    if !traitsApart(other).isEmpty {
      let isOneSided = traits.isEmpty || other.traits.isEmpty
      add(.trait, like.sharesISBN && isOneSided ? .softReview : .different, traitText, other.traitText)
    }
    if let left = curriculum, let right = other.curriculum, left != right { add(.trait, .different, left, right) }
    if let left = language, let right = other.language, left != right {
      // Of a Greek text with English notes either may be the code; one title, print, extent and height are one text.
      add(.language, like.isAlmostOneThing ? .softReview : .different, left, right)
    }
    if translatorsConflict(other) {
      add(
        .translator, .different, translators.map(\.key).joined(separator: ", "),
        other.translators.map(\.key).joined(separator: ", "))
    }
    if rarity == .ancient || rarity == .rubbing || other.rarity == .ancient || other.rarity == .rubbing {
      add(.rarity, .hardReview, rarity.rawValue, other.rarity.rawValue)
    }
    return found.count < 2 ? found : found.sorted { $0.strength > $1.strength }
  }

  /// Sets and single books are told apart only where one side clearly counts volumes and the other clearly does not.
  private func levelConflict(_ other: VetoProfile) -> Veto? {
    guard level != other.level else { return nil }
    let levels: Set<BibliographicLevel> = [level, other.level]
    switch levels {
    case [.set, .monograph]: return (volumeCount ?? 1) != (other.volumeCount ?? 1) ? .level : nil
    case [.volume, .monograph]: return nil
    default: return .level
    }
  }

  /// Whether one says that it is a set, and both count as many volumes: 全四册 in the title, and 4册 of a book.
  private func isOneSet(_ other: VetoProfile) -> Bool {
    Set([level, other.level]) == [.set, .monograph] && (volumeCount ?? 1) > 1 && volumeCount == other.volumeCount
  }

  /// Whether both are books, sets or volumes, no serial and no article.
  private func isVolumeLevel(_ other: VetoProfile) -> Bool {
    [level, other.level].allSatisfy { $0 != .serial && $0 != .analytic }
  }

  /// 2019 may be told of 2019–2020, but 2019–2020 and 2020–2021 are two issues.
  private func yearsConflict(_ other: VetoProfile) -> Bool {
    if titleYears.isEmpty || other.titleYears.isEmpty || titleYears == other.titleYears { return false }
    let (left, right) = (Set(titleYears), Set(other.titleYears))
    return !left.isSubset(of: right) && !right.isSubset(of: left)
  }

  /// The traits of one side only. A pupil's book is the ordinary one, and whether notes are mentioned is chance.
  private func traitsApart(_ other: VetoProfile) -> Set<Trait> {
    traits == other.traits ? [] : traits.symmetricDifference(other.traits).subtracting([.student, .annotated])
  }

  private func translatorsConflict(_ other: VetoProfile) -> Bool {
    !translators.isEmpty && !other.translators.isEmpty && !NameComparison.overlap(translators, other.translators)
  }

  var partText: String {
    let numbers = part.numbers.map { number in
      let unit = number.unit.map(String.init) ?? ""
      return switch number.ordinal {
      case .number(let value): "\(value)\(unit)"
      case .range(let first, let last): "\(first)-\(last)\(unit)"
      case .place(let place): "\(place)\(unit)"
      }
    }
    return (numbers + partNames).joined(separator: " ")
  }

  /// The years of the title for people: `[2004, 2005]`.
  var yearsText: String { "[" + titleYears.map(String.init).joined(separator: ", ") + "]" }

  private var traitText: String { traits.map(\.rawValue).sorted().joined(separator: ", ") }
}
