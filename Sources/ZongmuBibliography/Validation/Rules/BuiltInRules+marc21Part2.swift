// Made by Scripts/embed-rules.py of marc21.yaml: do not edit, change marc21.yaml.
// swift-format-ignore-file

extension BuiltInRules {
  /// The rules of marc21.yaml, part 2 of 2.
  static let marc21Part2: String = """
      "811": {label: "丛编附加款目—会议 | series, meeting", repeatable: true, ind1: "012", ind2: "#", subfields: "a c(R) d(R) e(R) f g(R) h j(R) k(R) l n(R) p(R) q s(R) t u v w(R) x y(R) 4(R)", obsolete-ind2: "01"}
      "830": {label: "丛编附加款目—统一题名 | series, uniform title", repeatable: true, ind1: "#", ind2: "0-9", subfields: "a d(R) f g(R) h k(R) l m(R) n(R) o p(R) r s(R) t v w(R) x y(R)"}
      "841": {label: 馆藏编码数据 | holdings coded data, any-subfields: true}
      "842": {label: 馆藏形式文字 | textual physical form, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "843": {label: 馆藏复制附注 | holdings reproduction note, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "844": {label: 单元名称 | name of unit, ind1: "#", ind2: "#", subfields: "a"}
      "845": {label: 使用条款 | terms governing use, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "850": {label: 收藏机构 | holding institution, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "852": {label: 馆藏位置 | location, repeatable: true, ind1: "#0-8", ind2: "#0-2", any-subfields: true}
      "853": {label: "卷期标题模式—基本 | captions and pattern, basic unit", repeatable: true, any-subfields: true}
      "854": {label: "卷期标题模式—补编 | captions and pattern, supplement", repeatable: true, any-subfields: true}
      "855": {label: "卷期标题模式—索引 | captions and pattern, index", repeatable: true, any-subfields: true}
      "856": {label: 电子地址与检索 | electronic location, repeatable: true, ind1: "#0-47", ind2: "#0-48", any-subfields: true}
      "857": {label: 电子存档地址 | electronic archive location, repeatable: true, any-subfields: true}
      "863": {label: "卷期—基本 | enumeration, basic unit", repeatable: true, any-subfields: true}
      "864": {label: "卷期—补编 | enumeration, supplement", repeatable: true, any-subfields: true}
      "865": {label: "卷期—索引 | enumeration, index", repeatable: true, any-subfields: true}
      "866": {label: "卷期文字—基本 | textual holdings, basic unit", repeatable: true, any-subfields: true}
      "867": {label: "卷期文字—补编 | textual holdings, supplement", repeatable: true, any-subfields: true}
      "868": {label: "卷期文字—索引 | textual holdings, index", repeatable: true, any-subfields: true}
      "876": {label: "单件信息—基本 | item information, basic unit", repeatable: true, any-subfields: true}
      "877": {label: "单件信息—补编 | item information, supplement", repeatable: true, any-subfields: true}
      "878": {label: "单件信息—索引 | item information, index", repeatable: true, any-subfields: true}
      "880": {label: 其他文字的字段 | field in another script, repeatable: true, alternate: true, any-subfields: true, subfields: "6(M)"}
      "881": {label: 载体表现说明 | manifestation statements, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "882": {label: 替代记录信息 | replacement record, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "883": {label: 元数据来源 | metadata provenance, repeatable: true, ind1: "#01", ind2: "#", any-subfields: true}
      "884": {label: 转换信息 | description conversion, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "885": {label: 匹配信息 | matching information, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "886": {label: 外来格式数据 | foreign MARC field, repeatable: true, ind1: "012", any-subfields: true}
      "887": {label: 非 MARC 数据 | non-MARC data, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "011": {label: 链接的国会图书馆控制号 | linking LC control number, repeatable: true, obsolete: true, any-subfields: true}
      "211": {label: 缩略题名 | acronym title, repeatable: true, obsolete: true, any-subfields: true}
      "212": {label: 变异题名 | variant access title, repeatable: true, obsolete: true, any-subfields: true}
      "214": {label: 增补题名 | augmented title, repeatable: true, obsolete: true, any-subfields: true}
      "241": {label: 罗马化题名 | romanised title, repeatable: true, obsolete: true, any-subfields: true}
      "261": {label: 电影发行 | imprint of films, repeatable: true, obsolete: true, any-subfields: true}
      "262": {label: 录音发行 | imprint of sound recordings, repeatable: true, obsolete: true, any-subfields: true}
      "265": {label: 采访来源 | source for acquisition, repeatable: true, obsolete: true, any-subfields: true}
      "301": {label: 影片形态 | physical description of films, repeatable: true, obsolete: true, any-subfields: true}
      "302": {label: 页数 | page count, repeatable: true, obsolete: true, any-subfields: true}
      "303": {label: 件数 | unit count, repeatable: true, obsolete: true, any-subfields: true}
      "304": {label: 长度 | linear footage, repeatable: true, obsolete: true, any-subfields: true}
      "305": {label: 录音形态 | physical description of sound recordings, repeatable: true, obsolete: true, any-subfields: true}
      "308": {label: 影片形态 | physical description of films, repeatable: true, obsolete: true, any-subfields: true}
      "315": {label: 频率 | frequency, repeatable: true, obsolete: true, any-subfields: true}
      "350": {label: 价格 | price, repeatable: true, obsolete: true, any-subfields: true}
      "359": {label: 租价 | rental price, repeatable: true, obsolete: true, any-subfields: true}
      "440": {label: 丛编说明/附加款目—题名 | series statement and added entry, repeatable: true, obsolete: true, any-subfields: true}
      "503": {label: 书目史附注 | bibliographic history note, repeatable: true, obsolete: true, any-subfields: true}
      "512": {label: 更早题名附注 | earlier titles, repeatable: true, obsolete: true, any-subfields: true}
      "517": {label: 电影类别 | categories of films, repeatable: true, obsolete: true, any-subfields: true}
      "523": {label: 时间范围附注 | time period, repeatable: true, obsolete: true, any-subfields: true}
      "527": {label: 审查附注 | censorship note, repeatable: true, obsolete: true, any-subfields: true}
      "537": {label: 数据来源附注 | source of data, repeatable: true, obsolete: true, any-subfields: true}
      "543": {label: 征集信息 | solicitation, repeatable: true, obsolete: true, any-subfields: true}
      "570": {label: 编者附注 | editor note, repeatable: true, obsolete: true, any-subfields: true}
      "582": {label: 相关计算机文件 | related computer files, repeatable: true, obsolete: true, any-subfields: true}
      "652": {label: 反向地名主题 | reversed geographic subject, repeatable: true, obsolete: true, any-subfields: true}
      "680": {label: PRECIS 描述符串 | PRECIS descriptor string, repeatable: true, obsolete: true, any-subfields: true}
      "681": {label: PRECIS 主题索引号 | PRECIS subject indicator number, repeatable: true, obsolete: true, any-subfields: true}
      "683": {label: PRECIS 参照 | PRECIS reference indicator number, repeatable: true, obsolete: true, any-subfields: true}
      "705": {label: 附加款目—演出者 | performer, repeatable: true, obsolete: true, any-subfields: true}
      "715": {label: 附加款目—演出团体 | performing group, repeatable: true, obsolete: true, any-subfields: true}
      "755": {label: 物理特征附加款目 | physical characteristics, repeatable: true, obsolete: true, any-subfields: true}
      "870": {label: 变异个人名称 | variant person, repeatable: true, obsolete: true, any-subfields: true}
      "871": {label: 变异团体名称 | variant body, repeatable: true, obsolete: true, any-subfields: true}
      "872": {label: 变异会议名称 | variant meeting, repeatable: true, obsolete: true, any-subfields: true}
      "873": {label: 变异题名 | variant title, repeatable: true, obsolete: true, any-subfields: true}
    """
}
