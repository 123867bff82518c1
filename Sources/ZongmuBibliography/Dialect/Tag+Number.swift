import ZongmuMARC

extension Tag {
  /// The tag as a number from 0 to 999; -1 for one with letters. Comparing it in a `switch` costs nothing.
  var number: Int {
    let (first, second, third) = bytes
    guard (0x30...0x39).contains(first), (0x30...0x39).contains(second), (0x30...0x39).contains(third) else {
      return -1
    }
    return Int(first - 0x30) * 100 + Int(second - 0x30) * 10 + Int(third - 0x30)
  }
}
