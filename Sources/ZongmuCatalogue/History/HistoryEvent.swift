import ZongmuMARC

/// Something that happened to a master or to a source record, and the run that did it.
public struct HistoryEvent: Sendable, Equatable {
  /// What happened.
  public enum Change: Sendable, Equatable {
    /// A record was handed in for the first time, or again after it had been withdrawn.
    case handedIn(RecordIdentity)
    /// A record was handed in with other content.
    case replaced(RecordIdentity)
    /// A record was withdrawn.
    case withdrawn(RecordIdentity)
    /// A record came into the master, out of another one or new.
    case joined(RecordIdentity, master: MasterID, from: MasterID?)
    /// A record left the master for another one, or altogether.
    case left(RecordIdentity, master: MasterID, to: MasterID?)
    /// The master went into another one.
    case redirected(MasterID, to: MasterID)
    /// The last record of the master went.
    case removed(MasterID)
    /// A person decided something about a record.
    case decided(PersonDecision)
    /// Other rules, or another engine, came into force.
    case rules
  }

  /// What happened.
  public let change: Change
  /// The run that did it: the cause.
  public let run: CatalogueRun
}
