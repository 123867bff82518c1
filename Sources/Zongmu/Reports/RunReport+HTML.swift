extension RunReport {
  /// The report as one HTML page that needs nothing else: no script, no style sheet or picture from elsewhere.
  public func html(_ language: Language) -> String {
    let title = language("总目运行报告", "Zongmu run report")
    var body = "<h1>\(HTMLText.escaped(title))</h1>\n"
    for section in sections(language) {
      body += "<h2>\(HTMLText.escaped(section.title))</h2>\n<table>\n"
      for row in section.rows {
        body += "<tr><th scope=\"row\">\(HTMLText.escaped(row.label))</th><td>\(row.value)</td></tr>\n"
      }
      body += "</table>\n"
    }
    body += chart(
      language("各来源的记录（深色为与他馆共有）", "Records of each source (dark: shared with others)"),
      sources.map { BarChart.Bar(label: $0.code, value: $0.records, part: $0.shared) })
    body += chart(
      language("主记录所含源记录数", "Masters by the number of their records"),
      masterSizes.map { BarChart.Bar(label: String($0.records), value: $0.masters, part: 0) })
    body += runTable(language)
    return """
      <!DOCTYPE html>
      <html lang="\(language == .zh ? "zh-CN" : "en")">
      <head><meta charset="utf-8"><title>\(HTMLText.escaped(title))</title>
      <style>
      body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222 }
      table { border-collapse: collapse } th, td { padding: .15em .8em .15em 0; text-align: left }
      td { font-variant-numeric: tabular-nums }
      svg { max-width: 100%; height: auto } svg text { font-size: 13px; fill: #222 }
      </style></head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private func chart(_ title: String, _ bars: [BarChart.Bar]) -> String {
    bars.isEmpty ? "" : "<h2>\(HTMLText.escaped(title))</h2>\n\(BarChart(title: title, bars: bars).svg)\n"
  }

  private func runTable(_ language: Language) -> String {
    let words = HistoryText(language: language)
    let lines = runs.map { "<li>\(HTMLText.escaped(words.run($0)))</li>\n" }.joined()
    return "<h2>\(language("最近的运行", "The last runs"))</h2>\n<ul>\n\(lines)</ul>\n"
  }
}

/// Texts in HTML.
enum HTMLText {
  /// The text with what HTML would take for markup written as references.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

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

  /// The drawing; lengths are whole numbers, so that the same numbers give the same bytes.
  var svg: String {
    let labels = min(240, (bars.map { TerminalText.width($0.label) }.max() ?? 0) * 8 + 8)
    let most = max(1, bars.map(\.value).max() ?? 1)
    let (row, length) = (22, 480)
    var lines = [
      "<svg viewBox=\"0 0 \(labels + length + 90) \(bars.count * row + 6)\" role=\"img\" "
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
