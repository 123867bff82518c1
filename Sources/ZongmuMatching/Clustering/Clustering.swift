import ZongmuMARC

/// A record as clustering sees it: who it is, and what its cluster must not contradict.
public struct ClusterNode: Sendable {
  /// Who it is; gives order and source.
  public let identity: RecordIdentity
  /// What its cluster must be free of conflict in.
  public let profile: VetoProfile
  /// Names what it says: nodes of one number say the same, and what was found of one of them holds for all. nil where
  /// it stands for itself.
  public let twin: Int64?

  /// A node.
  public init(identity: RecordIdentity, profile: VetoProfile, twin: Int64? = nil) {
    self.identity = identity
    self.profile = profile
    self.twin = twin
  }
}

/// What was decided about two records, by their places in the array of nodes.
public struct ClusterEdge: Sendable, Equatable {
  /// One record.
  public let a: Int
  /// The other.
  public let b: Int
  /// The verdict; `unlike` edges need not be given.
  public let verdict: Decision.Verdict
  /// The weight, in hundredths of a bit.
  public let weight: Int

  /// An edge.
  public init(_ a: Int, _ b: Int, _ verdict: Decision.Verdict, weight: Int) {
    self.a = a
    self.b = b
    self.verdict = verdict
    self.weight = weight
  }
}

/// What a person said of two records.
public struct Constraint: Sendable, Equatable {
  /// One record, by its place in the array of nodes.
  public let a: Int
  /// The other.
  public let b: Int
  /// Whether they belong together; else they must stay apart.
  public let isSame: Bool
  /// Its place in the order in which people decided; of two that contradict, the later wins.
  public let order: Int

  /// A constraint.
  public init(_ a: Int, _ b: Int, isSame: Bool, order: Int) {
    self.a = a
    self.b = b
    self.isSame = isSame
    self.order = order
  }
}

/// Which records belong together.
public struct Partition: Sendable, Equatable {
  /// A join that was asked for and not made.
  public struct Refusal: Sendable, Equatable {
    /// The edge that asked for it.
    public let edge: ClusterEdge
    /// Why it was not made.
    public let reason: Reason
  }
  /// Why two clusters were not joined.
  public enum Reason: Sendable, Equatable {
    /// A person said that two of their members stay apart.
    case person
    /// Two of their members were judged different, or for a person to judge.
    case pair(Decision.Verdict)
    /// Two of their members contradict each other.
    case profile(Veto)
    /// Two records of one source would meet only through others.
    case source(String)
  }

  /// The clusters: places of nodes in ascending identity, the clusters by their first member.
  public let clusters: [[Int]]
  /// The joins that were refused, in the order in which they were tried.
  public let refusals: [Refusal]
  /// Constraints that a later one overruled.
  public let overruled: [Constraint]
}

/// Makes clusters of what was decided about pairs. Knows no store: everything comes and goes as values.
public protocol Clustering: Sendable {
  /// The partition of `nodes`. The answer depends on the set of nodes, edges and constraints, not on their order.
  func partition(_ nodes: [ClusterNode], edges: [ClusterEdge], constraints: [Constraint]) -> Partition
}
