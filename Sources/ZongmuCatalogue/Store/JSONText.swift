import Foundation

/// Values as JSON, their names in alphabetical order, so that the same value always gives the same text.
package enum JSONText {
  /// On one line.
  package static func line(_ value: some Encodable) throws -> String { try text(value, []) }

  /// On many lines, for people too.
  package static func pretty(_ value: some Encodable) throws -> String { try text(value, .prettyPrinted) }

  private static func text(_ value: some Encodable, _ style: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, style]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
