import Testing
import ZongmuBibliography

/// Expected values by the MARC 21 Format for Bibliographic Data.
@Suite("Validation: MARC 21")
struct ValidationMARC21Tests {
  static let cases: [RuleCase] = [
    RuleCase(""),
    RuleCase("LDR 00000xam#a2200000#i#4500", "LDR/5:code"),
    RuleCase("LDR 00000cbm#a2200000#i#4500", "LDR/6:code"),
    RuleCase("LDR 00000cam#x2200000#i#4500", "LDR/9:code"),
    RuleCase("LDR 00000cam#a2200000#i#450#", "LDR/20-23:code"),
    RuleCase("-008", "008:missing"),
    RuleCase("-245\n880 1# $6100-01/(B$a林晓禾", "245:missing"),
    RuleCase("-300", "300:recommended"),
    RuleCase("245 10 $aA$n1\n245 10 $aB\n880 1# $6100-01/(B$a林", "245:repeated"),
    RuleCase("008 230701s2023    cc a     b    000 0 eng", "008:length"),
    RuleCase("008 230701s2023    cc a     b    000 0 xqx d", "008/35-37:code"),
    RuleCase("008 230701s2023    q9 a     b    000 0 eng d", "008/15-17:code"),
    RuleCase("008 231301s2023    cc a     b    000 0 eng d", "008/0-5:date"),
    RuleCase("008 230701x2023    cc a     b    000 0 eng d", "008/6:code"),
    RuleCase("008 230701s2021    cc a     b    000 0 eng d", "008/7-10:date-conflict"),
    RuleCase("008 230701t20232022cc a     b    000 0 eng d"),
    RuleCase("008 230701s2023    cc 9     b    000 0 eng d", "008/18-21:code"),
    RuleCase("008 230701s2023    cc a     b    900 0 eng d", "008/29:code"),
    RuleCase("008 230701s2023    cc |||||||||||||||||eng d"),
    RuleCase("LDR 00000cas#a2200000#i#4500\n008 230701s2023    cc ar p       0   a3eng d", "008/34:code"),
    RuleCase("LDR 00000cas#a2200000#i#4500\n008 230701s2023    cc ar p       0   a0eng d"),
    RuleCase("006 m     o  d        "),
    RuleCase("006 m", "006:length"),
    RuleCase("007 cr |||||||||||"),
    RuleCase("007 cr |", "007:length"),
    RuleCase("007 xr", "007/0:code"),
    RuleCase("007 ta"),
    RuleCase("007 tx", "007/1:code"),
    RuleCase("020 ## $a9787218123456", "020$a:check-digit"),
    RuleCase("020 ## $a9787218123455 (pbk.) :"),
    RuleCase("022 ## $a2095-1230", "022$a:check-digit"),
    RuleCase("022 ## $a2095-123X$l2095-123X"),
    RuleCase("041 0# $aeng$achi"),
    RuleCase("041 0# $aengchi"),
    RuleCase("041 0# $aen", "041$a:code"),
    RuleCase("100 4# $6880-01$aLin", "100:indicator1"),
    RuleCase("100 20 $6880-01$aLin", "100:obsolete", "100:obsolete"),
    RuleCase("245 1x $6880-02$aA", "245:indicator2"),
    RuleCase("245 10 $6880-02$aA$x1", "245$x:unknown"),
    RuleCase("440 #0 $aSeries", "440:obsolete"),
    RuleCase("200 1# $a题名", "200:unknown"),
    RuleCase("905 ## $aYX00", "905:local"),
    RuleCase("650 #9 $aStreets", "650:indicator2"),
    RuleCase("-880", "100$6:link", "245$6:link"),
    RuleCase("100 1# $aLin, Xiaohe,$eauthor.", "880$6:link"),
    RuleCase("880 1# $6100-01/(B$a林晓禾$m1\n880 10 $6245-02/(B$a越", "100$m:unknown"),
    RuleCase("880 1# $6100-01/(B$a林晓禾\n880 1x $6245-02/(B$a越", "245:indicator2"),
  ]

  @Test("A record keeps the rules, or the rule that it does not keep is named", arguments: cases)
  func rules(_ each: RuleCase) {
    #expect(each.found(in: .marc21, .marc21) == each.rules.sorted())
  }
}
