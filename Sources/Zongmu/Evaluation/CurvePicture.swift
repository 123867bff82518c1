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
    let title = words("阈值与精确率、召回率、F1", "Precision, recall and F1 over the threshold")
    var drawing = Drawing(width: 740, height: 430, title: title, language: words)
    drawing.text(title, left, 22)
    for step in 0...5 {
      let share = Double(step) / 5
      drawing.line(left, y(share), left + width, y(share))
      drawing.text("\(share)", left - 8, y(share) + 4, anchor: .end)
    }
    let stride = max(1, ((high - low) / 10).rounded(.up))
    for bits in Swift.stride(from: low, through: high, by: stride) {
      drawing.line(x(bits), top, x(bits), top + height)
      drawing.text(String(Int(bits)), x(bits), top + height + 18, anchor: .middle)
    }
    drawing.text(words("阈值（比特）", "threshold (bits)"), left + width / 2, top + height + 36, anchor: .middle)
    let series: [(String, Drawing.Colour, (PairCounts) -> Double)] = [
      (words("精确率", "precision"), .blue, \.precision), (words("召回率", "recall"), .red, \.recall), ("F1", .green, \.f1),
    ]
    for (place, (name, colour, value)) in series.enumerated() {
      var last = -Double.infinity
      var points: [(x: Double, y: Double)] = []
      for (point, bits) in zip(curve.points.reversed(), thresholds.reversed()) where x(bits) - last >= 1 {
        last = x(bits)
        points.append((last, y(value(point.counts))))
      }
      drawing.path(points, colour: colour)
      drawing.text(name, left + 140 * Double(place), top + height + 58, colour: colour)
    }
    if let best = curve.best {
      let place = x(Double(best.threshold) / 100)
      let words = "F1 \(CurvePicture.figure(best.counts.f1)) @ \(String(format: "%.2f", Double(best.threshold) / 100))"
      drawing.line(place, top, place, top + height, colour: .green, isDashed: true)
      drawing.text(words, left + width, top + height + 58, anchor: .end)
    }
    return drawing.svg
  }

  private static func figure(_ value: Double) -> String { String(format: "%.5f", value) }
}
