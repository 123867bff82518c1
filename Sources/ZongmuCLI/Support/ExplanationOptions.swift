import ArgumentParser
import Zongmu

/// How the decision on two records is shown.
struct ExplanationOptions: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, svg
  }

  @Option(help: ArgumentHelp("How to print; svg is a picture of the waterfall.", valueName: "FORM"))
  var format = Form.text

  @Option(
    help: ArgumentHelp("Writes the picture of the waterfall to a file as well.", valueName: "FILE.svg"),
    completion: .file())
  var svg: String?

  @Flag(help: "Replace the file of --svg where it is there.")
  var force = false

  /// Whether something is asked for that only the decision on two records has.
  var asksForPicture: Bool { format == .svg || svg != nil }

  /// Prints the decision on two records, and writes its picture where one is asked for.
  func show(_ proof: Proof, left: String, right: String, in language: Language) throws {
    let picture = ProofPicture(proof, left: left, right: right, language: language)
    if let svg { try TextFile.write(picture.svg, to: svg, force: force) }
    switch format {
    case .text:
      print(Explainer(language: language).text(proof, left: left, right: right, width: Console.columns))
    case .json: print(try ProofJSON(proof, left: left, right: right).text())
    case .jsonl: print(try JSONText.line(ProofJSON(proof, left: left, right: right)))
    case .svg: print(picture.svg, terminator: "")
    }
  }
}
