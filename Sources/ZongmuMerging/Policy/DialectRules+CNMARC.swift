extension DialectRules {
  /// The default for CNMARC (GB/T 33286-2016) and UNIMARC; classes as in DOMAIN §6.
  public static let cnmarc: DialectRules = {
    var rules = DialectRules()
    rules.classes = [
      "001": .recomputed, "003": .recomputed, "005": .recomputed,
      "0XX": .union,
      "1XX": .single, "141": .perSource, "194": .perSource,
      "2XX": .single, "225": .union,
      "3XX": .union, "327": .longest, "330": .longest,
      // Notes on the copy in hand, and how it was acquired.
      "316": .perSource, "317": .perSource, "318": .perSource, "345": .perSource,
      "4XX": .union, "5XX": .union, "6XX": .union, "7XX": .union,
      "8XX": .union,
      // Who holds it is told by the holdings.
      "850": .dropped,
      // Local to a system: orders, check-in, stored keys, batch marks. -01 is a path inside the source system.
      "9XX": .dropped, "-01": .dropped,
    ]
    rules.holdings = ["852", "905", "906", "907", "986"]
    rules.keys = [
      "010": UnionKey(.isbn),
      "011": UnionKey(.text, "a"), "013": UnionKey(.text, "a"), "015": UnionKey(.text, "a"),
      "016": UnionKey(.text, "a"), "091": UnionKey(.text, "a"),
      "020": UnionKey(.text, "abz"), "021": UnionKey(.text, "ab"), "022": UnionKey(.text, "ab"),
      "035": UnionKey(.exact, "az"),
      "225": UnionKey(.text, "ahi", compatible: "v"),
      "4XX": UnionKey(.link, compatible: "v"),
      "5XX": UnionKey(.text, "ahi", compatible: "ez"),
      "600": UnionKey(.text, "axyzj", compatible: "bf"), "601": UnionKey(.text, "abxyzj", compatible: "def"),
      "602": UnionKey(.text, "axyzj", compatible: "f"),
      "606": UnionKey(.text, "axyzj"), "607": UnionKey(.text, "axyzj"),
      "675": UnionKey(.text, "a", compatible: "v"), "676": UnionKey(.text, "a", compatible: "v"),
      "680": UnionKey(.text, "ab"), "686": UnionKey(.text, "ab2"),
      "69X": UnionKey(.text, "a", compatible: "v"),
      "70X": UnionKey(.text, "a", compatible: "bf"),
      "71X": UnionKey(.text, "ab", compatible: "def"),
      "72X": UnionKey(.text, "a", compatible: "f"),
      "801": UnionKey(.text, "abcg", indicators: "2"),
      "856": UnionKey(.address, "u"),
    ]
    // Chinese rules know no main entry: 700 and 701 are one set, and a name that is 701 here may be 702 there.
    rules.pools = [["700", "701", "702"], ["710", "711", "712"], ["720", "721", "722"]]
    rules.alternatives = [["210", "211", "214"]]
    rules.ignored = "2367" + "9AEFI"
    rules.linking = "6"
    rules.withheld = ["906": "rt", "907": "rt", "986": "rt"]
    rules.encodingLevels = " 312"
    rules.descriptiveForms = " in"
    rules.completeness = [
      "010": 2, "100": 1, "101": 1, "102": 1, "105": 1, "200$f": 2, "205": 1, "210$a": 1, "210$c": 1, "210$d": 1,
      "215$a": 1, "215$d": 1, "225": 1, "330": 2, "606": 2, "690": 2, "701": 2,
    ]
    return rules
  }()
}
