import Fixtures

@testable import ZongmuMARC

/// A source that gives pieces of random length up to `longest`.
struct RaggedSource: ByteSource {
  let name: String
  let bytes: [UInt8]
  let longest: Int
  var generator: SplitMix64
  var position = 0

  init(_ bytes: [UInt8], longest: Int, seed: UInt64, name: String = "test.mrc") {
    self.name = name
    self.bytes = bytes
    self.longest = longest
    generator = SplitMix64(state: seed)
  }

  mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
    let length = min(count, Int.random(in: 1...longest, using: &generator), bytes.count - position)
    buffer += bytes[position..<(position + length)]
    position += length
    return length
  }
}
