import Fixtures
import Foundation
import Testing

@Suite("Signals, pipes, colours, languages")
struct TerminalTests {
  private static func process(_ script: String, in folder: Folder) throws -> Outcome {
    try Tool.bash(script, [Tool.path, Fixtures.central.path, Fixtures.street.path], in: folder)
  }

  @Test("Ctrl-C in the middle of writing leaves no file behind, and the shell knows why it ended")
  func interrupted() throws {
    let folder = try Folder()
    // The input stays open, so the tool is in the middle of it whenever the signal comes.
    let outcome = try TerminalTests.process(
      """
      mkfifo input
      (exec 3>input; cat "$2" >&3; sleep 20) & writer=$!
      set -m
      "$1" convert input --to marcxml -o out.xml & tool=$!
      set +m
      for _ in $(seq 200); do [[ -e out.xml.part ]] && break; sleep 0.05; done
      [[ -e out.xml.part ]] && echo begun
      kill -INT $tool
      wait $tool
      echo $?
      kill $writer
      ls
      """, in: folder)
    #expect(outcome.output == "begun\n130\ninput\n", "\(outcome)")
  }

  @Test("A reader that goes away ends a command without a word")
  func brokenPipe() throws {
    let folder = try Folder()
    let outcome = try TerminalTests.process(
      "for _ in {1..400}; do cat \"$2\"; done >big.mrc; \"$1\" show big.mrc | head -n 1", in: folder)
    #expect(outcome.error.isEmpty && outcome.output.hasPrefix("LDR ") && outcome.output.count < 40, "\(outcome)")
  }

  @Test(
    "Results that cannot be written are an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let folder = try Folder()
    for command in ["count \"$2\"", "convert \"$2\" -o -", "keys \"$2\""] {
      let outcome = try TerminalTests.process("\"$1\" \(command) >/dev/full", in: folder)
      #expect(outcome.status == 4 && outcome.error.contains("No space left on device"), "\(command): \(outcome)")
    }
  }

  @Test("A file that would be larger than the limit allows is an error in words, and leaves nothing half-done")
  func fileSizeLimit() throws {
    let folder = try Folder()
    let outcome = try TerminalTests.process(
      """
      ulimit -f 16
      "$1" convert "$2" -o out.xml --to marcxml; echo $?
      "$1" convert "$2" --to marcxml -o - >out.txt; echo $?
      "$1" keys "$2" "$2" "$2" >out.txt; echo $?
      "$1" import --catalogue big.sqlite --source YX00 "$2"; echo $?
      ls | grep -v out.txt
      """, in: folder)
    #expect(outcome.output == "4\n4\n4\n4\nbig.sqlite.lock\n", "\(outcome)")
    #expect(outcome.error.contains("out.xml: cannot be written: File too large"), "\(outcome)")
    #expect(outcome.error.contains("-: cannot be written: File too large"), "\(outcome)")
    #expect(outcome.error.contains("the results cannot be written: File too large"), "\(outcome)")
    #expect(outcome.error.contains("big.sqlite: the store failed: disk I/O error"), "\(outcome)")
  }

  @Test("Without a locale Chinese is written all the same, in UTF-8")
  func noLocale() throws {
    let folder = try Folder()
    for locale in ["LANG=C", "LC_ALL=POSIX", "-u LANG"] {
      let outcome = try TerminalTests.process(
        "env \(locale) \"$1\" show \"$2\" --record 1 --select '200$a' --format table", in: folder)
      #expect(outcome.output == "200$a\n越秀街巷旧事\n", "\(outcome)")
    }
  }

  @Test("Errors are told in the language of the environment, or in the one asked for")
  func languages() throws {
    let folder = try Folder()
    for (command, words) in [
      ("LANG=zh_CN.UTF-8 \"$1\" show none.mrc", "zongmu: none.mrc: 没有这个文件；请核对文件名和所在目录\n"),
      ("\"$1\" show none.mrc --language zh", "zongmu: none.mrc: 没有这个文件；请核对文件名和所在目录\n"),
      ("\"$1\" shwo none.mrc --language=zh", "zongmu: 没有命令“shwo”；是不是“show”？\n"),
      (
        "LANG=zh_CN.UTF-8 \"$1\" show none.mrc --language en",
        "zongmu: none.mrc: no such file; check the name and the folder\n"
      ),
      ("\"$1\" show \"$2\" --select 200a", "did you mean 200$a?\n"),
      ("\"$1\" show \"$2\" --from marcxm", "did you mean “marcxml”?\n"),
      ("\"$1\" show \"$2\" --encoding gb1803", "did you mean “gb18030”?\n"),
      ("\"$1\" show \"$2\" --slect 200", "Did you mean '--select'?\n"),
    ] {
      let outcome = try TerminalTests.process(command, in: folder)
      #expect(outcome.error.contains(words) && outcome.status > 1, "\(command): \(outcome.error)")
    }
  }

  @Test("Colours only where they are asked for or a terminal is watching")
  func colours() throws {
    let folder = try Folder()
    let plain = try TerminalTests.process("\"$1\" diff \"$2\" \"$3\"", in: folder)
    let coloured = try TerminalTests.process("NO_COLOR=1 \"$1\" diff \"$2\" \"$3\" --color always", in: folder)
    #expect(!plain.output.contains("\u{1B}") && coloured.output.contains("\u{1B}[31m- "))
    #expect(coloured.output.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain.output)
  }

  @Test("Every table is printed in each of the formats, and they say the same")
  func formats() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let lists: [[String]] = [
      ["keys", Fixtures.central.path], ["clusters", "--catalogue", "c.sqlite"],
      ["source", "list", "--catalogue", "c.sqlite"],
      ["review", "list", "--catalogue", "c.sqlite"], ["review", "list", "--what", "all", "--catalogue", "c.sqlite"],
      ["quarantine", "list", "--catalogue", "c.sqlite"], ["history", "--runs", "--catalogue", "c.sqlite"],
      ["history", "--decisions", "--catalogue", "c.sqlite"], ["history", "--from", "1", "--catalogue", "c.sqlite"],
      ["diff", Fixtures.central.path, Fixtures.street.path], ["count", "--by", "101$a", Fixtures.central.path],
      ["show", Fixtures.central.path, "--select", "001,200$a"], ["train", Fixtures.central.path],
    ]
    for list in lists {
      func run(_ format: String) throws -> String {
        try Tool.run(list + ["-q", "--format", format], in: folder).output
      }
      let rows = try run("tsv").split(separator: "\n").count - 1
      let lines = try run("jsonl").split(separator: "\n")
      let array = try JSONSerialization.jsonObject(with: Data(try run("json").utf8)) as? [[String: Any]]
      for line in lines { #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any]) }
      #expect(rows == lines.count && rows == array?.count, "\(list): \(rows), \(lines.count), \(array?.count ?? -1)")
      #expect(try run("table").isEmpty == (rows == 0) || rows == 0, "\(list)")
    }
    for report in [
      ["check", "--catalogue", "c.sqlite"], ["count", Fixtures.central.path], ["dedup", "--catalogue", "c.sqlite"],
    ] {
      func run(_ format: String) throws -> String {
        try Tool.run(report + ["-q", "--format", format], in: folder).output
      }
      #expect(try run("tsv").hasPrefix("what\tcount\n"), "\(report)")
      #expect(try run("jsonl").split(separator: "\n").count == 1, "\(report)")
      #expect(try JSONSerialization.jsonObject(with: Data(try run("json").utf8)) is [String: Any], "\(report)")
    }
  }
}
