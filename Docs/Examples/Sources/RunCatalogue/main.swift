// Keeps a union catalogue: imports a file a source, explains one merge, asks what a person should look at, exports.
//
//     swift run RunCatalogue district.sqlite central.mrc branch.mrc
import Zongmu

let paths = Array(CommandLine.arguments.dropFirst())
guard let catalogue = paths.first else { throw UsageError(description: "RunCatalogue CATALOGUE FILE...") }

let union = try UnionCatalogue(path: catalogue)
for (number, path) in paths.dropFirst().enumerated() {
  let report = try union.importRecords(from: path, source: "S\(number + 1)")
  print("\(path): new \(report.new), unchanged \(report.unchanged), rejected \(report.rejected)")
}

for item in try union.catalogue.reviewList(limit: 3) {
  let pair = try union.catalogue.explain(item.left, item.right)
  print(Explainer(language: .zh).text(pair.decision, left: "\(item.left)", right: "\(item.right)"))
}

var options = ExportOptions()
options.overwrites = true
let report = try union.export(to: catalogue + ".xml", format: .marcxml, options)
print("\(report.written) masters")

struct UsageError: Error { let description: String }
