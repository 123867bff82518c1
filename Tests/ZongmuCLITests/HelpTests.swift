import Fixtures
import Testing

@testable import ZongmuCLI

@Suite("Help and usage")
struct HelpTests {
  static let commands = ZongmuCommand.configuration.subcommands.compactMap { $0.configuration.commandName }

  @Test("The help of each command says what it does and shows an example", arguments: commands)
  func help(command: String) throws {
    let outcome = try Tool.run([command, "--help"], in: Folder())
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    #expect(outcome.output.contains("OVERVIEW: ") && outcome.output.contains("USAGE: zongmu \(command)"))
    #expect(outcome.output.contains("Example") && outcome.output.contains("\n  zongmu \(command)"))
  }

  @Test("The help of the tool names all commands and the exit codes; --version says the version")
  func tool() throws {
    let folder = try Folder()
    let help = try Tool.run(["--help"], in: folder)
    #expect(help.status == 0)
    for command in HelpTests.commands { #expect(help.output.contains("\n  \(command)"), "\(command)") }
    #expect(help.output.contains("Exit codes:"))
    let version = try Tool.run(["--version"], in: folder)
    #expect(version.status == 0 && version.error.isEmpty)
    #expect(version.output.split(separator: ".").count == 3)
  }

  @Test(
    "Wrong usage ends with 2 and says what is wrong",
    arguments: [
      (["--nonsense"], "nonsense"), (["nonsense"], "nonsense"),
      (["import", "--catalogue", "c", "--source", "A", "--nonsense", "x"], "--nonsense"),
      (["import", "x.mrc"], "--catalogue"), (["show", "x.mrc", "--record", "one"], "one"),
      (["convert", "x.mrc"], "--output"),
      (["import", "--catalogue", "c", "--source", "A", "--snapshot", "--delta", "x.mrc"], "not both"),
      (["import", "--catalogue", "c", "--source", "A", "--snapshot", "x.mrc", "y.mrc"], "a snapshot is one input"),
      (["import", "--catalogue", "c", "--source", "A", "--now", "yesterday", "x.mrc"], "2026-11-24T08:00:00Z"),
      (["convert", "x.mrc", "--to", "tsv", "-o", "-"], "--select"), (["show", "x.mrc", "--select", "20"], "200$a"),
      (["convert", "x.mrc", "--select", "200$", "--to", "tsv", "-o", "-"], "no field path"),
      (["show", "x.mrc", "--where", "200$a"], "no filter"), (["count", "x.mrc", "--encoding", "klingon"], "gb18030"),
      (["evaluate"], "--clusters TRUTH.tsv"), (["audit", "--catalogue", "c.sqlite"], "--answers FILE.tsv"),
      (["evaluate", "--pairs", "x.tsv", "x.mrc", "--curve", "x.png"], ".svg"),
      (["explain", "--catalogue", "c", "1", "2", "3"], "one id, or two"),
      (["source", "set", "--catalogue", "c.sqlite", "NOBODY", "--name", "x"], "no source NOBODY"),
      (["source", "add", "--catalogue", "c.sqlite", "YX00"], "is there already"),
      (["source", "add", "--catalogue", "c.sqlite", "no good"], "letters, digits"),
      (["source", "set", "--catalogue", "c.sqlite", "YX00", "--identity", "hash"], "cannot change"),
      (["explain", "--catalogue", "c.sqlite", "nothing"], "nothing has the id nothing"),
      (["explain", "--catalogue", "c.sqlite", "012019000101"], "YX00, YXJD03"),
      (["export", "--catalogue", "c.sqlite", "--source", "NOBODY", "-o", "-"], "no source NOBODY"),
      (["init", "--catalogue", "c.sqlite"], "exists already"),
    ] as [([String], String)])
  func usage(arguments: [String], words: String) throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let before = try shown(folder)
    let outcome = try Tool.run(arguments, in: folder)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains(words), "\(outcome.error)")
    #expect(try shown(folder) == before)
    #expect(try names(in: folder).filter { !$0.hasPrefix("c.sqlite") } == [])
  }

  @Test("The catalogue may be named before the sub-command or after it")
  func catalogueBeforeSubcommand() throws {
    let folder = try Folder()
    #expect(try Tool.run(["init", "--catalogue", "c.sqlite", "-q"], in: folder).status == 0)
    for start in [["source", "--catalogue", "c.sqlite", "add"], ["source", "--catalogue=c.sqlite", "set"]] {
      #expect(try Tool.run(start + ["YX00", "--name", "区馆"], in: folder).status == 0)
    }
    let before = try Tool.run(["source", "--catalogue", "c.sqlite", "list"], in: folder)
    #expect(before.status == 0 && before.output.contains("区馆"))
    #expect(try Tool.run(["source", "list", "--catalogue", "c.sqlite"], in: folder).output == before.output)
    #expect(try Tool.run(["review", "--catalogue", "c.sqlite", "list"], in: folder).status == 0)
    #expect(try Tool.run(["review", "--catalogue", "c.sqlite", "lsit"], in: folder).status == 2)
  }
}
