import ArgumentParser
import Zongmu

struct ClustersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "Print which master each source record is in.",
    discussion: """
      Examples:

        zongmu clusters --catalogue district.sqlite
        zongmu clusters --catalogue district.sqlite | cut -f3 | sort | uniq -c | sort -rn | head

      One line a record: source, record id, master id; tab-separated, ordered by source and record id.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let catalogue = try target.open()
    print("source\trecord_id\tmaster_id")
    try catalogue.forEachMembership { identity, master in
      print("\(identity.source)\t\(identity.key)\t\(master)")
    }
  }
}
