/// A publishing house: where it is, and its registrants in group 978-7.
struct Press: Sendable {
  let name: String
  let place: String
  let registrants: [String]
  /// How many books it publishes, against others.
  let weight: Int

  /// The name without the words that say what kind of company it is.
  var shortName: String {
    for suffix in ["出版社", "出版公司"] where name.hasSuffix(suffix) { return String(name.dropLast(suffix.count)) }
    return name
  }

  /// How many ISBNs it has.
  var capacity: Int { registrants.reduce(0) { $0 + ISBN.capacity(of: $1) } }

  /// The number of its book with an ordinal. Neighbouring ordinals are far apart, so that numbers look as in life.
  func isbn(_ ordinal: Int) -> ISBN? {
    var rest = ordinal
    for registrant in registrants {
      let capacity = ISBN.capacity(of: registrant)
      // 7919 is prime to ten: all numbers of the registrant come, each once.
      if rest < capacity { return ISBN(registrant: registrant, ordinal: (rest * 7919 + 1234) % capacity) }
      rest -= capacity
    }
    return nil
  }

  /// The house that takes the rest when others have no numbers left: one with a two-digit registrant.
  static let roomy = 0

  static let all: [Press] = [
    Press(name: "科学出版社", place: "北京", registrants: ["03"], weight: 60),
    Press(name: "人民出版社", place: "北京", registrants: ["01"], weight: 40),
    Press(name: "人民文学出版社", place: "北京", registrants: ["02"], weight: 50),
    Press(name: "高等教育出版社", place: "北京", registrants: ["04"], weight: 50),
    Press(name: "商务印书馆", place: "北京", registrants: ["100"], weight: 35),
    Press(name: "中华书局", place: "北京", registrants: ["101"], weight: 30),
    Press(name: "人民美术出版社", place: "北京", registrants: ["102"], weight: 12),
    Press(name: "人民音乐出版社", place: "北京", registrants: ["103"], weight: 10),
    Press(name: "人民教育出版社", place: "北京", registrants: ["107"], weight: 20),
    Press(name: "生活·读书·新知三联书店", place: "北京", registrants: ["108"], weight: 25),
    Press(name: "机械工业出版社", place: "北京", registrants: ["111"], weight: 50),
    Press(name: "中国建筑工业出版社", place: "北京", registrants: ["112"], weight: 20),
    Press(name: "中国铁道出版社", place: "北京", registrants: ["113"], weight: 15),
    Press(name: "人民交通出版社", place: "北京", registrants: ["114"], weight: 10),
    Press(name: "人民邮电出版社", place: "北京", registrants: ["115"], weight: 40),
    Press(name: "人民卫生出版社", place: "北京", registrants: ["117"], weight: 25),
    Press(name: "国防工业出版社", place: "北京", registrants: ["118"], weight: 12),
    Press(name: "电子工业出版社", place: "北京", registrants: ["121"], weight: 40),
    Press(name: "化学工业出版社", place: "北京", registrants: ["122", "5025"], weight: 30),
    Press(name: "天津人民出版社", place: "天津", registrants: ["201"], weight: 12),
    Press(name: "河北人民出版社", place: "石家庄", registrants: ["202"], weight: 8),
    Press(name: "上海人民出版社", place: "上海", registrants: ["208"], weight: 30),
    Press(name: "浙江人民出版社", place: "杭州", registrants: ["213"], weight: 15),
    Press(name: "江苏人民出版社", place: "南京", registrants: ["214"], weight: 15),
    Press(name: "湖北人民出版社", place: "武汉", registrants: ["216"], weight: 10),
    Press(name: "广东人民出版社", place: "广州", registrants: ["218"], weight: 60),
    Press(name: "广西人民出版社", place: "南宁", registrants: ["219"], weight: 8),
    Press(name: "四川人民出版社", place: "成都", registrants: ["220"], weight: 15),
    Press(name: "贵州人民出版社", place: "贵阳", registrants: ["221"], weight: 8),
    Press(name: "云南人民出版社", place: "昆明", registrants: ["222"], weight: 8),
    Press(name: "陕西人民出版社", place: "西安", registrants: ["224"], weight: 8),
    Press(name: "中国人民大学出版社", place: "北京", registrants: ["300"], weight: 35),
    Press(name: "北京大学出版社", place: "北京", registrants: ["301"], weight: 40),
    Press(name: "清华大学出版社", place: "北京", registrants: ["302"], weight: 55),
    Press(name: "北京师范大学出版社", place: "北京", registrants: ["303"], weight: 20),
    Press(name: "中山大学出版社", place: "广州", registrants: ["306"], weight: 30),
    Press(name: "复旦大学出版社", place: "上海", registrants: ["309"], weight: 25),
    Press(name: "中国大百科全书出版社", place: "北京", registrants: ["5000"], weight: 10),
    Press(name: "中国青年出版社", place: "北京", registrants: ["5006"], weight: 20),
    Press(name: "文物出版社", place: "北京", registrants: ["5010"], weight: 10),
    Press(name: "气象出版社", place: "北京", registrants: ["5029"], weight: 5),
    Press(name: "法律出版社", place: "北京", registrants: ["5036"], weight: 20),
    Press(name: "世界图书出版公司", place: "广州", registrants: ["5062"], weight: 15),
    Press(name: "作家出版社", place: "北京", registrants: ["5063"], weight: 30),
    Press(name: "中信出版社", place: "北京", registrants: ["5086"], weight: 30),
    Press(name: "社会科学文献出版社", place: "北京", registrants: ["5097", "80149"], weight: 25),
    Press(name: "少年儿童出版社", place: "上海", registrants: ["5324"], weight: 20),
    Press(name: "上海古籍出版社", place: "上海", registrants: ["5325"], weight: 15),
    Press(name: "上海译文出版社", place: "上海", registrants: ["5327"], weight: 25),
    Press(name: "长江文艺出版社", place: "武汉", registrants: ["5354"], weight: 20),
    Press(name: "广东科技出版社", place: "广州", registrants: ["5359"], weight: 25),
    Press(name: "花城出版社", place: "广州", registrants: ["5360"], weight: 40),
    Press(name: "广东高等教育出版社", place: "广州", registrants: ["5361"], weight: 15),
    Press(name: "岭南美术出版社", place: "广州", registrants: ["5362"], weight: 20),
    Press(name: "江苏文艺出版社", place: "南京", registrants: ["5399"], weight: 20),
    Press(name: "新世纪出版社", place: "广州", registrants: ["5405"], weight: 25),
    Press(name: "广东教育出版社", place: "广州", registrants: ["5406"], weight: 25),
    Press(name: "译林出版社", place: "南京", registrants: ["5447", "80567"], weight: 25),
    Press(name: "广东经济出版社", place: "广州", registrants: ["5454", "80632"], weight: 20),
    Press(name: "广州出版社", place: "广州", registrants: ["5462", "80592"], weight: 25),
    Press(name: "南方日报出版社", place: "广州", registrants: ["5491", "80652"], weight: 15),
    Press(name: "海天出版社", place: "深圳", registrants: ["5507", "80542"], weight: 15),
    Press(name: "羊城晚报出版社", place: "广州", registrants: ["5543", "80651"], weight: 12),
    Press(name: "华南理工大学出版社", place: "广州", registrants: ["5623"], weight: 15),
    Press(name: "暨南大学出版社", place: "广州", registrants: ["5668", "81029", "81079"], weight: 20),
  ]

  static let weights = all.map(\.weight)
}
