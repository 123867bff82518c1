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
        name: "MARC files:",
        subcommands: [
          ConvertCommand.self, ShowCommand.self, CountCommand.self, ValidateCommand.self, DiffCommand.self,
          KeysCommand.self,
        ]),
      CommandGroup(
        name: "Matching:",
        subcommands: [CompareCommand.self, TrainCommand.self, EvaluateCommand.self, AuditCommand.self]),
      CommandGroup(
        name: "The catalogue:",
        subcommands: [
          InitCommand.self, SourceCommand.self, ImportCommand.self, DedupCommand.self, ClustersCommand.self,
          ExportCommand.self, ReportCommand.self, ExplainCommand.self, HistoryCommand.self, CheckCommand.self,
          QuarantineCommand.self, RulesCommand.self,
        ]),
      CommandGroup(
        name: "Decisions of people:",
        subcommands: [
          ReviewCommand.self, SplitCommand.self, JoinCommand.self, LockCommand.self, UndoCommand.self,
        ]),
    ])

  static func main() async {
    Interruption.arrange()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot(WordOrder.natural(arguments, of: Self.self))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      end(nil, .done, Voice(arguments))
    } catch {
      exit(after: error, Voice(arguments), arguments)
    }
  }

  /// Prints what went wrong, and ends with the exit code that stands for it.
  private static func exit(after error: any Error, _ voice: Voice, _ arguments: [String]) -> Never {
    if let status = error as? ExitStatus { end(nil, status, voice) }
    // Whoever read our output has gone: nothing to tell.
    if let error = error as? OutputError, error.reason == .pipeClosed { end(nil, .done, voice) }
    if let status = ExitStatus(of: error) { end(voice.line("\(error)"), status, voice) }
    guard exitCode(for: error) == .validationFailure else { Self.exit(withError: error) }
    if let unknown = WordOrder.unknownCommand(in: arguments, of: Self.self) { end(voice.line(unknown), .usage, voice) }
    end(voice.lines(parserText: fullMessage(for: error), prefix: _errorPrefix), .usage, voice)
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
