/// Cuts one text into pieces and reads them.
struct PinyinReader {
  /// What a piece of the text is: an index of `PinyinLookup.syllables`, or a place in `scalars`.
  enum Piece {
    case reading(Int)
    case word(Range<Int>)
    case punctuation(Int)
    case unread(Int)
  }

  /// The code points of the text without the invisible ones.
  let scalars: [UInt32]
  let table = PinyinLookup.shared

  init(_ text: String) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !CharacterKind.isInvisible(scalar.value) { scalars.append(scalar.value) }
    self.scalars = scalars
  }

  /// Hands over the pieces in order.
  @inline(__always)
  func read(as subject: Pinyin.Subject, _ emit: (Piece) -> Void) {
    var index = 0
    var beginsName = subject == .personalName
    while index < scalars.count {
      let code = scalars[index]
      switch CharacterKind(code) {
      case .han:
        if subject == .personalName {
          let end = endOfHan(from: index)
          readName(index..<end, isSurnameFirst: beginsName && !isMiddleDot(at: end), emit)
          index = end
          beginsName = false
        } else {
          index = readLongest(at: index, limit: scalars.count, emit)
        }
      case .letter:
        let end = endOfWord(from: index)
        emit(.word(index..<end))
        index = end
        beginsName = false
      case .space:
        index += 1
        beginsName = subject == .personalName
      case .punctuation:
        emit(.punctuation(index))
        beginsName = subject == .personalName && !isMiddleDot(at: index)
        index += 1
      case .privateUse:
        emit(.unread(index))
        index += 1
      }
    }
  }

  // MARK: Han

  /// Reads the longest word at `index`, or one character; returns where it ends.
  @inline(__always)
  private func readLongest(at index: Int, limit: Int, _ emit: (Piece) -> Void) -> Int {
    if let found = table.words.longestMatch(scalars, from: index, limit: limit, folds: table.folds) {
      for syllable in table.words.readings(of: found) { emit(.reading(Int(syllable))) }
      return found.end
    }
    emitCharacter(at: index, emit)
    return index + 1
  }

  @inline(__always)
  private func emitCharacter(at index: Int, _ emit: (Piece) -> Void) {
    let syllable = table.reading(of: scalars[index])
    emit(syllable == PinyinLookup.none ? .unread(index) : .reading(Int(syllable)))
  }

  /// Reads a run of Han characters in the name of a person: a name known as a whole, or else its surname and the rest.
  ///
  /// The first character of a short name is never joined with the second one to a word: 王朝晖 is 王 and 朝晖.
  private func readName(_ run: Range<Int>, isSurnameFirst: Bool, _ emit: (Piece) -> Void) {
    var index = run.lowerBound
    if isSurnameFirst {
      if let name = table.wholeNames.longestMatch(scalars, from: index, limit: run.upperBound, folds: table.folds) {
        for syllable in table.wholeNames.readings(of: name) { emit(.reading(Int(syllable))) }
        index = name.end
      } else if run.count >= 3, table.words.contains(scalars[run], folds: table.folds) {
        index = readLongest(at: index, limit: run.upperBound, emit)
      } else if let surname = table.surnames.longestMatch(
        scalars, from: index, limit: run.upperBound, folds: table.folds)
      {
        for syllable in table.surnames.readings(of: surname) { emit(.reading(Int(syllable))) }
        index = surname.end
      } else if run.count <= 4 {
        emitCharacter(at: index, emit)
        index += 1
      }
    }
    while index < run.upperBound {
      if let found = table.words.longestMatch(scalars, from: index, limit: run.upperBound, folds: table.folds) {
        for syllable in table.words.readings(of: found) { emit(.reading(Int(syllable))) }
        index = found.end
      } else if let syllable = given(at: index) {
        emit(.reading(Int(syllable)))
        index += 1
      } else {
        emitCharacter(at: index, emit)
        index += 1
      }
    }
  }

  private func given(at index: Int) -> UInt16? {
    scalars[index] < 0x10000 ? table.given[table.folds[Int(scalars[index])]] : nil
  }

  private func endOfHan(from start: Int) -> Int {
    var end = start + 1
    while end < scalars.count, CharacterKind(scalars[end]) == .han { end += 1 }
    return end
  }

  // MARK: Other scripts

  /// The end of the word that begins at `start`. `+` and `#` end a word as in C++; a mark between two letters or digits
  /// belongs to it, as in `Node.js`, `TCP/IP`, `1949-1999`.
  private func endOfWord(from start: Int) -> Int {
    var end = start + 1
    while end < scalars.count {
      let code = scalars[end]
      if CharacterKind(code) == .letter || code == 0x2B || code == 0x23 {
        end += 1
      } else if CharacterKind.joinsLetters(code), end + 1 < scalars.count, CharacterKind(scalars[end + 1]) == .letter {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func isMiddleDot(at index: Int) -> Bool {
    guard index < scalars.count else { return false }
    return switch scalars[index] {
    case 0xB7, 0x2022, 0x2027, 0x22C5, 0x30FB, 0xFF0E, 0xFF65: true
    default: false
    }
  }

  // MARK: Text as it stands

  /// The characters of a range.
  func text(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    append(range, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the characters of a range in UTF-8.
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    for code in scalars[range] {
      guard let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) else { continue }
      bytes.append(contentsOf: encoded)
    }
  }
}
