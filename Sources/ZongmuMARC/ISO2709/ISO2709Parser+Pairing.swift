/// Which pieces between field terminators make up the field of which entry.
extension ISO2709Parser {
  /// What a program may have counted as the length of a field. Characters of Chinese take two bytes in GBK and three in
  /// UTF-8, and a program that converts a record may keep the lengths that it had before.
  private enum Measure: CaseIterable {
    case bytes
    case charactersOfUTF8
    case charactersOfGBK
    case bytesAsGBK
    case bytesAsUTF8
  }

  /// For each entry from the first on, the pieces of its field; a stray terminator makes a field of two. Entries at the
  /// end may stay without a field where the record is cut off, and pieces without an entry. Nil where there is a doubt.
  func paired(_ entries: [Entry], _ pieces: [Range<Int>], _ bytes: Span<UInt8>) -> [Range<Int>]? {
    byLength(entries, pieces, bytes) ?? byCount(entries, pieces, bytes) ?? byShape(entries, pieces, bytes)
  }

  /// Whether nothing is in a piece but line ends and blanks.
  func isBlank(_ piece: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    piece.allSatisfy { bytes[$0] == 0x0D || bytes[$0] == 0x0A || bytes[$0] == 0x20 || bytes[$0] == 0 }
  }

  /// The pieces whose lengths are those of the directory, by the first measure that fits throughout.
  private func byLength(_ entries: [Entry], _ pieces: [Range<Int>], _ bytes: Span<UInt8>) -> [Range<Int>]? {
    let lengths = entries.compactMap(\.length)
    guard lengths.count == entries.count else { return nil }
    // Line ends behind a terminator are counted by some programs and not by others.
    let bare = pieces.map { bytes.lineEnd(in: $0.lowerBound..<$0.upperBound)..<$0.upperBound }
    for measured in bare == pieces ? [pieces] : [bare, pieces] {
      for measure in Measure.allCases {
        let sizes = measured.map { size(of: $0, measure, bytes) }
        for terminator in [1, 0] {
          guard let fields = aligned(lengths.map { $0 - terminator }, sizes) else { continue }
          let isDoubtful = entries[fields.count...].contains { left in
            entries[..<fields.count].contains { $0.pointsWhere(left) }
          }
          if !isDoubtful { return fields }
        }
      }
    }
    return nil
  }

  /// The pieces, joined by one terminator where need be, that have these lengths, one after the other. The last may be
  /// shorter, being cut off, if others vouch for the measure.
  private func aligned(_ lengths: [Int], _ sizes: [Int]) -> [Range<Int>]? {
    var fields: [Range<Int>] = []
    var piece = 0
    for length in lengths {
      var found: Range<Int>?
      while found == nil {
        guard piece < sizes.count else { return fields.isEmpty ? nil : fields }
        var total = sizes[piece]
        var next = piece + 1
        while total < length, next < sizes.count {
          total += 1 + sizes[next]
          next += 1
        }
        if total == length {
          found = piece..<next
        } else if total < length, next == piece + 1, !fields.isEmpty {
          return fields + [piece..<next]
        } else if sizes[piece] == 0 {
          // A terminator too many.
          piece += 1
        } else {
          return nil
        }
      }
      guard let found else { return nil }
      fields.append(found)
      piece = found.upperBound
    }
    return fields
  }

  private func size(of piece: Range<Int>, _ measure: Measure, _ bytes: Span<UInt8>) -> Int {
    switch measure {
    case .bytes: return piece.count
    case .charactersOfUTF8: return piece.count { bytes[$0] & 0xC0 != 0x80 }
    case .bytesAsGBK:
      // One byte for one of ASCII, two for any other but the rare ones.
      return piece.reduce(0) { $0 + (bytes[$1] < 0x80 ? 1 : bytes[$1] & 0xC0 != 0x80 ? 2 : 0) }
    case .charactersOfGBK, .bytesAsUTF8:
      var (size, position) = (0, piece.lowerBound)
      while position < piece.upperBound {
        let isDouble = bytes[position] >= 0x81 && position + 1 < piece.upperBound
        let isFour = isDouble && 0x30...0x39 ~= bytes[position + 1]
        size += measure == .bytesAsUTF8 && isDouble ? 3 : 1
        position += isFour ? 4 : isDouble ? 2 : 1
      }
      return size
    }
  }

  /// As many pieces as entries, empty ones left out where there are more; every data field has a delimiter then, or all
  /// lengths but one are right, or one terminator too many and one too few would go unseen.
  private func byCount(_ entries: [Entry], _ pieces: [Range<Int>], _ bytes: Span<UInt8>) -> [Range<Int>]? {
    var used = Array(pieces.indices)
    if used.count != entries.count { used.removeAll { isBlank(pieces[$0], bytes) } }
    guard used.count == entries.count else { return nil }
    let right = zip(entries, used).count { $0.length == pieces[$1].count + 1 }
    if right >= 3, right + 1 >= entries.count { return used.map { $0..<($0 + 1) } }
    for (entry, index) in zip(entries, used) where !entry.tag.isControl && !pieces[index].isEmpty {
      guard pieces[index].contains(where: { bytes[$0] == ISO2709.delimiter }) else { return nil }
    }
    return used.map { $0..<($0 + 1) }
  }

  /// The pieces behind the control fields that begin as a data field does, with two indicators and a delimiter, as many as
  /// there are entries of data fields; any other belongs to the field before it, which a stray terminator cuts.
  private func byShape(_ entries: [Entry], _ pieces: [Range<Int>], _ bytes: Span<UInt8>) -> [Range<Int>]? {
    let controls = entries.prefix(while: \.tag.isControl).count
    guard controls < entries.count, !entries[controls...].contains(where: \.tag.isControl) else { return nil }
    var fields: [Range<Int>] = []
    for (index, piece) in pieces.enumerated() {
      let start = bytes.lineEnd(in: piece)
      let isData = start + 2 < piece.upperBound && bytes[start + 2] == ISO2709.delimiter
      if index < controls {
        guard !piece.contains(where: { bytes[$0] == ISO2709.delimiter }) else { return nil }
        fields.append(index..<(index + 1))
      } else if isData {
        fields.append(index..<(index + 1))
      } else if !isBlank(piece, bytes) {
        guard fields.count > controls else { return nil }
        fields[fields.count - 1] = fields[fields.count - 1].lowerBound..<(index + 1)
      }
    }
    return fields.count == entries.count ? fields : nil
  }
}

extension Span where Element == UInt8 {
  /// The first place in a stretch behind the line ends that it begins with.
  func lineEnd(in range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place < range.upperBound, self[place] == 0x0D || self[place] == 0x0A { place += 1 }
    return place
  }
}
