import ZongmuBibliography

/// What an edition statement tells besides number and kind of edition, read once for each record.
struct EditionTraits: Sendable, Equatable {
  /// What tells the edition from others of its number and kind: 文科 of 文科版.
  let qualifiers: Set<String>
  /// How often the text was revised: 3 of 第3次修订版.
  let revision: Int?
  /// Whether it is made to be kept or to be carried: 珍藏版, 普及版.
  let use: EditionGrammar.Use?

  init(_ statement: String) {
    qualifiers = EditionGrammar.qualifiers(statement)
    revision = statement.isEmpty ? nil : EditionGrammar.revision(statement)
    use = statement.isEmpty ? nil : EditionGrammar.use(statement)
  }
}
