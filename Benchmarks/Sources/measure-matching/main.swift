import Foundation
import Zongmu

// Measures, on one thread and in processor time, the way from the bytes of a file to match keys, part by part, and the
// comparison of ready views:
//
//   swift run -c release --package-path Benchmarks measure-matching FILE... [ROUNDS]
//
// Files are read in turn, at most 20,000 records of each. Pairs are those that share a key, each once: all pairs of a key
// that at most 20 records have, and of a bigger one neighbours only. The verdict of each is worked out in full.
let arguments = CommandLine.arguments.dropFirst()
let rounds = arguments.last.flatMap { Int($0) } ?? 7
let files = arguments.filter { Int($0) == nil }
guard !files.isEmpty else {
  print("measure-matching FILE... [ROUNDS]: records made ready for matching, and pairs compared, in a second")
  exit(2)
}

/// Processor seconds that some work takes.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = clock()
  try work()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// The records of files.
func read(_ files: [String]) throws -> [Record] {
  var records: [Record] = []
  for file in files {
    var count = 0
    for case .success(let record) in try RecordReader(path: file) where count < 20_000 {
      records.append(record)
      count += 1
      if count == 20_000 { break }
    }
  }
  return records
}

/// Pairs of records that share a key, each once, in order.
func pairs(_ views: [MatchView]) -> [(Int, Int)] {
  var blocks: [Int64: [Int]] = [:]
  for (number, view) in views.enumerated() { for key in view.keys { blocks[key.hash, default: []].append(number) } }
  var seen: Set<Int> = []
  for block in blocks.values {
    for (place, first) in block.enumerated() {
      for second in block[(place + 1)...].prefix(block.count <= 20 ? block.count : 1) {
        seen.insert(first * views.count + second)
      }
    }
  }
  return seen.sorted().map { ($0 / views.count, $0 % views.count) }
}

/// The median of the rounds.
func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

/// One line: how long a part took for each item, and how many a second that makes.
func show(_ part: String, _ times: [Double], _ count: Int) {
  let time = median(times)
  let label = part.padding(toLength: 34, withPad: " ", startingAt: 0)
  print(label, String(format: "%8.2f µs %12.0f/s", time / Double(count) * 1e6, Double(count) / time))
}

let describer = Describer()
var records: [Record] = []
var descriptions: [Description] = []
var views: [MatchView] = []
var keys = 0
var parts: [[Double]] = [[], [], [], []]
var alone: [[Double]] = [[], [], []]
for _ in 0..<rounds {
  parts[0].append(try seconds { records = try read(files) })
  parts[1].append(seconds { descriptions = records.map { describer.describe($0) } })
  parts[2].append(seconds { views = descriptions.map { MatchView($0) } })
  parts[3].append(seconds { keys = views.reduce(0) { $0 + $1.keys.count } })
  // For keys alone, as a program does it that keeps nothing of a record but its keys.
  alone[0].append(seconds { for record in records { _ = describer.describe(record, for: .keys) } })
  alone[1].append(
    seconds { for record in records { _ = KeyView(describer.describe(record, for: .keys)).keys } })
  alone[2].append(
    try seconds {
      for file in files {
        for case .success(let record) in try RecordReader(path: file).prefix(20_000) {
          _ = KeyView(describer.describe(record, for: .keys)).keys
        }
      }
    })
}
print("\(records.count) records, \(keys) keys, medians of \(rounds) rounds, each part of each record")
let names = ["ISO 2709 to record", "record to description", "description to view", "view to keys"]
for (name, times) in zip(names, parts) { show(name, times, records.count) }
for (part, first) in [("description to keys", 2), ("record to keys", 1), ("ISO 2709 to keys", 0)] {
  show(part, (0..<rounds).map { round in parts[first...].reduce(0) { $0 + $1[round] } }, records.count)
}
print("for keys alone, nothing of a record kept:")
for (name, times) in zip(["record to description for keys", "record to keys", "ISO 2709 to keys"], alone) {
  show(name, times, records.count)
}

let matcher = Matcher()
let candidates = pairs(views)
var same = 0
var times: [Double] = []
for _ in 0..<rounds {
  same = 0
  times.append(
    seconds {
      for (first, second) in candidates {
        if matcher.verdict(views[first], views[second]).verdict == .same { same += 1 }
      }
    })
}
print("\(candidates.count) pairs that share a key, \(same) of them the same")
show("pair compared", times, candidates.count)
