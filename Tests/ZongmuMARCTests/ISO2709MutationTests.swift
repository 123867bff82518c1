import Fixtures
import Foundation
import Testing

@testable import ZongmuMARC

@Suite("ISO 2709, nothing lost (L1)")
struct ISO2709MutationTests {
  static let files = [Fixtures.central, Fixtures.street, Fixtures.themed].map(\.path)

  private static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test("The records and the rest of each fixture file joined are the file", arguments: files)
  func fixtures(path: String) throws {
    let input = try ISO2709MutationTests.bytes(path)
    let found = readISO2709(input)
    // The files end records with 1D and have none elsewhere, so 1D counts the elements independently.
    #expect(found.count == input.count { $0 == 0x1D })
  }

  /// Random damage of one fixture file: a few records of it, one to four changes. The seed of a failure is printed.
  @Test("Random damage never crashes, loses no byte, and reads the same in any pieces", arguments: files, 0..<4)
  func mutations(path: String, part: Int) throws {
    let file = try ISO2709MutationTests.bytes(path)
    let ends = file.indices.filter { file[$0] == 0x1D }.map { $0 + 1 }
    let base = Seed.base
    var (records, mixes) = (0, 0)
    for step in 0..<UInt64(180) {
      let seed = base &+ step
      var generator = SplitMix64(state: seed)
      let first = Int.random(in: 0..<(ends.count - 3), using: &generator)
      var input = Array(file[ends[first]..<ends[first + Int.random(in: 1...2, using: &generator)]])
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        ISO2709MutationTests.change(&input, &generator)
      }
      let note = "\(path) seed \(seed)"
      let found = isoElements(of: MemoryByteSource(input, name: "test.mrc"))
      expectWhole(found, input, note)
      let ragged = RaggedSource(input, longest: 1 + Int(seed % 60), seed: seed)
      #expect(isoElements(of: ragged).map(isoSummary) == found.map(isoSummary), "\(note)")
      // What was read can be written: again as it is, and anew or refused with a reason.
      for case .success(let record) in found {
        var output: [UInt8] = []
        try ISO2709Writer(encoding: record.encoding).append(record, to: &output)
        // What is in several encodings is written in one.
        if record.layout == .iso2709 { #expect(output == record.bytes, "\(note)") }
        records += 1
        if record.warnings.contains(where: { $0.code == .encodingsMixed }) { mixes += 1 }
        do throws(WriteError) {
          try ISO2709Writer(encoding: .utf8).encode(record, to: &output)
        } catch {
          #expect(!error.description.isEmpty)
        }
      }
    }
    // No field was in another encoding: what is told as a mix is random bytes that look like Chinese of GB 18030.
    #expect(records >= 60 && mixes * 100 <= records, "\(path): \(mixes) false mixes in \(records) records")
  }

  /// One change: bytes flipped, cut out, put in, doubled, or the end cut off; structural bytes more often than others.
  static func change(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
    guard bytes.count > 2 else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
    let odd: [UInt8] = [0x1D, 0x1E, 0x1F, 0x00, 0x0A, 0x20, 0x30, 0x39, 0x3F, 0x80, 0xFF, 0xEF, 0xBB, 0xBF]
    let byte = odd[Int.random(in: 0..<odd.count, using: &generator)]
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: bytes[place] = byte
    case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
    // In the leader and the directory, where it hurts most.
    case 2: bytes[Int.random(in: 0..<min(80, bytes.count), using: &generator)] = byte
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(byte, at: place)
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 6: bytes.removeLast(min(bytes.count - 1, Int.random(in: 1...200, using: &generator)))
    default:
      bytes.insert(
        contentsOf: (0..<(end - place)).map { _ in UInt8.random(in: .min ... .max, using: &generator) }, at: place)
    }
  }
}
