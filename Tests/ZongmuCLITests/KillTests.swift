import Fixtures
import Foundation
import Testing
import ZongmuMARC

/// Two sources of invented books, and what an import that nobody killed makes of them.
private struct Books {
  /// 200 books of source A, which the catalogue has before the import that is killed.
  let earlier: [UInt8]
  /// 2,050 books of source B: more than one batch of an import. Every tenth is a book of A.
  let file: [UInt8]
  /// The export after an import that was not killed, and how long that import took.
  let export: Data
  let duration: Duration

  static let made = Result { try Books() }

  private init() throws {
    var generator = SplitMix64(state: 7)
    let titles = (0..<2_050).map { _ in Books.words(6, &generator) }
    earlier = try Books.bytes((0..<200).map { Books.book("A\($0)", titles[$0 * 10], $0 * 10) })
    file = try Books.bytes((0..<2_050).map { Books.book("B\($0)", titles[$0], $0) })
    let folder = try Folder()
    _ = try folder.write(earlier, "a.mrc")
    _ = try folder.write(file, "b.mrc")
    try Books.importing("A", "a.mrc", in: folder)
    let start = ContinuousClock.now
    try Books.importing("B", "b.mrc", in: folder)
    duration = start.duration(to: .now)
    export = try Books.exported(in: folder)
  }

  static func importing(_ source: String, _ file: String, in folder: Folder) throws {
    let outcome = try Tool.run(["import", "--catalogue", "c.sqlite", "--source", source, file] + Tool.now, in: folder)
    #expect(outcome.status == 0, "\(outcome)")
  }

  static func exported(in folder: Folder) throws -> Data {
    let outcome = try Tool.run(["export", "--catalogue", "c.sqlite", "-o", "m.mrc"], in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    return try Data(contentsOf: URL(fileURLWithPath: folder.file("m.mrc")))
  }

  /// Characters of the first level of GB 2312, as titles have them.
  private static func words(_ count: Int, _ generator: inout SplitMix64) -> String {
    let signs = Array("天地玄黄宇宙洪荒日月星辰山川草木江河湖海东南西北春夏秋冬金石土火风云雨雪花鸟虫鱼文史诗书琴棋画印")
    return String((0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &generator)] })
  }

  private static func book(_ key: String, _ title: String, _ number: Int) -> Record {
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    builder.addControl("001", key)
    builder.add("010", .blank, [Subfield("a", isbn(number))])
    builder.add("200", Indicators(0x31, 0x20), [Subfield("a", title), Subfield("f", "林晓禾著")])
    builder.add("210", .blank, [Subfield("a", "广州"), Subfield("c", "花城出版社"), Subfield("d", "2023")])
    builder.add("905", .blank, [Subfield("a", "YX"), Subfield("b", key)])
    return builder.build()
  }

  /// A valid ISBN; ISBN Users' Manual §4, weights 1 and 3.
  private static func isbn(_ number: Int) -> String {
    let body = "97875360" + String(10_000 + number).suffix(4)
    let sum = body.compactMap(\.wholeNumberValue).enumerated().reduce(0) {
      $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3)
    }
    return body + String((10 - sum % 10) % 10)
  }

  private static func bytes(_ records: [Record]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for record in records { try ISO2709Writer().encode(record, to: &bytes) }
    return bytes
  }
}

@Suite("Killed anywhere (L6)")
struct KillTests {
  /// Starts an import, and kills it after a while.
  private func killed(_ source: String, _ file: String, after seconds: Double, in folder: Folder) throws {
    let process = try Tool.start(
      ["import", "--catalogue", "c.sqlite", "--source", source, file] + Tool.now, in: folder)
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// How often each of four parts begins anew, with five kills each; `make laws` asks for many kills.
  private static let rounds =
    ProcessInfo.processInfo.environment["ZONGMU_KILLS"].flatMap { Int($0) }.map { ($0 + 19) / 20 } ?? 1

  /// 4 × 5 kills at random moments of an import; after each the catalogue is sound, and the next import goes on.
  @Test("kill -9 at 20 random moments, run again: the same export bytes as without a kill", arguments: 0..<4)
  func kills(part: Int) throws {
    let books = try Books.made.get()
    let length = Double(books.duration.components.seconds) + Double(books.duration.components.attoseconds) / 1e18
    for round in 0..<KillTests.rounds {
      let folder = try Folder()
      _ = try folder.write(books.earlier, "a.mrc")
      _ = try folder.write(books.file, "b.mrc")
      try Books.importing("A", "a.mrc", in: folder)
      let seed = Seed.base &+ UInt64(round * 4 + part)
      var generator = SplitMix64(state: seed)
      for _ in 0..<5 {
        let moment = Double.random(in: 0...length, using: &generator)
        try killed("B", "b.mrc", after: moment, in: folder)
        let check = try Tool.run(["check", "--catalogue", "c.sqlite", "--pairs", "100"], in: folder)
        #expect(check.status == 0, "seed \(seed), after \(moment) s: \(check)")
      }
      try Books.importing("B", "b.mrc", in: folder)
      #expect(try Books.exported(in: folder) == books.export, "seed \(seed)")
    }
  }

  @Test("Killed while it makes a new catalogue: the next import makes it, or goes on with it", arguments: 0..<12)
  func first(part: Int) throws {
    let books = try Books.made.get()
    let folder = try Folder()
    _ = try folder.write(books.earlier, "a.mrc")
    let moment = Double.random(in: 0.005...0.06)
    try killed("A", "a.mrc", after: moment, in: folder)
    let outcome = try Tool.run(["import", "--catalogue", "c.sqlite", "--source", "A", "a.mrc"] + Tool.now, in: folder)
    #expect(outcome.status == 0, "after \(moment) s: \(outcome)")
    let check = try Tool.run(["check", "--catalogue", "c.sqlite"], in: folder)
    #expect(check.status == 0 && check.output.contains("200"), "after \(moment) s: \(check)")
  }
}
