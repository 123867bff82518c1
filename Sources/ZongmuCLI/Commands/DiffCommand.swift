import ArgumentParser
import Zongmu

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two MARC files, a field at a time.",
    usage: "zongmu diff <INPUT> <INPUT> [<options>]",
    discussion: """
      Examples:

        zongmu diff old.mrc new.mrc
        zongmu diff old.mrc new.xml --ignore '005,801,100$a/26-33' --format tsv
        zongmu diff old.mrc new.mrc --by position --select '200,7XX$a'

      Text is compared, not bytes: container and encoding make no difference. The exit code is 0 where nothing differs, \
      and 1 where something does or could not be read.
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp("Which records belong together: a field path, such as 001, or position.", valueName: "PATH"))
  var by = "001"

  @Option(help: ArgumentHelp("Compare only these fields and subfields.", valueName: "PATHS"))
  var select: String?

  @Option(help: ArgumentHelp("Pass over these, such as 005,801,100$a/0-7.", valueName: "PATHS"))
  var ignore: String?

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard input.inputs.count == 2 else { throw UsageError("diff takes two inputs, not \(input.inputs.count)") }
    if input.inputs == ["-", "-"] { throw UsageError("only one of the inputs can be standard input") }
    let scope = DiffScope(selecting: try FieldPath.list(select ?? ""), ignoring: try FieldPath.list(ignore ?? ""))
    let diff = FileDiff(pairing: try pairing(), scope: scope)
    let options = try input.readerOptions()
    let old = try RecordReader(path: input.inputs[0], options: options)
    let new = try RecordReader(path: input.inputs[1], options: options)
    var listing = Listing<DiffRow>(format)
    func show(_ rows: [DiffRow]) throws {
      if format == .table { printForPeople(rows) } else { for row in rows { try listing.add(row) } }
    }
    let totals = try diff.compare(old, new) { difference in
      switch difference {
      case .unreadableOld(let error), .unreadableNew(let error):
        if !talk.quiet || error.endsInput { talk.tell(error) }
        if error.endsInput { throw ExitStatus.inputUnreadable }
      case .removed(let record, let key): try show([DiffRow(Self.name(key, record), "removed", "record")])
      case .added(let record, let key): try show([DiffRow(Self.name(key, record), "added", "record")])
      case .changed(let old, _, let key, let changes):
        try show(DiffRow.rows(of: changes, record: Self.name(key, old)))
      }
    }
    listing.end()
    if !talk.quiet {
      Console.tell(
        talk.words(
          "相同 \(totals.same) 条，不同 \(totals.changed) 条，仅前者有 \(totals.removed) 条，仅后者有 \(totals.added) 条，"
            + "未能读取 \(totals.unreadable) 处",
          "\(totals.same) same, \(totals.changed) changed, \(totals.removed) only in the first, "
            + "\(totals.added) only in the second, \(totals.unreadable) unreadable"))
    }
    if !totals.isSame { throw ExitStatus.findings }
  }

  private func pairing() throws -> FileDiff.Pairing {
    guard by != "position" else { return .position }
    let paths = try FieldPath.list(by)
    guard let path = paths.first, paths.count == 1 else {
      throw UsageError("--by takes one field path, such as 001, or position; not “\(by)”")
    }
    return .key(path)
  }

  /// The key of a record, or its number in its input where it has none.
  private static func name(_ key: String, _ record: Record) -> String {
    key.isEmpty ? "#\(record.location.record)" : key
  }

  /// Prints the differences of one record.
  private func printForPeople(_ rows: [DiffRow]) {
    guard let first = rows.first else { return }
    let paint = talk.paint
    if first.isWholeRecord {
      print(first.wholeRecordLine(paint))
    } else {
      print(paint(.yellow, "~ \(first.record)"))
      for row in rows { print("    \(row.line(paint))") }
    }
  }
}
