import ArgumentParser
import Foundation
import Zongmu

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take the records of a branch into the catalogue and bring it up to date.",
    discussion: """
      Examples:

        zongmu import --catalogue district.sqlite --source YXJD03 street.mrc
        zongmu import --catalogue district.sqlite --source YX00 \\
          --snapshot all.mrc.gz

      A delta (the default) adds and changes. A snapshot is all that the source has: what it lacks is removed. \
      Nothing is published before the input was read to its end. The same file again continues an unfinished run.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("The code of the source; one that is not known yet is added.", valueName: "CODE"))
  var source: String

  @Flag(help: "The input is all that the source has: remove records that it lacks.")
  var snapshot = false

  @Flag(help: "The input is what changed (the default).")
  var delta = false

  @Flag(help: "Show what would happen, and change nothing.")
  var dryRun = false

  @Flag(name: .customLong("defer"), help: "Leave keys, clusters and masters to the next `zongmu dedup`.")
  var isDeferred = false

  @Flag(help: "Let a snapshot remove more than a tenth of the source's records.")
  var allowShrink = false

  @Option(help: ArgumentHelp("The moment of the run, as 2026-11-24T08:00:00Z; the clock otherwise.", valueName: "TIME"))
  var now: String?

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard !(snapshot && delta) else { throw UsageError("an input is a --snapshot or a --delta, not both") }
    guard input.inputs.count == 1 || !snapshot else {
      throw UsageError("a snapshot is one input; join the files, or import them as deltas")
    }
    var options = ImportOptions()
    options.mode = snapshot ? .snapshot : .delta
    options.isDryRun = dryRun
    options.defersDerivation = isDeferred
    options.allowsShrink = allowShrink
    options.now = try Moment.parse(now)
    options.reader = try input.readerOptions()
    let isNew = !FileManager.default.fileExists(atPath: target.catalogue)
    var published = 0
    do {
      try run(options, in: try openOrCreate()) { published += 1 }
    } catch {
      // A catalogue that was made for an input that cannot be read is not left behind; one that has an earlier input
      // of this command stays.
      if isNew, published == 0, ExitStatus(of: error) == .inputUnreadable { try removeCatalogue() }
      throw error
    }
  }

  private func run(_ options: ImportOptions, in catalogue: Catalogue, afterEach: () -> Void) throws {
    var rejected = 0
    for name in input.inputs {
      let progress = Progress(name, talk, afterwards: talk.words("查重合并", "matching and merging"))
      let report = try catalogue.importRecords(from: name, source: source, options: options) {
        progress.show($0.read, share: $0.share)
      }
      progress.end()
      afterEach()
      try print(report, of: name)
      try tellRejected(report, of: name, in: catalogue)
      rejected += report.rejected
    }
    if rejected > 0 { throw ExitStatus.findings }
  }

  /// The catalogue; it is made where there is none, but not for a dry run.
  private func openOrCreate() throws -> Catalogue {
    if FileManager.default.fileExists(atPath: target.catalogue) { return try target.open() }
    guard !dryRun else { throw CatalogueError.notFound(path: target.catalogue) }
    return try Catalogue.create(path: target.catalogue)
  }

  /// Says what was rejected, where and why: the first few, or all with --verbose.
  private func tellRejected(_ report: ImportReport, of name: String, in catalogue: Catalogue) throws {
    guard report.rejected > 0, !talk.quiet, !dryRun else { return }
    let limit = talk.verbose ? Int.max : 5
    for entry in try catalogue.quarantine(of: report.run, limit: limit) { talk.tell("\(name): \(entry)") }
    guard report.rejected > limit else { return }
    let rest = report.rejected - limit
    Console.tell(talk.words("……另有 \(rest) 处，加 --verbose 全部列出", "… and \(rest) more; --verbose lists all"))
  }

  private func removeCatalogue() throws {
    for suffix in ["", "-wal", "-shm", ".lock"] {
      let path = target.catalogue + suffix
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    }
  }

  private func print(_ report: ImportReport, of name: String) throws {
    if format == .json || format == .jsonl { return Swift.print(try report.json()) }
    let words = talk.words
    var rows: [(String, String, Int)] = [
      ("read", words("读入", "read"), report.read), ("new", words("新增", "new"), report.new),
      ("changed", words("更新", "changed"), report.changed), ("unchanged", words("未变", "unchanged"), report.unchanged),
      ("superseded", words("被后条取代", "superseded"), report.superseded),
      ("rejected", words("拒收", "rejected"), report.rejected), ("deleted", words("删除", "deleted"), report.deleted),
    ]
    if let derivation = report.derivation {
      rows.append(("masters.created", words("新主记录", "masters created"), derivation.created))
      rows.append(("masters.changed", words("变动的主记录", "masters changed"), derivation.changed))
      rows.append(("masters.redirected", words("并入他条的主记录", "masters redirected"), derivation.redirected))
      rows.append(("masters.deleted", words("注销的主记录", "masters deleted"), derivation.deleted))
    }
    for (code, count) in report.warnings.sorted(by: { $0.key < $1.key }) {
      rows.append(("warning.\(code)", words("警告 \(code)", "warning \(code)"), count))
    }
    if format == .tsv {
      Swift.print("what\tcount")
      for (key, _, count) in rows { Swift.print("\(key)\t\(count)") }
      return
    }
    // The words say what matters; what is nought in a row that most imports do not have is left out.
    let shown = rows.filter { $0.2 != 0 || ["read", "new", "changed", "unchanged", "rejected"].contains($0.0) }
    let counts = shown.map { "\($0.1) \($0.2)" }.joined(separator: words("，", ", "))
    let state =
      (dryRun ? words("（试运行，未改动目录库）", " (dry run, nothing was changed)") : "")
      + (report.isResumed ? words("（接续未完成的导入）", " (continued an unfinished run)") : "")
    Swift.print("\(source) \(name)\(words("：", ": "))\(counts)\(state)")
  }
}

/// A moment as people write it.
enum Moment {
  static func parse(_ text: String?) throws -> Date? {
    guard let text else { return nil }
    do {
      return try Date(text, strategy: .iso8601)
    } catch {
      throw UsageError("“\(text)” is no moment; write it in UTC as 2026-11-24T08:00:00Z")
    }
  }
}
