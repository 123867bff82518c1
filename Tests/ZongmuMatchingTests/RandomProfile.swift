import Fixtures
import ZongmuBibliography

@testable import ZongmuMatching

/// Profiles with few values in each fact, so that chance ones often agree and often contradict.
enum RandomProfile {
  static func make(_ random: inout SplitMix64) -> VetoProfile {
    var description = Description(dialect: .cnmarc)
    if random.chance(8) { description.medium = random.chance(50) ? .video : .audio }
    description.level = pick([.monograph, .monograph, .monograph, .volume, .set, .serial], &random)
    if random.chance(40) {
      let ordinals: [PartNumber.Ordinal] = [
        .number(1), .number(2), .number(3), .place("上"), .place("中"), .place("下"), .range(1, 2), .place("前"),
      ]
      description.part.numbers = [PartNumber(pick(ordinals, &random))]
      if random.chance(25) { description.part.numbers.append(PartNumber(pick(ordinals, &random), unit: "册")) }
    }
    if random.chance(30) { description.part.setSize = pick([1, 2, 3], &random) }
    if random.chance(20) { description.extent.volumes = pick([1, 2, 3], &random) }
    if random.chance(20) { description.titleYears = pick([[2019], [2020], [2019, 2020], [2020, 2021]], &random) }
    if random.chance(30) { description.edition.number = pick([1, 2, 3], &random) }
    if random.chance(15) { description.edition.kinds = [pick([.revised, .facsimile], &random)] }
    if random.chance(20) { description.traits = [pick([.student, .teacher, .annotated, .largePrint], &random)] }
    if random.chance(30) { description.languages = [pick(["chi", "eng"], &random)] }
    if random.chance(5) { description.rarity = .ancient }
    return VetoProfile(
      description, translators: random.chance(20) ? [NameForms(pick(["周克希", "马振骋", "沈国华"], &random))] : [],
      partNames: random.chance(15) ? [pick(["天文", "天文卷", "地理卷"], &random)] : [],
      isbns: random.chance(30) ? [pick(["978702000001", "978702000002"], &random)] : [])
  }

  static func pick<Value>(_ values: [Value], _ random: inout SplitMix64) -> Value { values[random.below(values.count)] }
}
