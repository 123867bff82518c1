import ZongmuMARC

/// Writes records as unqualified Dublin Core (oai_dc of OAI-PMH 2.0; DCMI Metadata Element Set 1.1), in UTF-8: a
/// `collection` with an `oai_dc:dc` a record.
///
/// Fifteen elements hold little of a record: this is for harvesters and search, not for exchange of catalogues. Elements
/// follow the Library of Congress's mapping from MARC; identifiers are URNs where there is one.
public struct DublinCoreForm: RecordForm {
  private let crosswalk = Crosswalk(to: .marc21)

  /// A form.
  public init() {}

  /// Appends the XML declaration and the start of the collection.
  public func open(into buffer: inout [UInt8]) {
    buffer += Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <collection xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">

      """.utf8)
  }

  /// Appends the end of the collection.
  public func close(into buffer: inout [UInt8]) { buffer += Array("</collection>\n".utf8) }

  /// Appends a record.
  public func append(_ record: Record, into buffer: inout [UInt8]) {
    let view = MetadataView(record, crosswalk)
    var elements = XMLElements(depth: 1)
    elements.add("oai_dc:dc") { dc in
      dc.add("dc:title", view.title)
      for title in view.description.title.variants { dc.add("dc:title", title) }
      for agent in view.agents { dc.add(agent.role == .author ? "dc:creator" : "dc:contributor", agent.name) }
      addSubjects(view, &dc)
      for entry in view.entries(520) { dc.add("dc:description", entry.note("a", "b")) }
      for entry in view.entries(505) { dc.add("dc:description", entry.note("a", "g", "r", "t")) }
      for entry in view.entries(500...504) { dc.add("dc:description", entry.note("a")) }
      for publisher in view.description.publication.publishers { dc.add("dc:publisher", publisher) }
      if let years = view.years { dc.add("dc:date", years.first + (years.last.map { "/" + $0 } ?? "")) }
      dc.add("dc:type", DublinCoreForm.type(view.description.medium))
      for entry in view.entries(300) { dc.add("dc:format", entry.note("a", "b", "c", "e")) }
      for entry in view.entries(856) { for format in entry.texts("q") { dc.add("dc:format", format) } }
      addIdentifiers(view, &dc)
      for language in view.description.languages { dc.add("dc:language", language) }
      for series in view.description.series {
        dc.add("dc:relation", series.title + (series.number.map { " ; " + $0 } ?? ""))
      }
      for entry in view.entries(760...787) { for title in entry.texts("t") { dc.add("dc:relation", title) } }
      for entry in view.entries(651) { for place in entry.texts("a") { dc.add("dc:coverage", place) } }
      for entry in view.entries(506) + view.entries(540) { dc.add("dc:rights", entry.note("a")) }
    }
    buffer += elements.bytes
  }

  private func addSubjects(_ view: MetadataView, _ dc: inout XMLElements) {
    for entry in view.entries(600...655) {
      let text = entry.texts("a", "b", "c", "d", "t", "v", "x", "y", "z").joined(separator: "--")
      dc.add("dc:subject", text)
    }
  }

  private func addIdentifiers(_ view: MetadataView, _ dc: inout XMLElements) {
    dc.add("dc:identifier", view.controlNumber ?? "")
    for identifier in view.description.identifiers where !identifier.isCancelled {
      switch identifier.kind {
      case .isbn:
        if let isbn = ISBN(identifier.original) { dc.add("dc:identifier", "urn:isbn:" + isbn.thirteen) }
      case .issn: dc.add("dc:identifier", "urn:issn:" + identifier.value)
      case .lccn: dc.add("dc:identifier", "info:lccn/" + identifier.value)
      case .cn, .unifiedBookNumber, .isrc, .ismn, .printPermit, .cip: dc.add("dc:identifier", identifier.original)
      case .issnL, .otherSystem: break
      }
    }
    for entry in view.entries(856) {
      for subfield in entry.subfields where subfield.code == "u" { dc.add("dc:identifier", subfield.value) }
    }
  }

  /// The DCMI type of a medium.
  private static func type(_ medium: Medium) -> String {
    switch medium {
    case .text, .braille, .score, .microform, .electronic: "Text"
    case .map, .picture: "StillImage"
    case .audio: "Sound"
    case .video: "MovingImage"
    case .object: "PhysicalObject"
    }
  }
}
