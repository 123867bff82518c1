/// Roles in the order in which they are said, each once. A value of a few bits: no array has to be made for one.
struct Roles: Sendable, Equatable, Sequence, ExpressibleByArrayLiteral {
  /// Four bits a role, the first said lowest; 0 is none.
  private var bits: UInt32 = 0

  init(arrayLiteral roles: Agent.Role...) { for role in roles { append(role) } }

  var isEmpty: Bool { bits == 0 }

  /// Adds a role unless it is there.
  mutating func append(_ role: Agent.Role) {
    guard !contains(role) else { return }
    var place: UInt32 = 0
    while bits >> place != 0 { place += 4 }
    bits |= Roles.number(role) << place
  }

  func contains(_ role: Agent.Role) -> Bool {
    var rest = bits
    while rest != 0 {
      if rest & 15 == Roles.number(role) { return true }
      rest >>= 4
    }
    return false
  }

  private static func number(_ role: Agent.Role) -> UInt32 {
    switch role {
    case .author: 1
    case .editor: 2
    case .translator: 3
    case .illustrator: 4
    case .other: 5
    }
  }

  /// The roles one by one.
  struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt32

    mutating func next() -> Agent.Role? {
      defer { rest >>= 4 }
      switch rest & 15 {
      case 1: return .author
      case 2: return .editor
      case 3: return .translator
      case 4: return .illustrator
      case 5: return .other
      default: return nil
      }
    }
  }

  func makeIterator() -> Iterator { Iterator(rest: bits) }
}
