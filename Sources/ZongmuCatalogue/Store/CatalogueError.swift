/// The catalogue cannot do what was asked. The description is one line: what is wrong, where, what to do.
public enum CatalogueError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no catalogue at the path.
  case notFound(path: String)
  /// There is a catalogue at the path already.
  case exists(path: String)
  /// The file is no Zongmu catalogue.
  case notACatalogue(path: String, detail: String)
  /// The catalogue was written by a later version of Zongmu.
  case newerSchema(path: String)
  /// Another process writes to the catalogue.
  case busy(path: String)
  /// The file system refuses to let the catalogue be written.
  case notWritable(path: String, detail: String)
  /// SQLite reports a fault.
  case storage(path: String, detail: String)
  /// The store holds something that cannot be: a damaged row.
  case damaged(path: String, detail: String)
  /// A rules file is wrong.
  case rules(file: String, detail: String)
  /// There is no source with this code.
  case unknownSource(String)
  /// A source cannot be added or changed as asked.
  case source(String, detail: String)
  /// An input could not be read to its end; nothing of it counts.
  case inputBroken(String)
  /// A snapshot would remove too many records.
  case shrinkRefused(source: String, absent: Int, live: Int)
  /// A decision contradicts others that are in force: how they hang together.
  case contradiction(String)
  /// There is no such decision, or it cannot be made.
  case decision(String)
  /// There is no published run with this number.
  case unknownRun(Int64)
  /// Nothing has this id.
  case unknownID(String)
  /// An id names records of several sources.
  case ambiguousID(String, sources: [String])

  /// One line: what is wrong, where, what to do.
  public var description: String {
    switch self {
    case .notFound(let path):
      "\(path): no such catalogue; make one with: zongmu init --catalogue \(path)"
    case .exists(let path): "\(path): exists already; choose another name or remove it first"
    case .notACatalogue(let path, let detail): "\(path): is not a Zongmu catalogue: \(detail)"
    case .newerSchema(let path):
      "\(path): was written by a later version of Zongmu; use that version or a newer one"
    case .busy(let path): "\(path): another process is writing to this catalogue; try again when it has ended"
    case .notWritable(let path, let detail): "\(path): cannot be written: \(detail)"
    case .storage(let path, let detail): "\(path): the store failed: \(detail)"
    case .damaged(let path, let detail): "\(path): the catalogue is damaged: \(detail); restore it from a backup"
    case .rules(let file, let detail): "\(file): \(detail)"
    case .unknownSource(let code): "there is no source \(code); `zongmu source list` shows those there are"
    case .source(let code, let detail): "source \(code): \(detail)"
    case .inputBroken(let detail): "\(detail); nothing of this input was published"
    case .shrinkRefused(let source, let absent, let live):
      "source \(source): this snapshot lacks \(absent) of \(live) records, more than a tenth; "
        + "if that is right, run the import again with --allow-shrink"
    case .contradiction(let chain):
      "this contradicts what people decided before: \(chain); undo one of these first: zongmu undo"
    case .decision(let detail): detail
    case .unknownRun(let run): "there is no published run \(run); `zongmu history --runs` lists those there are"
    case .unknownID(let id): "nothing has the id \(id); give a master id, a record id, or SOURCE/record id"
    case .ambiguousID(let id, let sources):
      "\(id) is a record of \(sources.joined(separator: ", ")); write it as \(sources.first ?? "SOURCE")/\(id)"
    }
  }
}
