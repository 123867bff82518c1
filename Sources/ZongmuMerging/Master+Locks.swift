import ZongmuBibliography
import ZongmuMARC

extension Master {
  /// Those of some locks whose word the record does not carry. Of what is said twice of one place only the later word
  /// counts; a value that no longer fits its place is no fault, since it changes nothing.
  ///
  /// Field 100 of CNMARC is passed over: the character set that it declares is the catalogue's own.
  public func unkept(_ locks: [FieldLock]) -> [FieldLock] {
    let ordered = locks.filter { $0.dialect.sharesTags(with: dialect) }.sorted { $0.order < $1.order }
    return ordered.enumerated().filter { place, lock in
      let later = ordered[(place + 1)...]
      return !later.contains { $0.speaksOver(lock) } && !carries(lock.content)
    }.map(\.element)
  }

  private func carries(_ content: FieldLock.Content) -> Bool {
    switch content {
    case .fields("100", _): return true
    case .fields(let tag, let fields):
      return record.fields.filter { $0.tag == tag }.map(FieldContent.init) == fields
    case .value(let path, let text):
      // It is there if to set it again changes nothing.
      var trial = record
      do {
        if try trial.set(path, to: text) > 0 { return trial.bytes.elementsEqual(record.bytes) }
      } catch {
        // The fields of the record may have become others; but no record takes a text of a wrong length there.
        switch error.reason {
        case .needsSubfield, .needsOneCode: return true
        case .notRemovable, .length, .notASCII, .needsFields: return false
        }
      }
      guard let code = path.code, let tag = Tag(path.description.prefix(3)) else { return true }
      return path != FieldPath(tag: tag, code: code)
    }
  }
}

extension FieldLock {
  /// Whether this, being later, may change what an earlier lock says.
  fileprivate func speaksOver(_ earlier: FieldLock) -> Bool {
    switch (content, earlier.content) {
    case (.fields(let tag, _), .fields(let other, _)): tag == other
    case (.fields(let tag, _), .value(let path, _)): path.matches(tag)
    case (.value(let path, _), .fields(let tag, _)): path.matches(tag)
    case (.value(let path, _), .value(let other, _)): path.description.prefix(3) == other.description.prefix(3)
    }
  }
}
