import Foundation

/// Values as JSON, their names in alphabetical order, so that the same value always gives the same text; and back.
package enum JSONText {
  /// On one line.
  package static func line(_ value: some Encodable) throws -> String { try text(value, []) }

  /// On many lines, for people too.
  package static func pretty(_ value: some Encodable) throws -> String { try text(value, .prettyPrinted) }

  /// What a row of a catalogue keeps as JSON.
  ///
  /// - Parameters:
  ///   - path: the catalogue.
  ///   - place: what the row is, for people: `source YX00: its holdings`.
  /// - Throws: `.damaged`, naming the place, where the text is not what was written there.
  static func value<T: Decodable>(
    _ type: T.Type, kept text: String, in path: String, _ place: @autoclosure () -> String
  ) throws(CatalogueError) -> T {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
      throw .damaged(path: path, detail: "\(place()) cannot be read")
    }
  }

  private static func text(_ value: some Encodable, _ style: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, style]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
