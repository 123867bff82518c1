import ArgumentParser
import Zongmu

/// The command `zongmu`: parses arguments, calls the library, prints.
@main
struct ZongmuCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zongmu",
    abstract: "Union cataloguing for CNMARC and MARC 21: branch files in, one master catalogue out.",
    discussion: """
      A first run:

        zongmu import --catalogue district.sqlite --source YX00 central.mrc
        zongmu import --catalogue district.sqlite --source YXJD03 street.mrc
        zongmu export --catalogue district.sqlite --to marcxml -o masters.xml

      Exit codes:

        0  done
        1  done, but records were rejected or differences found
        2  wrong usage
        3  an input is unreadable
        4  the catalogue is busy, damaged, missing or not writable; an output fails

      Results go to standard output, all else to standard error.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "MARC files",
        subcommands: [
          ConvertCommand.self, ShowCommand.self, CountCommand.self, ValidateCommand.self, DiffCommand.self,
          KeysCommand.self,
        ]),
      CommandGroup(
        name: "Matching",
        subcommands: [CompareCommand.self, TrainCommand.self, EvaluateCommand.self, AuditCommand.self]),
      CommandGroup(
        name: "The catalogue",
        subcommands: [
          InitCommand.self, SourceCommand.self, ImportCommand.self, DedupCommand.self, ClustersCommand.self,
          ExportCommand.self, ReportCommand.self, ExplainCommand.self, HistoryCommand.self, CheckCommand.self,
          QuarantineCommand.self, RulesCommand.self,
        ]),
      CommandGroup(
        name: "Decisions of people",
        subcommands: [
          ReviewCommand.self, SplitCommand.self, JoinCommand.self, LockCommand.self, UndoCommand.self,
        ]),
    ])

  static func main() async {
    Interruption.arrange()
    let arguments = WordOrder.natural(Array(CommandLine.arguments.dropFirst()), of: Self.self)
    let voice = Voice(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      end(nil, .done, voice)
    } catch {
      exit(after: error, voice, arguments)
    }
  }

  /// Prints what went wrong or what was asked for, and ends with the exit code that stands for it.
  private static func exit(after error: any Error, _ voice: Voice, _ arguments: [String]) -> Never {
    if let status = error as? ExitStatus { end(nil, status, voice) }
    // Whoever read our output has gone: nothing to tell.
    if let error = error as? OutputError, error.reason == .pipeClosed { end(nil, .done, voice) }
    if let status = ExitStatus(of: error) { end(voice.line("\(error)"), status, voice) }
    if let unknown = WordOrder.unknownCommand(in: arguments, of: Self.self) { end(voice.line(unknown), .usage, voice) }
    let names = WordOrder.commandNames(in: arguments, of: Self.self)
    do {
      switch exitCode(for: error) {
      case .success:
        print(try answer(fullMessage(for: error), names, voice.words))
        end(nil, .done, voice)
      case .validationFailure:
        let page = try HelpPage(Self.self, at: names, in: voice.words, width: Console.talkColumns)
        let isMissing = message(for: error).hasPrefix("Missing expected argument")
        let unknown = isMissing ? WordOrder.unknownOption(in: arguments, of: page.command) : nil
        let about = fullMessage(for: error).split(separator: "\n").first { $0.hasPrefix("Help:  ") }
        end(
          voice.usage(
            unknown?.description ?? message(for: error),
            about: unknown == nil ? about.map { String($0.dropFirst("Help:  ".count)) } : nil, page), .usage, voice)
      default: end(voice.line("\(error)"), .catalogue, voice)
      }
    } catch {
      end(voice.line("\(error)"), .usage, voice)
    }
  }

  /// What the parser answers where help, a version or a completion script is asked for: help as we lay it out, the
  /// description of commands and what completion scripts say of them in the language asked for, all else as it is.
  private static func answer(_ text: String, _ names: [String], _ words: Language) throws -> String {
    if text.hasPrefix("OVERVIEW: ") {
      return try HelpPage(Self.self, at: names, in: words, width: Console.helpColumns).text
    }
    guard words == .zh else { return text }
    if text.hasPrefix("{") { return try JSONText.pretty(CommandDescription.Tool(Self.self, in: words)) }
    guard CompletionScript.isDescribing(text) else { return text }
    return CompletionScript.reworded(
      text, of: try CommandDescription.Tool(Self.self, in: .en).command, HelpWords.chinese)
  }

  /// Ends the program; results that did not arrive are a fault of their own.
  private static func end(_ message: String?, _ status: ExitStatus, _ voice: Voice) -> Never {
    if let message { Console.tell(message) }
    if let fault = Console.outputFault() {
      Console.tell(voice.line("the results cannot be written: \(fault)"))
      Self.exit(withError: ExitCode(ExitStatus.catalogue.rawValue))
    }
    Self.exit(withError: ExitCode(status.rawValue))
  }
}
