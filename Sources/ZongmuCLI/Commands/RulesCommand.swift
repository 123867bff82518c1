import ArgumentParser
import Foundation
import Zongmu

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Read a rules file, show the rules of a catalogue, change them.",
    discussion: """
      Examples:

        zongmu init --rules rules.yaml
        zongmu rules check rules.yaml
        zongmu rules weights
        zongmu dedup --catalogue district.sqlite --what-if rules.yaml
        zongmu rules set --catalogue district.sqlite rules.yaml

      Try rules before they count: dedup --what-if lists each master that would be another one.
      """,
    subcommands: [RulesCheck.self, RulesWeights.self, RulesShow.self, RulesSet.self])
}

struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read a rules file, and say what is wrong with it.")
  @Argument(
    help: ArgumentHelp("The rules file, YAML.", valueName: "FILE"), completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    if try checkValidationRules() { return }
    let rules = try Rules(path: file)
    guard !talk.quiet else { return }
    let defaults = Rules()
    let words = talk.words
    var said: [String] = []
    if rules.matching.canonical != defaults.matching.canonical {
      said.append(words("查重规则与缺省不同", "matching is not the default"))
    }
    if rules.merging != defaults.merging { said.append(words("合并规则与缺省不同", "merging is not the default")) }
    if !rules.sources.isEmpty {
      said.append(words("来源 \(rules.sources.count) 个", "\(rules.sources.count) sources"))
    }
    let what = said.isEmpty ? words("与缺省规则相同", "the same as the defaults") : said.joined(separator: words("，", ", "))
    print("\(file): \(words("无误：", "reads well: "))\(what)")
  }
}

extension RulesCheck {
  /// Reads the file as rules of `validate` where it says their profile; false where it is none of these.
  private func checkValidationRules() throws -> Bool {
    guard let data = FileManager.default.contents(atPath: file) else { return false }
    let text = String(decoding: data, as: UTF8.self)
    guard text.split(whereSeparator: \.isNewline).contains(where: { $0.hasPrefix("profile:") }) else { return false }
    let rules: RulesFile
    do throws(RulesError) {
      rules = try RulesFile(yaml: text, name: file)
      _ = try RuleSet(rules.profile, extendedBy: [rules])
    } catch {
      throw UsageError(error.description)
    }
    guard !talk.quiet else { return true }
    let profile = rules.profile.rawValue
    let what = talk.words(
      "无误：\(profile) 校验规则，用于 zongmu validate --rules", "reads well: rules of \(profile) for zongmu validate --rules")
    print("\(file): \(what)")
    return true
  }
}

struct RulesWeights: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Print the weights and thresholds in force, each with its origin, as a rules file has them.")
  @OptionGroup var talk: TalkOptions
  @Argument(help: ArgumentHelp("A rules file, YAML; the defaults otherwise.", valueName: "FILE")) var file: String?

  func run() throws {
    let rules = try file.map(Rules.init(path:))?.matching ?? MatchRules()
    print(rules.annotated, terminator: "")
  }
}

struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the rules file that a catalogue goes by.")
  @OptionGroup var target: CatalogueOption

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let text = try target.open().rules.text
    print(
      text.isEmpty ? talk.words("# 缺省规则", "# the default rules") : text, terminator: text.hasSuffix("\n") ? "" : "\n")
  }
}

struct RulesSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Put a rules file in force in a catalogue, and bring it up to date by it.")
  @OptionGroup var target: CatalogueOption

  @Option(help: ArgumentHelp("The moment of the run, as 2026-11-24T08:00:00Z; the clock otherwise.", valueName: "TIME"))
  var now: String?

  @Flag(name: .customLong("defer"), help: "Leave keys, clusters and masters to the next `zongmu dedup`.")
  var isDeferred = false

  @Argument(
    help: ArgumentHelp("The rules file, YAML.", valueName: "FILE"), completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let rules = try Rules(path: file)
    let (_, report) = try target.open().adopt(rules, now: try Moment.parse(now), defersDerivation: isDeferred)
    guard !talk.quiet else { return }
    Console.tell(
      talk.words("规则已生效", "the rules are in force")
        + (isDeferred ? talk.words("，请运行 zongmu dedup", "; run zongmu dedup") : DecisionOptions.text(report, talk)))
  }
}
