// Made by Scripts/embed-common-texts.py of common-texts.tsv: do not edit, change common-texts.tsv.
// swift-format-ignore-file

extension CommonTexts {
  /// The lines of the table: kind, bucket, text.
  static let table = """
    title|2|高等数学
    title|2|线性代数
    title|2|大学英语
    title|2|大学语文
    title|2|管理学
    title|2|经济法
    title|2|会计学
    title|2|基础会计
    title|2|大学物理
    title|2|电路分析
    title|2|概率论与数理统计
    title|2|数据结构
    title|2|操作系统
    title|2|计算机基础
    title|2|计算机网络
    title|2|市场营销学
    title|2|马克思主义基本原理概论
    title|2|唐诗三百首
    title|2|三字经
    title|2|弟子规
    title|2|论语
    title|2|红楼梦
    title|2|三国演义
    title|2|水浒传
    title|2|西游记
    title|2|安徒生童话
    title|2|格林童话
    title|2|伊索寓言
    title|2|一千零一夜
    title|2|十万个为什么
    title|2|成语故事
    title|2|现代汉语
    title|2|语文
    title|2|数学
    title|2|英语
    title|1|西方经济学
    title|1|微观经济学
    title|1|宏观经济学
    title|1|财务管理
    title|1|财务会计
    title|1|统计学
    title|1|心理学
    title|1|教育学
    title|1|普通心理学
    title|1|教育心理学
    title|1|有机化学
    title|1|无机化学
    title|1|分析化学
    title|1|普通化学
    title|1|生物化学
    title|1|药理学
    title|1|生理学
    title|1|病理学
    title|1|内科学
    title|1|外科学
    title|1|机械制图
    title|1|机械设计基础
    title|1|工程力学
    title|1|理论力学
    title|1|材料力学
    title|1|电工学
    title|1|模拟电子技术
    title|1|数字电子技术
    title|1|自动控制原理
    title|1|离散数学
    title|1|数据库原理
    title|1|软件工程
    title|1|刑法学
    title|1|民法学
    title|1|宪法学
    title|1|行政法学
    title|1|国际法
    title|1|法理学
    title|1|古代汉语
    title|1|中国古代文学史
    title|1|中国现代文学史
    title|1|外国文学史
    title|1|文学概论
    title|1|美学
    title|1|逻辑学
    title|1|社会学
    title|1|政治学
    title|1|新闻学
    title|1|传播学
    title|1|中国通史
    title|1|世界通史
    title|1|中国近代史
    title|1|论文集
    title|1|文集
    title|1|全集
    title|1|选集
    title|1|作品集
    title|1|诗选
    title|1|散文选
    title|1|小说选
    title|1|年鉴
    title|1|史记
    title|1|诗经
    title|1|道德经
    title|1|庄子
    title|1|孟子
    title|1|周易
    title|1|孙子兵法
    title|1|菜根谭
    title|1|古文观止
    title|1|宋词三百首
    title|1|聊斋志异
    title|1|儒林外史
    title|1|黄帝内经
    title|1|伤寒论
    title|1|本草纲目
    title|1|小王子
    title|1|老人与海
    title|1|鲁滨逊漂流记
    title|1|格列佛游记
    title|1|钢铁是怎样炼成的
    title|1|名人传
    title|1|海底两万里
    title|1|昆虫记
    title|1|爱的教育
    title|1|朝花夕拾
    title|1|呐喊
    title|1|骆驼祥子
    title|2|Works
    title|2|Poems
    title|2|Report
    title|2|Annual report
    title|2|Proceedings
    title|2|Letters
    title|2|Plays
    title|2|Sermons
    title|2|Bulletin
    title|2|Catalogue
    title|2|Selected works
    title|2|Collected works
    title|2|Complete works
    title|1|Poetical works
    title|1|Selected poems
    title|1|Collected poems
    title|1|Essays
    title|1|Short stories
    title|1|Novels
    title|1|Autobiography
    title|1|Memoirs
    title|1|Speeches
    title|1|Lectures
    title|1|Handbook
    title|1|Dictionary
    title|1|Final report
    title|1|Progress report
    title|1|Report of the committee
    title|1|Constitution
    title|1|Laws
    title|1|Economics
    title|1|Physics
    title|1|Chemistry
    title|1|Algebra
    title|1|Calculus
    title|1|Geometry
    title|1|Psychology
    title|1|Sociology
    title|1|Introduction to psychology
    title|1|Linear algebra
    title|1|Differential equations
    title|1|Organic chemistry
    person|1|鲁迅
    person|1|老舍
    person|1|巴金
    person|1|茅盾
    person|1|冰心
    person|1|郭沫若
    person|1|朱自清
    person|1|金庸
    person|1|琼瑶
    person|1|曹雪芹
    person|1|罗贯中
    person|1|施耐庵
    person|1|吴承恩
    person|1|蒲松龄
    person|1|孔子
    person|1|老子
    person|1|司马迁
    person|1|安徒生
    person|1|格林
    person|1|莎士比亚
    person|1|托尔斯泰
    person|1|高尔基
    person|1|凡尔纳
    person|1|毛泽东
    person|1|马克思
    person|1|恩格斯
    person|1|列宁
    person|1|邓小平
    person|1|Shakespeare, William
    person|1|Dickens, Charles
    person|1|Scott, Walter
    person|1|Goethe, Johann Wolfgang von
    """
}
