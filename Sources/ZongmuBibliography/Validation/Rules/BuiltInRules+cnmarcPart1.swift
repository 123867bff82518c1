// Made by Scripts/embed-rules.py of cnmarc.yaml: do not edit, change cnmarc.yaml.
// swift-format-ignore-file

extension BuiltInRules {
  /// The rules of cnmarc.yaml.
  static let cnmarc = cnmarcPart1 + cnmarcPart2

  /// The rules of cnmarc.yaml, part 1 of 2.
  static let cnmarcPart1: String = """
    profile: cnmarc
    conditions:
      language: {LDR/6: "abi", LDR/7: "acms"}
      books: {LDR/6: "ab", LDR/7: "m", LDR/17: "#"}
      monographs: {LDR/7: "m", LDR/17: "#"}
      serials: {LDR/7: "s"}
      maps: {LDR/6: "ef", LDR/17: "#"}
      video: {LDR/6: "g", LDR/17: "#"}
      sound: {LDR/6: "ij", LDR/17: "#"}
      graphics: {LDR/6: "k", LDR/17: "#"}
      electronic: {LDR/6: "l", LDR/17: "#"}
      full: {LDR/17: "#"}
    record-checks: dates translation
    leader:
      positions:
        5: {label: 记录状态 | record status, codes: {c: 修改, d: 删除, n: 新, o: 曾发行较高层记录, p: 曾发行不完整记录}}
        6:
          label: 记录类型 | type of record
          codes:
            a: 文字资料印刷品
            b: 文字资料手稿
            c: 乐谱印刷品
            d: 乐谱手稿
            e: 测绘资料印刷品
            f: 测绘资料手稿
            g: 放映和视听资料
            i: 非音乐录音资料
            j: 音乐录音资料
            k: 二维图形
            l: 电子资源
            m: 多媒体
            n: 三维制品（旧）
            r: 三维制品和教具
            u: 拓片（旧）
            v: 善本（旧）
        7: {label: 书目级别 | bibliographic level, codes: {a: 分析级, c: 合集, i: 集成性资源, m: 专著, s: 连续出版物}}
        8: {label: 层次等级 | hierarchical level, each: "#012"}
        9: {label: 未定义 | undefined, each: "#"}
        10-11: {label: 指示符和子字段标识符长度 | lengths of indicators and codes, codes: "22"}
        17: {label: 编目等级 | encoding level, each: "#123"}
        18: {label: 著录格式 | descriptive form, each: "#in"}
        19: {label: 未定义 | undefined, each: "#"}
        20-23: {label: 目次区 | directory map, codes: "450# 45## 4500"}
    common:
      "2": 系统代码 | system code (R)
      "3": 规范记录号 | authority record number (R)
      "5": 使用本字段的机构 | institution to which the field applies (R)
      "6": 字段连接 | link between fields (R)
      "7": 字符集 | script (R)
      "8": 文种 | language of the field (R)
      "9": 汉语拼音 | pinyin (R)
      A: 拼音（题名、名称） | pinyin of $a (R)
      E: 拼音（其他题名） | pinyin of $e (R)
      F: 拼音（责任者） | pinyin of $f (R)
      I: 拼音（分辑名） | pinyin of $i (R)
    fields:
      "001": {label: 记录标识号 | record identifier, required: true}
      "003": {label: 永久记录标识 | persistent record identifier}
      "005": {label: 记录处理时间标识 | date and time of last change, check: timestamp}
      "010":
        label: 国际标准书号 | ISBN
        repeatable: true
        ind1: "#"
        ind2: "#"
        subfields:
          a: {label: 号码 | number, check: isbn}
          b: 限定 | qualifier
          d: 获得方式和定价 | terms and price
          z: 错误的号码 | wrong number (R)
      "011":
        label: 国际标准连续出版物号 | ISSN
        repeatable: true
        ind1: "#012"
        ind2: "#"
        subfields:
          a: {label: 号码 | number, check: issn}
          b: 限定 | qualifier
          d: 获得方式和定价 | terms and price
          f: 连接 ISSN | ISSN-L
          g: 错误的连接 ISSN | cancelled ISSN-L (R)
          y: 注销的号码 | cancelled number (R)
          z: 错误的号码 | wrong number (R)
      "013": {label: 国际标准音乐号 | ISMN, repeatable: true, ind1: "#", ind2: "#", subfields: {a: {check: ismn}, b: 限定 | qualifier, d: 价格 | price, z: 错误的号码 | wrong number (R)}}
      "014": {label: 论文标识 | article identifier, repeatable: true, ind1: "#", ind2: "#", subfields: "a z(R)"}
      "015": {label: 国际标准技术报告号 | ISRN, repeatable: true, ind1: "#", ind2: "#", subfields: "a b d z(R)"}
      "016": {label: 国际标准音像制品编码 | ISRC, repeatable: true, ind1: "#", ind2: "#", subfields: {a: {label: 号码 | number, check: isrc}, b: 限定 | qualifier, d: 价格 | price, z: 错误的号码 | wrong number (R)}}
      "017": {label: 其他标准号 | other standard identifier, repeatable: true, subfields: "a b d z(R)"}
      "020": {label: 国家书目号 | national bibliography number, repeatable: true, ind1: "#", ind2: "#", subfields: {a: {label: 国家代码 | country, check: country-code}, b: 号码 | number, z: 错误的号码 | wrong number (R)}}
      "021": {label: 版权登记号 | legal deposit number, repeatable: true, ind1: "#", ind2: "#", subfields: "a b z(R)"}
      "022": {label: 政府出版物号 | government publication number, repeatable: true, ind1: "#", ind2: "#", subfields: "a b z(R)"}
      "033": {label: 其他系统永久标识 | persistent identifier elsewhere, repeatable: true, subfields: "a z(R)"}
      "035": {label: 其他系统控制号 | other systems' control numbers, repeatable: true, ind1: "#", ind2: "#", subfields: "a z(R)"}
      "040": {label: CODEN, repeatable: true, ind1: "#", ind2: "#", subfields: "a z(R)"}
      "049": {label: 馆藏来源标识 | source of holdings, repeatable: true, any-subfields: true}
      "071": {label: 出版者号 | publisher's number, repeatable: true, ind1: "0-6", ind2: "01", subfields: "a b c(R) d z(R)"}
      "091":
        label: 统一书刊号 | unified book or serial number
        repeatable: true
        ind1: "#"
        ind2: "#"
        subfields:
          a: {label: 号码 | number, check: [cn, unified-book-number]}
          b: 限定 | qualifier
          d: 获得方式和定价 | terms and price
          z: 错误的号码 | wrong number (R)
      "092": {label: 订购号 | subscription number, repeatable: true, ind1: "#", ind2: "#", subfields: {a: {label: 国家代码 | country, check: country-code}, b: 国内号码 | domestic number, c: 国外号码 | foreign number (R), z: 错误的号码 | wrong number (R)}}
      "094": {label: 标准号 | number of a standard, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c(R) d z(R)"}
      "096": {label: 本地索书号 | local call number, repeatable: true, any-subfields: true}
      "099": {label: 本地数据 | local data, repeatable: true, any-subfields: true}
      "100":
        label: 通用处理数据 | general processing data
        required: true
        ind1: "#"
        ind2: "#"
        subfields:
          a:
            label: 通用处理数据 | general processing data
            required: true
            length: 36
            anchor: 22 chi
            positions:
              0-7: {label: 入档日期 | date entered on file, check: date}
              8:
                label: 出版日期类型 | type of date
                codes: {a: 现行连续出版物, b: 已停刊, c: 不明, d: 一次出齐的专著, e: 复制本, f: 日期不确定, g: 出版期超过一年, h: 版权年不同, i: 发行与制作年, j: 详细日期, u: 不明}
              9-12: {label: 出版日期 1 | first date, check: year}
              13-16: {label: 出版日期 2 | second date, check: year}
              17-19: {label: 阅读对象 | audience, each: "abcdekmu#"}
              20: {label: 政府出版物 | government publication, each: "a-huyz"}
              21: {label: 修改记录 | modified record, each: "01"}
              22-24: {label: 编目语种 | language of cataloguing, check: language-code}
              25: {label: 音译代码 | transliteration, each: "abcdefgy"}
              26-27: {label: 字符集 G0 | character set G0, codes: "01 02 03 04 05 06 07 08 09 10 11 20 21 50"}
              28-29: {label: 字符集 G1 | character set G1, codes: "## 01 02 03 04 05 06 07 08 09 10 11 20 21 50"}
              30-31: {label: 补充字符集 | extra character set, codes: "## 01 02 03 04 05 06 07 08 09 10 11 20 21 50"}
              32-33: {label: 补充字符集 | extra character set, codes: "## 01 02 03 04 05 06 07 08 09 10 11 20 21 50"}
              34-35: {label: 题名文字 | script of title, codes: "## ba ca cb cc cd da db dc ea eb ec fa fb fc ga gb gc ha hb hc ia ja ka la ma mb zz"}
      "101":
        label: 文献语种 | language of the publication
        required: language
        recommended: [video, electronic]
        ind1: "012"
        ind2: "#"
        subfields:
          a: {label: 正文语种 | language of the text, repeatable: true, check: language-code}
          b: {label: 中间语种 | intermediate language, repeatable: true, check: language-code}
          c: {label: 原著语种 | original language, repeatable: true, check: language-code}
          d: {label: 提要语种 | language of the abstract, repeatable: true, check: language-code}
          e: {label: 目次语种 | language of the contents, repeatable: true, check: language-code}
          f: {label: 题名页语种 | language of the title page, repeatable: true, check: language-code}
          g: {label: 正题名语种 | language of the title proper, check: language-code}
          h: {label: 歌词语种 | language of the libretto, repeatable: true, check: language-code}
          i: {label: 附件语种 | language of accompanying material, repeatable: true, check: language-code}
          j: {label: 字幕语种 | language of subtitles, repeatable: true, check: language-code}
      "102":
        label: 出版国别 | country of publication
        recommended: monographs
        ind1: "#"
        ind2: "#"
        subfields:
          a: {label: 国家代码 | country, repeatable: true, check: country-code}
          b: {label: 地区代码 | region, repeatable: true, check: region-code}
          c: 其他地区代码 | other region (R)
          "2": 代码来源 | source of the code (R)
      "105":
        label: 专著编码数据 | coded data of books
        ind1: "#"
        ind2: "#"
        subfields:
          a:
            label: 专著编码数据 | coded data of books
            required: true
            length: 13
            positions:
              0-3: {label: 图表 | illustrations, each: "a-oy#"}
              4-7: {label: 内容特征 | form of contents, each: "a-wz#"}
              8: {label: 会议 | conference, each: "01"}
              9: {label: 纪念文集 | festschrift, each: "01"}
              10: {label: 索引 | index, each: "01"}
              11: {label: 文学体裁 | literature, each: "a-hyz"}
              12: {label: 传记 | biography, each: "abcdy"}
      "106": {label: 文献形态 | physical form, ind1: "#", ind2: "#", subfields: {a: {label: 形态代码 | form, required: true, length: 1, positions: {0: "d-jprstz"}}}}
      "110":
        label: 连续出版物编码数据 | coded data of serials
        recommended: serials
        ind1: "#"
        ind2: "#"
        subfields:
          a:
            label: 连续出版物编码数据 | coded data of serials
            required: true
            length: 11
            positions:
              0: {label: 出版物类型 | type of serial, each: "a-hz"}
              1: {label: 出版频率 | frequency, each: "a-puyz"}
              2: {label: 规则性 | regularity, each: "abuy"}
              3: {label: 内容类型 | type of material, each: "a-z#"}
              4-6: {label: 内容特征 | nature of contents, each: "a-z#"}
              7: {label: 会议 | conference, each: "01"}
              8: {label: 题名页 | title page, each: "a-hux-z"}
              9: {label: 索引 | index, each: "a-hux-z"}
              10: {label: 累积索引 | cumulative index, each: "01"}
      "111": {label: 连续出版物物理形态 | physical attributes of serials, repeatable: true, subfields: "a"}
      "115": {label: 投影和录像编码数据 | coded data of video, repeatable: true, recommended: video, ind1: "#", ind2: "#", subfields: {a: {length: 20, positions: {0: "abc", 1-3: "0-9#", 4-19: "a-z0-9#"}}, b: {length: 15}}}
      "116": {label: 图形编码数据 | coded data of graphics, repeatable: true, recommended: graphics, ind1: "#", ind2: "#", subfields: {a: {length: 18}}}
      "117": {label: 三维制品编码数据 | coded data of objects, repeatable: true, ind1: "#", ind2: "#", subfields: {a: {length: 9}}}
      "120": {label: 测绘资料编码数据 | coded data of maps, recommended: maps, ind1: "#", ind2: "#", subfields: {a: {length: 13}}}
      "121":
        label: 测绘资料形态 | physical attributes of maps
        ind1: "#"
        ind2: "#"
        subfields:
          a:
            label: 测绘资料形态 | physical attributes
            length: 9
            positions:
              0: {label: 维数 | dimensions, each: "ab"}
              1-2: {label: 原图制作 | primary image, each: "a-e#"}
              3-4: {label: 载体 | medium, codes: "aa ab ac ad ae af ag ah ai aj ak ap au az ba bb bc bd bz"}
              5: {label: 制作方法 | technique, each: "abcduyz"}
              6: {label: 复制方法 | reproduction, each: "abcdy"}
              7: {label: 大地平差 | geodetic adjustment, each: "abcx"}
              8: {label: 出版形式 | form of publication, each: "a-ez"}
          b: {label: 航摄和遥感 | aerial photography and remote sensing (R), repeatable: true, length: 8, positions: {0: "abc"}}
      "122": {label: 内容涵盖时间 | time covered, repeatable: true, ind1: "012", ind2: "#", subfields: {a: {label: 时间 | period, repeatable: true, length: 5 7 9 11, positions: {0: "cd", 1-4: "0-9"}}}}
      "123":
        label: 比例尺和坐标 | scale and coordinates
        repeatable: true
        ind1: "01234"
        ind2: "#"
        subfields:
          a: {label: 比例尺类型 | kind of scale, length: 1, positions: {0: "abz"}}
          b: 水平比例尺 | horizontal scale (R)
          c: 垂直比例尺 | vertical scale (R)
          d: {label: 西经界 | western limit, length: 8, positions: {0: "ew", 1-7: "0-9"}}
          e: {label: 东经界 | eastern limit, length: 8, positions: {0: "ew", 1-7: "0-9"}}
          f: {label: 北纬界 | northern limit, length: 8, positions: {0: "ns", 1-7: "0-9"}}
          g: {label: 南纬界 | southern limit, length: 8, positions: {0: "ns", 1-7: "0-9"}}
          h: {label: 角比例尺 | angular scale, repeatable: true, length: 4, positions: {0-3: "0-9"}}
          i: 赤纬北界 | northern declination
          j: 赤纬南界 | southern declination
          k: {label: 赤经东界 | eastern right ascension, length: 6, positions: {0-5: "0-9"}}
          m: {label: 赤经西界 | western right ascension, length: 6, positions: {0-5: "0-9"}}
          n: 分点 | equinox
          o: 历元 | epoch
          p: 星球 | planet
          q: 坐标数据来源 | source of the data
          r: 坐标日期 | date
          s: 结束日期 | end date
          t: 天体距离 | distance
          u: URI
      "124":
        label: 测绘资料类型 | kind of map
        ind1: "#"
        ind2: "#"
        subfields:
          a: {label: 图像特征 | character of the image, length: 1, positions: {0: "abc"}}
          b: {label: 资料形式 | form, repeatable: true, length: 1, positions: {0: "a-jz"}}
          c: {label: 表现手法 | presentation, repeatable: true, length: 2, positions: {0-1: "a-z"}}
          d: {label: 摄影平台 | platform, repeatable: true, length: 1, positions: {0: "abc"}}
          e: {label: 卫星类别 | category of satellite, repeatable: true, length: 1, positions: {0: "abc"}}
          f: {label: 卫星名称 | satellite, repeatable: true, length: 2, positions: {0-1: "a-z"}}
          g: {label: 记录技术 | recording, repeatable: true, length: 2, positions: {0-1: "a-z"}}
      "125":
        label: 乐谱编码数据 | coded data of scores
        ind1: "#"
        ind2: "#"
        subfields:
          a: {label: 乐谱格式 | format of the score, length: 2, positions: {0: "a-hmuxz", 1: "auxy"}}
          b: {label: 非音乐录音内容 | literary text, length: 2, positions: {0-1: "a-tz#"}}
      "126": {label: 录音编码数据 | coded data of sound recordings, recommended: sound, ind1: "#", ind2: "#", subfields: {a: {length: 15}, b: {length: 3}}}
      "127": {label: 录音和乐谱时长 | duration, ind1: "#", ind2: "#", subfields: {a: {label: 时长 | duration, repeatable: true, check: duration}}}
      "128": {label: 音乐形式 | form of music, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R) d"}
      "130": {label: 缩微资料编码数据 | coded data of microforms, repeatable: true, ind1: "#", ind2: "#", subfields: {a: {length: 11}}}
      "131":
        label: 测绘和大地坐标 | geodetic grid and heights
        ind1: "#"
        ind2: "#"
        subfields:
          a: {label: 椭球体 | spheroid, repeatable: true, length: 2}
          b: {label: 水平基准 | horizontal datum, repeatable: true, length: 3}
          c: {label: 坐标网 | grid, repeatable: true, length: 2}
          d: {label: 重叠坐标网 | overlapping grid, repeatable: true, length: 2}
          e: {label: 辅助坐标网 | secondary grid, repeatable: true, length: 2}
          f: {label: 垂直基准 | vertical datum, repeatable: true, length: 2}
          g: {label: 高程单位 | unit of height, repeatable: true, length: 2}
          h: {label: 等高距 | contour interval, repeatable: true, length: 1 2 3 4}
          i: {label: 辅助等高距 | supplementary interval, repeatable: true, length: 1 2 3 4}
          j: {label: 水深单位 | unit of depth, repeatable: true, length: 2}
          k: {label: 等深距 | depth interval, repeatable: true, length: 1 2 3 4}
          l: {label: 辅助等深距 | supplementary depth interval, repeatable: true, length: 1 2 3 4}
      "135": {label: 电子资源编码数据 | coded data of electronic resources, repeatable: true, recommended: electronic, ind1: "#", ind2: "#", subfields: {a: {length: 13 2, positions: {0: "a-juvz"}}}}
      "140": {label: 外国古籍编码数据 | coded data of foreign early books, subfields: {a: {length: 28}}}
      "141":
        label: 外国古籍藏本特征 | copy data of foreign early books
        repeatable: true
        any-subfields: true
        subfields:
          a: {label: 装订与保存 | binding and state, length: 5 8}
          b: {label: 装订特征 | features of the binding, repeatable: true, length: 8}
      "145": {label: 演奏媒介 | medium of performance, repeatable: true, any-subfields: true}
      "191": {label: 拓片编码数据 | coded data of rubbings, repeatable: true, subfields: {a: {length: 7}}}
      "192": {label: 民族音乐编码数据 | coded data of national music, repeatable: true, any-subfields: true}
      "193": {label: 中国古籍编码数据 | coded data of Chinese early books, repeatable: true, any-subfields: true}
      "194": {label: 中国古籍藏本特征 | copy data of Chinese early books, repeatable: true, any-subfields: true}
      "200":
        label: 题名与责任说明 | title and statement of responsibility
        required: true
        ind1: "01"
        ind2: "#"
        subfields:
          a: 正题名 | title proper (MR)
          b: 一般资料标识 | general material designation (R)
          c: 另一责任者的正题名 | title by another author (R)
          d: 并列正题名 | parallel title (R)
          e: 其他题名信息 | other title information (R)
          f: 第一责任说明 | first statement of responsibility (R)
          g: 其他责任说明 | other statement of responsibility (R)
          h: 分辑号 | number of the part (R)
          i: 分辑名 | name of the part (R)
          v: 卷标识 | volume
          z: 并列题名语种 | language of the parallel title (R)
      "205": {label: 版本说明 | edition, repeatable: true, ind1: "#", ind2: "#", subfields: "a b(R) d(R) f(R) g(R)"}
      "206": {label: 测绘资料数学数据 | mathematical data of maps, repeatable: true, recommended: maps, ind2: "#", subfields: "a b(R) c d e f"}
      "207": {label: 连续出版物卷期 | numbering of serials, recommended: serials, ind1: "#", ind2: "01", subfields: "a(R) z(R)"}
      "208": {label: 乐谱说明 | statement on scores, ind1: "#", ind2: "#", subfields: "a d(R)"}
      "210":
        label: 出版发行 | publication and distribution
        repeatable: true
        recommended: full
        ind1: "#01"
        ind2: "#0123"
        subfields:
          a: 出版地 | place (R)
          b: 出版者地址 | address (R)
          c: 出版者 | publisher (R)
          d: 出版日期 | date (R)
          e: 制作地 | place of manufacture (R)
          f: 制作者地址 | address of the manufacturer (R)
          g: 制作者 | manufacturer (R)

    """
}
