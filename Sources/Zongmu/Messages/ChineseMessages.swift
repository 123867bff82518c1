// Made by Scripts/embed-messages.py of chinese.tsv: do not edit, change chinese.tsv.
// swift-format-ignore-file

/// The lines of chinese.tsv.
enum ChineseMessages {
  /// English, a tab, Chinese.
  static let text = """
    {}: record {}, byte {}, field {}: {} [{}]	{}: 第 {} 条，字节 {}，字段 {}：{} [{}]
    {}: record {}, byte {}: {} [{}]	{}: 第 {} 条，字节 {}：{} [{}]
    {}: line {}: {}	{}: 第 {} 行：{}
    line {}: {}	第 {} 行：{}
    {}: no such file; check the name and the folder	{}: 没有这个文件；请核对文件名和所在目录
    {}: is a folder; name the files in it	{}: 是目录；请指明其中的文件
    {}: is empty; a MARC file has at least one record	{}: 是空文件；MARC 文件至少有一条记录
    {}: is not MARC: {}	{}: 不是 MARC 文件：{}
    {}: the gzip stream is damaged: {}; fetch the file again	{}: gzip 数据已损坏：{}；请重新获取该文件
    {}: cannot be read: {}	{}: 无法读取：{}
    {}: exists already; give --force to replace it, or another name	{}: 文件已存在；要覆盖请加 --force，或另取文件名
    {}: the reader has gone	{}: 接收方已关闭
    {}: cannot be written: {}	{}: 无法写入：{}
    it is blank	内容全为空白
    it is an SQLite database, such as a catalogue	是 SQLite 数据库（目录库即是）
    it is a PDF document	是 PDF 文档
    it is a ZIP archive or an office document; unpack it, or save its records as MARC	是 ZIP 压缩包或办公文档；请先解压，或把其中的记录另存为 MARC
    it is an office document; save its records as MARC	是办公文档；请把其中的记录另存为 MARC
    it is a RAR archive; unpack it	是 RAR 压缩包；请先解压
    it is a 7z archive; unpack it	是 7z 压缩包；请先解压
    it is compressed with bzip2; unpack it	是 bzip2 压缩文件；请先解压
    it is compressed with xz; unpack it	是 xz 压缩文件；请先解压
    it is compressed with Zstandard; unpack it	是 Zstandard 压缩文件；请先解压
    it is a picture	是图片
    its lines begin with @, not with the tag of a field; export the records from their system as ISO 2709	各行以 @ 开头，而不是字段号；请在原系统中把记录导出为 ISO 2709
    it is text with no MARC leader	是文本，但没有 MARC 头标
    no MARC leader is in it	其中没有 MARC 头标
    it is {}, but there is no MARC record in it	是 {} 文件，但其中没有 MARC 记录
    tab-separated values are written only, they cannot be read back	制表符分隔的表格只能写出，不能读入
    not enough memory	内存不足
    not enough memory to compress	内存不足，无法压缩
    it ends early	数据提前结束
    it cannot be read	无法读取
    other bytes follow the compressed data	压缩数据之后还有别的字节
    {}, after {} of its bytes	{}（已读 {} 字节）
    expands more than {}-fold, to over {} MiB: no catalogue does; decompress it yourself and look at it	解压后膨胀 {} 倍以上，超过 {} MiB，不会是书目数据；请自行解压查看
    No such file or directory	没有这个文件或目录
    Permission denied	没有权限
    permission denied	没有权限
    Is a directory	是目录
    No space left on device	磁盘已满
    Read-only file system	文件系统为只读
    Not a directory	路径中有一段不是目录
    Input/output error	输入输出错误
    no directory of tags can be made out	目次区无法辨认
    there is no directory; each field has its tag before it	没有目次区，字段号写在各字段之前
    the directory does not fit the data; fields were taken by their terminators	目次区与数据不符，已按字段结束符切分
    the directory does not fit the data, and its tags cannot be paired with the fields for sure	目次区与数据不符，字段号与字段无法可靠对应
    the entry of field {} stands twice; it is read once	目次区中字段 {} 的同一项出现两次，只读一次
    {} bytes between the fields hold no data	字段之间有 {} 字节不含数据
    no directory entry points at {} bytes, {} bytes into the record; they are not read	有 {} 字节（自记录第 {} 字节起）没有目次项，未读
    a field terminator (0x1E) stands inside field {}	字段 {} 中间夹有字段结束符（0x1E）
    a directory stands where the leader should be	应为头标处是目次区，缺头标
    line ends stand before {}; they are no part of the text	{} 之前有换行，不属于内容
    the text is utf-8, but that of {} is {}; each was read in its own	文字为 utf-8，但字段 {} 为 {}；已分别按各自编码读取
    {} with bytes that are no text in the encoding of the field	{} 有不合该字段编码的字节
    may describe a reader: nothing in it speaks of a publication	可能是读者数据：其中没有书目记录的特征
    {} directory entries but {} fields; the surplus is not read	目次区有 {} 项，字段只有 {} 个；多出的未读
    the next record begins where 0x1D would stand	该有记录结束符（0x1D）处是下一条记录的开头
    a record terminator (0x1D) stands inside the data	数据中间夹有记录结束符（0x1D）
    the leader says {} bytes, the record has {}	头标所记长度 {} 字节，实际 {} 字节
    the leader says no record length	头标没有记录长度
    the leader holds what no leader has	头标内容不合规定
    no record terminator within {} bytes	{} 字节内没有记录结束符
    {} after {} bytes{} of the record	{}，该记录只有 {} 字节{}
    the next record begins	下一条记录已开始
    the input ends	文件已结束
     of {}	（头标记 {} 字节）
    {} of the {} bytes of the record are there	记录不完整：全长 {2} 字节，仅存 {1} 字节
    the input ends without a record terminator	文件结尾缺记录结束符
    {} bytes that belong to no record	{} 字节不属于任何记录
    {} bytes with no readable leader	{} 字节，其中没有可读的头标
    {} bytes beside the record that are no data	记录之外有 {} 字节无用数据
    {} bytes of blanks and line ends, and no record	{} 字节全是空白和换行，没有记录
    declares {}, but the text is {}	声明的字符集为 {}，实际为 {}
    the text is in no encoding that can be told; read as iso-8859-1	字符集无法判定，按 iso-8859-1 读入
    {} with bytes that are no text in {}	{}，其中有 {} 不能表示的字节
    a delimiter stands before text; ? stands for its code	子字段分隔符后直接是文字，子字段代码以 ? 代替
    no two indicators before the first subfield	第一个子字段之前没有两位指示符
    the bytes are in no plain layout	记录的字节排列不规则
    longer than {} bytes	长度超过 {} 字节
    more than {} objects and arrays inside one another	对象和数组嵌套超过 {} 层
    the input ends inside a value	文件在一个值的中间结束
    the input ends inside {} objects or arrays	文件结束时还有 {} 个对象或数组没有闭合
    a member that is neither an indicator nor subfields was passed over	既非指示符也非子字段的成员已略过
    an indicator is missing; a blank stands for it	缺指示符，以空格代替
    an indicator is not one character; a blank stands for it	指示符不是一个字符，以空格代替
    an indicator is not one byte; a blank stands for it	指示符不是一个字节，以空格代替
    the code of a subfield is not one character	子字段代码不是一个字符
    the code of a subfield is not one byte; ? stands for it	子字段代码不是一个字节，以 ? 代替
    a value that is no string was read as one	不是字符串的值已按字符串读入
    an object or array in place of a text was passed over	该是文字的地方是对象或数组，已略过
    the tag of a field is not three characters; it was filled or cut	字段号不是三个字符，已补齐或截短
    {} escapes of half a character were read as U+FFFD	{} 处残缺的转义已读作 U+FFFD
    the field goes on in another line	字段在另一行续写
    a line before the first field was passed over	首个字段之前的一行已略过
    a data field without subfields	数据字段没有子字段
    a data field without $$ was read as $a	数据字段没有 $$，按 $a 读入
    text before the first $$ was passed over	第一个 $$ 之前的文字已略过
    {} lines before the leader were passed over	头标之前的 {} 行已略过
    a line that begins no field goes on with the field before	不成字段的一行接在前一字段之后
    a subfield delimiter without a code was passed over	没有代码的子字段分隔符已略过
    no end of the record within {} bytes	{} 字节内没有记录结尾
    the rest of a record that is too long	超长记录的其余部分
    {} lines without a field of a record	{} 行中没有记录的字段
    {} sequences that are no text in {}	{} 处字节序列不是 {} 文字
    a leader or field stands outside a record	头标或字段在记录之外
    a subfield has no code of one character; {} stands for it	子字段代码不是一个字符，以 {} 代替
    the tag of a field is not three ASCII characters; {} stands for it	字段号不是三个 ASCII 字符，以 {} 代替
    an indicator is missing or not one character of Latin-1; a blank stands for it	指示符缺失或不是一个字符，以空格代替
    indicators after the second were passed over	第二位以后的指示符已略过
    element {} inside a value was passed over; its text was kept	值中的元素 {} 已略过，文字保留
    element {} was passed over where it does not belong	元素 {} 位置不对，已略过
    text outside a value was passed over: {}	值以外的文字已略过：{}
    a record that stands inside the record was read as a record of its own	嵌在记录里的记录已单独读出
    {} control characters or bytes that are no text were read as blanks or U+FFFD	{} 个控制字符或非文字字节已读作空格或 U+FFFD
    the leader is longer than {} bytes	头标超过 {} 字节
    the record has more than {} fields	字段超过 {} 个
    a value is longer than {} bytes	一个值超过 {} 字节
    the record is longer than {} bytes	记录超过 {} 字节
    the record has no leader; blanks stand for it	记录没有头标，以空格代替
    the leader has {} bytes instead of {}	头标 {} 字节，应为 {} 字节
    and {} more warnings	另有 {} 处警告
    the document declares the encoding {}, which is not read; convert it to UTF-8 first	文件声明的编码 {} 不能读取；请先转为 UTF-8
    document type declarations are refused	不接受文档类型声明（DTD）
    more than {} elements inside one another	元素嵌套超过 {} 层
    the record {} is in this snapshot already	记录 {} 在本批数据中已经出现
    describes a reader, not a publication; not kept	是读者数据，不是书目记录；不予保存
    has no usable {}, which names the records of {}	没有可用的 {}，而 {} 的记录要以它为标识
    record {}: field {} has {} bytes, ISO 2709 allows 9999; write it as MARCXML	记录 {}：字段 {} 有 {} 字节，ISO 2709 最多 9999；请写成 MARCXML
    record {}: {} bytes, ISO 2709 allows 99999; write it as MARCXML	记录 {}：{} 字节，ISO 2709 最多 99999；请写成 MARCXML
    record {}: field {}: U+{} has no place in {}	记录 {}：字段 {}：字符 U+{} 在 {} 中无法表示
    record {}: in {} it would be read back as {}; write it as utf-8	记录 {}：写成 {} 会被读作 {}；请写成 utf-8
    record {}: field {} cannot be written as {}; write it as marcjson or ISO 2709	记录 {}：字段 {} 无法写成 {}；请写成 marcjson 或 ISO 2709
    {}: neither CNMARC nor MARC 21 by its fields; it is not converted	{}：从字段看既非 CNMARC 也非 MARC 21，未转换
    {}: describes no publication; it is not converted	{}：不是书目记录，未转换
    no field path: {}; write for example 001,200$a,6XX$a	字段路径有误：{}；写法如 001,200$a,6XX$a
    no field path: {}; did you mean {}?	字段路径有误：{}；是不是要写 {}？
    no filter: {}; write for example '690$a =^ K296' or '010$a? and count(606) > 1'	检索条件有误：{}；写法如 '690$a =^ K296' 或 '010$a? and count(606) > 1'
    “{}”: expected {} at character {}	“{1}”：第 {3} 个字符处应为{2}
    a tag of three letters or digits (X for any), or LDR	三位字段号（X 代表任意字符）或 LDR
    an embedded tag	嵌套字段号
    the end of the path	路径的结尾
    the end of the path, or a comma and another	路径的结尾，或逗号和另一路径
    the end of the path ($ae names the subfields a and e)	路径的结尾（$ae 指子字段 a 和 e）
    1 or 2, the number of an indicator, after ^	^ 之后的 1 或 2（第几位指示符）
    a subfield code after $	$ 之后的子字段代码
    the number of an occurrence, 0 for the first or -1 for the last,	重复次序（0 为第一个，-1 为最后一个）
    a number from 1 after the minus	负号之后从 1 起的数
    character positions such as 26-29	字符位置，如 26-29
    positions of the leader, 0 to 23,	头标位置 0 至 23
    the last character position	末字符位置
    a position not before {}	不小于 {} 的位置
    a number of at most six digits	不超过六位的数
    and, or, or the end (a text with blanks or brackets in it stands in quotation marks)	and、or 或结尾（含空格或括号的文字要加引号）
    a condition (brackets and not are nested {} deep at most)	条件（括号与 not 最多嵌套 {} 层）
    ? or one of == != =^ =$ =~ after the path {}	路径 {} 之后的 ? 或 == != =^ =$ =~ 之一
    one of == != < <= > >= after count({})	count({}) 之后的 == != < <= > >= 之一
    a text; one with blanks or brackets in it stands in quotation marks	文字（含空格或括号的要加引号）
    a closing quotation mark	后引号
    {} cannot be removed; set it, or remove its field	{} 不能删除；可以改值，或删除整个字段
    {} names whole data fields; name a subfield, such as {}$a	{} 指整个字段；请指明子字段，如 {}$a
    {} names several subfields, of which a field has none; name one	{} 指多个子字段，而字段中一个也没有；请只指明一个
    {} takes ASCII characters only	{} 只能用 ASCII 字符
    {} names no fields; a subfield is appended to fields, such as 606	{} 没有指到字段；子字段要加在字段上，如 606
    {}: no such catalogue; make one with: zongmu init --catalogue {}	{}: 没有这个目录库；可用 zongmu init --catalogue {} 新建
    {}: exists already; choose another name or remove it first	{}: 已存在；请另取名称，或先将其移走
    {}: is not a Zongmu catalogue: {}	{}: 不是总目的目录库：{}
    {}: was written by a later version of Zongmu; use that version or a newer one	{}: 由较新版本的总目写成；请用该版本或更新的版本
    {}: another process is writing to this catalogue; try again when it has ended	{}: 另有进程正在写这个目录库；请待其结束后再试
    {}: the store failed: {}	{}: 存储出错：{}
    {}: the catalogue is damaged: {}; restore it from a backup	{}: 目录库已损坏：{}；请从备份恢复
    there is no source {}; `zongmu source list` shows those there are	没有来源 {}；zongmu source list 可列出现有来源
    there is no source {}; did you mean {}?	没有来源 {}；是不是 {}？
    source {}: {}	来源 {}：{}
    {}; nothing of this input was published	{}；该文件的记录一条也未收入
    source {}: this snapshot lacks {} of {} records, more than a tenth; if that is right, run the import again with --allow-shrink	来源 {1}：这份全量数据缺原有 {3} 条记录中的 {2} 条，超过十分之一；确属正常请加 --allow-shrink 重新导入
    this contradicts what people decided before: {}; undo one of these first: zongmu undo	与先前的人工判定矛盾：{}；请先用 zongmu undo 撤销其中一项
    there is no published run {}; `zongmu history --runs` lists those there are	没有第 {} 次运行；zongmu history --runs 可列出各次运行
    nothing has the id {}; give a master id, a record id, or SOURCE/record id	没有标识为 {} 的记录；请写主记录号、记录号，或“来源/记录号”
    {} is a record of {}; write it as {}/{}	{} 在多个来源都有（{}）；请写成 {}/{}
    the folder {} is missing or not writable	目录 {} 不存在或不可写
    the new catalogue cannot be written whole	新目录库无法完整写入
    it is a folder; name the file in it	是目录；请指明其中的文件
    its header says another program	文件头显示它属于另一程序
    it is no SQLite file	不是 SQLite 文件
    SQLite says it is malformed	SQLite 报告文件已损坏
    the disk is full; free some space and run the command again	磁盘已满；请腾出空间后重新运行
    {}: the disk may be full or failing, or a file too large (ulimit -f)	{}：磁盘可能已满或有故障，或文件超出大小限制（ulimit -f）
    has records already, so what names them ({}) cannot change	已有记录，其标识（{}）不能再改
    a code has up to 32 letters, digits, hyphens and underscores	代码最多 32 位，可用字母、数字、连字符和下划线
    is there already; change it with: zongmu source set	已经存在；要修改请用 zongmu source set
    a decision needs the name of who made it	判定须注明由谁作出
    a join needs two records at least	合并至少要两条记录
    records that are split off together are in one master; these are not	一起拆出的记录应同属一条主记录，而这些不是
    there is nothing to split: no other record is in master {}	无可拆分：主记录 {} 中没有别的记录
    {} is in no master yet; run zongmu dedup	{} 还没有归入主记录；请运行 zongmu dedup
    {} is one record, not two	{} 是同一条记录
    {} names nothing in master {}	{1} 在主记录 {2} 中没有内容
    {} is not a field that people can fix: it is made by the catalogue, or a holding	{} 不是可以人工固定的字段：它由目录库生成，或是馆藏字段
    decision {} is nothing that could be confirmed	判定 {} 号不需要确认
    decision {} was undone by decision {} already	判定 {} 号已由判定 {} 号撤销
    there is no decision {}	没有判定 {} 号
    {}: cannot be read as UTF-8 text; check the name and the encoding	{}: 不能按 UTF-8 文本读取；请核对文件名和编码
    {}: there is no such file; write a template with: zongmu init --rules {}	{}: 没有这个文件；可用 zongmu init --rules {} 写出模板
    {} has no key “{}”; did you mean “{}”?	{} 没有“{}”这一项；是不是“{}”？
    {} has no key “{}”; there are: {}	{} 没有“{}”这一项；可用：{}
    the rules	规则文件
    the file	规则文件
    sources: a list of `CODE:` with `key: value` lines is expected	sources：应逐个列出“代码:”，其下为“键: 值”各行
    {}: a list of `key: value` lines is expected	{}：应为“键: 值”各行
    {}: lines of `key: value` are expected	{}：应为“键: 值”各行
    “{}” is no code of a source: letters, digits, hyphens, underscores	“{}”不是来源代码；可用字母、数字、连字符和下划线
    “{}” names no record; write 001, a path such as 035$a, or hash	“{}”不能标识记录；可写 001、035$a 之类的路径，或 hash
    a fallback is hash or none, not “{}”	fallback 只能是 hash 或 none，不能是“{}”
    there is no encoding “{}”; there are: auto, {}	没有编码“{}”；可用：auto, {}
    there is no encoding “{}”; did you mean “{}”?	没有编码“{}”；是不是“{}”？
    “{}” is no field path; write 906$r	“{}”不是字段路径；写法如 906$r
    there is no level “{}”	没有层级“{}”
    block-limit is at least 2, window-size at least 1, same-threshold over review-threshold	block-limit 至少为 2，window-size 至少为 1，same-threshold 应大于 review-threshold
    a dialect is cnmarc, unimarc or marc21, not “{}”	格式只能是 cnmarc、unimarc 或 marc21，不能是“{}”
    there is no template “{}”; there are: {}	没有模板“{}”；可用：{}
    {}: a key is a word or a number	{}：键应为一个词或数字
    {}: a text is expected (write "#" in quotes: it would begin a remark)	{}：应为文字（“#”要加引号，否则成为注释）
    {}: true or false is expected	{}：应为 true 或 false
    {}: ASCII characters are expected, # for a blank, a-f for a range	{}：应为 ASCII 字符，# 代表空格，a-f 代表范围
    {}: a code is one to eight ASCII characters	{}：代码为一至八个 ASCII 字符
    “{}” is no position; write 8 or 9-12, counted from 0	“{}”不是字符位置；写法如 8 或 9-12，从 0 数起
    {}: says nothing of its profile; begin with `profile: cnmarc` or `profile: marc21`	{}: 没有说明适用的格式；请以 profile: cnmarc 或 profile: marc21 开头
    this is not YAML: {}	不是 YAML：{}
    is empty	是空的
    there is no such profile; there are: cnmarc, marc21	没有这种格式；可用：cnmarc, marc21
    there is no check of records “{}”; there are: {}	没有记录检查“{}”；可用：{}
    “{}” is no tag; a tag has three letters or digits	“{}”不是字段号；字段号为三位字母或数字
    “{}” is no rule; it ends in one of: {}	“{}”不是规则名；规则名以下列之一结尾：{}
    there is no severity “{}”; there are: error, warning, note, off	没有级别“{}”；可用：error, warning, note, off
    the leader has positions 0 to 23	头标位置为 0 至 23
    “{}” is no subfield code; it is one character	“{}”不是子字段代码；代码为一个字符
    an anchor is a position and a text, such as “22 chi”	anchor 由位置和文字组成，如“22 chi”
    a length is a number of characters	长度应为字符数
    there is no check or list “{}”; there are: {}	没有检查或代码表“{}”；可用：{}
    there is no condition “{}”; there are: {}	没有条件“{}”；可用：{}
    {}: is for {}, but --profile says {}	{}: 适用于 {}，而 --profile 指定的是 {}
    there is no form “{}” to read; there are: auto, {}	没有可读的文件格式“{}”；可用：auto, {}
    there is no form “{}” to read; did you mean “{}”?	没有可读的文件格式“{}”；是不是“{}”？
    {} is read, not written; there are: {}	{} 只能读，不能写；可用：{}
    --to tsv needs --select with its columns, such as '001,200$a', and only tsv takes it	--to tsv 要用 --select 指定各栏，如 '001,200$a'；其他格式不用 --select
    --loss tells what --dialect loses; give --dialect marc21 or --dialect cnmarc	--loss 列出格式转换的损失，须与 --dialect marc21 或 --dialect cnmarc 同用
    --oversize {} writes a file beside the output; name the output with -o FILE	--oversize {} 要在输出文件旁另写一个文件；请用 -o 指定文件名
    --describe tells of whole records; leave out --select	--describe 叙述整条记录；请去掉 --select
    --format is for --describe or --select	--format 须与 --describe 或 --select 同用
    --describe is printed as table, json or jsonl	--describe 可用的格式为 table、json 或 jsonl
    records are counted from 1; there is no record {}	记录从 1 数起；没有第 {} 条
    --by takes one field path, such as 101$a, not “{}”	--by 只用一个字段路径，如 101$a，不能是“{}”
    --by takes one field path, such as 001, or position; not “{}”	--by 用一个字段路径（如 001）或 position，不能是“{}”
    diff takes two inputs, not {}	diff 要两个输入，现有 {} 个
    only one of the inputs can be standard input	只能有一个输入是标准输入
    give two files to compare, or --pairs with its file	请给出要比较的两个文件，或用 --pairs 指定记录对文件
    {}: has no record	{}: 没有记录
    --svg is the picture of one pair; it does not go with --pairs	--svg 是一对记录的图，不能与 --pairs 同用
    --format and --svg show the decision on two records; give two ids	--format 与 --svg 显示两条记录的判断；请给出两个标识
    {} pairs name a record that is not in the inputs	有 {} 对记录不在输入文件中
    --pairs needs the MARC files that have the records	--pairs 还需要记录所在的 MARC 文件
    give --pairs LABELS.tsv and files, or --clusters TRUTH.tsv and --catalogue DB	请给出 --pairs LABELS.tsv 和文件，或 --clusters TRUTH.tsv 和 --catalogue DB
    --worst is a number from 0, not {}	--worst 应为不小于 0 的数，不能是 {}
    --curve {}: the name ends in .svg for a picture or in .tsv for a table	--curve {}：图形的文件名以 .svg 结尾，表格以 .tsv 结尾
    --sample is a number from 1, not {}	--sample 应为不小于 1 的数，不能是 {}
    give --catalogue DB and -o SAMPLE.tsv to draw, or --answers FILE.tsv to judge	抽样请给出 --catalogue DB 和 -o SAMPLE.tsv，评判请给出 --answers FILE.tsv
    {}: answer {} is “{}”; it is same, different or unsure	{}: 第 {} 个答案是“{}”；应为 same、different 或 unsure（同、异、不确定）
    {}: cannot be read; check the name and the permissions	{}: 无法读取；请核对文件名和权限
    {}: is not UTF-8 text	{}: 不是 UTF-8 文本
    {}: is empty; a header line is expected	{}: 是空文件；首行应为栏名
    {}: has no column {}; the first line names the columns, separated by tabs	{}: 没有“{}”栏；首行应为栏名，以制表符分隔
    {}: has no column {}, but the truth file names sources	{}: 没有“{}”栏，而标准答案文件写明了来源
    {}: has no column cluster_id	{}: 没有 cluster_id 栏
    {}: has only one of the columns source_a and source_b	{}: source_a 与 source_b 两栏只有其一
    {}: line {} has {} columns, {} are needed	{}: 第 {} 行有 {} 栏，应有 {} 栏
    {}: the label of {} and {} is “{}”; it is same or different	{}: {} 与 {} 的标注是“{}”；应为 same 或 different
    “{}” is no answer; write same, different or skip (同, 异, 略), or nothing	“{}”不是答案；请写 同、异、略（或 same、different、skip），或留空
    a snapshot is one input; join the files, or import them as deltas	全量数据只能是一个文件；请合并文件，或按增量导入
    an input is a --snapshot or a --delta, not both	--snapshot（全量）与 --delta（增量）只能选一个
    “{}” is no moment; write it in UTC as 2026-11-24T08:00:00Z	“{}”不是时刻；请按世界时写成 2026-11-24T08:00:00Z
    a decision needs the name of who makes it: --by NAME	判定须注明由谁作出：--by 姓名
    {} is a master; name a source record, such as YX00/012023000001	{} 是主记录；请指明来源记录，如 YX00/012023000001
    two ids must both be source records; a master is explained alone	两个标识都须是来源记录；主记录请单独说明
    --as-of shows a master; {} is a record	--as-of 用于主记录；{} 是来源记录
    give one of: an ID, --runs, --decisions, --from RUN	请给出其一：标识、--runs、--decisions、--from RUN
    name a field, such as 200 or 210$d	请指明字段，如 200 或 210$d
    {} takes one --value; a tag alone, such as 200, can be locked without	{} 要一个 --value；只写字段号（如 200）时可以不写
    “{}” is no field; write it as on a worksheet: '1# $a…$f…'	“{}”不是字段；请按工作单写：'1# $a…$f…'
    --holdings file needs a place: name it with --holdings-file FILE	--holdings file 要有文件名；请用 --holdings-file 指定
    --holdings-file goes with --holdings file	--holdings-file 须与 --holdings file 同用
    --source hands records back with their own holdings, and without --provenance	--source 按各馆原有馆藏交回记录，不能与 --provenance 同用
    --list goes with --dry-run.	--list 须与 --dry-run 同用
    Give one id, or two.	请给出一个或两个标识
    Give two ids at least.	请至少给出两个标识
    Give two records.	请给出两条记录
    name the catalogue with --catalogue DB, or a file for the template with --rules FILE	请用 --catalogue DB 指定目录库，或用 --rules FILE 指定要写出的模板文件
    {}: exists already; make a catalogue by these rules with --catalogue DB, or replace the file with --force	{}: 文件已存在；要按它建立目录库请加 --catalogue DB，要覆盖请加 --force
    --force replaces the template of --rules; a catalogue is never replaced	--force 只用于覆盖 --rules 的模板；目录库不会被覆盖
    the results cannot be written: {}	结果无法写出：{}
    Unknown option '{}'	没有选项“{}”
    Unknown option '{}'. Did you mean '{}'?	没有选项“{}”；是不是“{}”？
    Missing value for '{}'	选项“{}”缺少值
    The option '{}' does not take any value, but '{}' was specified.	选项“{}”不带值，却写了“{}”
    Unexpected argument '{}'	多余的参数“{}”
    {} unexpected arguments: '{}'	多余的参数 {} 个：“{}”
    Missing expected argument '{}'	缺少参数“{}”
    Missing one of: '{}'	缺少下列之一：“{}”
    The value '{}' is invalid for '{}'	“{2}”的值“{1}”不对
    The value '{}' is invalid for '{}'. Please provide one of {}.	“{2}”的值“{1}”不对；可用：{3}
    The value '{}' is invalid for '{}'. Please provide one of the following: {}	“{2}”的值“{1}”不对；可用：{3}
    Unknown option '{}' or: Missing value for '{}' in '{}'	没有选项“{1}”；或者是“{3}”中的“{2}”缺少值
    Invalid option: {}	选项写法不对：{}
    Missing required subcommand.	缺少命令
    Value to be set with flag '{}' had already been set with flag '{}'	“{}”与先前的“{}”冲突
    Can't generate completion scripts for '{}'. Please use --generate-completion-script=<shell> with one of: {}	不能为“{}”生成补全脚本；--generate-completion-script 可用：{}
    Can't autodetect a supported shell. Please use --generate-completion-script=<shell> with one of: {}	认不出所用的 shell；--generate-completion-script 可用：{}
    there is no command “{}”; did you mean “{}”?	没有命令“{}”；是不是“{}”？
    there is no command “{}”; there are: {}	没有命令“{}”；可用：{}
    --pairs and --clusters are two kinds of labels: give one of them	--pairs 与 --clusters 是两种标注，只能用一种
    changes are counted from a run: --since RUN; zongmu history --runs lists them.	变动从某次运行算起：请用 --since RUN；zongmu history --runs 列出各次运行。
    --format tsv is one table: name one section.	--format tsv 只写一个表：请指明一个部分。
    --table goes with --format tsv.	--table 须与 --format tsv 合用。
    there is no table “{}”; there are: {}	没有“{}”这个表；可用：{}
    """
}
