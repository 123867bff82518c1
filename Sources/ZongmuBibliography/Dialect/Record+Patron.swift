import ZongmuMARC

extension Record {
  /// Whether the record describes a reader and not a publication: dt1000 exports them with a field 200 too. Such a
  /// record has a 200 but none of 010, 011, 091, 210, 215, 801, 690 and none of the headings 7XX, and no 245.
  public var isPatronRecord: Bool {
    var hasName = false
    for field in fields {
      switch field.tag.number {
      case 200: hasName = true
      case 10, 11, 91, 210, 215, 245, 690, 801, 700...799: return false
      default: break
      }
    }
    return hasName
  }
}
