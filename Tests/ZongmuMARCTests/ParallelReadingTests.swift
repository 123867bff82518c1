import Fixtures
import Foundation
import Testing

@testable import ZongmuMARC

/// Batches and the parallel map give what the reader gives, element for element.
@Suite("Reading with several cores (L2)")
struct ParallelReadingTests {
  private static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// What the elements of an input are, in one comparable text each.
  private static func serial(_ source: any ByteSource, _ options: ReaderOptions) throws -> [String] {
    try RecordReader(source: source, options: options).map(isoSummary)
  }

  private static func parallel(_ source: any ByteSource, _ options: ReaderOptions, width: Int) async throws -> [String]
  {
    var found: [String] = []
    let reader = try RecordReader(source: source, options: options)
    try await reader.parallelMap(width: width) {
      $0.map(isoSummary)
    } consume: {
      found += $0
    }
    #expect(reader.next() == nil, "nothing is left")
    return found
  }

  @Test("Each fixture file reads the same", arguments: Fixtures.branches.map(\.path), [1, 3, 8])
  func fixtures(path: String, width: Int) async throws {
    let input = try ParallelReadingTests.bytes(path)
    let source = MemoryByteSource(input, name: "test.mrc")
    let expected = try ParallelReadingTests.serial(source, ReaderOptions())
    #expect(try await ParallelReadingTests.parallel(source, ReaderOptions(), width: width) == expected)
  }

  /// Whole fixture files over and over, so that there are several batches, with damage and filler at random places.
  @Test("Randomly damaged input reads the same in batches as record by record", arguments: 0..<24)
  func damaged(step: Int) async throws {
    let seed = Seed.base &+ UInt64(step)
    var generator = SplitMix64(state: seed)
    let files = [Fixtures.central, Fixtures.street, Fixtures.themed].map(\.path)
    var input: [UInt8] = []
    for _ in 0..<8 { input += try ParallelReadingTests.bytes(files[Int.random(in: 0..<3, using: &generator)]) }
    // Line ends after each record, after some, or nowhere.
    let filler: [[UInt8]] = [[], [0x0A], [0x0D, 0x0A], [0x20, 0x20, 0x0A]]
    let share = [0, 1, 2][step % 3]
    input = input.split(separator: 0x1D).flatMap { record -> [UInt8] in
      let isFilled = share == 1 || share == 2 && Bool.random(using: &generator)
      return record + [0x1D] + (isFilled ? filler[Int.random(in: 0..<4, using: &generator)] : [])
    }
    for _ in 0..<(step % 4 == 0 ? 0 : Int.random(in: 1...40, using: &generator)) {
      ISO2709MutationTests.change(&input, &generator)
    }
    var options = ReaderOptions()
    options.isStrict = step % 5 == 4
    if step % 7 == 6 { options.encoding = .gb18030 }
    options.container = .iso2709
    let expected = try ParallelReadingTests.serial(MemoryByteSource(input, name: "test.mrc"), options)
    let ragged = RaggedSource(input, longest: 1 + Int(seed % 300_000), seed: seed)
    let found = try await ParallelReadingTests.parallel(ragged, options, width: 1 + step % 4)
    #expect(found.count == expected.count, "seed \(seed)")
    let different = zip(found, expected).first { $0 != $1 }
    #expect(different == nil, "seed \(seed)")
  }

  @Test("Directories that cannot be read, with a line end after each record, go to the same elements")
  func unreadable() async throws {
    var input: [UInt8] = []
    for number in 0..<4_000 {
      var record = ISO2709Sample.A.draft.bytes
      // Tags of blanks: the leader is sound, the directory is none.
      if number % 7 == 3 || number % 7 == 4 {
        for place in 24..<73 where record[place] != 0x1E { record[place] = 0x20 }
      }
      input += record + [0x0D, 0x0A]
    }
    #expect(input.count > 2 * RecordBatch.size)
    let source = MemoryByteSource(input, name: "test.mrc")
    let expected = try ParallelReadingTests.serial(source, ReaderOptions())
    #expect(expected.contains { $0.contains("directory-unreadable") })
    #expect(try await ParallelReadingTests.parallel(source, ReaderOptions(), width: 3) == expected)
  }

  @Test("A source that fails ends both ways of reading with the same error")
  func failing() async throws {
    let record = ISO2709Sample.A.draft.bytes
    for extra in [0, 40] {
      let input = Array(repeatElement(record, count: 2_000).joined()) + record.prefix(extra)
      let source = FailingSource(input)
      let expected = try ParallelReadingTests.serial(source, ReaderOptions())
      #expect(expected.count == 2_001 && expected[2_000].contains("input-broken"))
      #expect(try await ParallelReadingTests.parallel(source, ReaderOptions(), width: 3) == expected)
    }
  }

  @Test("A batch can be iterated twice, and batches and single records can be asked for in turn")
  func mixed() throws {
    let input = Array(repeatElement(ISO2709Sample.B.draft.bytes, count: 5_000).joined())
    let source = MemoryByteSource(input, name: "test.mrc")
    let expected = try ParallelReadingTests.serial(source, ReaderOptions())
    let reader = try RecordReader(source: source)
    var found: [String] = []
    while true {
      if let element = reader.next() { found.append(isoSummary(element)) }
      guard let batch = reader.nextBatch() else { break }
      let elements = batch.map(isoSummary)
      #expect(elements == batch.map(isoSummary))
      #expect(elements.count == batch.count)
      found += elements
    }
    #expect(found == expected)
  }

  @Test("What consume throws comes to the caller")
  func throwing() async throws {
    struct Stop: Error {}
    let input = Array(repeatElement(ISO2709Sample.A.draft.bytes, count: 10_000).joined())
    let reader = try RecordReader(source: MemoryByteSource(input, name: "test.mrc"))
    var calls = 0
    await #expect(throws: Stop.self) {
      try await reader.parallelMap {
        $0.count
      } consume: { _ in
        calls += 1
        throw Stop()
      }
    }
    #expect(calls == 1)
  }
}

/// Gives its bytes and then fails, as a disk does.
private struct FailingSource: ByteSource {
  let name = "test.mrc"
  private var inner: MemoryByteSource

  init(_ bytes: [UInt8]) { inner = MemoryByteSource(bytes, name: "test.mrc", piece: 10_000) }

  mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
    let given = try inner.read(count, into: &buffer)
    guard given > 0 else { throw InputError(name, .system("the disk fails")) }
    return given
  }
}
