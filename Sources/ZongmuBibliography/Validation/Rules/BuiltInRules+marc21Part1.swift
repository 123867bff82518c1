// Made by Scripts/embed-rules.py of marc21.yaml: do not edit, change marc21.yaml.
// swift-format-ignore-file

extension BuiltInRules {
  /// The rules of marc21.yaml.
  static let marc21 = marc21Part1 + marc21Part2

  /// The rules of marc21.yaml, part 1 of 2.
  static let marc21Part1: String = """
    profile: marc21
    conditions:
      books: {LDR/6: "at", LDR/7: "acdm"}
      serials: {LDR/6: "at", LDR/7: "bis"}
      computer-files: {LDR/6: "m"}
      maps: {LDR/6: "ef"}
      music: {LDR/6: "cdij"}
      visual: {LDR/6: "gkor"}
      mixed: {LDR/6: "p"}
      described: {LDR/7: "cdims", LDR/17: "#1248"}
      "006-books": {0: "at"}
      "006-serials": {0: "s"}
      "006-computer-files": {0: "m"}
      "006-maps": {0: "ef"}
      "006-music": {0: "cdij"}
      "006-visual": {0: "gkor"}
      "006-mixed": {0: "p"}
      "007-map": {0: "a"}
      "007-electronic": {0: "c"}
      "007-globe": {0: "d"}
      "007-tactile": {0: "f"}
      "007-projected": {0: "g"}
      "007-microform": {0: "h"}
      "007-graphic": {0: "k"}
      "007-film": {0: "m"}
      "007-kit": {0: "o"}
      "007-music": {0: "q"}
      "007-remote-sensing": {0: "r"}
      "007-sound": {0: "s"}
      "007-text": {0: "t"}
      "007-video": {0: "v"}
      "007-other": {0: "z"}
    record-checks: dates links
    leader:
      positions:
        5: {label: 记录状态 | record status, codes: {a: 编目等级提高, c: 修改, d: 删除, n: 新, p: 由预编提高}}
        6:
          label: 记录类型 | type of record
          codes:
            a: 文字资料
            c: 乐谱
            d: 乐谱手稿
            e: 地图
            f: 地图手稿
            g: 投影资料
            i: 非音乐录音
            j: 音乐录音
            k: 二维图形
            m: 计算机文件
            o: 多媒体
            p: 混合资料
            r: 三维制品
            t: 文字手稿
        7: {label: 书目级别 | bibliographic level, codes: {a: 专著部分, b: 连续出版物部分, c: 合集, d: 子集, i: 集成性资源, m: 专著, s: 连续出版物}}
        8: {label: 控制类型 | type of control, each: "#a"}
        9: {label: 字符编码 | character coding, each: "#a"}
        10-11: {label: 指示符和子字段代码长度 | lengths of indicators and codes, codes: "22"}
        17: {label: 编目等级 | encoding level, codes: "# 1 2 3 4 5 7 8 u z I J K L M"}
        18: {label: 著录规则 | descriptive cataloguing form, each: "#acinpru"}
        19: {label: 多部分记录级别 | multipart level, each: "#abcr"}
        20-23: {label: 目次区 | directory map, codes: "4500"}
    common:
      "0": 规范记录号 | authority record number (R)
      "1": 对象标识 | real world object (R)
      "2": 来源 | source (R)
      "3": 适用部分 | materials specified (R)
      "5": 使用机构 | institution (R)
      "6": 链接 | linkage
      "7": 控制或来源 | control or provenance (R)
      "8": 字段链接 | field link (R)
      "9": 本地 | local (R)
    fields:
      "001": {label: 控制号 | control number, required: true}
      "003": {label: 控制号标识 | control number identifier}
      "005": {label: 最近一次处理时间 | date and time of last change, check: timestamp}
      "006":
        label: 附加特征 | additional material characteristics
        repeatable: true
        length: 18
        positions:
          0: {label: 资料类型 | form of material, each: "acdefgijkmoprst"}
        layouts:
          006-books: {positions: {1-4: {label: 图表 | illustrations, each: "#a-mop"}, 5: {label: 读者对象 | target audience, each: "#a-gj"}, 6: {label: 载体形式 | form of item, each: "#a-doqrs"}, 7-10: {label: 内容特征 | nature of contents, each: "#abcdefgijklmnopqrstuvwyz256"}, 11: {label: 政府出版物 | government publication, each: "#acfilmosuz"}, 12: {label: 会议 | conference, each: "01"}, 13: {label: 纪念文集 | festschrift, each: "01"}, 14: {label: 索引 | index, each: "01"}, 15: {label: 未定义 | undefined, each: "#01"}, 16: {label: 文学体裁 | literary form, each: "01#cdefhijmpsu"}, 17: {label: 传记 | biography, each: "#abcd"}}}
          006-serials: {positions: {1: {label: 频率 | frequency, each: "#abcdefghijkmqstuwz"}, 2: {label: 规则性 | regularity, each: "nrux"}, 3: {label: 未定义 | undefined, each: "#0-9a-z"}, 4: {label: 类型 | type of continuing resource, each: "#dghjlmnprstw"}, 5: {label: 原作形式 | form of the original, each: "#a-foqs"}, 6: {label: 载体形式 | form of item, each: "#a-doqrs"}, 7: {label: 整体性质 | nature of the work, each: "#a-z56"}, 8-10: {label: 内容性质 | nature of contents, each: "#a-z56"}, 11: {label: 政府出版物 | government publication, each: "#acfilmosuz"}, 12: {label: 会议 | conference, each: "01"}, 16: {label: 题名文字 | script of the title, each: "#a-luz"}, 17: {label: 款目惯例 | entry convention, each: "012"}}}
          006-computer-files: {positions: {5: {label: 读者对象 | target audience, each: "#a-gj"}, 6: {label: 载体形式 | form of item, each: "#oq"}, 9: {label: 文件类型 | type of file, each: "a-jmuz"}, 11: {label: 政府出版物 | government publication, each: "#acfilmosuz"}}}
          006-maps: {positions: {1-4: {label: 地形 | relief, each: "#a-gi-kmz"}, 5-6: {label: 投影 | projection, codes: "## aa ab ac ad ae af ag am an ap au az ba bb bc bd be bf bg bh bi bj bk bl bo br bs bu bz ca cb cc ce cp cu cz da db dc dd de df dg dh dl zz"}, 8: {label: 类型 | type of map, each: "a-guz"}, 11: {label: 政府出版物 | government publication, each: "#acfilmosuz"}, 12: {label: 载体形式 | form of item, each: "#a-doqrs"}, 14: {label: 索引 | index, each: "01"}, 16-17: {label: 特殊形式 | special format, each: "#ejklnoprz"}}}
          006-music: {positions: {1-2: {label: 作曲形式 | form of composition, each: "#a-z"}, 3: {label: 乐谱格式 | format of music, each: "a-eg-npuz"}, 4: {label: 分谱 | parts, each: "#d-fnu"}, 5: {label: 读者对象 | target audience, each: "#a-gj"}, 6: {label: 载体形式 | form of item, each: "#a-doqrs"}, 7-12: {label: 附件 | accompanying matter, each: "#a-ikrsz"}, 13-14: {label: 文学文本 | literary text, each: "#a-prstz"}, 16: {label: 转调 | transposition, each: "#abcnu"}}}
          006-visual: {positions: {1-3: {label: 时长 | running time, each: "0-9n-"}, 5: {label: 读者对象 | target audience, each: "#a-gj"}, 11: {label: 政府出版物 | government publication, each: "#acfilmosuz"}, 12: {label: 载体形式 | form of item, each: "#a-doqrs"}, 16: {label: 类型 | type of visual material, each: "a-dfgik-tv-wz"}, 17: {label: 技法 | technique, each: "aclnuz"}}}
          006-mixed: {positions: {6: {label: 载体形式 | form of item, each: "#a-doqrs"}}}
      "007":
        label: 载体形态特征 | physical description
        repeatable: true
        positions:
          0: {label: 资料类别 | category of material, each: "acdfghkmoqrstvz"}
        layouts:
          007-map: {length: 8, positions: {1: "dgjkqrsuyz", 3: "ac", 4: "a-gi-jlp-z", 5: "fnuz", 6: "a-dtuz", 7: "abmn"}}
          007-electronic: {length: 6 14, positions: {1: "a-fhjkmorsuz", 3: "abcghmnuz", 4: "aegijnouvz", 5: "#au"}}
          007-globe: {length: 6, positions: {1: "abceuz", 3: "ac", 4: "a-guvwpz", 5: "fnuz"}}
          007-tactile: {length: 10, positions: {1: "abcduz"}}
          007-projected: {length: 9, positions: {1: "cdfostuz", 3: "abchmnuz", 4: "dejkmouz", 5: "#abu"}}
          007-microform: {length: 13, positions: {1: "a-hjuz", 3: "abmu", 9: "bcmuz", 12: "acdimnprtuz"}}
          007-graphic: {length: 6, positions: {1: "ac-lnopqr-suvz", 3: "abchmuz"}}
          007-film: {length: 8 23, positions: {1: "cforuz", 3: "bchmnuz"}}
          007-kit: {length: 2, positions: {1: "u"}}
          007-music: {length: 2, positions: {1: "u"}}
          007-remote-sensing: {length: 11, positions: {1: "u"}}
          007-sound: {length: 14, positions: {1: "bdegiqrstuwz", 3: "a-fhik-mopruz", 4: "mqsuz", 5: "mnsuz", 6: "a-gjnos-uz"}}
          007-text: {length: 2, positions: {1: "abcduz"}}
          007-video: {length: 9, positions: {1: "cdfruz", 3: "abcmnuz", 4: "a-kmopqsuvz", 5: "#abu", 8: "kmnqsuz"}}
          007-other: {length: 2, positions: {1: "muz"}}
      "008":
        label: 定长数据 | fixed-length data
        required: true
        length: 40
        positions:
          0-5: {label: 入档日期 | date entered on file, check: short-date}
          6: {label: 出版日期类型 | type of date, each: "bcdeikmnpqrstu"}
          7-10: {label: 日期 1 | first date, check: year}
          11-14: {label: 日期 2 | second date, each: "0-9u#"}
          15-17: {label: 出版地 | place of publication, check: marc-country}
          35-37: {label: 语种 | language, check: [language-code, blank]}
          38: {label: 修改记录 | modified record, each: "#dorsx"}
          39: {label: 编目来源 | cataloguing source, each: "#cdu"}
        layouts:
          books: {positions: {18-21: {label: 图表 | illustrations, each: "#a-mop"}, 22: {label: 读者对象 | target audience, each: "#a-gj"}, 23: {label: 载体形式 | form of item, each: "#a-doqrs"}, 24-27: {label: 内容特征 | nature of contents, each: "#abcdefgijklmnopqrstuvwyz256"}, 28: {label: 政府出版物 | government publication, each: "#acfilmosuz"}, 29: {label: 会议 | conference, each: "01"}, 30: {label: 纪念文集 | festschrift, each: "01"}, 31: {label: 索引 | index, each: "01"}, 32: {label: 未定义 | undefined, each: "#01"}, 33: {label: 文学体裁 | literary form, each: "01#cdefhijmpsu"}, 34: {label: 传记 | biography, each: "#abcd"}}}
          serials: {positions: {18: {label: 频率 | frequency, each: "#abcdefghijkmqstuwz"}, 19: {label: 规则性 | regularity, each: "nrux"}, 20: {label: 未定义 | undefined, each: "#0-9a-z"}, 21: {label: 类型 | type of continuing resource, each: "#dghjlmnprstw"}, 22: {label: 原作形式 | form of the original, each: "#a-foqs"}, 23: {label: 载体形式 | form of item, each: "#a-doqrs"}, 24: {label: 整体性质 | nature of the work, each: "#a-z56"}, 25-27: {label: 内容性质 | nature of contents, each: "#a-z56"}, 28: {label: 政府出版物 | government publication, each: "#acfilmosuz"}, 29: {label: 会议 | conference, each: "01"}, 33: {label: 题名文字 | script of the title, each: "#a-luz"}, 34: {label: 款目惯例 | entry convention, each: "012"}}}
          computer-files: {positions: {22: {label: 读者对象 | target audience, each: "#a-gj"}, 23: {label: 载体形式 | form of item, each: "#oq"}, 26: {label: 文件类型 | type of file, each: "a-jmuz"}, 28: {label: 政府出版物 | government publication, each: "#acfilmosuz"}}}
          maps: {positions: {18-21: {label: 地形 | relief, each: "#a-gi-kmz"}, 22-23: {label: 投影 | projection, codes: "## aa ab ac ad ae af ag am an ap au az ba bb bc bd be bf bg bh bi bj bk bl bo br bs bu bz ca cb cc ce cp cu cz da db dc dd de df dg dh dl zz"}, 25: {label: 类型 | type of map, each: "a-guz"}, 28: {label: 政府出版物 | government publication, each: "#acfilmosuz"}, 29: {label: 载体形式 | form of item, each: "#a-doqrs"}, 31: {label: 索引 | index, each: "01"}, 33-34: {label: 特殊形式 | special format, each: "#ejklnoprz"}}}
          music: {positions: {18-19: {label: 作曲形式 | form of composition, each: "#a-z"}, 20: {label: 乐谱格式 | format of music, each: "a-eg-npuz"}, 21: {label: 分谱 | parts, each: "#d-fnu"}, 22: {label: 读者对象 | target audience, each: "#a-gj"}, 23: {label: 载体形式 | form of item, each: "#a-doqrs"}, 24-29: {label: 附件 | accompanying matter, each: "#a-ikrsz"}, 30-31: {label: 文学文本 | literary text, each: "#a-prstz"}, 33: {label: 转调 | transposition, each: "#abcnu"}}}
          visual: {positions: {18-20: {label: 时长 | running time, each: "0-9n-"}, 22: {label: 读者对象 | target audience, each: "#a-gj"}, 28: {label: 政府出版物 | government publication, each: "#acfilmosuz"}, 29: {label: 载体形式 | form of item, each: "#a-doqrs"}, 33: {label: 类型 | type of visual material, each: "a-dfgik-tv-wz"}, 34: {label: 技法 | technique, each: "aclnuz"}}}
          mixed: {positions: {23: {label: 载体形式 | form of item, each: "#a-doqrs"}}}
      "010": {label: 国会图书馆控制号 | LC control number, ind1: "#", ind2: "#", subfields: "a b(R) z(R)"}
      "013": {label: 专利控制信息 | patent control information, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c d(R) e(R) f(R)"}
      "015": {label: 国家书目号 | national bibliography number, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) q(R) z(R)"}
      "016": {label: 国家书目机构控制号 | national bibliographic agency control number, repeatable: true, ind1: "#7", ind2: "#", subfields: "a z(R)"}
      "017": {label: 版权登记号 | copyright number, repeatable: true, ind1: "#", ind2: "#8", subfields: "a(R) b d i z(R)"}
      "018": {label: 文章复制费代码 | article-fee code, ind1: "#", ind2: "#", subfields: "a"}
      "020": {label: 国际标准书号 | ISBN, repeatable: true, ind1: "#", ind2: "#", subfields: {a: {label: 号码 | number, check: isbn-qualified}, c: 获得方式 | terms, q: 限定 | qualifier (R), z: 错误的号码 | wrong number (R), b: 装订 | binding (O)}}
      "022": {label: 国际标准连续出版物号 | ISSN, repeatable: true, ind1: "#01", ind2: "#", subfields: {a: {label: 号码 | number, check: issn}, l: 连接 ISSN | ISSN-L, m: 注销的连接 ISSN | cancelled ISSN-L (R), y: 错误的号码 | incorrect number (R), z: 注销的号码 | cancelled number (R)}}
      "024": {label: 其他标准号 | other standard identifier, repeatable: true, ind1: "0-478#", ind2: "#01", subfields: "a c d q(R) z(R)"}
      "025": {label: 海外采购号 | overseas acquisition number, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "026": {label: 指纹标识 | fingerprint identifier, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c d(R) e"}
      "027": {label: 标准技术报告号 | standard technical report number, repeatable: true, ind1: "#", ind2: "#", subfields: "a q(R) z(R)"}
      "028": {label: 出版者号 | publisher number, repeatable: true, ind1: "0-6", ind2: "0-3", subfields: "a b q(R)"}
      "030": {label: CODEN | CODEN, repeatable: true, ind1: "#", ind2: "#", subfields: "a z(R)"}
      "031": {label: 乐谱开头 | musical incipits, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "032": {label: 邮政登记号 | postal registration number, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "033": {label: 事件日期和地点 | date and place of an event, repeatable: true, ind1: "#012", ind2: "#012", subfields: "a(R) b(R) c(R) p(R)"}
      "034": {label: 地图编码数据 | coded mathematical data, repeatable: true, ind1: "013", ind2: "#01", subfields: "a b(R) c(R) d e f g h(R) j k m n p r s(R) t(R) x y z"}
      "035": {label: 系统控制号 | system control number, repeatable: true, ind1: "#", ind2: "#", subfields: "a z(R)"}
      "036": {label: 原始研究号 | original study number, ind1: "#", ind2: "#", subfields: "a b"}
      "037": {label: 采访来源 | source of acquisition, repeatable: true, ind1: "#23", ind2: "#", subfields: "a b c(R) f(R) g(R) n(R)"}
      "038": {label: 记录内容许可 | record content licensor, ind1: "#", ind2: "#", subfields: "a"}
      "040": {label: 编目来源 | cataloguing source, recommended: described, ind1: "#", ind2: "#", subfields: "a b c d(R) e(R)"}
      "041": {label: 语种代码 | language code, repeatable: true, ind1: "#01", ind2: "#7", subfields: {a: {repeatable: true, check: language-codes}, b: {repeatable: true, check: language-codes}, d: {repeatable: true, check: language-codes}, e: {repeatable: true, check: language-codes}, f: {repeatable: true, check: language-codes}, g: {repeatable: true, check: language-codes}, h: {repeatable: true, check: language-codes}, i: {repeatable: true, check: language-codes}, j: {repeatable: true, check: language-codes}, k: {repeatable: true, check: language-codes}, m: {repeatable: true, check: language-codes}, n: {repeatable: true, check: language-codes}, p: {repeatable: true, check: language-codes}, q: {repeatable: true, check: language-codes}, r: {repeatable: true, check: language-codes}, t: {repeatable: true, check: language-codes}}}
      "042": {label: 认证代码 | authentication code, ind1: "#", ind2: "#", subfields: "a(R)"}
      "043": {label: 地理区域代码 | geographic area code, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R)"}
      "044": {label: 出版国代码 | country of publication, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R)"}
      "045": {label: 内容时间 | time period of content, ind1: "#012", ind2: "#", subfields: "a(R) b(R) c(R)"}
      "046": {label: 特殊日期编码 | special coded dates, repeatable: true, ind1: "#123", ind2: "#", subfields: "a b c d e j k l m n o p x(R) z(R)"}
      "047": {label: 作曲形式代码 | form of composition, repeatable: true, ind1: "#", ind2: "#7", subfields: "a(R)"}
      "048": {label: 乐器或人声数 | number of instruments or voices, repeatable: true, ind1: "#", ind2: "#7", subfields: "a(R) b(R)"}
      "050": {label: 国会图书馆索书号 | LC call number, repeatable: true, ind1: "#01", ind2: "04", subfields: "a(R) b", obsolete-ind2: "#"}
      "051": {label: 国会图书馆复本 | LC copy statement, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c"}
      "052": {label: 地理分类 | geographic classification, repeatable: true, ind1: "#17", ind2: "#", subfields: "a b(R) d(R)"}
      "055": {label: 加拿大分类号 | classification numbers of Canada, repeatable: true, ind1: "#01", ind2: "0-9", subfields: "a b"}
      "060": {label: 国家医学图书馆索书号 | NLM call number, repeatable: true, ind1: "#01", ind2: "04", subfields: "a(R) b"}
      "061": {label: 国家医学图书馆复本 | NLM copy statement, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b c"}
      "066": {label: 字符集 | character sets present, ind1: "#", ind2: "#", subfields: "a b c(R)"}
      "070": {label: 国家农业图书馆索书号 | NAL call number, repeatable: true, ind1: "01#", ind2: "#", subfields: "a(R) b"}
      "071": {label: 国家农业图书馆复本 | NAL copy statement, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b c"}
      "072": {label: 主题范畴代码 | subject category code, repeatable: true, ind1: "#", ind2: "07", subfields: "a x(R)"}
      "074": {label: 美国政府印刷局号 | GPO item number, repeatable: true, ind1: "#", ind2: "#", subfields: "a z(R)"}
      "080": {label: 国际十进分类号 | UDC, repeatable: true, ind1: "#01", ind2: "#", subfields: "a b x(R)"}
      "082": {label: 杜威十进分类号 | DDC, repeatable: true, ind1: "017", ind2: "#04", subfields: "a(R) b m q", obsolete-ind1: "#2"}
      "083": {label: 杜威附加分类号 | additional DDC, repeatable: true, ind1: "017", ind2: "#", subfields: "a(R) c(R) m q y(R) z"}
      "084": {label: 其他分类号 | other classification, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b q"}
      "085": {label: 合成分类号 | synthesised classification, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "086": {label: 政府文献分类号 | government document number, repeatable: true, ind1: "#01", ind2: "#", subfields: "a z(R)"}
      "088": {label: 报告号 | report number, repeatable: true, ind1: "#", ind2: "#", subfields: "a z(R)"}
      "100": {label: "主要款目—个人 | main entry, person", ind1: "013", ind2: "#", subfields: "a b c(R) d e(R) f g(R) j(R) k(R) l n(R) p(R) q t u 4(R) w(O)", obsolete-ind1: "2", obsolete-ind2: "01"}
      "110": {label: "主要款目—团体 | main entry, body", ind1: "012", ind2: "#", subfields: "a b(R) c(R) d(R) e(R) f g(R) k(R) l n(R) p(R) t u 4(R) w(O)", obsolete-ind2: "01"}
      "111": {label: "主要款目—会议 | main entry, meeting", ind1: "012", ind2: "#", subfields: "a c(R) d(R) e(R) f g(R) j(R) k(R) l n(R) p(R) q t u 4(R) w(O)", obsolete-ind2: "01"}
      "130": {label: "主要款目—统一题名 | main entry, uniform title", ind1: "0-9", ind2: "#", subfields: "a d(R) f g(R) h k(R) l m(R) n(R) o p(R) r s(R) t", obsolete-ind2: "01"}
      "210": {label: 缩略题名 | abbreviated title, repeatable: true, ind1: "01", ind2: "#0", subfields: "a b"}
      "222": {label: 识别题名 | key title, repeatable: true, ind1: "#", ind2: "0-9", subfields: "a b"}
      "240": {label: 统一题名 | uniform title, ind1: "01", ind2: "0-9", subfields: "a d(R) f g(R) h k(R) l m(R) n(R) o p(R) r s(R)"}
      "242": {label: 编目机构翻译的题名 | translated title, repeatable: true, ind1: "01", ind2: "0-9", subfields: "a b c h n(R) p(R) y"}
      "243": {label: 作品集统一题名 | collective uniform title, ind1: "01", ind2: "0-9", subfields: "a d(R) f g(R) h k(R) l m(R) n(R) o p(R) r s(R)"}
      "245": {label: 题名说明 | title statement, required: true, ind1: "01", ind2: "0-9", subfields: "a b c f(R) g h k(R) n(R) p(R) s d(O) e(O)"}
      "246": {label: 变异题名 | varying form of title, repeatable: true, ind1: "0-3", ind2: "#0-8", subfields: "a b f g(R) h i n(R) p(R)"}
      "247": {label: 曾用题名 | former title, repeatable: true, ind1: "01", ind2: "01", subfields: "a b f g(R) h n(R) p(R) x"}
      "250": {label: 版本说明 | edition, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "251": {label: 版本信息 | version information, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "254": {label: 乐谱形式 | musical presentation, ind1: "#", ind2: "#", subfields: "a"}
      "255": {label: 地图数学数据 | cartographic mathematical data, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c d e f g"}
      "256": {label: 计算机文件特征 | computer file characteristics, ind1: "#", ind2: "#", subfields: "a"}
      "257": {label: 制作国 | country of producing entity, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "258": {label: 集邮发行数据 | philatelic issue data, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "260": {label: 出版发行 | publication, repeatable: true, ind1: "#23", ind2: "#", subfields: "a(R) b(R) c(R) d e(R) f(R) g(R)", obsolete-ind1: "01", obsolete-ind2: "0-3"}
      "263": {label: 预计出版日期 | projected date, ind1: "#", ind2: "#", subfields: "a"}
      "264": {label: 生产出版发行制作版权 | production publication copyright, repeatable: true, ind1: "#23", ind2: "0-4", subfields: "a(R) b(R) c(R)"}
      "270": {label: 地址 | address, repeatable: true, ind1: "#12", ind2: "#07", any-subfields: true}
      "300": {label: 载体形态 | physical description, repeatable: true, recommended: described, ind1: "#", ind2: "#", subfields: "a(R) b c(R) e f(R) g(R)"}
      "306": {label: 播放时间 | playing time, ind1: "#", ind2: "#", subfields: "a(R)"}
      "307": {label: 使用时间 | hours, repeatable: true, ind1: "#8", ind2: "#", subfields: "a b"}
      "310": {label: 当前频率 | current frequency, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "321": {label: 先前频率 | former frequency, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "334": {label: 发行方式 | mode of issuance, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "335": {label: 扩展计划 | extension plan, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "336": {label: 内容类型 | content type, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R)"}
      "337": {label: 媒介类型 | media type, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R)"}
      "338": {label: 载体类型 | carrier type, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R)"}
      "340": {label: 物理载体 | physical medium, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R) d(R) e(R) f(R) g(R) h(R) i(R) j(R) k(R) l(R) m(R) n(R) o(R) p(R) q(R)"}
      "341": {label: 无障碍内容 | accessibility content, repeatable: true, ind1: "#01", ind2: "#", subfields: "a b(R) c(R) d(R) e(R)"}
      "342": {label: 地理空间参照 | geospatial reference, repeatable: true, ind1: "01", ind2: "0-8", any-subfields: true}
      "343": {label: 平面坐标 | planar coordinate data, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "344": {label: 声音特征 | sound characteristics, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R) d(R) e(R) f(R) g(R) h(R) i(R) j(R)"}
      "345": {label: 动态图像特征 | moving image characteristics, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R) d(R)"}
      "346": {label: 录像特征 | video characteristics, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R)"}
      "347": {label: 数字文件特征 | digital file characteristics, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R) d(R) e(R) f(R)"}
      "348": {label: 乐谱特征 | notated music characteristics, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R) d(R)"}
      "351": {label: 组织与排列 | organisation of materials, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c"}
      "352": {label: 数字图形表示 | digital graphic representation, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "353": {label: 补充内容特征 | supplementary content, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "355": {label: 保密等级 | security classification, repeatable: true, ind1: "0-58", ind2: "#", any-subfields: true}
      "357": {label: 原创者传播控制 | originator dissemination control, ind1: "#", ind2: "#", subfields: "a b(R) c(R) g(R)"}
      "361": {label: 所有权与保管史 | ownership history, repeatable: true, ind1: "#01", ind2: "#", any-subfields: true}
      "362": {label: 卷期年代 | dates and numbering, repeatable: true, ind1: "01", ind2: "#", subfields: "a z"}
      "363": {label: 规范化卷期 | normalised numbering, repeatable: true, ind1: "#01", ind2: "#01", any-subfields: true}
      "365": {label: 贸易价格 | trade price, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "366": {label: 贸易供应 | trade availability, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "370": {label: 相关地点 | associated place, repeatable: true, ind1: "#", ind2: "#", subfields: "c(R) f(R) g(R) i(R) s t u(R) v(R)"}
      "377": {label: 相关语种 | associated language, repeatable: true, ind1: "#", ind2: "#7", subfields: "a(R) l(R)"}
      "380": {label: 作品形式 | form of work, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R)"}
      "381": {label: 其他区分特征 | other distinguishing characteristics, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) u(R) v(R)"}
      "382": {label: 演出媒介 | medium of performance, repeatable: true, ind1: "#0-3", ind2: "#01", subfields: "a(R) b(R) d(R) e(R) n(R) p(R) r s t v(R)"}
      "383": {label: 音乐作品编号 | numeric designation of music, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R) d(R) e"}
      "384": {label: 调 | key, repeatable: true, ind1: "#01", ind2: "#", subfields: "a"}
      "385": {label: 读者特征 | audience characteristics, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) m n"}
      "386": {label: 创作者特征 | creator characteristics, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) i(R) m n 4(R)"}
      "387": {label: 代表性表达 | representative expression, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "388": {label: 创作时间 | time of creation, repeatable: true, ind1: "#12", ind2: "#", subfields: "a(R)"}
      "490": {label: 丛编说明 | series statement, repeatable: true, ind1: "01", ind2: "#", subfields: "a(R) l v(R) x(R) y(R) z(R)", obsolete-ind1: "2"}
      "500": {label: 一般性附注 | general note, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "501": {label: 合订附注 | with note, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "502": {label: 学位论文附注 | dissertation note, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c d g(R) o(R)"}
      "504": {label: 书目附注 | bibliography note, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "505": {label: 格式化内容附注 | formatted contents, repeatable: true, ind1: "0128", ind2: "#0", subfields: "a g(R) r(R) t(R) u(R)"}
      "506": {label: 获取限制 | restrictions on access, repeatable: true, ind1: "#01", ind2: "#", subfields: "a b(R) c(R) d(R) e(R) f(R) g(R) q u(R)"}
      "507": {label: 比例尺附注 | scale note, ind1: "#", ind2: "#", subfields: "a b"}
      "508": {label: 制作人员附注 | production credits, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "510": {label: 引文附注 | citation note, repeatable: true, ind1: "0-4", ind2: "#", subfields: "a b c u(R) x"}
      "511": {label: 演出者附注 | performer note, repeatable: true, ind1: "01", ind2: "#", subfields: "a"}
      "513": {label: 报告类型附注 | type of report, repeatable: true, ind1: "#", ind2: "#", subfields: "a b"}
      "514": {label: 数据质量附注 | data quality, ind1: "#", ind2: "#", any-subfields: true}
      "515": {label: 卷期特点附注 | numbering peculiarities, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "516": {label: 计算机文件类型附注 | type of computer file, repeatable: true, ind1: "#8", ind2: "#", subfields: "a"}
      "518": {label: 事件时间地点附注 | date and place note, repeatable: true, ind1: "#", ind2: "#", subfields: "a d(R) o(R) p(R)"}
      "520": {label: 提要 | summary, repeatable: true, ind1: "#0-48", ind2: "#", subfields: "a b c u(R)"}
      "521": {label: 读者对象附注 | target audience, repeatable: true, ind1: "#0-48", ind2: "#", subfields: "a(R) b"}
      "522": {label: 地理范围附注 | geographic coverage, repeatable: true, ind1: "#8", ind2: "#", subfields: "a"}
      "524": {label: 首选引文 | preferred citation, repeatable: true, ind1: "#8", ind2: "#", subfields: "a"}
      "525": {label: 补编附注 | supplement note, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "526": {label: 学习计划附注 | study programme, repeatable: true, ind1: "08", ind2: "#", any-subfields: true}
      "530": {label: 其他载体附注 | additional physical form, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c d u(R)"}
      "532": {label: 无障碍附注 | accessibility note, repeatable: true, ind1: "0-28#", ind2: "#", subfields: "a"}
      "533": {label: 复制品附注 | reproduction note, repeatable: true, ind1: "#", ind2: "#", subfields: "a b(R) c(R) d e f(R) m(R) n(R) y(R)"}
      "534": {label: 原作附注 | original version note, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c e f(R) k(R) l m n(R) o(R) p t x(R) z(R)"}
      "535": {label: 原件位置附注 | location of originals, repeatable: true, ind1: "12", ind2: "#", subfields: "a b(R) c(R) d(R) g"}
      "536": {label: 资助信息附注 | funding information, repeatable: true, ind1: "#", ind2: "#", subfields: "a b(R) c(R) d(R) e(R) f(R) g(R) h(R)"}
      "538": {label: 系统细节附注 | system details, repeatable: true, ind1: "#", ind2: "#", subfields: "a i u(R)"}
      "540": {label: 使用条款附注 | terms of use, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c d f(R) g(R) q u(R)"}
      "541": {label: 直接采访来源 | immediate source of acquisition, repeatable: true, ind1: "#01", ind2: "#", subfields: "a b c d e f h n(R) o(R)"}
      "542": {label: 版权信息 | copyright status, repeatable: true, ind1: "#01", ind2: "#", any-subfields: true}
      "544": {label: 其他档案位置 | location of other archival materials, repeatable: true, ind1: "#01", ind2: "#", subfields: "a(R) b(R) c(R) d(R) e(R) n(R)"}
      "545": {label: 传记或历史 | biographical or historical data, repeatable: true, ind1: "#01", ind2: "#", subfields: "a b u(R)"}
      "546": {label: 语种附注 | language note, repeatable: true, ind1: "#", ind2: "#", subfields: "a b(R)"}
      "547": {label: 曾用题名附注 | former title complexity, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "550": {label: 发行机构附注 | issuing body, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "552": {label: 实体和属性附注 | entity and attribute, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "555": {label: 累积索引附注 | cumulative index, repeatable: true, ind1: "#08", ind2: "#", subfields: "a b(R) c d u(R)"}
      "556": {label: 说明文件附注 | documentation, repeatable: true, ind1: "#8", ind2: "#", subfields: "a z(R)"}
      "561": {label: 所有权与保管史 | ownership and custodial history, repeatable: true, ind1: "#01", ind2: "#", subfields: "a u(R)"}
      "562": {label: 复本和版本标识 | copy and version, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R) c(R) d(R) e(R)"}
      "563": {label: 装订信息 | binding, repeatable: true, ind1: "#", ind2: "#", subfields: "a u(R)"}
      "565": {label: 个案文件特征 | case file characteristics, repeatable: true, ind1: "#08", ind2: "#", subfields: "a b(R) c(R) d(R) e(R)"}
      "567": {label: 方法附注 | methodology, repeatable: true, ind1: "#8", ind2: "#", subfields: "a b(R)"}
      "580": {label: 连接款目附注 | linking entry complexity, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "581": {label: 相关出版物附注 | publications about it, repeatable: true, ind1: "#8", ind2: "#", subfields: "a z(R)"}
      "583": {label: 行为附注 | action note, repeatable: true, ind1: "#01", ind2: "#", any-subfields: true}
      "584": {label: 积累和使用频率 | accumulation and frequency of use, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) b(R)"}
      "585": {label: 展览附注 | exhibitions, repeatable: true, ind1: "#", ind2: "#", subfields: "a"}
      "586": {label: 获奖附注 | awards, repeatable: true, ind1: "#8", ind2: "#", subfields: "a"}
      "588": {label: 描述来源附注 | source of description, repeatable: true, ind1: "#01", ind2: "#", subfields: "a"}
      "600": {label: "主题—个人 | subject, person", repeatable: true, ind1: "013", ind2: "0-7", subfields: "a b c(R) d e(R) f g(R) h j(R) k(R) l m(R) n(R) o p(R) q r s(R) t u v(R) x(R) y(R) z(R) 4(R) w(O)", obsolete-ind1: "2"}
      "610": {label: "主题—团体 | subject, body", repeatable: true, ind1: "012", ind2: "0-7", subfields: "a b(R) c(R) d(R) e(R) f g(R) h k(R) l m(R) n(R) o p(R) r s(R) t u v(R) x(R) y(R) z(R) 4(R) w(O)"}
      "611": {label: "主题—会议 | subject, meeting", repeatable: true, ind1: "012", ind2: "0-7", subfields: "a c(R) d(R) e(R) f g(R) h j(R) k(R) l n(R) p(R) q s(R) t u v(R) x(R) y(R) z(R) 4(R) w(O)"}
      "630": {label: "主题—统一题名 | subject, uniform title", repeatable: true, ind1: "0-9", ind2: "0-7", subfields: "a d(R) e(R) f g(R) h k(R) l m(R) n(R) o p(R) r s(R) t v(R) x(R) y(R) z(R) 4(R)"}
      "647": {label: "主题—事件 | subject, event", repeatable: true, ind1: "#", ind2: "0-7", subfields: "a c(R) d g(R) v(R) x(R) y(R) z(R)"}
      "648": {label: "主题—年代 | subject, period", repeatable: true, ind1: "#", ind2: "0-7", subfields: "a v(R) x(R) y(R) z(R)"}
      "650": {label: "主题—论题 | subject, topic", repeatable: true, ind1: "#012", ind2: "0-7", subfields: "a b c d e(R) g(R) v(R) x(R) y(R) z(R) 4(R) w(O)"}
      "651": {label: "主题—地名 | subject, place", repeatable: true, ind1: "#", ind2: "0-7", subfields: "a e(R) g(R) v(R) x(R) y(R) z(R) 4(R) w(O)"}
      "653": {label: 非控索引词 | uncontrolled index term, repeatable: true, ind1: "#012", ind2: "#0-6", subfields: "a(R)"}
      "654": {label: 分面论题词 | faceted topical terms, repeatable: true, ind1: "#012", ind2: "#", subfields: "a(R) b(R) c(R) e(R) v(R) y(R) z(R) 4(R)"}
      "655": {label: 体裁形式 | genre or form, repeatable: true, ind1: "#0", ind2: "0-7", subfields: "a b(R) c(R) v(R) x(R) y(R) z(R)"}
      "656": {label: 职业 | occupation, repeatable: true, ind1: "#", ind2: "7", subfields: "a k v(R) x(R) y(R) z(R)"}
      "657": {label: 功能 | function, repeatable: true, ind1: "#", ind2: "7", subfields: "a v(R) x(R) y(R) z(R)"}
      "658": {label: 课程目标 | curriculum objective, repeatable: true, ind1: "#", ind2: "#", subfields: "a b(R) c d"}
      "662": {label: 层级地名 | hierarchical place, repeatable: true, ind1: "#", ind2: "#", any-subfields: true}
      "688": {label: 未指定类型主题 | subject of unspecified type, repeatable: true, ind1: "#", ind2: "#7", subfields: "a e(R) g(R) 4(R)"}
      "700": {label: "附加款目—个人 | added entry, person", repeatable: true, ind1: "013", ind2: "#2", subfields: "a b c(R) d e(R) f g(R) h i(R) j(R) k(R) l m(R) n(R) o p(R) q r s(R) t u x 4(R) w(O)", obsolete-ind1: "2", obsolete-ind2: "01"}
      "710": {label: "附加款目—团体 | added entry, body", repeatable: true, ind1: "012", ind2: "#2", subfields: "a b(R) c(R) d(R) e(R) f g(R) h i(R) k(R) l m(R) n(R) o p(R) r s(R) t u x 4(R) w(O)", obsolete-ind2: "01"}
      "711": {label: "附加款目—会议 | added entry, meeting", repeatable: true, ind1: "012", ind2: "#2", subfields: "a c(R) d(R) e(R) f g(R) h i(R) j(R) k(R) l n(R) p(R) q s(R) t u x 4(R) w(O)", obsolete-ind2: "01"}
      "720": {label: 非控名称 | uncontrolled name, repeatable: true, ind1: "#12", ind2: "#", subfields: "a e(R) 4(R)"}
      "730": {label: "附加款目—统一题名 | added entry, uniform title", repeatable: true, ind1: "0-9", ind2: "#2", subfields: "a d(R) f g(R) h i(R) k(R) l m(R) n(R) o p(R) r s(R) t x 4(R)", obsolete-ind2: "01"}
      "740": {label: "附加款目—非控题名 | added entry, uncontrolled title", repeatable: true, ind1: "0-9", ind2: "#2", subfields: "a h n(R) p(R)", obsolete-ind2: "01"}
      "751": {label: "附加款目—地名 | added entry, place", repeatable: true, ind1: "#", ind2: "#", subfields: "a e(R) g(R) 4(R)"}
      "752": {label: "附加款目—层级地名 | added entry, hierarchical place", repeatable: true, ind1: "#", ind2: "#", subfields: "a b(R) c(R) d e(R) f(R) g(R) h(R) 4(R)"}
      "753": {label: 系统要求 | system details access, repeatable: true, ind1: "#", ind2: "#", subfields: "a b c"}
      "754": {label: 分类学标识 | taxonomic identification, repeatable: true, ind1: "#", ind2: "#", subfields: "a(R) c(R) d(R) x(R) z(R)"}
      "758": {label: 资源标识 | resource identifier, repeatable: true, ind1: "#", ind2: "#", subfields: "a i(R) 4(R)"}
      "760": {label: 主丛编 | main series, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "762": {label: 附属丛编 | subseries, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "765": {label: 原语言 | original language, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "767": {label: 译本 | translation, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "770": {label: 补编 | supplement, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "772": {label: 正编 | supplement parent, repeatable: true, ind1: "01", ind2: "#08", any-subfields: true}
      "773": {label: 来源 | host item, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "774": {label: 组成单位 | constituent unit, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "775": {label: 其他版本 | other edition, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "776": {label: 其他载体 | other physical form, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "777": {label: 一同发行 | issued with, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "780": {label: 先前款目 | preceding entry, repeatable: true, ind1: "01", ind2: "0-7", any-subfields: true}
      "785": {label: 后续款目 | succeeding entry, repeatable: true, ind1: "01", ind2: "0-8", any-subfields: true}
      "786": {label: 数据来源 | data source, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "787": {label: 其他关系 | other relationship, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "788": {label: 并列描述 | parallel description, repeatable: true, ind1: "01", ind2: "#8", any-subfields: true}
      "800": {label: "丛编附加款目—个人 | series, person", repeatable: true, ind1: "013", ind2: "#", subfields: "a b c(R) d e(R) f g(R) h j(R) k(R) l m(R) n(R) o p(R) q r s(R) t u v w(R) x y(R) 4(R) w(O)", obsolete-ind1: "2", obsolete-ind2: "01"}
      "810": {label: "丛编附加款目—团体 | series, body", repeatable: true, ind1: "012", ind2: "#", subfields: "a b(R) c(R) d(R) e(R) f g(R) h k(R) l m(R) n(R) o p(R) r s(R) t u v w(R) x y(R) 4(R)", obsolete-ind2: "01"}

    """
}
