import Testing

@testable import ZongmuBibliography

@Test("Statements and headings name persons and bodies", arguments: CaseTable.cases("responsibility.tsv"))
func responsibility(row: Case) {
  let found = description(record(of: row["fields"])).agents.map { agent in
    let role =
      switch agent.role {
      case .author: "著"
      case .editor: "编"
      case .translator: "译"
      case .illustrator: "绘"
      case .other: "其他"
      }
    return "\(agent.name) \(role)" + (agent.isCorporate ? " 团体" : "")
  }
  #expect((found.isEmpty ? "-" : found.joined(separator: "; ")) == row["agents"])
}

@Test("A heading tells a given name from a role that looks like one")
func headingDecides() {
  let statement = "200 1# $a小书$f叶子文"
  let plain = description(worksheet("LDR 00000nam0#2200000###450#\n801 #0 $aCN$bX\n\(statement)"))
  let headed = description(
    worksheet("LDR 00000nam0#2200000###450#\n801 #0 $aCN$bX\n\(statement)\n701 #0 $a叶子$4文"))
  #expect(written(plain.agents) == "叶子文/author")
  #expect(written(headed.agents) == "叶子/author")
}

@Test("A heading without a role takes that of the statement, and a silent 200$g of a translation is the translator")
func rolesAreShared() {
  let base = "LDR 00000nam0#2200000###450#\n801 #0 $aCN$bX\n101 1# $achi$cfre\n"
  let stated = description(worksheet(base + "200 1# $a书$f(法)凡尔纳著$g陈筱卿译\n701 #1 $a凡尔纳\n702 #0 $a陈筱卿"))
  #expect(written(stated.agents.filter(\.isHeading)) == "凡尔纳/author; 陈筱卿/translator")
  let silent = description(worksheet(base + "200 1# $a书$f凡尔纳$g陈筱卿\n701 #1 $a凡尔纳\n702 #0 $a陈筱卿"))
  #expect(written(silent.agents) == "凡尔纳/author; 陈筱卿/translator")
}
