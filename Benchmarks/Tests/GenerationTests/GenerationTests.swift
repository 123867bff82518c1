import Testing

@testable import Generation

@Test("Numbers of SplitMix64 are those of the published algorithm")
func splitMix() {
  // Seed 1234567, as given on Rosetta Code, "Pseudo-random numbers/Splitmix64".
  var random = SplitMix64(seed: 1_234_567)
  let expected: [UInt64] = [
    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
    16_408_922_859_458_223_821,
  ]
  for number in expected { #expect(random.next() == number) }
}

@Test(
  "ISBNs have their check digits and hyphens",
  arguments: [
    // Worked by hand: 7·10+2·9+2·8+1·7+1·6+0·5+2·4+1·3+9·2 = 146, 11 − 146 mod 11 = 8; and 9+21+8+21+2+6+1+3+0+6+1+27 = 105, 10 − 5 = 5.
    ("221", 10219, "7-221-10219-8", "978-7-221-10219-5"),
    // 70+18+8+56+0+0+0+0+0 = 152, 11 − 152 mod 11 = 2; 9+21+8+21+2+3+8+0+0+0+0+0 = 72, 10 − 2 = 8.
    ("218", 0, "7-218-00000-2", "978-7-218-00000-8"),
  ])
func checkDigits(registrant: String, ordinal: Int, ten: String, thirteen: String) throws {
  let isbn = try #require(ISBN(registrant: registrant, ordinal: ordinal))
  #expect(isbn.text(digits: 10, hyphens: true) == ten)
  #expect(isbn.text(digits: 13, hyphens: true) == thirteen)
}

@Test(
  "A registrant of the wrong width and a number too long are refused",
  arguments: [("21", 1), ("2180", 1), ("218", 100_000)])
func refusedNumbers(registrant: String, ordinal: Int) {
  #expect(ISBN(registrant: registrant, ordinal: ordinal) == nil)
}

@Test("Each press has registrants of the right width and gives a number once", arguments: Press.all.map(\.name))
func presses(name: String) throws {
  let press = try #require(Press.all.first { $0.name == name })
  let numbers = (0..<1_000).compactMap { press.isbn($0)?.text(digits: 13, hyphens: false) }
  #expect(Set(numbers).count == 1_000)
  #expect(press.isbn(press.capacity) == nil)
}

@Test("A record has the leader and directory of ISO 2709, in bytes")
func bytes() {
  var record = RecordBytes(kind: "nam0", encoding: .utf8)
  record.control("001", "012")
  record.field("200", "1 ", ("a", "越秀"), ("e", nil), ("f", "著"))
  record.field("330", "  ", ("a", ""))
  var output: [UInt8] = []
  record.write(to: &output)
  // 24 + 2 × 12 + 1 = 49; fields 4 and 2 + 2 + 6 + 2 + 3 + 1 = 16; 49 + 20 + 1 = 70.
  let expected = "00070nam0 2200049   450 001000400000200001600004\u{1E}012\u{1E}1 \u{1F}a越秀\u{1F}f著\u{1E}\u{1D}"
  #expect(String(decoding: output, as: UTF8.self) == expected)
}

@Test("GB18030 bytes are those of the standard")
func gb18030() {
  var output: [UInt8] = []
  OutputEncoding.gb18030.append("东A·，￥", to: &output)
  // GB 2312: 东 2211, middle dot 0104, full-width comma 0312, yuan sign 0304; each plus A0A0.
  #expect(output == [0xB6, 0xAB, 0x41, 0xA1, 0xA4, 0xA3, 0xAC, 0xA3, 0xA4])
}

@Test("The same seed gives the same bytes, another seed others, and each record is in the truth")
func determinism() {
  func files(_ seed: UInt64) -> (records: [[UInt8]], truth: String) {
    var options = GenerationOptions()
    options.records = 500
    options.seed = seed
    let generator = Generator(options)
    var records: [[UInt8]] = []
    for source in 0..<options.sources {
      var whole: [UInt8] = []
      generator.write(source: source) { whole += $0 }
      records += whole.split(separator: 0x1D).map(Array.init)
    }
    var truth: [UInt8] = []
    generator.writeTruth { truth += $0 }
    return (records, String(decoding: truth, as: UTF8.self))
  }
  let first = files(7)
  #expect(first == files(7))
  #expect(first.records != files(8).records)
  let ids = first.truth.split(separator: "\n").dropFirst().compactMap {
    $0.split(separator: "\t").first.map(String.init)
  }
  #expect(first.records.count == 500)
  #expect(Set(ids).count == 500)
  for (record, id) in zip(first.records, ids) {
    #expect(record.count + 1 == Int(String(decoding: record.prefix(5), as: UTF8.self)))
    #expect(String(decoding: record, as: UTF8.self).contains("\u{1E}\(id)\u{1E}"))
  }
}

@Test(
  "Negatives are pairs of different books of one family, of every class; without lookalikes the files stay as they were"
)
func negatives() throws {
  var options = GenerationOptions()
  options.records = 4_000
  options.duplicates = 5_000
  options.lookalikes = 3_000
  let generator = Generator(options)
  func table(_ write: ((([UInt8]) -> Void) -> Void)) -> [[Substring]] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: "\t") }
  }
  let truth = table { sink in generator.writeTruth(to: sink) }.dropFirst()
  let clusters = Dictionary(uniqueKeysWithValues: truth.map { ($0[0], $0[1]) })
  let negatives = table { sink in generator.writeNegatives(to: sink) }.dropFirst()
  #expect(Set(negatives.map { $0[2] }) == Set(Difference.allCases.map { Substring($0.rawValue) }))
  for row in negatives {
    let (left, right) = (try #require(clusters[row[0]]), try #require(clusters[row[1]]))
    #expect(left != right)
  }
  #expect(Set(negatives.map { [$0[0], $0[1]].sorted() }).count == negatives.count)
  options.lookalikes = 0
  let plain = table { sink in Generator(options).writeNegatives(to: sink) }.dropFirst()
  #expect(Set(plain.map { $0[2] }).isSubset(of: ["volume", "edition", "year"]))
}
