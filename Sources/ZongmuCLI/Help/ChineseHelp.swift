// Made by Scripts/embed-messages.py of chinese.tsv: do not edit, change chinese.tsv.
// swift-format-ignore-file

/// The lines of chinese.tsv.
enum ChineseHelp {
  /// English, a tab, Chinese.
  static let text = """
    Union cataloguing for CNMARC and MARC 21: branch files in, one master catalogue out.	CNMARC 与 MARC 21 联合编目：读入各馆数据，合成一个总目
    A first run:	初次使用：
    Exit codes:	退出码：
    done	完成
    done, but records were rejected or differences found	完成，但有拒收的记录，或发现差异
    wrong usage	用法有误
    an input is unreadable	输入文件无法读取
    the catalogue is busy, damaged, missing or not writable; an output fails	目录库正忙、损坏、不存在或不可写；或结果无法写出
    Results go to standard output, all else to standard error.	结果写到标准输出，其余写到标准错误。
    MARC files	MARC 文件
    Matching	查重
    The catalogue	目录库
    Decisions of people	人工判定
    Show the version.	显示版本号
    Show help information.	显示本帮助
    Show subcommand help information.	显示各命令的帮助
    Examples:	示例：
    MARC files; - is standard input. ISO 2709, MARCXML, MARC-in-JSON, mrk, worksheets, Aleph sequential; gzip too.	MARC 文件，- 为标准输入。可读 ISO 2709、MARCXML、MARC-in-JSON、mrk、工作单、Aleph 顺序格式，gzip 压缩的亦可
    The container to read: auto, {}.	输入的文件格式：auto（自动识别），{}
    The encoding of text: auto (found record by record) or {}.	字符编码：auto（逐条识别），或 {}
    Reject what would otherwise be read with a warning.	从严读取：原可容错读入并给出警告的，一律拒收
    Say nothing but results and errors.	只输出结果和错误
    Say more: each warning with its place.	详细输出：逐条列出警告及其位置
    When to use colours; NO_COLOR is respected.	何时用颜色；设有 NO_COLOR 时不用
    The language of what people read; else that of the environment.	提示、报告所用语言；不指明则随系统环境
    The catalogue, an SQLite file.	目录库，SQLite 文件
    How to print.	输出形式
    A rules file, YAML.	规则文件，YAML
    The output; - is standard output.	输出文件，- 为标准输出
    Replace the output if it is there already.	输出文件已存在时覆盖
    The form to write.	输出的文件格式
    Turn records into this format.	转换为此机读目录格式
    A table of what is not carried into the format, as TSV.	列出格式转换中未能保留的内容，TSV 表
    The columns of tsv, such as '001,200$a'.	tsv 的各栏，如 '001,200$a'
    Write characters that the encoding lacks as &#xNNNN; instead of refusing the record.	编码中没有的字符写作 &#xNNNN;，而不拒收该记录
    Records too long for ISO 2709: marcxml goes into OUT.oversize.xml, split-holdings into OUT.holdings.mrc.	ISO 2709 容纳不下的记录如何处理：marcxml 写入 OUT.oversize.xml，split-holdings 把馆藏分到 OUT.holdings.mrc
    The code of the source.	来源代码
    The moment of the run, as 2026-11-24T08:00:00Z; the clock otherwise.	本次运行的时刻，如 2026-11-24T08:00:00Z；不指明则取系统时间
    Leave keys, clusters and masters to the next `zongmu dedup`.	匹配键、聚类和主记录留待下次 zongmu dedup 更新
    Who decides; the environment's ZONGMU_PERSON or USER where not said.	判定人；不指明则取环境变量 ZONGMU_PERSON 或 USER
    The reason, for those who come after.	理由，供后来人查考
    The moment, as 2026-11-24T08:00:00Z; the clock otherwise.	判定的时刻，如 2026-11-24T08:00:00Z；不指明则取系统时间
    Two source records, such as YX00/123.	两条源记录，如 YX00/123
    Write the records of MARC files in another form, encoding or format.	把 MARC 文件转换为其他文件格式、字符编码或机读目录格式
    The container of each input is found from its content: ISO 2709, MARCXML, MARC-in-JSON, the .mrk text of MARCBreaker and MarcEdit, worksheets (工作单), Aleph sequential; gzip of them too. --from forces one for all. An output whose name ends in .gz is compressed.	各输入的文件格式按内容识别：ISO 2709、MARCXML、MARC-in-JSON、MARCBreaker 与 MarcEdit 的 .mrk 文本、工作单、Aleph 顺序格式，gzip 压缩的亦可；--from 则一律按所指定的格式读取。输出文件名以 .gz 结尾的，写成压缩文件。
    --dialect turns CNMARC into MARC 21 or the reverse; --loss lists each field and subfield that is not carried.	--dialect 在 CNMARC 与 MARC 21 之间互转；--loss 逐一列出未能保留的字段和子字段。
    A record that is written as ISO 2709 in the encoding that it has is written byte for byte as it was read.	按 ISO 2709、原编码写出的记录，与读入时逐字节相同。
    The encoding of ISO 2709 output: {}.	输出 ISO 2709 所用编码：{}
    Write only records that fulfil this.	只写出符合此条件的记录
    Write pinyin where CNMARC titles and names lack it, in $9 (nlc) or $A (calis).	为缺拼音的 CNMARC 题名和责任者补拼音，写入 $9（nlc）或 $A（calis）
    A file for the bytes of what could not be read or written.	读不出、写不出的部分按原字节存入此文件
    Print records, or chosen fields of them, as cataloguers read them.	按工作单样式显示记录，或只显示所选字段
    A filter is a field path and ? (is there), or == != =^ =$ =~ (equals, differs, begins, ends, contains) and a text; and, or, not and brackets join them. Docs/Guides/field-paths.md has the whole language.	检索条件由字段路径加 ?（有此字段），或加 == != =^ =$ =~（等于、不等于、开头是、结尾是、包含）和文字组成，可用 and、or、not 和括号组合。完整写法见 Docs/Guides/field-paths.md。
    With --describe, what the record says is told in words: labelled lines, or an object a record.	用 --describe 时以文字说明著录要点：逐行标明项目，或每条记录一个 JSON 对象。
    Print only these fields, tab-separated, a line a record.	只输出这些字段，制表符分隔，每条记录一行
    Print only records that fulfil this.	只显示符合此条件的记录
    Print only the record with this number, from 1.	只显示第几条记录，从 1 数起
    Tell what records say, in words, instead of their fields.	不列字段，以文字说明著录要点
    How --select (tsv where not said) and --describe (table) print.	--select（缺省 tsv）与 --describe（缺省 table）的输出形式
    Count records, fields, subfields, encodings, dialects and warnings.	统计记录、字段、子字段、编码、格式和警告
    With --by, the values of a field path are counted, the most frequent first. Otherwise every stretch of the input is either a record or rejected: the counts add up.	用 --by 时统计某字段路径的各个值，次数多的在前。否则，输入的每一段不是记录就是拒收，各数相加与总数相符。
    Count the values of this field path, such as 101$a or 100$a/9-12.	统计此字段路径的各个值，如 101$a 或 100$a/9-12
    Check records against the rules of CNMARC or MARC 21.	按 CNMARC 或 MARC 21 的规则校验记录
    Exit code 1 where an error is found or a stretch of the input is no record.	发现错误，或输入中有不成记录的部分，退出码为 1。
    The rules; auto is by the dialect of each record.	所用规则；auto 按各条记录的格式选用
    A file of rules that extends or replaces the built-in ones; may be given again.	补充或取代内置规则的规则文件；可多次指定
    The report: a line a rule, or a line a finding, record by record.	报告形式：每条规则一行，或按记录逐处列出
    The least that is reported.	报告的最低级别
    Compare two MARC files, a field at a time.	逐字段比较两个 MARC 文件
    Text is compared, not bytes: container and encoding make no difference. The exit code is 0 where nothing differs, and 1 where something does or could not be read.	比较的是文字而不是字节，文件格式和编码不同不算差异。没有差异时退出码为 0，有差异或有读不出的记录时为 1。
    Which records belong together: a field path, such as 001, or position.	两边的记录按什么对应：字段路径（如 001），或 position（按次序）
    Compare only these fields and subfields.	只比较这些字段和子字段
    Pass over these, such as 005,801,100$a/0-7.	不比较这些，如 005,801,100$a/0-7
    Print the keys under which records are looked up as candidates.	列出记录的匹配键（查找候选对所用）
    One line a key: record id, kind of key, key; tab-separated.	每个匹配键一行：记录号、键的种类、键，制表符分隔。
    Judge pairs of records: the same, for review, or different.	判定记录对：相同、待审核或不同
    Without --pairs the first records of two files are compared, and the decision is explained as by zongmu explain. With --pairs, a tab-separated file with the columns record_a and record_b (ids are field 001), each pair gets a line: record_a, record_b, verdict, weight in hundredths of a bit; with --format json or jsonl each decision with its terms. Where ids are not unique, the file has source_a and source_b too: the source is the name of an input up to the first full stop, or CODE in CODE=FILE.	不用 --pairs 时比较两个文件的第一条记录，并像 zongmu explain 那样说明理由。用 --pairs 时，记录对文件以制表符分隔，有 record_a、record_b 两栏（记录号即 001 字段），每对输出一行：record_a、record_b、结论、权重（百分之一比特）；--format json 或 jsonl 则给出每项判定及其各比较项。记录号有重复的，文件还应有 source_a、source_b：来源取输入文件名第一个句点之前的部分，或“代码=文件”中的代码。
    How to print; svg is a picture of the waterfall.	输出形式；svg 为权重累计图
    Writes the picture of the waterfall to a file as well.	另把权重累计图写入此文件
    Replace the file of --svg if it is there already.	--svg 的文件已存在时覆盖
    A file of pairs, tab-separated.	记录对文件，制表符分隔
    Estimate the weights of levels from records; changes nothing.	由记录估计各层级的权重；不改动任何数据
    Without labels the weights are estimated by expectation maximisation over the candidate pairs of the files. Labels of --pairs have the columns record_a, record_b and label (same or different), and source_a and source_b where ids are not unique. Those of --clusters have record_id and cluster_id, and source: the candidate pairs among these records are counted, the same where both are in one cluster. It prints how often each level was seen, the weight that follows, the weight in force, and with --yaml the lines for a rules file. Look at them before you put them there: a level seen a few times has a weight of chance.	没有标注时，用期望最大化法由文件中的候选对估计权重。--pairs 的标注文件有 record_a、record_b、label（same 或 different）各栏，记录号有重复的还有 source_a、source_b。--clusters 的标注文件有 record_id、cluster_id 和 source：统计这些记录之间的候选对，同簇者为相同。输出各层级出现的次数、由此得出的权重和现用权重，--yaml 则按规则文件的写法输出。写入规则之前应先看过：只出现几次的层级，权重不足为凭。
    MARC files.	MARC 文件
    Labelled pairs, tab-separated.	已标注的记录对，制表符分隔
    True clusters, tab-separated.	标准答案（记录所属的簇），制表符分隔
    A rules file, YAML: the weights in force.	规则文件，YAML：现用的权重
    Print lines for a rules file.	按规则文件的写法输出
    Measure how well clusters or verdicts agree with labels.	以标注衡量聚类或判定的准确程度
    A truth file has the columns record_id and cluster_id, and source where ids are not unique. A file of pairs that must stay apart has record_a and record_b, and source_a and source_b where the truth has source. Labels have record_a, record_b and label (same or different), and source_a and source_b where ids are not unique: the source is the name of an input up to the first full stop, or CODE in CODE=FILE. Pairs that are for review count as not merged, unless --review-as says otherwise.	标准答案文件有 record_id、cluster_id 两栏，记录号有重复的还有 source。不得合并的记录对文件有 record_a、record_b，标准答案有 source 的还有 source_a、source_b。标注文件有 record_a、record_b、label（same 或 different），记录号有重复的还有 source_a、source_b：来源取输入文件名第一个句点之前的部分，或“代码=文件”中的代码。待审核的记录对算作未合并，除非 --review-as 另有指定。
    MARC files, with --pairs.	MARC 文件，与 --pairs 合用
    The catalogue whose clusters are measured.	要衡量其聚类的目录库
    Pairs that must stay apart, tab-separated.	不得合并的记录对，制表符分隔
    A rules file, YAML, for --pairs.	规则文件，YAML，与 --pairs 合用
    How pairs for review count.	待审核的记录对如何计算
    Explains the N worst false merges and the N worst misses.	说明最严重的误合并和漏合并各 N 例
    Writes the figures at each threshold: a picture (.svg) or a table (.tsv).	写出各阈值下的指标：图（.svg）或表（.tsv）
    Replace the file of --curve if it is there already.	--curve 的文件已存在时覆盖
    Draw a sample of merges for a person to check, and bound the false-merge rate from the answers.	抽取合并样本供人工核查，并由答案推算误合并率的上限
    The sample is a tab-separated table, a merge a line: two records side by side. A person fills in the column answer with same, different or unsure (同, 异, 不确定). The same catalogue and seed give the same sample.	样本是制表符分隔的表，每处合并一行，两条记录并列。由人在 answer 栏填 同、异、不确定（或 same、different、unsure）。目录库和种子相同，样本也相同。
    The catalogue whose merges are sampled.	从中抽样的目录库
    How many merges are drawn.	抽取多少处合并
    Another seed draws another sample.	随机种子；种子不同，样本不同
    Where the sample is written.	样本写入的文件
    A sample with its answers.	已填答案的样本
    Make a new, empty catalogue, or a rules file to fill in.	新建空目录库，或写出供填写的规则文件
    --rules without --catalogue writes a template, to standard output where no file is named: every rule with its default, commented out. With --catalogue it makes a catalogue that goes by these rules; they are kept in it. Without a file the default ones hold.	只用 --rules 不用 --catalogue 时写出模板（未指明文件则写到标准输出）：列出全部规则及缺省值，均为注释。与 --catalogue 合用时，按这些规则新建目录库，规则存于库中；未指明文件则用缺省规则。
    Where the catalogue is to be, an SQLite file.	新目录库的位置，SQLite 文件
    The rules file, YAML: read with --catalogue, else written; - is standard output.	规则文件，YAML：与 --catalogue 合用时读取，否则写出；- 为标准输出
    Replace the rules file if it is there already.	规则文件已存在时覆盖
    Add, list, change and withdraw the sources of a catalogue.	添加、列出、修改、撤出目录库的来源
    Add a source.	添加来源
    The name of the library.	馆名
    What names a record: 001, another field path, or hash.	记录标识取自何处：001、其他字段路径，或 hash（内容摘要）
    The rank when a base record is chosen; smaller is better, 50 where not said.	选取基准记录时的优先级，数小者优先；不指明为 50
    The encoding of its files, or auto to find it record by record.	该来源文件的字符编码，auto 为逐条识别
    Name records whose identity is missing or repeated by their content.	标识缺失或重复的记录改以内容摘要为标识
    The code of the source, such as YXJD03.	来源代码，如 YXJD03
    List the sources and what they have.	列出各来源及其记录数
    Change a source.	修改来源
    Withdraw all records of a source; their history stays.	撤出某来源的全部记录；历史仍保留
    Take the records of a branch into the catalogue and bring it up to date.	把某馆的记录导入目录库，并更新目录库
    A delta (the default) adds and changes. A snapshot is all that the source has: what it lacks is removed. Nothing is published before the input was read to its end. The same file again continues an unfinished run.	增量（缺省）只增改记录。全量是该来源的全部记录，其中没有的即撤出。输入读完之前，一条也不发布。运行中断后，再导入同一文件即可接着做完。
    The code of the source; one that is not known yet is added.	来源代码；尚未登记的自动添加
    The input is all that the source has: remove records that it lacks.	输入为该来源的全量数据：其中没有的记录即撤出
    The input is what changed (the default).	输入为增量数据（缺省）
    Show what would happen, and change nothing.	只显示会有什么结果，不作改动
    Let a snapshot remove more than a tenth of the source's records.	允许全量数据撤出该来源十分之一以上的记录
    Bring keys, clusters and masters up to date: the nightly run.	更新匹配键、聚类和主记录：每夜运行
    With nothing to do it changes nothing. After a change of the rules or of Zongmu everything is derived anew. --what-if does all of it by other rules, lists each master that would be another one, and takes it back.	没有要做的就不作改动。规则或总目版本有变，则全部重算。--what-if 按另一套规则试算，列出会变动的主记录，然后还原。
    With --dry-run: list each master that would be another one.	与 --dry-run 合用：列出会变动的主记录
    Try these rules, and list each master that would be another one.	按这些规则试算，列出会变动的主记录
    Write a report on the run and the catalogue: HTML where the name ends in .html, JSON in .json, else text.	写出本次运行和目录库的报告：文件名以 .html 结尾为网页，.json 为 JSON，其余为文本
    Replace the report if it is there already.	报告文件已存在时覆盖
    Print which master each source record is in.	列出每条源记录所属的主记录
    One line a record: source, record id, master id; ordered by source and record id.	每条记录一行：来源、记录号、主记录号，按来源和记录号排列。
    Write the master records.	导出主记录
    A master that ISO 2709 cannot hold is named with its size and left out, unless --oversize says otherwise.	ISO 2709 容纳不下的主记录，报告其号码和长度，不予写出；--oversize 可另作指定。
    The encoding of ISO 2709: {}.	ISO 2709 所用编码：{}
    The records of this source as it should load them back: described as in the master, its own holdings and local fields untouched.	交回该来源的记录，供其重新装入：著录同主记录，本馆馆藏和自用字段不动
    Only what changed after this run; masters that ended are told with leader/05 d, and their successor in 035.	只导出此次运行之后变动的；已注销的主记录头标第 5 位为 d，其后继记录号在 035
    Where holdings go; for file see --holdings-file.	馆藏写在何处；用 file 时见 --holdings-file
    The table for the holdings; OUT.holdings.tsv where not said.	馆藏表文件；不指明为 OUT.holdings.tsv
    Each field says where it comes from: $5 in CNMARC, 883 in MARC 21.	每个字段注明出处：CNMARC 用 $5，MARC 21 用 883
    Figures on the catalogue: sources, duplicates, overlap, coverage, holdings, quality, changes.	目录库的统计报告：来源、查重、馆际重合、学科覆盖、馆藏、质量、变动
    Without a section all are given; changes only with --since. The HTML page needs nothing beside it, and prints.	不指明部分则全部给出；变动（changes）须用 --since 指定起点。HTML 报告为单一网页，不依赖其他文件，可直接打印。
    What to report; everything where not said.	报告哪些部分；不指明则全部
    Tell what changed since this run was published.	报告此次运行发布之后的变动
    With --format tsv: which table of the section; its first unless said.	与 --format tsv 合用：该部分的哪个表；不指明为第一个
    Say in words why records are together, or apart.	用文字说明记录为何合并或分开
    One id: a master, or the master that a source record is in. Two ids: the decision on these two records, made again from the kept bytes: the sum term by term, the vetoes that were tried, and the nearest single change that would flip the answer. A source record is written SOURCE/record id, or record id where only one source has it.	一个标识：说明该主记录，或源记录所属的主记录。两个标识：由所存原始数据重新判定这两条记录，列出各比较项的权重与累计、查过的否决项，以及最容易使结论翻转的一处变化。源记录写作“来源/记录号”；只有一个来源有此记录号的，可只写记录号。
    A master id or a record id, or two record ids.	一个主记录号或记录号，或两个记录号
    Say what happened to a master or a record, and what was before.	查看主记录或源记录的历史和从前的内容
    Each event names the run that did it. --as-of prints the master as it was when that run had ended; --from and --to tell which masters are different after one run and after another.	每件事都注明由哪次运行造成。--as-of 显示该次运行结束时的主记录；--from 与 --to 列出两次运行之间有变动的主记录。
    List the runs, the latest first.	列出各次运行，最近的在前
    List all decisions of people.	列出全部人工判定
    Print the master as it was after this run.	显示此次运行之后的主记录
    Compare the catalogue after this run …	比较此次运行之后的目录库……
    … with that after this run; the latest where not said.	……与此次运行之后的；不指明为最近一次
    A master id or a record id.	主记录号或记录号
    Verify the laws on the stored catalogue, and say how much it holds.	核查目录库是否一致完好，并统计其内容
    Reads every record, its hash, its holdings and its master, and judges a sample of the kept pairs again. Exit code 4 where a law is broken.	逐条核对记录及其摘要、馆藏和主记录，并对所存记录对抽样重新判定。有不符之处的，退出码为 4。
    How many kept pairs are judged again; 0 is all.	重新判定多少对所存记录对；0 为全部
    List what imports rejected, or hand it back as a file.	列出导入时拒收的内容，或写成文件退回
    What is handed back are the bytes as they came, for the branch to repair. Of records of readers nothing is kept. The same bytes of a source are one entry, under the run that met them last; it goes when a snapshot has them no longer.	退回的是收到时的原字节，由来源馆修正。读者记录一概不保存。同一来源的相同字节只记一项，列在最近一次遇到它的批次之下；全量数据中不再出现时即告消除。
    List what is in quarantine.	列出隔离的内容
    Also what the last snapshot has no longer.	连同最近一次全量数据中已不再出现的
    Only what this source sent.	只列此来源的
    Only what this run met last.	只列最近一次由该批次遇到的
    Write the rejected bytes, one stretch after the other.	依次写出拒收部分的原字节
    Read a rules file, show the rules of a catalogue, change them.	检查规则文件，查看、更换目录库的规则
    Try rules before they count: dedup --what-if lists each master that would be another one.	规则生效之前可先试算：dedup --what-if 列出会变动的主记录。
    Read a rules file, and say what is wrong with it.	检查规则文件，指出其中的错误
    The rules file, YAML.	规则文件，YAML
    Print the weights and thresholds in force, each with its origin, as a rules file has them.	按规则文件的写法列出现用的权重和阈值，注明由来
    A rules file, YAML; the defaults otherwise.	规则文件，YAML；不指明为缺省规则
    Print the rules file that a catalogue goes by.	显示目录库所用的规则文件
    Put a rules file in force in a catalogue, and bring it up to date by it.	使规则文件在目录库中生效，并据以更新
    Look at doubtful pairs, and decide.	审核存疑的记录对，作出判定
    A decision is in force at once, and no later run undoes it. zongmu undo does.	判定立即生效，以后的运行不会改变它；可用 zongmu undo 撤销。
    List the pairs that wait for a person, those first that are worth most.	列出待审核的记录对，最值得看的在前
    What to list: pairs, or decisions of people; confirm are those whose records changed since.	列出什么：记录对，或人工判定；confirm 为记录后来有改动、需要确认的判定
    How many pairs; 0 is all.	列出多少对；0 为全部
    List those too that somebody left undecided.	已搁置的也列出
    Show two records side by side, with what differs marked.	两条记录并排显示，标出差异
    The columns to use; those of the terminal where not said.	显示宽度（列数）；不指明则随终端
    They are the same edition.	判定为同一版本
    They are not the same edition.	判定为不同版本
    Leave a pair undecided until one of its records changes.	搁置，待其中一条记录改动后再议
    A decision still holds, though a record changed.	确认：记录虽有改动，原判定仍然成立
    The number of the decision.	判定的编号
    Make the decisions of a table: the output of list, with the column answer filled in.	按表格批量判定：即填好 answer 栏的 list 输出
    The table, tab-separated.	表格文件，制表符分隔
    Take records out of their master, for good.	把记录从主记录中拆出，永久有效
    Each record is kept apart from each of those that are in the master now. What was edited since stays. zongmu undo takes it back.	每条拆出的记录都不再与主记录中现有的各条合并。此后所作的编辑仍保留。可用 zongmu undo 撤销。
    Source records of one master, such as YXJD03/456.	同一主记录中的源记录，如 YXJD03/456
    Make records, or all records of masters, one master.	把几条记录，或几条主记录的全部记录，并为一条主记录
    A person's word goes before what the engine found between these records. zongmu undo takes it back.	人工判定优先于程序对这些记录的判定。可用 zongmu undo 撤销。
    Masters or source records, two at least.	主记录或源记录，至少两个
    Keep a field of a master as it is, or give it a value.	锁定主记录的字段，或指定其内容
    A tag alone keeps all its fields as they are. With --value it has these fields, written as on a worksheet; a path to a subfield or to characters has this text. It goes where the source record goes that is named (of a master, the one that it is built on). zongmu undo takes it back.	只写字段号，则该字段全部保持现状。用 --value 则改为所给的字段（按工作单写法）；路径指到子字段或字符位置的，改为所给文字。锁定的内容跟随所指的源记录（指主记录的，跟随其基准记录）。可用 zongmu undo 撤销。
    What the field is to say; once a field.	字段的内容；每个字段写一次
    A master or a source record.	主记录或源记录
    A tag, or a field path such as 210$d.	字段号，或字段路径，如 210$d
    Take back a decision of a person.	撤销一项人工判定
    Nothing is deleted: the undoing is a decision of its own, and undoing it puts the first one in force again. What came after the decision stays.	什么也不删除：撤销本身也是一项判定，撤销这项撤销，原判定即恢复。该判定之后的其他改动不受影响。
    """
}
