import ZongmuMARC
import ZongmuMatching

extension Catalogue {
  /// The verdict that a row of `pair` keeps. Throws `.damaged`, naming the two records, where there is no such verdict.
  func verdict(
    kept number: Int, of left: RecordIdentity, _ right: RecordIdentity
  ) throws(CatalogueError) -> Decision.Verdict {
    guard let verdict = Decision.Verdict(rawValue: number) else {
      throw .damaged(path: path, detail: "pair \(min(left, right)) and \(max(left, right)) has no known verdict")
    }
    return verdict
  }
}
