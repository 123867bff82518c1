/// How the coded fields and material designations of both dialects map to the kind of material.
enum MediumRules {
  /// Leader/06 of UNIMARC and CNMARC; nil for printed text.
  static func unimarcType(_ type: Character) -> Medium? {
    switch type {
    case "c", "d": .score
    case "e", "f": .map
    case "g": .video
    case "i", "j": .audio
    case "k": .picture
    case "l": .electronic
    case "m", "n", "r": .object
    default: nil
    }
  }

  /// Leader/06 of MARC 21; nil for text.
  static func marc21Type(_ type: Character) -> Medium? {
    switch type {
    case "c", "d": .score
    case "e", "f": .map
    case "g": .video
    case "i", "j": .audio
    case "k": .picture
    case "m": .electronic
    case "o", "r": .object
    default: nil
    }
  }

  private static let designations = WordTable<Medium>([
    ("电子资源 电子图书 电子书 网络资源 计算机文件 机读 数据库 光盘数据 electronic_resource online computer_file e-book", .electronic),
    ("视频 录像 影像 电影 影碟 videorecording video motion_picture dvd", .video),
    ("录音 音频 唱片 sound_recording audio", .audio), ("缩微 microform microfiche microfilm", .microform),
    ("测绘 舆图 地图 cartographic map", .map), ("乐谱 music notated_music", .score), ("盲文 braille", .braille),
    ("图片 静画 照片 picture graphic", .picture), ("三维 实物 玩具 realia game kit 多媒体", .object),
  ])

  /// The medium that a material designation names: 视频录制品, [electronic resource].
  static func designation(_ text: String) -> Medium? {
    let passage = Passage(text)
    var found: Medium?
    designations.forEach(in: passage) { _, entry in found = found ?? entry.meaning }
    return found
  }

  /// UNIMARC 106$a: d large print, f braille, g and t microforms, s electronic.
  static func textForm(_ code: Character) -> (medium: Medium?, trait: Trait?) {
    switch code {
    case "d": (nil, .largePrint)
    case "f": (.braille, nil)
    case "g", "t": (.microform, nil)
    case "s": (.electronic, nil)
    default: (nil, nil)
    }
  }

  /// MARC 21 008/23 of books, form of item.
  static func formOfItem(_ code: Character) -> (medium: Medium?, trait: Trait?) {
    switch code {
    case "a", "b", "c": (.microform, nil)
    case "d": (nil, .largePrint)
    case "f": (.braille, nil)
    case "o", "q", "s": (.electronic, nil)
    default: (nil, nil)
    }
  }

  /// RDA carrier types (MARC 21 338$b): c computer, h microform, s audio, v video; others tell nothing new.
  static func carrier(_ code: String) -> Medium? {
    switch code.first {
    case "c": .electronic
    case "h": .microform
    case "s": .audio
    case "v": .video
    default: nil
    }
  }
}
