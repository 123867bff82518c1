import Testing
import ZongmuMerging

@Suite("Union of the fields of several CNMARC records")
struct UnionTests {
  static let numbers: [MergeCase] = [
    MergeCase(
      "ISBN-10 and ISBN-13 are one number, the long form stays with qualifier and price",
      ["010 ## $a7-218-12345-7$b平装$dCNY58.00", "010 ## $a978-7-218-12345-5"],
      ["010 ## $a978-7-218-12345-5$b平装$dCNY58.00"]),
    MergeCase(
      "the occurrence with more subfields stays, whoever has it",
      ["010 ## $a978-7-218-12345-5", "010 ## $a9787218123455$b平装$dCNY58.00"],
      ["010 ## $a9787218123455$b平装$dCNY58.00"]),
    MergeCase(
      "with equal wealth the base's form stays",
      ["010 ## $a978-7-218-12345-5$dCNY58.00", "010 ## $a978-7-218-12345-5$dCNY59.00"],
      ["010 ## $a978-7-218-12345-5$dCNY58.00"]),
    MergeCase(
      "a long form with a wrong check digit is not preferred",
      ["010 ## $a7-218-12345-7$dCNY58.00", "010 ## $a978-7-218-12345-9"], ["010 ## $a7-218-12345-7$dCNY58.00"]),
    MergeCase(
      "number of the volume and number of the set stay apart",
      ["010 ## $a978-7-5360-1231-8$b上册", "010 ## $a978-7-5360-1230-1$b全3册"],
      ["010 ## $a978-7-5360-1231-8$b上册", "010 ## $a978-7-5360-1230-1$b全3册"]),
    MergeCase(
      "one number for the volume here and for the set there stays twice",
      ["010 ## $a978-7-5360-1230-1$b上册", "010 ## $a978-7-5360-1230-1$b全3册"],
      ["010 ## $a978-7-5360-1230-1$b上册", "010 ## $a978-7-5360-1230-1$b全3册"]),
    MergeCase(
      "a binding in the qualifier makes no other scope",
      ["010 ## $a978-7-5360-1231-8$b上册", "010 ## $a978-7-5360-1231-8$b上册(精装)"],
      ["010 ## $a978-7-5360-1231-8$b上册(精装)"]),
    MergeCase(
      "a bare number says nothing against a qualified one",
      ["010 ## $a978-7-5360-1230-1", "010 ## $a7-5360-1230-6$b全3册"],
      ["010 ## $a978-7-5360-1230-1$b全3册"]),
    MergeCase(
      "two ISBNs of one record stay both, even of one book",
      ["010 ## $a7-218-12345-7\n010 ## $a978-7-218-12345-5", "010 ## $a978-7-218-12345-5$dCNY58.00"],
      ["010 ## $a7-218-12345-7", "010 ## $a978-7-218-12345-5$dCNY58.00"]),
    MergeCase(
      "a number marked wrong is not the right one",
      ["010 ## $a978-7-218-12345-5", "010 ## $z978-7-218-12345-5"],
      ["010 ## $a978-7-218-12345-5", "010 ## $z978-7-218-12345-5"]),
    MergeCase(
      "full-width digits and the word ISBN are passed over",
      ["010 ## $aISBN ９７８－７－２１８－１２３４５－５", "010 ## $a9787218123455$b平装"],
      ["010 ## $a9787218123455$b平装"]),
    MergeCase(
      "a 010 without number is compared as text",
      ["010 ## $b精装$d赠阅", "010 ## $b精装$d赠阅\n010 ## $dCNY3.00"], ["010 ## $b精装$d赠阅", "010 ## $dCNY3.00"]),
    MergeCase(
      "a price without number goes where another record has it with the number",
      ["010 ## $b平装$d￥22.00", "010 ## $a978-7-218-12345-5$b平装$d22元"], ["010 ## $a978-7-218-12345-5$b平装$d22元"]),
    MergeCase(
      "another price without number stays, and so does another binding",
      ["010 ## $dCNY23.00", "010 ## $b精装$dCNY22.00", "010 ## $a978-7-218-12345-5$b平装$d22元"],
      ["010 ## $dCNY23.00", "010 ## $b精装$dCNY22.00", "010 ## $a978-7-218-12345-5$b平装$d22元"]),
    MergeCase(
      "ISSN, with and without hyphen",
      ["011 ## $a2095-123X", "011 ## $a2095123x$dCNY15.00"], ["011 ## $a2095123x$dCNY15.00"]),
    MergeCase(
      "035 is compared to the letter",
      ["035 ## $a(OLCC)012", "035 ## $a(OLCC)012\n035 ## $a(olcc)012"], ["035 ## $a(OLCC)012", "035 ## $a(olcc)012"]),
  ]

  static let headings: [MergeCase] = [
    MergeCase(
      "a name stays in its richest form",
      ["701 #0 $a林晓禾$4著", "701 #0 $a林晓禾$9lin xiao he$4著", "701 #0 $a林晓禾$4编著"],
      ["701 #0 $a林晓禾$9lin xiao he$4著"]),
    MergeCase(
      "Traditional and Simplified are one name",
      ["701 #0 $a錢鍾圍$4著", "701 #0 $a钱钟围$4著"], ["701 #0 $a錢鍾圍$4著"]),
    MergeCase(
      "namesakes with other dates are two people",
      ["701 #0 $a张伟$f1950-", "701 #0 $a张伟$f1980-"], ["701 #0 $a张伟$f1950-", "701 #0 $a张伟$f1980-"]),
    MergeCase(
      "a name without dates goes with the first of them",
      ["701 #0 $a张伟", "701 #0 $a张伟$f1950-$4著"], ["701 #0 $a张伟$f1950-$4著"]),
    MergeCase(
      "700 and 701 are one set, under the tag of the base",
      ["701 #0 $a林晓禾$4著", "700 #0 $a林晓禾$9lin xiao he$4著"], ["701 #0 $a林晓禾$4著"]),
    MergeCase(
      "who is author for the base is not contributor as well",
      ["701 #0 $a陈一舟$4著", "702 #0 $a陈一舟$4摄影"], ["701 #0 $a陈一舟$4著"]),
    MergeCase(
      "author and painter of one name in one record stay both, others join the likelier",
      ["701 #0 $a叶子$4文\n702 #0 $a叶子$4图", "702 #0 $a叶子$9ye zi$4图"],
      ["701 #0 $a叶子$4文", "702 #0 $a叶子$9ye zi$4图"]),
    MergeCase(
      "author and translator of one name meet the translator elsewhere",
      ["702 #0 $a叶子$4译", "701 #0 $a叶子$4著\n702 #0 $a叶子$4译"], ["701 #0 $a叶子$4著", "702 #0 $a叶子$4译"]),
    MergeCase(
      "one volume of a series, however its number is written",
      ["225 2# $a广府文库$v三", "225 2# $a广府文库$v第3辑", "225 2# $a广府文库$v第四辑"],
      ["225 2# $a广府文库$v第3辑", "225 2# $a广府文库$v第四辑"]),
    MergeCase(
      "new names come after those of the base",
      ["702 #0 $a陈一舟$4摄影", "702 #0 $a何小桃$4绘\n702 #0 $a陈一舟$4摄影"],
      ["702 #0 $a陈一舟$4摄影", "702 #0 $a何小桃$4绘"]),
    MergeCase(
      "a body and its part are two",
      ["711 02 $a越秀区图书馆", "711 02 $a越秀区图书馆$b采编部"],
      ["711 02 $a越秀区图书馆", "711 02 $a越秀区图书馆$b采编部"]),
    MergeCase(
      "a subject is its whole string",
      ["606 0# $a散文集$y中国$z当代", "606 ## $a散文集$y中国$z当代\n606 0# $a散文集$y中国"],
      ["606 0# $a散文集$y中国$z当代", "606 0# $a散文集$y中国"]),
    MergeCase(
      "a class number with and without edition is one, with two editions two",
      ["690 ## $aI267", "690 ## $aI267$v5", "690 ## $aI267$v4"], ["690 ## $aI267$v5", "690 ## $aI267$v4"]),
    MergeCase(
      "a series with its number absorbs the series without",
      ["225 2# $a广府文库", "225 2# $a廣府文庫$v第三辑", "225 2# $a广府文库$v第三辑$x1234-5679"],
      ["225 2# $a广府文库$v第三辑$x1234-5679"]),
    MergeCase(
      "links meet by the title inside",
      ["410 #0 $12001#$a广府文库", "410 #0 $1001098$12001 $a广府文库$v第三辑", "410 #0 $1200##$a广府文库"],
      ["410 #0 $1001098$12001 $a广府文库$v第三辑"]),
    MergeCase(
      "links by the standard technique meet too",
      ["430 #1 $t越秀文艺$x1671-2005", "430 #1 $t越秀文艺"], ["430 #1 $t越秀文艺$x1671-2005"]),
    MergeCase(
      "volumes linked from a set stay apart",
      ["463 #0 $12001#$a越秀史稿$h上册", "463 #0 $12001#$a越秀史稿$h下册"],
      ["463 #0 $12001 $a越秀史稿$h上册", "463 #0 $12001 $a越秀史稿$h下册"]),
    MergeCase(
      "notes that differ in punctuation only are one",
      ["300 ## $a内部资料", "300 ## $a内部资料。", "300 ## $a附光盘"], ["300 ## $a内部资料。", "300 ## $a附光盘"]),
    MergeCase(
      "web addresses: scheme, host and last slash do not count, the path does",
      [
        "856 4# $uhttp://Example.org/Df/1/", "856 4# $uhttps://example.org/Df/1$z馆内访问",
        "856 4# $uhttps://example.org/df/1",
      ],
      ["856 4# $uhttps://example.org/Df/1$z馆内访问", "856 4# $uhttps://example.org/df/1"]),
    MergeCase(
      "801 stay unless they are the same in all",
      [
        "801 #0 $aCN$bGDYX$c20230615",
        "801 #0 $aCN$bGDYX$c20230615\n801 #2 $aCN$bGDYX$c20230615\n801 #0 $aCN$bOLCC$c2023",
      ],
      ["801 #0 $aCN$bGDYX$c20230615", "801 #2 $aCN$bGDYX$c20230615", "801 #0 $aCN$bOLCC$c2023"]),
    MergeCase(
      "a field of nothing but signs is the same only as itself",
      ["300 ## $a……", "300 ## $a？\n300 ## $a……"], ["300 ## $a……", "300 ## $a？"]),
    MergeCase(
      "in a single record a repetition to the letter goes, all else stays",
      ["606 0# $a散文集\n606 0# $a散文集\n606 ## $a散文集"], ["606 0# $a散文集", "606 ## $a散文集"]),
  ]

  @Test("Numbers are united by value and scope", arguments: numbers)
  func uniteNumbers(_ each: MergeCase) { each.check(.cnmarc) }

  @Test("Headings, links and notes are united by value", arguments: headings)
  func uniteHeadings(_ each: MergeCase) { each.check(.cnmarc) }
}
