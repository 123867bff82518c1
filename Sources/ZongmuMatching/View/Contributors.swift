import ZongmuBibliography

/// The persons of one role beside the authors: annotators, editors or illustrators.
struct Contributors: Sendable {
  let forms: [NameForms]
  /// Their names, as they are shown.
  let text: String

  /// The persons of a description by the roles in which other persons make another book of one work.
  static func byRole(_ agents: [Agent]) -> [Agent.Role: Contributors] {
    var found: [Agent.Role: Contributors] = [:]
    for role in [Agent.Role.other, .editor, .illustrator] {
      let names = MatchView.unique(agents.filter { $0.role == role && !$0.isCorporate }.map(\.name))
      guard !names.isEmpty else { continue }
      found[role] = Contributors(forms: names.map { NameForms($0) }, text: names.joined(separator: ", "))
    }
    return found
  }
}
