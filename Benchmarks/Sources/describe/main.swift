import Foundation
import Zongmu

// Describes the records of a file over and over on one core, and prints how many a second of processor time:
//
//   swift run -c release --package-path Benchmarks describe FILE [ROUNDS]
let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("describe FILE [ROUNDS]: records described in a second of processor time")
  exit(2)
}
var records: [Record] = []
for case .success(let record) in try RecordReader(path: arguments[1]) {
  records.append(record)
  if records.count == 20_000 { break }
}
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 10 : 10
let describer = Describer()
var rates: [Double] = []
var agents = 0
for _ in 0..<rounds {
  let start = clock()
  for record in records { agents += describer.describe(record).agents.count }
  rates.append(Double(records.count) * Double(CLOCKS_PER_SEC) / Double(max(1, clock() - start)))
}
rates.sort()
print("\(records.count) records, \(rounds) rounds, \(agents / max(1, rounds)) agents in each")
print("median \(Int(rates[rates.count / 2])) records/s, best \(Int(rates[rates.count - 1]))")
