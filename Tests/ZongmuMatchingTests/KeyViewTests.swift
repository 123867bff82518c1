import Fixtures
import Foundation
import Testing
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuMatching

@Suite("Views for keys alone")
struct KeyViewTests {
  private func shortKeys(_ record: Record) -> [MatchKey] { KeyView(Describer().describe(record, for: .keys)).keys }

  /// What reading less could get wrong. The keys follow from the rules of `KeyView.keys`, by hand.
  @Test(
    "A description for keys has all that they are made of",
    arguments: [
      // A heading without a letter names nobody: the statement does.
      (
        "200 1# $a越秀街巷旧事$f林晓禾著 ; 701 #0 $aʼ",
        ["title-agent 越秀街巷旧事|林晓禾", "title 越秀街巷旧事"]
      ),
      // The first heading that names somebody, whatever the statement says.
      (
        "200 1# $a越秀街巷旧事$f林晓禾著 ; 701 #0 $aʼ ; 702 #0 $a陈榕$4译",
        ["title-agent 越秀街巷旧事|陈榕", "title 越秀街巷旧事"]
      ),
      // The statement is in the subfield of the title.
      ("200 1# $a越秀街巷旧事 / 林晓禾著", ["title-agent 越秀街巷旧事|林晓禾", "title 越秀街巷旧事"]),
      // A second $a is another title, and what belongs to the part is none of the title.
      ("200 1# $a南国诗抄$a珠江诗抄$h上册$i春", ["title 南国诗抄"]),
      // A wrong ISBN is no number of the trade: 内部发行 makes it internal, and the whole title a key.
      (
        "010 ## $a978-7-218-12345-0$b内部发行 ; 200 1# $a越秀街巷旧事$f林晓禾著",
        ["isbn 978721812345", "title-agent 越秀街巷旧事|林晓禾", "title 越秀街巷旧事"]
      ),
      // A right one is, and it is not.
      (
        "010 ## $a978-7-218-12345-5$b内部发行 ; 200 1# $a越秀街巷旧事$f林晓禾著",
        ["isbn 978721812345", "title-agent 越秀街巷旧事|林晓禾"]
      ),
      // A serial has its title for a key beside its ISBN.
      (
        "LDR nas0 ; 010 ## $a978-7-218-12345-5 ; 200 1# $a越秀年鉴$f林晓禾编",
        ["isbn 978721812345", "title-agent 越秀年鉴|林晓禾", "title 越秀年鉴"]
      ),
      // The number of a permit, from a note.
      ("200 1# $a越秀街巷旧事 ; 300 ## $a准印证号：(粤)2015印准字第0123号", ["number 粤2015-0123", "title 越秀街巷旧事"]),
      // MARC 21: the publication of 264 before that of 260, the mark before the price, the date of 008.
      (
        "008 230101s2023####cc###########000#0#chi#d ; 020 ## $a9787218123455 :$cCNY30 ; 245 10 $a越秀街巷旧事 /$c林晓禾著 ; "
          + "260 ## $b花城出版社 ; 264 #1 $b广东人民出版社",
        ["isbn 978721812345", "title-year 越秀街巷旧事|2023", "title-agent 越秀街巷旧事|林晓禾", "title-publisher 越秀街巷旧事|广东人民"]
      ),
      // The vernacular in 880 stands for the romanization.
      (
        "245 10 $6880-01$aYuexiu jiexiang jiushi ; 880 10 $6245-01$a越秀街巷旧事 /$c林晓禾著",
        ["title-agent 越秀街巷旧事|林晓禾", "title 越秀街巷旧事"]
      ),
      // Sixteen letters of an alphabet; name-title headings name another work.
      (
        "245 10 $aRivers of the southern cities ; 100 1# $aLin, Xiaohe ; 700 1# $aChen, Rong$tPoems",
        ["title-agent riversofsouthern|linxiaohe", "title riversofsoutherncities"]
      ),
    ] as [(String, [String])])
  func enough(line: String, wanted: [String]) {
    let record = worksheet(line)
    #expect(shortKeys(record).map(\.description).sorted() == wanted.sorted())
    #expect(shortKeys(record) == MatchView(Describer().describe(record)).keys)
  }

  @Test("Keys from a description for keys are those of the whole", arguments: RecordFiles.all)
  func same(path: String) throws {
    var read = 0
    for case .success(let record) in try RecordReader(path: path) {
      read += 1
      let description = Describer().describe(record)
      let (view, short) = (MatchView(description), KeyView(description))
      let id = record.controlNumber ?? "\(record.location)"
      #expect(shortKeys(record) == view.keys, "\(id)")
      #expect(short.keys == view.keys, "\(id)")
      #expect(short.refinements == view.refinements, "\(id)")
      #expect(NumberTrust.Bearer(short) == NumberTrust.Bearer(view), "\(id)")
    }
    #expect(read > 0)
  }

  @Test("Keys of the pairs that people judged are the same either way")
  func pairs() {
    for row in PairTable.pairs + PairTable.open {
      for line in [row.a, row.b] {
        let record = worksheet(line)
        #expect(shortKeys(record) == MatchView(Describer().describe(record)).keys, "\(row.name)")
      }
    }
  }
}

/// Files of records: those of the package, and where they are there some of other people.
enum RecordFiles {
  static let all: [String] = Fixtures.branches.map(\.path) + others

  private static let others: [String] = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["ZONGMU_SHARED"]
    let shared = named ?? package.deletingLastPathComponent().appendingPathComponent("shared").path
    let paths = [
      "pymarc/test/marc.dat", "marc4j/test/resources/summerland.mrc", "marc4j/test/resources/chabon.mrc",
      "bsfcs-cnmarc/carved/cnmarc-5rec.reencoded-gbk.iso", "dp2/dp2Catalog/SRU/sample_cnmarcxml.xml",
      "openilas/carved/openilas-1rec.gbk.iso", "transcribed-cnmarc/dp2-issues-worksheets.txt",
      "feelovejun-cmarc/marc21tocmarc/20171117_423294_ntuedu_Full-MARC8.mrc",
    ].map { shared + "/corpus/" + $0 }.filter { FileManager.default.fileExists(atPath: $0) }
    if paths.isEmpty {
      FileHandle.standardError.write(
        Data("note: no records at \(shared): their keys are skipped; name the folder with ZONGMU_SHARED\n".utf8))
    }
    return paths
  }()
}
