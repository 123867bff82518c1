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
    var one = SplitMix64(seed: seed, stream: 200, index: planned.work &* 64 &+ Book.ordinal(of: planned.form))
    people = Book.people(planned, isLiterature, local, &work, &one)
    if case .namesake = planned.form {
      title = work.pick(Book.commonTitles)
      otherTitle = nil
    } else if case .annual = planned.form {
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

  /// Titles that say little: many books bear each of them.
  private static let commonTitles = """
    高等数学 线性代数 大学语文 大学物理 普通化学 管理学 会计学 统计学 逻辑学 教育学 心理学 法学概论 市场营销学 财务管理 工程制图 有机化学 机械原理 电路分析
    中国通史 世界史 文学概论 古代汉语 现代汉语 语言学概论 新闻写作 应用写作 计算机基础 程序设计基础 数据结构 操作系统 诗选 散文选 短篇小说选
    """.words
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
    case .translation(let place), .namesake(let place): 48 + place
    case .audience(let audience): 52 + (Form.Audience.allCases.firstIndex(of: audience) ?? 0)
    case .reissue(let place): 56 + place
    case .electronic: 60
    }
  }

  private static func people(
    _ planned: PlannedBook, _ isLiterature: Bool, _ local: (district: String, office: String)?,
    _ work: inout SplitMix64, _ one: inout SplitMix64
  ) -> [Person] {
    func person(_ name: String, _ role: Role) -> Person { Person(name: name, country: nil, isBody: false, role: role) }
    switch planned.form {
    case .translation:
      let author = Person(
        name: Names.foreigner(&work), country: work.pick(Names.countries), isBody: false, role: .wrote)
      return [author, person(Names.person(&one), .translated)]
    case .namesake: return [person(Names.person(&one), .chiefEditor)]
    default: break
    }
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
