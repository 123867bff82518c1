import ArgumentParser
import Foundation
import Zongmu

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check records against the rules of CNMARC or MARC 21.",
    discussion: """
      Examples:

        zongmu validate branch.mrc
        zongmu validate --by record --severity error branch.mrc
        zongmu validate --rules house.yaml --format json *.mrc > report.json

      Exit code 1 where an error is found or a stretch of the input is no record.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("The rules; auto is by the dialect of each record.", valueName: "NAME"))
  var profile = ProfileChoice.auto

  @Option(
    help: ArgumentHelp(
      "A file of rules that extends or replaces the built-in ones; may be given again.", valueName: "FILE"),
    completion: .file(extensions: ["yaml", "yml"]))
  var rules: [String] = []

  @Option(
    help: ArgumentHelp("The report: a line a rule, or a line a finding, record by record.", valueName: "WHAT"))
  var by = Grouping.rule

  @Option(
    help: ArgumentHelp("The least that is reported.", valueName: "LEVEL"))
  var severity = Severity.note

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  enum ProfileChoice: String, ExpressibleByArgument, CaseIterable { case auto, cnmarc, marc21 }
  enum Grouping: String, ExpressibleByArgument, CaseIterable { case rule, record }

  func run() throws {
    let validator = try makeValidator()
    let words = talk.words
    var report = ValidationReport(by: by, format: format, words: words, paint: talk.paint)
    let progress = Progress(input.inputs.joined(separator: " "), talk, isBesideResults: by == .record)
    report.begin()
    var isBroken = false
    for name in input.inputs where !isBroken {
      let reader = try RecordReader(path: name, options: try input.readerOptions())
      for element in reader {
        let found: [FindingEntry]
        switch element {
        case .success(let record):
          found =
            record.warnings.map { FindingEntry($0, record.controlNumber, words) }
            + validator.findings(in: record).map { FindingEntry($0, record.controlNumber, words) }
        case .failure(let error):
          found = [FindingEntry(error, words)]
          isBroken = error.endsInput
        }
        try report.add(found.filter { $0.severity >= severity }, all: found, isRecord: !isRejected(element))
        let count = report.totals.elements
        if count.isMultiple(of: 64) { progress.show(count, share: input.inputs.count == 1 ? reader.shareRead : nil) }
      }
    }
    progress.end()
    try report.end()
    if !talk.quiet { Console.tell(report.totals.text(words)) }
    if isBroken { throw ExitStatus.inputUnreadable }
    if report.totals.errors > 0 { throw ExitStatus.findings }
  }

  private func isRejected(_ element: Result<Record, ReadError>) -> Bool {
    if case .failure = element { return true }
    return false
  }

  private func makeValidator() throws -> Validator {
    do {
      let files = try rules.map { path in try RulesFile(yaml: try Self.text(of: path), name: path) }
      if let fixed = RuleSet.Profile(rawValue: profile.rawValue) {
        for file in files where file.profile != fixed {
          throw UsageError("\(file.name): is for \(file.profile.rawValue), but --profile says \(fixed.rawValue)")
        }
        return Validator(try RuleSet(fixed, extendedBy: files))
      }
      return Validator(
        cnmarc: try RuleSet(.cnmarc, extendedBy: files), marc21: try RuleSet(.marc21, extendedBy: files))
    } catch let error as RulesError {
      throw UsageError(error.description)
    }
  }

  private static func text(of path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw TableError("\(path): cannot be read; check the name and the permissions")
    }
    guard let text = String(data: data, encoding: .utf8) else { throw TableError("\(path): is not UTF-8 text") }
    return text
  }
}

extension Severity: ExpressibleByArgument {}
