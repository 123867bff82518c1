import Foundation
import Generation

let usage = """
  Usage: generate --out DIR [--records N] [--sources N] [--seed N] [--duplicates SHARE]
                  [--lookalikes SHARE] [--encoding ENCODING]

  Writes CNMARC records as libraries hand them in, one ISO 2709 file a source (S01.mrc, S02.mrc …), and truth.tsv,
  which says what belongs together; negatives.tsv names pairs that are easily taken for one and are not. The same
  options give the same bytes.

    --out DIR            a folder that is empty or not there yet
    --records N          records in all files together; default 10000
    --sources N          files, 1 to 99; default 4
    --seed N             default 1
    --duplicates SHARE   share of the records whose book another source describes too, 0 to 0.9; default 0.25
    --lookalikes SHARE   share of the works that come with books easily taken for them, 0 to 0.9; default 0
    --encoding ENCODING  utf-8, gb18030, or mixed (every third source has GB18030); default mixed

  Example: generate --records 100000 --sources 8 --seed 1 --duplicates 0.25 --encoding mixed --out data

  """

func fail(_ message: String, code: Int32 = 2) -> Never {
  FileHandle.standardError.write(Data("generate: \(message)\n".utf8))
  exit(code)
}

func parse(_ arguments: [String]) -> (options: GenerationOptions, folder: String) {
  var options = GenerationOptions()
  var folder: String?
  var rest = arguments[...]
  while let name = rest.popFirst() {
    if name == "--help" || name == "-h" {
      print(usage, terminator: "")
      exit(0)
    }
    guard let value = rest.popFirst() else { fail("\(name) has no value; see --help") }
    func number(_ range: ClosedRange<Int>) -> Int {
      guard let number = Int(value), range.contains(number) else {
        fail("\(name) is a number from \(range.lowerBound) to \(range.upperBound), not “\(value)”")
      }
      return number
    }
    switch name {
    case "--out": folder = value
    case "--records": options.records = number(1...99_000_000)
    case "--sources": options.sources = number(1...99)
    case "--seed": options.seed = UInt64(number(0...Int.max))
    case "--duplicates", "--lookalikes":
      guard let share = Double(value), (0...0.9).contains(share) else {
        fail("\(name) is 0 to 0.9, not “\(value)”")
      }
      let parts = Int((share * 10_000).rounded())
      if name == "--duplicates" { options.duplicates = parts } else { options.lookalikes = parts }
    case "--encoding":
      if value != "mixed" {
        guard let encoding = OutputEncoding(rawValue: value) else {
          fail("--encoding is utf-8, gb18030 or mixed, not “\(value)”")
        }
        options.encoding = encoding
      }
    default: fail("there is no option \(name); see --help")
    }
  }
  guard let folder else { fail("--out DIR is missing; see --help") }
  return (options, folder)
}

func write(_ path: String, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
  guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
  else {
    fail("\(path) cannot be written", code: 3)
  }
  try body { try file.write(contentsOf: Data($0)) }
  try file.close()
}

let (options, folder) = parse(Array(CommandLine.arguments.dropFirst()))
do {
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  guard try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty else {
    fail("\(folder) is not empty; name another folder or remove it first", code: 3)
  }
  let generator = Generator(options)
  for source in 0..<options.sources {
    let path = "\(folder)/\(options.code(source)).mrc"
    try write(path) { sink in try generator.write(source: source, to: sink) }
    print("\(path)\t\(generator.count(ofSource: source)) records")
  }
  try write("\(folder)/truth.tsv") { sink in try generator.writeTruth(to: sink) }
  print("\(folder)/truth.tsv\t\(options.records) records of \(generator.bookCount) books")
  try write("\(folder)/negatives.tsv") { sink in try generator.writeNegatives(to: sink) }
  print("\(folder)/negatives.tsv\t\(generator.familyCount) families of books that differ in one thing")
} catch {
  fail("\(error.localizedDescription)", code: 3)
}
