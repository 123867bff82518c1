import ZongmuMARC

/// What a record says, for forms that are not MARC: its description, and its fields as MARC 21 has them, those in their
/// own script before those in Latin letters.
struct MetadataView {
  let description: Description
  let entries: [LinkedFields.Entry]
  let controlNumber: String?

  init(_ record: Record, _ crosswalk: Crosswalk) {
    description = Describer().describe(record)
    controlNumber = record.controlNumber
    do {
      entries = LinkedFields(try crosswalk.cross(record).record).entries
    } catch {
      // In no known format: what the description has is all there is.
      entries = []
    }
  }

  func entries(_ tags: ClosedRange<Int>) -> [LinkedFields.Entry] { entries.filter { tags.contains($0.tag) } }

  func entries(_ tag: Int) -> [LinkedFields.Entry] { entries(tag...tag) }

  /// The agents by the headings of the record; where it has none, by its statements.
  var agents: [Agent] {
    let headings = description.agents.filter(\.isHeading)
    let agents = headings.isEmpty ? description.agents : headings
    var seen: [String] = []
    return agents.filter { agent in
      guard !seen.contains(agent.name) else { return false }
      seen.append(agent.name)
      return true
    }
  }

  /// The title with its part and other title information, as ISBD writes it.
  var title: String {
    var title = description.title.proper.isEmpty ? description.title.statement : description.title.proper
    for entry in entries(245).prefix(1) {
      for subfield in entry.subfields where subfield.code == "n" || subfield.code == "p" {
        title += (subfield.code == "n" ? ". " : ", ") + entry.text(subfield)
      }
    }
    for other in description.title.other { title += " : " + other }
    return title
  }

  /// The years of publication: the first, and the last where it goes on; 9999 is no year.
  var years: (first: String, last: String?)? {
    guard let year = description.publication.year else { return nil }
    let last = description.publication.lastYear.flatMap { $0 == 9999 || $0 == year ? nil : $0 }
    return (String(year), last.map { String($0) })
  }
}

extension LinkedFields.Entry {
  /// A subfield without the mark at its end.
  func text(_ subfield: Subfield) -> String {
    ISBD.stripped(subfield.value, isLast: subfield == subfields.last, marks: [" :", " ;", " /", " =", " +", ",", "."])
      .text
  }

  /// The texts of the subfields with these codes, in order, without marks at their ends.
  func texts(_ codes: SubfieldCode...) -> [String] {
    subfields.filter { codes.contains($0.code) }.map { text($0) }.filter { !$0.isEmpty }
  }

  /// The subfields with these codes as they stand, joined by blanks: a note.
  func note(_ codes: SubfieldCode...) -> String {
    subfields.filter { codes.contains($0.code) }.map { $0.value.trimmingBlanks() }.joined(separator: " ")
  }
}
