/// Writes records as MARC-in-JSON, in UTF-8: one array, a record a line. `MARCJSONReader`, pymarc and marc4j read it.
///
///     [
///     {"leader":"00850nam0 2200277   450 ","fields":[{"001":"012023000001"},{"200":{"ind1":"1","ind2":" ",…}}]}
///     ]
///
/// Bytes above ASCII in leader, tags, indicators and codes are written as the Latin-1 characters that they would be.
public struct MARCJSONWriter: Sendable {
  /// A writer.
  public init() {}

  /// Appends the start of the array.
  public func open(into output: inout [UInt8]) { output.append(contentsOf: "[\n".utf8) }

  /// Appends the end of the array.
  public func close(into output: inout [UInt8]) { output.append(contentsOf: "\n]\n".utf8) }

  /// Appends a record, behind a comma unless it is the first.
  public func append(_ record: Record, isFirst: Bool, into output: inout [UInt8]) {
    if !isFirst { output.append(contentsOf: ",\n".utf8) }
    output.append(contentsOf: "{\"leader\":".utf8)
    append(record.leader.description, into: &output)
    output.append(contentsOf: ",\"fields\":[".utf8)
    var isFirstField = true
    for field in record.fields {
      output.append(contentsOf: (isFirstField ? "{" : ",{").utf8)
      isFirstField = false
      append(field.tag.description, into: &output)
      output.append(UInt8(ascii: ":"))
      if field.hasSubfields {
        appendData(field, into: &output)
      } else {
        append(field.value, into: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
    output.append(contentsOf: "]}".utf8)
  }

  private func appendData(_ field: Field, into output: inout [UInt8]) {
    let indicators = field.indicators
    output.append(contentsOf: "{\"ind1\":".utf8)
    append(SubfieldCode(indicators.first).description, into: &output)
    output.append(contentsOf: ",\"ind2\":".utf8)
    append(SubfieldCode(indicators.second).description, into: &output)
    output.append(contentsOf: ",\"subfields\":[".utf8)
    var isFirst = true
    field.forEachSubfield { code, from, to in
      output.append(contentsOf: (isFirst ? "{" : ",{").utf8)
      isFirst = false
      append(code.description, into: &output)
      output.append(UInt8(ascii: ":"))
      append(field.text(from, to), into: &output)
      output.append(UInt8(ascii: "}"))
      return true
    }
    output.append(contentsOf: "]}".utf8)
  }

  /// Appends a string (RFC 8259 §7): `"`, `\` and control characters are escaped.
  private func append(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x00..<0x20:
        let digits = String(byte, radix: 16)
        output.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(digits)".utf8)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
