// Times what the text module makes of titles, one a line, or prints it.
//
//     measure-text fold|pinyin SECONDS < titles      prints titles a second and MB a second, one thread
//     measure-text forms < titles                    prints the comparison form of each line
import Zongmu

/// The lines of standard input.
let titles = Array(AnyIterator { readLine() })
let arguments = CommandLine.arguments

/// Works on all titles again and again for so many seconds; prints the rate.
func measure(_ name: String, seconds: Double, _ work: (String) -> Int) {
  let bytes = titles.reduce(0) { $0 + $1.utf8.count }
  let clock = ContinuousClock()
  let started = clock.now
  var rounds = 0
  var made = 0
  repeat {
    for title in titles { made &+= work(title) }
    rounds += 1
  } while started.duration(to: clock.now) < .seconds(seconds)
  let took = started.duration(to: clock.now) / .seconds(1)
  let rate = Double(rounds * titles.count) / took
  let megabytes = Double(rounds * bytes) / took / 1e6
  print(name, Int(rate), Int(megabytes), made)
}

switch arguments.dropFirst().first {
case "fold":
  measure("fold", seconds: arguments.dropFirst(2).first.flatMap(Double.init) ?? 2) {
    ComparisonForm.fold($0).utf8.count
  }
case "pinyin":
  measure("pinyin", seconds: arguments.dropFirst(2).first.flatMap(Double.init) ?? 2) { Pinyin.text($0).utf8.count }
case "forms": for title in titles { print(ComparisonForm.fold(title)) }
default:
  print("measure-text fold|pinyin SECONDS, or measure-text forms; titles on standard input")
}
