import CZongmuXML

/// libxml2's push parser, which turns pieces of a MARCXML document into events.
///
/// Invariant of the unsafe calls: the C parser lives from `init` to `deinit`; its events and text are looked at only
/// inside `withEvents`, which is no push.
@safe
final class MARCXMLParser {
  private let parser: OpaquePointer

  /// A parser of an input from an offset on, where `line` is, counted from 1, that refuses more than `maximumDepth` elements
  /// inside one another; nil when memory is short.
  init?(maximumDepth: Int, from offset: Int = 0, line: Int = 1) {
    guard let created = unsafe zongmu_xml_create(UInt32(clamping: maximumDepth), Int64(offset), Int64(line)) else {
      return nil
    }
    unsafe parser = created
  }

  deinit { unsafe zongmu_xml_destroy(parser) }

  /// Parses one more piece; `isLast` says that none follows. After a fault further pieces do nothing.
  func push(_ bytes: [UInt8], isLast: Bool = false) -> ZongmuXMLStatus {
    unsafe bytes.withUnsafeBufferPointer { memory in
      unsafe zongmu_xml_push(parser, memory.baseAddress, memory.count, isLast ? 1 : 0)
    }
  }

  /// Whether all that was pushed is done with, outside of records and between two elements of a document in UTF-8, so
  /// that a whole element may be passed by.
  var isBetweenElements: Bool { unsafe zongmu_xml_is_between_elements(parser) != 0 }

  /// Counts bytes of the input that are not pushed, with so many line ends among them.
  func passBy(bytes: Int, lines: Int) { unsafe zongmu_xml_pass_by(parser, Int64(bytes), Int64(lines)) }

  /// Calls `body` with the events of the last piece and the text that they refer to.
  func withEvents(_ body: (Span<ZongmuXMLEvent>, Span<UInt8>) -> Void) {
    var eventCount = 0
    var textCount = 0
    let events = unsafe UnsafeBufferPointer(start: zongmu_xml_events(parser, &eventCount), count: eventCount)
    let text = unsafe UnsafeBufferPointer(start: zongmu_xml_text(parser, &textCount), count: textCount)
    unsafe body(Span(_unsafeElements: events), Span(_unsafeElements: text))
  }

  /// How many bytes of the input are done with.
  var consumed: Int { unsafe Int(zongmu_xml_consumed(parser)) }

  /// Where the first fault was noticed: the line, counted from 1, and the offset in the input.
  var faultPlace: (line: Int, byte: Int) {
    unsafe (Int(zongmu_xml_error_line(parser)), Int(zongmu_xml_error_position(parser)))
  }

  /// Whether the first fault is that the input has ended.
  var isEnding: Bool { unsafe zongmu_xml_is_ending(parser) != 0 }

  /// libxml2's words for the first fault; empty when the status says it all.
  var faultMessage: String { unsafe String(cString: zongmu_xml_error_message(parser)) }
}
