import Fixtures
import Foundation
import Testing
import ZongmuText

@testable import ZongmuMARC

/// A record on loan is what iterating makes a record of, and is written alike.
@Suite("Records on loan")
struct RecordViewTests {
  /// What a batch shows of an element: all of a plain record, and of any other only how it reads.
  private static func lines(of batch: RecordBatch) -> (lent: [String], made: [String]) {
    var found: [String] = []
    batch.forEach { view in
      guard let encoding = view.certainEncoding else { return false }
      var fields: [String] = []
      view.forEachField { field in
        var subfields = ""
        field.forEachSubfield { code, value in
          subfields += "$\(code)" + TextDecoder.decode(value, as: encoding).text
          return true
        }
        let value = TextDecoder.decode(field.bytes, as: encoding).text
        fields.append(field.isControl ? "\(field.tag) \(value)" : "\(field.tag) \(field.indicators) \(subfields)")
      }
      found.append(line(encoding, view.leader, fields, view.subfieldCount, view.bytes.count))
      return true
    } otherwise: { element in
      found.append(line(element))
    }
    return (found, batch.map(line))
  }

  private static func line(_ element: Result<Record, ReadError>) -> String {
    guard case .success(let record) = element, record.warnings.isEmpty else { return isoSummary(element) }
    return line(record.encoding, record.leader, isoFields(record), record.subfieldCount, record.bytes.count)
  }

  private static func line(
    _ encoding: TextEncoding, _ leader: Leader, _ fields: [String], _ subfields: Int, _ bytes: Int
  ) -> String {
    "\(encoding) ‹\(leader)› \(fields.joined(separator: " | ")) \(subfields) \(bytes)"
  }

  private static func damaged(_ file: [UInt8], _ ends: [Int], _ generator: inout SplitMix64) -> [UInt8] {
    let first = Int.random(in: 0..<(ends.count - 4), using: &generator)
    var input = Array(file[ends[first]..<ends[first + 3]])
    for _ in 0..<generator.below(4) { ISO2709MutationTests.change(&input, &generator) }
    return input
  }

  @Test("Damaged files show the same, lent or made", arguments: ISO2709MutationTests.files)
  func views(path: String) throws {
    let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let ends = file.indices.filter { file[$0] == 0x1D }.map { $0 + 1 }
    var isLent = false
    for step in 0..<UInt64(250) {
      let seed = Seed.base &+ step
      var generator = SplitMix64(state: seed)
      let input = RecordViewTests.damaged(file, ends, &generator)
      var options = ReaderOptions()
      options.isStrict = step % 5 == 4
      let batch = RecordBatch(iso2709: input, name: "test.mrc", options: options)
      let (lent, made) = RecordViewTests.lines(of: batch)
      #expect(lent == made, "seed \(seed)")
      #expect(batch.count == made.count, "seed \(seed)")
      isLent = isLent || lent != Array(batch.map(isoSummary))
    }
    #expect(isLent)
  }

  @Test("What is written of a record on loan is what is written of the record", arguments: ISO2709MutationTests.files)
  func writing(path: String) throws {
    let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let ends = file.indices.filter { file[$0] == 0x1D }.map { $0 + 1 }
    var room = RecordEncoder.Room()
    var written = 0
    for (format, encoding) in [(RecordFormat.marcxml, TextEncoding.utf8), (.iso2709, .utf8), (.iso2709, .gb18030)] {
      let encoder = RecordEncoder(format: format, encoding: encoding, writesReferences: false, columns: [])
      for step in 0..<UInt64(150) {
        var generator = SplitMix64(state: Seed.base &+ step)
        let batch = RecordBatch(iso2709: RecordViewTests.damaged(file, ends, &generator), name: "test.mrc")
        let elements = Array(batch)
        var number = 0
        batch.forEach { view in
          var output = Array("before".utf8)
          guard encoder.isAppended(view, &room, to: &output) else {
            #expect(output == Array("before".utf8))
            return false
          }
          written += 1
          defer { number += 1 }
          var expected = Array("before".utf8)
          guard case .success(let record) = elements[number] else {
            Issue.record("no record")
            return true
          }
          #expect(throws: Never.self) { try encoder.append(record, to: &expected) }
          #expect(output == expected, "\(format) \(encoding) step \(step)")
          return true
        } otherwise: { _ in
          number += 1
        }
        #expect(number == elements.count)
      }
    }
    #expect(written > 100)
  }
}
