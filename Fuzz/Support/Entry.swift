import Foundation

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzz([UInt8](UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the run, and keeps its input as a finding, where a law does not hold.
func law(_ sentence: String, _ holds: Bool, _ detail: @autoclosure () -> String = "") {
  guard !holds else { return }
  FileHandle.standardError.write(Data("law broken: \(sentence)\n\(detail())\n".utf8))
  abort()
}
