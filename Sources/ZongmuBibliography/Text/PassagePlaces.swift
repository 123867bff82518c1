/// A text and its scalars, as written and in grammar form, side by side in one piece of memory: what passages of the text
/// share. It never changes once it is made.
final class PassagePlaces: ManagedBuffer<PassagePlaces.Header, PassagePlaces.Place> {
  /// A scalar in its two forms.
  struct Place {
    let raw: Unicode.Scalar
    let folded: Unicode.Scalar
  }

  /// What stands before the scalars.
  struct Header {
    let text: String
    var count = 0
  }

  /// The places of a text.
  static func of(_ text: String) -> PassagePlaces {
    let forms = GrammarForms.shared
    // A text has no more scalars than bytes.
    let made = create(minimumCapacity: text.utf8.count) { _ in Header(text: text) }
    unsafe made.withUnsafeMutablePointers { header, room in
      var count = 0
      for scalar in text.unicodeScalars {
        unsafe (room + count).initialize(to: Place(raw: scalar, folded: forms.form(of: scalar)))
        count += 1
      }
      unsafe header.pointee.count = count
    }
    // `create` makes one of the class that it is asked of.
    return unsafe unsafeDowncast(made, to: PassagePlaces.self)
  }

  /// How many scalars the text has.
  var count: Int { unsafe withUnsafeMutablePointerToHeader { unsafe $0.pointee.count } }

  /// The text.
  private var text: String { unsafe withUnsafeMutablePointerToHeader { unsafe $0.pointee.text } }

  /// The scalar at a place, which must be one of the first `count`. A passage looks at none but those between its start and
  /// its end; no bounds are checked here.
  subscript(place: Int) -> Place { unsafe withUnsafeMutablePointerToElements { unsafe $0[place] } }

  /// The text between two places, as written.
  func text(_ range: Range<Int>) -> String {
    let text = text
    if range.count == count { return text }
    var start = 0
    for place in 0..<range.lowerBound { start += UTF8.width(self[place].raw) }
    var end = start
    for place in range { end += UTF8.width(self[place].raw) }
    // Cut between scalars, so that it is well-formed.
    return String(copying: unsafe UTF8Span(unchecked: text.utf8Span.span.extracting(start..<end)))
  }
}
