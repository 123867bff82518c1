// Finds duplicates in memory with the engine, for Benchmarks/compare-splink.sh:
//
//   duplicates prepare READY MARC…     writes the descriptions of the records of some files
//   duplicates find READY CLUSTERS     reads descriptions where they are needed, and writes record_id and cluster
//
// What is timed is `find` from opening READY to having the groups; making descriptions is not in it.
import Foundation
import Zongmu

/// Ready descriptions in a file, one after another, with the place of each.
final class ReadyFile: Sendable {
  private let file: Int32
  private let places: [UInt64]
  var count: Int { places.count - 1 }

  init(path: String) throws {
    file = open(path, O_RDONLY)
    guard file >= 0, let index = FileManager.default.contents(atPath: path + ".places") else {
      throw Fault("no \(path)")
    }
    places = index.withUnsafeBytes { Array($0.bindMemory(to: UInt64.self)) }
  }

  func entry(at record: Int) -> DuplicateEntry {
    let length = Int(places[record + 1] - places[record])
    return withUnsafeTemporaryAllocation(byteCount: length, alignment: 1) { buffer in
      let found = pread(file, buffer.baseAddress, length, off_t(places[record]))
      precondition(found == length, "the file of descriptions breaks off")
      return ReadyReader.entry(UnsafeRawBufferPointer(buffer))
    }
  }
}

struct Fault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

func prepare(_ path: String, from inputs: [String]) throws {
  FileManager.default.createFile(atPath: path, contents: nil)
  guard let file = FileHandle(forWritingAtPath: path) else { throw Fault("cannot write \(path)") }
  let describer = Describer()
  var places: [UInt64] = [0]
  var bytes: [UInt8] = []
  for input in inputs {
    let source = String((input.split(separator: "/").last ?? "").prefix { $0 != "." })
    for result in try RecordReader(path: input) {
      let record = try result.get()
      let identity = RecordIdentity(source: source, key: record.controlNumber ?? "")
      let ready = ReadyBytes(DuplicateEntry(identity: identity, description: describer.describe(record)))
      bytes += ready.bytes
      places.append((places.last ?? 0) + UInt64(ready.bytes.count))
      if bytes.count > 1 << 20 {
        try file.write(contentsOf: bytes)
        bytes = []
      }
    }
  }
  try file.write(contentsOf: bytes)
  try places.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: path + ".places")) }
}

func find(_ path: String, to output: String) async throws {
  let clock = ContinuousClock()
  let start = clock.now
  let file = try ReadyFile(path: path)
  let found = await DuplicateFinder().duplicates(count: file.count) { file.entry(at: $0) }
  let elapsed = start.duration(to: clock.now)
  let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  print(String(format: "%.2f", seconds))
  let talk = "\(file.count) records, \(found.comparisons) comparisons, \(found.groups.count) groups\n"
  FileHandle.standardError.write(Data(talk.utf8))
  var clusters = Array(0..<file.count)
  for group in found.groups { for record in group { clusters[record] = group[0] } }
  FileManager.default.createFile(atPath: output, contents: nil)
  guard let table = FileHandle(forWritingAtPath: output) else { throw Fault("cannot write \(output)") }
  var text = "record_id\tcluster\n"
  for record in 0..<file.count {
    text += "\(file.entry(at: record).identity.key)\t\(clusters[record])\n"
    if text.utf8.count > 1 << 20 {
      try table.write(contentsOf: Data(text.utf8))
      text = ""
    }
  }
  try table.write(contentsOf: Data(text.utf8))
}

let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.count) {
case ("prepare", 4...): try prepare(arguments[2], from: Array(arguments[3...]))
case ("find", 4): try await find(arguments[2], to: arguments[3])
default: throw Fault("usage: duplicates prepare READY MARC…, or duplicates find READY CLUSTERS")
}
