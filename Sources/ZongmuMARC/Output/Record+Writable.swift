extension Field {
  /// Whether it is written with indicators and subfields: it has a delimiter, or nothing but two signs of ASCII, which
  /// are the indicators of a field without subfields then (MarcEdit writes `\\\\`, others `##`).
  var hasSubfields: Bool {
    let delimiter = firstDelimiter
    return delimiter < end || !isControl && isOpeningPlain(end) && storage[start] > 0x1F && storage[start + 1] > 0x1F
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
