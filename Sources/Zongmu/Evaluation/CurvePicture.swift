import Foundation

/// A curve over the threshold as a picture (SVG) or a table.
public struct CurvePicture: Sendable {
  private let curve: ThresholdCurve
  private let words: Language

  /// A picture with its words in a language.
  public init(_ curve: ThresholdCurve, language: Language) {
    self.curve = curve
    words = language
  }

  /// Tab-separated: threshold in bits, precision, recall, F1, pairs joined, false merges. The highest threshold first.
  public var table: String {
    var text = "threshold\tprecision\trecall\tf1\tjoined\tfalse_merges\n"
    for point in curve.points {
      let counts = point.counts
      text +=
        [
          String(format: "%.2f", Double(point.threshold) / 100), CurvePicture.figure(counts.precision),
          CurvePicture.figure(counts.recall), CurvePicture.figure(counts.f1),
          String(counts.truePositives + counts.falsePositives), String(counts.falsePositives),
        ].joined(separator: "\t") + "\n"
    }
    return text
  }

  /// Precision, recall and F1 over the threshold; at most one point a pixel.
  public var svg: String {
    let (left, top, width, height) = (60.0, 40.0, 640.0, 320.0)
    let thresholds = curve.points.map { Double($0.threshold) / 100 }
    let low = (thresholds.last ?? 0).rounded(.down)
    let high = max((thresholds.first ?? 1).rounded(.up), low + 1)
    func x(_ bits: Double) -> Double { left + (bits - low) / (high - low) * width }
    func y(_ share: Double) -> Double { top + (1 - share) * height }
    func number(_ value: Double) -> String { String(format: "%.1f", value) }
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 740 430" font-family="sans-serif" font-size="12">"#,
      #"<rect width="740" height="430" fill="white"/>"#,
      label(words("阈值与精确率、召回率、F1", "Precision, recall and F1 over the threshold"), left, 22),
    ]
    for step in 0...5 {
      let share = Double(step) / 5
      lines.append(rule(left, y(share), left + width, y(share)))
      lines.append(label(number(share), left - 8, y(share) + 4, anchor: "end"))
    }
    let stride = max(1, ((high - low) / 10).rounded(.up))
    for bits in Swift.stride(from: low, through: high, by: stride) {
      lines.append(rule(x(bits), top, x(bits), top + height))
      lines.append(label(String(Int(bits)), x(bits), top + height + 18, anchor: "middle"))
    }
    lines.append(label(words("阈值（比特）", "threshold (bits)"), left + width / 2, top + height + 36, anchor: "middle"))
    let series: [(String, String, (PairCounts) -> Double)] = [
      (words("精确率", "precision"), "#1b6ca8", \.precision), (words("召回率", "recall"), "#c8553d", \.recall),
      ("F1", "#3a7d44", \.f1),
    ]
    for (place, (name, colour, value)) in series.enumerated() {
      var last = -Double.infinity
      var points: [String] = []
      for (point, bits) in zip(curve.points.reversed(), thresholds.reversed()) where x(bits) - last >= 1 {
        last = x(bits)
        points.append("\(number(last)),\(number(y(value(point.counts))))")
      }
      lines.append(
        #"<polyline fill="none" stroke="\#(colour)" stroke-width="2" points="\#(points.joined(separator: " "))"/>"#)
      lines.append(label(name, left + 140 * Double(place), top + height + 58, colour: colour))
    }
    if let best = curve.best {
      let place = x(Double(best.threshold) / 100)
      let words = "F1 \(CurvePicture.figure(best.counts.f1)) @ \(String(format: "%.2f", Double(best.threshold) / 100))"
      lines.append(
        #"<line x1="\#(number(place))" y1="\#(top)" x2="\#(number(place))" y2="\#(top + height)" "#
          + ##"stroke="#3a7d44" stroke-dasharray="4 3"/>"##)
      lines.append(label(words, left + width, top + height + 58, anchor: "end"))
    }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  private func label(
    _ content: String, _ x: Double, _ y: Double, anchor: String = "start", colour: String = "#222"
  ) -> String {
    let place = [x, y].map { String(format: "%.1f", $0) }
    return #"<text x="\#(place[0])" y="\#(place[1])" text-anchor="\#(anchor)" fill="\#(colour)">\#(content)</text>"#
  }

  private func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    let places = [x1, y1, x2, y2].map { String(format: "%.1f", $0) }
    return ##"<line x1="\##(places[0])" y1="\##(places[1])" x2="\##(places[2])" y2="\##(places[3])" stroke="#ddd"/>"##
  }

  private static func figure(_ value: Double) -> String { String(format: "%.5f", value) }
}
