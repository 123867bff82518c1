// Made by Scripts/embed-rules.py of fields.txt: do not edit, change fields.txt.
// swift-format-ignore-file

extension CrosswalkText {
  /// The rows of fields.txt.
  static let fields: String = """
    <>	LDR	LDR		coded	头标 | leader
    <>	100 ##	008		coded	通用处理数据 | general processing data
    <>	101 .#	041 .#	a=a b=k c=h d=b e=f h=e i=g j=j	coded	文献语种 | languages
    <>	102 ##	044 ##	a=c b=b 2=2	coded	出版国别 | country of publication
    <>	105 ##	008		coded	专著编码数据 | coded data of books
    <>	106 ##	008		coded	文献形态 | form of item
    <>	110 ##	008		coded	连续出版物编码数据 | coded data of serials
    <>	115 ##	007		coded	录像编码数据 | coded data of video
    <>	135 ##	007		coded	电子资源编码数据 | coded data of electronic resources
    <>	801 #.	040 ##	b=a b=c b=d g=e	coded	记录来源 | source of the record
    <>	801 #.	883 ##	c=d b=q	coded	处理日期 | date of transaction
    <	801 #3	003		coded	控制号标识 | control number identifier
    <>	001	001		control	记录标识号 | record identifier
    <>	005	005		control	记录处理时间标识 | date and time of last change
    >	003	024 7# $2uri	=a		永久记录标识 | persistent record identifier
    <>	010 ##	020 ##	a=a b=q d=c" :" z=z	isbn	国际标准书号 | ISBN
    <>	011 .#	022 .#	a=a f=l g=m y=z z=y		国际标准连续出版物号 | ISSN
    +>	011 ##	037 ##	d=c b=f		连续出版物定价 | terms of a serial
    <>	013 ##	024 2#	a=a b=q d=c" :" z=z		国际标准音乐号 | ISMN
    <>	014 ##	024 4#	a=a z=z		论文标识 | article identifier
    <>	015 ##	027 ##	a=a b=q z=z		国际标准技术报告号 | ISRN
    <>	016 ##	024 0#	a=a b=q d=c" :" z=z		国际标准音像制品编码 | ISRC
    <>	033 ##	024 7# $2uri	a=a z=z		其他系统永久标识 | persistent identifier elsewhere
    <>	091 ##	024 7# $2local	a=a b=q d=c" :" z=z	unified-number	统一书刊号 | unified book or serial number
    <>	091 ##	024 8#	a=a b=q d=c" :" z=z	unified-number	统一书号 | unified book number
    <>	017 7#	024 7#	a=a b=q d=c" :" z=z 2=2		其他标准号 | other standard number
    <>	017 8#	024 8#	a=a b=q d=c" :" z=z		未说明类型的标准号 | standard number of unspecified type
    <>	072 ##	024 1#	a=a b=q d=c" :" z=z		通用产品代码 | UPC
    <>	073 ##	024 3#	a=a b=q d=c" :" z=z		国际商品编码 | EAN
    <>	020 ##	015 ##	b=a a=2 z=z	lower-country	国家书目号 | national bibliography number
    <	020 ##	016 ##	b=a a=2 z=z	lower-country	国家书目机构控制号 | control number of a national agency
    <	035 ##	010 ##	a=a a=b z=z	lccn	国会图书馆控制号 | LC control number
    <>	021 ##	017 ##	b=a a=b z=z		版权登记号 | legal deposit number
    <>	022 ##	086 ##	b=a a=2 z=z	lower-country	政府出版物号 | government document number
    <	022 ##	074 ##	b=a z=z		政府印刷局号 | GPO item number
    <>	035 ##	035 ##	a=a z=z		其他系统控制号 | other systems' control numbers
    <>	040 ##	030 ##	a=a z=z		CODEN
    <>	071 .#	028 .#	a=a b=b c=q		出版者号 | publisher's number
    <>	092 ##	032 ##	b=a a=b		订购号 | subscription number
    <>	094 ##	088 ##	b=a z=z	standard-number	标准号 | number of a standard
    <>	345 ##	037 ##	a=b b=a c=f d=c		采访信息附注 | source of acquisition
    <>	127 ##	306 ##	a=a		时长 | duration
    <>	660 ##	043 ##	a=a		地区代码 | area code
    <>	661 ##	045 .#	a=a		年代范围代码 | time period code
    <>	200 1#	245 1n		title	题名与责任说明 | title and statement of responsibility
    <>	205 ##	250 ##	a=a b=b+"," d=b+" =" f=b+" /" g=b+" ;"		版本说明 | edition
    <>	206 ##	255 ##	a=a b=a c=b" ;" d=c e=d f=e		测绘资料数学数据 | mathematical data of maps
    <>	207 #{01}	362 {01}#	a=a+";" z=z		连续出版物卷期 | numbering of serials
    <>	208 ##	254 ##	a=a		乐谱说明 | statement on scores
    <>	210 {#01}#	264 {#23}1	a=a" ;" c=b" :" d=c","	publication	出版发行 | publication
    +>	210 ##	264 #3	e=a" ;" g=b" :" h=c","	publication	制作 | manufacture
    <	210 ##	264 #3	e=a" ;" g=b" :" h=c","	publication	制作 | manufacture
    <>	214 #0	264 #0	a=a" ;" c=b" :" d=c","	publication	生产 | production
    <>	214 #2	264 #2	a=a" ;" c=b" :" d=c","	publication	发行 | distribution
    <>	214 #4	264 #4	a=a" ;" c=b" :" d=c","	publication	版权 | copyright date
    <	210 ##	264 ##	a=a" ;" c=b" :" d=c","	publication	出版发行 | publication
    <	210 ##	260 ##	a=a" ;" c=b" :" d=c"," e=e g=f" :" h=g","	publication	出版发行 | publication
    <>	211 ##	263 ##	a=a		预计出版日期 | projected date
    <>	215 ##	300 ##	a=a c=b+" :" d=c" ;" e=e+" +"	extent	载体形态 | physical description
    <>	225 {201}#	490 {110}#	a=a d=a+" =" e=a+" :" f=a+" /" h=a+"." i=a+"," v=v" ;" x=x","	series	丛编项 | series
    <>	230 ##	256 ##	a=a&		电子资源特征 | characteristics of electronic resources
    <	225 2#	440 #n	a=a h=n"." i=p"," v=v" ;" x=x","		丛编项 | series
    <>	300 ##	500 ##	a=a&		一般性附注 | general note
    >	301 ##	500 ##	a=a&	~	标识号附注 | notes on identifiers
    <>	302 ##	546 ##	a=a&		编码信息附注 | notes on coded data
    >	303 ##	500 ##	a=a&	~	著录信息附注 | notes on description
    >	304 ##	500 ##	a=a&	~	题名责任附注 | notes on title and responsibility
    >	305 ##	500 ##	a=a&	~	版本书目史附注 | notes on edition
    >	306 ##	500 ##	a=a&	~	出版发行附注 | notes on publication
    >	307 ##	500 ##	a=a&	~	载体形态附注 | notes on physical description
    >	308 ##	500 ##	a=a&	~	丛编附注 | notes on series
    <>	310 ##	563 ##	a=a&		装订附注 | notes on binding
    <>	311 ##	580 ##	a=a&		连接字段附注 | notes on links
    <>	312 ##	547 ##	a=a&		相关题名附注 | notes on related titles
    >	313 ##	500 ##	a=a&	~	主题附注 | notes on subjects
    <>	314 ##	550 ##	a=a&		知识责任附注 | notes on responsibility
    <>	315 ##	515 ##	a=a&		特殊资料附注 | notes on special material
    <>	316 ##	562 ##	a=a		现有藏本附注 | notes on the copy
    <>	317 ##	561 ##	a=a& u=u		藏本出处附注 | notes on provenance
    <>	318 ##	583 ##	a=a b=c c=d d=h e=i f=k h=l i=j j=n k=z l=x n=o o=3 p=b		保存处理附注 | notes on conservation
    <>	320 ##	504 ##	a=a&		书目索引附注 | bibliographies and indexes
    <>	321 {#01}#	510 {0 13}#	a=a b=b c=c x=x		被索引附注 | notes on indexing elsewhere
    <>	322 ##	508 ##	a=a&		制作者附注 | credits
    <>	323 {#01}#	511 {001}#	a=a&		演出者附注 | cast
    <>	324 ##	534 ##	a=n		原作版本附注 | notes on the original
    <>	325 ##	533 ##	a=a&		复制品附注 | notes on reproductions
    <>	326 ##	310 ##	a=a b=b		出版频率附注 | frequency
    <>	327 {012#}#	505 {1028}#	a=a+" --" b=a+" --" c=a+" --" d=a+" --" e=a+" --" f=a+" --" g=a+" --" h=a+" --" i=a+" --" u=u	contents	内容附注 | contents
    <>	328 ##	502 ##	a=a b=b c=g d=d e=c z=o		学位论文附注 | notes on theses
    <>	330 ##	520 ##	a=a& u=u		提要文摘附注 | summary
    <>	332 ##	524 ##	a=a&		引文附注 | preferred citation
    <>	333 ##	521 ##	a=a		使用对象附注 | audience
    <>	334 ##	586 ##	*=a		获奖附注 | awards
    <>	336 ##	516 ##	a=a&		电子资源类型附注 | type of electronic resource
    <>	337 ##	538 ##	a=a& u=u		系统要求附注 | system requirements
    <	326 ##	321 ##	a=a b=b		先前频率 | former frequency
    <	300 ##	501 ##	a=*		合订附注 | with note
    <	310 ##	506 ##	a=*	~	获取限制 | restrictions on access
    <	300 ##	507 ##	a=*	~	比例尺附注 | scale note
    <	300 ##	513 ##	a=*	~	报告类型附注 | type of report
    <	300 ##	514 ##	a=*	~	数据质量附注 | data quality
    <	300 ##	518 ##	a=*	~	事件时间地点附注 | date and place note
    <	300 ##	522 ##	a=*	~	地理范围附注 | geographic coverage
    <	300 ##	525 ##	a=*	~	补编附注 | supplement note
    <	300 ##	526 ##	a=*	~	学习计划附注 | study programme
    <	325 ##	530 ##	a=*	~	其他载体附注 | additional physical form
    <	300 ##	535 ##	a=*	~	原件位置附注 | location of originals
    <	300 ##	536 ##	a=*	~	资助信息附注 | funding
    <	310 ##	540 ##	a=*	~	使用条款附注 | terms of use
    <	345 ##	541 ##	a=*	~	直接采访来源 | immediate source of acquisition
    <	314 ##	545 ##	a=*	~	传记或历史 | biography or history
    <	320 ##	555 ##	a=*	~	累积索引附注 | cumulative index
    <	300 ##	556 ##	a=*	~	说明文件附注 | documentation
    <	300 ##	565 ##	a=*	~	个案文件特征 | case file characteristics
    <	300 ##	567 ##	a=*	~	方法附注 | methodology
    <	300 ##	581 ##	a=*	~	相关出版物附注 | publications about it
    <	300 ##	584 ##	a=*	~	积累和使用频率 | accumulation and use
    <	300 ##	585 ##	a=*	~	展览附注 | exhibitions
    <	303 ##	588 ##	a=*		描述来源附注 | source of description
    <>	410 #{01}	830 #n		series-link	丛编 | series
    <>	410 #.	800 .#		series-link	丛编（个人） | series, person
    <>	410 #.	810 .#		series-link	丛编（团体） | series, body
    <>	410 #.	811 .#		series-link	丛编（会议） | series, meeting
    <>	411 #{01}	762 {10}#		link	附属丛编 | subseries
    <	411 #{01}	760 {10}#		link	主丛编 | main series
    <>	421 #{01}	770 {10}#		link	补编 | supplement
    <>	422 #{01}	772 {10}#		link	正编 | parent of a supplement
    <>	423 #{01}	777 {10}#		link	合订合刊 | issued with
    <>	430 #{01}	780 {10}0		link	继承 | continues
    <>	431 #{01}	780 {10}1		link	部分继承 | continues in part
    <>	432 #{01}	780 {10}2		link	替代 | supersedes
    <>	433 #{01}	780 {10}3		link	部分替代 | supersedes in part
    <>	436 #{01}	780 {10}4		link	合并自 | formed by union of
    <>	434 #{01}	780 {10}5		link	吸收 | absorbed
    <>	435 #{01}	780 {10}6		link	部分吸收 | absorbed in part
    <>	437 #{01}	780 {10}7		link	分自 | separated from
    <>	440 #{01}	785 {10}0		link	由…继承 | continued by
    <>	441 #{01}	785 {10}1		link	由…部分继承 | continued in part by
    <>	442 #{01}	785 {10}2		link	由…替代 | superseded by
    <>	443 #{01}	785 {10}3		link	由…部分替代 | superseded in part by
    <>	444 #{01}	785 {10}4		link	并入 | absorbed by
    <>	445 #{01}	785 {10}5		link	部分并入 | absorbed in part by
    <>	446 #{01}	785 {10}6		link	分成 | split into
    <>	447 #{01}	785 {10}7		link	与…合并而成 | merged with … to form
    <>	448 #{01}	785 {10}8		link	改回 | changed back to
    <>	451 #{01}	775 {10}#		link	同一载体的其他版本 | other edition
    <>	455 #{01}	776 {10}8 $i复制自		link	复制自 | reproduction of
    <>	456 #{01}	776 {10}8 $i复制为		link	复制为 | reproduced as
    <>	452 #{01}	776 {10}#		link	其他载体的版本 | other physical form
    <>	453 #{01}	767 {10}#		link	译为 | translated as
    <>	454 #{01}	765 {10}#		link	译自 | translation of
    <>	462 #{01}	773 {10}8 $i分集		link	分集 | subset
    <>	461 #{01}	773 {10}#		link	总集 | set
    <>	464 #{01}	774 {10}8 $i单册分析		link	单册分析 | analytic
    <>	463 #{01}	774 {10}#		link	单册 | piece
    <>	412 #{01}	787 {10}8 $i抽印自		link	单行本来源 | source of an offprint
    <>	413 #{01}	787 {10}8 $i抽印为		link	单行本 | offprint
    <>	424 #{01}	787 {10}8 $i被更新为		link	被更新为 | is updated by
    <>	425 #{01}	787 {10}8 $i更新		link	更新 | updates
    <>	470 #{01}	787 {10}8 $i评论		link	被评论的作品 | item reviewed
    <>	481 #{01}	787 {10}8 $i还装订有		link	还装订有 | also bound with it
    <>	482 #{01}	787 {10}8 $i合订于		link	与…合订 | bound with
    <>	488 #{01}	787 {10}#		link	其他相关作品 | other related work
    <	488 #{01}	786 {10}#		link	数据来源 | data source
    <>	500 11	240 1n	a=a b=h h=n"." i=p"," k=f" ." l=k"." m=l"." n=g q=s"." r=m"," s=n"," u=r"," w=o	uniform-title	统一题名 | uniform title
    <	500 10	130 n#	a=a b=h h=n"." i=p"," k=f" ." l=k"." m=l"." n=g q=s"." r=m"," s=n"," u=r"," w=o	uniform-title	统一题名 | uniform title
    <	500 10	730 n.	a=a b=h h=n"." i=p"," k=f" ." l=k"." m=l"." n=g q=s"." r=m"," s=n"," u=r"," w=o	uniform-title	统一题名 | uniform title
    <>	501 1#	243 1n	a=a k=f" ." m=l"." r=m"," s=n"," u=r"," w=o		作品集统一题名 | collective uniform title
    <>	510 {10}#	246 {30}1	a=a e=b" :" h=n"." i=p"," j=f n=g		并列正题名 | parallel title
    <>	512 {10}#	246 {10}4	a=a e=b" :" h=n"." i=p"," j=f n=g		封面题名 | cover title
    <>	513 {10}#	246 {10}5	a=a e=b" :" h=n"." i=p"," j=f n=g		附加题名页题名 | added title page title
    <>	514 {10}#	246 {10}6	a=a e=b" :" h=n"." i=p"," j=f n=g		卷端题名 | caption title
    <>	515 {10}#	246 {10}7	a=a e=b" :" h=n"." i=p"," j=f n=g		逐页题名 | running title
    <>	516 {10}#	246 {10}8	a=a e=b" :" h=n"." i=p"," j=f n=g		书脊题名 | spine title
    <>	518 {10}#	246 {10}# $i现代标准书写题名	a=a e=b" :" h=n"." i=p"," j=f n=g		现代标准书写题名 | title in modern spelling
    <>	532 {10}#	246 {10}# $i展开题名	a=a		展开题名 | expanded title
    <>	545 {10}#	246 {10}# $i分部题名	a=a		分部题名 | section title
    <>	517 {10}#	246 {10}3	a=a e=b" :" h=n"." i=p"," j=f n=g		其他题名 | other variant title
    <>	540 {10}#	246 {30}#	a=a e=b" :" h=n"." i=p","		编目员补充的附加题名 | title added by the cataloguer
    <	517 {10}#	246 {10}?	a=a e=b" :" h=n"." i=p"," j=f n=g		其他题名 | variant title
    <	517 1#	740 n#	a=a h=n"." i=p","		附加题名 | added title
    <>	520 {10}#	247 1{01}	a=a e=b" :" h=n"." i=p"," j=f n=g x=x","		曾用题名 | former title
    <>	530 {10}#	222 #n	a=a b=b		识别题名 | key title
    <>	531 ##	210 0#	a=a b=b		缩略题名 | abbreviated title
    <>	541 {10}#	242 {10}n	a=a e=b" :" h=n"." i=p"," z=y		编目员补充的翻译题名 | translated title
    <>	600 #{01}	600 {01}.	a=a b=a"," d=b c=c f=d"," g=q p=u t=t"." j=v x=x y=z z=y	name	个人名称主题 | person as subject
    <>	602 ##	600 3.	a=a f=d"," t=t"." j=v x=x y=z z=y	name	家族名称主题 | family as subject
    <>	601 1{012}	611 {012}.	a=a b=e"." c=g d=n e=c f=d g=q t=t"." j=v x=x y=z z=y	meeting	会议名称主题 | meeting as subject
    <>	601 0{012}	610 {012}.	a=a b=b"." c=g d=n e=c f=d t=t"." j=v x=x y=z z=y	body	团体名称主题 | body as subject
    <>	605 ##	630 n.	a=a h=n"." i=p"," k=f"." l=k"." m=l"." n=g q=s r=m s=n u=r j=v x=x y=z z=y	subject	题名主题 | title as subject
    <>	606 .#	650 ..	a=a j=v x=x y=z z=y	subject	论题主题 | topical subject
    <>	607 ##	651 #.	a=a j=v x=x y=z z=y	subject	地理名称主题 | place as subject
    <>	608 ##	655 #.	a=a j=v x=x y=z z=y	subject	形式和体裁 | form and genre
    <	606 ##	648 #.	a=a j=v x=x y=z z=y	subject	年代主题 | period as subject
    <>	610 .#	653 .#	a=a		非控主题词 | uncontrolled subject terms
    <>	615 ##	072 #7	a=a x=x 2=2		主题范畴 | subject category
    <>	620 ##	752 ##	a=a b=b c=c d=d		出版地检索点 | place access
    <>	626 ##	753 ##	a=a b=b c=c		技术细节检索点 | technical details access
    <>	675 ##	080 ##	a=a v=2		国际十进分类号 | UDC
    <>	676 ##	082 0#	a=a v=2		杜威十进分类号 | DDC
    <>	680 ##	050 #4	a=a b=b		国会图书馆分类号 | LCC
    <>	690 ##	084 ## $2clc	a=a	scheme	中图法分类号 | Chinese Library Classification
    <>	692 ##	084 ## $2cascl	a=a	scheme	科图法分类号 | classification of the Chinese Academy of Sciences
    <	686 ##	060 ## $2usnlm	a=a b=b		国家医学图书馆分类号 | NLM class
    <>	686 ##	084 ##	a=a b=b 2=2		其他分类号 | other classification
    >	694 ##	084 ##	a=a b=b 2=2	~	国内其他分类号 | other Chinese classification
    >	696 ##	084 ##	a=a b=b 2=2	~	国内其他分类号 | other Chinese classification
    <>	701 #{01}	700 {01}#	a=a b=a"," d=b c=c f=d"," g=q p=u o=1 4=e","	name	个人名称 | person
    <>	700 #{01}	100 {01}#	a=a b=a"," d=b c=c f=d"," g=q p=u o=1 4=e","	name	个人名称—主要责任 | person, main entry
    >	702 #{01}	700 {01}#	a=a b=a"," d=b c=c f=d"," g=q p=u o=1 4=e","	name	个人名称—次要责任 | person, secondary
    <>	720 ##	100 3#	a=a c=c f=d"," 4=e","	name	家族名称—主要责任 | family, main entry
    <>	721 ##	700 3#	a=a c=c f=d"," 4=e","	name	家族名称 | family
    >	722 ##	700 3#	a=a c=c f=d"," 4=e","	name	家族名称—次要责任 | family, secondary
    <>	711 1{012}	711 {012}#	a=a b=e"." c=g d=n e=c f=d g=q p=u o=1 4=j","	meeting	会议名称 | meeting
    <>	711 0{012}	710 {012}#	a=a b=b"." c=g d=n e=c f=d p=u o=1 4=e","	body	团体名称 | corporate body
    <>	710 1{012}	111 {012}#	a=a b=e"." c=g d=n e=c f=d g=q p=u o=1 4=j","	meeting	会议名称—主要责任 | meeting, main entry
    <>	710 0{012}	110 {012}#	a=a b=b"." c=g d=n e=c f=d p=u o=1 4=e","	body	团体名称—主要责任 | corporate body, main entry
    >	712 1{012}	711 {012}#	a=a b=e"." c=g d=n e=c f=d g=q p=u o=1 4=j","	meeting	会议名称—次要责任 | meeting, secondary
    >	712 0{012}	710 {012}#	a=a b=b"." c=g d=n e=c f=d p=u o=1 4=e","	body	团体名称—次要责任 | corporate body, secondary
    <>	730 ##	720 ##	a=a 4=e","	relator	非控责任者名称 | uncontrolled name
    <>	830 ##	590 ##	a=a&		编目员附注 | cataloguer's note
    <>	850 ##	850 ##	a=a		收藏机构 | holding institution
    <>	852 ..	852 ..		copy	馆藏位置 | location
    <>	856 ..	856 ..		copy	电子资源地址 | electronic location
    <>	886 ..	886 ..		copy	其他格式数据 | foreign data
    <	…	006		derived	附加特征 | additional material characteristics
    <	…	066		derived	字符集 | character sets present
    <	…	336		derived	内容类型 | content type
    <	…	337		derived	媒介类型 | media type
    <	…	338		derived	载体类型 | carrier type
    """
}
