extension DialectRules {
  /// The default for MARC 21 bibliographic records; classes after the pattern of those of CNMARC.
  public static let marc21: DialectRules = {
    var rules = DialectRules()
    rules.classes = [
      "001": .recomputed, "003": .recomputed, "005": .recomputed, "00X": .single,
      "0XX": .union,
      // Not repeatable: one LCCN, one coded statement of place, time and language, one line of agencies.
      "010": .single, "040": .single, "042": .single, "043": .single, "044": .single, "045": .single, "066": .single,
      "1XX": .single,
      "2XX": .single, "246": .union, "247": .union,
      "3XX": .single,
      "4XX": .union,
      "5XX": .union, "505": .longest, "520": .longest,
      // Notes on the copy in hand: acquisition, provenance, copy and version, binding, action taken.
      "541": .perSource, "561": .perSource, "562": .perSource, "563": .perSource, "583": .perSource,
      "6XX": .union, "7XX": .union, "8XX": .union,
      // Holdings data embedded in the bibliographic record beside 852: patterns, enumeration, textual holdings, items.
      "853": .perSource, "854": .perSource, "855": .perSource, "863": .perSource, "864": .perSource,
      "865": .perSource, "866": .perSource, "867": .perSource, "868": .perSource, "876": .perSource,
      "877": .perSource, "878": .perSource,
      "850": .dropped, "880": .single,
      "9XX": .dropped, "-01": .dropped,
    ]
    rules.holdings = ["852"]
    rules.keys = [
      "020": UnionKey(.isbn),
      "022": UnionKey(.text, "a"), "024": UnionKey(.text, "a2", indicators: "1"), "028": UnionKey(.text, "ab"),
      "035": UnionKey(.exact, "az"),
      "08X": UnionKey(.text, "a", compatible: "2"), "084": UnionKey(.text, "a2"),
      "246": UnionKey(.text, "anp"), "490": UnionKey(.text, "a", compatible: "v"),
      "6XX": UnionKey(.text, compatible: "2", indicators: "2"),
      "100": UnionKey(.text, "aqtnp", compatible: "bcd"), "700": UnionKey(.text, "aqtnp", compatible: "bcd"),
      "110": UnionKey(.text, "abtp", compatible: "ncd"), "710": UnionKey(.text, "abtp", compatible: "ncd"),
      "111": UnionKey(.text, "aetp", compatible: "ncd"), "711": UnionKey(.text, "aetp", compatible: "ncd"),
      "76X": UnionKey(.text, "ast"), "77X": UnionKey(.text, "ast"), "78X": UnionKey(.text, "ast"),
      "80X": UnionKey(.text, "atnp", compatible: "v"), "81X": UnionKey(.text, "abtnp", compatible: "v"),
      "830": UnionKey(.text, "anp", compatible: "v"),
      "856": UnionKey(.address, "u"),
    ]
    rules.pools = [["100", "700"], ["110", "710"], ["111", "711"], ["130", "730"]]
    // The main entry goes with 245 ind1 and with the added entries: a record that has names gets no other main entry.
    rules.alternatives = [["1XX", "700", "710", "711"], ["260", "264"]]
    // 880 and 066 belong to the links $6 of their record.
    rules.baseOnly = ["880", "066"]
    rules.ignored = "012468" + "ew"
    rules.linking = "68"
    rules.encodingLevels = " 14I2K7M5L3J8uz"
    rules.descriptiveForms = "iacnu "
    rules.completeness = [
      "020": 2, "008": 1, "041": 1, "1XX": 2, "245$c": 2, "250": 1, "26X$a": 1, "26X$b": 1, "26X$c": 1, "300$a": 1,
      "300$c": 1, "490": 1, "520": 2, "6XX": 2, "050": 2, "082": 2, "084": 2, "7XX": 1,
    ]
    return rules
  }()
}
