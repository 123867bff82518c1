import Foundation
import Testing
import Zongmu

@testable import ZongmuCLI

/// The texts in a Swift file, values in them as `{}`; texts that a plus sign joins are one.
private func literals(in source: String) -> Set<String> {
  var found: Set<String> = []
  var last: String?
  var rest = source[...]
  while let start = rest.firstIndex(of: "\"") {
    let between = rest[..<start]
    rest = rest[rest.index(after: start)...]
    if rest.hasPrefix("\"\"") {
      rest = rest.dropFirst(2)
      if let end = rest.firstRange(of: "\"\"\"") { rest = rest[end.upperBound...] }
      continue
    }
    var text = ""
    while let sign = rest.popFirst(), sign != "\"" {
      guard sign == "\\", let escaped = rest.popFirst() else {
        text.append(sign)
        continue
      }
      guard escaped == "(" else {
        text.append(escaped)
        continue
      }
      text += "{}"
      var depth = 1
      while depth > 0, let inner = rest.popFirst() { depth += inner == "(" ? 1 : inner == ")" ? -1 : 0 }
    }
    if let before = last, between.trimmingCharacters(in: .whitespacesAndNewlines) == "+" { text = before + text }
    found.insert(text)
    last = text
  }
  return found
}

@Suite("Messages in Chinese")
struct MessageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func sources(of folder: String) -> [(path: String, text: String)] {
    let url = root.appendingPathComponent(folder)
    let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.compactMap { file in
      guard let file = file as? URL, file.pathExtension == "swift",
        !file.lastPathComponent.hasPrefix("Chinese"),
        let data = FileManager.default.contents(atPath: file.path)
      else { return nil }
      return (file.path, String(decoding: data, as: UTF8.self))
    }
  }

  private static func table() throws -> [(english: String, section: String)] {
    let file = root.appendingPathComponent("Sources/Zongmu/Messages/chinese.tsv")
    var section = ""
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      if line.hasPrefix("#") { section = String(line) }
      let cells = line.split(separator: "\t")
      return cells.count == 2 && cells[0] != "english" ? (String(cells[0]), section) : nil
    }
  }

  @Test("Each error of the command line has a Chinese text")
  func complete() throws {
    let known = Set(try MessageTests.table().map(\.english))
    let files = MessageTests.sources(of: "Sources/ZongmuCLI")
    #expect(files.count > 40)
    var missing: [String] = []
    for file in files {
      // From the name of the error to the end of its statement: the texts in it.
      for part in file.text.components(separatedBy: "Error(").dropFirst() {
        guard
          let statement = part.firstMatch(
            of: /^\s*"(?:[^"\\]|\\.|\\\((?:[^()]|\([^()]*\))*\))*"(?:\s*\+\s*"(?:[^"\\]|\\.)*")*/)
        else { continue }
        for text in literals(in: String(statement.0)) where text.contains(" ") && text != "{}" {
          if !known.contains(text),
            Language.zh.text(of: text.replacing("{}", with: "X")) == text.replacing("{}", with: "X")
          {
            missing.append(text)
          }
        }
      }
    }
    #expect(missing.isEmpty, "add them to Sources/Zongmu/Messages/chinese.tsv")
  }

  @Test("Each English text of the table stands in the source code")
  func used() throws {
    var texts: Set<String> = []
    for file in MessageTests.sources(of: "Sources") { texts.formUnion(literals(in: file.text)) }
    let everything = texts.joined(separator: "\n")
    var unknown: [String] = []
    for (english, section) in try MessageTests.table() where !section.contains("swift-argument-parser") {
      // Words of the system, and what is put together from pieces in several places.
      let pieces = english.split(separator: "{}").map(String.init).filter { $0.count > 3 }
      if english.first?.isUppercase == true { continue }
      // Where the place comes from an error's own fields, the text begins after it.
      for piece in pieces where !everything.contains(piece.trimmingPrefix(": ").trimmingPrefix("the end of the ")) {
        unknown.append(english)
      }
    }
    #expect(unknown.isEmpty, "no source file has them")
  }

  @Test(
    "Errors, their places and what they are about come out in Chinese",
    arguments: [
      ("a.mrc: no such file; check the name and the folder", "a.mrc: 没有这个文件；请核对文件名和所在目录"),
      (
        "a.mrc: record 21, byte 13036: no directory of tags can be made out [directory-unreadable]",
        "a.mrc: 第 21 条，字节 13036：目次区无法辨认 [directory-unreadable]"
      ),
      (
        "a.mrc: record 3, byte 90: the input ends after 70 bytes of 300 of the record [record-truncated]",
        "a.mrc: 第 3 条，字节 90：文件已结束，该记录只有 70 字节（头标记 300 字节） [record-truncated]"
      ),
      (
        "a.mrc: record 2, byte 9, field 200: no two indicators before the first subfield [x]",
        "a.mrc: 第 2 条，字节 9，字段 200：第一个子字段之前没有两位指示符 [x]"
      ),
      (
        "r.yaml: line 3: merging.cnmarc has no key “clases”; did you mean “classes”?",
        "r.yaml: 第 3 行：merging.cnmarc 没有“clases”这一项；是不是“classes”？"
      ),
      (
        "no field path: “20$”: expected a tag of three letters or digits (X for any), or LDR at character 3; did you mean 200?",
        "字段路径有误：“20$”：第 3 个字符处应为三位字段号（X 代表任意字符）或 LDR；是不是要写 200？"
      ),
      (
        "source YX00: this snapshot lacks 12 of 44 records, more than a tenth; "
          + "if that is right, run the import again with --allow-shrink",
        "来源 YX00：这份全量数据缺原有 44 条记录中的 12 条，超过十分之一；确属正常请加 --allow-shrink 重新导入"
      ),
      ("x.mrc: cannot be written: No space left on device", "x.mrc: 无法写入：磁盘已满"),
      ("Unknown option '--selct'. Did you mean '--select'?", "没有选项“--selct”；是不是“--select”？"),
      ("words that nobody translated", "words that nobody translated"),
    ])
  func chinese(english: String, chinese: String) {
    #expect(Language.zh.text(of: english) == chinese)
    #expect(Language.en.text(of: english) == english)
  }
}
