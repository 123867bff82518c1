/// A book as it is: what a perfect record of it would say. A function of the seed and of its place in the plan.
struct Book: Sendable {
  enum Role: String, Sendable {
    case wrote = "著"
    case compiled = "编著"
    case chiefEditor = "主编"
    case edited = "编"
    case translated = "译"
  }
  struct Person: Sendable {
    let name: String
    /// The nationality, for people from abroad.
    let country: String?
    let isBody: Bool
    let role: Role
  }

  let planned: PlannedBook
  let title: String
  let otherTitle: String?
  let people: [Person]
  let place: String
  let publisher: String
  let publisherShort: String
  let pages: Int
  let height: Int
  let isIllustrated: Bool
  /// In hundredths of a yuan.
  let price: Int
  let series: (title: String, number: Int?)?
  let abstract: String
  let classNumber: String
  let heading: String
  let subdivision: String
  /// Free keywords (610).
  let keywords: [String]
  let isFiction: Bool

  var isTranslation: Bool { people.contains { $0.role == .translated } }

  init(_ planned: PlannedBook, seed: UInt64) {
    // What belongs to the work is drawn from the work's own stream, so that all its volumes and editions agree in it.
    var work = SplitMix64(seed: seed, stream: 2, index: planned.work)
    let choice = work.pick(weights: Book.subjectWeights)
    let isLiterature = choice == Subject.all.count
    let subject = isLiterature ? Subject.literature : Subject.all[choice]
    let composed = ComposedTitle(of: subject, isLiterature: isLiterature, &work)
    self.planned = planned
    var local: (district: String, office: String)?
    if planned.form == .local { local = (work.pick(Names.districts), work.pick(Names.offices)) }
    people = Book.people(planned, isLiterature, local, &work)
    if case .annual = planned.form {
      title = work.pick(Subject.regions) + composed.topic + "年鉴"
      otherTitle = nil
    } else if let local {
      title = local.district + composed.proper
      otherTitle = composed.other
    } else {
      title = composed.proper
      otherTitle = composed.other
    }
    let press = Press.all[planned.press]
    place = local == nil ? press.place : "广州"
    publisher = local.map { $0.district + $0.office } ?? press.name
    publisherShort = local.map { $0.district + $0.office } ?? press.shortName
    height = work.pick(weights: [5, 50, 25, 15, 5]) + 20
    isIllustrated = work.chance(4_000)
    series =
      work.chance(2_500)
      ? (work.pick(subject.topics) + work.pick(Book.seriesWords), work.chance(4_000) ? work.within(1...30) : nil) : nil
    classNumber = work.pick(subject.classes)
    heading = work.pick(subject.headings)
    subdivision = work.pick(Book.subdivisions)
    keywords = [composed.topic, composed.second]
    isFiction = isLiterature && classNumber.hasPrefix("I247")

    var own = SplitMix64(seed: seed, stream: 3, index: planned.work &* 64 &+ Book.ordinal(of: planned.form))
    pages = own.within(96...560)
    price = (own.within(8...60) + max(0, planned.year - 1995)) * 100 + (own.chance(3_000) ? 80 : 0)
    abstract = Phrases.abstract(of: composed.topic, and: composed.second, length: own.within(60...130), &own)
  }

  private static let subjectWeights = Subject.all.map(\.weight) + [Subject.literature.weight]
  private static let seriesWords = "丛书 文库 书系 系列 译丛 论丛 小丛书 经典".words
  private static let subdivisions = "研究 中国 教材 基本知识 广东 文集 普及读物 史料 手册".words

  private static func ordinal(of form: Form) -> Int {
    switch form {
    case .single, .local: 0
    case .set: 1
    case .volume(let number, _, _): 1 + number
    case .edition(let number): 10 + number
    case .annual(let year): 16 + year % 32
    }
  }

  private static func people(
    _ planned: PlannedBook, _ isLiterature: Bool, _ local: (district: String, office: String)?, _ work: inout SplitMix64
  ) -> [Person] {
    func person(_ name: String, _ role: Role) -> Person { Person(name: name, country: nil, isBody: false, role: role) }
    if let local {
      return [Person(name: local.district + local.office, country: nil, isBody: true, role: .edited)]
    }
    if case .annual = planned.form {
      return [
        Person(
          name: work.pick(Subject.regions) + "年鉴" + work.pick(Names.bodies), country: nil, isBody: true, role: .edited)
      ]
    }
    if work.chance(isLiterature ? 1_800 : 800) {
      let author = Person(
        name: Names.foreigner(&work), country: work.pick(Names.countries), isBody: false, role: .wrote)
      return [author, person(Names.person(&work), .translated)]
    }
    if isLiterature { return [person(Names.person(&work), .wrote)] }
    if work.chance(800) {
      return [
        Person(name: work.pick(Subject.regions) + work.pick(Names.bodies), country: nil, isBody: true, role: .edited)
      ]
    }
    let role = work.pick([Role.wrote, .wrote, .compiled, .compiled, .chiefEditor, .edited])
    return (0..<(1 + work.pick(weights: [65, 25, 10]))).map { _ in person(Names.person(&work), role) }
  }
}
