import ArgumentParser
import Foundation
import Zongmu

/// Turning records into the other format, and telling what is lost.
struct CrosswalkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Turn records into this format: marc21 or cnmarc.", valueName: "FORMAT"))
  var dialect: RuleSet.Profile?

  @Option(help: ArgumentHelp("A table of what is not carried into the format, as TSV.", valueName: "FILE"))
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
  func report(_ talk: TalkOptions, overwrites: Bool) throws -> LossReport? {
    guard let loss else { return nil }
    guard overwrites || !FileManager.default.fileExists(atPath: loss) else {
      throw OutputError(path: loss, reason: .exists)
    }
    return LossReport(path: loss, language: talk.words)
  }
}

extension RuleSet.Profile: ExpressibleByArgument {}

/// A table of losses, a line each.
struct LossReport {
  let path: String
  let language: Language
  private var text = "record\ttag\toccurrence\tsubfield\tpositions\tvalue\treason\texplanation\n"

  init(path: String, language: Language) {
    self.path = path
    self.language = language
  }

  /// Adds the lines of a record.
  mutating func add(_ lines: String) { text += lines }

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
      return cells.map { String($0.map { $0 == "\t" || $0.isNewline ? " " : $0 }) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// Writes the file.
  func write() throws {
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw OutputError(path: path, reason: .system("the file cannot be made"))
    }
  }
}
