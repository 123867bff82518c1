import CFaultyDisk
import Fixtures
import Foundation

/// A disk of one test's own, with a folder on it. What SQLite does there fails when it is told to.
final class FaultyDisk {
  /// What a disk is asked to do.
  struct Operations: OptionSet, CustomStringConvertible {
    let rawValue: UInt32

    private init(_ code: Int) { rawValue = UInt32(code) }
    init(rawValue: UInt32) { self.rawValue = rawValue }

    static let open = Operations(FAULTY_DISK_OPEN)
    static let read = Operations(FAULTY_DISK_READ)
    static let write = Operations(FAULTY_DISK_WRITE)
    static let truncate = Operations(FAULTY_DISK_TRUNCATE)
    static let sync = Operations(FAULTY_DISK_SYNC)
    static let delete = Operations(FAULTY_DISK_DELETE)
    static let lock = Operations(FAULTY_DISK_LOCK)
    static let size = Operations(FAULTY_DISK_SIZE)
    static let map = Operations(FAULTY_DISK_MAP)
    /// All that change what is on the disk.
    static let changes = Operations(FAULTY_DISK_CHANGES)

    static let names: [(Operations, String)] = [
      (.open, "open"), (.read, "read"), (.write, "write"), (.truncate, "truncate"), (.sync, "sync"),
      (.delete, "delete"), (.lock, "lock"), (.size, "size"), (.map, "map"),
    ]

    var description: String { Operations.names.filter { contains($0.0) }.map(\.1).joined(separator: "+") }
  }

  /// What is left of what was not synced when the power goes.
  enum Remains: CaseIterable {
    /// Nothing.
    case nothing
    /// All up to some moment, the last write torn.
    case beginning
    /// Some sectors and some changes, whatever their order.
    case some
  }

  let folder: Folder
  private let disk: OpaquePointer

  init() throws {
    folder = try Folder()
    disk = faulty_disk_mount(folder.path)
  }

  deinit { faulty_disk_unmount(disk) }

  func count(_ operations: Operations) -> Int { Int(faulty_disk_count(disk, operations.rawValue)) }

  /// Cuts the power at the change with a number, from 1, among those from now on.
  func cut(at number: Int) { faulty_disk_cut_at(disk, Int64(number)) }

  var isCut: Bool { faulty_disk_is_cut(disk) != 0 }

  /// Lets the operation with a number, from 1, fail among those of some kinds from now on; all later ones too, if the
  /// fault is a lasting one.
  func fail(_ operations: Operations, at number: Int, isFull: Bool, isLasting: Bool) {
    faulty_disk_fail_at(disk, operations.rawValue, Int64(number), isFull ? 1 : 0, isLasting ? 1 : 0)
  }

  /// How many operations were made to fail.
  var failures: Int { Int(faulty_disk_failures(disk)) }

  /// Nothing fails any more.
  func repair() { faulty_disk_repair(disk) }

  /// Makes the files what a disk may hold after the power went. All must be closed; false where one is not.
  func settle(_ remains: Remains, seed: UInt64) -> Bool {
    let kind =
      switch remains {
      case .nothing: FAULTY_DISK_NOTHING
      case .beginning: FAULTY_DISK_BEGINNING
      case .some: FAULTY_DISK_SOME
      }
    return faulty_disk_settle(disk, Int32(kind), seed) == 0
  }
}
