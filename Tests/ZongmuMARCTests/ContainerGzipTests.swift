import Fixtures
import Foundation
import Testing

@testable import ZongmuMARC

@Suite("Compressed output")
struct ContainerGzipTests {
  private static func record(_ number: Int) -> Record {
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    builder.addControl("001", "\(number)")
    builder.add("200", Indicators(0x31, 0x20), [Subfield("a", "越秀街巷旧事 \(number &* 2_654_435_761)")])
    return builder.build()
  }

  @Test("a name that ends in .gz is written compressed, and reads back", arguments: RecordFormat.readable)
  func compressed(_ form: RecordFormat) throws {
    let folder = try Folder()
    let records = (1...5000).map(ContainerGzipTests.record)
    var sizes: [Int] = []
    for name in ["plain", "small.gz", "again.gz"] {
      let writer = try RecordWriter(path: folder.file(name), format: form)
      for record in records { try writer.append(record) }
      try writer.close()
      let data = try #require(FileManager.default.contents(atPath: folder.file(name)))
      #expect(data.starts(with: [0x1F, 0x8B]) == (name != "plain"))
      sizes.append(data.count)
      let reader = try RecordReader(path: folder.file(name))
      #expect(reader.container == form)
      let back = try reader.map { content(of: try $0.get(), masksLengths: true) }
      #expect(back == records.map { content(of: $0, masksLengths: true) })
    }
    #expect(sizes[1] * 2 < sizes[0])
    let (first, second) = (folder.file("small.gz"), folder.file("again.gz"))
    #expect(FileManager.default.contents(atPath: first) == FileManager.default.contents(atPath: second))
  }

  @Test("gzip itself finds the file whole")
  func independently() throws {
    let folder = try Folder()
    let writer = try RecordWriter(path: folder.file("none.mrk.gz"), format: .mrk)
    try writer.close()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["--test", folder.file("none.mrk.gz")]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
