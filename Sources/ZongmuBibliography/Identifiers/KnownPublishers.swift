import ZongmuText

/// Publishers that are known by name and by the registrant of their ISBNs (publishers.tsv).
///
/// It corroborates what records say and is no evidence by itself: a registrant tells who was given a number, not who
/// published the book, and numbers are sold and used again. Nothing of it goes into a description.
public enum KnownPublishers {
  private static let tables: (byRegistrant: [String: String], byName: [String: String]) = {
    var byRegistrant: [String: String] = [:]
    var byName: [String: String] = [:]
    for line in PublisherTable.text.description.split(separator: "\n") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count == 3 else { continue }
      let name = String(cells[0])
      for registrant in cells[1].split(separator: " ") { byRegistrant["978-7-" + registrant] = name }
      for known in [cells[0]] + cells[2].split(separator: " ") { byName[key(String(known))] = name }
    }
    // A name may be said without its last word; one that is known as it is stays what it is.
    for (known, name) in byName where known.hasSuffix(house) {
      let short = String(known.dropLast(house.count))
      if byName[short] == nil { byName[short] = name }
    }
    return (byRegistrant, byName)
  }()

  /// The publisher to whom the registrant element of an ISBN was given; nil for one that is not known, and for a number
  /// that is not valid.
  public static func publisher(of isbn: ISBN) -> String? {
    guard isbn.isValid, let registrant = isbn.registrant else { return nil }
    return tables.byRegistrant[registrant]
  }

  /// The present full name of a publisher that is known by this name, short form or former name: 外研社 is
  /// 外语教学与研究出版社, 北京图书馆出版社 is 国家图书馆出版社. Any other name is given back as it is.
  public static func fullName(_ name: String) -> String {
    tables.byName[key(name)] ?? name
  }

  private static let house = "出版社"
  private static let legalForms = ["股份有限公司", "有限责任公司", "有限公司"].map { Array($0.utf8) }

  /// The comparison form without the legal form of a company.
  private static func key(_ name: String) -> String {
    let folded = ComparisonForm.fold(name)
    var key = folded.utf8[...]
    // Two characters at least stay.
    for form in legalForms
    where key.last == form.last && key.suffix(form.count).elementsEqual(form)
      && Substring(key.dropLast(form.count)).count > 1
    {
      key.removeLast(form.count)
    }
    return key.count == folded.utf8.count ? folded : String(Substring(key))
  }
}
