/// What a stretch of text says about parts: the intermediate result of the part grammar.
struct PartReading: Equatable {
  var numbers: [PartNumber] = []
  var names: [String] = []
  var setSize: Int?
  var years: [Int] = []
  /// Years behind a number, as in 第6册(1936-1938): what the part covers, unless the publication is a yearly one.
  var yearsBehind: [Int] = []
  var isEmpty: Bool { numbers.isEmpty && names.isEmpty && setSize == nil && years.isEmpty }

  /// Adds what the scanner found next.
  mutating func take(_ element: PartScanner.Element) {
    switch element {
    case .number(let number): numbers.append(number)
    case .set(let size): setSize = size ?? setSize
    case .years(let found): if numbers.isEmpty { years += found } else { yearsBehind += found }
    }
  }

  /// Puts what was found further right after what is known already.
  mutating func append(_ other: PartReading) {
    if isEmpty, yearsBehind.isEmpty {
      self = other
      return
    }
    numbers += other.numbers
    names += other.names
    years += other.years
    yearsBehind += other.yearsBehind
    setSize = setSize ?? other.setSize
  }

  /// Puts what was found further left before what is known already.
  mutating func prepend(_ other: PartReading) {
    numbers = other.numbers + numbers
    names = other.names + names
    years = other.years + years
    yearsBehind = other.yearsBehind + yearsBehind
    setSize = other.setSize ?? setSize
  }
}
