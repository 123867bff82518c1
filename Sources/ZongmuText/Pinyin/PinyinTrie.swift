/// Words by their characters, for the longest match: a tree whose children lie side by side, in order.
struct PinyinTrie: Sendable {
  /// A word that was found.
  struct Match {
    /// Behind its last character.
    let end: Int
    fileprivate let node: Int
    fileprivate let length: Int
  }

  private struct Node {
    /// The character that leads here.
    var character: UInt16
    /// The first child; the others follow.
    var children: UInt32 = 0
    var childCount: UInt16 = 0
    /// Where the readings of the word that ends here begin, or `noWord`.
    var readings: UInt32 = Node.noWord

    static let noWord = UInt32.max
  }

  private var nodes: [Node] = []
  private var pool: [UInt16] = []
  /// The node of each character that begins a word, 0 for none: node 0 is never a character's.
  private var first = [UInt32](repeating: 0, count: 0x10000)

  /// A tree of `words`, in any order. A word that is there twice is read as the last one says.
  init(_ words: [PinyinSource.Word]) {
    let sorted = words.sorted { $0.characters.lexicographicallyPrecedes($1.characters) }
    nodes = [Node(character: 0)]
    // Level by level, so that the children of a node are made together.
    var open = [(node: 0, range: 0..<sorted.count, depth: 0)]
    var next = 0
    while next < open.count {
      let (node, range, depth) = open[next]
      next += 1
      var index = range.lowerBound
      while index < range.upperBound, sorted[index].characters.count == depth {
        nodes[node].readings = UInt32(pool.count)
        pool += sorted[index].readings
        index += 1
      }
      nodes[node].children = UInt32(nodes.count)
      while index < range.upperBound {
        let character = sorted[index].characters[depth]
        var end = index + 1
        while end < range.upperBound, sorted[end].characters[depth] == character { end += 1 }
        open.append((nodes.count, index..<end, depth + 1))
        if depth == 0 { first[Int(character)] = UInt32(nodes.count) }
        nodes.append(Node(character: character))
        nodes[node].childCount += 1
        index = end
      }
    }
  }

  /// The longest word that begins at `start` and ends before `limit`.
  func longestMatch(_ scalars: [UInt32], from start: Int, limit: Int, folds: [UInt16]) -> Match? {
    var node = Int(first[Int(Self.folded(scalars[start], folds))])
    var found: Match?
    var index = start + 1
    while node != 0 {
      if nodes[node].readings != Node.noWord { found = Match(end: index, node: node, length: index - start) }
      guard index < limit else { break }
      node = child(of: node, Self.folded(scalars[index], folds))
      index += 1
    }
    return found
  }

  /// Whether the characters are, as a whole, one word.
  func contains(_ scalars: ArraySlice<UInt32>, folds: [UInt16]) -> Bool {
    guard let start = scalars.first else { return false }
    var node = Int(first[Int(Self.folded(start, folds))])
    for code in scalars.dropFirst() where node != 0 { node = child(of: node, Self.folded(code, folds)) }
    return node != 0 && nodes[node].readings != Node.noWord
  }

  /// The syllables of a word that was found.
  func readings(of match: Match) -> ArraySlice<UInt16> {
    let start = Int(nodes[match.node].readings)
    return pool[start..<start + match.length]
  }

  /// The character under which words are found; 0, which begins no word, outside the BMP.
  private static func folded(_ code: UInt32, _ folds: [UInt16]) -> UInt16 { code < 0x10000 ? folds[Int(code)] : 0 }

  /// The child for a character, or 0.
  private func child(of node: Int, _ character: UInt16) -> Int {
    var low = Int(nodes[node].children)
    var high = low + Int(nodes[node].childCount)
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].character == character { return middle }
      if nodes[middle].character < character { low = middle + 1 } else { high = middle }
    }
    return 0
  }
}
