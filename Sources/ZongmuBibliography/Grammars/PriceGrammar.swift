/// Reads prices and terms of availability: `CNY25.00`, `￥0.40`, `HK$80`, `CNY168.00 (全3卷)`, `每期15.00元`, `赠阅`.
///
/// A number alone is in yuan, as in the Chinese records that leave the currency out. `CNY0.00` says that no price is
/// known and gives none.
public enum PriceGrammar {
  private static let currencies = WordTable<String>([
    ("cny rmb ¥ ￥ 人民币", "CNY"), ("hkd hk$ 港币 港元", "HKD"), ("twd nt$ ntd 新台币 台币", "TWD"),
    ("mop 澳门币 澳门元 mop$", "MOP"), ("usd us$ $ 美元", "USD"), ("gbp £ ￡ 英镑", "GBP"), ("eur € 欧元", "EUR"),
    ("jpy 日元 日圆", "JPY"), ("krw 韩元", "KRW"), ("sgd s$ 新加坡元", "SGD"), ("cad c$ can$ 加元", "CAD"),
    ("aud a$ 澳元", "AUD"), ("rub 卢布", "RUB"), ("dem dm", "DEM"), ("frf", "FRF"), ("chf", "CHF"), ("inr", "INR"),
  ])
  private static let behind = WordTable<String>([
    ("元 圆 块", "CNY"), ("日元 日圆 円", "JPY"), ("美元", "USD"), ("港元 港币", "HKD"), ("欧元", "EUR"), ("英镑", "GBP"),
  ])
  private static let free = WordTable<Bool>("赠阅 赠送 赠书 非卖品 免费 交流 内部交流")
  private static let decade: StaticWord = "角"

  /// The prices in a text, in order.
  public static func parse(_ text: String) -> [Price] { read(Passage(text)) }

  /// Whether a text says that the publication is not sold: 赠阅, 非卖品.
  public static func isNotForSale(_ text: String) -> Bool { isNotForSale(Passage(text)) }

  static func isNotForSale(_ passage: Passage) -> Bool { free.occurs(in: passage) }

  /// The price of a text such as `CNY58.00`: the common case, read without more ado.
  static func plain(_ text: String) -> Price? {
    let bytes = text.utf8
    guard (7...14).contains(bytes.count), text.hasPrefix("CNY") else { return nil }
    var hundredths = 0
    for (place, byte) in bytes.dropFirst(3).enumerated() {
      if place == bytes.count - 6 {
        guard byte == UInt8(ascii: ".") else { return nil }
      } else {
        guard 0x30...0x39 ~= byte else { return nil }
        hundredths = hundredths * 10 + Int(byte) - 0x30
      }
    }
    return hundredths > 0 && bytes.count > 6 ? Price(currency: "CNY", hundredths: hundredths) : nil
  }

  /// `needsCurrency`: only what bears a currency is a price, as in an ISBN subfield.
  static func read(_ passage: Passage, needsCurrency: Bool = false) -> [Price] {
    var prices: [Price] = []
    var scope: Price.Scope?
    var currency: String?
    var place = passage.start
    while place < passage.end {
      let scalar = passage[place]
      if scalar == "(" || scalar == "[" {
        let end = passage.closingBracket(ofGroupOpeningAt: place) ?? passage.end
        let content = passage[place + 1..<(end > place + 1 && passage[end - 1].value <= 0x5D ? end - 1 : end)]
        if prices.isEmpty { scope = scope ?? self.scope(of: content) } else { apply(content, &prices) }
        place = end
        continue
      }
      if let entry = currencies.match(passage, at: place), !passage[place - 1].isLatinLetter {
        currency = entry.meaning
        place += entry.word.count
        continue
      }
      if scalar == "/", !prices.isEmpty {
        apply(passage.from(place + 1), &prices)
        break
      }
      guard let (amount, end) = amount(passage, place) else {
        if scope == nil, prices.isEmpty { scope = leadingScope(passage, place) }
        place += 1
        continue
      }
      let unit = behind.match(passage, at: end)
      // In grammar form 円 and 圆 are one.
      if passage.written(end) == "円" { currency = "JPY" }
      let isPlain = currency == nil && unit == nil && amount.tenths == nil
      let isAlone = prices.isEmpty && !needsCurrency && isAlone(passage, place, end)
      place = end + (unit?.word.count ?? 0)
      var hundredths = amount.hundredths
      if unit?.meaning == "CNY", let (jiao, after) = tenths(passage, place) {
        hundredths += jiao * 10
        place = after
      }
      guard hundredths > 0, !isPlain || isAlone else { continue }
      prices.append(
        Price(currency: currency ?? unit?.meaning ?? "CNY", hundredths: hundredths, scope: scope ?? .item))
      currency = nil
    }
    return prices
  }

  /// A number that is the whole text, but for a word in front (定价) or a bracket behind.
  private static func isAlone(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
    let isFirst = passage.before(start).allSatisfy { !$0.isDigit && $0 != "-" && !$0.isLatinLetter }
    let next = passage[end]
    return isFirst && (next == " " || next == "(" || next == "," || next == ";" || next == "/" || next == ".")
  }

  // MARK: Amounts

  /// A number with at most two decimals; 5角 as tenths.
  private static func amount(_ passage: Passage, _ place: Int) -> (amount: (hundredths: Int, tenths: Int?), end: Int)? {
    guard let found = Numerals.leading(passage, at: place), found.script == .arabic || found.script == .chinese,
      found.value < 100_000_000
    else { return nil }
    var end = found.range.upperBound
    if found.script == .chinese {
      let isMoney = behind.match(passage, at: end) != nil || passage.has(decade, at: end)
      guard isMoney, passage[place - 1] != "第" else { return nil }
    }
    if passage.has(decade, at: end) { return ((found.value * 10, found.value), end + 1) }
    var whole = found.value
    // 1,280.00
    while passage[end] == ",", let group = Numerals.leading(passage, at: end + 1), group.script == .arabic,
      group.range.count == 3, whole < 1_000_000
    {
      whole = whole * 1000 + group.value
      end = group.range.upperBound
    }
    var hundredths = whole * 100
    if passage[end] == ".", let decimals = Numerals.leading(passage, at: end + 1), decimals.script == .arabic,
      decimals.range.count <= 2
    {
      hundredths += decimals.range.count == 1 ? decimals.value * 10 : decimals.value
      end = decimals.range.upperBound
    }
    return ((hundredths, nil), end)
  }

  private static func tenths(_ passage: Passage, _ place: Int) -> (Int, end: Int)? {
    guard let found = Numerals.leading(passage, at: place), found.value < 10,
      passage.has(decade, at: found.range.upperBound)
    else { return nil }
    return (found.value, found.range.upperBound + 1)
  }

  // MARK: Scope

  private static let issues = WordTable<Bool>("每期 每份 期")
  private static let years = WordTable<Bool>("全年 每年 年")
  private static let items = WordTable<Bool>("每册 每本 单册 册")
  private static let sets = WordTable<Bool>("全套 整套 套装 上下册 上中下册 上、下册 上、中、下册")
  private static let including = WordTable<Bool>("含 附 附赠 内附 赠 配")

  /// What a remark says that the price is for.
  private static func scope(of remark: Passage) -> Price.Scope? {
    let remark = remark.trimmed
    guard !remark.isEmpty, remark.count <= 30 else { return nil }
    if issues.whole(remark) != nil { return .issue }
    if years.whole(remark) != nil { return .year }
    if items.whole(remark) != nil { return .item }
    if let size = ISBNReader.setSize(of: remark) { return size > 1 ? .set(volumes: size) : .item }
    if sets.match(remark, at: remark.start) != nil { return .set(volumes: nil) }
    if let found = Numerals.leading(remark, at: remark.start), found.value > 1, found.value < 10_000 {
      let rest = remark.from(found.range.upperBound)
      // 890.00/33, (2册); a number of four digits is the year of the price.
      if rest.isEmpty, found.range.count < 4 || items.whole(rest) != nil { return .set(volumes: found.value) }
      if items.whole(rest) != nil { return .set(volumes: found.value) }
    }
    return nil
  }

  /// 每册CNY50.00, 全套CNY890.00.
  private static func leadingScope(_ passage: Passage, _ place: Int) -> Price.Scope? {
    if let entry = issues.match(passage, at: place), entry.word.count == 2 { return .issue }
    if let entry = years.match(passage, at: place), entry.word.count == 2 { return .year }
    if let entry = items.match(passage, at: place), entry.word.count == 2 { return .item }
    return sets.match(passage, at: place) != nil ? .set(volumes: nil) : nil
  }

  /// A remark behind prices: of what they are, what comes with it, or further prices.
  private static func apply(_ remark: Passage, _ prices: inout [Price]) {
    guard let last = prices.indices.last else { return }
    if let scope = scope(of: remark) {
      prices[last].scope = scope
    } else if let word = including.match(remark, at: remark.start) {
      let material = remark.from(remark.start + word.word.count).trimmed
      if !material.isEmpty { prices[last].with = material.text }
    } else {
      prices += read(remark, needsCurrency: true)
    }
  }
}
