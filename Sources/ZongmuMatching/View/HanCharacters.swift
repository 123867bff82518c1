extension Unicode.Scalar {
  /// Whether this is one of the Chinese characters of the first block of Unicode (U+4E00–9FFF), in which folded text has
  /// nearly all of them: what tells a Chinese name from another.
  var isCommonHan: Bool { (0x4E00...0x9FFF).contains(value) }
}
