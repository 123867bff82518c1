// Made by Scripts/make-pinyin-table.py: do not edit, change the script or Scripts/pinyin-supplement.txt.
// Words: pypinyin 0.55.0 (MIT License, © 2016 mozillazg, hotoo.cn@gmail.com), reduced; frequencies that chose among
// them: jieba 0.42.1 (MIT License, © 2013 Sun Junyi). Characters: Unihan kMandarin of Unicode 15.0 (© Unicode, Inc.,
// Unicode License). Surnames, names and corrections: Scripts/pinyin-supplement.txt. See NOTICE.

extension PinyinTable {
  /// See `words`.
  static let words2: StaticString = """
    肋lei条 肋lei骨 肌肉 肖像 肚子 肚里 肠子 股东 股市 股指 股数 股本 股长zhang 肢体 肥仔zai 肥大 肥胖 肩上 肩头 肩膀 肯定 胃口 胆固醇 胆子 胆小 胆怯 背上 背后 背心 背着手 背部
    背面 胎儿 胖子 胖胖地de 胜利 胜地 胜过 胡乱 胡同 胡子 胡斯都du 胡说 胡风 胳臂bei 胶柱调tiao瑟 胶着zhuo 胸中 胸前 胸口 胸部 能不称chen官 能力 能否 能量 脉冲 脉mo脉mo
    脉脉相通 脊椎 脑子 脑海 脖子 脖颈geng 脚下 脚本 脚步 脚步声 脱手 脱离 脱落 脱身 脸上 脸红 脸色 脸面 脾气很拗niu 腊肉 腌a臜 腐烂 腥腥地de 腰带 腰间 腹中 腹地 腹部 膀pang胱
    膏场绣浍kuai 膝盖 膻dan中 臆度duo 臣民 臧否pi 自主 自从 自传 自信 自卫 自卫队 自发 自古 自如 自学 自家 自尽 自带 自怨自艾yi 自成 自成蹊xi 自我 自有 自此 自治区 自治县 自治州
    自由人 自由地de 自省xing 自知 自称 自给ji 自给ji自足 自行 自行车 自觉 自身 臭xiu味相投 至于 至今 至尊 至少 至此 致力 致命 致富 致远 舆论 舌头 舌苔 舍不得 舍得 舍车ju保帅 舒适
    舞台 舞爪zhao张牙 舞美 航天 航天器 航弹dan 航母 航海 航班 航空 航空兵 航空港 航行 航道 般地 般的 般般地de 般bo若re 舰船 舰长zhang 舰队 舵主 船上 船头 船长zhang 船队 良久
    良好 良心 良机 良药 良贾gu深藏 艰巨 艰苦 艰难 色shai子 色彩 色情 色素 艺人 艺术品 艺术家 节奏 节日 节点 节目 节省 芜湖 芥末 芥gai蓝 芦花 芫yuan花 芬兰 芯片 花呢ni 花园
    花攒cuan锦簇 花攒cuan锦聚 花旗参shen 花朝zhao 花木 花朵 花生 花簇锦攒cuan 花色 花蛤ge 花都du 花都du区 芳香 芸芸地de 苌弘碧血xie 苍劲jing 苍术zhu 苍白 苍苍地de
    苍蝇 苍蝇见血xie 苍颉 苏丹 苏军 苏区 苏州 苏格兰 苏鲁克 苕tiao帚 苗人凤 苗族 苣qu卖菜 苣qu荬菜 若干 若非 苦参shen 苦头 苦差chai 苦笑 苦苦 苦苦地de 苦难 英军 英勇 英国 英国人
    英寸 英文 英格兰 英语 英超 英雄 英雄传 茁壮成长zhang 茁长zhang 茂密 范子愚 范蠡 茄jia克 茅塞se顿开 茌平 茜xi茜xi公主 茫茫 茫茫地de 茵茵地de 茶几 茶叶 茶水 茶行hang 茶馆
    茸茸地de 荆东 荆州 荆州区 荆州市 荆棘塞se途 荆江 荆门 荆门市 草原 草地 草木 草本 草率shuai 草率将事 草长zhang莺飞 荒凉 荒唐 荒山 荔枝湾涌chong 荤xun粥 荥ying经 荥阳 荧光
    荧荧地de 荨qian麻 荨麻疹 药品 药师 药店 药用 药膳调tiao 药行hang 荷兰 荷叶 荷枪实弹dan 荷花 荸荠qi 莆田 莎suo草 莒县 莘县 莘xin庄 莞wan尔 莨liang绸 莫大 莫斯科 莫非
    莲子 莲花 莲花落lao 获利 获取 获得 莹莹地de 莺莺传 莺飞草长zhang 莽莽地de 菊花 菜系 菱花 萎缩 萝卜bo 萤石 营养 营地 营建 营救 营长zhang 落la下 落下帷幕 落lao价 落入 落到
    落叶 落后 落地 落lao子 落实 落差 落成 落lao枕 落花 著名 著zhao急 著zhuo手 著zhao火 著zhuo眼 著称 著zhuo色 著zhuo落 著zhao迷 著zhuo重 著zhuo陆 葛洪
    葡萄乾gan 葡萄牙 董事会 董事长zhang 董必武 葱葱地de 葵涌chong 葵花 蒋介石 蒋家冲 蒋祝平 蒙古 蒙古人 蒙古族 蒸发 蒸汽 蒸汽机 蒸笼 蓄积量 蓝图 蓝天 蓝小梅 蓝色 蓦地 蔓延 蔗糖
    蔚yu县 蔚yu州 蔫蔫地de 蔽塞se 蔽明塞se聪 蔽聪塞se明 蕲春 蕴藉 蕴藏 蕴藏量 薄伽梵 薄bao唇轻言 薄bao层 薄弱 薄bao板 薄bao片 薄bao纱 薄bao纸 薄bao脆 薄膜 薄荷
    薄bao薄bao 薄薄地de 薄bao被 薄bao饼 薪传chuan 薪尽火传chuan 薪水 薪火相传chuan 薪给ji 薯莨liang 藁城 藉著zhe 藏zang东 藏书 藏书票 藏zang人
    藏zang传chuan 藏zang佛 藏zang北 藏zang区 藏zang医 藏zang南 藏zang历 藏zang历史 藏品 藏zang地 藏zang学 藏zang彝 藏zang戏 藏拓ta 藏zang文
    藏zang族 藏zang民 藏zang汉 藏zang獒 藏zang王 藏zang红花 藏zang经 藏zang缅 藏zang羌 藏zang羚 藏zang腑 藏zang药 藏zang蓝 藏zang语 藏zang象
    藏zang青 藏zang香 藤蔓wan 藻井 虎门 虔诚 虚与委蛇yi 虚实 虚虚地de 虽说 虾ha蟆 蚁拥蜂攒cuan 蚁聚蜂攒cuan 蚁集蜂攒cuan 蚂蚁 蚌beng埠 蚕豆 蛋壳 蛋白 蛋白质 蛤ge粉
    蛤ge蚌 蛤ge蚧 蛤ge蜊 蛤蟆 蜀都du 蜂攒cuan蚁聚 蜂攒cuan蚁集 蜂蜜 蜜蜂 蜜里调tiao油 蝇攒cuan蚁聚 蝇攒cuan蚁附 蝎蝎螫zhe螫zhe 融入 融合 螺旋 蟠龙 蠕蠕地de 蠡县
    蠢蠢地de 血压 血xie晕 血泊po 血流 血xie淋淋 血清 血管 血xie糊糊 血腥 血xie豆腐 血xie道子 行hang业 行hang业协会 行hang东 行为 行书 行人 行hang伍 行hang会 行军
    行hang列 行动 行hang史 行hang号 行号卧泣 行号巷哭 行hang商史 行商坐贾gu 行hang家 行hang市 行hang帮 行hang当 行hang情 行成于思 行政 行政区 行星 行李 行hang栈
    行hang款 行省 行礼 行hang行hang出状元 行hang行hang蛇蚓 行hang规 行hang话 行hang货 行贾gu 行走 行hang距 行路 行hang辈 行进 行hang道 行道树
    行hang长zhang 行hang间 衍射 衍生 衒玉贾gu石 衔接 街上 街头 街道 衙署 衙门 衡山 衡量 衢州 衣冠礼乐 衣着zhuo 衣著zhuo 衣裳 衣锦还huan乡 衣食 补偿 补充 补助 补校jiao
    补给ji 补血 表层 表彰 表情 表扬 表明 表率shuai 表达 表面 衰变 衰老 衰落 衰退 袁宗第 袁时中 袁紫衣 袅娜nuo 袅袅地de 袅袅娜nuo娜nuo 袒裼xi裸裎 袖子 袜子 被pi发左衽 被pi发文身
    被pi发缨冠 被告 被子 被pi山带河 被pi甲执兵 被pi甲持兵 被pi甲据鞍 被pi甲枕戈 被pi褐怀玉 被pi褐怀珠 被迫 袭击 裁判长zhang 裁员 裁度duo 裂变 裂裳chang裹足 装修 装有 装束
    装模mu作样 装甲 装甲兵 装甲师 装甲车 装置 装配 裙子 裤子 裨pi将 裨益 裸裎袒裼xi 裸露 褎you然冠首 褐色 褚zhu小怀大 褚zhu小杯大 褪tun去 褪色shai 襄城区 襄州 襄樊市 西乐yue
    西传chuan 西侧 西便门 西关涌chong 西北 西北部 西华 西南 西南部 西向东 西周 西夏 西安 西山 西山日薄bao 西方 西汉 西江 西洋 西洋参shen 西湖 西班牙 西瓜 西直门 西藏zang 西路
    西边 西部 西都du 西门 西面 要不是 要命 要塞 要是 要死 要求 要点 要素 要紧 要说 要道 覆没mo 覆盖 覆盖率 见于 见到 见弹dan求鸮 见弹dan求鹗 见得 见方 见xian素抱朴 见见 见解 见识
    见长 见面 观众 观光 观望 观测 观点 观看 观礼台 观音 规定 规律 规旋矩折she 规格 规模 规范 规重chong矩叠 视为 视力 视微知著zhuo 视觉 视角 视频 觉得 觉着 觉醒 角jue儿 角jue力
    角度 角jue抵 角jue斗 角jue色 角落 角jue逐 解体 解元 解xie县 解xie学恭 解xie宝 解xie州 解差chai 解开 解放 解放军 解放区 解放后 解放路 解救 解xie数 解xie池 解xie法
    解xie珍 解xie缙 解衣槃磅pang 解衣盘磅pang 解说 解读 解调tiao 解释 解铃系ji铃 言传chuan 言行 言论 言语 言重九鼎 誉为 誓死 謷牙诘jie屈 警卫 警告 警官 警方 警觉
    警长zhang 譬如 计委 计日以俟si 计日而俟si 计算机 计议 计较 计量 订单 认为 认出 认可 认同 认定 认得 认真 认真地de 认知 认识 讨伐 讨厌 讨好 讨论 讨还huan 让步 训练班 议会 议员
    议和 议定 议论 议长zhang 记得 记者会 讲学 讲求 讲究 讲解 讲话 讷讷地de 许久 许可 许多 许家 讹以传chuan讹 讹传chuan 论文 论断 论点 论短道长 论藏zang 论衡校jiao 设在 设定
    设想 设有 设法 设置 设计 设计之都du 设计师 证书 证实 证明 证见 评为 评传 评定 评审 评论 识别 识微知著zhuo 诈降xiang 诉说 诊断 词典 词汇 词调 诏书 译成 译校jiao 试卷 试图 试点
    试用 试管 试行 试飞 诗人 诗意地de 诗文 诗歌 诗篇 诗行hang 诗词 诗集 诗集传 诘屈磝碻qiao 诘jie屈謷牙 诘jie戎治兵 诘jie曲聱牙 诘jie诎聱牙 诘jie责 诘jie问 诘jie难 诚信
    诚意 诚朴piao 诚诚地de 话不虚传chuan 话语 话音 诞生 诡计 该书 该国 该市 该当 该是 该机 该校 该车 详尽 详情 详校jiao 详细 语塞se 语文 语族 语法 语系 语言 语音 误会
    误传chuan 误区 误差 误解 诱人 诱发 诱导 诱降xiang 诲人不惓juan 说不定 说不清 说出 说好 说实话 说shui客 说明 说明书 说法 说短道长 说著zhe 说话 说道 请安 请教 请求
    请降xiang 诸国 诸多 诸如 诸州 诸般 读书 读书人 读著zhe 课本 课目 课长zhang 谁家 谁曾ceng 谁知 调tiao三惑四 调tiao三斡四 调tiao三窝四 调tiao丝品竹 调tiao人 调令
    调tiao价 调任 调tiao优 调tiao侃 调值 调tiao停 调tiao光 调关镇 调兵 调tiao养 调tiao养身体 调tiao准 调tiao制 调tiao剂 调动 调tiao匀 调tiao协 调tiao压
    调tiao合 调tiao味 调tiao和 调tiao唆 调tiao唇弄舌 调tiao嘴学舌 调tiao嘴弄舌 调tiao嘴调舌 调tiao墨弄笔 调tiao处 调子 调tiao峰 调tiao幅 调度 调tiao弄 调式
    调tiao弦 调弦品竹 调tiao律 调tiao心 调tiao息 调tiao情 调tiao戏 调tiao护 调tiao控 调tiao摄 调tiao教 调tiao整 调tiao料 调tiao朱傅粉 调tiao朱弄粉 调查
    调查报告 调tiao档 调tiao正 调tiao水 调水工程 调tiao治 调tiao温 调tiao焦 调tiao理 调tiao琴 调用 调tiao皮 调研 调tiao神 调tiao笑 调类 调tiao级 调tiao经
    调tiao羹 调tiao脂弄粉 调tiao脾 调tiao舌弄唇 调tiao良稳泛 调tiao色 调tiao节 调tiao补 调tiao解 调tiao词架讼 调tiao试 调tiao调 调tiao谐 调tiao谐电路
    调tiao谑 调tiao资 调tiao适 调tiao速 调遣 调tiao配 调tiao酒 调集 调tiao音 调tiao频 调tiao风变俗 调tiao风弄月 调tiao饮 调tiao香 谆谆地de 谈不上 谈到 谈论
    谈话 谋求 谋生 谏议大夫 谐调tiao 谢家 谣传chuan 谣言 谷六仙 谷地 谷子 谷梁传 豁hua拳 豆乾gan 豆豉chi 豆重chong榆瞑 豌豆 豕虎传chuan讹 象山 象征 象是 象棋车ju 象牙 豪华
    豹子 贝勒le 贝壳 贝母 贞松劲jing柏 负有 负荷 负责人 负面 贡品 贡献 财不露白 财会kuai 财力 财富 财年 财政部 财殚力痡pu 财税 财经 财长zhang 责成 贤良 账户 质地 质子 质朴piao
    质量 贪惏lin无餍 贪生恶wu死 贫困 贫富 贫寒 贫民 贫苦 贫血 贫道 购买 贮藏 贯穿 贯通 贲bi临 贴着 贴身 贴金 贵人 贵州 贵州省 贵族 贵重 贷款 费力 费用 贾gu人 贾平凹wa 贾gu祸 资助
    资本 资本家 资格 资深 资财 资金 赋税 赌博 赍志而没mo 赏识 赔偿 赔款 赔还huan 赛后 赛璐玢fen 赞助 赞同 赞成 赞扬 赞美 赠送 赢得 赤字 赤绳系ji足 赤道 赭衣塞se路 走上 走不了liao
    走为上着zhao 走入 走出 走势 走向 走开 走著zhe 走走 走路 走过 走进 赳赳地de 赵半山 赵城金藏zang 赵大明 赵宏声 赵家 赵志敬 赶上 赶到 赶回 赶圩xu 赶忙 赶快 赶着 赶紧 赶走 赶路
    起义军 起伏 起先 起兵 起初 起到 起步 起点 起草 起身 起降 起飞 趁机 趁水和huo泥 趁着 超出 超前 超导 超市 超薄bao 超过 越南 越发 越国 越是 趋于 趋势 趋向 趔趄qie 足下 足以 足协 趴在
    跃上 跃出 跌倒 跌弹dan斑鸠 跌落 跑了和尚跑不了寺 跑了和尚跑不了庙 跑道 跑马卖解xie 距离 跟上 跟前 跟着 跟著zhe 跟随 跨国 跨度 跪下 跪倒 路上 路卡qia 路口 路子 路灯 路边 路过 路面
    跳出 跳投 跳水 跳舞 跳行hang 跷跷地de 跻身 踉踉地de 踏上 踏实 踽踽地de 蹄闲jian三寻 蹊xi径 蹊跷 身上 身世 身为 身亡 身体 身分 身受 身后 身处 身子 身微力薄bao 身心 身手 身法
    身着 身穿 身躯 身边 身长 身高 躬身 躯体 躯壳qiao 车上 车体 车削xiao 车城西 车子 车站 车行hang 车行道 车身 车长 车间 车ju马炮 轧zha制 轧zha机 轧花 轧ga账 轧zha辊
    轧zha钢 轨道 转为 转入 转发 转变 转向 转增 转头 转折 转换 转zhuai文 转移 转行hang 转身 转辗zhan反侧 转过 轮回 轮流 轮番 轮船 软和huo 软肋lei 软软地de 轰击 轰炸 轰炸机
    轻声 轻工 轻徭薄bao税 轻徭薄bao赋 轻微 轻松 轻松地de 轻松地de学 轻率shuai 轻繇薄bao赋 轻薄bao无知 轻薄bao无礼 轻薄bao无行 轻视 轻赋薄bao敛 轻轻 轻轻地de 轻重 轻音乐yue
    轻骑兵 载体 载入 载荷 载重 轿子 轿车 较为 较大 较差 较德焯zhuo勤 较短絜xie长 较量 较长絜xie短 辅世长zhang民 辅助 辅导 辈出 辈子 辐射 辑校jiao 输入 输出 输电 输给 输送 辖区
    辗zhan转 辛勤 辛苦 辞去 辟bi谷 辟bi邪 辟bi雍 辨别 辨认 辩护 辩论 辩证法 辫子 辱没mo 边上 边区 边卡qia 边塞 边沿 边长 边防 辽东 辽宁省 辽宁队 达到 达姆弹dan 达成 达摩 达西
    迁居 迁移 迁都du 迄今 过不去 过于 过人 过儿 过分 过去 过后 过年 过度 过往 过日子 过早 过时 过硬 过都du历块 过量 迈出 迈进 迎接 迎面 运到 运力 运动会 运动员 运河 运用 运营 运营商 运行
    运转 运输机 运输量 运送 近代 近代史 近似 近处 近年 近日 近海 近现代 返回 返本还huan元 返本还huan源 返朴还huan淳 返朴还huan真 返老还huan童 返还huan 还huan丹 还huan乡
    还huan书 还huan京 还huan价 还huan你 还huan俗 还huan债 还huan元返本 还huan击 还huan剑 还huan原 还huan君明珠 还huan嘴 还好 还huan家 还huan席
    还huan年却老 还huan年驻色 还得dei 还huan情 还huan愿 还huan我 还huan手 还huan旧 还是 还有 还huan朝 还huan本 还huan朴反古 还huan林 还huan款 还huan泪
    还huan淳反古 还huan淳反朴 还huan淳反素 还huan淳返朴 还huan清 还huan湖 还huan珠 还huan田 还huan礼 还huan童 还huan给 还huan草 还要 还huan账 还huan贷
    还huan醇返朴 还huan钱 还huan阳 还huan魂 这一下 这会儿 这儿 这回 这天 这家 这方面 这时 这本 这次 这点 这种 这般 这话 这边 这部 这部分 这里 进一步 进京 进修 进入 进兵 进军 进出
    进出口 进去 进发 进取 进口 进士 进宫 进度 进攻 进步 进深 进犯 进给ji 进藏zang 进行 进行曲 进退消长 进门 远东 远去 远处 远安 远征 远方 远洋 远离 远远 远远地de 违反 违法 违背 违规
    连同 连声 连夜 连带 连年 连忙 连接 连日 连篇累帧zhen 连轧zha 连连 连连地de 连锁 连长zhang 连队 迟到 迟早 迟迟 迟迟地de 迢迢地de 迦叶 迦太基 迪什 迪斯尼 迫于 迫pai击
    迫pai击炮 迫切 迭矩重chong规 迷人 迷信 迷宫 迹象 追击 追加 追求 追究 追赶 追趋逐耆shi 追还huan 追随 退出 退回 退缩 退耕还huan林 退还huan 送到 送往 送礼 送给 送还huan
    适中 适于 适合 适宜 适度 适当 适情率shuai意 适时 适用 适量 逃不了liao 逃亡 逃出 逃命 逃往 逃生 逃走 逃跑 选出 选区 选取 选定 选手 选拔 选择 选民 选用 选集 逍遥 透明 透过 透露 逐一
    逐年 逐步 逐渐 递增 递给 途中 逗留 通信 通史 通向 通商 通天 通州 通常 通往 通用 通知 通称 通红 通航 通行 通衢 通讯员 通讯社 通话 通车 通达 通过 通道 通邑大都 通都du大邑 通风 通高 逝世
    速度 速率 造反 造成 造纸 造船 逮捕 逻辑 逼迫 遂昌 遇上 遇到 遇见 遍地 遍布 遒劲jing 道乐yue 道人 道光 道士 道微德薄bao 道德 道教 道理 道藏zang 道行heng 道路 道长zhang
    道长争短 道长论短 遗书 遗传chuan 遗传chuan学 遗体 遗忘 遗留 遥远 遥遥地de 遭到 遭受 遵守 遵循 遵照 避免 避开 邀请 邓小平 邓有米 邕宁 邗江 那不勒le斯 那儿 那双 那坡 那大 那天 那年
    那日 那时 那末 那次 那段 那种 那边 那里 邮差chai 邮电 邮编 邳州 邺都du 邻国 邻居 郁郁地de 郁闷 郊区 郎中 郏县 郑克 郑和 郑州 郑重 郓城 郡主 郢都du 郦食yi其ji 郧县 郧阳 部下
    部分 部委 部将 部属 部族 部署 部落 部长zhang 部门 部队 郫县 郫都du 郭树言 郭药师 郴州 都不 都du中纸贵 都du会 都会计 都du俞吁xu咈 都du兰 都du匀 都可以 都du司 都在 都du城
    都du头异姓 都du安 都du察院 都du尉 都du尔 都du市 都du市报 都du庞 都du德 都du护 都du昌 都是 都有 都du柏bo林 都du梁 都du江 都du江堰 都du灵 都爱 都du督 都du统 都能
    都要 都du邑 都du铎 都du阳 鄂东 鄂南 鄂州 鄂州市 鄂西 鄂西北 鄄城 鄞州 鄢陵 鄱阳 酆都du 酋长zhang 配乐yue 配合 配有 配称chen 配给ji 配置 配角jue 酒家 酒店 酒精 酷酷地de
    酿成 醇厚 醇朴piao 醴陵 醺醺地de 采取 采用 采矿 采纳 采花 采茶 采血xie 采集 释放 释迦牟mu尼 里头 里弄long 里边 里长zhang 里面 重chong三叠四 重chong三迭四 重chong九
    重任 重chong估 重chong作冯妇 重chong修 重chong修本 重chong做 重chong光 重chong关击柝 重chong兴 重兵 重chong写 重chong出 重chong刊 重chong刊本
    重chong刻 重力 重chong华 重chong印 重chong叠 重chong合 重chong启 重chong唱 重chong回 重chong围 重chong圆 重chong圭叠组 重chong垣叠锁
    重chong垣迭锁 重chong塑 重chong复 重大 重chong头 重头戏 重chong奏 重chong婚 重chong孙 重chong学 重chong审 重chong山 重chong岩叠嶂 重chong岩迭障
    重chong峦 重chong庆 重chong庆市 重chong床叠屋 重chong床叠架 重chong床迭屋 重chong床迭架 重chong建 重建筑 重chong开 重chong弹 重chong归 重chong影
    重心 重chong思 重chong手累足 重chong拍 重chong拾 重chong振 重chong排 重chong排本 重chong探 重chong提 重chong播 重chong操旧业 重chong数
    重chong整 重chong新 重chong明继焰 重chong映 重晶石 重chong来 重chong构 重chong构建 重chong校jiao 重chong梳 重chong楼 重chong洋 重chong温
    重chong游 重chong演 重点 重chong点校jiao 重chong熙累叶 重chong熙累洽 重chong熙累盛 重chong熙累绩 重chong燃 重chong版 重chong犯 重chong现
    重chong珪叠组 重chong珪迭组 重chong理旧业 重chong瓣 重chong生 重生产 重生活 重用 重chong申 重chong登 重chong睹天日 重chong纂 重chong纰貤缪miu
    重chong纸累札 重chong组 重chong绘 重chong编 重chong置 重chong耳 重chong聚 重chong获 重chong葩累藻 重chong行 重chong裀列鼎 重chong装 重装备 重装部队
    重要 重chong见 重chong规叠矩 重chong规沓矩 重chong规累矩 重chong规袭矩 重chong规迭矩 重视 重chong解 重chong订 重chong论 重chong访 重chong识
    重chong译 重chong读 重chong走 重chong起炉灶 重chong足一迹 重chong足屏bing息 重chong足屏bing气 重chong足累息 重chong足而立 重chong蹈 重chong辑
    重chong返 重chong迭 重chong述 重chong迹屏bing气 重chong选 重chong造 重chong逢 重chong遇 重chong释 重chong重chong 重重地de 重量 重chong金袭汤
    重chong铬酸钾 重chong铸 重镇 重chong门击柝 重chong阳 重chong霄 野人 野外 野心 野战军 野生 量力度duo德 量子 金丝 金代 金光 金刚 金匮gui石室 金台 金子 金字塔 金学曾 金属
    金平 金弹dan 金星 金正日 金水河 金牙 金石 金色 金花 金莲 金蝉脱壳qiao 金银 金陵 金鳷擘bo海 金黄 金黄色 鉴于 鉴别 鉴定 鉴影度duo形 针对 钉耙pa 钓鱼 钝钝地de 钟祥市 钢厂 钢琴
    钢都du 钢铁 钥匙shi 钦差chai 钧天广乐yue 钩爪zhao锯牙 钱谦益 钱财 钻入 钻削xiao 钻石 钻研 钻进 铁木真 铁椎chui 铁矿 铁绰chao铜琶 铁耙pa 铁路 铁道部 铁钉 铁门 铁青 铁骑
    铅yan山 铅yan山县 铅弹dan 铜器 铜模mu 铜矿 铜筋铁肋lei 铜管乐yue 铜臭xiu 铜臭熏天 铢两悉称chen 铢量寸度duo 铣削xiao 铤ting而走险 铭文 铮铮地de 银两 银子 银河
    银行hang 银行hang家 银行hang行hang史 银行hang行hang员 银行hang行hang长zhang 银鱼 铸模mu 铸铁 铺设 链接 销毁 销量 锁定 锁钥yue 锅巴 锋利 错落 错误 锡伯族
    锦囊还huan矢 锦州 锦标赛 锦纶 锦衣卫 键盘乐yue 锯牙钩爪zhao 锻模mu 镇上 镇压 镇守 镇定 镇江 镇长zhang 镇静 镌脾琢zhuo肾 镐hao京 镐都du 镖局 镜头 镜子 长三角 长zhang上
    长久 长乐 长于 长zhang亲 长zhang傲饰非 长zhang兄 长zhang出 长zhang势 长吁xu短叹 长吁xu短气 长zhang吏 长zhang在 长zhang大 长zhang女 长zhang子
    长zhang子县 长zhang孙 长zhang孙无忌 长安 长zhang官 长山 长zhang年三老 长zhang幼 长度 长征 长恨歌传 长zhang成 长zhang房 长汀 长江 长沙 长河 长zhang满
    长zhang牙 长生乐 长zhang相 长zhang着 长知识zhi 长短 长篇 长zhang篇大论 长绳系ji日 长zhang老 长zhang者 长zhang脸 长zhang膘 长zhang著 长zhang虺成蛇
    长zhang辈 长zhang进 长远 长长的 长zhang高 门上 门下 门人 门内 门前 门口 门外 门将 门户 门槛 门洞 门衰祚薄bao 闪烁 闪电 闪过 闪闪 闪闪地de 闭会 闭塞se 闭明塞se聪
    闭目塞se听 闭目塞se耳 闭著zhe 闭门塞se户 闭门塞se窦 问世 问话 问道 闯王 闯进 闲话 间接 间断 间见xian层出 间隔 闷闷地de 闺女 闻一多 闻到 闻名 阁下 阅藏zang知津 阅读
    阏yan氏zhi 阐明 阔叶树 队伍 队员 队长zhang 防卫 防守 防弹dan 防御 防护 防水 防空 防范 阳光 阳新 阴沉 阴着zhao儿 阴道 阵亡 阵势 阵地 阵法 阵营 阶层 阶段 阻力 阻塞se
    阿e世取容 阿e世媚俗 阿e世盗名 阿什 阿修罗 阿e党比周 阿e党相为 阿e其所好 阿含 阿e城 阿e弥陀 阿e弥陀佛 阿e弥陀经 阿e意取容 阿e房pang宫 阿拉伯 阿e时趋俗 阿森纳 阿的di平 阿e胶 阿e谀
    阿里 阿e附 阿e难陀 陂bei塘 陂bei池 陂bei湖禀量 陂po陀 附加 附属 附着zhuo 附著zhuo 附识zhi 陆上 陆丰 陆军 陆地 陆无双 陆游 陆羽 陆菲青 陆路 陈列 陈文洪 陈旧 陈水扁 陈独秀
    陈瞎子 陈设 陈近南 陌生 陌生人 降临 降xiang伏 降到 降xiang妖 降xiang将 降xiang服 降水 降水量 降落 降xiang虎 降xiang表 降雨量 降xiang顺 降xiang魔 降xiang龙
    限于 限定 限度 陕北 陕西 陕西省 陛下 院中 院内 院士 院子 院校 院落 院里 院长zhang 院门 除了 除去 除外 除非 陨石 险恶 险要 陪伴 陪同 陪都du 陵劲jing淬砺 陵区 陶器 陶瓷 陷于 陷入
    隆中 隆重 隆重庆祝 隋唐 隋朝 随之 随从 随便 随口 随后 随州 随州市 随意 随手 随时 随机 随着 随著zhe 随行hang就市 随身 隐居 隐没mo 隐秘 隐蔽 隐藏 隐身 隐隐 隐隐地de 隔开 隔离
    隔行hang 隗嚣ao 隧道 隰县 隶属 隽juan永 隽juan语 难于 难以 难保 难免 难受 难度 难当 难得 难忘 难怪 难民 难点 难看 难经 难过 难道 雀qiao子 雁行hang 雄劲jing 雄厚
    雅乐yue 雅什 雅典 雅鲁藏zang布江 集中 集会 集体 集合 集团 集团军 集成 集拓ta 集校jiao 集结 集镇 雇主 雇用 雍正 雕像 雕刻 雕塑 雕心雁爪zhao 雕琢zhuo 雕章琢zhuo句
    雕肝琢zhuo肾 雕肝琢zhuo膂 雕虫薄bao技 雕蚶镂蛤ge 雨水 雨顺风调tiao 雪地 雪山 雪泥鸿爪zhao 雪白 雪花 雪茄jia 雪鸿指爪zhao 零星 零点 零零地de 零食 雷声 雷电 雷达 雾都du
    雾鳞云爪zhao 需求 需要 震天 霍小玉传 霎时 霎时间 霏霏地de 霓裳chang 霓裳chang曲 霓裳chang羽衣 霜行草宿xiu 霭霭地de 霰弹dan 露lou一手 露出 露天 露lou头 露头角
    露lou富 露lou底 露lou怯 露lou白 露lou相 露lou脸 露lou苗 露lou面 露面抛头 露lou风 露lou馅 露lou马脚 青少年 青山区 青年 青年人 青海 青紫被pi体 青藏zang 青衣 青铜
    青铜器 青青 靓liang丽 靓仔zai 靓liang女 静悄悄 静电 静脉 静静地de 静默 非常 非得dei 非法 非洲 非遗传chuan承 靠着 靡靡之乐yue 面上 面临 面前 面包 面向 面团 面子 面对
    面对面 面折she庭争 面折she廷诤 面目 面积 面粉 面色 面部 革命 革命党 革命家 革新 鞋子 鞭子 鞭辟入里 鞭辟bi向里 鞭辟bi着zhuo里 韦小宝 韩国 韩太太 韩子奇 韬光俟si奋 音乐yue
    音乐yue之都du 音乐yue会 顶上 顶部 顷刻间 项目 项羽 顺从 顺便 顺利 顺势 顺手 顺着 顽固 顽强 顽童 顾不上 顾不得 顾景ying惭形 顾秋水 顿开茅塞se 顿时 颁发 颁布 颂扬 预先 预定 预测
    预言 预警 预计 预防 领会 领先 领取 领土 领地 领导 领导人 领教 领队 颈椎 颈部 颉xie颃 颐和园 频传chuan 频数shuo 频率 频繁 频道 频频 频频地de 题为 题目 题词 颜色 额外 额头 颠倒
    颠倒衣裳chang 颠衣到裳chang 颠覆 颠颠地de 颤zhan栗 风乾gan 风云 风传chuan 风光 风力 风吹草低见xian牛羊 风声 风度 风情 风景区 风暴 风格 风水 风波 风流 风调tiao雨顺 风采
    风镐hao 风雨 风雨同行 风雨调tiao顺 风雪 飒飒地de 飘飘地de 飞将数奇ji 飞弹dan 飞快 飞扬 飞机 飞舞 飞船 飞行 飞行员 飞行器 飞身 飞鸿雪爪zhao 食不重chong味 食不重chong肉
    食品 食指 食用 食盐 餐松啖柏bo 餐饮 餐馆 餔糟啜chuo漓 餔糟啜chuo醨 饔飧不给ji 饥民 饥饿 饭店 饮弹dan 饮水啜chuo菽 饮用 饮食 饱和 饱和huo点 饲养 饶舌调tiao唇 饺子 饼乾gan
    饼铛cheng 饿死 饿殍枕藉ji 饿莩piao载道 饿莩piao遍野 馆藏 馆长zhang 馒头 首先 首创 首发 首批 首次 首相 首要 首辅 首都du 首长zhang 香培玉琢zhuo 香山 香港 香港仔zai
    香烟 马上 马克 马其顿 马力 马勒le 马士英 马头 马家堡pu 马尾yi 马尾松 马尾藻 马尾辫 马未都du 马背 马良 马路 马蹄 马车 马里 马铃薯 马鞍山 驯鹿 驰名 驱赶 驱逐舰 驸马 驻京办 驻军 驻华
    驻地 驻外 驻守 驻扎 驾驶员 骂人 骄傲 骄傲地de 骄儿騃si女 验收 骑兵 骑士 骑马 骗人 骗子 骚乱 骠piao勇 骠piao骑 骡子 骨头 骨干 骨折 骨殖shi 骰子 高三 高中 高丽参shen
    高义薄bao云天 高于 高僧 高僧传 高兴地de 高出 高分 高分子 高压 高原 高句gou骊 高呼 高地 高声 高处 高大 高层 高山 高山族 高度 高悬 高手 高效 高新 高昂 高明 高校 高楼大厦sha 高温
    高着zhao 高空 高等 高薪 高血压 高超 高铁 高陵 高雅 高风劲jing节 高高 高高地de 鬼使神差chai 鬼子 魂不着zhuo体 魂不著zhuo体 魅力 魔头 魔教 魔爪zhao 魔都du 魔鬼
    鱼传chuan尺素 鱼头 鱼尾雁行 鱼游燋zhuo釜 鱼种 鱼翅 鱼贯雁行 鱼雷弹dan 鱿鱼 鲁智深 鲗鱼涌chong 鲜明 鲜有 鲜红 鲜美 鲜花 鲜血 鲜鲜地de 鲟鱼 鲤鱼 鲥鱼 鲨鱼 鳇鱼 鳞爪zhao
    鸠摩罗什 鸡汤 鸡肋lei 鸡血xie石 鸢肩鹄hu颈 鸦片 鸭子 鸭绿lu江 鸾停鹄hu峙 鸾鹄hu停峙 鸿商富贾gu 鸿泥雪爪zhao 鸿爪zhao 鸿衣羽裳chang 鸿飞雪爪zhao 鸿鹄hu将至 鹄hu峙鸾停
    鹄hu峙鸾翔 鹬蚌 鹰心雁爪zhao 鹰爪zhao 鹰爪子 鹰觑鹘hu望 鹿死谁shei手 鹿角 麇qun至沓来 麋鹿 麟角凤觜zui 麦子 麻布 麻木 麻雀 麾下 黄依依 黄冈市 黄土 黄埔 黄安 黄家 黄山 黄州
    黄帝 黄庭坚 黄昏 黄柏bo 黄沙 黄河 黄海 黄瓦飞 黄石 黄石市 黄色 黄花 黄药师 黄豆 黄连 黄金 黄金周 黄陂 黄陵 黄雀伺si蝉 黄龙 黎元洪 黎族 黎明 黏皮着zhuo骨 黏着zhuo 黑人 黑夜 黑暗
    黑海 黑点 黑白 黑色 黑衣 黑鱼 黑黑地de 黑龙江 默默 默默地de 黟县 黾min勉 黾meng穴鸲巢 鼎折she覆餗 鼎折she餗覆 鼎铛cheng有耳 鼎铛cheng玉石 鼓乐yue 鼓吹 鼓吻奋爪zhao
    鼓唇咋舌 鼓声 鼓舞 鼕鼕地de 鼻塞se 鼻子 齐全 齐名 齐国 齐声 齐天乐yue 齿龈yin 龈yin齿弹dan舌 龈yin龈yin计较 龙亭 龙大 龙头 龙宫 龙爪zhao 龙王 龙藏zang 龙藏zang寺碑
    龙门 龙门刨bao 龟qiu兹ci 龟jun裂
    """
}
