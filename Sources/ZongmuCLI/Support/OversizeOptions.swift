import ArgumentParser
import Zongmu

/// What a command does with records that ISO 2709 cannot hold.
struct OversizeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Records too long for ISO 2709: marcxml goes into OUT.oversize.xml, split-holdings into OUT.holdings.mrc.",
      valueName: "POLICY"))
  var oversize = OversizePolicy.refuse

  func writer(
    beside output: String, encoding: TextEncoding, writesReferences: Bool, overwrites: Bool
  ) throws -> OversizeWriter {
    let writer = OversizeWriter(
      oversize, beside: output, encoding: encoding, writesReferences: writesReferences, overwrites: overwrites)
    if writer.sideFile == nil, oversize == .marcxml || oversize == .splitHoldings {
      throw UsageError("--oversize \(oversize.rawValue) writes a file beside the output; name the output with -o FILE")
    }
    return writer
  }

  /// Says how many records did not fit, and where they are.
  func tell(of writer: OversizeWriter, _ talk: TalkOptions) {
    guard writer.count > 0, !talk.quiet else { return }
    let place = writer.hasSideFile ? writer.sideFile.map { " → \($0)" } ?? "" : ""
    Console.tell(
      talk.words(
        "超长记录 \(writer.count) 条（\(oversize.rawValue)）\(place)",
        "\(writer.count) too long for ISO 2709 (\(oversize.rawValue))\(place)"))
  }
}

extension OversizePolicy: ExpressibleByArgument {}
