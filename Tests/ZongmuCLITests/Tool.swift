import Fixtures
import Foundation
import Testing

/// What a run of the tool said, and how it ended.
struct Outcome {
  let status: Int32
  let output: String
  let error: String

  /// The lines of standard error.
  var errorLines: [Substring] { error.split(separator: "\n") }
}

/// The built `zongmu`, run as a process.
enum Tool {
  /// Beside the test bundle.
  static let path: String = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let tool = folder.appendingPathComponent("zongmu").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: tool, isDirectory: &isFolder), !isFolder.boolValue { return tool }
      folder.deleteLastPathComponent()
    }
    return "zongmu-is-not-built"
  }()

  /// The moment of all runs, so that outputs can be compared.
  static let now = ["--now", "2026-11-24T08:15:00Z"]

  /// Starts the tool in a folder; its output goes to files there.
  static func start(
    _ arguments: [String], in folder: Folder, input: String? = nil, name: String = "run"
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES"] { environment[name] = nil }
    environment["LANG"] = "C.UTF-8"
    process.environment = environment
    process.standardInput = input.flatMap { FileHandle(forReadingAtPath: $0) } ?? FileHandle.nullDevice
    process.standardOutput = try sink(folder.file("\(name).out"))
    process.standardError = try sink(folder.file("\(name).err"))
    try process.run()
    return process
  }

  /// Runs the tool to its end.
  static func run(_ arguments: [String], in folder: Folder, input: String? = nil) throws -> Outcome {
    let name = "run-\(UUID().uuidString)"
    let process = try start(arguments, in: folder, input: input, name: name)
    process.waitUntilExit()
    let texts = try ["out", "err"].map { ending in
      let file = URL(fileURLWithPath: folder.file("\(name).\(ending)"))
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      try FileManager.default.removeItem(at: file)
      return text
    }
    #expect(process.terminationReason == .exit, "\(arguments) ended by signal \(process.terminationStatus)")
    return Outcome(status: process.terminationStatus, output: texts[0], error: texts[1])
  }

  /// Runs a script of bash in a folder to its end, in English; its arguments are `$1` and so on.
  static func bash(_ script: String, _ arguments: [String] = [], in folder: Folder) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script, "bash"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "NO_COLOR", "COLUMNS"] { environment[name] = nil }
    environment["LANG"] = "C"
    process.environment = environment
    let (output, error) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    let texts = [output, error].map { String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: texts[0], error: texts[1])
  }

  private static func sink(_ path: String) throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  /// A catalogue of the four branch files, made once; each test takes a copy.
  private static let branches: Result<Data, any Error> = Result {
    let folder = try Folder()
    for branch in Fixtures.branches {
      let arguments = ["import", "--catalogue", "c.sqlite", "--source", branch.source, branch.path] + now
      let outcome = try run(arguments, in: folder)
      guard outcome.status <= 1 else { throw NotMade(text: outcome.error) }
    }
    return try Data(contentsOf: URL(fileURLWithPath: folder.file("c.sqlite")))
  }

  /// Puts the catalogue of the four branch files into a folder, as `c.sqlite`.
  static func catalogue(in folder: Folder) throws {
    try branches.get().write(to: URL(fileURLWithPath: folder.file("c.sqlite")))
  }

  struct NotMade: Error {
    let text: String
  }
}

/// What a catalogue shows of itself: its clusters and its totals.
func shown(_ folder: Folder) throws -> String {
  let clusters = try Tool.run(["clusters", "--catalogue", "c.sqlite"], in: folder)
  let check = try Tool.run(["check", "--catalogue", "c.sqlite", "--format", "json"], in: folder)
  #expect(clusters.status == 0 && check.status == 0, "\(clusters.error)\(check.error)")
  #expect(clusters.output.split(separator: "\n").count == 164)
  return clusters.output + check.output
}

/// The names of the files in a folder.
func names(in folder: Folder) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
}
