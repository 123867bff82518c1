/// The kind of material.
public enum Medium: String, Sendable, CaseIterable {
  /// Printed or written text.
  case text
  /// Braille.
  case braille
  /// Map or atlas sheet.
  case map
  /// Printed or written music.
  case score
  /// Sound recording.
  case audio
  /// Moving picture.
  case video
  /// Electronic resource: file, disc with data, web page.
  case electronic
  /// Picture, poster, photograph.
  case picture
  /// Object, game, kit.
  case object
  /// Microform.
  case microform
}
