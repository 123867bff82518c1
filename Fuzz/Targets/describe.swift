import ZongmuBibliography
import ZongmuMARC
import ZongmuMatching

private let validator = Validator()

/// Any container, then description, keys, holdings and rules: total, and the same each time.
func fuzz(_ bytes: [UInt8]) {
  for case .success(let record) in elements(of: bytes, in: nil) {
    let view = MatchView(Describer().describe(record))
    let again = MatchView(Describer().describe(record))
    law("a record has the same keys each time", view.keys == again.keys, "\(view.keys)")
    law("a key is named once", Set(view.keys).count == view.keys.count, "\(view.keys)")
    _ = validator.findings(in: record)
  }
}
