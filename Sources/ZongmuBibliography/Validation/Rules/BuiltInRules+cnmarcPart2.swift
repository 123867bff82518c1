// Made by Scripts/embed-rules.py of cnmarc.yaml: do not edit, change cnmarc.yaml.
// swift-format-ignore-file

extension BuiltInRules {
  /// The rules of cnmarc.yaml, part 2 of 2.
  static let cnmarcPart2: String = """
          h: 制作日期 | date of manufacture (R)
          r: 题名页原样文字 | statement as it stands (R)
          s: 题名页原样文字 | statement as it stands (R)
      "211": {label: 预计出版日期 | projected date, ind1: "#", ind2: "#", subfields: "a"}
      "214": {label: 出版、制作、版权 | production publication copyright, repeatable: true, ind1: "#01", ind2: "0-4", subfields: "a(R) b(R) c(R) d(R) r(R) s(R)"}
      "215":
        label: 载体形态 | physical description
        repeatable: true
        recommended: full
        ind1: "#"
        ind2: "#"
        subfields:
          a: 数量和特定资料标识 | extent (R)
          c: 其他形态细节 | other details (R)
          d: 尺寸 | size (R)
          e: 附件 | accompanying material (R)
      "225":
        label: 丛编项 | series
        repeatable: true
        ind1: "012"
        ind2: "#"
        subfields:
          a: 丛编正题名 | title of the series (MR)
          d: 并列题名 | parallel title (R)
          e: 其他题名信息 | other title information (R)
          f: 责任说明 | statement of responsibility (R)
          h: 分丛编号 | number of the part (R)
          i: 分丛编名 | name of the part (R)
          v: 卷标识 | volume (R)
          x: {label: ISSN, repeatable: true, check: issn}
          z: 并列题名语种 | language of the parallel title (R)
      "230": {label: 电子资源特征 | characteristics of electronic resources, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "300": {label: 一般性附注 | general notes, repeatable: true, ind1: "#0-9", ind2: "#", subfields: "a(R)"}
      "301": {label: 标识号附注 | notes on identifiers, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "302": {label: 编码信息附注 | notes on coded data, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "303": {label: 著录信息附注 | notes on description, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "304": {label: 题名责任附注 | notes on title and responsibility, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "305": {label: 版本书目史附注 | notes on edition, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "306": {label: 出版发行附注 | notes on publication, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "307": {label: 载体形态附注 | notes on physical description, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "308": {label: 丛编附注 | notes on series, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "310": {label: 装订与获得方式附注 | notes on binding and terms, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "311": {label: 连接字段附注 | notes on links, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "312": {label: 相关题名附注 | notes on related titles, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "313": {label: 主题附注 | notes on subjects, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "314": {label: 知识责任附注 | notes on responsibility, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "315": {label: 特殊资料附注 | notes on special material, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "316": {label: 现有藏本附注 | notes on the copy, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) u(R)"}
      "317": {label: 藏本出处附注 | notes on provenance, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) u(R)"}
      "318": {label: 保存处理附注 | notes on conservation, repeatable: true, ind2: "#", any-subfields: true}
      "320": {label: 书目索引附注 | bibliographies and indexes, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) u(R)"}
      "321": {label: 被索引附注 | notes on indexing elsewhere, repeatable: true, ind1: "#01", ind2: "#", subfields: "a(R) b c x"}
      "322": {label: 制作者附注 | credits, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "323": {label: 演出者附注 | cast, repeatable: true, ind1: "#01", ind2: "#", subfields: "a(R)"}
      "324": {label: 原作版本附注 | notes on the original, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "325": {label: 复制品附注 | notes on reproductions, repeatable: true, ind1: "#1", ind2: "#", any-subfields: true}
      "326": {label: 出版频率附注 | frequency, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R)"}
      "327": {label: 内容附注 | contents, repeatable: true, ind1: "012#", ind2: "#01", subfields: "a(R) b(R) c(R) d(R) e(R) f(R) g(R) h(R) i(R) p(R) u(R) z(R)"}
      "328": {label: 学位论文附注 | notes on theses, repeatable: true, ind1: "#", ind2: "#01", subfields: "a(R) b c d(R) e t z"}
      "330": {label: 提要文摘附注 | summary, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) u(R)"}
      "332": {label: 引文附注 | preferred citation, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "333": {label: 使用对象附注 | audience, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "334": {label: 获奖附注 | awards, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c d u(R)"}
      "336": {label: 电子资源类型附注 | type of electronic resource, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "337": {label: 系统要求附注 | system requirements, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) u(R)"}
      "345": {label: 采访信息附注 | notes on acquisition, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R) d(R) u(R)"}
      "410": {label: 丛编 | series, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "411": {label: 附属丛编 | subseries, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "412": {label: 单行本来源 | source of an offprint, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "413": {label: 单行本 | offprint, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "421": {label: 补编 | supplement, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "422": {label: 正编 | parent of a supplement, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "423": {label: 合订合刊 | issued with, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "424": {label: 被更新为 | is updated by, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "425": {label: 更新 | updates, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "430": {label: 继承 | continues, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "431": {label: 部分继承 | continues in part, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "432": {label: 替代 | supersedes, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "433": {label: 部分替代 | supersedes in part, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "434": {label: 吸收 | absorbed, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "435": {label: 部分吸收 | absorbed in part, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "436": {label: 合并自 | formed by merger of, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "437": {label: 分自 | separated from, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "440": {label: 由…继承 | continued by, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "441": {label: 由…部分继承 | continued in part by, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "442": {label: 由…替代 | superseded by, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "443": {label: 由…部分替代 | superseded in part by, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "444": {label: 并入 | absorbed by, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "445": {label: 部分并入 | absorbed in part by, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "446": {label: 分成 | split into, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "447": {label: 与…合并而成 | merged to form, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "448": {label: 改回 | changed back to, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "451": {label: 同一载体的其他版本 | other edition in the same medium, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "452": {label: 不同载体的其他版本 | other edition in another medium, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "453": {label: 译为 | translated as, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "454": {label: 译自 | translation of, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "455": {label: 复制自 | reproduction of, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "456": {label: 复制为 | reproduced as, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "461": {label: 总集 | set, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "462": {label: 分集 | subset, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "463": {label: 单册 | piece, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "464": {label: 单册分析 | analytic, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "470": {label: 被评论的作品 | item reviewed, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "481": {label: 还装订有 | also bound with it, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "482": {label: 与…合订 | bound with, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "488": {label: 其他相关作品 | other related work, repeatable: true, ind1: "#", ind2: "01", linking: true, any-subfields: true}
      "500": {label: 统一题名 | uniform title, repeatable: true, ind1: "01", ind2: "01", subfields: "a(M) b(R) h(R) i(R) j(R) k l m n(R) q r(R) s(R) u v w x(R) y(R) z(R)"}
      "501": {label: 作品集统一题名 | collective uniform title, repeatable: true, ind1: "12", subfields: "a e k m r(R) s(R) u w x(R) y(R) z(R)"}
      "503": {label: 统一惯用标目 | uniform conventional heading, repeatable: true, ind1: "01", ind2: "#", subfields: "a b d e f h i j k(R) l m n o"}
      "510": {label: 并列正题名 | parallel title proper, repeatable: true, ind1: "01", ind2: "#", subfields: {a: 题名 | title (M), e: 其他题名信息 | other title information (R), h: 分辑号 | part number (R), i: 分辑名 | part name (R), j: 卷或年 | volume or date, n: 其他信息 | other information (R), z: {label: 语种 | language, check: language-code}}}
      "512": {label: 封面题名 | cover title, repeatable: true, ind1: "01", ind2: "#", subfields: "a(R) b(R) e(R) h(R) i(R) j n(R) z"}
      "513": {label: 附加题名页题名 | added title page title, repeatable: true, ind1: "01", ind2: "#", subfields: "a(R) b(R) e(R) h(R) i(R) j n(R) z"}
      "514": {label: 卷端题名 | caption title, repeatable: true, ind1: "01", ind2: "#", subfields: "a(R) b(R) e(R) h(R) i(R) j n(R) z"}
      "515": {label: 逐页题名 | running title, repeatable: true, ind1: "01", ind2: "#", subfields: "a(R) b(R) e(R) h(R) i(R) j n(R) z"}
      "516": {label: 书脊题名 | spine title, repeatable: true, ind1: "01", ind2: "#", subfields: "a(R) b(R) e(R) h(R) i(R) j n(R) z"}
      "517": {label: 其他题名 | other variant title, repeatable: true, ind1: "01", ind2: "#", subfields: "a(R) b(R) e(R) h(R) i(R) j n(R) z"}
      "518": {label: 现代标准书写题名 | title in modern spelling, repeatable: true, ind1: "01", ind2: "#", subfields: "a(R) b(R) e(R) h(R) i(R) j n(R) z"}
      "520": {label: 曾用题名 | former title of a serial, repeatable: true, ind1: "01", ind2: "#", subfields: "a(M) e(R) h(R) i(R) j n x"}
      "530": {label: 识别题名 | key title, repeatable: true, ind1: "01", ind2: "#", subfields: "a(M) b j v"}
      "531": {label: 缩略题名 | abbreviated title, repeatable: true, ind1: "#", ind2: "#", subfields: "a b v"}
      "532": {label: 展开题名 | expanded title, repeatable: true, ind1: "01", ind2: "0-3#", subfields: "a z"}
      "540": {label: 编目员补充的附加题名 | title added by the cataloguer, repeatable: true, ind1: "01", ind2: "#", subfields: "a(M) e(R) h(R) i(R)"}
      "541": {label: 编目员补充的翻译题名 | translated title added by the cataloguer, repeatable: true, ind1: "01", ind2: "#", subfields: {a: 题名 | title (M), e: 其他题名信息 | other title information (R), h: 分辑号 | part number (R), i: 分辑名 | part name (R), z: {label: 语种 | language, check: language-code}}}
      "545": {label: 分部题名 | section title, repeatable: true, ind1: "01", ind2: "#", subfields: "a"}
      "600": {label: 个人名称主题 | person as subject, repeatable: true, ind1: "#", ind2: "01", subfields: "a(M) b(R) c(R) d f g(R) j(R) p t x(R) y(R) z(R)"}
      "601": {label: 团体名称主题 | corporate body as subject, repeatable: true, ind1: "01", ind2: "012", subfields: "a(M) b(R) c(R) d(R) e f g h j(R) t x(R) y(R) z(R)"}
      "602": {label: 家族名称主题 | family as subject, repeatable: true, ind1: "#", ind2: "#", subfields: "a f j(R) t x(R) y(R) z(R)"}
      "604": {label: 名称和题名主题 | name and title as subject, repeatable: true, ind1: "#", ind2: "#", linking: true, any-subfields: true}
      "605": {label: 题名主题 | title as subject, repeatable: true, ind1: "#", ind2: "#", subfields: "a h(R) i(R) j(R) k l m n(R) q r(R) s(R) u w x(R) y(R) z(R)"}
      "606":
        label: 论题主题 | topical subject
        repeatable: true
        ind1: "#012"
        ind2: "#"
        subfields:
          a: 款目要素 | entry element (M)
          j: 形式复分 | form (R)
          x: 论题复分 | topic (R)
          y: 地理复分 | place (R)
          z: 年代复分 | period (R)
      "607": {label: 地理名称主题 | place as subject, repeatable: true, ind1: "#", ind2: "#", subfields: "a(M) j(R) x(R) y(R) z(R)"}
      "608": {label: 形式和体裁 | form and genre, repeatable: true, ind1: "#", ind2: "#", subfields: "a(M) j(R) x(R) y(R) z(R)"}
      "610": {label: 非控主题词 | uncontrolled subject terms, repeatable: true, ind1: "#012", ind2: "#", subfields: "a(MR)"}
      "615": {label: 主题范畴 | subject category, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) n(R) m(R) x(R)"}
      "616": {label: 商标主题 | trademark as subject, repeatable: true, ind1: "#", ind2: "#", subfields: "a c(R) f j(R) x(R) y(R) z(R)"}
      "620": {label: 出版地检索点 | place access, repeatable: true, ind1: "#01234", ind2: "#", subfields: "a b(R) c d(R) e(R) f g(R) h i(R) k m(R)"}
      "626": {label: 技术细节检索点 | technical details access, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R)"}
      "660": {label: 地区代码 | area code, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "661": {label: 年代范围代码 | time period code, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "670": {label: 保留主题 | PRECIS, repeatable: true, any-subfields: true}
      "675": {label: 国际十进分类号 | UDC, repeatable: true, ind1: "#", ind2: "#", subfields: "a v z"}
      "676": {label: 杜威十进分类号 | DDC, repeatable: true, ind1: "#", ind2: "#", subfields: "a v z"}
      "680": {label: 国会图书馆分类号 | LCC, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "686": {label: 国外其他分类号 | other foreign classification, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R) v"}
      "690":
        label: 中图法分类号 | Chinese Library Classification
        repeatable: true
        recommended: full
        ind1: "#"
        ind2: "#"
        subfields:
          a: {label: 分类号 | class, required: true, check: clc-class}
          v: {label: 版次 | edition of the scheme, codes: "1 2 3 4 5"}
      "692": {label: 科图法分类号 | classification of the Chinese Academy of Sciences, repeatable: true, ind1: "#", ind2: "#", subfields: "a(M) v"}
      "694": {label: 国内其他分类号 | other Chinese classification, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) v"}
      "696": {label: 国内其他分类号 | other Chinese classification, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) v"}
      "700": {label: 个人名称—主要责任 | person with primary responsibility, repeatable: false, ind1: "#", ind2: "01", subfields: "a(M) b(R) c(R) d f g(R) o(R) p(R) 4(R)"}
      "701": {label: 个人名称—等同责任 | person with equal responsibility, repeatable: true, ind1: "#", ind2: "01", subfields: "a(M) b(R) c(R) d f g(R) o(R) p(R) 4(R)"}
      "702": {label: 个人名称—次要责任 | person with secondary responsibility, repeatable: true, ind1: "#", ind2: "01", subfields: "a(M) b(R) c(R) d f g(R) o(R) p(R) 4(R)"}
      "710": {label: 团体名称—主要责任 | body with primary responsibility, repeatable: false, ind1: "01", ind2: "012", subfields: "a(M) b(R) c(R) d(R) e f g h o(R) p(R) 4(R)"}
      "711": {label: 团体名称—等同责任 | body with equal responsibility, repeatable: true, ind1: "01", ind2: "012", subfields: "a(M) b(R) c(R) d(R) e f g h o(R) p(R) 4(R)"}
      "712": {label: 团体名称—次要责任 | body with secondary responsibility, repeatable: true, ind1: "01", ind2: "012", subfields: "a(M) b(R) c(R) d(R) e f g h o(R) p(R) 4(R)"}
      "720": {label: 家族名称—主要责任 | family with primary responsibility, repeatable: false, ind1: "#", ind2: "#", subfields: "a(M) c(R) d f o(R) 4(R)"}
      "721": {label: 家族名称—等同责任 | family with equal responsibility, repeatable: true, ind1: "#", ind2: "#", subfields: "a(M) c(R) d f o(R) 4(R)"}
      "722": {label: 家族名称—次要责任 | family with secondary responsibility, repeatable: true, ind1: "#", ind2: "#", subfields: "a(M) c(R) d f o(R) 4(R)"}
      "716": {label: 商标名称 | trademark, repeatable: true, subfields: "a c(R) f"}
      "730": {label: 非控责任者名称 | uncontrolled name, repeatable: true, ind1: "#", subfields: "a 4(R)"}
      "801":
        label: 记录来源 | source of the record
        repeatable: true
        required: true
        ind1: "#"
        ind2: "0123"
        subfields:
          a: {label: 国家代码 | country, required: true, check: country-code}
          b: 机构 | agency (MR)
          c: {label: 处理日期 | date of transaction, check: date}
          g: 编目条例 | cataloguing rules (R)
          h: 原始控制号 | original control number (R)
      "802": {label: ISSN 中心 | ISSN centre, ind1: "#", ind2: "#", subfields: "a"}
      "830": {label: 编目员附注 | cataloguer's notes, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "850": {label: 收藏机构 | holding institution, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "852": {label: 馆藏位置与索书号 | location and call number, repeatable: true, any-subfields: true}
      "856": {label: 电子资源地址与检索 | electronic location and access, repeatable: true, ind1: "#0-47", ind2: "#0128", any-subfields: true}
      "886": {label: 非本格式数据 | data of another format, repeatable: true, ind1: "#012", any-subfields: true}
      "905": {label: 馆藏信息 | holdings, repeatable: true, any-subfields: true}
    """
}
