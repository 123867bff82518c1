import ZongmuBibliography
import ZongmuMARC

/// What a person fixed in a master: fields that stay as they were, or a value that takes the place of another.
///
/// It belongs to a source record and goes where that record goes, so that a merge or a split of clusters takes it along.
public struct FieldLock: Sendable, Equatable {
  /// What is fixed.
  public enum Content: Sendable, Equatable {
    /// All fields with a tag are these, whatever the members say; none takes the field away.
    case fields(Tag, [FieldContent])
    /// The place that a path names has this text. A path `TAG$code` makes the subfield, or the field, where there is none.
    case value(FieldPath, String)
  }

  /// What is fixed.
  public let content: Content
  /// The dialect that it was said in; it has no effect on a master whose tags mean other things.
  public let dialect: Dialect
  /// The source record that it belongs to.
  public let identity: RecordIdentity
  /// Whether the content was typed in, and not kept as it was.
  public let isTyped: Bool
  /// Its place in the order in which people decided; of two about the same field the later holds.
  public let order: Int64

  /// A lock.
  public init(_ content: Content, dialect: Dialect, identity: RecordIdentity, isTyped: Bool, order: Int64) {
    self.content = content
    self.dialect = dialect
    self.identity = identity
    self.isTyped = isTyped
    self.order = order
  }

  var provenance: Provenance {
    Provenance(identity: identity, rule: isTyped ? Provenance.Rule.set : Provenance.Rule.locked)
  }
}

extension Merger {
  /// Whether people can fix fields with a tag: not those that the catalogue makes itself, and not holdings, which belong
  /// to their libraries.
  public func isLockable(_ tag: Tag, in dialect: Dialect) -> Bool {
    let rules = rules(for: dialect)
    guard tag != "035", !rules.isHoldings(tag) else { return false }
    switch rules.fieldClass(of: tag) {
    case .recomputed, .dropped: return false
    case .single, .union, .longest, .perSource: return true
    }
  }
}

extension Assembly {
  /// Puts whole fields that people fixed in the place of those that were taken; the earliest first, so that the latest
  /// word counts.
  mutating func lockFields(_ locks: [FieldLock]) {
    for lock in locks.sorted(by: { $0.order < $1.order }) where lock.dialect.sharesTags(with: dialect) {
      guard case .fields(let tag, let fields) = lock.content else { continue }
      for field in taken where field.tag == tag {
        if case .occurrence(let occurrence) = field.content { suppress(occurrence, .locked) }
      }
      taken.removeAll { $0.tag == tag }
      for field in fields {
        add(
          tag, field.subfields.isEmpty ? .control(field.text) : .data(field.indicators, field.subfields),
          from: lock.provenance)
      }
    }
  }

  /// Puts the values that people fixed into a record. `provenance` is that of its fields, in order.
  func setValues(_ locks: [FieldLock], in record: inout Record, _ provenance: inout [Provenance?]) {
    let ordered = locks.sorted { $0.order < $1.order }
    for lock in ordered where lock.dialect.sharesTags(with: dialect) {
      guard case .value(let path, let text) = lock.content, !isOverruled(lock, path, by: ordered) else { continue }
      var changed = record
      do {
        // A value that no longer fits its place, such as a position behind the end of a field, changes nothing.
        guard try changed.set(path, to: text) == 0 else {
          mark(&provenance, from: record, to: changed, lock)
          record = changed
          continue
        }
      } catch {
        continue
      }
      guard let code = path.code, let tag = Tag(path.description.prefix(3)), path == FieldPath(tag: tag, code: code),
        record[tag] == nil
      else { continue }
      let place = record.fields.lastIndex { $0.tag <= tag }.map { $0 + 1 } ?? 0
      record.add(FieldContent(tag, .blank, [Subfield(code, text)]))
      provenance.insert(lock.provenance, at: place)
    }
  }

  /// Whether a later word fixes the whole field.
  private func isOverruled(_ lock: FieldLock, _ path: FieldPath, by locks: [FieldLock]) -> Bool {
    locks.contains { other in
      guard other.order > lock.order, case .fields(let tag, _) = other.content else { return false }
      return path.matches(tag)
    }
  }

  private func mark(_ provenance: inout [Provenance?], from old: Record, to new: Record, _ lock: FieldLock) {
    for (place, (before, after)) in zip(old.fields, new.fields).enumerated()
    where !before.bytes.elementsEqual(after.bytes) {
      provenance[place] = lock.provenance
    }
  }
}
