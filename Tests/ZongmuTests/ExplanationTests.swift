import Fixtures
import Foundation
import Testing

@testable import Zongmu

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Explanations of decisions: text, JSON, picture")
struct ExplanationTests {
  /// Records of the fixture branches that share a key, and some that do not: every kind of decision is among them.
  private static let proofs: [(left: String, right: String, proof: Proof)] = {
    var names: [String] = []
    var views: [MatchView] = []
    let describer = Describer()
    for branch in Fixtures.branches {
      guard let reader = try? RecordReader(path: branch.path) else { continue }
      for case .success(let record) in reader {
        names.append(record.controlNumber ?? "")
        views.append(MatchView(describer.describe(record)))
      }
    }
    var pairs = MemoryCandidateIndex(views).pairs(of: views, rules: MatchRules())
    pairs += (0..<views.count / 2).map { ($0, views.count - 1 - $0) }
    return pairs.map { (names[$0], names[$1], Matcher().proof(views[$0], views[$1])) }
  }()

  @Test("The fixtures give all five verdicts, and decisions that one change would flip")
  func kinds() {
    #expect(Set(Self.proofs.map(\.proof.decision.verdict)) == Set(Decision.Verdict.allCases))
    #expect(Self.proofs.count { $0.proof.flip != nil } > 50)
  }

  @Test("No line is wider than the terminal, Chinese characters being two columns", arguments: [24, 40, 80])
  func width(columns: Int) {
    for (left, right, proof) in Self.proofs {
      for language in Language.allCases {
        let text = Explainer(language: language).text(proof, left: left, right: right, width: columns)
        for line in text.split(separator: "\n") where TerminalText.width(String(line)) > columns {
          Issue.record("\(left) and \(right): “\(line)” is wider than \(columns)")
        }
      }
    }
  }

  @Test("No line begins with a closing mark or ends with an opening one")
  func marks() {
    #expect(TerminalText.wrapped("结论即为：疑似（规则）。", to: 8) == ["结论即", "为：疑似", "（规", "则）。"])
    #expect(TerminalText.wrapped("to be (or not), that", to: 7) == ["to be", "(or", "not),", "that"])
    // Where nothing else is left, the width counts.
    #expect(TerminalText.wrapped("（（（（", to: 4) == ["（（", "（（"])
  }

  @Test("The weights that the text prints add up to the sums that it prints, line by line")
  func sums() {
    for (left, right, proof) in Self.proofs {
      let text = Explainer(language: .en).text(proof, left: left, right: right, width: 400)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard let start = lines.firstIndex(where: { $0.hasPrefix("Comparisons") }) else {
        Issue.record("\(left) and \(right): no comparisons")
        continue
      }
      let steps = lines[(start + 1)...].prefix { !$0.isEmpty }
      #expect(steps.count == 1 + ZongmuMatching.Comparison.allCases.count + 1)
      var sum = 0
      for step in steps.dropLast() {
        let numbers = Self.hundredths(step.split(separator: " ").prefix(2))
        sum += numbers.first ?? 0
        #expect(numbers.last == sum, "\(left) and \(right): \(step)")
      }
      #expect(Self.hundredths(steps.last.map { $0.split(separator: " ").prefix(1) } ?? []) == [proof.decision.weight])
      #expect(sum == proof.decision.weight)
    }
  }

  private static func hundredths(_ texts: ArraySlice<Substring>) -> [Int] {
    texts.map { Int($0.filter { $0 != "." && $0 != "+" }) ?? .min }
  }

  @Test("JSON can be read, has what the decision has, and its sums are right")
  func json() throws {
    for (left, right, proof) in Self.proofs {
      let text = try ProofJSON(proof, left: left, right: right).text()
      let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(object["verdict"] as? String == proof.decision.verdict.description)
      #expect(object["left"] as? String == left && object["right"] as? String == right)
      let terms = try #require(object["terms"] as? [[String: Any]])
      var sum = try #require(object["prior"] as? Int)
      for term in terms {
        sum += try #require(term["weight"] as? Int)
        #expect(term["sum"] as? Int == sum)
      }
      #expect(object["weight"] as? Int == sum)
      let held = (object["vetoes"] as? [[String: Any]] ?? []).filter { $0["holds"] as? Bool == true }
      #expect(held.count == proof.decision.vetoes.count)
      #expect((object["flip"] != nil) == (proof.flip != nil))
    }
  }

  @Test(
    "Pictures are well-formed, name nothing outside themselves, and say verdict and flip", arguments: Language.allCases)
  func svg(language: Language) throws {
    for (left, right, proof) in Self.proofs {
      let svg = ProofPicture(proof, left: left + " <&\u{1}>", right: right, language: language).svg
      let content = try Self.parsed(svg)
      #expect(content.isWellFormed, "\(left) and \(right)")
      #expect(content.texts.contains(DecisionWording(language: language).verdict(proof.decision.verdict)))
      #expect(content.texts.contains { $0.contains(left + " <&>") })
      // One box for each term and the prior, one for the sum, one for the sheet.
      #expect(content.boxes == proof.decision.terms.count + 3)
      #expect(content.links.isEmpty, "\(content.links)")
    }
  }

  @Test("The curve is well-formed too")
  func curve() throws {
    let pairs = [(100, true), (300, false), (500, true)].map {
      ThresholdCurve.LabelledPair(weight: $0.0, isSame: $0.1)
    }
    for language in Language.allCases {
      #expect(try Self.parsed(CurvePicture(ThresholdCurve(pairs), language: language).svg).isWellFormed)
    }
    #expect(try Self.parsed(CurvePicture(ThresholdCurve([]), language: .zh).svg).isWellFormed)
  }

  @Test("The same decision is the same bytes, whichever way it is told")
  func bytes() throws {
    for (left, right, proof) in Self.proofs.prefix(40) {
      let picture = ProofPicture(proof, left: left, right: right, language: .zh)
      #expect(picture.svg == ProofPicture(proof, left: left, right: right, language: .zh).svg)
      let json = try ProofJSON(proof, left: left, right: right).text()
      #expect(try ProofJSON(proof, left: left, right: right).text() == json)
    }
  }

  // MARK: XML

  private static func parsed(_ svg: String) throws -> Content {
    let parser = XMLParser(data: Data(svg.utf8))
    let content = Content()
    parser.delegate = content
    content.isWellFormed = parser.parse()
    return content
  }

  private final class Content: NSObject, XMLParserDelegate {
    var isWellFormed = false
    var texts: [String] = []
    var links: [String] = []
    var boxes = 0
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      text = ""
      if name == "rect" { boxes += 1 }
      for (name, value) in attributes where name.hasSuffix("href") || name == "src" || value.contains("url(") {
        links.append(value)
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      if name == "text" || name == "title" { texts.append(text) }
    }
  }
}
