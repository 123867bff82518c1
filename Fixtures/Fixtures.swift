/// The branch files in this folder and the truth about them, for tests and the demonstration.
///
/// The files are found beside this source file, so a test needs no resource bundle. `README.md` says what each is.
/// Nothing here looks at the file system: a path is returned whether or not the file exists.
public enum Fixtures {
  /// One branch library's file of records.
  public struct Branch: Sendable, Hashable {
    /// Source code under which the file is imported, such as `YX00`; the first column of the expected-*.tsv files.
    public let source: String
    /// Name of the file in `branches/`.
    public let fileName: String

    /// Absolute path of the file.
    public var path: String { Fixtures.branch(fileName) }
  }

  /// Central library: CNMARC, ISO 2709, GB18030.
  public static let central = Branch(source: "YX00", fileName: "yx00.gb18030.mrc")
  /// Street branch: CNMARC, ISO 2709, UTF-8 with leader/09 blank; one wrong record length and one unreadable record.
  public static let street = Branch(source: "YXJD03", fileName: "jd03.utf8.mrc")
  /// School reading room: CNMARC in MARCXML.
  public static let school = Branch(source: "YXXS12", fileName: "xs12.xml")
  /// Themed branch: MARC 21, ISO 2709, UTF-8 with 880 and 852; one unreadable record.
  public static let themed = Branch(source: "YXHS05", fileName: "hs05.marc21.mrc")
  /// All four branches, in the order of `branches/EXPECTED.tsv`.
  public static let branches = [central, street, school, themed]

  /// Absolute path of the folder `Fixtures`, without a slash at the end.
  public static let directory: String = folder(of: #filePath)

  /// Which good records belong together: columns source, record_id, cluster, note after a header line.
  public static let expectedClusters = directory + "/expected-clusters.tsv"
  /// Pairs that a person must decide: columns source_a, record_a, source_b, record_b, reason after a header line.
  public static let expectedReview = directory + "/expected-review.tsv"
  /// A row for each 905 or 852: columns source, record_id, occurrence, library, barcodes, copies, call_number after a
  /// header line.
  public static let expectedHoldings = directory + "/holdings-expected.tsv"
  /// Titles and names with their readings: columns kind (`title` or `person`), text, syllables after a header line.
  public static let pinyin = directory + "/pinyin.tsv"
  /// Cases of the crosswalk between CNMARC and MARC 21; the file says its form.
  public static let crosswalk = directory + "/crosswalk.txt"
  /// What each readable record of `branches/` says, as `show --describe --language zh` prints it: blocks `== source 001`.
  public static let descriptions = directory + "/descriptions.txt"
  /// What records of other people say: file, record, and values, after a header line; `#` begins a remark.
  public static let foreignFacts = directory + "/foreign-facts.tsv"
  /// Records in each branch file: columns file, source, records_total, readable, rejected after a header line.
  public static let expectedCounts = branch("EXPECTED.tsv")

  /// Path of a file in `branches/`, given its name with the extension, such as `xs12.xml`.
  public static func branch(_ name: String) -> String { directory + "/branches/" + name }

  /// Damaged files of ISO 2709, and what is to be read of each; a line a case.
  public static let damage = directory + "/damage.tsv"
  /// The same for the other containers.
  public static let damageOfContainers = directory + "/damage-containers.tsv"
  /// Path of a file in `defects/`: `length-plus-7.mrc`, `garbage-directory.mrc` or `short-leader.mrc`.
  public static func defect(_ name: String) -> String { directory + "/defects/" + name }

  /// Path of a worksheet, the readable source of a branch file: `yx00`, `jd03`, `xs12` or `hs05`.
  public static func worksheet(_ name: String) -> String { directory + "/worksheets/" + name + ".txt" }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }
}
