import ArgumentParser
import Zongmu

/// A form to write: one of the containers of MARC, or a description in other terms.
enum OutputForm: Sendable, Equatable, CaseIterable, ExpressibleByArgument {
  case container(RecordFormat)
  /// Unqualified Dublin Core.
  case dublinCore
  /// Metadata Object Description Schema.
  case mods

  static let allCases = RecordFormat.allCases.map { OutputForm.container($0) } + [.dublinCore, .mods]

  init?(argument: String) {
    guard let form = OutputForm.allCases.first(where: { $0.name == argument }) else { return nil }
    self = form
  }

  /// The word on the command line.
  var name: String {
    switch self {
    case .container(let format): format.rawValue
    case .dublinCore: "oai_dc"
    case .mods: "mods"
    }
  }

  var defaultValueDescription: String { name }

  static let allValueStrings = OutputForm.allCases.map(\.name)

  /// The names of all forms, for help and errors.
  static let names = allValueStrings.joined(separator: ", ")

  /// The container; the description forms are written beside it.
  var container: RecordFormat? {
    guard case .container(let format) = self else { return nil }
    return format
  }

  /// How a form that is no container is written.
  var form: (any RecordForm)? {
    switch self {
    case .container: nil
    case .dublinCore: DublinCoreForm()
    case .mods: MODSForm()
    }
  }
}
