import ArgumentParser
import Zongmu

/// Turning records into the other format, and telling what is lost.
struct CrosswalkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Turn records into this format.", valueName: "FORMAT"))
  var dialect: RuleSet.Profile?

  @Option(
    help: ArgumentHelp("A table of what is not carried into the format, as TSV.", valueName: "FILE"),
    completion: .file())
  var loss: String?

  /// The crosswalk that the options ask for; nil for none.
  var crosswalk: Crosswalk? {
    get throws {
      guard loss == nil || dialect != nil else {
        throw UsageError("--loss tells what --dialect loses; give --dialect marc21 or --dialect cnmarc")
      }
      return dialect.map { Crosswalk(to: $0) }
    }
  }

  /// The report of losses; nil where none is asked for.
  func report(overwrites: Bool) throws -> LossReport? {
    guard let loss else { return nil }
    return try LossReport(path: loss, overwrites: overwrites)
  }
}

extension RuleSet.Profile: ExpressibleByArgument {}

/// A table of losses, a line each; the file has its name when it is whole.
struct LossReport {
  private let writer: RecordWriter

  init(path: String, overwrites: Bool) throws {
    writer = try RecordWriter(path: path, format: .iso2709, overwrites: overwrites)
    try add("record\ttag\toccurrence\tsubfield\tpositions\tvalue\treason\texplanation\n")
  }

  /// Adds the lines of a record.
  func add(_ lines: String) throws { try writer.append(encoded: Array(lines.utf8), records: 1) }

  /// The lines of a record.
  static func lines(_ losses: [Loss], of record: Record, in language: Language) -> String {
    let name = record.controlNumber ?? record.location.description
    return losses.map { loss in
      let positions = loss.positions.map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
      }
      let message = loss.reason.message
      let cells = [
        name, "\(loss.tag)", "\(loss.occurrence)", loss.subfield.map { "\($0)" } ?? "", positions ?? "", loss.value,
        loss.reason.rawValue, language(message.chinese, message.english),
      ]
      return cells.map(\.onOneLine).joined(separator: "\t") + "\n"
    }.joined()
  }

  /// Ends the file.
  func close() throws { try writer.close() }
}
