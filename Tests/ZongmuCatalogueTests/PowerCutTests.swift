import Fixtures
import Foundation
import Testing

@testable import ZongmuCatalogue

/// How often each part cuts the power or lets the disk fail; `make laws` asks for many times.
private let rounds = ProcessInfo.processInfo.environment["ZONGMU_CUTS"].flatMap { Int($0) }.map { ($0 + 7) / 8 } ?? 2

/// How many commands are played at most after the one that a round begins with.
private let length = 5

@Suite("The disk and the power fail (L6)")
struct PowerCutTests {
  /// 8 × 2 cuts at random changes of files, in imports, nightly runs, decisions and undoings.
  @Test(
    "The power is cut and what was not synced is lost: a published state is there, words of people are, and it goes on",
    arguments: 0..<8)
  func cuts(part: Int) throws {
    let chronicle = try Chronicle.played.get()
    var wereCut = 0
    for round in 0..<rounds {
      let seed = Seed.base &+ UInt64(part * rounds + round) &* 2
      if try isCut(chronicle, seed: seed) { wereCut += 1 }
    }
    #expect(wereCut > 0, "ZONGMU_SEED=\(Seed.base): the power was never cut, so nothing was shown")
  }

  private func isCut(_ chronicle: Chronicle, seed: UInt64) throws -> Bool {
    var generator = SplitMix64(state: seed)
    let start = generator.below(chronicle.commands.count)
    let end = min(start + length, chronicle.commands.count)
    let keepsOpen = generator.flips(2)
    let remains = generator.one(of: FaultyDisk.Remains.allCases)
    // A catalogue that stays open writes less: its log is not emptied after each command.
    let number = 1 + generator.below(chronicle.count(.changes, in: start..<end) / (keepsOpen ? 2 : 1))
    let note: Comment = "seed \(seed): from command \(start), cut at change \(number), left: \(remains)"

    var disk: FaultyDisk? = try FaultyDisk()
    guard let folder = disk?.folder else { return false }
    try chronicle.restore(start, in: folder)
    disk?.cut(at: number)
    var done = start
    var confirmed = start
    var open: Catalogue?
    do {
      while done < end {
        open = try chronicle.play(done, on: keepsOpen ? open : nil, in: folder)
        done += 1
        if chronicle.commands[done - 1].isDecision, disk?.isCut == false { confirmed = done }
      }
    } catch {
      #expect(error is CatalogueError && disk?.isCut == true, "\(note): \(error)")
    }
    let wasCut = disk?.isCut ?? false
    open = nil
    #expect(disk?.settle(remains, seed: seed) == true, note)
    disk = nil

    // The computer starts again, and everything is as it was told to be.
    var catalogue: Catalogue?
    if FileManager.default.fileExists(atPath: folder.file(Chronicle.name)) {
      let found = try Catalogue.open(path: folder.file(Chronicle.name))
      #expect(try found.brokenLaws() == [], note)
      let progress = try Chronicle.progress(of: found)
      #expect(progress >= confirmed && progress <= done + 1, "\(note): \(progress) of \(done), \(confirmed) confirmed")
      #expect(try found.exported() == chronicle.exports[progress - 1], "\(note): not the state after \(progress)")
      done = progress
      catalogue = found
    } else {
      #expect(confirmed == 0 && start == 0, "\(note): the catalogue is gone")
      done = 0
    }
    while done < end {
      catalogue = try chronicle.play(done, on: catalogue, in: folder)
      done += 1
    }
    #expect(try catalogue?.exported() == chronicle.exports[end - 1], "\(note): it ends otherwise")
    return wasCut
  }

  /// 8 × 2 faults: each kind of operation in turn, at a random place.
  @Test(
    "The disk fails or is full: a clear error, nothing half published, and the next run ends as ever",
    arguments: 0..<8)
  func faults(part: Int) throws {
    let chronicle = try Chronicle.played.get()
    var failures = 0
    for round in 0..<rounds {
      let number = part * rounds + round
      failures += try self.failures(chronicle, kind: number, seed: Seed.base &+ UInt64(number) &* 2 &+ 1)
    }
    #expect(failures > 0, "ZONGMU_SEED=\(Seed.base): nothing failed, so nothing was shown")
  }

  private func failures(_ chronicle: Chronicle, kind: Int, seed: UInt64) throws -> Int {
    var generator = SplitMix64(state: seed)
    let start = generator.below(chronicle.commands.count)
    let end = min(start + length, chronicle.commands.count)
    let keepsOpen = generator.flips(2)
    let operations = FaultyDisk.Operations.names[kind % FaultyDisk.Operations.names.count].0
    let number = 1 + generator.below(max(1, chronicle.count(operations, in: start..<end)))
    let (isFull, isLasting) = (generator.flips(2), generator.flips(2))
    let note: Comment =
      "seed \(seed): from command \(start), \(operations) \(number), full \(isFull), lasting \(isLasting), open \(keepsOpen)"

    let disk = try FaultyDisk()
    try chronicle.restore(start, in: disk.folder)
    disk.fail(operations, at: number, isFull: isFull, isLasting: isLasting)
    var done = start
    var open: Catalogue?
    while done < end {
      do {
        let catalogue = try chronicle.play(done, on: open, in: disk.folder)
        open = catalogue
        done += 1
        guard disk.failures == 0 else { continue }
        #expect(try catalogue.exported() == chronicle.exports[done - 1], "\(note): not the state after \(done)")
      } catch {
        guard isClear(error), disk.failures > 0 else {
          Issue.record("\(note): \(error)")
          return disk.failures
        }
        disk.repair()
        if !keepsOpen { open = nil }
        guard FileManager.default.fileExists(atPath: disk.folder.file(Chronicle.name)) else {
          #expect(done == 0, "\(note): the catalogue is gone")
          continue
        }
        do {
          let catalogue = try open ?? Catalogue.open(path: disk.folder.file(Chronicle.name))
          let progress = try Chronicle.progress(of: catalogue)
          #expect(progress == done || progress == done + 1, "\(note): \(progress) of \(done)")
          #expect(
            try catalogue.exported() == chronicle.exports[progress - 1], "\(note): not the state after \(progress)")
          #expect(try catalogue.brokenLaws() == [], note)
          done = progress
          open = catalogue
        } catch let later {
          Issue.record("\(note): after \(error), on a disk that is well again: \(later)")
          return disk.failures
        }
      }
      if !keepsOpen { open = nil }
    }
    disk.repair()
    let catalogue = try open ?? Catalogue.open(path: disk.folder.file(Chronicle.name))
    #expect(try catalogue.exported() == chronicle.exports[end - 1], "\(note): it ends otherwise")
    return disk.failures
  }

  /// Whether an error says that the disk, and not the catalogue, is at fault. All of these end a command with code 4.
  private func isClear(_ error: any Error) -> Bool {
    switch error as? CatalogueError {
    case .storage, .notWritable, .busy: true
    default: false
    }
  }
}
