import ArgumentParser
import Fixtures
import Foundation
import Testing
import Zongmu

@testable import ZongmuCLI

/// The words of a command as a shell takes them apart: quotes go, and what comes after a pipe or a redirection is not the
/// tool's.
func shellWords(_ line: String) -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  for character in line {
    if let open = quote {
      if character == open { quote = nil } else { word?.append(character) }
    } else if character == "'" || character == "\"" {
      quote = character
      word = word ?? ""
    } else if "|><;&".contains(character) {
      break
    } else if character == " " {
      if let word { words.append(word) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  if let word { words.append(word) }
  // The number of a redirection: 2>errors.txt
  if words.last == "2", line.contains("2>") { words.removeLast() }
  return words
}

/// The commands in a text: lines that begin with `zongmu`, with those that a backslash joins to them.
func commands(in text: String) -> [String] {
  let joined = text.replacing(/\\\n */, with: "")
  return joined.split(separator: "\n").compactMap { line in
    let line = line.trimmingPrefix { $0 == " " }.trimmingPrefix("$ ")
    return line.hasPrefix("zongmu ") ? String(line) : nil
  }
}

/// Parses a command; what is wrong with it, or nil.
private func fault(in line: String) -> String? {
  let words = Array(shellWords(line).dropFirst())
  do {
    _ = try ZongmuCommand.parseAsRoot(WordOrder.natural(words, of: ZongmuCommand.self))
    return nil
  } catch {
    return ZongmuCommand.exitCode(for: error).isSuccess ? nil : "\(line): \(ZongmuCommand.message(for: error))"
  }
}

@Suite("Examples of the help and of the pages")
struct ExampleTests {
  static let commandTypes = ZongmuCommand.configuration.subcommands

  @Test("Each command shows two examples at least; each example parses and fits in 80 columns")
  func help() {
    #expect(ExampleTests.commandTypes.count > 20)
    for command in ExampleTests.commandTypes {
      let name = command.configuration.commandName ?? ""
      let text = command.configuration.discussion
      let examples = commands(in: text)
      #expect(examples.count { $0.hasPrefix("zongmu \(name) ") } >= 1 && examples.count >= 2, "\(name)")
      for example in examples { #expect(fault(in: example) == nil) }
      for line in text.split(separator: "\n") where line.hasPrefix("  ") {
        #expect(TerminalText.width(line) <= 80, "\(name): \(line)")
      }
    }
    for example in commands(in: ZongmuCommand.configuration.discussion) { #expect(fault(in: example) == nil) }
  }

  @Test("Each command on the pages parses; each command has a page, with its options on it")
  func pages() throws {
    let folder = try #require(pageFolder())
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for block in text.split(separator: "\n```").dropFirst() where block.hasPrefix("sh\n") {
        for command in commands(in: String(block)) where !command.contains("$@") {
          #expect(fault(in: command) == nil, "\(file)")
        }
      }
      for line in text.split(separator: "\n") where line.hasPrefix("$ zongmu ") {
        #expect(fault(in: String(line.dropFirst(2))) == nil, "\(file)")
      }
    }
    for command in ExampleTests.commandTypes {
      let name = command.configuration.commandName ?? ""
      #expect(files.contains("\(name).md"), "\(name) has no page")
    }
  }

  private func pageFolder() -> URL? {
    let file = URL(fileURLWithPath: #filePath)
    let root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return root.appendingPathComponent("Docs/Commands")
  }
}
