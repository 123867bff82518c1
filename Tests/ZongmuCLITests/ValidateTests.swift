import Fixtures
import Foundation
import Testing
import Zongmu

@testable import ZongmuCLI

@Suite("zongmu validate")
struct ValidateTests {
  /// Runs the command; the exit code that it ends with.
  private func code(_ arguments: String...) throws -> Int32 {
    do {
      try ValidateCommand.parse(arguments + ["--quiet"]).run()
      return 0
    } catch let status as ZongmuCLI.ExitStatus {
      return status.rawValue
    } catch {
      let status = ZongmuCLI.ExitStatus(of: error)
      return try #require(status).rawValue
    }
  }

  @Test("Without errors the command ends well; with errors or rejected bytes it ends with 1")
  func findings() throws {
    #expect(try code(Fixtures.central.path) == 0)
    #expect(try code(Fixtures.street.path) == 1)
    #expect(try code(Fixtures.defect("garbage-directory.mrc"), "--by", "record", "--format", "jsonl") == 1)
  }

  @Test("MARC 21 held to the rules of CNMARC has errors")
  func profile() throws {
    #expect(try code("--profile", "cnmarc", "--severity", "error", Fixtures.themed.path) == 1)
  }

  @Test("What cannot be read ends the command with 3, a wrong rules file with 2")
  func unreadable() throws {
    let folder = try Folder()
    #expect(try code("no-such-file.mrc") == 3)
    #expect(try code("--rules", "no-such-rules.yaml", Fixtures.central.path) == 3)
    let rules = try folder.write(Array("profile: cnmarc\nfeilds: {}\n".utf8), "rules.yaml")
    #expect(try code("--rules", rules, Fixtures.central.path) == 2)
    _ = try folder.write(Array("profile: marc21\n".utf8), "rules.yaml")
    #expect(try code("--rules", rules, "--profile", "cnmarc", Fixtures.central.path) == 2)
  }

  @Test("A house rule decides the exit code")
  func house() throws {
    let folder = try Folder()
    let text = "profile: cnmarc\nfields: {\"998\": {required: true, any-subfields: true}}\n"
    let rules = try folder.write(Array(text.utf8), "rules.yaml")
    #expect(try code("--rules", rules, Fixtures.central.path) == 1)
  }

  @Test("Totals count everything, whatever is shown")
  func totals() {
    let place = Location(source: "a.mrc", record: 1, byte: 0)
    let warning = FindingEntry(Warning(.lengthMismatch, at: place, "x"), nil, .en)
    let error = FindingEntry(ReadError(.junk, at: place, "y"), .en)
    var totals = ValidationTotals()
    totals.add([warning], isRecord: true)
    totals.add([error], isRecord: false)
    #expect(totals.records == 1)
    #expect(totals.rejected == 1)
    #expect(totals.errors == 1)
    #expect(totals.warnings == 1)
    #expect(totals.notes == 0)
    #expect(totals.recordsWithErrors == 0)
    #expect(warning.rule == "read:length-mismatch")
    #expect(error.rule == "read:junk")
  }
}
