import Fixtures
import Foundation
import Testing
import ZongmuMARC

#if os(Linux)
  @Suite("Memory is bounded (L9)")
  struct BoundedMemoryTests {
    /// The tool reads from a pipe that stays open, so that its memory can be looked at while it waits: the peak after 2 MB
    /// and after 20 MB more (`VmHWM` of proc(5), in kB). Buffers and batches are full by then.
    private static let script = """
      mkfifo pipe
      "$0" "$@" <pipe >out 2>err & tool=$!
      exec 3>pipe
      peak() { sleep 0.3; awk '/VmHWM/ { print $2 }' "/proc/$tool/status"; }
      for part in {1..2}; do cat part.mrc >&3; done
      peak
      for part in {1..20}; do cat part.mrc >&3; done
      peak
      exec 3>&-
      wait $tool
      """

    @Test(
      "Ten times as much input takes no more memory",
      arguments: [["count", "-"], ["convert", "-", "--to", "marcxml", "-o", "out.xml"]])
    func streams(arguments: [String]) throws {
      let folder = try Folder()
      let records = try RecordReader(path: try #require(Fixtures.branches.last).path).compactMap { try? $0.get() }
      var bytes: [UInt8] = []
      while bytes.count < 1_000_000 {
        for record in records { try ISO2709Writer().encode(record, to: &bytes) }
      }
      _ = try folder.write(bytes, "part.mrc")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", BoundedMemoryTests.script, Tool.path] + arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      let output = Pipe()
      process.standardOutput = output
      process.standardInput = FileHandle.nullDevice
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      let peaks = text.split(separator: "\n").compactMap { Int($0) }
      #expect(process.terminationStatus == 0 && peaks.count == 2, "\(text)")
      // Of 20 MB more, less than a tenth may have stayed.
      #expect(peaks.count == 2 && peaks[1] - peaks[0] < 2_000, "\(peaks) kB")
    }
  }
#endif
