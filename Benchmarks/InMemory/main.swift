// Measures work in memory on one thread beside the least that C can do, in turns: `measure walk FILE [RUNS]` goes through
// leader, directory and every subfield of ISO 2709; `measure gb18030 FILE [RUNS]` turns records of GB 18030 into UTF-8.
// Prints the median of each and their ratio.
import Floors
import ZongmuMARC
import ZongmuText

struct Trial {
  let name: String
  let run: () -> [Int]
}

/// What is counted on a walk: records, fields, subfields, bytes of 200$a.
func walk(_ batch: RecordBatch) -> [Int] {
  var (records, fields, subfields, titleBytes, odd) = (0, 0, 0, 0, 0)
  batch.forEach { view in
    records += 1
    view.forEachField { field in
      fields += 1
      let isTitle = field.tag == "200"
      field.forEachSubfield { code, value in
        subfields += 1
        if isTitle, code == "a" { titleBytes += value.count }
        return true
      }
    }
    return true
  } otherwise: { _ in
    odd += 1
  }
  precondition(odd == 0, "the file for the walk has faults")
  return [records, fields, subfields, titleBytes]
}

func walkTrials(_ bytes: [UInt8]) -> [Trial] {
  let batch = RecordBatch(iso2709: bytes)
  return [
    Trial(name: "C, directory and subfields") {
      let counts = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe buffer.baseAddress.map { unsafe floors_walk($0, buffer.count) } ?? floors_walk_counts()
      }
      return [counts.records, counts.fields, counts.subfields, counts.title_bytes].map { Int($0) }
    },
    Trial(name: "RecordBatch.forEach") { walk(batch) },
  ]
}

func decodingTrials(_ bytes: [UInt8]) -> [Trial] {
  // Room for both, and touched before anything is measured.
  var output = [UInt8](repeating: 1, count: 3 * bytes.count + 64)
  var ends: [Int] = []
  for index in bytes.indices where bytes[index] == 0x1D { ends.append(index + 1) }
  let sample = [Int](stride(from: 0, to: bytes.count, by: 4097))
  return [
    Trial(name: "glibc iconv") {
      let written = unsafe output.withUnsafeMutableBufferPointer { room in
        unsafe bytes.withUnsafeBufferPointer { buffer in
          guard let from = buffer.baseAddress, let to = room.baseAddress else { return Int64(-1) }
          return unsafe floors_iconv(from, buffer.count, to, room.count)
        }
      }
      return [Int(written)] + sample.map { Int(output[$0]) }
    },
    Trial(name: "TextDecoder.utf8") {
      output.removeAll(keepingCapacity: true)
      var start = 0
      for end in ends {
        TextDecoder.utf8(bytes.span.extracting(start..<end), from: .gb18030, into: &output)
        start = end
      }
      let written = output.count
      output.append(contentsOf: repeatElement(1, count: 3 * bytes.count + 64 - written))
      return [written] + sample.map { Int(output[$0]) }
    },
  ]
}

func readAll(_ path: String) throws -> [UInt8] {
  let source = try FileByteSource(path: path)
  var bytes: [UInt8] = []
  while try source.read(1 << 20, into: &bytes) > 0 {}
  return bytes
}

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

/// A number with so many digits after the point.
func text(_ value: Double, _ digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
  let rounded = Int((value * Double(scale)).rounded())
  let rest = String(rounded % scale)
  return digits == 0 ? "\(rounded)" : "\(rounded / scale)." + String(repeating: "0", count: digits - rest.count) + rest
}

let arguments = CommandLine.arguments
guard arguments.count >= 3, ["walk", "gb18030"].contains(arguments[1]) else {
  print("usage: measure walk|gb18030 FILE [RUNS]")
  throw UsageFault()
}
struct UsageFault: Error {}

let bytes = try readAll(arguments[2])
let runs = arguments.count > 3 ? max(1, Int(arguments[3]) ?? 5) : 5
let trials = arguments[1] == "walk" ? walkTrials(bytes) : decodingTrials(bytes)
var times = [[Double]](repeating: [], count: trials.count)
let expected = trials[0].run()
for trial in trials {
  let found = trial.run()
  precondition(found == expected, "\(trial.name) does not do the same work as \(trials[0].name): \(found.prefix(4))")
}
for _ in 0..<runs {
  for (index, trial) in trials.enumerated() {
    times[index].append(seconds(ContinuousClock().measure { _ = trial.run() }))
  }
}
let medians = times.map { $0.sorted()[$0.count / 2] }
for (trial, median) in zip(trials, medians) {
  let rate = Double(bytes.count) / median / 1e6
  print("  \(trial.name): \(text(median * 1000, 1)) ms, \(text(rate, 0)) MB/s, \(text(medians[0] / median, 2)) x")
}
