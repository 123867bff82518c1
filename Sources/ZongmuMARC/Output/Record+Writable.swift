extension Field {
  /// Whether it is written with indicators and subfields: it has a delimiter, or nothing but two digits or blanks, which
  /// are indicators then.
  var hasSubfields: Bool {
    guard firstDelimiter == end else { return true }
    let isIndicator: (UInt8) -> Bool = { $0 == 0x20 || 0x30...0x39 ~= $0 }
    return !isControl && end - start == 2 && storage[start..<end].allSatisfy(isIndicator)
  }
}

extension Record {
  /// Throws where a tag cannot be said in a form that has a line a field.
  func requireWritable(_ tag: Tag, in form: RecordFormat) throws(WriteError) {
    let (first, second, third) = tag.bytes
    let isPlausible = Tag.isPlausible(first) && Tag.isPlausible(second) && Tag.isPlausible(third)
    guard isPlausible, tag != "LDR", tag != "000" else {
      throw WriteError(record: controlNumber ?? location.description, reason: .inexpressible(tag, form))
    }
  }
}
