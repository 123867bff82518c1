import ArgumentParser
import Fixtures
import Foundation
import Testing
import Zongmu

@testable import ZongmuCLI

@Suite("Help in two languages, at any width")
struct HelpPageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All commands and sub-commands, with the names that lead to them.
  private static func everything() throws -> [(names: [String], command: CommandDescription)] {
    func below(_ names: [String], _ command: CommandDescription) -> [([String], CommandDescription)] {
      [(names, command)]
        + (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap {
          below(names + [$0.commandName], $0)
        }
    }
    return below([], try CommandDescription.Tool(ZongmuCommand.self, in: .en).command)
  }

  @Test("Each text of each command and option has a line of Chinese, and each line has its text")
  func complete() throws {
    var texts = Set(ZongmuCommand.configuration.groupedSubcommands.map(\.name) + ["Show subcommand help information."])
    for (_, command) in try HelpPageTests.everything() {
      texts.formUnion(([command.abstract] + (command.arguments ?? []).map(\.abstract)).compactMap { $0 })
      texts.formUnion(HelpText.texts(of: command.discussion ?? ""))
    }
    #expect(texts.count > 200)
    let file = HelpPageTests.root.appendingPathComponent("Sources/ZongmuCLI/Help/chinese.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let phrases = lines.dropFirst().map { $0.split(separator: "\t")[0].components(separatedBy: "{}") }
    func fits(_ parts: [String], _ text: String) -> Bool {
      parts.count == 1
        ? text == parts[0] : parts.count == 2 && text.hasPrefix(parts[0]) && text.hasSuffix(parts[1])
    }
    let without = texts.filter { text in !phrases.contains { fits($0, text) } }
    #expect(without.isEmpty, "add them to Sources/ZongmuCLI/Help/chinese.tsv")
    let unused = phrases.filter { parts in !texts.contains { fits(parts, $0) } }
    #expect(unused.isEmpty, "no command says them any more")
    for text in texts {
      let chinese = HelpWords.chinese(text)
      #expect(chinese.contains { ("一"..."龥").contains($0) }, "\(text)")
    }
  }

  @Test(
    "No line is wider than the terminal, wide terminals have lines of 100 columns, and no example is cut",
    arguments: [(40, 40), (41, 41), (59, 59), (60, 60), (80, 80), (100, 100), (250, 100)])
  func widths(columns: Int, most: Int) throws {
    for words in Language.allCases {
      for (names, command) in try HelpPageTests.everything() {
        let text = try HelpPage(ZongmuCommand.self, at: names, in: words, width: columns).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var examples: [String] = []
        var isOpen = false
        for line in lines {
          let isExample = isOpen || line.hasPrefix("  zongmu ")
          // A word that is longer than the line is not broken: a filter in quotation marks, the name of an option.
          let word = line.hasPrefix("    ") ? line.split(separator: " ", omittingEmptySubsequences: true).count : 9
          if !isExample || word > 3, !line.contains("'") {
            #expect(TerminalText.width(line) <= most, "\(names) \(words) \(columns): \(line)")
          }
          guard isExample else { continue }
          let part = line.trimmingCharacters(in: .whitespaces)
          let piece = part.hasSuffix(" \\") ? String(part.dropLast(2)) : part
          if isOpen { examples[examples.count - 1] += " " + piece } else { examples.append(piece) }
          isOpen = part.hasSuffix(" \\")
        }
        let source = (command.discussion ?? "").replacing(/\ +\\\n\ +/, with: " ").split(separator: "\n")
        #expect(examples == source.filter { $0.hasPrefix("  zongmu ") }.map { String($0.dropFirst(2)) }, "\(names)")
      }
    }
  }

  @Test("On a narrow terminal a text stands below its option, on a wide one beside it; Chinese is two columns wide")
  func layout() throws {
    let narrow = try HelpPage(ZongmuCommand.self, at: ["quarantine", "list"], in: .zh, width: 40).text
    #expect(
      narrow.hasPrefix(
        """
        简介：列出隔离的内容

        用法：zongmu quarantine list [选项]
            --catalogue <DB>

        选项：
          --catalogue <DB>
              目录库，SQLite 文件
          --source <CODE>
              只列此来源的

        """))
    let wide = try HelpPage(ZongmuCommand.self, at: ["quarantine", "list"], in: .en, width: 80).text
    #expect(
      wide.hasPrefix(
        """
        OVERVIEW: List what is in quarantine.

        USAGE: zongmu quarantine list [options] --catalogue <DB>

        OPTIONS:
          --catalogue <DB>        The catalogue, an SQLite file.
          --source <CODE>         Only what this source sent.

        """))
  }

  @Test(
    "Help is asked for in many ways, and comes in the language asked for",
    arguments: [
      ("count --help --language zh", ["简介：统计记录", "用法：zongmu count [选项] <INPUT> ..."]),
      ("--language zh count --help", ["简介：统计记录"]), ("--language=zh help count", ["简介：统计记录"]),
      ("help count --language zh", ["简介：统计记录"]), ("count -h --language zh", ["简介：统计记录"]),
      ("count --help", ["OVERVIEW: Count records", "USAGE: zongmu count [options] <INPUT> ..."]),
      ("--language zh", ["用法：zongmu <命令>", "\n人工判定：\n"]), ("--language zh --help", ["\n目录库：\n"]),
      ("", ["USAGE: zongmu <command>", "\nDECISIONS OF PEOPLE:\n"]), ("help", ["\nTHE CATALOGUE:\n"]),
      ("review --language zh", ["命令：\n  list  "]), ("help review same --language zh", ["简介：判定为同一版本"]),
      ("review --catalogue c.sqlite list --help", ["USAGE: zongmu review list"]),
      ("-q --language zh review list --help", ["用法：zongmu review list"]),
    ])
  func asked(line: String, words: [String]) throws {
    let outcome = try Tool.run(line.split(separator: " ").map(String.init), in: Folder())
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome)")
    for word in words { #expect(outcome.output.contains(word), "\(line): \(outcome.output)") }
  }

  @Test(
    "What the parser refuses is told in Chinese, with the use of the command",
    arguments: [
      (
        "import",
        [
          "缺少参数“--catalogue <DB>”", "--catalogue <DB>  目录库，SQLite 文件", "用法：zongmu import [选项]",
          "详见 zongmu import --help",
        ]
      ),
      ("count x --form json", ["没有选项“--form”；是不是“--from”？"]),
      ("count x --format yaml", ["“--format <FORM>”的值“yaml”不对"]),
      ("convert x --to foo -o -", ["可用：iso2709, marcxml"]), ("count x --by", ["选项“--by <PATH>”缺少值"]),
      ("help improt", ["没有命令“improt”；是不是“import”？"]), ("improt --help", ["没有命令“improt”；是不是“import”？"]),
      ("review --language zh lst", ["没有命令“lst”；是不是“list”？"]), ("review same 1 --catalogue c", ["请给出两条记录"]),
      ("--generate-completion-script=tcsh", ["不能为“tcsh”生成补全脚本"]), ("undo --catalogue c x", ["“<N>”的值“x”不对"]),
      // What is missing is missing because it is mistyped.
      ("import --catalog c --source A x.mrc", ["没有选项“--catalog”；是不是“--catalogue”？"]),
      ("split --nonsense", ["没有选项“--nonsense”"]),
    ])
  func refused(line: String, words: [String]) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let outcome = try Tool.run(["--language", "zh"] + arguments, in: Folder())
    #expect(outcome.status == 2 && outcome.output.isEmpty, "\(outcome)")
    for word in words { #expect(outcome.error.contains(word), "\(line): \(outcome.error)") }
    #expect(!outcome.error.contains("Usage") && !outcome.error.contains("See "))
  }
}
