extension Field {
  /// Whether it is written with indicators and subfields: it has a delimiter, or nothing but two digits, blanks or signs
  /// for them (`\\\\`, `##`), which are the indicators of a field without subfields then.
  var hasSubfields: Bool {
    guard firstDelimiter == end else { return true }
    return !isControl && end - start == 2 && storage[start..<end].allSatisfy(Field.isIndicator)
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
