import Foundation
import Zongmu

// Describes the records of a file over and over on one core, then turns them into MARC 21, and prints how many a second
// of processor time:
//
//   swift run -c release --package-path Benchmarks describe FILE [ROUNDS]
let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("describe FILE [ROUNDS]: records described, and turned into MARC 21, in a second of processor time")
  exit(2)
}
var records: [Record] = []
for case .success(let record) in try RecordReader(path: arguments[1]) {
  records.append(record)
  if records.count == 20_000 { break }
}
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 10 : 10

/// Prints how many records a second some work does, which says how much of something it finds in all of them.
func measure(_ work: String, _ found: String, _ count: Int, _ run: () throws -> Int) rethrows {
  var rates: [Double] = []
  var total = 0
  for _ in 0..<rounds {
    let start = clock()
    total = try run()
    rates.append(Double(count) * Double(CLOCKS_PER_SEC) / Double(max(1, clock() - start)))
  }
  rates.sort()
  print("\(work): \(count) records, \(rounds) rounds, \(total) \(found) in each")
  print("  median \(Int(rates[rates.count / 2])) records/s, best \(Int(rates[rates.count - 1]))")
}

let describer = Describer()
measure("description", "agents", records.count) {
  records.reduce(0) { $0 + describer.describe($1).agents.count }
}
let crosswalk = Crosswalk(to: .marc21)
try measure("crosswalk to MARC 21", "losses", records.count) {
  try records.reduce(0) { $0 + (try crosswalk.cross($1).losses.count) }
}
