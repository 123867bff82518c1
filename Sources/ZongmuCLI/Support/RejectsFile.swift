import Foundation
import Zongmu

/// A file for what could not be read or written, in the container that it came in, so that it can be read again. It is
/// made with the first bytes that go there, and has its name when it is whole; without a path they are only counted.
final class RejectsFile {
  /// How many stretches and records went there.
  private(set) var count = 0
  private let path: String?
  private let overwrites: Bool
  private var file: RecordWriter?
  private var isInCollection = false

  init(path: String?, overwrites: Bool) throws {
    self.path = path
    self.overwrites = overwrites
    if let path, !overwrites, !path.hasPrefix("/dev/"), FileManager.default.fileExists(atPath: path) {
      throw OutputError(path: path, reason: .exists)
    }
  }

  /// Adds a stretch that is no record.
  func append(_ error: ReadError, from container: RecordFormat) throws {
    try append(error.bytes, from: container)
  }

  /// Adds a record that could not be written: its bytes as they came, or the record in the form that it came in.
  func append(_ record: Record, from container: RecordFormat) throws {
    guard !record.hasBytesAsRead else { return try append(record.bytes, from: container) }
    var bytes: [UInt8] = []
    do throws(WriteError) {
      try RecordEncoder(format: container).append(record, number: count + 1, to: &bytes)
      if container == .mrk || container == .worksheet { bytes.append(0x0A) }
    } catch {
      // A form of lines cannot say everything; what it cannot is kept without lengths.
      try ISO2709Writer(encoding: record.encoding, writesZeroLengths: true).encode(record, to: &bytes)
    }
    try append(bytes, from: container)
  }

  /// Ends the file.
  func close() throws {
    try setCollection(false)
    try file?.close()
    file = nil
  }

  private func append(_ bytes: [UInt8], from container: RecordFormat) throws {
    count += 1
    guard path != nil, !bytes.isEmpty else { return }
    // Several records of XML need one element around them.
    try setCollection(container == .marcxml)
    try write(bytes)
  }

  private func setCollection(_ isOpen: Bool) throws {
    guard isOpen != isInCollection else { return }
    isInCollection = isOpen
    try write(Array((isOpen ? "<collection>\n" : "\n</collection>\n").utf8))
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let path else { return }
    if file == nil { file = try RecordWriter(path: path, format: .iso2709, overwrites: overwrites) }
    try file?.append(encoded: bytes, records: 1)
  }
}
