/// What a nightly run did, and how the catalogue stands after it.
public struct RunReport: Sendable, Codable {
  /// What the run did; `derivation.run` is its number, nil where there was nothing to do.
  public var derivation: DerivationReport
  /// Whether it was tried only.
  public var isDryRun: Bool
  /// How much the catalogue holds.
  public var totals: CatalogueTotals
  /// How much each source has.
  public var sources: [SourceTotals]
  /// How many masters have how many source records, by that number.
  public var masterSizes: [Size]
  /// Decisions of people in force, and those that ask for a look.
  public var decisions: Decisions
  /// The sizes of the largest blocks over the limit.
  public var bigBlocks: [Int]
  /// The last runs, the latest first.
  public var runs: [CatalogueRun]

  /// So many masters have so many records.
  public struct Size: Sendable, Codable, Equatable {
    /// Source records of a master.
    public var records: Int
    /// Masters that have so many.
    public var masters: Int
  }

  /// How decisions of people stand.
  public struct Decisions: Sendable, Codable, Equatable {
    /// In force.
    public var inForce = 0
    /// Their records changed materially since.
    public var toConfirm = 0
    /// Their record's content changed, and no barcode leads on.
    public var orphaned = 0
    /// A later decision counts.
    public var overruled = 0
    /// Their record is not in the catalogue.
    public var asleep = 0
  }

  /// The report on a catalogue after a run.
  public init(_ catalogue: Catalogue, derivation: DerivationReport, isDryRun: Bool = false) throws(CatalogueError) {
    self.derivation = derivation
    self.isDryRun = isDryRun
    totals = try catalogue.totals()
    sources = try catalogue.sourceTotals()
    masterSizes = try catalogue.masterSizes().sorted { $0.key < $1.key }.map {
      Size(records: $0.key, masters: $0.value)
    }
    bigBlocks = try catalogue.bigBlocks(limit: 20)
    runs = try catalogue.runs(limit: 30)
    var counts = Decisions()
    for standing in try catalogue.standings() {
      switch standing.state {
      case .inForce: counts.inForce += 1
      case .orphaned: counts.orphaned += 1
      case .overruled: counts.overruled += 1
      case .asleep: counts.asleep += 1
      case .undone: break
      }
      if !standing.changes.isEmpty { counts.toConfirm += 1 }
    }
    decisions = counts
  }

  /// The report as JSON with sorted keys.
  public func json() throws -> String { try JSONText.pretty(self) }

  /// The report as lines of text.
  public func text(_ language: Language) -> String {
    sections(language).map { section in
      ([section.title] + section.rows.map { "  \($0.label): \($0.value)" }).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// A part of the report: numbers with their names.
  struct Section {
    let title: String
    let rows: [(label: String, value: Int)]
  }

  func sections(_ language: Language) -> [Section] {
    let run = derivation.run.map { language("第 \($0) 次运行", "Run \($0)") } ?? language("本次运行", "This run")
    let dry = isDryRun ? language("（试运行，未改动目录库）", " (dry run, nothing was changed)") : ""
    return [
      Section(
        title: run + dry,
        rows: [
          (language("重算记录", "records looked at"), derivation.records),
          (language("比较记录对", "pairs compared"), derivation.comparisons),
          (language("新增主记录", "masters created"), derivation.created),
          (language("变动主记录", "masters changed"), derivation.changed),
          (language("并入他条", "masters redirected"), derivation.redirected),
          (language("注销主记录", "masters deleted"), derivation.deleted),
        ]),
      Section(
        title: language("目录库", "Catalogue"),
        rows: [
          (language("来源", "sources"), totals.sources), (language("源记录", "records"), totals.records),
          (language("主记录", "masters"), totals.masters),
          (language("其中合并而成", "masters of more than one record"), totals.merged),
          (language("馆藏字段", "holdings"), totals.holdings), (language("条码", "barcodes"), totals.barcodes),
          (language("同馆条码重复", "barcode conflicts"), totals.barcodeConflicts),
          (language("拒收（隔离）", "in quarantine"), totals.quarantined),
          (language("待重算的记录", "records waiting for dedup"), totals.waiting),
        ]),
      Section(
        title: language("待人工处理", "For a person"),
        rows: [
          (language("待审核的记录对", "pairs to review"), totals.toReview),
          (language("待确认的判定", "decisions to confirm"), decisions.toConfirm),
          (language("失联的判定", "decisions orphaned"), decisions.orphaned),
          (language("被取代的判定", "decisions overruled"), decisions.overruled),
          (language("休眠的判定", "decisions asleep"), decisions.asleep),
          (language("有效的判定", "decisions in force"), decisions.inForce),
        ]),
    ]
  }
}
