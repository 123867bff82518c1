import ArgumentParser
import Foundation
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

      Text is compared, not bytes: container and encoding make no difference. The exit code is 0 where nothing differs,
      and 1 where something does or could not be read.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var talk: TalkOptions

  @Option(
    help: ArgumentHelp("Which records belong together: a field path, such as 001, or position.", valueName: "PATH"))
  var by = "001"

  @Option(help: ArgumentHelp("Compare only these fields and subfields.", valueName: "PATHS"))
  var select: String?

  @Option(help: ArgumentHelp("Pass over these, such as 005,801,100$a/0-7.", valueName: "PATHS"))
  var ignore: String?

  @Option(help: ArgumentHelp("How to print: table, tsv or jsonl.", valueName: "FORM"))
  var format = Form.table

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case table, tsv, jsonl
  }

  func run() throws {
    guard input.inputs.count == 2 else { throw UsageError("diff takes two inputs, not \(input.inputs.count)") }
    if input.inputs == ["-", "-"] { throw UsageError("only one of the inputs can be standard input") }
    let scope = DiffScope(selecting: try FieldPath.list(select ?? ""), ignoring: try FieldPath.list(ignore ?? ""))
    let diff = FileDiff(pairing: try pairing(), scope: scope)
    let options = try input.readerOptions()
    let old = try RecordReader(path: input.inputs[0], options: options)
    let new = try RecordReader(path: input.inputs[1], options: options)
    if format == .tsv { print("record\tchange\tplace\told\tnew") }
    let totals = try diff.compare(old, new) { difference in
      switch difference {
      case .unreadableOld(let error), .unreadableNew(let error):
        if !talk.quiet || error.endsInput { Console.tell("\(error)") }
        if error.endsInput { throw ExitStatus.inputUnreadable }
      case .removed(let record, let key): try show([DiffRow(Self.name(key, record), "removed", "record")])
      case .added(let record, let key): try show([DiffRow(Self.name(key, record), "added", "record")])
      case .changed(let old, _, let key, let changes):
        try show(DiffRow.rows(of: changes, record: Self.name(key, old)))
      }
    }
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
  private func show(_ rows: [DiffRow]) throws {
    switch format {
    case .table:
      guard let first = rows.first else { return }
      if first.isWholeRecord {
        print("\(first.sign) \(first.record)")
      } else {
        print("~ \(first.record)")
        for row in rows { print("    \(row.line)") }
      }
    case .tsv:
      for row in rows { print(row.cells.map(\.onOneLine).joined(separator: "\t")) }
    case .jsonl:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      for row in rows { print(String(decoding: try encoder.encode(row), as: UTF8.self)) }
    }
  }
}
