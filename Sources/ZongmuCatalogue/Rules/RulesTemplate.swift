import Foundation
import ZongmuMatching
import ZongmuMerging

/// A rules file to fill in: every rule that there is with its default, and what it is for, in Chinese and English.
///
/// All of it is commented out, so the file as it is says what no file says. A line that a `#` is taken from counts; the
/// lines that begin with `##` are remarks.
public enum RulesTemplate {
  /// The file.
  public static var text: String { (head + matching + merging + sources).joined(separator: "\n") + "\n" }

  private static let head = [
    "## 总目规则 Rules of a Zongmu catalogue",
    "##",
    "## 去掉行首的一个 # 即生效；没有写的按缺省值。改好后检查：zongmu rules check 文件名",
    "## Take one # from the start of a line to make it count; what is not said has its default.",
    "## Check the file with: zongmu rules check FILE. Docs/Guides/Rules.md tells more.",
    "",
  ]

  // MARK: Matching

  private static var matching: [String] {
    let rules = MatchRules()
    return [
      "## 查重 How pairs are judged. 权重单位为百分之一比特 Weights are hundredths of a bit (log2 odds).",
      "#matching:",
      "##  起始值 what the sum begins with", "#  prior: \(rules.prior)",
      "##  达到此值且无冲突即为同一版本 from this sum on, without a conflict, a pair is the same",
      "#  same-threshold: \(rules.sameThreshold)",
      "##  达到此值交人工审核 from this sum on a pair is for a person to review",
      "#  review-threshold: \(rules.reviewThreshold)",
      "##  同一匹配键的记录超过此数则细分 records under one key beyond which they are split further",
      "#  block-limit: \(rules.blockLimit)",
      "##  无法细分时每侧比较的记录数 partners on either side in a block that nothing splits",
      "#  window-size: \(rules.windowSize)",
      "##  各比较层级的权重 the weight of each level of a comparison", "#  weights:",
    ] + Level.allCases.map { "#    \($0.rawValue): \(rules.weight(of: $0))" } + [""]
  }

  // MARK: Merging

  private static var merging: [String] {
    let policy = MergePolicy()
    return [
      "## 合并 How masters are made.",
      "#merging:",
      "##  本联合目录的代码 the code of this catalogue: the beginning of master ids, $b of the 801 that it adds",
      "#  agency: \(json(policy.agency))",
      "##  优先作底本的格式 the dialect whose records are taken as base wherever there is one",
      "#  preferredDialect: \(policy.preferredDialect.rawValue)",
      "##  可信的编目机构（801 $b，MARC 21 为 040） agencies whose records go before others that are equal",
      "#  trustedAgencies: \(json(policy.trustedAgencies))",
    ] + lines(of: policy.cnmarc, "cnmarc", "CNMARC 与 UNIMARC") + lines(of: policy.marc21, "marc21", "MARC 21") + [""]
  }

  /// What the rules of a dialect are for.
  private static let remarks: [DialectRules.CodingKeys: String] = [
    .classes:
      "字段类别 what becomes of fields: single, union, longest, perSource, recomputed, dropped; X 代表任意字符",
    .holdings: "馆藏字段，不进入主记录 fields of holdings; they stand in no master",
    .keys: "union 字段何时算相同 when two fields of the class union say the same",
    .pools: "合在一起比较的字段 tags whose fields are compared with one another",
    .alternatives: "作用相同、只取其一的字段 tags that do one service; one of them is enough",
    .baseOnly: "只取自底本的字段 fields carried from the base record only",
    .ignored: "比较时不看的子字段 subfields that no comparison looks at",
    .linking: "记录内部连接用的子字段 subfields that link fields of one record",
    .withheld: "从不输出的子字段（读者数据） subfields that are never handed out",
    .encodingLevels: "头标 17 位取值，由好到差 values of leader/17, best first",
    .descriptiveForms: "头标 18 位取值，由好到差 values of leader/18, best first",
    .completeness: "选底本时各著录项的分值 what an element counts for in the choice of the base record",
  ]

  private static func lines(of rules: DialectRules, _ name: String, _ title: String) -> [String] {
    var lines = ["##  \(title)", "#  \(name):"]
    let values = object(rules)
    for key in DialectRules.CodingKeys.allCases {
      if let remark = remarks[key] { lines.append("##    \(remark)") }
      if let entries = values[key.rawValue] as? [String: Any], !entries.isEmpty {
        lines.append("#    \(key.rawValue):")
        lines += entries.sorted { $0.key < $1.key }.map { "#      \($0.key): \(json($0.value))" }
      } else {
        lines.append("#    \(key.rawValue): \(values[key.rawValue].map(json) ?? "[]")")
      }
    }
    return lines
  }

  // MARK: Sources

  private static let sources = [
    "## 来源 What is to be known of the libraries that hand in records. YX00 为示例 YX00 is an example.",
    "#sources:",
    "#  YX00:",
    "##    馆名 the name of the library", "#    name: 越秀区图书馆",
    "##    记录的标识：001、035$a 等路径，或 hash what names a record: 001, another path, or hash (its content)",
    "#    identity: 001",
    "##    缺标识时：hash 按内容命名，none 拒收 a record without one is named by its content, or rejected",
    "#    fallback: none",
    "##    选底本时的位次，小者优先 the rank when a base record is chosen; smaller is better",
    "#    priority: 50",
    "##    文件编码；auto 逐条识别 the encoding of its files; auto finds it record by record",
    "#    charset: auto",
    "##    入库时另外去掉的内容（读者数据一律去掉） dropped at the door, besides readers' data",
    "#    redact: []",
    "##    馆藏字段的含义：905, 905-price-in-f, 905-auxiliary-in-l, dt1000-906, ilas-985, union-920, 852",
    "##    what the subfields of its holdings mean: a template, or a field and its codes",
    "#    holdings:",
    "#      - template: 905",
  ]

  // MARK: Values

  /// JSON is YAML too.
  private static func json(_ value: Any) -> String {
    do {
      let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
    } catch {
      preconditionFailure("rules are strings, numbers and lists: \(error)")
    }
  }

  private static func object(_ rules: DialectRules) -> [String: Any] {
    do {
      let data = try JSONEncoder().encode(rules)
      return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    } catch {
      preconditionFailure("rules are strings, numbers and lists: \(error)")
    }
  }
}
