import ArgumentParser
import Zongmu

struct LockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: "Keep a field of a master as it is, or give it a value.",
    discussion: """
      Examples:

        zongmu lock --catalogue district.sqlite --by 陈编目 ZM000000042 200
        zongmu lock --catalogue district.sqlite --by 陈编目 ZM000000042 '210$d' \\
          --value 2023
        zongmu lock --catalogue district.sqlite --by 陈编目 YX00/123 690 \\
          --value '## $aK296.51$v5' --value '## $aG127$v5'

      A tag alone keeps all its fields as they are. With --value it has these fields, written as on a worksheet; a path \
      to a subfield or to characters has this text. It goes where the source record goes that is named (of a master, the \
      one that it is built on). zongmu undo takes it back.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var decision: DecisionOptions

  @Option(help: ArgumentHelp("What the field is to say; once a field.", valueName: "TEXT")) var value: [String] = []

  @Argument(help: ArgumentHelp("A master or a source record.", valueName: "ID")) var id: String
  @Argument(help: ArgumentHelp("A tag, or a field path such as 210$d.", valueName: "FIELD")) var field: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let catalogue = try target.open()
    let record = try catalogue.record(named: id)
    guard let path = try FieldPath.list(field).first else { throw UsageError("name a field, such as 200 or 210$d") }
    let tag = field.count == 3 ? Tag(field).flatMap { field.contains("X") || field == "LDR" ? nil : $0 } : nil
    let proposal: Proposal
    switch (tag, value.count) {
    case (let tag?, 0): proposal = .lock(record, tag)
    case (let tag?, _): proposal = .setFields(record, tag, try value.map { try Self.field(tag, $0) })
    case (nil, 1): proposal = .setValue(record, path, value[0])
    case (nil, _): throw UsageError("\(field) takes one --value; a tag alone, such as 200, can be locked without")
    }
    try decision.decide(proposal, in: catalogue, talk)
  }

  /// A field written as on a worksheet, without its tag: `1# $a越秀街巷旧事`.
  static func field(_ tag: Tag, _ text: String) throws -> FieldContent {
    if tag.isControl { return FieldContent(tag, text: text) }
    let bytes = Array("LDR 00000nam0 2200000   450 \n\(tag) \(text)\n\n".utf8)
    var options = ReaderOptions()
    options.container = .worksheet
    let read = try RecordReader(source: MemoryByteSource(bytes, name: "--value"), options: options).next()
    guard case .success(let record)? = read, let field = record[tag], !field.subfields.isEmpty, record.fieldCount == 1
    else { throw UsageError("“\(text)” is no field; write it as on a worksheet: '1# $a…$f…'") }
    return FieldContent(field)
  }
}
