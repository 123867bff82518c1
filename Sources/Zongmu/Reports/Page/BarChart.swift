/// Horizontal bars as SVG, each with its label before it and its number behind it.
struct BarChart {
  struct Bar {
    let label: String
    let value: Int
    /// How much of the value is drawn dark.
    let part: Int
  }

  let title: String
  let bars: [Bar]
  /// The value of a bar of full length; that of the longest where it is larger.
  var most = 1

  /// The drawing; lengths are whole numbers, so that the same numbers give the same bytes.
  var svg: String {
    let labels = min(300, (bars.map { TerminalText.width($0.label) }.max() ?? 0) * 7 + 12)
    let most = max(most, bars.map(\.value).max() ?? 1)
    let (row, length) = (22, 360)
    // The number after the longest bar.
    let width = labels + length + 60
    var lines = [
      "<svg width=\"\(width)\" height=\"\(bars.count * row + 6)\" "
        + "viewBox=\"0 0 \(width) \(bars.count * row + 6)\" role=\"img\" "
        + "aria-label=\"\(HTMLText.escaped(title))\">"
    ]
    for (number, bar) in bars.enumerated() {
      let top = number * row + 4
      let (whole, part) = (bar.value * length / most, bar.part * length / most)
      lines.append(
        "<text x=\"\(labels - 6)\" y=\"\(top + 12)\" text-anchor=\"end\">\(HTMLText.escaped(bar.label))</text>")
      lines.append("<rect x=\"\(labels)\" y=\"\(top)\" width=\"\(whole)\" height=\"15\" fill=\"#9bb8d3\"/>")
      if part > 0 {
        lines.append("<rect x=\"\(labels)\" y=\"\(top)\" width=\"\(part)\" height=\"15\" fill=\"#2b5c8a\"/>")
      }
      lines.append("<text x=\"\(labels + whole + 6)\" y=\"\(top + 12)\">\(bar.value)</text>")
    }
    return (lines + ["</svg>"]).joined(separator: "\n")
  }
}
