import ZongmuMARC

private let sample: Record? = {
  let text = "=LDR  00000nam a2200000 i 4500\n=001  x1\n=200  1 $a史記$e三家注$f司馬遷\n=410   0$12001 $a叢書\n=606   0$a史學\n"
  guard case .success(let record) = elements(of: Array(text.utf8), in: .mrk).first else { return nil }
  return record
}()

/// Field paths, lists of them and filters: what is printed is parsed as the same, and asked of a record.
func fuzz(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  if let path = FieldPath(text) {
    law("a path is parsed as it is printed", FieldPath(path.description) == path, path.description)
    if let sample { _ = path.values(in: sample) }
  }
  if let filter = FieldFilter(text) {
    law("a filter is parsed as it is printed", FieldFilter(filter.description) == filter, filter.description)
    if let sample { _ = filter.holds(for: sample) }
  }
  do { _ = try FieldPath.list(parsing: text) } catch { law("an error has a place", error.position > 0) }
}
