import Foundation

/// A picture made of texts, lines and boxes, written as SVG that needs nothing from elsewhere.
///
/// The same calls give the same bytes: lengths have one decimal, and what XML does not allow in a text is left out.
struct Drawing {
  /// Where a text stands to its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// Colours that can be told apart in print, without colour too.
  enum Colour: String {
    case ink = "#222222"
    case faint = "#666666"
    case grid = "#dddddd"
    case blue = "#1b6ca8"
    case red = "#c8553d"
    case green = "#3a7d44"
  }

  private let width: Double
  private let height: Double
  private let title: String
  private let language: Language
  private var elements: [String] = []

  /// An empty white sheet; `title` is what a screen reader says of it.
  init(width: Double, height: Double, title: String, language: Language) {
    self.width = width
    self.height = height
    self.title = title
    self.language = language
  }

  /// A text on one line; `y` is its base line.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, anchor: Anchor = .start, colour: Colour = .ink, size: Int = 12,
    isBold: Bool = false
  ) {
    let weight = isBold ? #" font-weight="bold""# : ""
    elements.append(
      #"<text x="\#(length(x))" y="\#(length(y))" text-anchor="\#(anchor.rawValue)" fill="\#(colour.rawValue)" "#
        + #"font-size="\#(size)"\#(weight)>\#(escaped(text))</text>"#)
  }

  /// A straight line.
  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, colour: Colour = .grid, isDashed: Bool = false
  ) {
    let dash = isDashed ? #" stroke-dasharray="4 3""# : ""
    elements.append(
      #"<line x1="\#(length(x1))" y1="\#(length(y1))" x2="\#(length(x2))" y2="\#(length(y2))" "#
        + #"stroke="\#(colour.rawValue)"\#(dash)/>"#)
  }

  /// A filled box.
  mutating func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, colour: Colour) {
    elements.append(
      #"<rect x="\#(length(x))" y="\#(length(y))" width="\#(length(width))" height="\#(length(height))" "#
        + #"fill="\#(colour.rawValue)"/>"#)
  }

  /// A line through points.
  mutating func path(_ points: [(x: Double, y: Double)], colour: Colour) {
    let places = points.map { "\(length($0.x)),\(length($0.y))" }.joined(separator: " ")
    elements.append(
      #"<polyline fill="none" stroke="\#(colour.rawValue)" stroke-width="2" points="\#(places)"/>"#)
  }

  /// The whole picture.
  var svg: String {
    let size = #"width="\#(length(width))" height="\#(length(height))""#
    let fonts = "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
    let head = [
      #"<svg xmlns="http://www.w3.org/2000/svg" \#(size) viewBox="0 0 \#(length(width)) \#(length(height))" "#
        + #"role="img" xml:lang="\#(language == .zh ? "zh-CN" : "en")" font-family="\#(fonts)">"#,
      "<title>\(escaped(title))</title>", #"<rect \#(size) fill="white"/>"#,
    ]
    return (head + elements + ["</svg>", ""]).joined(separator: "\n")
  }

  private func length(_ value: Double) -> String { String(format: "%.1f", value) }

  /// The text without what XML 1.0 §2.2 does not allow, and with references for what it would take for markup.
  private func escaped(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    }
    return HTMLText.escaped(String(String.UnicodeScalarView(scalars)))
  }
}
