import Fixtures
import Foundation
import Testing
import ZongmuMARC
import ZongmuMerging

@testable import ZongmuCatalogue

/// Commands over a small catalogue full of duplicates, one after the other: imports, a nightly run, decisions of each
/// kind, a snapshot that lacks a record, an undoing, a source that is withdrawn. The first makes the catalogue; each of
/// the others publishes one run, so that the runs of a catalogue tell how far it has come.
struct Chronicle {
  enum Command: Sendable {
    case create
    case take(file: String, source: String, ImportOptions)
    case dedup
    case decide(Proposal)
    /// Undoes the first decision.
    case undo
    case withdraw(source: String)

    /// Whether a person was told that a word of theirs is kept.
    var isDecision: Bool {
      switch self {
      case .decide, .undo: true
      case .create, .take, .dedup, .withdraw: false
      }
    }
  }

  let commands: [Command]
  /// The inputs, by the names of their files.
  let files: [String: [UInt8]]
  /// What is handed out after so many commands, from one on, when nothing goes wrong.
  private(set) var exports: [[UInt8]] = []
  /// The catalogue's file after so many commands, from one on.
  private(set) var stored: [Data] = []
  /// What the disk is asked for by each command, by kind, export included.
  private(set) var asked: [[UInt32: Int]] = []

  static let name = "c.sqlite"

  /// The chronicle, played once.
  static let played: Result<Chronicle, any Error> = Result { try Chronicle(played: ()) }

  private init(played: Void) throws {
    self.init()
    let disk = try FaultyDisk()
    try write(to: disk.folder)
    for number in commands.indices {
      let before = Chronicle.counts(disk)
      exports.append(try play(number, on: nil, in: disk.folder).exported())
      asked.append(Chronicle.counts(disk).merging(before) { $0 - $1 })
      stored.append(try Data(contentsOf: URL(fileURLWithPath: disk.folder.file(Chronicle.name))))
    }
  }

  private static func counts(_ disk: FaultyDisk) -> [UInt32: Int] {
    Dictionary(uniqueKeysWithValues: FaultyDisk.Operations.names.map { ($0.0.rawValue, disk.count($0.0)) })
  }

  /// How often some commands ask the disk for something.
  func count(_ operations: FaultyDisk.Operations, in commands: Range<Int>) -> Int {
    asked[commands].reduce(0) { sum, counts in
      sum + counts.filter { operations.contains(FaultyDisk.Operations(rawValue: $0.key)) }.values.reduce(0, +)
    }
  }

  /// Writes the inputs into a folder.
  func write(to folder: Folder) throws {
    for (name, bytes) in files { _ = try folder.write(bytes, name) }
  }

  /// Puts a folder into the state after so many commands.
  func restore(_ count: Int, in folder: Folder) throws {
    try write(to: folder)
    if count > 0 { try stored[count - 1].write(to: URL(fileURLWithPath: folder.file(Chronicle.name))) }
  }

  /// Plays one command, on a catalogue that is open or on that of a folder.
  func play(_ number: Int, on open: Catalogue?, in folder: Folder) throws -> Catalogue {
    let path = folder.file(Chronicle.name)
    if case .create = commands[number] { return try Catalogue.create(path: path) }
    let catalogue = try open ?? Catalogue.open(path: path)
    switch commands[number] {
    case .create: break
    case .take(let file, let source, let options):
      _ = try catalogue.importRecords(from: folder.file(file), source: source, options: options)
    case .dedup: _ = try catalogue.bringUpToDate(now: testClock)
    case .decide(let proposal): try catalogue.say(proposal)
    case .undo:
      if let first = try catalogue.decisions().first { try catalogue.say(.undo(first.number)) }
    case .withdraw(let source): _ = try catalogue.withdrawSource(source, now: testClock)
    }
    return catalogue
  }

  /// How many commands a catalogue has behind it.
  static func progress(of catalogue: Catalogue) throws -> Int {
    1 + (try catalogue.runs().filter { $0.state == "published" }.count)
  }
}

extension Chronicle {
  /// What happens, made of the clusters of the fixtures that have several members.
  private init() {
    let groups = Dictionary(grouping: FixtureRecord.all, by: { FixtureRecord.clusters[$0.identity] ?? "" }).values
      .filter { group in group.count > 1 && group.allSatisfy { $0.record["200"] != nil } }
      .map { $0.sorted { $0.identity < $1.identity } }
      .sorted { $0[0].identity < $1[0].identity }.prefix(10)
    let sources = Array(Set(groups.joined().map(\.source))).sorted()
    var files: [String: [UInt8]] = [:]
    var commands = [Command.create]
    func take(_ records: [Record], _ source: String, _ options: ImportOptions) {
      let file = "\(files.count).mrc"
      files[file] = records.flatMap { World.encoded($0).bytes }
      commands.append(.take(file: file, source: source, options))
    }
    func records(of source: String) -> [Record] { groups.joined().filter { $0.source == source }.map(\.record) }

    for (place, source) in sources.enumerated() {
      var options = ImportOptions.test(place == 0 ? .snapshot : .delta, batchSize: 4)
      options.defersDerivation = place == 1
      take(records(of: source), source, options)
      if place == 1 { commands.append(.dedup) }
    }
    let names = groups.map { $0.map(\.identity) }
    commands.append(.decide(.different(names[0][0], names[0][1])))
    commands.append(.decide(.lock(names[1][0], "200")))
    commands.append(.decide(.split([names[2][0]])))
    var changed = records(of: sources[0]).dropLast()
    for place in changed.indices where place % 3 == 0 {
      var builder = RecordBuilder(leader: changed[place].leader)
      for field in changed[place].fields where field.tag != "200" { builder.add(field) }
      builder.add("200", Indicators(0x31, 0x20), [Subfield("a", "另一种书之\(place)"), Subfield("f", "陈默著")])
      changed[place] = builder.build()
    }
    take(Array(changed), sources[0], .test(.snapshot, allowsShrink: true, batchSize: 4))
    commands.append(.decide(.same(names[3][0], names[4][0])))
    commands.append(.decide(.setValue(names[5][0], "210$d", "1999")))
    commands.append(.undo)
    commands.append(.withdraw(source: sources[1]))
    self.commands = commands
    self.files = files
  }
}

extension Catalogue {
  /// All that the catalogue hands out: the masters as ISO 2709, ids, dates and holdings included, and who is in which.
  func exported() throws -> [UInt8] {
    var bytes: [UInt8] = []
    let merger = Merger(policy: rules.merging)
    try forEachMaster { master in
      try ISO2709Writer().encode(master.recordWithHoldings(merger), to: &bytes)
    }
    try forEachMembership { bytes += Array("\($0) \($1)\n".utf8) }
    return bytes
  }
}
