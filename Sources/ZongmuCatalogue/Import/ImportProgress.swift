/// How far an import has come, for who shows that to a person.
public struct ImportProgress: Sendable, Equatable {
  /// Records read, rejected ones included, with those of the run that is continued.
  public var read: Int
  /// How much of the input was taken in, from 0 to 1; nil for a pipe, whose end nobody knows. At 1 what remains is to
  /// publish what was read, and to bring keys, clusters and masters up to date.
  public var share: Double?
}
