// Prints the titles of a MARC file, and tells of what is wrong with it.
//
//     swift run ReadFile branch.mrc
import Zongmu

var rejected = 0
for path in CommandLine.arguments.dropFirst() {
  for result in try RecordReader(path: path) {
    switch result {
    case .success(let record):
      let title = record["200", "a"] ?? record["245", "a"] ?? "—"
      print("\(record.controlNumber ?? "—")\t\(title)")
      for warning in record.warnings { print("  \(warning)") }
    case .failure(let error):
      rejected += 1
      print("  \(error): \(error.bytes.count) bytes")
    }
  }
}
print("\(rejected) rejected")
