import Fixtures
import Foundation
import GRDB
import Testing

@Suite("Catalogues that cannot be used")
struct BadCatalogueTests {
  /// All commands on a catalogue.
  static let commands = [
    ["import", "--catalogue", "c.sqlite", "--source", "YX00", Fixtures.central.path],
    ["clusters", "--catalogue", "c.sqlite"],
    ["check", "--catalogue", "c.sqlite"], ["dedup", "--catalogue", "c.sqlite"],
    ["export", "--catalogue", "c.sqlite", "-o", "out.mrc"], ["explain", "--catalogue", "c.sqlite", "ZM000000001"],
    ["source", "list", "--catalogue", "c.sqlite"], ["source", "add", "--catalogue", "c.sqlite", "A"],
    ["source", "remove", "--catalogue", "c.sqlite", "YX00"],
    ["evaluate", "--clusters", Fixtures.expectedClusters, "--catalogue", "c.sqlite"],
  ]

  private func expectRefused(_ command: [String], _ folder: Folder, _ words: [String]) throws {
    let outcome = try Tool.run(command, in: folder)
    #expect(outcome.status == 4, "\(command) \(outcome)")
    #expect(outcome.output.isEmpty, "\(command)")
    #expect(outcome.errorLines.count == 1 && outcome.error.hasPrefix("zongmu: c.sqlite: "), "\(outcome.error)")
    for each in words { #expect(outcome.error.contains(each), "\(outcome.error)") }
  }

  @Test("There is none: the error says how to make one; nothing is made", arguments: commands.dropFirst())
  func missing(command: [String]) throws {
    let folder = try Folder()
    try expectRefused(command, folder, ["no such catalogue", "zongmu init --catalogue c.sqlite"])
    #expect(try names(in: folder) == [])
  }

  @Test("A dry run makes none either")
  func dryRun() throws {
    let folder = try Folder()
    try expectRefused(BadCatalogueTests.commands[0] + ["--dry-run"], folder, ["no such catalogue"])
    #expect(try names(in: folder) == [])
  }

  @Test("Its schema is newer: the error says to use a newer Zongmu; the file is as it was", arguments: commands)
  func newer(command: [String]) throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    do {
      let queue = try DatabaseQueue(path: folder.file("c.sqlite"))
      try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 of the next version')") }
      try queue.close()
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file("c.sqlite")))
    try expectRefused(command, folder, ["later version", "use that version or a newer one"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("c.sqlite"))) == before)
  }

  @Test("It is no SQLite file, or another program's", arguments: commands)
  func foreign(command: [String]) throws {
    let folder = try Folder()
    let path = try folder.write(Array("This is a letter, and no catalogue at all.\n".utf8), "c.sqlite")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    try expectRefused(command, folder, ["is not a Zongmu catalogue"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    try FileManager.default.removeItem(atPath: path)
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "CREATE TABLE address (name TEXT)") }
      try queue.close()
    }
    let other = try Data(contentsOf: URL(fileURLWithPath: path))
    try expectRefused(command, folder, ["is not a Zongmu catalogue"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == other)
  }

  /// This process holds the lock that a writer holds; the tool is another one.
  @Test("Another process writes: writers end at once with 4, readers read")
  func busy() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let before = try shown(folder)
    let descriptor = open(folder.file("c.sqlite.lock"), O_RDWR | O_CREAT, 0o644)
    try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    defer { close(descriptor) }
    let writers = BadCatalogueTests.commands.filter { command in
      ["import", "dedup"].contains(command[0]) || command.starts(with: ["source", "add"])
        || command.starts(with: ["source", "remove"])
    }
    #expect(writers.count == 4)
    for command in writers { try expectRefused(command, folder, ["another process is writing", "try again"]) }
    #expect(try shown(folder) == before)
    flock(descriptor, LOCK_UN)
    #expect(try Tool.run(writers[0], in: folder).status == 0)
  }

  @Test("An import that waits for its input holds the catalogue: a second writer ends with 4")
  func secondWriter() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: Fixtures.central.path))
    let pipe = Pipe()
    let first = Process()
    first.executableURL = URL(fileURLWithPath: Tool.path)
    first.arguments = ["import", "--catalogue", folder.file("c.sqlite"), "--source", "YX00", "-"]
    first.standardInput = pipe
    first.standardOutput = FileHandle.nullDevice
    try first.run()
    pipe.fileHandleForWriting.write(bytes.prefix(20_000))
    // The first is at work once its run is written down.
    let queue = try DatabaseQueue(path: folder.file("c.sqlite"))
    var isAtWork = false
    for _ in 0..<500 where !isAtWork {
      Thread.sleep(forTimeInterval: 0.01)
      let query = "SELECT EXISTS (SELECT 1 FROM run WHERE state = 'staging')"
      isAtWork = try queue.read { try Bool.fetchOne($0, sql: query) ?? false }
    }
    try queue.close()
    try #require(isAtWork)
    let dedup = try Tool.run(["dedup", "--catalogue", "c.sqlite"], in: folder)
    #expect(dedup.status == 4 && dedup.error.contains("another process is writing"), "\(dedup)")
    let second = try Tool.run(
      ["import", "--catalogue", "c.sqlite", "--source", "YX00", Fixtures.central.path], in: folder)
    #expect(second.status == 4)
    pipe.fileHandleForWriting.write(bytes.dropFirst(20_000))
    try pipe.fileHandleForWriting.close()
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
  }

  @Test("A folder that is not there is named")
  func folder() throws {
    let folder = try Folder()
    let outcome = try Tool.run(["init", "--catalogue", "nowhere/c.sqlite"], in: folder)
    #expect(
      outcome.status == 4 && outcome.error.contains("nowhere") && outcome.error.contains("missing or not writable"))
    #expect(outcome.errorLines.count == 1)
  }
}
