import Fixtures
import Foundation
import Testing

@testable import ZongmuCLI

@Suite("Completions and man pages")
struct ManualTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("The manual has a page for each command, and completions that bash takes and follows")
  func manual() throws {
    let folder = try Folder()
    let script = ManualTests.root.appendingPathComponent("Scripts/make-manual.sh").path
    let made = try Tool.bash("'\(script)' share '\(Tool.path)'", in: folder)
    #expect(made.status == 0 && made.error.isEmpty, "\(made.error)")
    for command in ZongmuCommand.configuration.subcommands {
      let name = command.configuration.commandName ?? ""
      for language in ["", "zh_CN/"] {
        let path = folder.file("share/man/\(language)zongmu-\(name).1")
        #expect(FileManager.default.fileExists(atPath: path), "\(language)\(name)")
      }
    }
    let page = try Tool.bash("cat share/man/zongmu-convert.1", in: folder)
    #expect(page.output.contains(".SH SYNOPSIS") && page.output.contains("\\-\\-to\\-encoding"))
    #expect(page.output.contains("zongmu convert branch.mrc"))
    let chinese = try Tool.bash("cat share/man/zh_CN/zongmu-convert.1", in: folder)
    for words in [".SH 用法", "[\\fI选项\\fR]", "字符编码：auto（逐条识别）", "zongmu convert branch.mrc", "（可取：cnmarc、marc21）"] {
      #expect(chinese.output.contains(words), "\(words)")
    }
    for (line, words) in [
      ("zongmu convert x.mrc --to ", ["marcxml", "oai_dc"]), ("zongmu rev", ["review"]),
      ("zongmu review ", ["same", "apply"]), ("zongmu count --format j", ["json", "jsonl"]),
      ("zongmu show --encoding gb", ["gb18030"]), ("zongmu import --catalogue ", ["d.sqlite"]),
      ("zongmu count br", ["branch.mrc"]),
    ] {
      let asked = """
        touch branch.mrc d.sqlite
        source share/completions/zongmu.bash
        read -ra COMP_WORDS <<<'\(line)'
        if [[ '\(line)' == *' ' ]]; then COMP_WORDS+=(''); fi
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}
        _zongmu zongmu "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let offered = try Tool.bash(asked, in: folder).output.split(separator: "\n").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      for word in words { #expect(offered.contains(word), "\(line): \(offered)") }
    }
  }

  @Test(
    "Completions of zsh and fish describe all they offer in Chinese where that is asked for",
    arguments: ["zsh", "fish"])
  func chineseCompletions(shell: String) throws {
    let folder = try Folder()
    let english = try Tool.run(["--generate-completion-script", shell], in: folder).output
    let chinese = try Tool.run(["--generate-completion-script", shell, "--language", "zh"], in: folder).output
    #expect(english.split(separator: "\n").count == chinese.split(separator: "\n").count)
    func texts(_ command: CommandDescription) -> [String?] {
      [command.abstract] + (command.arguments ?? []).map(\.abstract) + (command.subcommands ?? []).flatMap(texts)
    }
    // As far as shells write them as they are.
    let said = Set(texts(try CommandDescription.Tool(ZongmuCommand.self, in: .en).command).compactMap(\.self)).map {
      String($0.prefix { !":'[]".contains($0) })
    }.filter { $0.count > 15 && english.contains($0) }
    #expect(said.count > 100)
    for text in said { #expect(!chinese.contains(text), "\(text)") }
  }
}
