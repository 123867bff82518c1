import ZongmuMARC

/// Writes records as MODS 3.8 (Metadata Object Description Schema, Library of Congress), in UTF-8: a `modsCollection` with a
/// `mods` a record, after the Library of Congress's mapping from MARC 21.
public struct MODSForm: RecordForm {
  private let crosswalk = Crosswalk(to: .marc21)

  /// A form.
  public init() {}

  /// Appends the XML declaration and the start of the collection.
  public func open(into buffer: inout [UInt8]) {
    buffer += Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <modsCollection xmlns="http://www.loc.gov/mods/v3">

      """.utf8)
  }

  /// Appends the end of the collection.
  public func close(into buffer: inout [UInt8]) { buffer += Array("</modsCollection>\n".utf8) }

  /// Appends a record.
  public func append(_ record: Record, into buffer: inout [UInt8]) {
    let view = MetadataView(record, crosswalk)
    var elements = XMLElements(depth: 1)
    elements.add("mods", [("version", "3.8")]) { mods in
      addTitles(view, &mods)
      addNames(view, &mods)
      mods.add("typeOfResource", MODSForm.type(view.description.medium))
      for entry in view.entries(655) { mods.add("genre", entry.texts("a").joined(separator: " ")) }
      addOrigin(view, &mods)
      for language in view.description.languages {
        mods.add("language") {
          $0.add("languageTerm", [("type", "code"), ("authority", "iso639-2b")], language)
        }
      }
      mods.add("physicalDescription") { physical in
        for entry in view.entries(300) { physical.add("extent", entry.note("a", "b", "c", "e")) }
        for entry in view.entries(856) { for type in entry.texts("q") { physical.add("internetMediaType", type) } }
      }
      addNotes(view, &mods)
      addSubjects(view, &mods)
      addClasses(view, &mods)
      addRelations(view, &mods)
      addIdentifiers(view, &mods)
      addLocations(view, &mods)
      addRecord(view, &mods)
    }
    buffer += elements.bytes
  }

  private func addTitles(_ view: MetadataView, _ mods: inout XMLElements) {
    mods.add("titleInfo") { info in
      let title = view.description.title
      info.add("title", title.proper.isEmpty ? title.statement : title.proper)
      info.add("subTitle", title.other.joined(separator: " : "))
      for entry in view.entries(245).prefix(1) {
        for number in entry.texts("n") { info.add("partNumber", number) }
        for name in entry.texts("p") { info.add("partName", name) }
      }
    }
    for variant in view.description.title.variants {
      mods.add("titleInfo", [("type", "alternative")]) { $0.add("title", variant) }
    }
    for entry in view.entries(130) + view.entries(240) {
      mods.add("titleInfo", [("type", "uniform")]) {
        $0.add("title", entry.texts("a", "n", "p").joined(separator: ". "))
      }
    }
  }

  private func addNames(_ view: MetadataView, _ mods: inout XMLElements) {
    let headings = (view.entries(100...111) + view.entries(700...711)).filter { entry in
      !entry.subfields.contains { $0.code == "t" }
    }
    for entry in headings {
      let isPerson = entry.tag % 100 == 0
      let kind = isPerson ? "personal" : entry.tag % 100 == 11 ? "conference" : "corporate"
      mods.add("name", [("type", kind)]) { name in
        name.add("namePart", entry.texts("a", "b", "q").joined(separator: isPerson ? " " : ". "))
        for title in entry.texts("c") { name.add("namePart", [("type", "termsOfAddress")], title) }
        for date in entry.texts("d") where isPerson { name.add("namePart", [("type", "date")], date) }
        for role in entry.texts(kind == "conference" ? "j" : "e") {
          name.add("role") { $0.add("roleTerm", [("type", "text")], role) }
        }
        for code in entry.texts("4") where code.utf8.count == 3 {
          name.add("role") { $0.add("roleTerm", [("type", "code"), ("authority", "marcrelator")], code) }
        }
      }
    }
    guard headings.isEmpty else { return }
    for agent in view.agents { mods.add("name") { $0.add("namePart", agent.name) } }
  }

  private func addOrigin(_ view: MetadataView, _ mods: inout XMLElements) {
    mods.add("originInfo") { origin in
      for place in view.description.publication.places {
        origin.add("place") { $0.add("placeTerm", [("type", "text")], place) }
      }
      for publisher in view.description.publication.publishers { origin.add("publisher", publisher) }
      if let years = view.years {
        let point = years.last == nil ? [] : [("point", "start")]
        origin.add("dateIssued", [("encoding", "w3cdtf")] + point, years.first)
        origin.add("dateIssued", [("encoding", "w3cdtf"), ("point", "end")], years.last ?? "")
      }
      for entry in view.entries(250) { origin.add("edition", entry.note("a", "b")) }
      switch view.description.level {
      case .serial: origin.add("issuance", "serial")
      case .set: origin.add("issuance", "multipart monograph")
      case .monograph, .volume, .analytic: origin.add("issuance", "monographic")
      }
      for entry in view.entries(310) { origin.add("frequency", entry.note("a")) }
    }
  }

  private func addNotes(_ view: MetadataView, _ mods: inout XMLElements) {
    for entry in view.entries(520) { mods.add("abstract", entry.note("a", "b")) }
    for entry in view.entries(505) { mods.add("tableOfContents", entry.note("a", "g", "r", "t")) }
    for entry in view.entries(521) { mods.add("targetAudience", entry.note("a")) }
    for entry in view.entries(245) {
      mods.add("note", [("type", "statement of responsibility")], entry.texts("c").joined(separator: " "))
    }
    for entry in view.entries(500...588) where ![505, 506, 520, 521, 540].contains(entry.tag) {
      mods.add("note", entry.note("a", "b", "c", "n"))
    }
    for entry in view.entries(506) + view.entries(540) { mods.add("accessCondition", entry.note("a")) }
  }

  private func addSubjects(_ view: MetadataView, _ mods: inout XMLElements) {
    for entry in view.entries(600...653) {
      let source = entry.field.tag == "880" ? nil : MODSForm.authority(entry)
      mods.add("subject", source.map { [("authority", $0)] } ?? []) { subject in
        let first = entry.texts("a", "b", "c", "d")
        switch entry.tag {
        case 600, 610, 611:
          let kind = entry.tag == 600 ? "personal" : entry.tag == 610 ? "corporate" : "conference"
          subject.add("name", [("type", kind)]) { $0.add("namePart", first.joined(separator: " ")) }
        case 630: subject.add("titleInfo") { $0.add("title", first.joined(separator: " ")) }
        case 651: for place in entry.texts("a") { subject.add("geographic", place) }
        case 648: for period in entry.texts("a") { subject.add("temporal", period) }
        default: for topic in entry.texts("a") { subject.add("topic", topic) }
        }
        for subfield in entry.subfields {
          switch subfield.code {
          case "x": subject.add("topic", entry.text(subfield))
          case "y": subject.add("temporal", entry.text(subfield))
          case "z": subject.add("geographic", entry.text(subfield))
          case "v": subject.add("genre", entry.text(subfield))
          default: break
          }
        }
      }
    }
  }

  /// The thesaurus of a subject by its second indicator, or by $2.
  private static func authority(_ entry: LinkedFields.Entry) -> String? {
    switch entry.field.indicators.second {
    case UInt8(ascii: "0"): "lcsh"
    case UInt8(ascii: "1"): "lcshac"
    case UInt8(ascii: "2"): "mesh"
    case UInt8(ascii: "3"): "nal"
    case UInt8(ascii: "5"): "csh"
    case UInt8(ascii: "6"): "rvm"
    case UInt8(ascii: "7"): entry.texts("2").first
    default: nil
    }
  }

  private func addClasses(_ view: MetadataView, _ mods: inout XMLElements) {
    let schemes = [50: "lcc", 60: "nlm", 80: "udc", 82: "ddc"]
    for entry in view.entries(50...84) {
      guard entry.tag == 84 || schemes[entry.tag] != nil else { continue }
      let source = entry.texts("2").first
      let parts = source?.split(separator: "/", maxSplits: 1).map(String.init) ?? []
      let scheme = schemes[entry.tag] ?? parts.first
      let edition = entry.tag == 84 ? parts.dropFirst().first : entry.tag == 82 || entry.tag == 80 ? source : nil
      let attributes = [scheme.map { ("authority", $0) }, edition.map { ("edition", $0) }].compactMap { $0 }
      mods.add("classification", attributes, entry.texts("a", "b").joined(separator: " "))
    }
  }

  private func addRelations(_ view: MetadataView, _ mods: inout XMLElements) {
    for series in view.description.series {
      mods.add("relatedItem", [("type", "series")]) { item in
        item.add("titleInfo") { info in
          info.add("title", series.title)
          info.add("partNumber", series.number ?? "")
        }
      }
    }
    let kinds: [Int: String] = [
      765: "original", 767: "otherVersion", 770: "constituent", 772: "host", 773: "host", 774: "constituent",
      775: "otherVersion", 776: "otherFormat", 780: "preceding", 785: "succeeding",
    ]
    for entry in view.entries(760...787) {
      mods.add("relatedItem", kinds[entry.tag].map { [("type", $0)] } ?? []) { item in
        item.add("titleInfo") { $0.add("title", entry.texts("t").joined(separator: ". ")) }
        for name in entry.texts("a") { item.add("name") { $0.add("namePart", name) } }
        for number in entry.texts("x") { item.add("identifier", [("type", "issn")], number) }
        for number in entry.texts("z") { item.add("identifier", [("type", "isbn")], number) }
        for number in entry.texts("w") { item.add("identifier", [("type", "local")], number) }
      }
    }
  }

  private func addIdentifiers(_ view: MetadataView, _ mods: inout XMLElements) {
    for identifier in view.description.identifiers {
      let type: String
      let text: String
      switch identifier.kind {
      case .isbn: (type, text) = ("isbn", ISBN(identifier.original)?.thirteen ?? identifier.original)
      case .issn: (type, text) = ("issn", identifier.value)
      case .isrc: (type, text) = ("isrc", identifier.original)
      case .ismn: (type, text) = ("ismn", identifier.original)
      case .lccn: (type, text) = ("lccn", identifier.value)
      case .issnL: (type, text) = ("issn-l", identifier.value)
      case .otherSystem: continue
      case .cn, .unifiedBookNumber, .printPermit, .cip: (type, text) = ("local", identifier.original)
      }
      let invalid = identifier.isCancelled ? [("invalid", "yes")] : []
      mods.add("identifier", [("type", type)] + invalid, text)
    }
  }

  private func addLocations(_ view: MetadataView, _ mods: inout XMLElements) {
    for entry in view.entries(852) {
      mods.add("location") { location in
        location.add("physicalLocation", entry.texts("a", "b", "c").joined(separator: " "))
        location.add("shelfLocator", entry.texts("h", "i").joined(separator: "/"))
      }
    }
    for entry in view.entries(905) {
      mods.add("location") { location in
        location.add("physicalLocation", entry.texts("a", "c").joined(separator: " "))
        location.add("shelfLocator", entry.texts("d", "e").joined(separator: "/"))
      }
    }
    for entry in view.entries(856) {
      for subfield in entry.subfields where subfield.code == "u" {
        mods.add("location") { $0.add("url", subfield.value) }
      }
    }
  }

  private func addRecord(_ view: MetadataView, _ mods: inout XMLElements) {
    mods.add("recordInfo") { record in
      let agency = view.entries(3).first?.field.value ?? ""
      for entry in view.entries(40) { for source in entry.texts("a") { record.add("recordContentSource", source) } }
      for entry in view.entries(8).prefix(1) where entry.field.value.utf8.count >= 6 {
        record.add("recordCreationDate", [("encoding", "marc")], String(entry.field.value.prefix(6)))
      }
      for entry in view.entries(5).prefix(1) {
        record.add("recordChangeDate", [("encoding", "iso8601")], entry.field.value)
      }
      let source = agency.isEmpty ? [] : [("source", agency)]
      record.add("recordIdentifier", source, view.controlNumber ?? "")
      for entry in view.entries(40) {
        for language in entry.texts("b") {
          record.add("languageOfCataloging") {
            $0.add("languageTerm", [("type", "code"), ("authority", "iso639-2b")], language)
          }
        }
      }
    }
  }

  /// MODS's words for a medium.
  private static func type(_ medium: Medium) -> String {
    switch medium {
    case .text, .braille, .microform, .electronic: "text"
    case .map: "cartographic"
    case .score: "notated music"
    case .audio: "sound recording"
    case .video: "moving image"
    case .picture: "still image"
    case .object: "three dimensional object"
    }
  }
}
