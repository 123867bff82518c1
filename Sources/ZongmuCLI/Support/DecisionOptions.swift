import ArgumentParser
import Foundation
import Zongmu

/// Who decides, and why.
struct DecisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who decides; the environment's ZONGMU_PERSON or USER where not said.", valueName: "NAME"))
  var by: String?

  @Option(help: ArgumentHelp("The reason, for those who come after.", valueName: "TEXT"))
  var why = ""

  @Option(help: ArgumentHelp("The moment, as 2026-11-24T08:00:00Z; the clock otherwise.", valueName: "TIME"))
  var now: String?

  func signature() throws -> Signature {
    let environment = ProcessInfo.processInfo.environment
    let names = [by, environment["ZONGMU_PERSON"], environment["USER"]].compactMap(\.self)
    guard let person = names.first(where: { !$0.isEmpty }) else {
      throw UsageError("a decision needs the name of who makes it: --by NAME")
    }
    return Signature(person: person, why: why)
  }

  /// Makes one decision, and says what followed.
  func decide(_ proposal: Proposal, in catalogue: Catalogue, _ talk: TalkOptions) throws {
    let (outcome, derivation) = try catalogue.decide(proposal, by: try signature(), now: try Moment.parse(now))
    guard !talk.quiet else { return }
    guard outcome.isNew else {
      return Console.tell(
        talk.words("已有同样的判定：\(outcome.number) 号", "decision \(outcome.number) says so already"))
    }
    Console.tell(
      talk.words("判定 \(outcome.number) 号已生效", "decision \(outcome.number) is in force") + Self.text(derivation, talk))
    try Self.tellDepartures(derivation, in: catalogue, talk)
  }

  /// Says which records left masters that stay: a join can set others apart, which must not happen unseen.
  static func tellDepartures(_ report: DerivationReport, in catalogue: Catalogue, _ talk: TalkOptions) throws {
    guard report.created > 0 || report.changed > 0, let run = report.run else { return }
    let departures = try catalogue.departures(in: run)
    let words = HistoryText(language: talk.words)
    for event in departures.prefix(10) { Console.tell("  " + words.change(event.change)) }
    guard departures.count > 10 else { return }
    Console.tell(
      "  "
        + talk.words(
          "另有 \(departures.count - 10) 条；详见 zongmu history --from \(run - 1) --to \(run)",
          "and \(departures.count - 10) more; see zongmu history --from \(run - 1) --to \(run)"))
  }

  /// What followed for the masters.
  static func text(_ report: DerivationReport, _ talk: TalkOptions) -> String {
    talk.words(
      "；主记录新增 \(report.created)，变动 \(report.changed)，并入他条 \(report.redirected)，注销 \(report.deleted)",
      "; masters: \(report.created) created, \(report.changed) changed, \(report.redirected) redirected, "
        + "\(report.deleted) deleted")
  }
}

extension Catalogue {
  /// The source record that a text names; for a master the one that it is built on.
  func record(named text: String) throws -> RecordIdentity {
    switch try lookUp(text) {
    case .record(let identity): return identity
    case .master(let id): return try master(id).master.base
    }
  }

  /// The source records that a text names: one, or all members of a master.
  func records(named text: String) throws -> [RecordIdentity] {
    switch try lookUp(text) {
    case .record(let identity): return [identity]
    case .master(let id): return try master(id).members
    }
  }

  /// The source record that a text names; a master will not do.
  func sourceRecord(named text: String) throws -> RecordIdentity {
    guard case .record(let identity) = try lookUp(text) else {
      throw UsageError("\(text) is a master; name a source record, such as YX00/012023000001")
    }
    return identity
  }
}
