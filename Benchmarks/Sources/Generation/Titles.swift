/// A title made of words, and what the book is about.
struct ComposedTitle: Sendable {
  let proper: String
  let other: String?
  /// The subject of the book, which the title names.
  let topic: String
  /// A second subject, for subtitle and abstract.
  let second: String

  /// A title of 4 to 14 characters and perhaps a subtitle.
  init(of subject: Subject, isLiterature: Bool, _ random: inout SplitMix64) {
    let place = random.below(subject.topics.count)
    topic = subject.topics[place]
    second = subject.topics[(place + 1 + random.below(subject.topics.count - 1)) % subject.topics.count]
    var title = ""
    repeat {
      title =
        isLiterature
        ? ComposedTitle.literary(subject, topic, second, &random)
        : ComposedTitle.learned(subject, topic, second, &random)
    } while !(4...14).contains(title.count)
    proper = title
    guard random.chance(isLiterature ? 1_500 : 2_800) else {
      other = nil
      return
    }
    other =
      isLiterature
      ? ComposedTitle.literary(subject, second, topic, &random) : second + "的" + random.pick(ComposedTitle.angles)
  }

  private static let angles =
    "理论与方法 历史与现状 过去与未来 结构与功能 制度与实践 观念与技艺 问题与对策 源流与演变 守望与传承 视野与路径".words

  private static func learned(
    _ subject: Subject, _ topic: String, _ second: String, _ random: inout SplitMix64
  ) -> String {
    let form = random.pick(subject.forms)
    switch random.below(10) {
    case ..<2: return topic + form
    case ..<5: return random.pick(Subject.modifiers) + topic + form
    case ..<7: return random.pick(Subject.regions) + topic + form
    case 7: return random.pick(Subject.regions) + random.pick(Subject.modifiers) + topic + form
    default: return topic + "与" + second + form
    }
  }

  private static func literary(
    _ subject: Subject, _ topic: String, _ second: String, _ random: inout SplitMix64
  ) -> String {
    switch random.below(8) {
    case 0: return topic + random.pick(subject.forms)
    case 1, 2: return random.pick(Subject.adjectives) + "的" + topic
    case 3: return topic + "与" + second
    case 4: return random.pick(Subject.regions) + topic + random.pick(subject.forms)
    case 5: return random.pick(Subject.adjectives) + "的" + topic + "和" + second
    case 6: return Names.person(&random) + "的" + topic
    default: return topic + "里的" + random.pick(Subject.adjectives) + second
    }
  }
}
