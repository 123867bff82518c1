/// What a record says about the publication that it describes, free of dialect.
///
/// Made by `Describer`. One form for CNMARC, UNIMARC and MARC 21. Texts are display texts: nothing is folded here, only
/// trimmed of the punctuation that the description rules prescribe. What a record does not say is nil or empty, never
/// guessed.
public struct Description: Sendable, Equatable {
  /// The dialect that the record was read in.
  public var dialect: Dialect
  /// Whether the record is about a book on its own, a set, one volume of a set, a serial …
  public var level: BibliographicLevel = .monograph
  /// What kind of material it is.
  public var medium: Medium = .text
  /// The period and kind that call for other rules of identity: ancient books, Republican books.
  public var rarity: Rarity = .modern
  /// The title proper and what belongs to it.
  public var title = Title()
  /// The volume or part that the record is about; empty for a whole.
  public var part = PartDesignation()
  /// The edition statement.
  public var edition = Edition()
  /// Persons and bodies responsible, in the order of the record, headings before statements.
  public var agents: [Agent] = []
  /// Place, publisher, date.
  public var publication = Publication()
  /// Pages, volumes, size.
  public var extent = Extent()
  /// Series statements.
  public var series: [SeriesStatement] = []
  /// Numbers: ISBN, ISSN, CN, 统一书号 …
  public var identifiers: [Identifier] = []
  /// Texts that stand where a number should and hold none, such as the residue `978-7-`.
  public var unreadNumbers: [String] = []
  /// Prices, in the order of the record.
  public var prices: [Price] = []
  /// Whether the record says that the publication is not sold: 赠阅, 非卖品.
  public var isNotForSale = false
  /// Languages of the text, ISO 639-2 codes in lower case, in order.
  public var languages: [String] = []
  /// Whether the record says that the work is a translation (101 ind1 1 or 2, 041 ind1 1, or a translator).
  public var isTranslation = false
  /// Languages of the original of a translation (101$c, 041$h), as `languages`.
  public var originalLanguages: [String] = []
  /// Titles of the original of a translation (454, 500; 765, 240), as written.
  public var originalTitles: [String] = []
  /// For whom it is meant, by the coded fields (100/17-19, 008/22), in order.
  public var audiences: [Audience] = []
  /// Words that make another book of the same text: 大字本, 教师用书, 双语 … wherever they stand (DOMAIN §4.5).
  public var traits: Set<Trait> = []
  /// The same words where they only hint at it: in the name of a series (青少版), and in what somebody did (改写).
  public var hintedTraits: Set<Trait> = []
  /// Years that name the thing itself, as in 越秀年鉴2021 or 2023年考试大纲: from title, part, not from publication.
  public var titleYears: [Int] = []
  /// Whether it is an internal or local publication outside the book trade (内部资料, 准印证号).
  public var isInternalPublication = false
  /// Links to other records, as they stand: sets, series, earlier titles, reproductions.
  public var links: [Link] = []

  /// A description with nothing in it.
  public init(dialect: Dialect) { self.dialect = dialect }
}

/// The level of description: records meet only at their own level.
public enum BibliographicLevel: String, Sendable, CaseIterable {
  /// A book on its own.
  case monograph
  /// A set of several volumes described as one (集中著录).
  case set
  /// One volume of a set (分散著录).
  case volume
  /// A serial: periodical, newspaper, yearbook described as a whole.
  case serial
  /// An article or a part inside a publication.
  case analytic
}

/// For whom a publication is meant (UNIMARC 100/17-19; MARC 21 008/22).
public enum Audience: String, Sendable, CaseIterable {
  /// Children and young people of any age (a; j).
  case juvenile
  /// Up to 5 years (b; a).
  case preschool
  /// 5 to 10 years (c; b).
  case primary
  /// 9 to 14 years (d; c).
  case intermediate
  /// 14 to 20 years (e; d).
  case adolescent
  /// Scholars and specialists (k; f).
  case specialist
  /// Adults in general (m; e, g).
  case general
}

/// Material that is judged by other rules.
public enum Rarity: String, Sendable, CaseIterable {
  /// From 1950 on.
  case modern
  /// Printed 1912–1949: 民国图书.
  case republican
  /// Before 1912: 古籍; its identity is the printing state, which a record hardly tells.
  case ancient
  /// A rubbing (拓片).
  case rubbing
}
