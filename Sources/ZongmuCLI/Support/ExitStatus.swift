import Zongmu

/// How a command ends (the contract of the command line).
enum ExitStatus: Int32, Error {
  /// Done.
  case done = 0
  /// Done, but records were rejected or differences found.
  case findings = 1
  /// Wrong usage.
  case usage = 2
  /// An input cannot be read, or not to its end.
  case inputUnreadable = 3
  /// The catalogue is busy, damaged, missing or not writable.
  case catalogue = 4

  /// The status that an error stands for; nil where it has none of its own.
  init?(of error: any Error) {
    switch error {
    case let status as ExitStatus: self = status
    case is InputError, is ReadError, is TableError: self = .inputUnreadable
    case let error as CatalogueError: self.init(error)
    case let error as OutputError: self = error.reason == .exists ? .usage : .catalogue
    case is UsageError: self = .usage
    default: return nil
    }
  }

  /// The status that an error of the catalogue stands for.
  init(_ error: CatalogueError) {
    switch error {
    case .exists, .rules, .unknownSource, .source, .contradiction, .decision, .unknownRun, .unknownID, .ambiguousID:
      self = .usage
    case .inputBroken, .shrinkRefused: self = .inputUnreadable
    case .notFound, .notACatalogue, .newerSchema, .busy, .notWritable, .storage, .damaged: self = .catalogue
    }
  }
}

/// The arguments make no sense together. The description says what to do.
struct UsageError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
